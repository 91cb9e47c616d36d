return scenario {
  title    = "Closed network on a small budget",
  as_of    = "2022-04-05",
  requires = { "vnet_only", "image_scanning" },
  clients  = { apps = aks {} },
  budget   = { usd_per_month = 30 },
}
