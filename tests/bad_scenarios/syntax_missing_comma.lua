return scenario {
  title = "t",
  as_of = "2022-01-01"
  requires = { "decaf" },
}
