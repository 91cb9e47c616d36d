return scenario {
  title    = "Content trust with an own key",
  as_of    = "2022-04-05",
  requires = { "content_trust", "customer_managed_key" },
}
