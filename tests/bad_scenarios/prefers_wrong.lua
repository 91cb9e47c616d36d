return scenario {
  title = "t",
  prefers = {
    { model = "Grande", milk = "wand" },
    { weight = 5 },
    { model = "Grande", weight = 0 },
    { model = "Grande", weight = 1.5 },
    "model",
    { model = "Gran" },
  },
}
