-- stopped: unknown name 'next'
local k = next({})
