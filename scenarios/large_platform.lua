-- Amounts decide: nobody asks for Premium here, the numbers do.
--
-- Forty webhooks exceed Standard, replicas and private endpoints need Premium, and so do 8,000 reads a minute by the table of
-- 2021 to 2025. Twenty-five private endpoints are too many on 2021-04-12 (10 for a registry) and fit since October 2021 (200).
-- The storage is billed once for each replica, which is what costs most.
return scenario {
  title = { en = "Large platform in two regions", ja = "2 リージョンの大規模プラットフォーム" },
  description = {
    en = "A shared registry for many product teams: one network for each team, images in two regions, notifications for every team.",
    ja = "多数の製品チームが共有するレジストリ。チームごとのネットワーク、2 リージョンでの配布、チームごとの通知が必要。",
  },

  clients = {
    shop = aks { title = { en = "Shop clusters", ja = "ショップのクラスター" } },
    ci = azure_devops { title = { en = "Build pipelines", ja = "ビルド パイプライン" }, agents = "self_hosted_vnet" },
  },

  quantities = {
    storage_gib = 3000,
    webhooks = 40,
    private_endpoints = 25,
    geo_replicas = 1,            -- one beyond the home region
    reads_per_minute = 8000,
    writes_per_minute = 900,
    private_traffic_gb = 2000,   -- a month
  },

  context = { region = "japaneast" },

  -- Wishes: met where they contradict nothing, before money is counted.
  prefers = {
    { retention_policy = "on", weight = 20, why = "untagged images are half of the storage" },
  },

  what_if = {
    { title = { en = "without the second region", ja = "2 番目のリージョンをなくした場合" }, quantities = { geo_replicas = 0 } },
    { title = { en = "four times the images", ja = "イメージが 4 倍になった場合" }, quantities = { storage_gib = 12000 } },
  },
}
