-- The decisions of a design, in the order in which a report shows them.
--
-- Options stand in the order in which the planner tries them where nothing else decides: the vendor's default or the
-- cheapest first. `applies` hides a setting that has no meaning in a design; there it takes its first option.
-- Contexts, quantities and regions are in context.lua, named conditions in conditions.lua.

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
}

-- Network ---------------------------------------------------------------------------------------------------------

setting "public_network_access" {
  title = { en = "Public network access", ja = "パブリック ネットワーク アクセス" }, group = "network",
  options = { "enabled", "disabled" }, arm = "properties.publicNetworkAccess",
}
setting "ip_rules" {
  title = { en = "Public IP network rules (default action Deny)", ja = "パブリック IP ネットワーク規則 (既定の動作: 拒否)" },
  group = "network", options = { "off", "on" }, arm = "properties.networkRuleSet",
}
setting "private_endpoint" {
  title = { en = "Private endpoint", ja = "プライベート エンドポイント" }, group = "network",
  options = { "off", "on" }, arm = "Microsoft.Network/privateEndpoints",
}
setting "service_endpoint" {
  title = { en = "Service endpoint rules (preview)", ja = "サービス エンドポイント規則 (プレビュー)" }, group = "network",
  options = { "off", "on" }, arm = "properties.networkRuleSet.virtualNetworkRules",
}
-- Without a restriction the bypass changes nothing.
setting "trusted_services" {
  title = { en = "Allow trusted Microsoft services", ja = "信頼された Microsoft サービスの許可" }, group = "network",
  options = { "on", "off" }, arm = "properties.networkRuleBypassOptions",
  applies = public_network_access "disabled" | ip_rules "on" | service_endpoint "on",
}
setting "tasks_bypass" {
  title = { en = "Network bypass for ACR Tasks", ja = "ACR タスクのネットワーク バイパス" }, group = "network",
  options = { "off", "on" }, arm = "properties.networkRuleBypassAllowedForTasks",
  applies = public_network_access "disabled" | ip_rules "on" | service_endpoint "on",
}
setting "dedicated_data_endpoint" {
  title = { en = "Dedicated data endpoints", ja = "専用データ エンドポイント" }, group = "network",
  options = { "off", "on" }, arm = "properties.dataEndpointEnabled",
}
setting "regional_endpoints" {
  title = { en = "Regional endpoints", ja = "リージョン別エンドポイント" }, group = "network", options = { "off", "on" },
}
setting "endpoint_protocol" {
  title = { en = "Internet protocol of the endpoints", ja = "エンドポイントの IP プロトコル" }, group = "network",
  options = {
    { "ipv4", title = { en = "IPv4", ja = "IPv4" } },
    { "ipv4_and_ipv6", title = { en = "IPv4 and IPv6", ja = "IPv4 と IPv6" } },
  },
  arm = "properties.endpointProtocol",
}
setting "static_egress" {
  title = { en = "Fixed outbound address for own clients", ja = "クライアント用の固定送信 IP" }, group = "network",
  options = {
    "none",
    { "nat_gateway", title = { en = "NAT gateway", ja = "NAT ゲートウェイ" } },
    { "firewall", title = { en = "Azure Firewall", ja = "Azure Firewall" } },
  },
}
setting "export_policy" {
  title = { en = "Artifact export", ja = "アーティファクトのエクスポート" }, group = "network",
  options = { "enabled", "disabled" }, arm = "properties.policies.exportPolicy.status",
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
}
setting "pe_ip_allocation" {
  title = { en = "Addresses of the private endpoint", ja = "プライベート エンドポイントの IP 割り当て" }, group = "names",
  options = {
    { "dynamic", title = { en = "dynamic", ja = "動的" } }, { "static", title = { en = "static", ja = "静的" } },
  },
  applies = private_endpoint "on", arm = "properties.ipConfigurations",
}
setting "pe_approval" {
  title = { en = "Approval of private endpoint connections", ja = "プライベート エンドポイント接続の承認" }, group = "names",
  options = {
    { "automatic", title = { en = "automatic", ja = "自動" } }, { "manual", title = { en = "manual", ja = "手動" } },
  },
  applies = private_endpoint "on",
}

