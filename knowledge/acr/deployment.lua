-- What deploys a design: what whoever deploys fills in, and the registry itself.
--
-- The rest stands in deployment_network.lua (endpoints and names), deployment_keys.lua (encryption), deployment_content.lua
-- (policies, content, operations) and in the files about clients; what no target can express in deployment_by_hand.lua.
--
-- An API version counts from the day on which Azure/bicep-types-az had its properties: it was public on that day at the
-- latest. `default` is what the service takes where a property is absent. Names are parameters: a plan knows none.

local GUID = "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"

parameter "registry_name" {
  title = { en = "Name of the registry", ja = "レジストリ名" },
  says = { en = "Letters and digits; nobody else in Azure may have it.", ja = "英数字のみ。Azure 全体で一意にする。" },
  min = 5, max = 50, pattern = "^[a-zA-Z0-9]+$", source = "bicep-types-az",
}
parameter "location" {
  title = { en = "Region of the registry", ja = "レジストリのリージョン" },
  says = { en = "As Azure writes it, for instance japaneast.", ja = "Azure でのリージョン名 (例: japaneast)。" },
  min = 3, max = 40, pattern = "^[a-z0-9]+$",
}
parameter "replica_locations" {
  title = { en = "Regions of the replicas", ja = "レプリカのリージョン" }, type = "list",
  says = { en = "Without the region of the registry.", ja = "レジストリ自体のリージョンは含めない。" },
  min = 3, max = 40, pattern = "^[a-z0-9]+$", count = geo_replicas + when(geo_replicas:below(1)),
}
parameter "allowed_addresses" {
  title = { en = "Public addresses that may connect", ja = "接続を許可するパブリック IP" }, type = "list",
  says = { en = "IPv4 addresses or CIDR ranges, such as 203.0.113.0/24.", ja = "IPv4 アドレスまたは CIDR 範囲 (例: 203.0.113.0/24)。" },
  min = 7, max = 18, pattern = "^[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?$", count = ip_rules_count + when(ip_rules_count:below(1)),
  source = "acr-ip-rule-reference",
}
parameter "retention_days" {
  title = { en = "Days to keep untagged manifests", ja = "タグなしマニフェストの保持日数" }, type = "number", min = 0, max = 365,
  says = { en = "At least as many as the scenario asks for.", ja = "シナリオで求めた日数以上にする。" }, source = "acr-retention",
}
parameter "soft_delete_days" {
  title = { en = "Days to keep deleted artifacts", ja = "削除したアーティファクトの保持日数" }, type = "number", min = 1, max = 90,
  says = { en = "At least as many as the scenario asks for.", ja = "シナリオで求めた日数以上にする。" }, source = "acr-soft-delete",
}
parameter "network_subscription_id" {
  title = { en = "Subscription of the virtual networks", ja = "VNet のサブスクリプション ID" }, min = 36, max = 36, pattern = GUID,
}
parameter "network_resource_group" {
  title = { en = "Resource group of the virtual networks", ja = "VNet のリソース グループ" }, min = 1, max = 90, pattern = "^[-A-Za-z0-9_.()]+$",
}
parameter "endpoint_networks" {
  title = { en = "Virtual networks with a private endpoint", ja = "プライベート エンドポイントを置く VNet" }, type = "list",
  says = { en = "Names of networks in the region of the registry, one for each private endpoint.", ja = "レジストリと同じリージョンにある VNet の名前を、プライベート エンドポイントごとに 1 つ指定する。" },
  min = 2, max = 60, pattern = "^[A-Za-z0-9][-A-Za-z0-9_.]*$", count = private_endpoints + when(private_endpoints:below(1)),
}
parameter "endpoint_subnet_name" {
  title = { en = "Subnet for private endpoints", ja = "プライベート エンドポイント用のサブネット" },
  says = { en = "Name of a subnet that each of these networks has.", ja = "各 VNet に共通のサブネット名。" },
  min = 1, max = 80, pattern = "^[A-Za-z0-9][-A-Za-z0-9_.]*$",
}
parameter "private_dns_zone" {
  title = { en = "Private DNS zone", ja = "プライベート DNS ゾーン" }, min = 20, max = 40, pattern = "^privatelink\\.azurecr\\.(io|us|cn)$",
  says = { en = "Ends in .us in Azure Government and in .cn at 21Vianet.", ja = "Azure Government では .us、21Vianet では .cn で終わる。" },
  default = "privatelink.azurecr.io", source = "acr-private-endpoints",
}
parameter "registry_address" {
  title = { en = "Static address of the login server", ja = "ログイン サーバーの静的 IP" }, min = 7, max = 15,
  pattern = "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$", says = { en = "A free address of the endpoint subnet.", ja = "サブネット内の空きアドレス。" },
}
parameter "data_address" {
  title = { en = "Static address of the data endpoint", ja = "データ エンドポイントの静的 IP" }, min = 7, max = 15,
  pattern = "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$", says = { en = "Another free address of the endpoint subnet.", ja = "サブネット内の別の空きアドレス。" },
}

