-- identity.lua - what tools ask about sign-in and permissions, and when they are right
--
-- The dates are those of the service: what a tool asked of a registry is judged by what was right on the day, even where the tool is
-- younger. `asks` is what the tool wants to see; where it wants nothing that a design decides, the check stands for the record.

local anonymous_client = any("client", function(me) return me.auth "anonymous" end)
local token_client = any("client", function(me) return me.auth "repository_token" end)
local function by_identity(kind) return every(kind, function(me) return me.has_managed_identity end) end

check "id.admin-off" {
  title = { en = "admin user switched off", ja = "管理者ユーザーの無効化" },
  asks = admin_user "off", verdict = "sound",
  tools = { "Azure Policy dc921057", "AZQR cr-008", "PSRule Azure.ACR.AdminUser", "Checkov CKV_AZURE_137", "Prowler", "Steampipe",
            "CloudSploit", "AzTS", "KICS", "Azure review checklists A02.02", "Microsoft cloud security benchmark PA-1",
            "Azure Verified Modules" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry: the admin account is one shared password with all rights, and nobody can tell who used it.",
    ja = "どのレジストリにも当てはまる。管理者アカウントは全権限を持つ共有パスワードであり、誰が使ったかを区別できない。",
  },
  mitigation = {
    en = "Deploy with the CLI or a template and a managed identity where a portal wizard insists on the account.",
    ja = "ポータルの画面がこのアカウントを要求する場合は、CLI またはテンプレートとマネージド ID でデプロイする。",
  },
  source = { "tool-azure-policy", "tool-azqr", "tool-psrule", "tool-checkov-rules", "tool-prowler", "tool-steampipe", "tool-azts", "tool-kics",
             "acr-authentication" },
  evidence = "azure-policy: definition added 2021-06-15; container-registry-authentication.md @ bdd3d2cee",
}

check "id.anon-off" {
  title = { en = "anonymous pull switched off", ja = "匿名プルの無効化" },
  asks = anonymous_pull "off", verdict = "depends", when = ~anonymous_client,
  tools = { "Azure Policy", "APRL 03f4a7d8", "PSRule Azure.ACR.AnonymousAccess", "Checkov CKV_AZURE_138", "Steampipe for Terraform",
            "CloudSploit", "Azure review checklists A02.04", "Azure Verified Modules" },
  since = assumed "2021-01-01",
  says = {
    en = "Right unless the registry is there to distribute to the public, that is, unless a client pulls without signing in.",
    ja = "公開配布が目的でない限り妥当である。認証なしで pull するクライアントがある場合は当てはまらない。",
  },
  source = { "tool-azure-policy", "tool-aprl", "tool-psrule", "tool-checkov-rules", "acr-anonymous-pull" },
  evidence = "azure-policy: definition added 2022-02-10; anonymous-pull-access.md @ 1579f3974",
}

check "id.tokens-off" {
  title = { en = "repository-scoped tokens disabled", ja = "リポジトリ スコープのトークンの無効化" },
  asks = repository_tokens "off", verdict = "depends", when = ~token_client & connected_registry "off",
  tools = { "Azure Policy", "Azure review checklists A02.05", "Microsoft cloud security benchmark IM-1" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where every client has a Microsoft Entra identity; devices, outsiders and connected registries have nothing but tokens.",
    ja = "全クライアントが Microsoft Entra の ID を使う場合は妥当である。デバイス、社外の利用者、接続されたレジストリはトークンしか使えない。",
  },
  because = {
    en = "The same checklist names tokens as the replacement of the admin account (A02.02) and forbids them (A02.05).",
    ja = "同じチェックリストが、管理者アカウントの代替としてトークンを挙げ (A02.02)、別の項目で禁じている (A02.05)。",
  },
  source = { "tool-azure-policy", "tool-review-checklists", "tool-security-baseline", "acr-tokens" },
  evidence = "azure-policy: definition added 2022-02-10",
}

