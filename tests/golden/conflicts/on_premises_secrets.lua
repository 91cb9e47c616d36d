-- A host outside of Azure has no managed identity, so some secret stays.
return scenario {
  title = { en = "Plant floor without secrets", ja = "シークレットを置かない工場" },
  as_of = "2026-08-20",
  requires = { "no_long_lived_secrets" },
  clients = { plant = on_premises { link = "none", title = { en = "Plant", ja = "工場" } } },
}
