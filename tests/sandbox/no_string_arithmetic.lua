-- stopped: attempt to perform arithmetic on a string value
local a = "10" + 1
