return scenario {
  title    = "Only signed images, hardly any money",
  as_of    = "2024-06-01",
  requires = { "only_signed_images_run", "vnet_only" },
  clients  = { apps = aks {} },
  budget   = { usd_per_month = 40 },
}
