return scenario {
  title = "a\xFF",
}
