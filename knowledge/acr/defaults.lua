-- defaults.lua - what the vendor sets when nothing is said
--
-- Defaults with a story of their own (zone redundancy, encryption, admin account, anonymous pull, resource logs, public access, trusted
-- services, tasks) stand with their subject. What is here has had the same default since the feature exists.

local function off_by_default(id, option, what_en, what_ja, since, page)
  default(id) {
    of = option, since = since, source = page,
    says = {
      en = what_en .. " is off by default.",
      ja = what_ja .. "は既定で無効である。",
    },
  }
end

off_by_default("geo-replication-default", geo_replication "off", "Geo-replication", "geo レプリケーション", by "2021-01-01", "acr-geo-replication")
off_by_default("content-trust-default", content_trust "off", "Docker Content Trust", "コンテンツの信頼 (Docker Content Trust) ",
               by "2021-01-01", "acr-content-trust")
off_by_default("quarantine-default", quarantine "off", "Quarantine of pushed images", "push されたイメージの検疫", by "2021-01-01", "acr-quarantine")
off_by_default("retention-policy-default", retention_policy "off", "The retention policy", "保持ポリシー", by "2021-01-01", "acr-retention")
off_by_default("soft-delete-default", soft_delete "off", "Soft delete", "論理的な削除", documented "2022-09-15", "acr-soft-delete")
off_by_default("image-lock-default", image_lock "off", "The lock of an image", "イメージのロック", by "2021-01-01", "acr-image-lock")
off_by_default("artifact-cache-default", artifact_cache "off", "Artifact cache", "アーティファクト キャッシュ",
               documented "2023-02-16", "acr-artifact-cache")
off_by_default("continuous-patching-default", continuous_patching "off", "Continuous patching", "継続的パッチ適用",
               documented "2025-04-30", "acr-continuous-patching")

local function not_there_by_default(id, option, says, since, page)
  default(id) { of = option, since = since, source = page, says = says }
end

not_there_by_default("auto-purge-default", auto_purge "off",
  { en = "Nothing is purged until a job for it exists.", ja = "自動消去のジョブを作成するまで、何も消去されない。" },
  by "2021-01-01", "acr-auto-purge")
not_there_by_default("repository-tokens-default", repository_tokens "off",
  { en = "A new registry has no token that anybody could use.", ja = "新しいレジストリには、利用できるトークンが存在しない。" },
  by "2021-01-01", "acr-tokens")
not_there_by_default("connected-registry-default", connected_registry "off",
  { en = "A new registry has no connected registries.", ja = "新しいレジストリには、接続されたレジストリが存在しない。" },
  documented "2021-11-03", "acr-connected-registry")
not_there_by_default("task-agent-pool-default", task_agent_pool "none",
  { en = "A new registry has no task agent pool.", ja = "新しいレジストリには、タスク エージェント プールが存在しない。" },
  by "2021-01-01", "acr-tasks-agent-pools")
not_there_by_default("artifact-streaming-default", artifact_streaming "off",
  { en = "No repository streams artifacts until streaming is started for it.", ja = "開始するまで、どのリポジトリもアーティファクト ストリーミングを行わない。" },
  documented "2023-11-16", "acr-artifact-streaming")
not_there_by_default("acr-transfer-default", acr_transfer "off",
  { en = "A new registry has no transfer pipelines.", ja = "新しいレジストリには、転送パイプラインが存在しない。" },
  documented "2020-05-08", "acr-transfer")
not_there_by_default("role-assignment-mode-default", role_assignment_mode "rbac",
  { en = "A new registry uses registry permissions (RBAC) unless repository permissions are asked for.",
    ja = "新しいレジストリは、指定しない限りレジストリ単位のアクセス許可 (RBAC) を使う。" },
  by "2021-01-01", "acr-abac")
not_there_by_default("signing-default", signing "none",
  { en = "Images carry no signatures unless a pipeline signs them.", ja = "パイプラインで署名しない限り、イメージに署名は付かない。" },
  by "2021-01-01", "acr-sign-overview")
not_there_by_default("scanning-default", scanning "none",
  { en = "Images are not scanned until a plan is switched on in the subscription.", ja = "サブスクリプションでプランを有効にするまで、イメージはスキャンされない。" },
  by "2021-01-01", "acr-scan-defender")

-- Network ---------------------------------------------------------------------------------------------------------

off_by_default("ip-rules-default", ip_rules "off", "The list of public addresses that may connect", "パブリック IP ネットワーク規則",
               by "2021-01-01", "acr-selected-networks")
not_there_by_default("private-endpoint-default", private_endpoint "off",
  { en = "A new registry has no private endpoint.", ja = "新しいレジストリには、プライベート エンドポイントが存在しない。" },
  by "2021-01-01", "acr-private-endpoints")
not_there_by_default("service-endpoint-default", service_endpoint "off",
  { en = "A new registry has no service endpoint rules.", ja = "新しいレジストリには、サービス エンドポイント規則が存在しない。" },
  by "2021-01-01", "acr-service-endpoints")
off_by_default("dedicated-data-endpoint-default", dedicated_data_endpoint "off", "The dedicated data endpoint", "専用データ エンドポイント",
               by "2021-01-01", "acr-data-endpoints")
not_there_by_default("export-policy-default", export_policy "enabled",
  { en = "A new registry lets artifacts be exported.", ja = "新しいレジストリでは、アーティファクトのエクスポートが許可されている。" },
  documented "2021-07-30", "acr-export-policy")
not_there_by_default("arm-audience-enabled-default", arm_audience "enabled",
  { en = "A new registry accepts tokens made for Azure Resource Manager as well as its own.", ja = "新しいレジストリは、ARM 用のトークンと ACR 用のトークンの両方を受け付ける。" },
  documented "2022-07-21", "acr-arm-audience")

-- The key vault of a customer-managed key -------------------------------------------------------------------------

not_there_by_default("cmk-identity-default", cmk_identity "user_assigned",
  { en = "A registry with a customer-managed key is created with a user-assigned identity.", ja = "CMK を使うレジストリは、ユーザー割り当て ID を指定して作成する。" },
  documented "2020-05-01", "acr-cmk-enable")
not_there_by_default("key-vault-network-default", key_vault_network "open",
  { en = "A new key vault accepts connections from all networks.", ja = "新しい Key Vault は、すべてのネットワークからの接続を受け付ける。" },
  by "2021-01-01", "key-vault-network")
