return scenario {
  title    = "Two decisions that exclude each other",
  as_of    = "2022-04-05",
  pins = { public_network_access = "disabled", private_endpoint = "off" },
  clients = { apps = aks {} },
}
