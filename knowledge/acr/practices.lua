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
    ja = "クライアントごとに専用のマネージド ID、サービス プリンシパル、またはトークンを使う。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ bdd3d2cee (2017-10-27)",
}

step "admin-user-default.passwords" {
  when = admin_user "on",
  since = documented "2022-03-07",
  says = {
    en = "Rotate the two passwords of the admin account in turn: a regenerated one takes about 60 seconds to work everywhere.",
    ja = "管理者アカウントの 2 つのパスワードは交互に再生成する (反映に約 60 秒かかる)。",
  },
  source = "acr-authentication",
  evidence = "container-registry-authentication.md @ e44aaaa64, published by ce5f7eeff",
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

note "diagnostics-resource-logs.purge" {
  when = diagnostics "on" & retention_policy "off" & ~auto_purge "off",
  since = by "2021-01-01",
  says = {
    en = "Purge events of the registry are logged only where a retention policy is set.",
    ja = "レジストリの消去 (purge) イベントがログに記録されるのは、保持ポリシーを設定した場合のみである。",
  },
  source = "acr-monitor",
  evidence = "container-registry-diagnostics-audit-logs.md (2020-06-03); monitor-service-reference.md @ 275906a75 (2021-03-10)",
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
  prefer = every("client", function(me) return ~(me.has_own_route & me.way { "public", "ip_rule" }) end), weight = "medium",
  since = documented "2020-05-08",
  says = {
    en = "Where the registry has a private endpoint, let clients with a route to it use it, and not the public endpoint.",
    ja = "プライベート エンドポイントがある場合、そこへの経路を持つクライアントにはパブリック エンドポイントではなくプライベート エンドポイントを使わせる。",
  },
  source = "acr-private-endpoints",
  evidence = "container-registry-private-link.md @ d45f1aa61, 2c7c1effe",
}

-- Operations ------------------------------------------------------------------------------------------------------

practice "resource-lock-on" {
  prefer = resource_lock "on", weight = "weak",
  since = documented "2019-09-30",
  says = {
    en = "Put a resource lock on the registry, so that nobody deletes it or its replicas by mistake; images need locks of their own.",
    ja = "レジストリにリソース ロックをかけ、レジストリやレプリカの誤削除を防ぐ。イメージの保護には別途イメージのロックが必要である。",
  },
  source = { "acr-image-lock", "tool-well-architected" },
  evidence = "container-registry-image-lock.md @ 521bc901d (2019-09-30)",
}

practice "policy-assigned" {
  when = restricted | own_key, prefer = ~governance "none", weight = "weak",
  since = documented "2020-02-12",
  says = {
    en = "Where the network is restricted or the key is one's own, assign the built-in policies that match, so that drift is seen.",
    ja = "ネットワークを制限する場合や独自のキーを使う場合は、該当する組み込みポリシーを割り当て、設定の逸脱を検知する。",
  },
  source = { "tool-azure-policy", "tool-security-baseline" },
  evidence = "azure-policy: first definitions for registries added 2020-02-12",
}

practice "purge-old-images" {
  when = retention_policy "off" & (sku "Basic" & storage_gib:above(10) | sku "Standard" & storage_gib:above(100)
    | sku "Premium" & storage_gib:above(500)),
  prefer = ~auto_purge "off", weight = "medium",
  since = documented "2019-08-06",
  says = {
    en = "Purge old images on a schedule where stored data exceeds what the tier includes.",
    ja = "価格プランに含まれる容量を超えて保存する場合は、古いイメージを定期的に消去する。",
  },
  source = { "acr-auto-purge", "acr-skus" },
  evidence = "container-registry-auto-purge.md @ ccae3e19e (2019-08-06)",
}

practice "private-dns-by-zone" {
  when = private_endpoint "on", prefer = private_dns { "azure_zone", "custom_forwarder" }, weight = "weak",
  since = documented "2020-03-11",
  says = {
    en = "Let Azure keep the records of the private endpoint in a private DNS zone; records kept by hand are forgotten when a replica is added.",
    ja = "プライベート エンドポイントのレコードは、プライベート DNS ゾーンで Azure に管理させる。手動管理ではレプリカの追加時に漏れやすい。",
  },
  source = "acr-private-endpoints",
  evidence = "container-registry-private-link.md @ 00fc0dd18, 7af224993",
}

local function nearly(tib) return storage_gib:above(math.floor(tib * 1024 * 9 / 10)) end

caveat "storage-nearly-full" {
  severity = "medium", source = { "acr-skus", "acr-100-tib", "tool-psrule" },
  says = {
    en = "More than 90 % of the storage limit is planned; pushes fail when it is reached.",
    ja = "計画容量がストレージ上限の 90% を超えている。上限に達すると push は失敗する。",
  },
  mitigation = {
    en = "Purge on a schedule, or split the content over several registries.",
    ja = "定期的に消去するか、複数のレジストリに分ける。",
  },
  periods = {
    { since = by "2021-01-01", ends = documented "2024-04-23", when = nearly(20) },
    { since = documented "2024-04-23", ends = by "2026-03-08", when = nearly(40) },
    { since = by "2026-03-08", when = ~sku "Premium" & nearly(40) | nearly(100) },
  },
  evidence = "limits as in limit-max-storage",
}

step "webhook-https" {
  when = webhooks:at_least(1),
  since = by "2021-01-01",
  says = {
    en = "Give every webhook an https target, and a header that proves where the call comes from.",
    ja = "Webhook の宛先はすべて https とし、呼び出し元を確認できるヘッダーを付ける。",
  },
  source = { "checks-webhooks", "tool-checkov-rules" },
}

step "cluster-allow-list" {
  when = any("aks"),
  since = by "2021-01-01",
  says = {
    en = "Assign the cluster policy that allows images from this registry only, and deploy by unique tag or digest.",
    ja = "このレジストリのイメージだけを許可するポリシーをクラスターに割り当て、一意のタグかダイジェストでデプロイする。",
  },
  source = { "checks-best-practices", "tool-azure-policy" },
  owner = { en = "cluster team", ja = "クラスター担当" },
}
