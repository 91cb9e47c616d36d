return scenario {
  title = "t",
  quantities = {
    cups = 1,
    cups = 2,
  },
}
