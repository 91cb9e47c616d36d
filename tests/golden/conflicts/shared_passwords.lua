return scenario {
  title    = "Passwords refused, admin user needed",
  as_of    = "2021-10-01",
  requires = { "vnet_only", "no_shared_passwords" },
  clients  = { shop = web_app {} },
}
