return scenario {
  title = "t",
  budget = { eur_per_month = 5 },
}
