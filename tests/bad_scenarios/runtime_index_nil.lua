local options
local x = options.model
return scenario { title = "t" }
