-- stopped: attempt to call a nil value
local s = ("%999999999d"):format(1)
