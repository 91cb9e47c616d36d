-- stopped: attempt to call a nil value
local s = string.pack("!16z", "x")
