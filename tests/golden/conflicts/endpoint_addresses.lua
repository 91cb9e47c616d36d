-- Three amounts against one limit: each endpoint takes an address for every region.
return scenario {
  title = { en = "Small subnet, many regions", ja = "小さなサブネットと多数のリージョン" },
  as_of = "2026-08-20",
  requires = { "vnet_only" },
  quantities = { private_endpoints = 3, geo_replicas = 4, endpoint_subnet_free_ips = 5 },
}
