-- regions.lua - which regions have availability zones for registries
--
-- Until 2025-08-20 the page about zone redundancy kept a list of its own; since then it points to the list of all Azure regions.
-- Regions with task agent pools are in trusted_services.lua.

local ZONES_2020 = { "eastus", "eastus2", "westus2" }
local function with(list, ...)
  local all = {}
  for _, name in ipairs(list) do all[#all + 1] = name end
  for _, name in ipairs { ... } do all[#all + 1] = name end
  return all
end
local ZONES_2021_03 = with(ZONES_2020, "northeurope", "westeurope", "japaneast")
local ZONES_2021_09 = with(ZONES_2021_03, "brazilsouth", "canadacentral", "centralus", "southcentralus", "westus3", "francecentral",
                           "germanywestcentral", "norwayeast", "uksouth", "southafricanorth", "australiaeast", "centralindia", "koreacentral")
local ZONES_2023 = with(ZONES_2021_09, "swedencentral", "switzerlandnorth", "eastasia", "qatarcentral", "southeastasia", "uaenorth")
local ZONES_2024 = with(ZONES_2023, "italynorth")

capability "zone-regions" {
  name = "zones", source = "acr-zone-redundancy",
  periods = {
    { since = documented "2020-12-18", ends = documented "2021-03-04", regions = ZONES_2020,
      evidence = "zone-redundancy.md @ 6fbca961d, published by 2c457b03b" },
    { since = documented "2021-03-04", ends = documented "2021-09-14", regions = ZONES_2021_03,
      evidence = "zone-redundancy.md @ 403341bf2, published by ee6068ce9" },
    { since = documented "2021-09-14", ends = documented "2023-01-27", regions = ZONES_2021_09,
      evidence = "zone-redundancy.md @ 0d50afd5c, published by 1b0657b94" },
    { since = documented "2023-01-27", ends = documented "2024-05-08", regions = ZONES_2023,
      evidence = "zone-redundancy.md @ f679a4b94, published by e6b802276" },
    { since = documented "2024-05-08", ends = documented "2025-08-20", regions = ZONES_2024,
      evidence = "zone-redundancy.md @ a9dede35d, published by 930ea9eb6" },
    { since = documented "2025-08-20", regions = with(ZONES_2024, "japanwest"), confidence = "medium",
      source = { "acr-zone-redundancy", "azure-regions" },
      says = {
        en = "The vendor's list of all regions says which have availability zones; more may have been added since it was read.",
        ja = "可用性ゾーンのあるリージョンは、全リージョンの一覧に示されている (一覧の確認後に追加された可能性がある)。",
      },
      evidence = "azure-docs articles/reliability/regions-list.md @ 04495fc0 (page date 2025-03-21)" },
  },
  says = {
    en = "The vendor lists the regions in which a registry can be zone redundant.",
    ja = "レジストリをゾーン冗長にできるリージョンは、ベンダーが一覧で示している。",
  },
}

rule "gate-zone-redundancy.region" { kind = "gate",
  when = zone_redundancy "on", needs = region:has "zones",
  since = documented "2020-12-18",
  says = {
    en = "A registry is zone redundant only in regions with availability zones.",
    ja = "レジストリがゾーン冗長になるのは、可用性ゾーンのあるリージョンだけである。",
  },
  mitigation = {
    en = "Choose another home region; a registry does not move, so that means a new one.",
    ja = "別のホーム リージョンを選ぶ (レジストリは移動できないため、作り直しになる)。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md, list of regions from 2c457b03b to a09229091; 4a93bb4b8, published by 8646146fd",
}

-- Clouds ----------------------------------------------------------------------------------------------------------

caveat "clouds-other-than-public" {
  when = ~cloud "public", severity = "high", confidence = "medium",
  since = assumed "2021-01-01",
  says = {
    en = "The pages behind this plan describe public Azure: for another cloud, names of login servers and DNS zones, regions, prices and the availability of features are known only where a fact names that cloud.",
    ja = "この設計の根拠はパブリック Azure のページである。他のクラウドでのログイン サーバーや DNS ゾーンの名前、リージョン、料金、機能の提供状況は、そのクラウドを明記した記述以外では確認していない。",
  },
  mitigation = {
    en = "Check them in that cloud before deciding; its names end differently (azurecr.us, azurecr.cn).",
    ja = "採用を決める前に対象のクラウドで確認する。名前の末尾も異なる (azurecr.us、azurecr.cn)。",
  },
  source = { "acr-private-endpoints", "acr-skus" },
  evidence = "neither page speaks of another cloud; the endings of names from Azure environment settings (azurecr.cn: Azure/aks-traffic-manager AzureStackCloud_China.json)",
}
