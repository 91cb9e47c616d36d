-- stopped: calls nested deeper than the limit of 200
local a, b
function b() local x = a() return x end
function a() local x = b() return x end
a()
