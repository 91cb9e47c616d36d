-- stopped: stopped: limit of
local a = "x"
for i = 1, 15 do a = a .. a end
local t = {}
local i = 0
while true do i = i + 1; t[a .. i] = nil end
