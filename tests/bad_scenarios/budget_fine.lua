return scenario {
  title = "t",
  budget = 0.0000001,
}
