-- Several amounts, each too large for the tier that is paid for.
return scenario {
  title = { en = "Platform that grew out of Standard", ja = "Standard に収まらなくなった基盤" },
  as_of = "2026-08-20",
  pins = { sku = "Standard" },
  quantities = { webhooks = 40, geo_replicas = 1, private_endpoints = 2 },
}
