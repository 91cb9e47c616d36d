source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
local many = {}
for i = 1, 65 do many[i] = "o" .. i end
setting "b" { title = { en = "b", ja = "b" }, options = many }
rule "a" { kind = "gate", when = b "o1", needs = b "o64", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
