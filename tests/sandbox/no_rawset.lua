-- stopped: unknown name 'rawset'
rawset(_ENV, "x", 1)
