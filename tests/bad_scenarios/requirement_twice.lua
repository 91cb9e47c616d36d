return scenario {
  title = "t",
  requires = {
    "decaf",
    "decaf",
  },
}
