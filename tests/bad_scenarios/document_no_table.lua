return scenario {
  title = "t",
  document = "Shop",
}
