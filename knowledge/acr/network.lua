-- Who may come over the public endpoint: public access, IP rules, service endpoints; dedicated data endpoints; export.

-- Public access ---------------------------------------------------------------------------------------------------

default "public-access-default" {
  of = public_network_access "enabled", since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "A new registry accepts connections from every network until a rule or a closed public endpoint restricts it.",
    ja = "新規レジストリは既定で全ネットワークからの接続を受け付け、規則の追加またはパブリック無効化まで制限は掛からない。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, 3aa4ff558, 15d182880, d923d5889",
}
rule "public-network-disable-gate" {
  also = { "gate-public-network-disable" },
  kind = "gate", when = closed, needs = sku "Premium",
  since = by "2021-01-01", source = { "acr-selected-networks", "acr-skus" },
  says = {
    en = "Only Premium registries can disable their public endpoint.",
    ja = "パブリック エンドポイントを無効化できるのは Premium のみ。",
  },
  confidence = "medium", evidence = "indirect: container-registry-access-selected-networks.md @ 3aa4ff558",
}
caveat "public-disabled-overrides-rules" {
  when = closed & ip_rules "on", severity = "high",
  since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "Disabling public access overrides all IP rules, and enabling it again opens the registry whatever the rules said.",
    ja = "パブリック アクセスの無効化は全 IP 規則に優先し、再度有効にすると以前の規則に関係なく開放される。",
  },
  mitigation = {
    en = "When enabling again, set the default action Deny and the rules in the same change.",
    ja = "再有効化の際は、既定の動作「拒否」と規則を同じ変更で設定する。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, 53d2a69fb",
}
caveat "public-disabled-without-private-endpoint" {
  when = orphaned, severity = "high", since = documented "2020-05-08", source = { "acr-selected-networks", "acr-private-endpoints" },
  says = {
    en = "With public access disabled and no private endpoint, nobody but trusted services reaches the registry.",
    ja = "パブリック アクセスを無効化しプライベート エンドポイントも無い場合、信頼されたサービス以外は到達できない。",
  },
  mitigation = {
    en = "Create and approve the private endpoint and its names first, then close the public endpoint.",
    ja = "プライベート エンドポイントの作成・承認と DNS の構成を済ませてからパブリックを閉じる。",
  },
}
transition "public-access-reopened" {
  from = public_network_access "disabled", to = public_network_access "enabled", how = "disruptive",
  since = documented "2020-05-22", source = "acr-selected-networks",
  says = {
    en = "Enabling public access again opens the registry to every network unless IP rules are set in the same change.",
    ja = "パブリック アクセスを再び有効にすると、同じ変更で IP 規則を設定しない限り全ネットワークに開放される。",
  },
  evidence = "container-registry-access-selected-networks.md @ 53d2a69fb",
}

-- IP rules --------------------------------------------------------------------------------------------------------

