return scenario {
  title = “t”,
}
