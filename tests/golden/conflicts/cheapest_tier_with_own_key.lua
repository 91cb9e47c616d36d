return scenario {
  title    = "Own key without Premium",
  as_of    = "2022-04-05",
  requires = { "no_premium", "customer_managed_key" },
}
