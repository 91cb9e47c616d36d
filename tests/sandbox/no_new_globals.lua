-- stopped: cannot assign to 'x'
x = 1
return scenario { title = "t" }
