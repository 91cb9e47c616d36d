local kinds = { counter, offce, offce }
return scenario { title = "t" }
