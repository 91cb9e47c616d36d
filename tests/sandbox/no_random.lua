-- stopped: attempt to call a nil value
local x = math.random()
