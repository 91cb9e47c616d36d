return scenario {
  title = "t",
  author = "[31m",
}
