return scenario {
  title = "t",
  clients = { desk = office {} },
  pins = {
    ["desk.floor"] = "upper",
  },
}
