return scenario {
  title    = "A cheap registry behind a private endpoint",
  as_of    = "2022-04-05",
  requires = { "vnet_only" },
  pins     = { sku = "Basic" },
}
