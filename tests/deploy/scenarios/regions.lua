-- Three regions, endpoints of their own in each network of another subscription.
return scenario {
  title = { en = "Three regions", ja = "3 リージョン" },
  clients = { apps = aks { way = "private_endpoint", egress_filter = "fqdn" } },
  quantities = { geo_replicas = 2, private_endpoints = 3 },
  pins = { endpoint_subscription = "other_subscription", private_dns = "azure_zone", zone_redundancy = "on", export_policy = "disabled", public_network_access = "disabled" },
  context = { region = "japaneast" },
}
