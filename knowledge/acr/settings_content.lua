-- The decisions of a design that are not about its tier, network and keys; settings.lua tells how they are written.

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
  verify = { by_hand = { en = "Look at the Defender plans of the subscription and their extensions, and ask who runs any other scanner.",
                         ja = "サブスクリプションの Defender プランと拡張機能を確認し、他のスキャナーの有無は運用担当者に確認する。" } },
}
setting "base_images" {
  title = { en = "Smallest base images in use", ja = "使用中の最小のベース イメージ" }, group = "supply_chain",
  options = {
    { "full", title = { en = "with a distribution", ja = "ディストリビューションあり" } },
    { "distroless", title = { en = "distroless", ja = "distroless" } },
    { "scratch", title = { en = "from scratch", ja = "scratch" } },
  },
  given = true, assumed = "full", applies = scanning { "defender", "defender_cspm" },
  verify = { by_hand = { en = "Ask the builders of the images for the base images in use.",
                         ja = "使用中のベース イメージをイメージの作成者に確認する。" } },
}
setting "content_trust" {
  title = { en = "Docker Content Trust", ja = "コンテンツの信頼 (Docker Content Trust)" }, group = "supply_chain",
  options = { "off", "on" }, arm = "properties.policies.trustPolicy.status",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.policies.trustPolicy.status == `"enabled"`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "signing" {
  title = { en = "Signatures as OCI artifacts", ja = "OCI アーティファクトとしての署名" }, group = "supply_chain",
  options = {
    { "none", title = { en = "none", ja = "なし" } },
    { "notation", title = { en = "Notation with own certificate", ja = "Notation (独自の証明書)" } },
    { "artifact_signing", title = { en = "Notation with Artifact Signing", ja = "Notation + Artifact Signing" } },
  },
  verify = { by_hand = { en = "List the referrers of a released image, and look at the certificate of its signature.",
                         ja = "リリース済みイメージの参照元 (referrer) を一覧表示し、署名の証明書を確認する。" } },
}
setting "quarantine" {
  title = { en = "Quarantine of pushed images (preview)", ja = "push されたイメージの検疫 (プレビュー)" }, group = "supply_chain",
  options = { "off", "on" }, arm = "properties.policies.quarantinePolicy.status",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.policies.quarantinePolicy.status == `"enabled"`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}

setting "admission" {
  title = { en = "Admission check in AKS", ja = "AKS でのアドミッション制御" }, group = "supply_chain",
  options = {
    "none",
    { "gated_deployment", title = { en = "gated deployment by Defender", ja = "Defender のゲート付きデプロイ" } },
    { "ratify", title = { en = "Ratify with Azure Policy", ja = "Ratify + Azure Policy" } },
    { "image_integrity", title = { en = "Image Integrity (audit only)", ja = "Image Integrity (監査のみ)" } },
  },
  verify = { by_hand = { en = "Look at the admission components of each AKS cluster and at the policies that are assigned to it.",
                         ja = "各 AKS クラスターのアドミッション関連コンポーネントと、割り当てられたポリシーを確認する。" } },
}

-- Sign-in and permissions -----------------------------------------------------------------------------------------

setting "admin_user" {
  title = { en = "Admin user", ja = "管理者ユーザー" }, group = "access",
  options = { "off", "on" }, arm = "properties.adminUserEnabled",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.adminUserEnabled == `true`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "anonymous_pull" {
  title = { en = "Anonymous pull", ja = "匿名プル" }, group = "access",
  options = { "off", "on" }, arm = "properties.anonymousPullEnabled",
  verify = { query = "az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.anonymousPullEnabled == `true`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "repository_tokens" {
  title = { en = "Repository-scoped tokens", ja = "リポジトリ スコープのトークン" }, group = "access",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/tokens",
  verify = { query = "az acr token list --registry {registry} --query 'length(@) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "azure-cli-acr-source" },
}
setting "role_assignment_mode" {
  title = { en = "Role assignment permissions mode", ja = "ロール割り当てのアクセス許可モード" }, group = "access",
  options = {
    { "rbac", title = { en = "registry permissions (RBAC)", ja = "レジストリ単位 (RBAC)" } },
    { "rbac_abac", title = { en = "registry and repository permissions (RBAC and ABAC)", ja = "レジストリ + リポジトリ単位 (RBAC と ABAC)" } },
  },
  arm = "properties.roleAssignmentMode",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.roleAssignmentMode == `"AbacRepositoryPermissions"`' --output json]],
             expects = { rbac = "false", rbac_abac = "true" }, source = "arm-registries" },
}
setting "arm_audience" {
  title = { en = "Registry accepts ARM tokens", ja = "ARM トークンでの認証" }, group = "access",
  options = { "enabled", "disabled" }, arm = "properties.policies.azureADAuthenticationAsArmPolicy.status",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.policies.azureADAuthenticationAsArmPolicy.status == `"disabled"`' --output json]],
             expects = { enabled = "false", disabled = "true" }, source = "arm-registries" },
}

setting "conditional_access" {
  title = { en = "Conditional Access for the registry", ja = "レジストリへの条件付きアクセス" }, group = "access", options = { "off", "on" },
  verify = { by_hand = { en = "Look in the Microsoft Entra admin center for a policy that targets the registry service.",
                         ja = "Microsoft Entra 管理センターで、レジストリ サービスを対象とするポリシーを確認する。" } },
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
  verify = { query = [[az resource show --ids {registry_id} --api-version 2026-03-01-preview --query 'properties.autoGeneratedDomainNameLabelScope || `"Unsecure"`' --output tsv]],
             expects = { off = "Unsecure", tenant = "TenantReuse", subscription = "SubscriptionReuse", resource_group = "ResourceGroupReuse", no_reuse = "NoReuse" }, source = "arm-registries" },
}

setting "tenant_move" {
  title = { en = "The registry moves to another tenant", ja = "別のテナントへの移動" }, group = "access",
  options = { "off", "on" }, given = true, assumed = "off", applies = exists,
  verify = { by_hand = { en = "Ask the owner of the subscription whether a move is planned.",
                         ja = "移動の予定をサブスクリプションの所有者に確認する。" } },
}

-- Content and clean-up --------------------------------------------------------------------------------------------

setting "retention_policy" {
  title = { en = "Retention policy for untagged manifests", ja = "タグなしマニフェストの保持ポリシー" }, group = "content",
  options = { "off", "on" }, arm = "properties.policies.retentionPolicy",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2025-11-01 --query 'properties.policies.retentionPolicy.status == `"enabled"`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "soft_delete" {
  title = { en = "Soft delete", ja = "論理的な削除" }, group = "content",
  options = { "off", "on" }, arm = "properties.policies.softDeletePolicy",
  verify = { query = [[az resource show --ids {registry_id} --api-version 2026-03-01-preview --query 'properties.policies.softDeletePolicy.status == `"enabled"`' --output json]],
             expects = { off = "false", on = "true" }, source = "arm-registries" },
}
setting "auto_purge" {
  title = { en = "Automatic purge", ja = "自動消去" }, group = "content",
  options = { "off", { "task", title = { en = "scheduled ACR task", ja = "ACR タスクのスケジュール実行" } },
              { "local", title = { en = "own scheduled job", ja = "自前の定期ジョブ" } } },
  verify = { by_hand = { en = "Look for a scheduled task of the registry or a job of your own that purges.",
                         ja = "消去を行うレジストリのスケジュール済みタスク、または自前のジョブがあるかどうかを確認する。" } },
}
setting "image_lock" {
  title = { en = "Image lock", ja = "イメージのロック" }, group = "content", options = { "off", "on" },
  verify = { by_hand = { en = "Look at the attributes of a released image: a locked one cannot be written or deleted.",
                         ja = "リリース済みイメージの属性で、書き込みまたは削除が禁止されているかどうかを確認する。" } },
}
setting "artifact_cache" {
  title = { en = "Artifact cache", ja = "アーティファクト キャッシュ" }, group = "content",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/cacheRules",
  verify = { query = "az acr cache list --registry {registry} --query 'length(@) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "azure-cli-acr-source" },
}

setting "cache_upstream" {
  title = { en = "Upstream of the artifact cache", ja = "アーティファクト キャッシュのアップストリーム" }, group = "content",
  options = {
    { "public", title = { en = "a public registry without sign-in", ja = "認証不要の公開レジストリ" } },
    { "docker_hub", title = { en = "Docker Hub", ja = "Docker Hub" } },
    { "acr", title = { en = "another Azure registry", ja = "別の Azure Container Registry" } },
  },
  given = true, assumed = "public", applies = artifact_cache "on", arm = "cacheRules.properties.sourceRepository",
  verify = { by_hand = { en = "Look at the source of each cache rule.",
                         ja = "各キャッシュ ルールのソースを確認する。" } },
}
setting "cache_credentials" {
  title = { en = "Credentials for the upstream", ja = "アップストリームの資格情報" }, group = "content",
  options = { "none", { "key_vault", title = { en = "credential set in Key Vault", ja = "Key Vault の資格情報セット" } } },
  applies = artifact_cache "on", arm = "Microsoft.ContainerRegistry/registries/credentialSets",
  verify = { query = "az acr credential-set list --registry {registry} --query 'length(@) > `0`' --output json",
             expects = { none = "false", key_vault = "true" }, source = "azure-cli-acr-source" },
}
setting "artifact_streaming" {
  title = { en = "Artifact streaming", ja = "アーティファクト ストリーミング" }, group = "content", options = { "off", "on" },
  verify = { by_hand = { en = "Look in the portal at the repositories that have streaming turned on.",
                         ja = "ポータルで、ストリーミングが有効なリポジトリを確認する。" } },
}
setting "acr_transfer" {
  title = { en = "ACR Transfer pipelines", ja = "ACR Transfer (転送パイプライン)" }, group = "content",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/exportPipelines",
  verify = { by_hand = { en = "Look for export and import pipelines among the resources of the registry.",
                         ja = "レジストリのリソースに、エクスポートまたはインポートのパイプラインがあるかを確認する。" } },
}
setting "transfer_storage" {
  title = { en = "Network of the storage account for transfers", ja = "転送用ストレージ アカウントのネットワーク" }, group = "content",
  options = {
    { "open", title = { en = "open", ja = "制限なし" } },
    { "restricted", title = { en = "restricted", ja = "制限あり" } },
  },
  given = true, assumed = "open", applies = acr_transfer "on",
  verify = { by_hand = { en = "Look in the portal at the networks of the storage account.",
                         ja = "ポータルでストレージ アカウントのネットワーク設定を確認する。" } },
}

-- Regions and sites -----------------------------------------------------------------------------------------------

setting "geo_replication" {
  title = { en = "Geo-replication", ja = "geo レプリケーション" }, group = "regions",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/replications",
  verify = { query = "az acr show-endpoints --name {registry} --query 'length(dataEndpoints) > `1`' --output json",
             expects = { off = "false", on = "true" }, source = "azure-cli-acr-source" },
}
setting "private_dns_layout" {
  title = { en = "Private DNS zones over several regions", ja = "複数リージョンでのプライベート DNS ゾーン構成" }, group = "names",
  options = {
    { "per_region", title = { en = "one zone per endpoint region", ja = "エンドポイントのリージョンごとに 1 ゾーン" } },
    { "shared", title = { en = "one zone for all", ja = "全リージョンで共有" } },
  },
  applies = private_endpoint "on" & geo_replication "on",
  verify = { by_hand = { en = "Compare the zones that are linked to the networks of each region.",
                         ja = "各リージョンのネットワークにリンクされたゾーンを照合する。" } },
}
setting "zone_redundancy" {
  title = { en = "Zone redundancy", ja = "ゾーン冗長" }, group = "regions",
  options = { "off", "on" }, arm = "properties.zoneRedundancy",
  verify = { by_hand = { en = "Compare the regions of the registry with those that have availability zones; the property of the registry does not tell.",
                         ja = "レジストリのリージョンを可用性ゾーンのあるリージョンの一覧と照合する。レジストリのプロパティでは判別できない。" } },
}
setting "connected_registry" {
  title = { en = "Connected registries at own sites", ja = "接続されたレジストリ (拠点)" }, group = "regions",
  options = { "off", "on" }, arm = "Microsoft.ContainerRegistry/registries/connectedRegistries",
  verify = { query = "az acr connected-registry list --registry {registry} --query 'length(@) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "azure-cli-acr-source" },
}

-- Builds and operations -------------------------------------------------------------------------------------------

setting "task_agent_pool" {
  title = { en = "Task agent pool", ja = "タスク エージェント プール" }, group = "operations",
  options = { { "none", title = { en = "none", ja = "なし" } }, { "pool", title = { en = "pool", ja = "プール" } },
              { "pool_in_vnet", title = { en = "pool in a VNet", ja = "VNet 内のプール" } } },
  arm = "Microsoft.ContainerRegistry/registries/agentPools",
  verify = { query = [[az acr agentpool list --registry {registry} --query 'length(@) == `0` && `"none"` || length([?not_null(virtualNetworkSubnetResourceId, properties.virtualNetworkSubnetResourceId)]) > `0` && `"in a network"` || `"pool"`' --output tsv]],
             expects = { none = "none", pool = "pool", pool_in_vnet = "in a network" }, source = "azure-cli-acr-source" },
}
setting "continuous_patching" {
  title = { en = "Continuous patching", ja = "継続的パッチ適用" }, group = "operations", options = { "off", "on" },
  verify = { by_hand = { en = "Look for the tasks of the patching workflow in the registry.",
                         ja = "レジストリに、パッチ適用ワークフローのタスクがあるかを確認する。" } },
}
setting "diagnostics" {
  title = { en = "Resource logs", ja = "リソース ログ" }, group = "operations",
  options = { "off", "on" }, arm = "Microsoft.Insights/diagnosticSettings",
  verify = { query = "az monitor diagnostic-settings list --resource {registry_id} --query 'length(not_null(value, @)) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "cli-diagnostic-settings" },
}
setting "governance" {
  title = { en = "Azure Policy for registries", ja = "レジストリ向け Azure Policy" }, group = "operations",
  options = {
    "none",
    { "audit", title = { en = "audit", ja = "監査" } },
    { "deny", title = { en = "deny", ja = "拒否" } },
  },
  arm = "Microsoft.Authorization/policyAssignments",
  verify = { by_hand = { en = "Look at the policies that are assigned to the registry, and at their effects.",
                         ja = "レジストリに割り当てられたポリシーとその効果を確認する。" } },
}
setting "resource_lock" {
  title = { en = "Resource lock on the registry", ja = "レジストリのリソース ロック" }, group = "operations",
  options = { "off", "on" }, arm = "Microsoft.Authorization/locks",
  verify = { query = "az lock list --resource-group {resource_group} --resource-name {registry} --namespace Microsoft.ContainerRegistry --resource-type registries --query 'length(@) > `0`' --output json",
             expects = { off = "false", on = "true" }, source = "arm-locks" },
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
  verify = { by_hand = { en = "Ask who deploys the registry.",
                         ja = "レジストリのデプロイ担当者に確認する。" } },
}
