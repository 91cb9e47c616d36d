-- stopped: limit of 50000000 instructions
return scenario { title = "t", quantities = { cups = (function() while true do end end)() } }
