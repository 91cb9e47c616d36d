return scenario {
  title = "t",
  clients = {
    desk = office { access = 1 },
  },
}
