source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
local c = size "large"
c.index = 99
local d = size "large"
d.mask = 12
local e = size "large" & size "small"
e[1] = e
note "a" { when = c | d, since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
note "b" { when = e, since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
