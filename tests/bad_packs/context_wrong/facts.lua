source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
context "a" { title = { en = "r", ja = "r" }, type = "datum" }
context "b" { title = { en = "r", ja = "r" }, options = { "x", "y" }, default = "z" }
context "c" { title = { en = "r", ja = "r" } }
context "d" { title = { en = "r", ja = "r" }, type = "date", default = "today" }
rule "e" { kind = "gate", when = d "2021-01-01", needs = b:since "2021-01-01", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
rule "f" { kind = "gate", when = d:before "2021-02-30", needs = size "small", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
