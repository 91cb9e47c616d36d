return scenario {
  title = "t",
  quantities = {
    cups = 1e300,
    syrups = 9007199254740993,
    beans_kg = math.max(1001, 2),
  },
}
