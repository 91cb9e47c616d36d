return scenario {
  title = "t",
  document = {
    projekt = "Shop",
    author = 5,
    date = "2026-02-30",
    reviewers = { "Ann", 7 },
  },
}