setting "endpoint_subscription" {
  title = { en = "Subscription of the networks that connect", ja = "接続元ネットワークのサブスクリプション" }, group = "names",
  options = {
    { "same", title = { en = "that of the registry", ja = "レジストリと同じ" } },
    { "other_subscription", title = { en = "another one of the tenant", ja = "同じテナントの別サブスクリプション" } },
    { "other_tenant", title = { en = "one of another tenant", ja = "別テナントのサブスクリプション" } },
  },
  given = true, assumed = "same", applies = private_endpoint "on" | service_endpoint "on",
}

-- Encryption ------------------------------------------------------------------------------------------------------

setting "encryption" {
  title = { en = "Encryption at rest", ja = "保存データの暗号化" }, group = "encryption", headline = true,
  options = {
    { "service_managed", title = { en = "service-managed keys", ja = "サービス マネージド キー" } },
    { "customer_managed_key", title = { en = "customer-managed key", ja = "カスタマー マネージド キー" } },
  },
  arm = "properties.encryption.status",
}
setting "cmk_identity" {
  title = { en = "Identity that reads the key", ja = "キーを読み取る ID" }, group = "encryption",
  options = {
    { "user_assigned", title = { en = "user-assigned managed identity", ja = "ユーザー割り当てマネージド ID" } },
    { "system_assigned", title = { en = "system-assigned managed identity", ja = "システム割り当てマネージド ID" } },
  },
  applies = encryption "customer_managed_key", arm = "properties.encryption.keyVaultProperties.identity",
}
setting "cmk_key_version" {
  title = { en = "Key reference", ja = "キーの参照方法" }, group = "encryption",
  options = {
    { "unversioned", title = { en = "without version (rotates by itself)", ja = "バージョン指定なし (自動ローテーション)" } },
    { "versioned", title = { en = "one version (rotated by hand)", ja = "バージョン指定あり (手動ローテーション)" } },
  },
  applies = encryption "customer_managed_key", arm = "properties.encryption.keyVaultProperties.keyIdentifier",
}
setting "cmk_key_type" {
  title = { en = "Key type", ja = "キーの種類" }, group = "encryption",
  options = { { "rsa", title = { en = "RSA", ja = "RSA" } }, { "rsa_hsm", title = { en = "RSA-HSM", ja = "RSA-HSM" } },
              { "ec", title = { en = "EC", ja = "EC" } } },
  applies = encryption "customer_managed_key",
}
setting "cmk_key_store" {
  title = { en = "Key store", ja = "キー ストア" }, group = "encryption",
  options = { { "key_vault", title = { en = "Key Vault", ja = "Key Vault" } },
              { "managed_hsm", title = { en = "Managed HSM", ja = "Managed HSM" } } },
  applies = encryption "customer_managed_key",
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
}
setting "key_vault_bypass" {
  title = { en = "Key vault allows trusted services", ja = "Key Vault での信頼されたサービスの許可" }, group = "encryption",
  options = { "on", "off" }, arm = "Microsoft.KeyVault/vaults networkAcls.bypass",
  applies = encryption "customer_managed_key" & ~key_vault_network "open",
}
setting "key_vault_purge_protection" {
  title = { en = "Purge protection of the key vault", ja = "Key Vault の消去保護" }, group = "encryption",
  options = { "off", "on" }, applies = encryption "customer_managed_key", arm = "Microsoft.KeyVault/vaults enablePurgeProtection",
}
setting "key_vault_auth" {
  title = { en = "Permission model of the key vault", ja = "Key Vault の権限モデル" }, group = "encryption",
  options = { { "access_policy", title = { en = "access policies", ja = "アクセス ポリシー" } },
              { "rbac", title = { en = "Azure RBAC", ja = "Azure RBAC" } } },
  applies = encryption "customer_managed_key", arm = "Microsoft.KeyVault/vaults enableRbacAuthorization",
}

