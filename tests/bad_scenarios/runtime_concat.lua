return scenario {
  title = "a" .. {},
}
