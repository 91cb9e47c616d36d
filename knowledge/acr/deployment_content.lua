-- What deploys the rest of a design: cached upstreams, builds, logs, locks and policies of the registry.

local REGISTRY_API = { { "2023-01-01-preview", since = by "2023-01-15" }, { "2023-07-01", since = by "2023-09-05" },
                       { "2025-04-01", since = by "2025-04-25" }, { "2025-11-01", since = by "2025-11-06" } }
local TYPES = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/*/types.json @ 1f896de2d"
local SECRET = "^https://[-a-zA-Z0-9]+\\.vault\\.(azure\\.net|azure\\.cn|usgovcloudapi\\.net)/secrets/[-a-zA-Z0-9]+$"

parameter "cache_rule_name" {
  title = { en = "Name of the cache rule", ja = "キャッシュ ルール名" }, min = 5, max = 50, pattern = "^[-a-zA-Z0-9]+$", source = "bicep-types-az",
}
parameter "cache_source" {
  title = { en = "Upstream repository", ja = "アップストリームのリポジトリ" },
  says = { en = "With its registry, for instance docker.io/library/nginx.", ja = "アップストリームのレジストリ名を含める (例: docker.io/library/nginx)。" },
  min = 3, max = 400, pattern = "^[a-z0-9][-a-z0-9./_*]*$",
}
parameter "cache_target" {
  title = { en = "Repository for the cached images", ja = "キャッシュ先のリポジトリ" }, min = 2, max = 256, pattern = "^[a-z0-9][-a-z0-9./_*]*$",
}
parameter "credential_set_name" {
  title = { en = "Name of the credential set", ja = "資格情報セット名" }, min = 5, max = 50, pattern = "^[-a-zA-Z0-9]+$", source = "bicep-types-az",
}
parameter "upstream_login_server" {
  title = { en = "Login server of the upstream", ja = "アップストリームのログイン サーバー" }, min = 4, max = 253, pattern = "^[-a-z0-9.]+$",
}
parameter "username_secret" {
  title = { en = "Identifier of the secret with the user name", ja = "ユーザー名のシークレット識別子" }, min = 20, max = 300, pattern = SECRET,
  says = { en = "The URI of the secret, never the user name itself.", ja = "ユーザー名そのものではなく、シークレットの URI。" },
}
parameter "password_secret" {
  title = { en = "Identifier of the secret with the password", ja = "パスワードのシークレット識別子" }, min = 20, max = 300, pattern = SECRET,
  says = { en = "The URI of the secret, never the password itself.", ja = "パスワードそのものではなく、シークレットの URI。" },
}
parameter "agent_pool_name" {
  title = { en = "Name of the agent pool", ja = "エージェント プール名" }, min = 3, max = 20, pattern = "^[-a-zA-Z0-9]+$", source = "bicep-types-az",
}
parameter "agent_pool_tier" {
  title = { en = "Size of the agents", ja = "エージェントのサイズ" }, min = 2, max = 2, pattern = "^(S1|S2|S3|I6)$", default = "S1", source = "acr-tasks-agent-pools",
}
parameter "agent_pool_subnet_id" {
  title = { en = "Resource ID of the subnet of the agent pool", ja = "エージェント プール用サブネットのリソース ID" }, min = 60, max = 400,
  pattern = "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft.Network/virtualNetworks/[^/]+/subnets/[^/]+$",
}
parameter "log_workspace_id" {
  title = { en = "Resource ID of the Log Analytics workspace", ja = "Log Analytics ワークスペースのリソース ID" }, min = 60, max = 400,
  pattern = "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[Mm]icrosoft.[Oo]perational[Ii]nsights/workspaces/[^/]+$",
}

-- Cached upstreams ------------------------------------------------------------------------------------------------

resource "deploy-credential-set" {
  type = "Microsoft.ContainerRegistry/registries/credentialSets", parent = "deploy-registry", name = "{credential_set_name}",
  when = artifact_cache "on" & cache_credentials "key_vault", of = { cache_credentials },
  since = by "2023-02-16", source = { "bicep-types-az", "acr-artifact-cache-cli" },
  says = { en = "The credential set with which the registry signs in to the upstream.", ja = "アップストリームへの認証に使う資格情報セット。" },
  api = REGISTRY_API,
  properties = {
    { "identity.type", is = "SystemAssigned" },
    { "properties.loginServer", is = "docker.io", when = cache_upstream "docker_hub" },
    { "properties.loginServer", is = "{upstream_login_server}", when = ~cache_upstream "docker_hub" },
    { "properties.authCredentials[0].name", is = "Credential1" },
    { "properties.authCredentials[0].usernameSecretIdentifier", is = "{username_secret}" },
    { "properties.authCredentials[0].passwordSecretIdentifier", is = "{password_secret}" },
  },
  evidence = TYPES,
}
by_hand "deploy-credential-access" {
  of = { cache_credentials }, when = artifact_cache "on" & cache_credentials "key_vault",
  since = by "2023-02-16", source = { "acr-artifact-cache-cli", "azure-cli-keyvault" },
  says = {
    en = "Let the system-assigned identity of the credential set read both secrets: the role Key Vault Secrets User, or az keyvault set-policy --secret-permissions get.",
    ja = "資格情報セットのシステム割り当て ID に、2 つのシークレットの読み取りを許可する (ロール Key Vault Secrets User、または az keyvault set-policy --secret-permissions get)。",
  },
  evidence = "artifact-cache-cli.md @ 8b2f1604b",
}
resource "deploy-cache-rule" {
  type = "Microsoft.ContainerRegistry/registries/cacheRules", parent = "deploy-registry", name = "{cache_rule_name}",
  when = artifact_cache "on", of = { artifact_cache },
  since = by "2023-02-16", source = { "bicep-types-az", "acr-artifact-cache" },
  says = { en = "The rule that caches repositories of the upstream.", ja = "アップストリームのリポジトリをキャッシュするルール。" },
  api = REGISTRY_API,
  properties = {
    { "properties.sourceRepository", is = "{cache_source}" },
    { "properties.targetRepository", is = "{cache_target}" },
    { "properties.credentialSetResourceId", of = cache_credentials, is = { key_vault = "{deploy-credential-set.id}" } },
  },
  evidence = TYPES,
}
by_hand "deploy-cache-rules" {
  of = { artifact_cache }, when = artifact_cache "on" & cache_rules:above(1), since = by "2021-01-01", source = "azure-cli-acr",
  says = { en = "Create the further cache rules: az acr cache create.", ja = "残りのキャッシュ ルールを作成する (az acr cache create)。" },
}

-- Builds ----------------------------------------------------------------------------------------------------------

resource "deploy-agent-pool" {
  type = "Microsoft.ContainerRegistry/registries/agentPools", parent = "deploy-registry", name = "{agent_pool_name}", location = "{location}",
  when = ~task_agent_pool "none", of = { task_agent_pool },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-tasks-agent-pools" },
  says = { en = "The pool of agents for tasks.", ja = "タスクを実行するエージェント プール。" },
  api = { "2019-06-01-preview", { "2025-03-01-preview", since = by "2025-09-22" } },
  az = "az acr agentpool create --registry {registry_name} --resource-group {resource_group} --name {agent_pool_name}",
  properties = {
    { "properties.tier", is = "{agent_pool_tier}", az = "--tier" },
    { "properties.os", is = "Linux", az = "-" },
    { "properties.count", is = 1, az = "--count" },
    { "properties.virtualNetworkSubnetResourceId", of = task_agent_pool, is = { pool_in_vnet = "{agent_pool_subnet_id}" }, az = "--subnet-id" },
  },
  evidence = "bicep-types-az generated/containerregistry_1/microsoft.containerregistry/*/types.json @ 1f896de2d",
}

