return scenario {
  title    = "Everything, and as cheap as can be",
  as_of    = "2022-04-05",
  requires = { "cheapest_tier", "multi_region", "vnet_only", "customer_managed_key" },
}
