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
