return scenario {
  requires = { "decaf" },
}
