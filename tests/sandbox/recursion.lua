-- stopped: calls nested deeper than the limit of 200
local function f() return 1 + f() end
f()
