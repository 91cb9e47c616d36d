return scenario {
  title    = "Fast start with an own key",
  as_of    = "2024-06-01",
  requires = { "fast_start", "customer_managed_key" },
  clients  = { apps = aks {} },
}
