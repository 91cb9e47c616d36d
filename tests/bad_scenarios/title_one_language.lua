return scenario {
  title = { en = "t" },
}