rule "ip-rules-gate" {
  also = { "gate-public-ip-rules" },
  kind = "gate", when = ip_rules "on", needs = sku "Premium",
  since = documented "2020-05-08", source = { "acr-selected-networks", "acr-skus" },
  says = {
    en = "IP network rules exist in the Premium tier only.", ja = "IP ネットワーク規則は Premium のみ。",
  },
  mitigation = {
    en = "On Basic and Standard rely on identities: no admin user, no anonymous pull, least roles.",
    ja = "Basic / Standard では ID 側の制御 (管理者ユーザーと匿名プルの無効化、最小限のロール) に頼る。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, d923d5889",
}
rule "ip-rules-gate.count" {
  kind = "prerequisite", when = ip_rules_count:above(0), needs = ip_rules "on",
  since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "The scenario counts IP rules, so they must be switched on.", ja = "IP 規則の数が指定されているため、IP 規則を有効にする必要がある。",
  },
}
limit "ip-rules-limit" {
  also = { "limit-ip-rules" },
  of = ip_rules_count, source = { "acr-selected-networks", "acr-skus" },
  periods = {
    { since = documented "2020-05-08", ends = documented "2026-01-07", max = 100 },
    { since = documented "2026-01-07", max = 200 },
  },
  says = {
    en = "A registry takes at most {max} IP rules; {amount} are planned.",
    ja = "レジストリの IP 規則は最大 {max} 件で、計画は {amount} 件である。",
  },
  mitigation = {
    en = "Aggregate to larger ranges, send clients out through one NAT gateway, or use private endpoints.",
    ja = "範囲を集約する、1 つの NAT ゲートウェイに送信を集約する、またはプライベート エンドポイントへ移行する。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, fd1e6eab5, 2aacd838e, c1e3831ac",
}
caveat "ip-rules-limit.disputed" {
  when = ip_rules_count:above(100), severity = "low",
  since = documented "2026-01-07", ends = documented "2026-02-11", source = { "acr-selected-networks", "acr-skus" },
  says = {
    en = "The page says 200 IP rules, but a support post of the same month still says 100.",
    ja = "公式ページでは上限 200 件だが、同月のサポート記事では 100 件のままである。",
  },
  mitigation = { en = "Check az acr show-usage.", ja = "az acr show-usage で確認する。" },
  evidence = "container-registry-access-selected-networks.md @ c1e3831ac; MS Japan support post 2026-01-14",
}
step "ip-rules-default-action" {
  when = ip_rules "on", since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "Set the default action to Deny together with the first IP rules; until then nothing is restricted, and changes take minutes to act.",
    ja = "最初の IP 規則と同時に既定の動作を「拒否」にする。それまで制限は働かず、変更の反映には数分掛かる。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61; container-registry-faq.md @ bede3681d",
  owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
note "ip-rules-not-on-private-endpoint" {
  when = hybrid, since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "IP rules filter the public endpoint only; traffic through the private endpoint is never checked against them.",
    ja = "IP 規則はパブリック エンドポイントにのみ適用され、プライベート エンドポイント経由の通信には適用されない。",
  },
}
caveat "portal-listing-selected-networks" {
  when = ip_rules "on" & ~closed, severity = "low",
  since = documented "2021-07-19", source = "acr-faq",
  says = {
    en = "The portal shows repositories only to users whose own public address is listed.",
    ja = "操作者のパブリック IP が許可されていないと、ポータルでリポジトリを参照できない。",
  },
  mitigation = { en = "List the addresses of the operators.", ja = "運用者の送信 IP を許可する。" },
  confidence = "medium", evidence = "container-registry-faq.yml @ d5a227979",
}

-- Service endpoints -----------------------------------------------------------------------------------------------

rule "service-endpoint-gate" {
  also = { "gate-vnet-service-endpoint" },
  kind = "gate", when = service_endpoint "on", needs = sku "Premium",
  since = documented "2019-03-18", source = "acr-service-endpoints",
  says = {
    en = "Service endpoint rules exist in the Premium tier only.", ja = "サービス エンドポイント規則は Premium のみ。",
  },
  evidence = "container-registry-vnet.md @ 80a9cd8b2, d923d5889",
}
rule "service-endpoint-gate.count" {
  kind = "prerequisite", when = vnet_rules:above(0), needs = service_endpoint "on",
  since = documented "2019-03-18", source = "acr-service-endpoints",
  says = {
    en = "The scenario counts service endpoint rules, so they must be switched on.",
    ja = "サービス エンドポイント規則の数が指定されているため、有効にする必要がある。",
  },
}
lifecycle "service-endpoint-preview" {
  of = service_endpoint "on", state = "preview",
  since = documented "2019-03-18", source = "acr-service-endpoints",
  says = {
    en = "Service endpoints for registries have been in preview since March 2019 and never became generally available.",
    ja = "レジストリのサービス エンドポイントは 2019 年 3 月からプレビューのままで、一般提供されたことがない。",
  },
  evidence = "container-registry-vnet.md @ 80a9cd8b2, 3aa4ff558, 15d182880, d923d5889",
}
caveat "service-endpoint-no-future" {
  when = service_endpoint "on", severity = "high", source = "acr-service-endpoints",
  mitigation = { en = "Use private endpoints.", ja = "プライベート エンドポイントを使う。" },
  periods = {
    { since = documented "2020-05-08", ends = documented "2026-02-11", says = {
        en = "Microsoft plans no further development of service endpoints for registries and recommends private endpoints.",
        ja = "レジストリのサービス エンドポイントは今後の開発予定が無いと明記され、プライベート エンドポイントが推奨されている。" } },
    { since = documented "2026-02-11", says = {
        en = "Microsoft recommends private endpoints instead of service endpoints for registries.",
        ja = "レジストリのサービス エンドポイントの代わりにプライベート エンドポイントが推奨されている。" } },
  },
  evidence = "container-registry-vnet.md @ d45f1aa61, 9e7ddd785",
}
limit "service-endpoint-limit" {
  also = { "limit-vnet-rules" },
  of = vnet_rules, max = 100, since = documented "2019-03-18", source = { "acr-service-endpoints", "acr-skus" },
  says = {
    en = "A registry takes at most {max} service endpoint rules; {amount} are planned.",
    ja = "レジストリのサービス エンドポイント規則は最大 {max} 件で、計画は {amount} 件である。",
  },
  evidence = "container-registry-vnet.md @ 80a9cd8b2, fd1e6eab5, 2aacd838e",
}
rule "service-endpoint-clouds" {
  kind = "conflict", when = cloud { "us_gov", "china" }, needs = service_endpoint "off",
  since = documented "2020-07-28", source = "acr-service-endpoints",
  says = {
    en = "Registry service endpoints are not available in Azure Government and Azure operated by 21Vianet.",
    ja = "サービス エンドポイントは Azure Government と 21Vianet 運営の Azure では利用できない。",
  },
  evidence = "container-registry-vnet.md @ 8cc11c20e",
}
rule "service-endpoint-public-off" {
  also = { "service-endpoint-dies-with-public-access-disabled" },
  kind = "conflict", when = service_endpoint "on", needs = ~closed,
  since = documented "2020-08-14", source = "acr-selected-networks",
  says = {
    en = "Service endpoints use the public endpoint, so disabling it cuts them off.",
    ja = "サービス エンドポイントはパブリック エンドポイントを使うため、無効化すると同時に遮断される。",
  },
  evidence = "container-registry-access-selected-networks.md @ eb6b5d704",
}
rule "private-endpoint-service-endpoint-exclusive" {
  kind = "conflict", when = service_endpoint "on", needs = private_endpoint "off",
  since = documented "2022-07-26", source = { "acr-private-endpoints", "acr-service-endpoints" },
  says = {
    en = "A registry cannot use a private endpoint and service endpoint rules together.",
    ja = "1 つのレジストリでプライベート エンドポイントとサービス エンドポイント規則は併用できない。",
  },
  mitigation = {
    en = "Remove the service endpoint rules before moving to private endpoints.",
    ja = "プライベート エンドポイントへ移行する前にサービス エンドポイント規則を削除する。",
  },
  evidence = "container-registry-private-link.md, container-registry-vnet.md @ d781438df",
}

-- Dedicated data endpoints ----------------------------------------------------------------------------------------

rule "dedicated-data-endpoint-gate" {
  kind = "gate", when = dedicated_data_endpoint "on", needs = sku "Premium",
  since = documented "2020-05-08", source = { "acr-firewall-rules", "acr-data-endpoints" },
  says = {
    en = "Dedicated data endpoints exist in the Premium tier only; allowing the registry's names, ranges or service tags in a client firewall needs no tier.",
    ja = "専用データ エンドポイントは Premium のみ。クライアント側ファイアウォールで FQDN・IP 範囲・サービス タグを許可すること自体に価格プランの条件は無い。",
  },
  evidence = "container-registry-firewall-access-rules.md @ d45f1aa61, 3aa4ff558, 15d182880",
}
rule "private-endpoint-dedicated-data-auto" {
  kind = "prerequisite", when = private_endpoint "on", needs = dedicated_data_endpoint "on",
  since = documented "2020-05-22", source = { "acr-data-endpoints", "acr-geo-replication" },
  says = {
    en = "Creating a private endpoint switches dedicated data endpoints on in every region of the registry.",
    ja = "プライベート エンドポイントを作成すると、全リージョンの専用データ エンドポイントが自動的に有効になる。",
  },
  evidence = "container-registry-geo-replication.md @ 53d2a69fb; container-registry-firewall-access-rules.md @ e9bcd953f",
}

-- Export ----------------------------------------------------------------------------------------------------------

lifecycle "export-policy-availability" {
  of = export_policy "disabled", source = "acr-export-policy",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2021-07-30", state = "absent", says = {
        en = "The export policy does not exist yet.", ja = "エクスポート ポリシーはまだ提供されていない。" } },
    { since = documented "2021-07-30", state = "available", says = {
        en = "Export of artifacts can be disabled.", ja = "アーティファクトのエクスポートを無効化できる。" } },
  },
  evidence = "data-loss-prevention.md @ 14b77c95b",
}
rule "export-policy-gate" {
  kind = "gate", when = export_policy "disabled", needs = sku "Premium" & private_endpoint "on",
  since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Export can be disabled on Premium registries with a private endpoint only.",
    ja = "エクスポートを無効化できるのは、プライベート エンドポイントを構成した Premium のみ。",
  },
  evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
}
rule "export-policy-public-off" {
  kind = "conflict", when = export_policy "disabled", needs = closed,
  since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Export can be disabled only where public network access is disabled too.",
    ja = "エクスポートの無効化には、パブリック ネットワーク アクセスの無効化も必要。",
  },
  evidence = "data-loss-prevention.md @ 14b77c95b, acd77ff0e",
}
caveat "export-policy-scope" {
  when = export_policy "disabled", severity = "medium", since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Disabled export stops imports into other registries and new export pipelines, but users inside the VNet can still pull.",
    ja = "エクスポートの無効化は他レジストリへのインポートと新規エクスポート パイプラインを防ぐが、VNet 内の利用者の pull は防げない。",
  },
  mitigation = { en = "Audit pulls with resource logs.", ja = "リソース ログで pull を監査する。" },
  evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
}
