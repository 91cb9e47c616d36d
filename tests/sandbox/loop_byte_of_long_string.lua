-- stopped: stopped: limit of
local a = "x"
for i = 1, 15 do a = a .. a end
local function f(...) end
while true do f(a:byte(1, -1)) end
