source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
quantity "b" { title = { en = "b", ja = "b" }, default = 5, min = 6, max = 4 }
quantity "c" { title = { en = "b", ja = "b" }, default = 0.5, integer = true, min = -1 }
