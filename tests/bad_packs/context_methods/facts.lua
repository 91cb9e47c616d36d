source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
context "opened" { title = { en = "o", ja = "o" }, type = "date" }
local since = opened.since
note "a" {
  when = region:has "speed" & since "2020-01-01" & opened.before(5, 6) & opened:has "x",
  since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" },
}
note "b" {
  when = cups.above(5) & cups.above(nil, 5) & size "small" & opened:before(2020),
  since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" },
}
