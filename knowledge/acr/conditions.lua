-- Conditions worth a name. They are definitions: timeless, without a source of their own.

condition "closed" {
  title = { en = "the public endpoint is disabled", ja = "パブリック エンドポイントが無効" },
  is = public_network_access "disabled",
}
condition "restricted" {
  title = { en = "the registry is network-restricted", ja = "レジストリのネットワーク アクセスが制限されている" },
  is = closed | ip_rules "on" | service_endpoint "on",
}
condition "private_only" {
  title = { en = "reachable through private endpoints only", ja = "プライベート エンドポイントからのみ到達可能" },
  is = private_endpoint "on" & closed,
}
condition "hybrid" {
  title = { en = "private endpoints beside named public addresses", ja = "プライベート エンドポイントと許可済みパブリック IP の併用" },
  is = private_endpoint "on" & ip_rules "on" & ~closed,
}
condition "leaky_private" {
  title = { en = "private endpoint with an open public endpoint", ja = "プライベート エンドポイントがあるがパブリック エンドポイントも開放" },
  is = private_endpoint "on" & ~closed & ~ip_rules "on",
}
condition "orphaned" {
  title = { en = "closed, without a private endpoint", ja = "パブリック エンドポイントが無効でプライベート エンドポイントもない" },
  is = closed & private_endpoint "off",
}
condition "bypassable" {
  title = { en = "trusted services may bypass the restriction", ja = "信頼されたサービスが制限をバイパスできる" },
  is = restricted & ~service_endpoint "on" & trusted_services "on",
}
condition "dedicated_data" {
  title = { en = "downloads come from data endpoints of its own", ja = "専用データ エンドポイントからダウンロードする" },
  is = dedicated_data_endpoint "on" | private_endpoint "on",
}
condition "defender_scans" {
  title = { en = "Microsoft Defender scans the images", ja = "Microsoft Defender がイメージをスキャンする" },
  is = scanning { "defender", "defender_cspm" },
}
condition "own_key" {
  title = { en = "encrypted with a customer-managed key", ja = "カスタマー マネージド キーで暗号化" },
  is = encryption "customer_managed_key",
}
condition "key_vault_closed" {
  title = { en = "the key vault is network-restricted", ja = "Key Vault のネットワーク アクセスが制限されている" },
  is = own_key & ~key_vault_network "open",
}
condition "abac" {
  title = { en = "repository permissions (ABAC) are on", ja = "リポジトリ単位のアクセス許可 (ABAC) が有効" },
  is = role_assignment_mode "rbac_abac",
}

-- In templates the property says something as long as somebody decides.
condition "zone_redundancy_is_chosen" {
  title = { en = "zone redundancy is a choice", ja = "ゾーン冗長を選択できる" },
  source = "acr-zone-redundancy",
  periods = {
    { since = documented "2020-12-18", ends = documented "2025-08-20", is = always,
      says = {
        en = "Whether a registry is zone redundant is chosen when it is created.",
        ja = "レジストリをゾーン冗長にするかどうかは、作成時に選択する。",
      },
      evidence = "zone-redundancy.md @ 403341bf2" },
    { since = documented "2025-08-20", is = never,
      says = {
        en = "Zone redundancy follows from the region; the property zoneRedundancy of a registry decides nothing.",
        ja = "ゾーン冗長の有無はリージョンで決まり、レジストリの zoneRedundancy プロパティでは決まらない。",
      },
      evidence = "zone-redundancy.md @ e831123de, published by e8073436a; 4a93bb4b8, published by 8646146fd" },
  },
}
