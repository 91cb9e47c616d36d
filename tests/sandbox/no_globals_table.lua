-- stopped: unknown name '_G'
_G.x = 1
