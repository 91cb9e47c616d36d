-- stopped: unknown name 'getmetatable'
getmetatable("").__index = nil
