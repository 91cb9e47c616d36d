-- What a scenario can ask for, in architects' words. A requirement means a condition; how it is met is the planner's business.

local function wish(name, group, en, ja, means)
  requirement(name) { title = { en = en, ja = ja }, means = means, group = group }
end

-- Network
wish("vnet_only", "network", "access from virtual networks only", "VNet からのアクセスのみ", private_only)
wish("no_public_access", "network", "no public endpoint", "パブリック エンドポイントの無効化", closed)
wish("selected_public_addresses", "network", "only listed public addresses over the public endpoint",
     "パブリック エンドポイントは許可した IP のみ", ip_rules "on" & ~closed)
wish("no_bypass", "network", "no service bypasses the network restriction", "ネットワーク制限のバイパスを許可しない",
     ~bypassable & tasks_bypass "off")
wish("closed_egress", "network", "clients reach no storage but the registry's", "クライアントの送信先をレジストリのみに限定",
     dedicated_data & every("client", function(me) return ~me.egress_filter "blob_wildcard" end))
wish("no_export", "network", "artifacts cannot be exported", "アーティファクトのエクスポート禁止", export_policy "disabled")

-- Encryption
wish("customer_managed_key", "encryption", "encryption with a customer-managed key", "カスタマー マネージド キーによる暗号化", own_key)

-- Scanning and signing
-- Defender CSPM watches a whole subscription and is charged for its resources: it counts where it is in use already, and is
-- not switched on for the sake of one registry.
wish("image_scanning", "supply_chain", "vulnerability scanning of images", "イメージの脆弱性スキャン",
     scanning { "defender", "third_party" } | scanning "defender_cspm" & cspm_resources:above(0))
wish("image_signing", "supply_chain", "signed images", "イメージの署名", ~signing "none" | content_trust "on")
wish("content_trust", "supply_chain", "Docker Content Trust", "コンテンツの信頼 (Docker Content Trust)", content_trust "on")

-- Sign-in and permissions
wish("entra_only", "access", "sign-in with Microsoft Entra identities only", "Microsoft Entra ID による認証のみ",
     admin_user "off" & anonymous_pull "off" & repository_tokens "off")
wish("repository_isolation", "access", "permissions per repository", "リポジトリ単位のアクセス制御",
     (abac | repository_tokens "on") & anonymous_pull "off")
wish("public_distribution", "access", "pulling without sign-in", "認証なしの pull (公開配布)", anonymous_pull "on")

-- Content and clean-up
wish("recover_deleted_images", "content", "deleted images can be recovered", "削除したイメージの復元", soft_delete "on")
wish("immutable_images", "content", "images cannot be changed", "イメージの変更禁止", image_lock "on")
wish("cleanup_untagged", "content", "untagged images are cleaned up", "タグなしイメージの自動整理", retention_policy "on" | ~auto_purge "off")
wish("upstream_cache", "content", "a cache of upstream registries", "上流レジストリのキャッシュ", artifact_cache "on")

-- Regions and sites
wish("zone_redundant", "regions", "zone redundancy", "ゾーン冗長", zone_redundancy "on")
wish("multi_region", "regions", "several regions", "複数リージョン", geo_replication "on")
wish("edge_sites", "regions", "registries at own sites", "拠点へのレジストリ配置", connected_registry "on")

-- Builds and operations
wish("private_builds", "operations", "builds inside the service without a public way in", "パブリック経路を使わない ACR 内ビルド",
     any("acr_tasks", function(me) return me.agents "agent_pool_vnet" | me.way "trusted" end))
wish("auto_patching", "operations", "images are patched continuously", "イメージの継続的なパッチ適用", continuous_patching "on")
wish("audit_trail", "operations", "a log of pushes, pulls and sign-ins", "push / pull / 認証の監査ログ", diagnostics "on")
