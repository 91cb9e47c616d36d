source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
setting "ground" { title = { en = "Ground", ja = "土地" }, options = { "flat", "steep" }, given = true }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
client "app" { title = { en = "a", ja = "a" }, settings = { { "way", title = { en = "w", ja = "w" }, options = { "a", "b" } } } }
local T = { en = "t", ja = "t" }
diagram "d" { title = T, zones = { { "z", title = T } }, parts = {} }
diagram "e" { title = T, zones = { { "z", title = T } }, parts = {} }
