return scenario {
  title = "t",
  requires = { 5, true, {}, { priority = "must" } },
}
