-- A closed registry whose images are scanned: the case where the year decides.
--
--   acrplan plan scenarios/vnet_only_scanning.lua --as-of 2021-04-12    a conflict
--   acrplan plan scenarios/vnet_only_scanning.lua --as-of 2022-04-05    a plan
--
-- In April 2021 the scanner of Azure Security Center was no trusted service, so a registry that only virtual networks reach
-- could not be scanned. Since July 2021 it may bypass the restriction, as long as the registry lets trusted services in.
return scenario {
  title = { en = "Closed registry with image scanning", ja = "閉域レジストリとイメージ スキャン" },
  description = {
    en = "A team runs its containers on AKS. The registry must not be reachable from the internet, and its images must be scanned for vulnerabilities.",
    ja = "AKS でコンテナーを動かすチーム。レジストリはインターネットから到達できないようにし、イメージの脆弱性スキャンも行いたい。",
  },

  -- Wishes, in architects' words. What they mean for the settings is the planner's business.
  requires = { "vnet_only", "image_scanning" },

  -- Who pulls. AKS nodes run in a VNet, so a private endpoint is within reach.
  clients = { apps = aks {} },

  -- Numbers change prices and limits, not the question of this scenario.
  quantities = { storage_gib = 120, scanned_images = 200 },
}
