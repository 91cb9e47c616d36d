source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
quantity "cups" { title = { en = "Cups", ja = "杯" }, default = 1 }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
target "t" { title = { en = "t", ja = "t" }, form = "[a-z]+" }
target "t" { title = { en = "t", ja = "t" }, form = "[a-z" }
setting "a" { title = { en = "a", ja = "a" }, options = { "x", "y" },
  verify = { query = "az a show --ids {t}", expects = { x = "1" }, source = "s" } }
setting "b" { title = { en = "b", ja = "b" }, options = { "x", "y" },
  verify = { query = "az b list", expects = { x = "1", y = "2", z = "3" }, source = "s" } }
setting "c" { title = { en = "c", ja = "c" }, options = { "x", "y" },
  verify = { query = "az c show" } }
setting "d" { title = { en = "d", ja = "d" }, options = { "x", "y" },
  verify = { query = "az d show", expects = { x = "1", y = "2" }, source = "s", by_hand = { en = "Look.", ja = "見る。" } } }
setting "e" { title = { en = "e", ja = "e" }, options = { "x", "y" },
  verify = { query = "az e show ${HOME}", expects = { x = "1", y = "2" }, source = "s" } }
setting "f" { title = { en = "f", ja = "f" }, options = { "x", "y" },
  verify = {} }
setting "g" { title = { en = "g", ja = "g" }, options = { "x", "y" },
  verify = { query = "az g show", expects = { x = "1", y = 2 }, source = "s" } }
setting "h" { title = { en = "h", ja = "h" }, options = { "x", "y" },
  verify = { query = "az h delete --ids {t}", expects = { x = "1", y = "2" }, source = "t", how = "?" } }
setting "i" { title = { en = "i", ja = "i" }, options = { "x", "y" }, verify = "show i" }
setting "j" { title = { en = "j", ja = "j" }, options = { "x", "y" },
  verify = { query = "az j show --ids {me.t} --name {u}", expects = { x = "1", y = "2" }, source = "s" } }
setting "k" { title = { en = "k", ja = "k" }, options = { "x", "y" },
  verify = { query = "rm -rf show", expects = { x = "1", y = "2" }, source = "s" } }
