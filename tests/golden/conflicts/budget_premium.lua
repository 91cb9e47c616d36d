-- A private network needs Premium, which the budget does not cover.
return scenario {
  title = { en = "Charity with 30 dollars a month", ja = "月 30 ドルの非営利団体" },
  as_of = "2026-08-20",
  requires = { "vnet_only" },
  clients = { shop = aks {} },
  budget = { usd_per_month = 30 },
}
