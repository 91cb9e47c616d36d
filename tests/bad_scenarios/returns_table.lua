return { title = "t" }