-- The registry ------------------------------------------------------------------------------------------------------

local LABELS = { off = "Unsecure", tenant = "TenantReuse", subscription = "SubscriptionReuse", resource_group = "ResourceGroupReuse", no_reuse = "NoReuse" }
local STATUS = { off = "disabled", on = "enabled" }
local SWITCH = { off = "Disabled", on = "Enabled" }
local YES_NO = { Enabled = "true", Disabled = "false" }

resource "deploy-registry" {
  type = "Microsoft.ContainerRegistry/registries", name = "{registry_name}", location = "{location}",
  since = by "2021-01-01", source = { "bicep-types-az", "arm-registries", "azure-cli-acr" },
  says = { en = "The registry.", ja = "レジストリ本体。" },
  api = {
    "2019-05-01", "2019-12-01-preview", { "2020-11-01-preview", since = by "2020-12-10" }, { "2021-06-01-preview", since = by "2021-07-13" },
    { "2021-08-01-preview", since = by "2021-12-10" }, { "2021-09-01", since = by "2021-12-10" },
    { "2021-12-01-preview", since = by "2022-02-10" }, { "2022-02-01-preview", since = by "2022-06-09" },
    { "2022-12-01", since = by "2022-12-25" }, { "2023-01-01-preview", since = by "2023-01-15" },
    { "2023-06-01-preview", since = by "2023-07-31" }, { "2023-07-01", since = by "2023-09-05" },
    { "2023-08-01-preview", since = by "2023-09-05" }, { "2023-11-01-preview", since = by "2023-12-11" },
    { "2024-11-01-preview", since = by "2025-01-10" }, { "2025-03-01-preview", since = by "2025-04-25" },
    { "2025-04-01", since = by "2025-04-25" }, { "2025-05-01-preview", since = by "2025-05-16" },
    { "2025-06-01-preview", since = by "2025-11-06" }, { "2025-11-01", since = by "2025-11-06" },
    { "2026-01-01-preview", since = assumed "2026-02-20" }, { "2026-03-01-preview", since = by "2026-07-07" },
  },
  az = "az acr create --name {registry_name} --resource-group {resource_group} --location {location}",
  properties = {
    { "sku.name", of = sku, is = { Basic = "Basic", Standard = "Standard", Premium = "Premium" }, az = "--sku" },

    { "properties.publicNetworkAccess", of = public_network_access, is = { enabled = "Enabled", disabled = "Disabled" }, default = "Enabled",
      from = "2019-12-01-preview", stable_from = "2021-09-01", az = "--public-network-enabled", az_is = YES_NO },
    { "properties.networkRuleSet.defaultAction", of = ip_rules, when = ip_rules "on", is = { on = "Deny" }, default = "Allow", az = "--default-action" },
    { "properties.networkRuleSet.ipRules[*].action", of = ip_rules, each = "allowed_addresses", is = { on = "Allow" } },
    { "properties.networkRuleSet.ipRules[*].value", of = ip_rules, each = "allowed_addresses", is = { on = "{each}" } },
    { "properties.networkRuleSet.defaultAction", of = service_endpoint, when = ip_rules "off", is = { on = "Deny" }, default = "Allow", az = "--default-action" },
    { "properties.networkRuleBypassOptions", of = trusted_services, is = { on = "AzureServices", off = "None" }, default = "AzureServices",
      from = "2019-12-01-preview", stable_from = "2021-09-01", az = "--allow-trusted-services", az_is = { AzureServices = "true", None = "false" } },
    { "properties.networkRuleBypassAllowedForTasks", of = tasks_bypass, is = { off = false, on = true }, default = false,
      from = "2025-05-01-preview", stable_from = "2025-11-01" },
    { "properties.dataEndpointEnabled", of = dedicated_data_endpoint, is = { off = false, on = true }, default = false,
      from = "2019-12-01-preview", stable_from = "2021-09-01" },
    { "properties.regionalEndpoints", of = regional_endpoints, is = SWITCH, default = "Disabled", from = "2026-01-01-preview", stable_from = false },
    { "properties.endpointProtocol", of = endpoint_protocol, is = { ipv4 = "IPv4", ipv4_and_ipv6 = "IPv4AndIPv6" }, default = "IPv4",
      from = "2026-01-01-preview", stable_from = false },
    { "properties.policies.exportPolicy.status", of = export_policy, is = { enabled = "enabled", disabled = "disabled" }, default = "enabled",
      from = "2021-06-01-preview", stable_from = "2021-09-01", az = "--allow-exports", az_is = { enabled = "true", disabled = "false" } },

    { "identity.type", is = "UserAssigned", when = own_key, from = "2019-12-01-preview", stable_from = "2021-09-01", az = "-" },
    { "identity.userAssignedIdentities['{deploy-identity.id}']", is = {}, when = own_key, from = "2019-12-01-preview", stable_from = "2021-09-01", az = "-" },
    { "properties.encryption.status", of = encryption, is = { service_managed = "disabled", customer_managed_key = "enabled" }, default = "disabled",
      from = "2019-12-01-preview", stable_from = "2021-09-01", az = "-" },
    { "properties.encryption.keyVaultProperties.identity", is = "{deploy-identity.client_id}", when = own_key,
      from = "2019-12-01-preview", stable_from = "2021-09-01", az = "--identity", az_is = { ["{deploy-identity.client_id}"] = "{deploy-identity.id}" } },
    { "properties.encryption.keyVaultProperties.keyIdentifier", of = cmk_key_version,
      is = { unversioned = "{key_identifier}", versioned = "{versioned_key_identifier}" },
      from = "2019-12-01-preview", stable_from = "2021-09-01", az = "--key-encryption-key" },

    { "properties.adminUserEnabled", of = admin_user, is = { off = false, on = true }, default = false, az = "--admin-enabled" },
    { "properties.anonymousPullEnabled", of = anonymous_pull, is = { off = false, on = true }, default = false,
      from = "2020-11-01-preview", stable_from = "2025-04-01" },
    { "properties.roleAssignmentMode", of = role_assignment_mode, is = { rbac = "LegacyRegistryPermissions", rbac_abac = "AbacRepositoryPermissions" },
      default = "LegacyRegistryPermissions", from = "2025-03-01-preview", stable_from = "2025-11-01", az = "--role-assignment-mode",
      az_is = { LegacyRegistryPermissions = "rbac", AbacRepositoryPermissions = "rbac-abac" } },
    { "properties.policies.azureADAuthenticationAsArmPolicy.status", of = arm_audience, is = { enabled = "enabled", disabled = "disabled" },
      default = "enabled", from = "2022-02-01-preview", stable_from = "2025-04-01" },
    { "properties.autoGeneratedDomainNameLabelScope", of = domain_name_label, is = LABELS, default = "Unsecure",
      from = "2024-11-01-preview", stable_from = false, az = "--dnl-scope" },

    { "properties.policies.trustPolicy.status", of = content_trust, is = STATUS, default = "disabled" },
    { "properties.policies.trustPolicy.type", is = "Notary", when = content_trust "on" },
    { "properties.policies.quarantinePolicy.status", of = quarantine, is = STATUS, default = "disabled" },
    { "properties.policies.retentionPolicy.status", of = retention_policy, is = STATUS, default = "disabled" },
    { "properties.policies.retentionPolicy.days", is = "{retention_days}", when = retention_policy "on" },
    { "properties.policies.softDeletePolicy.status", of = soft_delete, is = STATUS, default = "disabled", from = "2022-02-01-preview", stable_from = false },
    { "properties.policies.softDeletePolicy.retentionDays", is = "{soft_delete_days}", when = soft_delete "on", from = "2022-02-01-preview", stable_from = false },

    { "properties.zoneRedundancy", of = zone_redundancy, is = SWITCH, default = "Disabled", when = zone_redundancy_is_chosen | zone_redundancy "off",
      from = "2020-11-01-preview", stable_from = "2021-09-01", az = "--zone-redundancy" },
  },
  evidence = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/*/types.json @ 1f896de2d and the commits that added them; 2025-05-01-preview: manage-network-bypass-policy-for-tasks.md @ dd7d64440; 2026-01-01-preview: types since 404aacaa8 (2026-02-24), preview of the feature on 2026-02-20; azure-cli acr/_params.py @ 016652180",
}

resource "deploy-replica" {
  type = "Microsoft.ContainerRegistry/registries/replications", parent = "deploy-registry", each = "replica_locations",
  name = "{each}", location = "{each}", when = geo_replication "on", of = { geo_replication },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-geo-replication" },
  says = { en = "A replica in each further region.", ja = "追加リージョンごとのレプリカ。" },
  api = { "2019-05-01", { "2020-11-01-preview", since = by "2020-12-10" }, { "2021-09-01", since = by "2021-12-10" }, { "2022-12-01", since = by "2022-12-25" },
          { "2023-07-01", since = by "2023-09-05" }, { "2025-04-01", since = by "2025-04-25" }, { "2025-11-01", since = by "2025-11-06" } },
  az = "az acr replication create --registry {registry_name} --resource-group {resource_group} --location {each} --name {each}",
  properties = {
    { "properties.zoneRedundancy", of = zone_redundancy, is = SWITCH, default = "Disabled", when = zone_redundancy_is_chosen | zone_redundancy "off",
      from = "2020-11-01-preview", stable_from = "2021-09-01", az = "--zone-redundancy" },
  },
  evidence = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/*/types.json @ 1f896de2d",
}
