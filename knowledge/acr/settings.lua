-- The decisions of a design, in the order in which a report shows them.
--
-- Options stand in the order in which the planner tries them where nothing else decides: the vendor's default or the
-- cheapest first. `applies` hides a setting that has no meaning in a design; there it takes its first option.
-- `verify` says how to see at a registry what was built; {registry_id} and the like are targets (targets.lua). Properties are read with an
-- API version that has them, whatever the version of the tool. Truth values are printed as JSON: true and false.
-- Scanning, access, content, regions and operations follow in settings_content.lua. Contexts, quantities and regions are in
-- context.lua, named conditions in conditions.lua.

section "tier"         { title = { en = "Service tier", ja = "価格プラン" } }
section "network"      { title = { en = "Network access", ja = "ネットワーク アクセス" } }
section "names"        { title = { en = "Private names and addresses", ja = "プライベート名前解決とアドレス" } }
section "encryption"   { title = { en = "Encryption", ja = "暗号化" } }
section "supply_chain" { title = { en = "Scanning and signing", ja = "スキャンと署名" } }
section "access"       { title = { en = "Sign-in and permissions", ja = "認証と権限" } }
section "content"      { title = { en = "Content and clean-up", ja = "コンテンツの保持と整理" } }
section "regions"      { title = { en = "Regions and sites", ja = "リージョンと拠点" } }
section "operations"   { title = { en = "Builds and operations", ja = "ビルドと運用" } }

-- Tier ------------------------------------------------------------------------------------------------------------

setting "sku" {
  title = { en = "Service tier (SKU)", ja = "価格プラン (SKU)" }, group = "tier", headline = true,
  options = { "Basic", "Standard", "Premium" }, arm = "sku.name",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query sku.name --output tsv",
             expects = { Basic = "Basic", Standard = "Standard", Premium = "Premium" }, source = "arm-registries" },
}

-- Network ---------------------------------------------------------------------------------------------------------

