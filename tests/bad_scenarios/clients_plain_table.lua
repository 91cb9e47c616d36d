return scenario {
  title = "t",
  clients = {
    front = { access = "tap" },
  },
}
