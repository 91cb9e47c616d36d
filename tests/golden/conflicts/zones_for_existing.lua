-- Zone redundancy was decided at creation for four years.
return scenario {
  title = { en = "Zones for the registry of today", ja = "既存レジストリのゾーン冗長化" },
  as_of = "2025-06-01",
  requires = { "zone_redundant" },
  context = { region = "japaneast" },
  current = { sku = "Premium", zone_redundancy = "off" },
}
