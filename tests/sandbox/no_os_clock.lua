-- stopped: unknown name 'os'
local t = os.time()
