-- stopped: unknown name 'dofile'
dofile("/etc/passwd")
