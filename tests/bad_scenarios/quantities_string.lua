return scenario {
  title = "t",
  quantities = { cups = "many" },
}
