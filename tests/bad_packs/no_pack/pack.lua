setting "a" { title = { en = "a", ja = "a" }, options = { "x", "y" } }
