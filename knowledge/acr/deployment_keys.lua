-- What deploys the encryption with a customer-managed key: the identity that reads the key, its role on the vault, the key.
--
-- The key vault and the key exist: a registry never owns the key that protects it. No secret stands here, only where a key is.

local KEY = "^https://[-a-zA-Z0-9]+\\.(vault\\.azure\\.(net|cn)|vault\\.usgovcloudapi\\.net|managedhsm\\.azure\\.net)/keys/[-a-zA-Z0-9]+"

parameter "cmk_identity_name" {
  title = { en = "Name of the identity that reads the key", ja = "キーを読み取る ID の名前" }, min = 3, max = 128, pattern = "^[A-Za-z0-9][-A-Za-z0-9_]*$",
}
parameter "key_identifier" {
  title = { en = "Identifier of the key, without a version", ja = "キー識別子 (バージョンなし)" }, min = 20, max = 300, pattern = KEY .. "$",
  says = { en = "The URI that the key vault shows, up to the name of the key.", ja = "Key Vault に表示される URI のうち、キー名まで。" },
}
parameter "versioned_key_identifier" {
  title = { en = "Identifier of the key, with its version", ja = "キー識別子 (バージョン付き)" }, min = 20, max = 300, pattern = KEY .. "/[0-9a-f]{32}$",
  says = { en = "The URI that the key vault shows for this version.", ja = "Key Vault に表示される、そのバージョンの URI。" },
}
parameter "key_vault_name" {
  title = { en = "Name of the key vault", ja = "Key Vault の名前" }, min = 3, max = 24, pattern = "^[a-zA-Z][-a-zA-Z0-9]*$",
  says = { en = "It exists, in the resource group of the deployment.", ja = "デプロイ先のリソース グループに既にあるもの。" },
}

local vault_role = own_key & cmk_key_store "key_vault" & key_vault_auth "rbac" & key_vault_tenant "same_tenant"
local ROLE_API = { "2015-07-01", "2018-09-01-preview", "2020-04-01-preview", { "2022-04-01", since = by "2022-07-29" } }

resource "deploy-identity" {
  type = "Microsoft.ManagedIdentity/userAssignedIdentities", name = "{cmk_identity_name}", location = "{location}",
  when = own_key, of = { cmk_identity, encryption },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-cmk-enable" },
  says = { en = "The identity with which the registry reads its key.", ja = "レジストリがキーの読み取りに使うマネージド ID。" },
  api = { "2018-11-30", { "2023-01-31", since = by "2023-02-05" }, { "2024-11-30", since = by "2025-03-13" } },
  az = "az identity create --name {cmk_identity_name} --resource-group {resource_group} --location {location}",
  evidence = "bicep-types-az generated/msi/microsoft.managedidentity/*/types.json @ 1f896de2d",
}
resource "deploy-key-vault" {
  type = "Microsoft.KeyVault/vaults", name = "{key_vault_name}", existing = true,
  when = vault_role, of = { cmk_key_store, key_vault_auth },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-cmk-enable" },
  says = { en = "The key vault, which exists.", ja = "既存の Key Vault。" },
  api = { "2019-09-01", { "2022-07-01", since = by "2022-07-29" }, { "2023-07-01", since = by "2023-10-30" }, { "2024-11-01", since = by "2025-01-23" } },
  evidence = "bicep-types-az generated/keyvault/microsoft.keyvault/*/types.json @ 1f896de2d",
}
resource "deploy-key-role" {
  type = "Microsoft.Authorization/roleAssignments", name = "{guid}", scope = "deploy-key-vault",
  when = vault_role, of = { key_vault_auth },
  since = by "2021-01-01", source = { "azure-roles-security", "bicep-types-az" },
  says = {
    en = "The role Key Vault Crypto Service Encryption User for the identity.", ja = "ID に付与するロール Key Vault Crypto Service Encryption User。",
  },
  api = ROLE_API,
  properties = {
    { "properties.roleDefinitionId", is = "/subscriptions/{subscription_id}/providers/Microsoft.Authorization/roleDefinitions/e147488a-f6f5-4113-8e2d-b22465e65bf6" },
    { "properties.principalId", is = "{deploy-identity.principal_id}" },
    { "properties.principalType", is = "ServicePrincipal", from = "2018-09-01-preview", stable_from = "2022-04-01" },
  },
  evidence = "bicep-types-az generated/authorization/microsoft.authorization/*/types.json @ 1f896de2d; role id in the built-in roles for security",
}

