setting "b" { titel = { en = "b", ja = "b" }, options = { "x", "y" } }
condition "c" { title = { en = "c", ja = "c" }, is = a "on" }
