-- Who may come over the public endpoint: public access, IP rules, service endpoints.

-- Public access ---------------------------------------------------------------------------------------------------

default "public-access-default" {
  of = public_network_access "enabled", since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "A new registry accepts connections from every network until a rule or a closed public endpoint restricts it.",
    ja = "新規レジストリは既定で全ネットワークからの接続を受け付け、規則を追加するかパブリック エンドポイントを無効化するまで制限は掛からない。",
  },
  mitigation = {
    en = "Decide on the network while designing, and let Azure Policy report open registries.",
    ja = "ネットワーク構成は設計時に決め、開放されたレジストリは Azure Policy で検出する。",
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
  mitigation = {
    en = "Choose Premium before planning a closed public endpoint.",
    ja = "パブリック エンドポイントを閉じる場合は、先に Premium を選ぶ。",
  },
  evidence = "container-registry-access-selected-networks.md @ 3aa4ff558 (indirect); service error DisablingPublicNetworkAccessNotSupported, quoted for Basic (2022-09-28) and Standard (terraform-provider-azurerm PR 26054, 2024-05-22)",
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
    ja = "パブリック アクセスを無効化しプライベート エンドポイントもない場合、信頼されたサービス以外は到達できない。",
  },
  because = {
    en = "The public endpoint refuses everybody, and there is no other way in but the bypass.",
    ja = "パブリック エンドポイントは全接続を拒否し、バイパス以外の経路がないため。",
  },
  mitigation = {
    en = "Create and approve the private endpoint and its names first, then close the public endpoint.",
    ja = "プライベート エンドポイントの作成・承認と DNS の構成を済ませてからパブリック エンドポイントを閉じる。",
  },
  evidence = "derived from container-registry-access-selected-networks.md @ d45f1aa61; MS Japan support post 2026-01-14",
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
    en = "IP network rules exist in the Premium tier only.", ja = "IP ネットワーク規則を使えるのは Premium のみ。",
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
    { since = documented "2020-05-08", ends = documented "2021-03-21", of = ip_rules_count + vnet_rules, max = 100, says = {
        en = "A registry takes at most {max} network access rules, IP and service endpoint rules together; {amount} are planned.",
        ja = "レジストリのネットワーク アクセス規則 (IP 規則とサービス エンドポイント規則の合計) は最大 {max} 件で、計画は {amount} 件である。" } },
    { since = documented "2021-03-21", ends = documented "2026-01-07", max = 100 },
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
    ja = "公式ページでは IP 規則の上限は 200 件だが、同月のサポート記事では 100 件のままである。",
  },
  mitigation = { en = "Check az acr show-usage.", ja = "az acr show-usage で確認する。" },
  evidence = "container-registry-access-selected-networks.md @ c1e3831ac; MS Japan support post 2026-01-14",
}
step "ip-rules-default-action" {
  when = ip_rules "on", since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "Set the default action to Deny together with the first IP rules; until then nothing is restricted.",
    ja = "最初の IP 規則と同時に既定の動作を「拒否」にする。それまで制限は働かない。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, d923d5889",
  owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
caveat "ip-rules-propagation" {
  when = any("azure_devops", function(me) return me.way "ip_rule" & me.jit_ip_rule "on" end), severity = "low",
  since = documented "2019-07-02", source = { "acr-selected-networks", "acr-faq" },
  says = {
    en = "A changed IP rule takes some minutes to act, so a job that adds one for itself may still be refused.",
    ja = "IP 規則の変更が有効になるまで数分かかるため、規則を追加した直後のジョブは拒否されることがある。",
  },
  mitigation = {
    en = "Wait and retry after az acr network-rule add.", ja = "az acr network-rule add の後に待機と再試行を入れる。",
  },
  evidence = "container-registry-faq.md @ bede3681d; container-registry-access-selected-networks.md @ d45f1aa61; container-registry-faq.yml @ 85f5cc629",
}
caveat "ip-rules-ipv4-only" {
  when = ip_rules "on" & endpoint_protocol "ipv4_and_ipv6", severity = "medium",
  since = documented "2018-11-29", source = "acr-ip-rule-reference",
  says = {
    en = "An IP rule takes IPv4 addresses and ranges only, so no client that comes over IPv6 can be listed.",
    ja = "IP 規則に指定できるのは IPv4 のアドレスと範囲のみで、IPv6 で接続するクライアントは許可できない。",
  },
  mitigation = {
    en = "Give such clients a way out over IPv4, or a private endpoint.",
    ja = "該当クライアントには IPv4 の送信経路またはプライベート エンドポイントを用意する。",
  },
  evidence = "reference of the IP rule object, API since November 2018; how IP rules treat IPv6 clients is not documented",
}
note "ip-rules-limit-fixed" {
  when = ip_rules_count:above(100) | vnet_rules:above(50), source = "acr-skus",
  periods = {
    { since = documented "2025-12-05", ends = documented "2026-08-20", confidence = "medium", says = {
        en = "The tier page names private endpoints among the limits that support can raise, but not network rules: do not count on more.",
        ja = "価格プランのページはサポートで引き上げ可能な上限としてプライベート エンドポイント数を挙げるが、ネットワーク規則には触れていない。増枠を前提にしない。" },
      evidence = "container-registry-skus.md @ 59b6e10f8, 68fed6d99" },
    { since = documented "2026-08-20", says = {
        en = "Support cannot raise the maximum of IP rules and service endpoint rules, while that of private endpoints can be raised.",
        ja = "IP 規則とサービス エンドポイント規則の上限はサポートでも引き上げ不可。プライベート エンドポイント数の上限は引き上げを依頼できる。" },
      evidence = "container-registry-skus.md @ d923d5889" },
  },
  mitigation = {
    en = "Bring clients together behind fewer addresses instead.", ja = "増枠ではなく、送信 IP の集約で対応する。",
  },
}
note "ip-rules-not-on-private-endpoint" {
  when = hybrid, since = documented "2020-05-08", source = "acr-selected-networks",
  says = {
    en = "IP rules filter the public endpoint only; traffic through the private endpoint is never checked against them.",
    ja = "IP 規則はパブリック エンドポイントにのみ適用され、プライベート エンドポイント経由の通信には適用されない。",
  },
  mitigation = {
    en = "Filter clients in the VNet with network security groups and roles.", ja = "VNet 内のクライアントは NSG とロールで絞る。",
  },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61, d923d5889",
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
    en = "Service endpoint rules exist in the Premium tier only.", ja = "サービス エンドポイント規則を使えるのは Premium のみ。",
  },
  evidence = "container-registry-vnet.md @ 80a9cd8b2, d923d5889",
}
rule "service-endpoint-gate.count" {
  kind = "prerequisite", when = vnet_rules:above(0), needs = service_endpoint "on",
  since = documented "2019-03-18", source = "acr-service-endpoints",
  says = {
    en = "The scenario counts service endpoint rules, so they must be switched on.",
    ja = "サービス エンドポイント規則の数が指定されているため、サービス エンドポイントを有効にする必要がある。",
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
        ja = "レジストリのサービス エンドポイントは今後の開発予定がないと明記され、プライベート エンドポイントが推奨されている。" } },
    { since = documented "2026-02-11", says = {
        en = "Microsoft recommends private endpoints instead of service endpoints for registries.",
        ja = "レジストリのサービス エンドポイントの代わりにプライベート エンドポイントが推奨されている。" } },
  },
  evidence = "container-registry-vnet.md @ d45f1aa61, 9e7ddd785; terraform-provider-azurerm PR 23393 (2023-09-27)",
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
rule "service-endpoint-no-portal" {
  kind = "prerequisite", when = service_endpoint "on", needs = ~deploy_tool "portal",
  since = documented "2020-05-08", source = "acr-service-endpoints",
  says = {
    en = "The Azure portal cannot configure service endpoints of a registry; the Azure CLI can.",
    ja = "Azure portal ではレジストリのサービス エンドポイントを構成できず、Azure CLI を使う。",
  },
  evidence = "container-registry-vnet.md @ d45f1aa61, d923d5889",
}
caveat "service-endpoint-api-removed" {
  when = service_endpoint "on" & deploy_tool { "bicep", "arm", "terraform", "avm_bicep", "avm_terraform" }, severity = "high",
  confidence = "medium", source = { "sdk-issue-34935", "terraform-pr-24140" },
  periods = {
    { since = exact "2021-09-01", ends = documented "2023-12-07" },
    { since = documented "2023-12-07", says = {
        en = "ARM API versions from 2021-09-01 on have no property for subnet rules, and Terraform deprecated its block for them, to be removed in azurerm 4.0.",
        ja = "ARM API 2021-09-01 以降のバージョンにはサブネット規則のプロパティがなく、Terraform も該当ブロックを非推奨とし、azurerm 4.0 での削除を予定している。" } },
  },
  says = {
    en = "ARM API versions from 2021-09-01 on have no property for subnet rules; only older preview versions and the Azure CLI can set them.",
    ja = "ARM API 2021-09-01 以降のバージョンにはサブネット規則のプロパティがなく、設定できるのは旧プレビュー版の API と Azure CLI のみ。",
  },
  mitigation = { en = "Start no new design on service endpoints.", ja = "新規の設計ではサービス エンドポイントを採用しない。" },
  evidence = "azure-sdk-for-java issue 34935 (2023-05-23); terraform-provider-azurerm PR 24140, PR 23393; template reference 2025-11-01 against 2019-12-01-preview",
}
step "service-endpoint-cross-subscription" {
  when = service_endpoint "on" & endpoint_subscription { "other_subscription", "other_tenant" },
  since = documented "2019-07-10", source = "acr-service-endpoints",
  says = {
    en = "Register the resource provider Microsoft.ContainerRegistry in the subscription of the VNet whose subnets are to be listed.",
    ja = "許可するサブネットの VNet があるサブスクリプションで、リソース プロバイダー Microsoft.ContainerRegistry を登録する。",
  },
  evidence = "container-registry-vnet.md @ 633ff711d, 3aa4ff558, d923d5889", owner = { en = "network team", ja = "ネットワーク担当" },
}
rule "service-endpoint-clouds" {
  kind = "conflict", when = cloud { "us_gov", "china" }, needs = service_endpoint "off",
  since = documented "2020-07-28", source = "acr-service-endpoints",
  says = {
    en = "Registry service endpoints are not available in Azure Government and Azure operated by 21Vianet.",
    ja = "サービス エンドポイントは Azure Government と 21Vianet 運営の Azure では利用できない。",
  },
  mitigation = { en = "Use a private endpoint.", ja = "プライベート エンドポイントを使う。" },
  evidence = "container-registry-vnet.md @ 8cc11c20e, 6f7f4d115",
}
rule "service-endpoint-public-off" {
  also = { "service-endpoint-dies-with-public-access-disabled" },
  kind = "conflict", when = service_endpoint "on", needs = ~closed,
  since = documented "2020-08-14", source = "acr-selected-networks",
  says = {
    en = "Service endpoints use the public endpoint, so disabling it cuts them off.",
    ja = "サービス エンドポイントはパブリック エンドポイントを使うため、それを無効化すると同時に遮断される。",
  },
  mitigation = {
    en = "Keep the public endpoint with default action Deny, or move to a private endpoint.",
    ja = "パブリック エンドポイントを既定の動作「拒否」で残すか、プライベート エンドポイントへ移行する。",
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
