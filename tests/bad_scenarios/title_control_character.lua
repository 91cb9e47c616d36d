return scenario {
  title = "a\27[31mred",
}