check "id.arm-audience-off" {
  title = { en = "ARM tokens no longer accepted by the registry", ja = "ARM トークンでの認証の無効化" },
  asks = arm_audience "disabled", verdict = "harmful",
  tools = { "Azure Policy 42781ec6", "Azure Policy 785596ed", "Azure review checklists A02.07",
            "Azure Verified Modules (Bicep, default since 2026-02-26)" },
  since = documented "2022-07-21",
  says = {
    en = "Do not follow it without looking at the clients: App Service, Container Apps and several others sign in with exactly these tokens and stop pulling.",
    ja = "クライアントを確認せずに従ってはならない。App Service や Container Apps などはまさにこのトークンで認証しており、pull できなくなる。",
  },
  mitigation = {
    en = "Disable them only where Conditional Access is required and no client of the tenant needs them.",
    ja = "条件付きアクセスが必要で、テナント内にこのトークンを使うクライアントがない場合に限り無効にする。",
  },
  source = { "tool-azure-policy", "tool-review-checklists", "avm-registry-module", "acr-arm-audience" },
  evidence = "azure-policy 42781ec6, 785596ed (2022-07-21); container-registry-disable-authentication-as-arm.md @ bebb09540 (2026-05-19)",
}

check "id.consumer-mi" {
  title = { en = "pull with a managed identity", ja = "マネージド ID による pull" },
  asks = by_identity("aks") & by_identity("vm") & by_identity("app_service") & by_identity("container_instances")
    & by_identity("container_apps"),
  tools = { "Azure review checklists A02.01", "Azure Well-Architected Framework", "Microsoft cloud security benchmark IM-3" },
  source = { "tool-review-checklists", "tool-well-architected", "tool-security-baseline", "acr-roles" },
  says = {
    en = "Right for every consumer that runs on Azure: a managed identity has no password that could leak or expire.",
    ja = "Azure 上で動くすべてのクライアントに当てはまる。マネージド ID には漏えいや期限切れの恐れがあるパスワードがない。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2021-11-01", verdict = "depends",
      when = ~any("app_service") & ~any("container_instances") & ~any("container_apps"),
      says = {
        en = "Right for AKS and virtual machines; App Service and the container services cannot pull with an identity yet.",
        ja = "AKS と VM には当てはまる。App Service とコンテナー サービスは、ID による pull にまだ対応していない。",
      } },
    { since = documented "2021-11-01", ends = documented "2022-01-28", verdict = "depends",
      when = ~any("container_instances") & ~any("container_apps"),
      says = {
        en = "Right for AKS, virtual machines and App Service; the container services cannot pull with an identity yet.",
        ja = "AKS、VM、App Service には当てはまる。コンテナー サービスは、ID による pull にまだ対応していない。",
      } },
    { since = documented "2022-01-28", ends = documented "2022-09-16", verdict = "depends", when = ~any("container_apps"),
      says = {
        en = "Right for consumers on Azure except Container Apps, which cannot pull with an identity yet.",
        ja = "Azure 上のクライアントに当てはまる。ただし Container Apps は、ID による pull にまだ対応していない。",
      } },
    { since = documented "2022-09-16", verdict = "sound" },
  },
  evidence = "Azure/AppService 2021-07-03 post @ 57daf15; allow-access-trusted-services.md @ d160341e5; managed-identity-image-pull.md @ 006a451a",
}

check "id.least-priv" {
  title = { en = "roles for pull and push instead of Owner or Contributor", ja = "所有者や共同作成者に代わる pull 用・push 用ロールの割り当て" },
  verdict = "sound",
  tools = { "Azure review checklists A02.03", "The AKS Checklist", "Microsoft cloud security benchmark PA-7" },
  source = { "tool-review-checklists", "tool-aks-checklist", "tool-security-baseline", "acr-roles" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-05-04",
      says = {
        en = "Right for every registry: AcrPull to pull and AcrPush to push, never Owner or Contributor.",
        ja = "どのレジストリにも当てはまる。pull には AcrPull、push には AcrPush を使い、所有者や共同作成者は使わない。",
      } },
    { since = documented "2025-05-04",
      says = {
        en = "Right for every registry, but not with the role names of the checklists: with repository permissions (ABAC) AcrPull and AcrPush are ignored, and the Container Registry Repository roles count.",
        ja = "どのレジストリにも当てはまるが、ロール名に注意する。リポジトリ単位のアクセス許可 (ABAC) では AcrPull や AcrPush が無視され、Container Registry Repository 系のロールだけが効く。",
      } },
  },
  because = {
    en = "The query that the checklist ships for this item looks at the admin account, not at roles.",
    ja = "このチェックリスト項目に付属するクエリは、ロールではなく管理者アカウントを調べている。",
  },
  evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8",
}

