return scenario {
  title = "t",
  quantities = {
    cup = 1,
    beans = 1,
  },
}
