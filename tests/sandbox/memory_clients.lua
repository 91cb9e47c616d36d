-- stopped: stopped: 
local c
while true do c = { c, counter {} } end
