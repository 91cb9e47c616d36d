-- stopped: limit of 50000000 instructions
local function f() repeat until false end
f()
