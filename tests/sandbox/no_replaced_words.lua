-- stopped: cannot assign to 'scenario'
scenario = 1
return scenario { title = "t" }
