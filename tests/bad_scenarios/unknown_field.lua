return scenario {
  title = "t",
  require = { "decaf" },
  zzz = 1,
}
