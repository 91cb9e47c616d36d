return scenario {
  title = 5,
}
