return scenario {
  title = "t",
  clients = {
    desk = office { access = true, fridge = true },
  },
}
