-- stopped: attempt to call a nil value
local a = table.unpack({}, 1, 1000000)
