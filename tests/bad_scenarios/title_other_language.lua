return scenario {
  title = { en = "t", jp = "t" },
}
