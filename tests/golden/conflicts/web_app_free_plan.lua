return scenario {
  title    = "A free plan in front of a closed registry",
  as_of    = "2022-04-05",
  requires = { "vnet_only" },
  clients  = { shop = web_app { plan = "free" } },
}
