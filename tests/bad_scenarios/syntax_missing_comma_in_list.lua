return scenario {
  title = "t",
  requires = { "decaf" "milk_drinks" },
}
