-- stopped: the value is function
error("the value is " .. tostring(scenario))
