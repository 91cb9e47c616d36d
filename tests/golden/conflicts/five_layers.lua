return scenario {
  title    = "Five wishes at once",
  as_of    = "2021-04-12",
  requires = { "vnet_only", "image_scanning", "no_premium" },
  clients  = { shop = web_app {}, jobs = container_instances {} },
}
