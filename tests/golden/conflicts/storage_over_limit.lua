return scenario {
  title    = "More storage than a registry takes",
  as_of    = "2022-04-05",
  quantities = { storage_gib = 50000 },
  pins       = { sku = "Standard" },
}
