-- stopped: attempt to call a nil value
local s = string.dump(function() end)
