-- Container Instances and a restricted registry: excluded, then trusted with a doubt, then trusted.
--
--   acrplan plan scenarios/container_instances.lua --as-of 2021-04-12    a conflict
--   acrplan plan scenarios/container_instances.lua --as-of 2022-04-05    as a trusted service, with a warning
--   acrplan plan scenarios/container_instances.lua                       as a trusted service, the warning is gone
--
-- The warning of 2022 is honest: two pages of the vendor disagreed for a year. Since February 2023 a group in a VNet may use
-- the private endpoint as well: write `container_instances { vnet = "injected", way = "private_endpoint" }` and compare.
return scenario {
  title = { en = "Container Instances with a closed registry", ja = "Container Instances と閉域レジストリ" },
  requires = { "vnet_only" },
  clients = { jobs = container_instances {} },
}
