-- stopped: limit of 50000000 instructions
while true do end
