-- stopped: attempt to call a nil value
local s = ("x"):rep(1 << 40)
