return scenario {
  title = "",
}
