return scenario {
  title = "t",
  budget = -5,
}
