return scenario {
  title = "t",
  clients = { desk = office {} },
  pins = {
    modell = "Grande",
    model = "grande",
    ["desk.acces"] = "tap",
    ["desc.access"] = "tap",
  },
}
