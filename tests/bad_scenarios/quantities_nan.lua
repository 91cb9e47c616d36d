return scenario {
  title = "t",
  quantities = {
    cups = 0 / 0,
    syrups = 1 / 0,
  },
}