-- Logs and locks --------------------------------------------------------------------------------------------------

resource "deploy-diagnostics" {
  type = "Microsoft.Insights/diagnosticSettings", scope = "deploy-registry", name = "registry-logs",
  when = diagnostics "on", of = { diagnostics },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-monitor" },
  says = {
    en = "Logs of sign-ins, pushes and pulls go to a Log Analytics workspace.",
    ja = "認証と push / pull のログを Log Analytics ワークスペースへ送信する診断設定。",
  },
  api = { "2017-05-01-preview", { "2021-05-01-preview", since = by "2021-07-13" } },
  properties = {
    { "properties.workspaceId", is = "{log_workspace_id}" },
    { "properties.logs[0].category", is = "ContainerRegistryLoginEvents" },
    { "properties.logs[0].enabled", is = true },
    { "properties.logs[1].category", is = "ContainerRegistryRepositoryEvents" },
    { "properties.logs[1].enabled", is = true },
  },
  evidence = "bicep-types-az generated/monitor_1/microsoft.insights/*/types.json @ 1f896de2d",
}
resource "deploy-lock" {
  type = "Microsoft.Authorization/locks", scope = "deploy-registry", name = "registry-stays", after = { "deploy-replica" },
  when = resource_lock "on", of = { resource_lock },
  since = by "2021-01-01", source = "bicep-types-az",
  says = { en = "A lock against deleting the registry.", ja = "レジストリの削除を防ぐロック。" },
  api = { "2017-04-01", { "2020-05-01", since = by "2021-08-09" } },
  properties = { { "properties.level", is = "CanNotDelete" } },
  evidence = "bicep-types-az generated/resources_0/microsoft.authorization/*/types.json @ 1f896de2d",
}

