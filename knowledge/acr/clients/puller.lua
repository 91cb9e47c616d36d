-- Every client that pulls or pushes: what a deployment gives it on the registry, and what is left to do on its side.
--
-- The kinds extend this one. `pushes` and `role_for_group` are overridden where they hold. Who needs another way to a role
-- says so by `given_role_otherwise` (client.lua).

local IDENTITIES = { "managed_identity_system", "managed_identity_user", "federated", "user_account", "service_principal" }
local ROLES = "/subscriptions/{subscription_id}/providers/Microsoft.Authorization/roleDefinitions/"
local ACTION = "^repositories/[a-z0-9][-a-z0-9._/*]*/(content|metadata)/(read|write|delete)$"

client "puller" {
  title = { en = "Client that pulls or pushes", ja = "pull / push するクライアント" }, extends = "client", abstract = true,
  body = function(me)
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = never }
    condition "role_for_group" { title = { en = "gets its role through a group", ja = "グループ経由でロールを得る" }, is = never }
    condition "deployed_role" {
      title = { en = "gets its role with the deployment", ja = "デプロイ時にロールを割り当てる" },
      is = me.auth(IDENTITIES) & me.uses_registry_roles & ~me.given_role_otherwise,
    }

    parameter "principal_id" {
      title = { en = "Object ID of the identity that pulls or pushes", ja = "pull / push する ID のオブジェクト ID" },
      says = { en = "That of the identity, not of its application.", ja = "アプリケーション ID ではない。" },
      min = 36, max = 36, pattern = "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
    }
    parameter "repository_condition" {
      title = { en = "Condition that names the repositories", ja = "リポジトリを限定する条件" }, min = 20, max = 8000,
      says = {
        en = "The expression that the portal shows under Conditions, version 2.0.", ja = "ポータルの「条件」で作成できる式 (バージョン 2.0)。",
      },
      source = "acr-abac",
    }
    parameter "token_name" {
      title = { en = "Name of the token", ja = "トークン名" }, min = 5, max = 50, pattern = "^[-a-zA-Z0-9]+$", source = "bicep-types-az",
    }
    parameter "token_actions" {
      title = { en = "What the token may do", ja = "トークンに許可するアクション" }, type = "list", min = 20, max = 300, pattern = ACTION, count = 1,
      says = { en = "For instance repositories/shop/content/read.", ja = "例: repositories/shop/content/read。" },
    }

    resource "deploy-role" {
      type = "Microsoft.Authorization/roleAssignments", scope = "deploy-registry", name = "{guid}",
      when = me.deployed_role, of = { me.auth },
      since = by "2021-01-01", source = { "azure-roles-containers", "bicep-types-az" },
      says = { en = "The role of {me} on the registry.", ja = "{me} に付与するレジストリのロール。" },
      api = { "2015-07-01", "2018-09-01-preview", "2020-04-01-preview", { "2022-04-01", since = by "2022-07-29" } },
      properties = {
        { "properties.roleDefinitionId", of = role_assignment_mode, when = ~me.pushes,
          is = { rbac = ROLES .. "7f951dda-4ed3-4680-a7ca-43fe172d538d", rbac_abac = ROLES .. "b93aa761-3e63-49ed-ac28-beffa264f7ac" } },
        { "properties.roleDefinitionId", of = role_assignment_mode, when = me.pushes,
          is = { rbac = ROLES .. "8311e382-0749-4cb8-b61a-304f252e45ec", rbac_abac = ROLES .. "2a1e307c-b015-4ebd-883e-5b7698a07328" } },
        { "properties.principalId", is = "{principal_id}" },
        { "properties.principalType", is = "User", when = me.auth "user_account", from = "2018-09-01-preview", stable_from = "2022-04-01" },
        { "properties.principalType", is = "Group", when = me.role_for_group, from = "2018-09-01-preview", stable_from = "2022-04-01" },
        { "properties.principalType", is = "ServicePrincipal", when = ~me.auth "user_account" & ~me.role_for_group,
          from = "2018-09-01-preview", stable_from = "2022-04-01" },
        { "properties.condition", is = "{repository_condition}", when = abac, from = "2020-04-01-preview", stable_from = "2022-04-01" },
        { "properties.conditionVersion", is = "2.0", when = abac, from = "2020-04-01-preview", stable_from = "2022-04-01" },
      },
      evidence = "ids of AcrPull, AcrPush, Container Registry Repository Reader and Writer in the built-in roles for containers; bicep-types-az generated/authorization/microsoft.authorization/*/types.json @ 1f896de2d",
    }
    resource "deploy-scope-map" {
      type = "Microsoft.ContainerRegistry/registries/scopeMaps", parent = "deploy-registry", name = "{token_name}-scope",
      when = me.auth "repository_token", of = { me.auth },
      since = by "2021-01-01", source = { "bicep-types-az", "acr-tokens" },
      says = { en = "What the token of {me} may do.", ja = "{me} のトークンに許可するアクションのスコープ マップ。" },
      api = { { "2020-11-01-preview", since = by "2020-12-10" }, { "2021-08-01-preview", since = by "2021-12-10" }, { "2022-12-01", since = by "2022-12-25" },
              { "2023-07-01", since = by "2023-09-05" }, { "2025-04-01", since = by "2025-04-25" }, { "2025-11-01", since = by "2025-11-06" } },
      properties = { { "properties.actions[*]", is = "{each}", each = "token_actions" } },
      evidence = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/*/types.json @ 1f896de2d",
    }
    resource "deploy-token" {
      type = "Microsoft.ContainerRegistry/registries/tokens", parent = "deploy-registry", name = "{token_name}",
      when = me.auth "repository_token", of = { me.auth },
      since = by "2021-01-01", source = { "bicep-types-az", "acr-tokens" },
      says = { en = "The token of {me}, still without a password.", ja = "{me} のトークン (パスワードは未生成)。" },
      api = { { "2020-11-01-preview", since = by "2020-12-10" }, { "2021-08-01-preview", since = by "2021-12-10" }, { "2022-12-01", since = by "2022-12-25" },
              { "2023-07-01", since = by "2023-09-05" }, { "2025-04-01", since = by "2025-04-25" }, { "2025-11-01", since = by "2025-11-06" } },
      properties = {
        { "properties.scopeMapId", is = "{deploy-scope-map.id}" },
        { "properties.status", is = "enabled" },
      },
      evidence = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/*/types.json @ 1f896de2d",
    }

    -- Signing in ------------------------------------------------------------------------------------------------

    by_hand "deploy-token-password" {
      of = { me.auth }, when = me.auth "repository_token", since = by "2021-01-01", source = { "acr-tokens", "azure-cli-acr" },
      says = {
        en = "Generate a password for the token of {me} and put it straight into its secret store: az acr token credential generate --expiration-in-days.",
        ja = "{me} のトークンの資格情報としてパスワードを有効期限付きで生成し、直接シークレット ストアに保存する (az acr token credential generate --expiration-in-days)。",
      },
    }
    by_hand "deploy-sign-in.identity" {
      of = { me.auth }, when = me.has_managed_identity & me.uses_registry_roles, since = by "2021-01-01", source = "acr-authentication",
      says = {
        en = "Switch on the planned managed identity of {me} first: the deployment asks for its object ID.",
        ja = "先に {me} のマネージド ID を計画どおりに有効にする (デプロイ時にそのオブジェクト ID を指定する)。",
      },
    }
    by_hand "deploy-sign-in.federated" {
      of = { me.auth }, when = me.auth "federated", since = by "2021-01-01", source = "acr-authentication",
      says = {
        en = "Add a federated credential for the issuer and subject of {me} to its application or user-assigned identity: az ad app federated-credential create, az identity federated-credential create.",
        ja = "{me} の発行者とサブジェクトに対するフェデレーション資格情報を、アプリケーションまたはユーザー割り当て ID に追加する (az ad app federated-credential create、az identity federated-credential create)。",
      },
    }
    by_hand "deploy-sign-in.principal" {
      of = { me.auth }, when = me.auth "service_principal", since = by "2021-01-01", source = "acr-authentication",
      says = {
        en = "Create the service principal of {me}, keep its credential in a secret store, and plan its renewal.",
        ja = "{me} のサービス プリンシパルを作成し、資格情報をシークレット ストアに保管して更新を計画する。",
      },
    }
    by_hand "deploy-sign-in.admin" {
      of = { me.auth }, when = me.auth "admin_user", since = by "2021-01-01", source = "acr-authentication",
      says = {
        en = "Hand the password of the admin user to {me} through a secret store, and regenerate it when somebody leaves: az acr credential renew.",
        ja = "管理者ユーザーの資格情報はシークレット ストア経由で {me} に渡し、担当者の異動時にパスワードを再生成する (az acr credential renew)。",
      },
    }

    -- Its network -----------------------------------------------------------------------------------------------

    by_hand "deploy-way.private" {
      of = { me.way }, when = me.way "private_endpoint", since = by "2021-01-01", source = "acr-private-endpoints",
      says = {
        en = "Make sure that {me} has a route to a private endpoint and that its name servers answer from the private DNS zone.",
        ja = "{me} からプライベート エンドポイントへの経路があり、名前解決でプライベート DNS ゾーンの応答が返ることを確認する。",
      },
    }
    by_hand "deploy-way.address" {
      of = { me.way }, when = me.way "ip_rule", since = by "2021-01-01", source = "acr-selected-networks",
      says = {
        en = "Add the outbound address of {me} to the addresses that may connect.", ja = "接続を許可する IP に {me} の送信元パブリック IP を含める。",
      },
    }
    by_hand "deploy-way.subnet" {
      of = { me.way }, when = me.way "service_endpoint", since = by "2021-01-01", source = "acr-service-endpoints",
      says = {
        en = "Add the subnet of {me} to the service endpoint rules.", ja = "サービス エンドポイント規則に {me} のサブネットを含める。",
      },
    }
    by_hand "deploy-way.trusted" {
      of = { me.way }, when = me.way "trusted", since = by "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "Let {me} sign in as the list of trusted services asks; otherwise the bypass does not work.",
        ja = "信頼されたサービスの一覧にある条件どおりに {me} を認証させる (満たさないとバイパスされない)。",
      },
    }
    by_hand "deploy-egress-filter" {
      of = { me.egress_filter }, when = ~me.egress_filter "none", since = by "2021-01-01", source = "acr-firewall-rules",
      says = {
        en = "Open the firewall in front of {me} for HTTPS 443 in the planned manner; the steps of the plan name what to allow.",
        ja = "{me} の前段のファイアウォールで HTTPS (TCP 443) を計画どおりに許可する (許可する対象は計画の手順に記載)。",
      },
    }
  end,
}
