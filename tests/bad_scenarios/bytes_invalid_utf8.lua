return scenario {
  -- café
  title = "t",
}
