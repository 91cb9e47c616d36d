return scenario {
  title = "t",
  clients = {
    front = outlet {},
  },
}
