return scenario {
  title    = "Scanning in a closed registry",
  as_of    = "2021-04-12",
  requires = { "vnet_only", "image_scanning" },
}
