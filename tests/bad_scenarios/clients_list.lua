return scenario {
  title = "t",
  clients = { counter {}, office {} },
}
