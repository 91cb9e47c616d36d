return scenario {
  title = "t",
  as_of = "2021-02-30",
}
