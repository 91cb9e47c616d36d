-- The tier was bought before anybody asked for a private network.
return scenario {
  title = { en = "Standard, and closed", ja = "Standard での閉域化" },
  as_of = "2026-08-20",
  requires = { "vnet_only" },
  pins = { sku = "Standard" },
  clients = { shop = aks {} },
}
