-- What a scenario can ask for, in architects' words. A requirement means a condition; how it is met is the planner's business.
--
-- `from` and `till` are the days on which some design meets it: the first, and the first on which none does any more. Wishes that are
-- amounts (days to keep deleted images, requests a minute, a budget) are quantities and fields of the scenario, not requirements.

local function wish(name, group, en, ja, means, days)
  days = days or {}
  requirement(name) {
    title = { en = en, ja = ja }, means = means, group = group, possible_from = days.from, possible_until = days.till,
  }
end

-- A condition on all clients of some kinds.
local function every_of(kinds, holds)
  local all = always
  for _, kind in ipairs(kinds) do all = all & every(kind, holds) end
  return all
end
local BUILDERS = { "acr_tasks", "azure_devops", "github" }
local own_sign_in = every("client", function(me) return ~me.auth { "admin_user", "anonymous" } end)

-- Network
wish("vnet_only", "network", "access from virtual networks only", "VNet からのアクセスのみ", private_only)
wish("no_public_access", "network", "no public endpoint", "パブリック エンドポイントの無効化", closed)
wish("selected_public_addresses", "network", "only listed public addresses over the public endpoint",
     "パブリック エンドポイントへの接続を許可した IP に限定", ip_rules "on" & ~closed)
wish("hybrid_access", "network", "private access for own networks, listed addresses for the others",
     "自社ネットワークは閉域接続、それ以外は許可した IP のみ", hybrid)
wish("private_by_default", "network", "every client comes in privately", "全クライアントの閉域接続",
     private_endpoint "on" & every("client", function(me) return me.way { "private_endpoint", "trusted" } end))
wish("no_bypass", "network", "no service bypasses the network restriction", "ネットワーク制限のバイパスの禁止",
     ~bypassable & tasks_bypass "off")
wish("closed_egress", "network", "clients reach no storage but the registry's", "クライアントの送信先をレジストリのみに限定",
     dedicated_data & every("client", function(me) return ~me.egress_filter "blob_wildcard" end))
wish("no_export", "network", "artifacts cannot be exported", "アーティファクトのエクスポート禁止", export_policy "disabled",
     { from = "2021-07-30" })
wish("dual_stack", "network", "the registry answers over IPv4 and IPv6", "IPv4 と IPv6 の両対応", endpoint_protocol "ipv4_and_ipv6",
     { from = "2026-06-23" })
wish("fixed_outbound_address", "network", "own clients leave through a fixed address", "クライアントの送信元 IP の固定", ~static_egress "none")

-- Encryption
wish("encryption_at_rest", "encryption", "stored images are encrypted", "保存データの暗号化", always)
wish("customer_managed_key", "encryption", "encryption with a customer-managed key", "カスタマー マネージド キーによる暗号化", own_key)
wish("double_encryption", "encryption", "a second layer of encryption", "二重の暗号化", own_key)
wish("hsm_key", "encryption", "the key is held in a hardware security module", "HSM で保護されたキーの使用",
     own_key & cmk_key_type "rsa_hsm")
wish("key_rotation", "encryption", "the key rotates by itself", "キーの自動ローテーション", own_key & cmk_key_version "unversioned")
wish("closed_key_vault", "encryption", "the key vault is closed to other networks", "キーを保管する Key Vault のネットワーク制限", key_vault_closed)

-- Scanning and signing
-- Where Defender CSPM counts: see defender-cspm-scanning.resources.
wish("image_scanning", "supply_chain", "vulnerability scanning of images", "イメージの脆弱性スキャン",
     ~scanning "none")
-- Quarantine releases an image only where a scanner writes its state, which Defender is not known to do.
wish("block_vulnerable_images", "supply_chain", "vulnerable images do not run", "脆弱なイメージの実行阻止",
     quarantine "on" & scanning "third_party" | admission "gated_deployment" & any("aks"))
wish("gated_deployment", "supply_chain", "the cluster refuses images with open findings", "検出結果に基づくクラスターへのデプロイ制御",
     admission "gated_deployment", { from = "2025-03-27" })
wish("image_signing", "supply_chain", "signed images", "イメージの署名", ~signing "none" | content_trust "on")
wish("content_trust", "supply_chain", "Docker Content Trust", "コンテンツの信頼 (Docker Content Trust)", content_trust "on",
     { till = "2026-05-31" })
wish("only_signed_images_run", "supply_chain", "only signed images run", "署名済みイメージのみの実行", ~signing "none" & admission "ratify",
     { from = "2022-06-16" })

-- Sign-in and permissions
wish("entra_only", "access", "sign-in with Microsoft Entra identities only", "Microsoft Entra ID による認証のみ",
     admin_user "off" & anonymous_pull "off" & repository_tokens "off")
wish("no_shared_passwords", "access", "no shared passwords", "共有パスワードの禁止", admin_user "off")
wish("no_anonymous_access", "access", "nobody gets in without signing in", "認証なしのアクセスの禁止", anonymous_pull "off")
-- Anonymous clients hold no secret either, but opening every repository to the world is no way to spare one.
wish("no_long_lived_secrets", "access", "no long-lived secrets at the clients", "クライアントでの長期シークレットの不使用",
     admin_user "off" & repository_tokens "off"
     & every("client", function(me) return me.auth { "managed_identity_system", "managed_identity_user", "federated", "user_account" } end))
wish("separate_identities", "access", "separate identities for pushing and pulling", "push 用と pull 用の ID の分離",
     admin_user "off" & own_sign_in)
