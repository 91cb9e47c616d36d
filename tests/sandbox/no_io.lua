-- stopped: unknown name 'io'
io.open("/etc/passwd")
