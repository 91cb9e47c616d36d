local t = {}
t.make()
return scenario { title = "t" }
