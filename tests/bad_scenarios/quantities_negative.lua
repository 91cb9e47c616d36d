return scenario {
  title = "t",
  quantities = {
    cups = -1,
    syrups = -0.5,
  },
}
