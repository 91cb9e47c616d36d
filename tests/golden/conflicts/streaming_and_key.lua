-- A convenience that a key of one's own rules out.
return scenario {
  title = { en = "Fast start with an own key", ja = "独自キーと起動の高速化" },
  as_of = "2026-08-20",
  requires = { "customer_managed_key", "fast_start" },
  clients = { shop = aks {} },
}
