-- stopped: stopped: 
while true do local t = { {}, {}, {}, {}, {}, {}, {}, {} } end