setting "public_network_access" {
  title = { en = "Public network access", ja = "パブリック ネットワーク アクセス" }, group = "network",
  options = { "enabled", "disabled" }, arm = "properties.publicNetworkAccess",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query properties.publicNetworkAccess --output tsv",
             expects = { enabled = "Enabled", disabled = "Disabled" }, source = "arm-registries" },
}
setting "ip_rules" {
  title = { en = "Public IP network rules (default action Deny)", ja = "パブリック IP ネットワーク規則 (既定の動作: 拒否)" },
  group = "network", options = { "off", "on" }, arm = "properties.networkRuleSet",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.networkRuleSet.defaultAction == `"Deny"` && length(properties.networkRuleSet.ipRules || `[]`) > `0`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "private_endpoint" {
  title = { en = "Private endpoint", ja = "プライベート エンドポイント" }, group = "network",
  options = { "off", "on" }, arm = "Microsoft.Network/privateEndpoints",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'length(properties.privateEndpointConnections[?properties.privateLinkServiceConnectionState.status == `"Approved"`] || `[]`) > `0`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "service_endpoint" {
  title = { en = "Service endpoint rules (preview)", ja = "サービス エンドポイント規則 (プレビュー)" }, group = "network",
  options = { "off", "on" }, arm = "properties.networkRuleSet.virtualNetworkRules",
  verify = { query = "az resource show --ids {registry_id} --api-version 2026-03-01-preview --query 'length(properties.networkRuleSet.virtualNetworkRules || `[]`) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
-- Without a restriction the bypass changes nothing.
setting "trusted_services" {
  title = { en = "Allow trusted Microsoft services", ja = "信頼された Microsoft サービスの許可" }, group = "network",
  options = { "on", "off" }, arm = "properties.networkRuleBypassOptions",
  applies = public_network_access "disabled" | ip_rules "on" | service_endpoint "on",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query properties.networkRuleBypassOptions --output tsv",
             expects = { on = "AzureServices", off = "None" }, source = "arm-registries" },
}
setting "tasks_bypass" {
  title = { en = "Network bypass for ACR Tasks", ja = "ACR タスクのネットワーク バイパス" }, group = "network",
  options = { "off", "on" }, arm = "properties.networkRuleBypassAllowedForTasks",
  applies = public_network_access "disabled" | ip_rules "on" | service_endpoint "on",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.networkRuleBypassAllowedForTasks == `true`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "dedicated_data_endpoint" {
  title = { en = "Dedicated data endpoints", ja = "専用データ エンドポイント" }, group = "network",
  options = { "off", "on" }, arm = "properties.dataEndpointEnabled",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.dataEndpointEnabled == `true`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "regional_endpoints" {
  title = { en = "Regional endpoints", ja = "リージョン別エンドポイント" }, group = "network", options = { "off", "on" },
  verify = { query = [[az resource show --ids {registry_id} --api-version 2026-03-01-preview --query 'properties.regionalEndpoints == `"Enabled"`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "endpoint_protocol" {
  title = { en = "Internet protocol of the endpoints", ja = "エンドポイントの IP プロトコル" }, group = "network",
  options = {
    { "ipv4", title = { en = "IPv4", ja = "IPv4" } },
    { "ipv4_and_ipv6", title = { en = "IPv4 and IPv6", ja = "IPv4 と IPv6" } },
  },
  arm = "properties.endpointProtocol",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2026-03-01-preview --query 'properties.endpointProtocol == `"IPv4AndIPv6"`' --output json]],
             expects = { ipv4 = "false", ipv4_and_ipv6 = "true" }, source = "arm-registries" },
}
setting "static_egress" {
  title = { en = "Fixed outbound address for own clients", ja = "クライアント用の固定送信 IP" }, group = "network",
  options = {
    "none",
    { "nat_gateway", title = { en = "NAT gateway", ja = "NAT ゲートウェイ" } },
    { "firewall", title = { en = "Azure Firewall", ja = "Azure Firewall" } },
  },
  verify = { by_hand = { en = "Look at what the outbound route of the clients' subnets leads through.",
                         ja = "クライアントのサブネットからの送信経路を確認する。" } },
}
setting "export_policy" {
  title = { en = "Artifact export", ja = "アーティファクトのエクスポート" }, group = "network",
  options = { "enabled", "disabled" }, arm = "properties.policies.exportPolicy.status",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.policies.exportPolicy.status == `"disabled"`' --output json]],
             expects = { enabled = "false", disabled = "true" }, source = "arm-registries" },
}

-- Private names and addresses -------------------------------------------------------------------------------------

setting "private_dns" {
  title = { en = "Name resolution for the private endpoint", ja = "プライベート エンドポイントの名前解決" }, group = "names",
  options = {
    { "none", title = { en = "none", ja = "なし" } },
    { "azure_zone", title = { en = "Azure private DNS zone", ja = "Azure プライベート DNS ゾーン" } },
    { "manual", title = { en = "Azure private DNS zone, records kept by hand", ja = "Azure プライベート DNS ゾーン (レコードは手動管理)" } },
    { "custom_forwarder", title = { en = "own DNS servers with a forwarder to Azure", ja = "独自 DNS から Azure へフォワード" } },
  },
  applies = private_endpoint "on", arm = "Microsoft.Network/privateDnsZones",
  verify = { by_hand = { en = "Resolve the registry's name from a client's network, and look who answers and who keeps the records.",
                         ja = "クライアントのネットワークからレジストリの名前を解決し、応答元とレコードの管理方法を確認する。" } },
}
setting "pe_ip_allocation" {
  title = { en = "Addresses of the private endpoint", ja = "プライベート エンドポイントの IP 割り当て" }, group = "names",
  options = {
    { "dynamic", title = { en = "dynamic", ja = "動的" } }, { "static", title = { en = "static", ja = "静的" } },
  },
  applies = private_endpoint "on", arm = "properties.ipConfigurations",
  verify = { query = "az resource show --ids {private_endpoint_id} --api-version 2025-05-01 --query 'length(properties.ipConfigurations || `[]`) > `0`' --output json",
             expects = { dynamic = "false", static = "true" }, source = "arm-private-endpoints" },
}
setting "pe_approval" {
  title = { en = "Approval of private endpoint connections", ja = "プライベート エンドポイント接続の承認" }, group = "names",
  options = {
    { "automatic", title = { en = "automatic", ja = "自動" } }, { "manual", title = { en = "manual", ja = "手動" } },
  },
  applies = private_endpoint "on",
  verify = { query = "az resource show --ids {private_endpoint_id} --api-version 2025-05-01 --query 'length(properties.manualPrivateLinkServiceConnections || `[]`) > `0`' --output json",
             expects = { automatic = "false", manual = "true" }, source = "arm-private-endpoints" },
}

setting "endpoint_subscription" {
  title = { en = "Subscription of the networks that connect", ja = "接続元ネットワークのサブスクリプション" }, group = "names",
  options = {
    { "same", title = { en = "that of the registry", ja = "レジストリと同じ" } },
    { "other_subscription", title = { en = "another one of the tenant", ja = "同じテナントの別サブスクリプション" } },
    { "other_tenant", title = { en = "one of another tenant", ja = "別テナントのサブスクリプション" } },
  },
  given = true, assumed = "same", applies = private_endpoint "on" | service_endpoint "on",
  verify = { by_hand = { en = "Compare the subscription and tenant of the networks with those of the registry.",
                         ja = "ネットワークとレジストリのサブスクリプションおよびテナントを照合する。" } },
}

-- Encryption ------------------------------------------------------------------------------------------------------

setting "encryption" {
  title = { en = "Encryption at rest", ja = "保存データの暗号化" }, group = "encryption", headline = true,
  options = {
    { "service_managed", title = { en = "service-managed keys", ja = "サービス マネージド キー" } },
    { "customer_managed_key", title = { en = "customer-managed key", ja = "カスタマー マネージド キー" } },
  },
  arm = "properties.encryption.status",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.encryption.status == `"enabled"`' --output json]],
             expects = { service_managed = "false", customer_managed_key = "true" }, source = "arm-registries" },
}
setting "cmk_identity" {
  title = { en = "Identity that reads the key", ja = "キーを読み取る ID" }, group = "encryption",
  options = {
    { "user_assigned", title = { en = "user-assigned managed identity", ja = "ユーザー割り当てマネージド ID" } },
    { "system_assigned", title = { en = "system-assigned managed identity", ja = "システム割り当てマネージド ID" } },
  },
  applies = encryption "customer_managed_key", arm = "properties.encryption.keyVaultProperties.identity",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.encryption.keyVaultProperties.identity == `"system"`' --output json]],
             expects = { user_assigned = "false", system_assigned = "true" }, source = "azure-cli-acr-source" },
}
setting "cmk_key_version" {
  title = { en = "Key reference", ja = "キーの参照方法" }, group = "encryption",
  options = {
    { "unversioned", title = { en = "without version (rotates by itself)", ja = "バージョン指定なし (自動ローテーション)" } },
    { "versioned", title = { en = "one version (rotated by hand)", ja = "バージョン指定あり (手動ローテーション)" } },
  },
  applies = encryption "customer_managed_key", arm = "properties.encryption.keyVaultProperties.keyIdentifier",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.encryption.keyVaultProperties.keyRotationEnabled == `true`' --output json",
             expects = { versioned = "false", unversioned = "true" }, source = "arm-registries" },
}
setting "cmk_key_type" {
  title = { en = "Key type", ja = "キーの種類" }, group = "encryption",
  options = { { "rsa", title = { en = "RSA", ja = "RSA" } }, { "rsa_hsm", title = { en = "RSA-HSM", ja = "RSA-HSM" } },
              { "ec", title = { en = "EC", ja = "EC" } } },
  applies = encryption "customer_managed_key",
  verify = { query = "az keyvault key show --id {key_id} --query key.kty --output tsv",
             expects = { rsa = "RSA", rsa_hsm = "RSA-HSM", ec = "EC" }, source = "key-vault-cli-keys" },
}
setting "cmk_key_store" {
  title = { en = "Key store", ja = "キー ストア" }, group = "encryption",
  options = { { "key_vault", title = { en = "Key Vault", ja = "Key Vault" } },
              { "managed_hsm", title = { en = "Managed HSM", ja = "Managed HSM" } } },
  applies = encryption "customer_managed_key",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'contains(properties.encryption.keyVaultProperties.keyIdentifier || `""`, `".managedhsm."`)' --output json]],
             expects = { key_vault = "false", managed_hsm = "true" }, source = "key-vault-cli-keys" },
}
setting "key_vault_network" {
  title = { en = "Network of the key vault", ja = "Key Vault のネットワーク" }, group = "encryption",
  options = {
    { "open", title = { en = "open", ja = "制限なし" } },
    { "firewall", title = { en = "firewall with listed networks", ja = "ファイアウォール (許可リスト)" } },
    { "private_endpoint", title = { en = "private endpoint", ja = "プライベート エンドポイント" } },
    { "perimeter", title = { en = "network security perimeter", ja = "ネットワーク セキュリティ境界" } },
  },
  applies = encryption "customer_managed_key", arm = "Microsoft.KeyVault/vaults networkAcls",
  verify = { by_hand = { en = "Look in the portal at the networks of the key vault, its private endpoints and its perimeter.",
                         ja = "ポータルで Key Vault のネットワーク、プライベート エンドポイント、セキュリティ境界を確認する。" } },
}
setting "key_vault_bypass" {
  title = { en = "Key vault allows trusted services", ja = "Key Vault での信頼されたサービスの許可" }, group = "encryption",
  options = { "on", "off" }, arm = "Microsoft.KeyVault/vaults networkAcls.bypass",
  applies = encryption "customer_managed_key" & ~key_vault_network "open",
  verify = { query = [[az resource show --ids {key_vault_id} --api-version 2025-05-01 --query 'properties.networkAcls.bypass == `"None"`' --output json]],
             expects = { on = "false", off = "true" }, source = "arm-key-vaults" },
}
setting "key_vault_purge_protection" {
  title = { en = "Purge protection of the key vault", ja = "Key Vault の消去保護" }, group = "encryption",
  options = { "off", "on" }, applies = encryption "customer_managed_key", arm = "Microsoft.KeyVault/vaults enablePurgeProtection",
  verify = { query = "az resource show --ids {key_vault_id} --api-version 2025-05-01 --query 'properties.enablePurgeProtection == `true`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-key-vaults" },
}
setting "key_vault_auth" {
  title = { en = "Permission model of the key vault", ja = "Key Vault の権限モデル" }, group = "encryption",
  options = { { "access_policy", title = { en = "access policies", ja = "アクセス ポリシー" } },
              { "rbac", title = { en = "Azure RBAC", ja = "Azure RBAC" } } },
  applies = encryption "customer_managed_key", arm = "Microsoft.KeyVault/vaults enableRbacAuthorization",
  verify = { query = "az resource show --ids {key_vault_id} --api-version 2025-05-01 --query 'properties.enableRbacAuthorization == `true`' --output json",
             expects = { access_policy = "false", rbac = "true" }, source = "arm-key-vaults" },
}

setting "key_vault_tenant" {
  title = { en = "Tenant of the key vault", ja = "Key Vault のテナント" }, group = "encryption",
  options = { { "same_tenant", title = { en = "that of the registry", ja = "レジストリと同じテナント" } },
              { "other_tenant", title = { en = "another tenant", ja = "別のテナント" } } },
  given = true, assumed = "same_tenant", applies = encryption "customer_managed_key",
  verify = { by_hand = { en = "Compare the tenant of the key vault with that of the registry.",
                         ja = "Key Vault とレジストリのテナントを照合する。" } },
}
