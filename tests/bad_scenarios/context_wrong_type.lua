return scenario {
  title = "t",
  context = { country = 5 },
}
