-- practices.lua - what is good practice for any registry, where it costs no requirement
--
-- Only what the vendor's own pages support and what holds without knowing more about the design. What scanners demand beyond that
-- is often right only under a requirement, and then it is a requirement here.

default "admin-user-default" {
  of = admin_user "off",
  since = documented "2017-10-27",
  says = {
    en = "The admin account of a registry is disabled by default.",
    ja = "レジストリの管理者アカウントは既定で無効である。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ bdd3d2cee (2017-10-27)",
}

practice "admin-user-off" {
  prefer = admin_user "off", weight = "strong",
  since = documented "2017-10-27",
  says = {
    en = "Keep the admin account off: it is one shared user with full push and pull rights.",
    ja = "管理者アカウントは無効のままにする。push と pull の全権限を持つ共有アカウントだからである。",
  },
  mitigation = {
    en = "Give each client a managed identity, a service principal or a token of its own.",
    ja = "クライアントごとにマネージド ID、サービス プリンシパル、またはトークンを使う。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ bdd3d2cee (2017-10-27)",
}

default "anonymous-pull-default" {
  of = anonymous_pull "off",
  since = by "2021-01-01",
  says = {
    en = "Anonymous pull is off by default.",
    ja = "匿名プルは既定で無効である。",
  },
  source = "acr-anonymous-pull",
}

practice "anonymous-pull-off" {
  prefer = anonymous_pull "off", weight = "strong",
  since = by "2021-01-01",
  says = {
    en = "Keep anonymous pull off unless content is meant for the public: it opens all repositories at once.",
    ja = "一般公開が目的でない限り、匿名プルは無効のままにする。全リポジトリが一度に公開されるからである。",
  },
  mitigation = {
    en = "Distribute public content from a registry of its own.",
    ja = "公開コンテンツは専用のレジストリから配布する。",
  },
  source = "acr-anonymous-pull",
  evidence = "container-registry-faq.md before 2021-03-24; anonymous-pull-access.md @ 1579f3974",
}

practice "diagnostics-on" {
  prefer = diagnostics "on", weight = "medium",
  since = by "2021-01-01",
  says = {
    en = "Collect the resource logs: who signed in and which images were pushed, pulled or deleted is not kept otherwise.",
    ja = "リソース ログを収集する。収集しない限り、サインインやイメージの push、pull、削除の記録は残らない。",
  },
  source = "acr-monitor",
  evidence = "off by default in every version of the page",
}

default "diagnostics-resource-logs" {
  of = diagnostics "off",
  since = by "2021-01-01",
  says = {
    en = "Resource logs are not collected until a diagnostic setting exists.",
    ja = "診断設定を作成するまでリソース ログは収集されない。",
  },
  source = "acr-monitor",
}

step "diagnostics-resource-logs.step" {
  when = diagnostics "on",
  since = by "2021-01-01",
  says = {
    en = "Create a diagnostic setting with the log categories ContainerRegistryLoginEvents and ContainerRegistryRepositoryEvents.",
    ja = "ContainerRegistryLoginEvents と ContainerRegistryRepositoryEvents を収集する診断設定を作成する。",
  },
  source = "acr-monitor",
}

practice "signing-successor" {
  when = content_trust "on", prefer = ~signing "none", weight = "medium",
  since = documented "2024-01-30",
  says = {
    en = "Where Docker Content Trust is still used, sign with Notation as well.",
    ja = "コンテンツの信頼 (Docker Content Trust) を使い続ける場合も、Notation での署名を併用する。",
  },
  source = "acr-sign-overview",
  evidence = "preview label gone with 93111ab93",
}

practice "artifact-cache-standard" {
  when = artifact_cache "on", prefer = sku { "Standard", "Premium" }, weight = "weak",
  since = by "2026-02-10",
  says = {
    en = "Run artifact cache on Standard or Premium, on which the vendor's pages agree.",
    ja = "アーティファクト キャッシュは、ベンダーの各ページの記載が一致する Standard または Premium で使う。",
  },
  source = { "acr-artifact-cache", "acr-skus" },
  evidence = "stored copy of the SKU table with ms.date 2026-02-10",
}

-- Without these two, listing no address at all would look as good as closing the endpoint, and a detour as good as the endpoint.
practice "close-unused-public-endpoint" {
  when = private_endpoint "on" & ip_rules_count:below(1)
    & ~any("client", function(me) return me.way { "public", "ip_rule", "service_endpoint" } end),
  prefer = public_network_access "disabled", weight = "medium",
  since = documented "2020-05-08",
  says = {
    en = "Disable public network access where every client comes through a private endpoint or as a trusted service.",
    ja = "すべてのクライアントがプライベート エンドポイント経由または信頼されたサービスである場合は、パブリック ネットワーク アクセスを無効にする。",
  },
  source = "acr-private-endpoints",
  evidence = "container-registry-private-link.md @ d45f1aa61, 2c7c1effe",
}

practice "use-the-private-endpoint" {
  when = private_endpoint "on",
  prefer = every("client", function(me) return ~(me.line_of_sight & me.way { "public", "ip_rule" }) end), weight = "medium",
  since = documented "2020-05-08",
  says = {
    en = "Where the registry has a private endpoint, let clients with a route to it use it, and not the public endpoint.",
    ja = "プライベート エンドポイントがある場合、そこへの経路を持つクライアントにはパブリック エンドポイントではなくそれを使わせる。",
  },
  source = "acr-private-endpoints",
  evidence = "container-registry-private-link.md @ d45f1aa61, 2c7c1effe",
}

-- Moving a registry -----------------------------------------------------------------------------------------------

default "relocation-default" {
  of = relocation "none",
  since = by "2021-01-01",
  says = {
    en = "A registry stays where it was created.",
    ja = "レジストリは作成した場所に留まる。",
  },
  source = "checks-get-started",
}

rule "tenant-move-impossible" { kind = "conflict",
  when = relocation "tenant", needs = never, confidence = "medium",
  since = assumed "2021-01-01",
  says = {
    en = "A registry cannot be moved to another Microsoft Entra tenant.",
    ja = "レジストリを別の Microsoft Entra テナントへ移動することはできない。",
  },
  mitigation = {
    en = "Create a registry in the target tenant and import the images.",
    ja = "移動先のテナントにレジストリを作成し、イメージをインポートする。",
  },
  source = "checks-best-practices",
  evidence = "manual-regional-move.md @ c5a35c8fa (published 2021-08-25), removed by bc62d5b71 (2024-07-30); no contrary statement since",
}