setting "key_vault_tenant" {
  title = { en = "Tenant of the key vault", ja = "Key Vault のテナント" }, group = "encryption",
  options = { { "same_tenant", title = { en = "that of the registry", ja = "レジストリと同じテナント" } },
              { "other_tenant", title = { en = "another tenant", ja = "別のテナント" } } },
  given = true, assumed = "same_tenant", applies = encryption "customer_managed_key",
}

-- Scanning and signing --------------------------------------------------------------------------------------------

setting "scanning" {
  title = { en = "Vulnerability scanning", ja = "脆弱性スキャン" }, group = "supply_chain", headline = true,
  options = {
    { "none", title = { en = "none", ja = "なし" } },
    { "defender", title = { en = "Microsoft Defender plan for containers", ja = "Microsoft Defender のコンテナー向けプラン" } },
    { "defender_cspm", title = { en = "Defender CSPM", ja = "Defender CSPM" } },
    { "third_party", title = { en = "a third-party scanner", ja = "サードパーティ スキャナー" } },
  },
  arm = "Microsoft.Security/pricings",
}
setting "base_images" {
  title = { en = "Smallest base images in use", ja = "使用中の最小のベース イメージ" }, group = "supply_chain",
  options = {
    { "full", title = { en = "with a distribution", ja = "ディストリビューションあり" } },
    { "distroless", title = { en = "distroless", ja = "distroless" } },
    { "scratch", title = { en = "from scratch", ja = "scratch" } },
  },
  given = true, assumed = "full", applies = scanning { "defender", "defender_cspm" },
}
setting "content_trust" {
  title = { en = "Docker Content Trust", ja = "コンテンツの信頼 (Docker Content Trust)" }, group = "supply_chain",
  options = { "off", "on" }, arm = "properties.policies.trustPolicy.status",
}
setting "signing" {
  title = { en = "Signatures as OCI artifacts", ja = "OCI アーティファクトとしての署名" }, group = "supply_chain",
  options = {
    { "none", title = { en = "none", ja = "なし" } },
    { "notation", title = { en = "Notation with own certificate", ja = "Notation (独自の証明書)" } },
    { "artifact_signing", title = { en = "Notation with Artifact Signing", ja = "Notation + Artifact Signing" } },
  },
}
setting "quarantine" {
  title = { en = "Quarantine of pushed images (preview)", ja = "push されたイメージの検疫 (プレビュー)" }, group = "supply_chain",
  options = { "off", "on" }, arm = "properties.policies.quarantinePolicy.status",
}

setting "admission" {
  title = { en = "Admission check in AKS", ja = "AKS でのアドミッション制御" }, group = "supply_chain",
  options = {
    "none",
    { "gated_deployment", title = { en = "gated deployment by Defender", ja = "Defender のゲート付きデプロイ" } },
    { "ratify", title = { en = "Ratify with Azure Policy", ja = "Ratify + Azure Policy" } },
    { "image_integrity", title = { en = "Image Integrity (audit only)", ja = "Image Integrity (監査のみ)" } },
  },
}

-- Sign-in and permissions -----------------------------------------------------------------------------------------

