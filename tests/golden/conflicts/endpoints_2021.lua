-- The limit of private endpoints was 10 for a registry until it became 200.
return scenario {
  title = { en = "Hub for twenty-five networks", ja = "25 の VNet をつなぐハブ" },
  as_of = "2021-04-12",
  requires = { "vnet_only" },
  quantities = { private_endpoints = 25 },
}
