-- stopped: limit of 50000000 instructions
local function f() return f() end
f()
