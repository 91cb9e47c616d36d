-- stopped: further messages are not shown
for i = 1, 100000 do local x = _ENV["n" .. i] end
