-- stopped: stopped: limit of
local a = "1"
for i = 1, 15 do a = a .. a end
while true do tonumber(a) end
