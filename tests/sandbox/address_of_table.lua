-- stopped: the value is table
error("the value is " .. tostring({}))
