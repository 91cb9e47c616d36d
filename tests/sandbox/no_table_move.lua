-- stopped: attempt to call a nil value
table.move({}, 1, 100000000, 2)
