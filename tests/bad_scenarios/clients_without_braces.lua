return scenario {
  title = "t",
  clients = {
    front = counter,
  },
}
