-- stopped: calls nested deeper than the limit of 200
local function f(n) return "a" .. f(n + 1) end
f(1)
