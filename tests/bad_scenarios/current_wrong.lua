return scenario {
  title = "t",
  current = {
    model = { "Compact", "Classic" },
    milk = "cow",
    grindr = "on",
  },
}