setting "admin_user" {
  title = { en = "Admin user", ja = "管理者ユーザー" }, group = "access",
  options = { "off", "on" }, arm = "properties.adminUserEnabled",
}
setting "anonymous_pull" {
  title = { en = "Anonymous pull", ja = "匿名プル" }, group = "access",
  options = { "off", "on" }, arm = "properties.anonymousPullEnabled",
}
setting "repository_tokens" {
  title = { en = "Repository-scoped tokens", ja = "リポジトリ スコープのトークン" }, group = "access",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/tokens",
}
setting "role_assignment_mode" {
  title = { en = "Role assignment permissions mode", ja = "ロール割り当てのアクセス許可モード" }, group = "access",
  options = {
    { "rbac", title = { en = "registry permissions (RBAC)", ja = "レジストリ単位 (RBAC)" } },
    { "rbac_abac", title = { en = "registry and repository permissions (RBAC and ABAC)", ja = "レジストリ + リポジトリ単位 (RBAC と ABAC)" } },
  },
  arm = "properties.roleAssignmentMode",
}
setting "arm_audience" {
  title = { en = "Registry accepts ARM tokens", ja = "ARM トークンでの認証" }, group = "access",
  options = { "enabled", "disabled" }, arm = "properties.policies.azureADAuthenticationAsArmPolicy.status",
}

setting "conditional_access" {
  title = { en = "Conditional Access for the registry", ja = "レジストリへの条件付きアクセス" }, group = "access", options = { "off", "on" },
}
setting "domain_name_label" {
  title = { en = "Domain name label scope", ja = "ドメイン名ラベルのスコープ" }, group = "access",
  options = {
    "off",
    { "tenant", title = { en = "tenant", ja = "テナント" } },
    { "subscription", title = { en = "subscription", ja = "サブスクリプション" } },
    { "resource_group", title = { en = "resource group", ja = "リソース グループ" } },
    { "no_reuse", title = { en = "no reuse", ja = "再利用なし" } },
  },
  arm = "properties.autoGeneratedDomainNameLabelScope",
}

setting "tenant_move" {
  title = { en = "The registry moves to another tenant", ja = "別のテナントへの移動" }, group = "access",
  options = { "off", "on" }, given = true, assumed = "off", applies = exists,
}

-- Content and clean-up --------------------------------------------------------------------------------------------

setting "retention_policy" {
  title = { en = "Retention policy for untagged manifests", ja = "タグなしマニフェストの保持ポリシー" }, group = "content",
  options = { "off", "on" }, arm = "properties.policies.retentionPolicy",
}
setting "soft_delete" {
  title = { en = "Soft delete", ja = "論理的な削除" }, group = "content",
  options = { "off", "on" }, arm = "properties.policies.softDeletePolicy",
}
setting "auto_purge" {
  title = { en = "Automatic purge", ja = "自動消去" }, group = "content",
  options = { "off", { "task", title = { en = "scheduled ACR task", ja = "ACR タスクのスケジュール実行" } },
              { "local", title = { en = "own scheduled job", ja = "自前の定期ジョブ" } } },
}
setting "image_lock" {
  title = { en = "Image lock", ja = "イメージのロック" }, group = "content", options = { "off", "on" },
}
setting "artifact_cache" {
  title = { en = "Artifact cache", ja = "アーティファクト キャッシュ" }, group = "content",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/cacheRules",
}

setting "cache_upstream" {
  title = { en = "Upstream of the artifact cache", ja = "アーティファクト キャッシュのアップストリーム" }, group = "content",
  options = {
    { "public", title = { en = "a public registry without sign-in", ja = "認証不要の公開レジストリ" } },
    { "docker_hub", title = { en = "Docker Hub", ja = "Docker Hub" } },
    { "acr", title = { en = "another Azure registry", ja = "別の Azure Container Registry" } },
  },
  given = true, assumed = "public", applies = artifact_cache "on", arm = "cacheRules.properties.sourceRepository",
}
setting "cache_credentials" {
  title = { en = "Credentials for the upstream", ja = "アップストリームの資格情報" }, group = "content",
  options = { "none", { "key_vault", title = { en = "credential set in Key Vault", ja = "Key Vault の資格情報セット" } } },
  applies = artifact_cache "on", arm = "Microsoft.ContainerRegistry/registries/credentialSets",
}
setting "artifact_streaming" {
  title = { en = "Artifact streaming", ja = "アーティファクト ストリーミング" }, group = "content", options = { "off", "on" },
}
setting "acr_transfer" {
  title = { en = "ACR Transfer pipelines", ja = "ACR Transfer (転送パイプライン)" }, group = "content",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/exportPipelines",
}
setting "transfer_storage" {
  title = { en = "Network of the storage account for transfers", ja = "転送用ストレージ アカウントのネットワーク" }, group = "content",
  options = {
    { "open", title = { en = "open", ja = "制限なし" } },
    { "restricted", title = { en = "restricted", ja = "制限あり" } },
  },
  given = true, assumed = "open", applies = acr_transfer "on",
}

