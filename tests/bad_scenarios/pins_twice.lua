return scenario {
  title = "t",
  pins = {
    model = "Grande",
    milk = "wand",
    model = "Compact",
  },
}
