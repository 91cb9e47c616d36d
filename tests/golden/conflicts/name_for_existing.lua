-- The name of a registry is decided when it is created.
return scenario {
  title = { en = "Protecting the name of the registry", ja = "レジストリ名の保護" },
  as_of = "2026-08-20",
  requires = { "no_name_takeover" },
  current = { sku = "Standard", domain_name_label = "off" },
}
