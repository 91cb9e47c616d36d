return scenario { title = "Torn", requires = { "private", "open" } }
