source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
limit "a" {
  of = "cups",
  max = { [size "small"] = -1, [size "large"] = 1.00001 },
  since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" },
}
limit "b" { of = cups, max = { small = 5 }, since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
limit "c" { of = cups, max = "5", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
