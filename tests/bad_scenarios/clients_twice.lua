return scenario {
  title = "t",
  clients = {
    front = counter {},
    desk = office {},
    front = counter {},
  },
}
