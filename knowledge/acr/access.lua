-- access.lua - sign-in: the admin account, tokens of Microsoft Entra, Conditional Access; the name and the tenant of a registry
--
-- What a single kind of client does with tokens for Azure Resource Manager stands in that client's file.

-- The admin account and lifetimes ---------------------------------------------------------------------------------

local by_portal_2021 = any("app_service") | any("container_instances")

caveat "admin-user-required-by-portal" {
  when = deploy_tool "portal" & admin_user "off" & by_portal_2021, severity = "medium",
  source = "acr-authentication",
  mitigation = {
    en = "Deploy these clients by CLI or templates, with a managed identity.",
    ja = "CLI またはテンプレートとマネージド ID でデプロイする。",
  },
  periods = {
    { since = documented "2020-07-17", ends = documented "2026-02-27",
      says = {
        en = "Deployments from the portal to App Service and Container Instances ask for the admin account of the registry.",
        ja = "ポータルから App Service や Container Instances へデプロイする際には、レジストリの管理者アカウントが求められる。",
      },
      evidence = "container-registry-authentication.md @ dcaddf78c (2020-07-17)" },
    { since = documented "2026-02-27", when = deploy_tool "portal" & admin_user "off" & (by_portal_2021 | any("container_apps")),
      says = {
        en = "Deployments from the portal to Container Instances, Container Apps and, by the table of the page, App Service ask for the admin account of the registry.",
        ja = "ポータルから Container Instances、Container Apps、および (同じページの表によれば) App Service へデプロイする際には、レジストリの管理者アカウントが求められる。",
      },
      because = {
        en = "Text and table of the page differ: the text names Container Apps, the table still App Service.",
        ja = "同じページの中で本文は Container Apps を、表は今も App Service を挙げており、一致しない。",
      },
      evidence = "container-registry-authentication.md @ 5ebcb1298" },
  },
}

local pipeline_auth = function(me) return me.auth { "federated", "service_principal" } end

