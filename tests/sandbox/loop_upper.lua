-- stopped: stopped: 
local a = "x"
for i = 1, 15 do a = a .. a end
while true do a:upper() end
