-- stopped: limit of 50000000 instructions
local n = 0
for i = 1, 9007199254740992 do n = n + i end
