return scenario {
  title = "t",
  clients = {
    ["front desk"] = counter {},
    ["a.b"] = counter {},
  },
}
