return scenario {
  title = "t",
  as_of = "2021-02-30",
  requires = { "decaff" },
  clients = { desk = ofice {} },
  quantities = { cups = -1 },
  pins = { modell = "Grande" },
  budget = {},
}