-- Regions and sites -----------------------------------------------------------------------------------------------

setting "geo_replication" {
  title = { en = "Geo-replication", ja = "geo レプリケーション" }, group = "regions",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/replications",
}
setting "private_dns_layout" {
  title = { en = "Private DNS zones over several regions", ja = "複数リージョンでのプライベート DNS ゾーン構成" }, group = "names",
  options = {
    { "per_region", title = { en = "one zone per endpoint region", ja = "エンドポイントのリージョンごとに 1 ゾーン" } },
    { "shared", title = { en = "one zone for all", ja = "全リージョンで共有" } },
  },
  applies = private_endpoint "on" & geo_replication "on",
}
setting "zone_redundancy" {
  title = { en = "Zone redundancy", ja = "ゾーン冗長" }, group = "regions",
  options = { "off", "on" }, arm = "properties.zoneRedundancy",
}
setting "connected_registry" {
  title = { en = "Connected registries at own sites", ja = "接続されたレジストリ (拠点)" }, group = "regions",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/connectedRegistries",
}

-- Builds and operations -------------------------------------------------------------------------------------------

setting "task_agent_pool" {
  title = { en = "Task agent pool", ja = "タスク エージェント プール" }, group = "operations",
  options = { { "none", title = { en = "none", ja = "なし" } }, { "pool", title = { en = "pool", ja = "プール" } },
              { "pool_in_vnet", title = { en = "pool in a VNet", ja = "VNet 内のプール" } } },
  arm = "Microsoft.ContainerRegistry/registries/agentPools",
}
setting "continuous_patching" {
  title = { en = "Continuous patching", ja = "継続的パッチ適用" }, group = "operations", options = { "off", "on" },
}
setting "diagnostics" {
  title = { en = "Resource logs", ja = "リソース ログ" }, group = "operations",
  options = { "off", "on" }, arm = "Microsoft.Insights/diagnosticSettings",
}
setting "governance" {
  title = { en = "Azure Policy for registries", ja = "レジストリ向け Azure Policy" }, group = "operations",
  options = {
    "none",
    { "audit", title = { en = "audit", ja = "監査" } },
    { "deny", title = { en = "deny", ja = "拒否" } },
  },
  arm = "Microsoft.Authorization/policyAssignments",
}
setting "resource_lock" {
  title = { en = "Resource lock on the registry", ja = "レジストリのリソース ロック" }, group = "operations",
  options = { "off", "on" }, arm = "Microsoft.Authorization/locks",
}
setting "deploy_tool" {
  title = { en = "Deployed with", ja = "デプロイに使うツール" }, group = "operations", given = true, assumed = "cli",
  options = {
    { "portal", title = { en = "Azure portal", ja = "Azure portal" } },
    { "cli", title = { en = "Azure CLI", ja = "Azure CLI" } },
    { "bicep", title = { en = "Bicep", ja = "Bicep" } },
    { "arm", title = { en = "ARM templates", ja = "ARM テンプレート" } },
    { "terraform", title = { en = "Terraform", ja = "Terraform" } },
    { "avm_bicep", title = { en = "Azure Verified Modules (Bicep)", ja = "Azure Verified Modules (Bicep)" } },
    { "avm_terraform", title = { en = "Azure Verified Modules (Terraform)", ja = "Azure Verified Modules (Terraform)" } },
  },
}
