return scenario {
  title = "t",
  clients = {
    front = countr { access = "tap" },
  },
  pins = { ["front.access"] = "tap" },
}