step "entra-token-lifetime" {
  when = any("client", function(me) return me.auth "service_principal" end),
  since = documented "2020-01-30",
  says = {
    en = "Renew the passwords of service principals before they expire: after one year unless set otherwise.",
    ja = "サービス プリンシパルのパスワードを期限 (既定 1 年) の前に更新する。",
  },
  mitigation = {
    en = "A managed identity or workload identity federation needs no password.",
    ja = "マネージド ID またはワークロード ID フェデレーションならパスワードは不要である。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ e6128b3d3 (2020-01-30)",
}

note "entra-token-lifetime.login" {
  when = any("azure_devops", pipeline_auth) | any("github", pipeline_auth),
  since = documented "2020-01-16",
  says = {
    en = "A sign-in with az acr login lasts three hours; longer jobs sign in again.",
    ja = "az acr login のトークンの有効期間は 3 時間であり、それより長いジョブは再サインインが必要である。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ 1e1baa7b3 (2020-01-16)",
}

-- Nothing is asked of a client that cannot follow yet: App Service pulls over the network with a managed identity since 2021-11-01,
-- Container Instances at all since 2021-11-11, Container Apps since 2022-09-16.
local function signs_in_by_itself(me) return me.has_managed_identity end
local always_able = every("aks", signs_in_by_itself) & every("machine_learning", signs_in_by_itself)
local early = always_able & every("app_service", function(me) return me.has_managed_identity | me.pulls_by_network end)
local with_groups = always_able & every("app_service", signs_in_by_itself) & every("container_instances", signs_in_by_itself)
local hosts = with_groups & every("batch", signs_in_by_itself) & every("container_apps", signs_in_by_itself)

local SINCE_EVER = {
  en = "Let clients on Azure sign in with a managed identity that holds AcrPull, and not with a password.",
  ja = "Azure 上のクライアントは、パスワードではなく AcrPull を付与したマネージド ID で認証する。",
}
local WITH_APPS = {
  en = "Let clients on Azure, Container Apps included, sign in with a managed identity that holds AcrPull, and not with a password.",
  ja = "Container Apps を含む Azure 上のクライアントは、パスワードではなく AcrPull を付与したマネージド ID で認証する。",
}

practice "managed-identity-recommended" {
  prefer = hosts, weight = "medium",
  source = { "acr-authentication", "acr-roles" },
  periods = {
    { since = by "2021-01-01", ends = by "2021-11-11", source = "acr-authentication", prefer = early, says = SINCE_EVER },
    { since = by "2021-11-11", ends = documented "2022-09-16", source = "acr-authentication", prefer = with_groups, says = SINCE_EVER },
    { since = documented "2022-09-16", ends = documented "2025-05-04", source = "acr-authentication", says = WITH_APPS },
    { since = documented "2025-05-04",
      says = {
        en = "Let clients on Azure sign in with a managed identity, and not with a password; its role is AcrPull or, with repository permissions, Container Registry Repository Reader.",
        ja = "Azure 上のクライアントはパスワードではなくマネージド ID で認証する。ロールは AcrPull、リポジトリ単位のアクセス許可 (ABAC) では Container Registry Repository Reader である。",
      },
      evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8" },
  },
}

-- Tokens for Azure Resource Manager, Conditional Access -----------------------------------------------------------

caveat "arm-audience-default.recommended" {
  when = arm_audience "disabled" & any("client"), severity = "low",
  since = documented "2026-02-09",
  says = {
    en = "Refusing ARM tokens is recommended by the vendor, with a warning that some services may no longer sign in.",
    ja = "ARM トークンの拒否はベンダーの推奨だが、一部のサービスが認証できなくなる場合があるとの注意が付いている。",
  },
  mitigation = {
    en = "Test each client; in templates set the value explicitly.",
    ja = "クライアントごとに検証し、テンプレートでは値を明示する。",
  },
  source = "acr-arm-audience",
  evidence = "container-registry-disable-authentication-as-arm.md @ f4d151789 (published 2026-02-09)",
}

local function signs_in_by_cli(me) return me.auth { "federated", "user_account", "service_principal" } end

step "arm-audience-default.sign-in" {
  when = arm_audience "disabled" & (any("azure_devops", signs_in_by_cli) | any("github", signs_in_by_cli) | any("saas_ci", signs_in_by_cli)
    | any("operator", signs_in_by_cli)),
  since = documented "2025-05-04",
  says = {
    en = "Let pipelines and people run az login with the scope https://containerregistry.azure.net/.default before az acr login.",
    ja = "パイプラインと運用者は、az acr login の前にスコープ https://containerregistry.azure.net/.default を指定して az login を実行する。",
  },
  source = "acr-arm-audience",
  evidence = "container-registry-disable-authentication-as-arm.md, published by 5054615e8",
}

lifecycle "conditional-access" {
  of = conditional_access "on", source = "acr-conditional-access",
  periods = {
    { since = by "2021-01-01", ends = documented "2022-10-13", state = "absent",
      says = {
        en = "Conditional Access for Azure Container Registry is not documented yet.",
        ja = "Azure Container Registry の条件付きアクセスはまだ文書化されていない。",
      },
      evidence = "drafts 2da4ef1a2 and 15bf3e6b4 of 2022 were never public" },
    { since = documented "2022-10-13", state = "available",
      says = {
        en = "A Conditional Access policy can be made for Azure Container Registry.",
        ja = "Azure Container Registry を対象とする条件付きアクセス ポリシーを作成できる。",
      },
      evidence = "container-registry-enable-conditional-access-policy.md @ 2556de9e8" },
  },
}

default "conditional-access.default" {
  of = conditional_access "off", since = documented "2022-10-13", source = "acr-conditional-access",
  says = {
    en = "No Conditional Access policy covers the registry until one is made.",
    ja = "条件付きアクセス ポリシーを作成するまで、レジストリにはどのポリシーも適用されない。",
  },
}

rule "conditional-access.arm-tokens" { kind = "prerequisite",
  when = conditional_access "on", needs = arm_audience "disabled",
  since = documented "2022-10-13",
  says = {
    en = "Conditional Access for Azure Container Registry needs ARM tokens to be refused, on this and on every other registry of the tenant.",
    ja = "条件付きアクセスを使うには、このレジストリを含むテナント内の全レジストリで ARM トークンを拒否する必要がある。",
  },
  because = {
    en = "A policy sees only tokens that are made for the registry service itself.",
    ja = "ポリシーの対象となるのは、レジストリ サービス向けに発行されたトークンだけである。",
  },
  mitigation = {
    en = "Weigh it against the clients in the tenant that pull with ARM tokens.",
    ja = "ARM トークンで pull するテナント内のクライアントへの影響を見極める。",
  },
  source = "acr-conditional-access",
  evidence = "container-registry-enable-conditional-access-policy.md @ 2556de9e8",
}

caveat "conditional-access.users-only" {
  when = conditional_access "on", severity = "medium",
  since = documented "2022-10-13",
  says = {
    en = "Conditional Access covers the sign-in of users only: service principals are not checked.",
    ja = "条件付きアクセスの対象はユーザーのサインインのみで、サービス プリンシパルは対象外である。",
  },
  mitigation = {
    en = "Restrict the identities of workloads by network and by role.",
    ja = "ワークロードの ID はネットワークとロールで制限する。",
  },
  source = "acr-conditional-access",
  evidence = "container-registry-configure-conditional-access.md HEAD",
}

step "conditional-access.step" {
  when = conditional_access "on",
  since = documented "2022-10-13",
  says = {
    en = "Disable ARM tokens on every registry of the tenant before the Conditional Access policy is created.",
    ja = "条件付きアクセス ポリシーを作成する前に、テナント内の全レジストリで ARM トークンでの認証を無効にする。",
  },
  source = "acr-conditional-access",
  owner = { en = "owner of the tenant", ja = "テナント管理者" },
  evidence = "container-registry-configure-conditional-access.md HEAD",
}

-- The name of a registry, and its tenant --------------------------------------------------------------------------

local LABELS = { "tenant", "subscription", "resource_group", "no_reuse" }
local ANY_LABEL = { "off", "tenant", "subscription", "resource_group", "no_reuse" }

lifecycle "dnl-creation-only.available" {
  of = domain_name_label(LABELS), source = "acr-create-cli",
  periods = {
    { since = by "2021-01-01", ends = documented "2025-05-01", state = "absent",
      says = {
        en = "A domain name label for registries is not documented yet.",
        ja = "レジストリのドメイン名ラベルはまだ文書化されていない。",
      } },
    { since = documented "2025-05-01", state = "available",
      says = {
        en = "A registry can be created with a domain name label, which puts a hash into its name.",
        ja = "レジストリの作成時に、名前にハッシュを加えるドメイン名ラベルを指定できる。",
      },
      evidence = "container-registry-get-started-azure-cli.md @ ab854050d" },
  },
}

default "dnl-creation-only.default" {
  of = domain_name_label "off", since = documented "2025-05-01", source = "acr-create-cli",
  says = {
    en = "A registry has no domain name label unless one is chosen at creation.",
    ja = "作成時に指定しない限り、レジストリにドメイン名ラベルは付かない。",
  },
}

transition "dnl-creation-only" {
  from = domain_name_label "off", to = domain_name_label(LABELS), how = "creation_only",
  since = documented "2025-05-01",
  says = {
    en = "The domain name label is chosen when a registry is created, and cannot be added later.",
    ja = "ドメイン名ラベルはレジストリの作成時にのみ指定でき、後から追加できない。",
  },
  mitigation = {
    en = "Create a new registry and import the content.",
    ja = "新しいレジストリを作成し、内容をインポートする。",
  },
  source = "acr-create-cli",
  evidence = "container-registry-get-started-portal.md and -azure-cli.md @ ab854050d",
}

transition "dnl-creation-only.permanent" {
  from = domain_name_label(LABELS), to = domain_name_label(ANY_LABEL), how = "impossible",
  since = documented "2025-05-01",
  says = {
    en = "The domain name label of a registry is permanent: it can be neither changed nor removed.",
    ja = "レジストリのドメイン名ラベルは変更も削除もできない。",
  },
  mitigation = {
    en = "Create a new registry and import the content.",
    ja = "新しいレジストリを作成し、内容をインポートする。",
  },
  source = "acr-create-cli",
  evidence = "container-registry-get-started-portal.md and -azure-cli.md @ ab854050d",
}

rule "cmk-registry-tenant-move" { kind = "prerequisite",
  when = tenant_move "on", needs = never,
  mitigation = {
    en = "Create a registry in the target tenant and import the images.",
    ja = "移行先のテナントに新しいレジストリを作成し、イメージをインポートする。",
  },
  periods = {
    { since = documented "2021-08-25", ends = documented "2024-07-30", source = "acr-tenant-move",
      says = {
        en = "A registry, with a customer-managed key or without, cannot be moved to another Microsoft Entra tenant.",
        ja = "CMK の有無を問わず、レジストリを別の Microsoft Entra テナントへ移動することはできない。",
      },
      evidence = "manual-regional-move.md @ c5a35c8fa (published 2021-08-25)" },
    { since = documented "2024-07-30", source = "acr-tenant-move", confidence = "medium",
      says = {
        en = "A registry cannot be moved to another Microsoft Entra tenant; the page that said so is retired, and no page says otherwise.",
        ja = "レジストリを別の Microsoft Entra テナントへ移動することはできない。明記していたページは廃止されたが、可能とする記載もない。",
      },
      evidence = "manual-regional-move.md removed by bc62d5b71 (2024-07-29)" },
  },
}