wish("least_privilege", "access", "least privilege: each client reaches its own repositories only", "最小権限 (担当リポジトリのみ許可)",
     admin_user "off" & anonymous_pull "off" & own_sign_in
     & (abac | repository_tokens "on" & every("client", function(me) return me.auth "repository_token" | ~me.uses_registry_roles end)))
wish("repository_isolation", "access", "permissions per repository", "リポジトリ単位のアクセス制御",
     (abac | repository_tokens "on") & anonymous_pull "off")
wish("entra_repository_permissions", "access", "permissions per repository for Microsoft Entra identities",
     "Microsoft Entra の ID に対するリポジトリ単位のアクセス許可", abac & anonymous_pull "off", { from = "2025-05-04" })
wish("conditional_access", "access", "users sign in under Conditional Access", "条件付きアクセスによるサインイン制御",
     conditional_access "on" & arm_audience "disabled", { from = "2022-10-13" })
wish("public_distribution", "access", "pulling without sign-in", "認証なしの pull (公開配布)", anonymous_pull "on")
wish("no_name_takeover", "access", "nobody else can take over the name of the registry", "レジストリ名の第三者による再取得の防止",
     ~domain_name_label "off", { from = "2025-05-01" })

-- Content and clean-up
wish("recover_deleted_images", "content", "deleted images can be recovered", "削除したイメージの復元", soft_delete "on",
     { from = "2022-09-15" })
wish("immutable_images", "content", "images cannot be changed", "イメージの変更禁止", image_lock "on")
wish("cleanup_untagged", "content", "untagged images are cleaned up", "タグなしイメージの自動整理", retention_policy "on" | ~auto_purge "off")
wish("cleanup_old_images", "content", "old images are cleaned up, tagged ones too", "古いイメージの自動整理 (タグ付きを含む)", ~auto_purge "off")
wish("upstream_cache", "content", "a cache of upstream registries", "アップストリーム レジストリのキャッシュ", artifact_cache "on",
     { from = "2023-02-16" })
wish("docker_hub_cache", "content", "images of Docker Hub come through a cache", "Docker Hub のイメージのキャッシュ経由での取得",
     artifact_cache "on" & cache_credentials "key_vault", { from = "2023-02-16" })
wish("fast_start", "content", "containers start before the image is complete", "イメージのストリーミングによる起動の高速化",
     artifact_streaming "on", { from = "2023-11-16" })
wish("disconnected_transfer", "content", "images are carried to a disconnected cloud", "分離されたクラウドへのイメージ転送", acr_transfer "on")

-- Regions and sites
wish("zone_redundant", "regions", "zone redundancy", "ゾーン冗長", zone_redundancy "on")
wish("multi_region", "regions", "several regions", "複数リージョンへの配置", geo_replication "on")
wish("survive_region_loss", "regions", "pulls go on when a region is lost", "リージョン障害時の pull 継続", geo_replication "on")
wish("data_residency", "regions", "images stay in the home region", "データの所在をホーム リージョンに限定",
     geo_replication "off" & connected_registry "off")
wish("edge_sites", "regions", "registries at own sites", "拠点へのレジストリ配置", connected_registry "on", { from = "2021-11-03" })

-- Builds and operations
wish("private_builds", "operations", "builds inside the service without a public way in", "パブリック経路を使わない ACR 内ビルド",
     any("acr_tasks", function(me)
       return me.agents "agent_pool_vnet" & me.way { "private_endpoint", "service_endpoint" } | me.way "trusted"
     end))
wish("closed_builds", "operations", "builds without internet egress", "ビルド環境からのインターネット送信の禁止",
     every_of(BUILDERS, function(me) return me.way "private_endpoint" & me.egress_filter { "fqdn", "service_tags" } end))
wish("no_self_hosted_agents", "operations", "no build machines of one's own to maintain", "自前のビルド マシンの不使用",
     every("azure_devops", function(me)
       return me.agents { "microsoft_hosted", "managed_pool", "managed_pool_static_ip", "managed_pool_vnet" }
     end) & every("github", function(me) return me.runner { "hosted", "hosted_static_ip", "hosted_vnet" } end))
wish("auto_patching", "operations", "images are patched continuously", "イメージへの継続的パッチ適用", continuous_patching "on",
     { from = "2025-04-30" })
wish("audit_trail", "operations", "a log of pushes, pulls and sign-ins", "push / pull / 認証の監査ログ", diagnostics "on")
wish("governed", "operations", "governed by Azure Policy", "Azure Policy による統制", ~governance "none")
wish("policy_enforced", "operations", "deployments against the policy are refused", "ポリシー違反のデプロイの拒否", governance "deny")
wish("deletion_protection", "operations", "the registry cannot be deleted by mistake", "レジストリの誤削除の防止", resource_lock "on")
wish("no_preview_features", "operations", "no preview features", "プレビュー機能の不使用", ~preview_in_use)
wish("covered_by_sla", "operations", "everything in use is covered by the service level agreement", "SLA 対象の機能のみの使用", ~preview_in_use)
wish("no_deprecated_features", "operations", "no deprecated features", "非推奨機能の不使用", ~dead_end_in_use)

-- Tier
wish("cheapest_tier", "tier", "the cheapest tier", "最も安価な価格プラン", sku "Basic")
wish("no_premium", "tier", "no Premium", "Premium の不使用", ~sku "Premium")
