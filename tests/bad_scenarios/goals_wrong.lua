return scenario {
  title = "t",
  goals = { "costs", "cost", "cost", 5 },
}
