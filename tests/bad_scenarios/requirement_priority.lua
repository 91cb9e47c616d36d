return scenario {
  title = "t",
  requires = { { "decaf", priority = "shoud" } },
}
