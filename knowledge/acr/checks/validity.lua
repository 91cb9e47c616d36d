-- validity.lua - what modules and providers refuse before the service sees it, and where they are wrong

check "val.netrules-sku" {
  title = { en = "no network rules below Premium", ja = "Premium 未満でのネットワーク規則の拒否" },
  asks = ip_rules "off" & service_endpoint "off" | sku "Premium", verdict = "sound",
  tools = { "Azure Verified Modules (Terraform)", "Terraform provider azurerm" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: network rules exist on Premium only.",
    ja = "妥当である。ネットワーク規則を使えるのは Premium のみである。",
  },
  source = { "tool-avm-terraform", "tool-terraform-azurerm", "acr-selected-networks" },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
}

check "val.cmk-sku" {
  title = { en = "no customer-managed key below Premium", ja = "Premium 未満でのカスタマー マネージド キーの拒否" },
  asks = ~own_key | sku "Premium", verdict = "sound",
  tools = { "Azure Verified Modules (Terraform)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: a customer-managed key needs Premium.",
    ja = "妥当である。カスタマー マネージド キーには Premium が必要である。",
  },
  source = { "tool-avm-terraform", "acr-cmk" },
}

check "val.zr-sku" {
  title = { en = "no zone redundancy below Premium", ja = "Premium 未満でのゾーン冗長の拒否" },
  asks = zone_redundancy "off" | sku "Premium",
  tools = { "Azure Verified Modules" },
  source = { "tool-avm-terraform", "avm-registry-module", "acr-zone-redundancy" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-08-20", verdict = "sound",
      says = {
        en = "Right: zone redundancy needs Premium.",
        ja = "妥当である。ゾーン冗長には Premium が必要である。",
      } },
    { since = documented "2025-08-20", verdict = "obsolete",
      says = {
        en = "Obsolete: zone redundancy belongs to every tier, so there is nothing left to refuse.",
        ja = "もはや当てはまらない。ゾーン冗長は全プランに備わっており、拒否する理由がない。",
      } },
  },
  evidence = "zone-redundancy.md @ e831123de, published by 844d97356",
}

check "val.cache-sku" {
  title = { en = "no artifact cache below Premium", ja = "Premium 未満でのアーティファクト キャッシュの拒否" },
  asks = artifact_cache "off" | sku "Premium", verdict = "wrong",
  tools = { "Azure Verified Modules (Terraform)" },
  since = documented "2026-08-11",
  says = {
    en = "Wrong: no page of the vendor asks for Premium; the feature page offers artifact cache on every tier, the SKU table from Standard on.",
    ja = "誤りである。Premium を要求するベンダーのページはない。アーティファクト キャッシュは、機能のページでは全プラン、SKU 表では Standard 以上とされる。",
  },
  source = { "tool-avm-terraform", "acr-artifact-cache", "acr-skus" },
  evidence = "terraform-azurerm-avm-res-containerregistry-registry @ 4a032f5 (2026-08-11); artifact-cache-overview.md",
}

check "val.public-sku" {
  title = { en = "public network access not disabled below Premium", ja = "Premium 未満でのパブリック ネットワーク アクセス無効化の拒否" },
  asks = ~closed | sku "Premium", verdict = "sound",
  tools = { "Terraform provider azurerm" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: only Premium registries can disable public network access.",
    ja = "妥当である。パブリック ネットワーク アクセスを無効化できるのは Premium のみである。",
  },
  source = { "tool-terraform-azurerm", "acr-selected-networks" },
  evidence = "terraform-provider-azurerm PR 26054; service error DisablingPublicNetworkAccessNotSupported",
}

check "val.retention-sku" {
  title = { en = "no retention policy below Premium", ja = "Premium 未満での保持ポリシーの拒否" },
  asks = retention_policy "off" | sku "Premium", verdict = "sound",
  tools = { "Terraform provider azurerm" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: the retention policy needs Premium. The module collections drop it without a word instead, which loses the requirement.",
    ja = "妥当である。保持ポリシーには Premium が必要である。一方、モジュール集は黙って設定を落とすため、要件が失われる。",
  },
  source = { "tool-terraform-azurerm", "avm-registry-module", "acr-retention" },
}

check "val.policies-sku" {
  title = { en = "no export, quarantine or trust policy below Premium", ja = "Premium 未満でのエクスポート・検疫・信頼の各ポリシーの拒否" },
  asks = export_policy "enabled" & quarantine "off" & content_trust "off" | sku "Premium", verdict = "sound",
  tools = { "Terraform provider azurerm" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: export, quarantine and trust policies need Premium. One module collection drops them without a word instead.",
    ja = "妥当である。エクスポート、検疫、信頼の各ポリシーには Premium が必要である。一方、黙って設定を落とすモジュール集がある。",
  },
  source = { "tool-terraform-azurerm", "avm-registry-module", "acr-export-policy", "acr-content-trust" },
}

check "val.export-public" {
  title = { en = "export disabled only together with public network access", ja = "パブリック ネットワーク アクセス無効時に限ったエクスポート禁止" },
  asks = export_policy "enabled" | closed, verdict = "sound",
  tools = { "Terraform provider azurerm", "Azure Verified Modules (Terraform)" },
  since = documented "2021-07-30",
  says = {
    en = "Right: export can be disabled only while public network access is disabled.",
    ja = "妥当である。エクスポートを無効にできるのは、パブリック ネットワーク アクセスが無効な場合のみである。",
  },
  source = { "tool-terraform-azurerm", "tool-avm-terraform", "acr-export-policy" },
  evidence = "data-loss-prevention.md @ 14b77c95b; Azure-Samples/holiday-peak-hub PR 830",
}

check "val.cache-cred" {
  title = { en = "credential set for Docker Hub cache rules", ja = "Docker Hub のキャッシュ ルールへの資格情報セットの指定" },
  asks = artifact_cache "off" | ~cache_upstream "docker_hub" | cache_credentials "key_vault", verdict = "sound",
  tools = { "Azure Verified Modules", "Azure Container Registry (EnforceDockerAuthentication)" },
  since = documented "2023-02-16",
  says = {
    en = "Right: a cache rule for Docker Hub needs a credential set.",
    ja = "妥当である。Docker Hub のキャッシュ ルールには資格情報セットが必要である。",
  },
  source = { "tool-avm-terraform", "acr-artifact-cache" },
  evidence = "tutorial-registry-cache.md, published by a7522f845",
}

check "val.diag-sink" {
  title = { en = "destination for each diagnostic setting", ja = "診断設定の送信先の指定" },
  verdict = "sound",
  tools = { "Azure Verified Modules (Terraform)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right: a diagnostic setting needs a destination.",
    ja = "妥当である。診断設定には送信先が必要である。",
  },
  source = { "tool-avm-terraform", "acr-monitor" },
}

check "val.softdelete-excl" {
  title = { en = "no soft delete beside replicas or a retention policy", ja = "レプリカや保持ポリシーがある場合の論理的な削除の除外" },
  asks = soft_delete "off" | geo_replication "off" & retention_policy "off", verdict = "sound",
  tools = { "PSRule Azure.ACR.SoftDelete" },
  since = documented "2022-09-15",
  says = {
    en = "Right: soft delete excludes replicas and the retention policy; the rule passes over such registries instead of demanding it.",
    ja = "妥当である。論理的な削除は、レプリカおよび保持ポリシーと併用できない。この規則は、該当するレジストリを対象から外す。",
  },
  source = { "tool-psrule", "acr-soft-delete" },
  evidence = "container-registry-soft-delete-policy.md, published by f1967ebf2",
}
