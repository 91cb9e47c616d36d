return scenario {
  title = "t",
  budget = "100",
}
