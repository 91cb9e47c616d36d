source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
local x = nil + 1
client "base" { title = { en = "b", ja = "b" } }
section "there" { title = { en = "b", ja = "b" } }
source "t" { title = { en = "s", ja = "s" }, read = "2024-01-01" }
