local s = scenario { title = "t" }
