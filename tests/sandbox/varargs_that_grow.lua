-- stopped: stopped: limit of
local function f(...) return f(1, ...) end
f()
