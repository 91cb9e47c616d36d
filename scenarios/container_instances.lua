-- Container Instances and a restricted registry: excluded, then trusted, then in the VNet.
--
--   acrplan plan scenarios/container_instances.lua --as-of 2021-04-12    a conflict
--   acrplan plan scenarios/container_instances.lua --as-of 2022-04-05    as a trusted service, with a warning
--   acrplan plan scenarios/container_instances.lua                       through the private endpoint, from a VNet
--
-- The warning of 2022 is honest: two pages of the vendor disagreed for a year.
return scenario {
  title = { en = "Container Instances with a closed registry", ja = "Container Instances と閉域レジストリ" },
  requires = { "vnet_only" },
  clients = { jobs = container_instances {} },
}
