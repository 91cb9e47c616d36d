source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
price "a" { usd = per_month "1,50", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
price "b" { usd = 5, since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
price "c" { usd = { [size "small"] = unknown }, since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
price "d" { usd = per_day "0.1234567", since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
price "e" { usd = per_hour(5), since = by "2020-01-01", source = "s", says = { en = "So it is.", ja = "そうである。" } }
