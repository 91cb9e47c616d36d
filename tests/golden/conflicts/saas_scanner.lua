return scenario {
  title    = "A scanner from outside",
  as_of    = "2022-04-05",
  requires = { "vnet_only", "image_scanning" },
  clients  = { scan = scanner { hosting = "saas" } },
  pins     = { scanning = "third_party" },
}
