return scenario {
  title    = "Container Instances and a closed registry",
  as_of    = "2021-04-12",
  requires = { "vnet_only" },
  clients  = { jobs = container_instances {} },
}