check "id.registry-mi-on" {
  title = { en = "managed identity on the registry itself", ja = "レジストリ自体へのマネージド ID の割り当て" },
  asks = own_key, verdict = "depends", when = own_key,
  tools = { "CloudSploit" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where the registry itself has to reach something: a customer-managed key needs an identity, pulling images does not.",
    ja = "レジストリ自身が何かにアクセスする場合にのみ妥当である。カスタマー マネージド キーには ID が必要だが、pull には不要である。",
  },
  source = { "tool-cloudsploit", "acr-cmk" },
  evidence = "tutorial-customer-managed-keys.md, every version",
}

check "id.registry-mi-off" {
  title = { en = "no managed identity on the registry itself", ja = "レジストリ自体にマネージド ID を持たせない構成" },
  asks = ~own_key, verdict = "depends", when = ~own_key,
  tools = { "CSPM (identity.type)" },
  since = assumed "2021-01-01",
  says = {
    en = "Wrong for a registry with a customer-managed key, which reads the key with an identity of its own; elsewhere nothing needs one.",
    ja = "カスタマー マネージド キーを使うレジストリは自身の ID でキーを読み取るため、当てはまらない。それ以外では ID は不要である。",
  },
  because = {
    en = "Together with the demand for a key of your own no registry can pass: one of the two always fails.",
    ja = "カスタマー マネージド キーの要求と同時には満たせず、必ずどちらかが不合格になる。",
  },
  source = { "acr-cmk", "tool-azure-policy" },
  confidence = "medium", evidence = "tutorial-customer-managed-keys.md, every version",
}

check "id.abac-mode" {
  title = { en = "permissions per repository (ABAC) switched on", ja = "リポジトリ単位のアクセス許可 (ABAC) の有効化" },
  asks = abac, verdict = "depends",
  when = repository_tokens "on" & ~token_client & connected_registry "off" & content_trust "off" & continuous_patching "off",
  tools = { "Azure Verified Modules" },
  since = documented "2025-05-04",
  says = {
    en = "Right where rights are wanted per repository; on a registry in use, roles must be assigned anew first, or every client loses access.",
    ja = "リポジトリ単位の権限が必要な場合に妥当である。使用中のレジストリでは、先にロールを割り当て直さないと全クライアントがアクセスを失う。",
  },
  mitigation = {
    en = "Assign the Container Registry Repository roles before switching the mode.",
    ja = "モードを切り替える前に Container Registry Repository 系のロールを割り当てる。",
  },
  source = { "avm-registry-module", "tool-avm-terraform", "acr-abac", "acr-roles" },
  evidence = "container-registry-rbac-abac-repository-permissions.md @ db8ca1c81, published by 5054615e8",
}

check "id.conditional-access" {
  title = { en = "Conditional Access for the registry", ja = "レジストリへの条件付きアクセスの適用" },
  asks = conditional_access "on", verdict = "depends", when = arm_audience "disabled",
  tools = { "Azure review checklists A02.07" },
  since = documented "2022-10-13",
  says = {
    en = "Right where people sign in under a tenant-wide policy and no registry of the tenant accepts ARM tokens; it covers users, not services.",
    ja = "テナント全体のポリシーで利用者のサインインを制御し、テナント内のどのレジストリも ARM トークンを受け付けない場合に妥当である。対象はユーザーのみである。",
  },
  because = {
    en = "The security baseline of 2022 still says that the registry does not support it, which the newer page contradicts.",
    ja = "2022 年のセキュリティ ベースラインでは非対応とされたままだが、より新しいページと矛盾する。",
  },
  source = { "tool-review-checklists", "tool-security-baseline", "checks-conditional-access", "acr-arm-audience" },
  evidence = "container-registry-configure-conditional-access.md @ 2556de9e8 (2022-10-12), published 2022-10-13",
}
