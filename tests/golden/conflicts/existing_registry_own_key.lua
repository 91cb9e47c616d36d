return scenario {
  title    = "An own key for the registry that exists",
  as_of    = "2022-04-05",
  requires = { "customer_managed_key" },
  current  = { sku = "Premium", encryption = "service_managed" },
}
