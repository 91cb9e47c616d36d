return scenario {
  title    = "Scanning without a bypass",
  as_of    = "2022-04-05",
  requires = { "vnet_only", "image_scanning", "no_bypass" },
}
