-- stopped: a string longer than the limit of 64 KiB
local t = {}
for i = 1, 300 do t[i] = "0123456789012345678901234567890123456789012345678901234567890123456789" end
local s = table.concat(t)
local u = { s, s, s, s, s }
local d = table.concat(u)
return scenario { title = "t", description = d }
