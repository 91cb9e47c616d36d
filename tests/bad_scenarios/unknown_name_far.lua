return scenario { title = "A kind that the pack has nothing like", clients = { lobby = zeppelin {} } }
