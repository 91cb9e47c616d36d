-- stopped: unknown name 'debug'
debug.getregistry()
