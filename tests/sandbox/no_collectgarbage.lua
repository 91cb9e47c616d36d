-- stopped: unknown name 'collectgarbage'
collectgarbage("stop")