by_hand "deploy-key-order" {
  of = { encryption }, when = own_key & ~vault_role, since = by "2021-01-01", source = "acr-cmk-enable",
  says = {
    en = "Create the identity of the registry and give it access to the key before the registry is deployed, as the key can be set at creation only.",
    ja = "キーの指定は作成時に限られるため、レジストリをデプロイする前に ID を作成し、キーへのアクセス権を付与しておく。",
  },
  evidence = "tutorial-enable-customer-managed-keys.md @ d923d5889",
}
by_hand "deploy-key-access-policy" {
  of = { key_vault_auth }, when = own_key & cmk_key_store "key_vault" & key_vault_auth "access_policy" & key_vault_tenant "same_tenant",
  since = by "2021-01-01", source = { "acr-cmk-enable", "azure-cli-keyvault" },
  says = {
    en = "Let the access policy of the vault grant the identity get, unwrapKey and wrapKey: az keyvault set-policy --object-id --key-permissions.",
    ja = "Key Vault のアクセス ポリシーで、ID に get、unwrapKey、wrapKey を許可する (az keyvault set-policy --object-id --key-permissions)。",
  },
}
by_hand "deploy-key-hsm" {
  of = { cmk_key_store }, when = own_key & cmk_key_store "managed_hsm", since = by "2021-01-01", source = { "acr-cmk", "azure-cli-keyvault" },
  says = {
    en = "Give the identity the local role Managed HSM Crypto Service Encryption User on the key: az keyvault role assignment create --hsm-name.",
    ja = "キーに対するローカル ロール Managed HSM Crypto Service Encryption User を ID に付与する (ロールの割り当て: az keyvault role assignment create --hsm-name)。",
  },
}
by_hand "deploy-key-tenant" {
  of = { encryption }, when = own_key & key_vault_tenant "other_tenant", since = by "2021-01-01", source = "acr-cmk",
  says = {
    en = "Access to a key of another tenant is set up there, by an administrator of that tenant.",
    ja = "別テナントのキーへのアクセスは、そのテナントの管理者が構成する。",
  },
}
by_hand "deploy-key-system-identity" {
  of = { cmk_identity }, when = own_key & cmk_identity "system_assigned", since = by "2021-01-01", source = { "acr-cmk-enable", "azure-cli-acr-encryption" },
  says = {
    en = "Afterwards switch on the system-assigned identity (az acr identity assign --identities [system]), give it access to the key and change over with az acr encryption rotate-key --identity [system].",
    ja = "作成後にシステム割り当て ID を有効にし (az acr identity assign --identities [system])、キーへのアクセス権を付与してから az acr encryption rotate-key --identity [system] で切り替える。",
  },
}
by_hand "deploy-key" {
  of = { cmk_key_type }, when = own_key, since = by "2021-01-01", source = { "acr-cmk-enable", "azure-cli-keyvault" },
  says = {
    en = "Have a key of the planned type ready in the vault: az keyvault key create --kty.", ja = "計画どおりの種類のキーを Key Vault に用意しておく (az keyvault key create --kty)。",
  },
}
by_hand "deploy-key-purge-protection" {
  of = { key_vault_purge_protection }, when = own_key & key_vault_purge_protection "on",
  since = by "2021-01-01", source = { "acr-cmk-enable", "azure-cli-keyvault" },
  says = {
    en = "Switch on purge protection of the vault, which cannot be undone: az keyvault update --enable-purge-protection true.",
    ja = "Key Vault の消去保護を有効にする (az keyvault update --enable-purge-protection true)。元には戻せない。",
  },
}
by_hand "deploy-key-network" {
  of = { key_vault_network, key_vault_bypass }, when = key_vault_closed, since = by "2021-01-01", source = { "key-vault-network", "azure-cli-keyvault" },
  says = {
    en = "Set the network rules of the vault and its bypass for trusted services as planned (az keyvault update --default-action Deny --bypass), and list the networks of those who keep the key.",
    ja = "Key Vault のネットワーク規則と信頼されたサービスの許可を計画どおりに設定し (az keyvault update --default-action Deny --bypass)、キーの管理者のネットワークを許可リストに加える。",
  },
}
