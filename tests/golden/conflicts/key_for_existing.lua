-- Encryption is decided when a registry is created: the one that exists cannot get a key of its own.
return scenario {
  title = { en = "Own key for the registry of today", ja = "既存レジストリへの独自キーの適用" },
  as_of = "2026-08-20",
  requires = { "customer_managed_key" },
  current = { sku = "Premium", encryption = "service_managed" },
}
