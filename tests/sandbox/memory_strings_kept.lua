-- stopped: stopped: 
local t = {}
local i = 0
while true do i = i + 1; t[i] = "text number " .. i end
