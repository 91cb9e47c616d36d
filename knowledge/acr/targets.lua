-- What the queries of `verify` are aimed at: whoever runs them says which. `form` fits the whole of it.

local IN_GROUP = "/subscriptions/[^/]+/resource[Gg]roups/[^/]+/providers/"

local function id_of(name, en, ja, form)
  target(name) { title = { en = "Resource ID of the " .. en, ja = ja .. "のリソース ID" }, form = IN_GROUP .. form }
end

id_of("registry_id", "registry", "レジストリ", [[Microsoft\.ContainerRegistry/registries/[A-Za-z0-9]{5,50}]])
target "registry" { title = { en = "Name of the registry", ja = "レジストリ名" }, form = [[[A-Za-z0-9]{5,50}]] }
target "resource_group" { title = { en = "Resource group of the registry", ja = "レジストリのリソース グループ" }, form = [[[^/%&?#]{1,90}]] }
id_of("private_endpoint_id", "private endpoint", "プライベート エンドポイント", [[Microsoft\.Network/privateEndpoints/[^/]+]])
id_of("key_vault_id", "key vault", "Key Vault ", [[Microsoft\.KeyVault/vaults/[A-Za-z0-9-]{3,24}]])
target "key_id" { title = { en = "Identifier of the key (its URI)", ja = "キー識別子 (URI)" }, form = [[https://[a-z0-9-]+(\.[a-z0-9-]+)+/keys/[A-Za-z0-9-]+(/[0-9a-f]{32})?]] }

-- Of a client, {me.cluster_id} and so on: one for each.
id_of("cluster_id", "cluster", "クラスター", [[Microsoft\.ContainerService/managedClusters/[^/]+]])
id_of("site_id", "app", "アプリ", [[Microsoft\.Web/sites/[^/]+(/slots/[^/]+)?]])
id_of("environment_id", "Container Apps environment", "Container Apps 環境", [[Microsoft\.App/managedEnvironments/[^/]+]])
id_of("group_id", "container group", "コンテナー グループ", [[Microsoft\.ContainerInstance/containerGroups/[^/]+]])
id_of("subnet_id", "subnet", "サブネット", [[Microsoft\.Network/virtualNetworks/[^/]+/subnets/[^/]+]])
id_of("workspace_id", "workspace", "ワークスペース", [[Microsoft\.MachineLearningServices/workspaces/[^/]+]])
id_of("pool_id", "Batch pool", "Batch プール", [[Microsoft\.Batch/batchAccounts/[^/]+/pools/[^/]+]])
id_of("source_registry_id", "source registry", "インポート元レジストリ", [[Microsoft\.ContainerRegistry/registries/[A-Za-z0-9]{5,50}]])
