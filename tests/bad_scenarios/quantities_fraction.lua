return scenario {
  title = "t",
  quantities = {
    cups = 1.5,
    beans_kg = 0.0001,
  },
}
