-- stopped: a string longer than the limit of 64 KiB
local s = "x"
while true do s = s .. s end