-- Policies of the resource group ----------------------------------------------------------------------------------

local POLICY_API = { "2020-09-01", { "2021-06-01", since = by "2021-10-12" }, { "2022-06-01", since = by "2022-11-01" }, { "2023-04-01", since = by "2023-09-29" },
                     { "2024-04-01", since = by "2024-05-03" }, { "2024-05-01", since = by "2024-09-10" }, "2025-01-01",
                     { "2025-03-01", since = by "2025-03-13" }, { "2025-11-01", since = by "2026-02-24" }, "2026-06-01",
                     { "2026-07-01", since = by "2026-07-29" } }

-- A built-in policy for what the plan has anyway, so that it stays so.
local function policy(id, condition, since, en, ja, definition, file)
  resource("deploy-policy-" .. id) {
    type = "Microsoft.Authorization/policyAssignments", name = "registry-" .. id, when = ~governance "none" & condition, of = { governance },
    since = since, source = "azure-policy-definitions", says = { en = "A policy of the resource group: " .. en, ja = "リソース グループに割り当てるポリシー: " .. ja },
    api = POLICY_API,
    properties = {
      { "properties.policyDefinitionId", is = "/providers/Microsoft.Authorization/policyDefinitions/" .. definition },
      { "properties.parameters.effect.value", of = governance, is = { audit = "Audit", deny = "Deny" } },
    },
    evidence = "Container Registry/" .. file .. " in Azure/azure-policy @ f4a50bac",
  }
end
policy("public-access", closed, documented "2021-03-17", "public network access is off.", "パブリック ネットワーク アクセスを無効にする。",
       "0fdf0491-d080-4575-b627-ad0e843cba0f", "ACR_PublicNetworkAccess_AuditDeny.json")
policy("network-rules", restricted & ~closed, documented "2021-03-17", "network access is restricted.", "ネットワーク アクセスを制限する。",
       "d0793b48-0edc-4296-a390-4c75d1bdfd71", "ACR_NetworkRulesExist_AuditDeny.json")
policy("own-key", own_key, documented "2020-02-12", "registries are encrypted with a customer-managed key.", "カスタマー マネージド キーで暗号化する。",
       "5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580", "ACR_CMKEncryptionEnabled_Audit.json")
policy("admin-user", admin_user "off", documented "2021-06-15", "the admin user is off.", "管理者ユーザーを無効にする。",
       "dc921057-6b28-4fbe-9b83-f7bec05db6c2", "ACR_AdminAccountDisabled_AuditDeny.json")
policy("anonymous-pull", anonymous_pull "off", documented "2022-02-10", "anonymous pull is off.", "匿名プルを無効にする。",
       "9f2dea28-e834-476c-99c5-3507b4728395", "ACR_AnonymousPullDisabled_AuditDeny.json")
policy("tokens", repository_tokens "off", documented "2022-02-10", "there are no repository-scoped tokens.", "リポジトリ スコープのトークンを使わない。",
       "ff05e24e-195c-447e-b322-5e90c9f9f366", "ACR_TokenDisabled_AuditDeny.json")
policy("export", export_policy "disabled", documented "2021-08-13", "artifacts cannot be exported.", "アーティファクトのエクスポートを無効にする。",
       "524b0254-c285-4903-bee6-bb8126cde579", "ACR_ExportPolicy_AuditDeny.json")
