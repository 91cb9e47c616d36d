-- stopped: stopped: limit of
local a = "x"
for i = 1, 15 do a = a .. a end
local b = a .. "y"
a = a .. "z"
local n = 0
while true do if a == b then n = n + 1 end end
