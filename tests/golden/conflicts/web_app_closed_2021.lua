return scenario {
  title    = "A web shop in front of a closed registry",
  as_of    = "2021-04-12",
  requires = { "vnet_only" },
  clients  = { shop = web_app {} },
}
