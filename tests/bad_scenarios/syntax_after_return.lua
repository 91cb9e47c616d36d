return scenario { title = "t" }
local x = 1
