-- stopped: unknown name 'xpcall'
xpcall(function() end, function() end)
