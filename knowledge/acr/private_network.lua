-- Private endpoints: gate, count, addresses, names, and what they do not do by themselves.

rule "private-endpoint-gate" {
  also = { "gate-private-endpoint" },
  kind = "gate", when = private_endpoint "on", needs = sku "Premium",
  since = documented "2020-03-11", source = { "acr-private-endpoints", "acr-skus" },
  says = {
    en = "Private endpoints exist in the Premium tier only.", ja = "プライベート エンドポイントを使えるのは Premium のみ。",
  },
  evidence = "container-registry-private-link.md @ 00fc0dd18, 3aa4ff558, 15d182880; container-registry-private-endpoints.md @ d923d5889",
}
lifecycle "private-endpoint-lifecycle" {
  of = private_endpoint "on", state = "available", since = documented "2020-05-08", source = "acr-private-endpoints",
  says = {
    en = "Private endpoints of registries have carried no preview label since May 2020, though the introduction still writes it.",
    ja = "レジストリのプライベート エンドポイントは 2020 年 5 月にプレビュー表記が外れた (概要ページには表記が残る)。",
  },
  evidence = "container-registry-private-link.md @ 00fc0dd18, d45f1aa61",
}
dispute "private-endpoint-lifecycle.dispute" {
  when = private_endpoint "on", since = documented "2026-02-11", source = { "acr-private-endpoints", "acr-intro" },
  says = {
    en = "Two pages of the vendor disagree on whether private endpoints are a preview.",
    ja = "プライベート エンドポイントがプレビューかどうかについて、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-intro", says = { en = "Private endpoints (preview).", ja = "プライベート エンドポイント (プレビュー)。" } },
    { source = "acr-private-endpoints", says = { en = "No preview label since May 2020.", ja = "2020 年 5 月以降、プレビュー表記はない。" } },
  },
  decided = {
    en = "The page of the feature counts: they are available.", ja = "機能のページに従い、一般提供とみなす。",
  },
  evidence = "container-registry-intro.md @ 9e7ddd785 (2026-02-11), d923d5889; container-registry-private-link.md @ d45f1aa61",
}
rule "private-endpoint-gate.count" {
  kind = "prerequisite", when = private_endpoints:above(0), needs = private_endpoint "on",
  since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "The scenario counts private endpoints, so the registry must have one.",
    ja = "プライベート エンドポイントの数が指定されているため、プライベート エンドポイントを構成する必要がある。",
  },
  evidence = "container-registry-private-link.md @ 00fc0dd18",
}
limit "private-endpoint-limit" {
  also = { "limit-private-endpoints" },
  of = private_endpoints, source = { "acr-private-endpoints", "acr-skus" },
  periods = {
    { since = documented "2020-07-14", ends = exact "2021-10", max = 10 },
    { since = exact "2021-10", ends = documented "2022-11-01",
      max = { [registry_created:before "2021-10-01"] = 10, [registry_created:since "2021-10-01"] = 200 },
      says = {
        en = "A registry takes at most {max} private endpoints (200 if it was created from October 2021 on, 10 before); {amount} are planned.",
        ja = "プライベート エンドポイントは最大 {max} 個 (2021 年 10 月以降に作成したレジストリは 200、それより前は 10) で、計画は {amount} 個である。",
      } },
    { since = documented "2022-11-01", ends = documented "2026-02-07",
      max = { [registry_created:before "2021-10-01"] = 10, [registry_created:since "2021-10-01"] = 200 },
      says = {
        en = "A registry takes at most {max} private endpoints (200 if it was created from October 2021 on; older ones 10, which support raises on request); {amount} are planned.",
        ja = "プライベート エンドポイントは最大 {max} 個 (2021 年 10 月以降に作成したレジストリは 200、それより前は 10 でサポートへの依頼により引き上げ可) で、計画は {amount} 個である。",
      } },
    { since = documented "2026-02-07", ends = documented "2026-05-06", max = 200 },
    { since = documented "2026-05-06", max = 200, source = { "acr-private-endpoints", "acr-skus", "acr-issue-854" }, says = {
        en = "A registry takes at most {max} private endpoints (400 are announced for the end of August 2026); {amount} are planned.",
        ja = "プライベート エンドポイントは最大 {max} 個 (2026 年 8 月末までに 400 個への引き上げを予告) で、計画は {amount} 個である。" } },
  },
  says = {
    en = "A registry takes at most {max} private endpoints; {amount} are planned.",
    ja = "プライベート エンドポイントは最大 {max} 個で、計画は {amount} 個である。",
  },
  mitigation = {
    en = "Share one endpoint through a hub VNet; az acr show-usage shows the real quota.",
    ja = "ハブ VNet でエンドポイントを共有する。実際の上限は az acr show-usage で確認できる。",
  },
  evidence = "container-registry-private-link.md @ 9baefcbe4, 3aa4ff558, 83d64662d, 15d182880, 5ced9514f, 0cb0c8262",
}
caveat "limit-private-endpoints-old-registry" {
  when = private_endpoints:above(10) & registry_created:before "2021-10-01", severity = "low",
  since = documented "2026-02-07", source = "acr-private-endpoints",
  says = {
    en = "The page names 200 private endpoints for every registry, but registries from before October 2021 started with 10.",
    ja = "公式ページはプライベート エンドポイントの上限を一律 200 個とするが、2021 年 10 月より前に作成したレジストリの初期値は 10 個である。",
  },
  mitigation = { en = "Check az acr show-usage.", ja = "az acr show-usage で確認する。" },
  evidence = "container-registry-private-link.md @ 0cb0c8262",
}
note "private-endpoint-limit-roadmap" {
  when = private_endpoints:above(100), source = "acr-issue-854", confidence = "medium",
  periods = {
    { since = documented "2025-11-06", ends = documented "2026-05-06", says = {
        en = "A request for 1,000 private endpoints per registry is open with the registry team; nothing is promised.",
        ja = "1 レジストリあたりのプライベート エンドポイントの上限を 1,000 個に引き上げる要望が ACR チームに出ているが、確約はない。" } },
    { since = documented "2026-05-06", says = {
        en = "The registry team announced 400 private endpoints per registry by the end of August 2026; the page still says 200.",
        ja = "ACR チームは 2026 年 8 月末までにプライベート エンドポイントの上限を 400 個に引き上げると予告しているが、公式ページは 200 個のままである。" } },
  },
  mitigation = {
    en = "Plan with 200, and check az acr show-usage.", ja = "200 個を前提に計画し、az acr show-usage で確認する。",
  },
  evidence = "Azure/acr issue 854, comment 2026-05-06; container-registry-private-endpoints.md @ d923d5889",
}
dispute "private-endpoint-limit.best-practices" {
  when = private_endpoints:above(10) | ip_rules_count:above(100), since = by "2026-08-20", source = { "acr-private-endpoints", "acr-selected-networks" },
  says = {
    en = "A sample on the best-practices page shows lower limits than the pages about networks.",
    ja = "ベスト プラクティスのページの出力例には、ネットワーク関連のページより小さい上限が残っている。",
  },
  sides = {
    { source = "acr-best-practices", says = {
        en = "The sample output of az acr show-usage has limits of 10 private endpoints and 100 IP rules.", ja = "az acr show-usage の出力例では、プライベート エンドポイント 10 個、IP 規則 100 件。" } },
    { source = "acr-private-endpoints", says = {
        en = "The limit is 200 private endpoints; the page on IP rules says 200 as well.", ja = "上限はプライベート エンドポイント 200 個で、IP 規則のページも 200 件としている。" } },
  },
  decided = {
    en = "The pages that own the limits count: 200 each.", ja = "上限を所管するページに従い、いずれも 200 とする。",
  },
  evidence = "container-registry-best-practices.md @ d923d5889",
}
caveat "private-endpoint-keeps-public-open" {
  when = leaky_private, severity = "high", since = documented "2020-05-08", source = "acr-private-endpoints",
  says = {
    en = "A private endpoint does not close the public one, which still stands open to every network.",
    ja = "プライベート エンドポイントを追加してもパブリック エンドポイントは閉じず、全ネットワークに開放されたままになる。",
  },
  mitigation = {
    en = "Disable public network access, or restrict it with IP rules.",
    ja = "パブリック ネットワーク アクセスを無効化するか、IP 規則で制限する。",
  },
  evidence = "container-registry-private-link.md @ d45f1aa61, 2c7c1effe",
}

-- Addresses -------------------------------------------------------------------------------------------------------

rule "private-endpoint-ip-consumption" {
  also = { "geo-private-ip-per-replica" },
  kind = "prerequisite", when = private_endpoint "on", source = { "acr-private-endpoints", "acr-geo-replication" },
  periods = {
    { since = documented "2020-03-11", ends = documented "2021-07-19", needs = endpoint_subnet_free_ips:at_least(2), says = {
        en = "A private endpoint takes two addresses of its subnet, one for the registry and one for its data.",
        ja = "プライベート エンドポイント 1 個でサブネットの IP を 2 個 (レジストリ用とデータ用) 消費する。" } },
    { since = documented "2021-07-19", ends = documented "2026-04-30", needs = (endpoint_subnet_free_ips - geo_replicas):at_least(2), says = {
        en = "A private endpoint takes one address of its subnet for the registry and one for the data of each region, replicas included.",
        ja = "プライベート エンドポイント 1 個で、レジストリ用に 1 個、レプリカを含むリージョンごとのデータ用に 1 個ずつサブネットの IP を消費する。" } },
    { since = documented "2026-04-30",
      needs = (endpoint_subnet_free_ips - geo_replicas - (1 + geo_replicas) * when(regional_endpoints "on")):at_least(2), says = {
        en = "A private endpoint takes one address of its subnet for the registry, one for the data of each region, and with regional endpoints one more for each region.",
        ja = "プライベート エンドポイント 1 個で、レジストリ用に 1 個、リージョンごとのデータ用に 1 個ずつ、リージョン別エンドポイントを使う場合はさらに 1 個ずつサブネットの IP を消費する。" } },
  },
  mitigation = {
    en = "Plan the subnet with /27 at least, better /24.", ja = "サブネットは /27 以上、できれば /24 で計画する。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, d5a227979, 15d182880, 4d2003ddc; container-registry-private-endpoints.md, container-registry-geo-replication.md @ acd77ff0e",
}
dispute "private-endpoint-ip-consumption.example" {
  when = private_endpoint "on" & regional_endpoints "on", since = documented "2026-04-30", ends = documented "2026-06-02",
  source = { "acr-private-endpoints", "acr-geo-replication" },
  says = {
    en = "An example on the private endpoint page counts one address too many for three regions with regional endpoints.",
    ja = "プライベート エンドポイントのページの例 (3 リージョン、リージョン別エンドポイントあり) は IP を 1 個多く数えている。",
  },
  sides = {
    { source = "acr-private-endpoints", says = { en = "The example takes 8 addresses.", ja = "IP は 8 個。" } },
    { source = "acr-geo-replication", says = { en = "It takes 7 addresses, as the formula of the page gives (corrected on 2 June 2026).", ja = "ページの計算式どおり 7 個 (2026 年 6 月 2 日に訂正)。" } },
  },
  decided = { en = "The formula counts: 1 + 3 + 3 = 7.", ja = "計算式に従い 1 + 3 + 3 = 7 個とする。" },
  evidence = "container-registry-private-link.md @ 4d2003ddc; container-registry-geo-replication.md @ acd77ff0e",
}
rule "private-endpoint-static-ip-geo" {
  kind = "conflict", when = pe_ip_allocation "static" & exists & was(geo_replication "off"), needs = geo_replication "off",
  since = documented "2026-06-16", source = "acr-geo-replication",
  says = {
    en = "A replica cannot be added while a private endpoint of the registry has static addresses.",
    ja = "プライベート エンドポイントが静的 IP 割り当ての場合、レプリカを追加できない。",
  },
  mitigation = {
    en = "Use dynamic addresses, or create the static endpoint after the last replica.",
    ja = "動的割り当てにするか、全レプリカの作成後に静的 IP のエンドポイントを作成する。",
  },
  evidence = "container-registry-geo-replication.md @ 6c15ecdfa",
}
step "private-endpoint-static-ip-geo.order" {
  when = pe_ip_allocation "static" & geo_replication "on", since = documented "2026-06-16", source = "acr-geo-replication",
  says = {
    en = "Create all replicas first and the private endpoint with static addresses last.",
    ja = "全レプリカを先に作成し、静的 IP のプライベート エンドポイントは最後に作成する。",
  },
  evidence = "container-registry-geo-replication.md @ 6c15ecdfa", owner = { en = "network team", ja = "ネットワーク担当" },
}
caveat "private-endpoint-subnet-capacity-geo" {
  when = private_endpoint "on" & geo_replication "on", severity = "high",
  since = documented "2026-04-30", source = { "acr-private-endpoints", "acr-geo-replication" },
  says = {
    en = "Adding a replica fails and rolls back if the subnet of any connected private endpoint has no free address; the error does not name the subnet.",
    ja = "いずれかのプライベート エンドポイントのサブネットに空き IP がないと、レプリカの追加は失敗してロールバックされ、エラーに該当サブネットは示されない。",
  },
  mitigation = {
    en = "Check the free addresses of every endpoint subnet first, other subscriptions included.",
    ja = "他サブスクリプションを含む全エンドポイント サブネットの空き IP を事前に確認する。",
  },
  evidence = "container-registry-private-link.md @ 4d2003ddc; container-registry-geo-replication.md @ acd77ff0e",
}
step "private-endpoint-geo-permission" {
  when = private_endpoint "on" & geo_replication "on", since = documented "2023-03-16", source = "acr-geo-replication",
  says = {
    en = "Give whoever adds replicas Microsoft.Network/privateEndpoints/privateLinkServiceProxies/write on the private endpoints; without it a replica stays in Creating and has to be deleted.",
    ja = "レプリカを追加する ID に、プライベート エンドポイントに対する Microsoft.Network/privateEndpoints/privateLinkServiceProxies/write を付与する。ない場合、レプリカは Creating のまま止まり、削除が必要になる。",
  },
  evidence = "container-registry-geo-replication.md @ 8efab7b97, 8c84b5ce5", owner = { en = "network team", ja = "ネットワーク担当" },
}
caveat "private-endpoint-geo-pending" {
  when = pe_approval "manual" & geo_replication "on", severity = "medium",
  since = documented "2023-02-27", source = "acr-private-endpoints",
  says = {
    en = "After a replica is added, manually approved connections fall back to pending.",
    ja = "レプリカの追加後、手動承認した接続は保留に戻る。",
  },
  mitigation = { en = "Approve the connections again.", ja = "接続を再承認する。" },
  evidence = "container-registry-private-link.md @ 27f9c2ace, 2c7c1effe",
}

-- Names -----------------------------------------------------------------------------------------------------------

rule "private-endpoint-dns-zone" {
  also = { "private-dns-records-per-data-endpoint" },
  kind = "prerequisite", when = private_endpoint "on", needs = ~private_dns "none", source = "acr-private-endpoints",
  periods = {
    { since = documented "2020-03-11", ends = documented "2021-04-14" },
    { since = documented "2021-04-14", says = {
        en = "Clients of a private endpoint must resolve the registry and each of its data endpoints to private addresses; with a record missing the registry may be unreachable.",
        ja = "プライベート エンドポイントのクライアントは、レジストリと全データ エンドポイントをプライベート IP に解決できる必要がある。レコードが欠けると到達できなくなることがある。" } },
  },
  says = {
    en = "Clients of a private endpoint must resolve the registry and each of its data endpoints to private addresses.",
    ja = "プライベート エンドポイントのクライアントは、レジストリと全データ エンドポイントをプライベート IP に解決できる必要がある。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, c27912bab; container-registry-private-endpoints.md @ d923d5889",
}
step "private-endpoint-dns-zone.regional" {
  when = private_endpoint "on" & regional_endpoints "on", since = documented "2026-06-02", source = "acr-private-endpoints",
  says = {
    en = "Keep a record <registry>.<region>.geo in the private zone for each region, beside those of the data endpoints.",
    ja = "プライベート DNS ゾーンに、データ エンドポイントに加えて各リージョンの <レジストリ名>.<リージョン>.geo のレコードを置く。",
  },
  evidence = "container-registry-private-endpoints.md @ acd77ff0e", owner = { en = "network team", ja = "ネットワーク担当" },
}
step "private-endpoint-dns-zone.step" {
  when = private_dns { "azure_zone", "custom_forwarder" }, since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Create the zone privatelink.azurecr.io, link it to the VNets of the clients, and let a DNS zone group keep the records of the registry and of each data endpoint.",
    ja = "privatelink.azurecr.io ゾーンを作成してクライアントの VNet にリンクし、DNS ゾーン グループでレジストリと各データ エンドポイントのレコードを管理する。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, c27912bab", owner = { en = "network team", ja = "ネットワーク担当" },
}
caveat "private-endpoint-dns-new-replica" {
  when = private_dns "manual" & geo_replication "on", severity = "high", source = { "acr-private-endpoints", "acr-geo-replication" },
  periods = {
    { since = documented "2020-05-08", ends = documented "2026-06-02" },
    { since = documented "2026-06-02", says = {
        en = "With records kept by hand, every replica added later needs a new data endpoint record (with regional endpoints a .geo record too), or pulls fail.",
        ja = "DNS を手動管理している場合、レプリカ追加のたびにデータ エンドポイントのレコード (リージョン別エンドポイント使用時は .geo も) を追加しないと pull が失敗する。" } },
  },
  says = {
    en = "With records kept by hand, every replica added later needs a new data endpoint record, or pulls fail.",
    ja = "DNS を手動管理している場合、レプリカ追加のたびにデータ エンドポイントのレコードを追加しないと pull が失敗する。",
  },
  mitigation = {
    en = "Automate the records, and run az acr check-health --vnet after a replica is added.",
    ja = "レコード管理を自動化し、レプリカの追加後に az acr check-health --vnet で確認する。",
  },
  evidence = "container-registry-private-link.md @ d45f1aa61, c27912bab; container-registry-private-endpoints.md @ acd77ff0e",
}
step "private-endpoint-dns-custom-forwarder.step" {
  when = private_dns "custom_forwarder", since = documented "2020-10-07", source = "acr-private-endpoints",
  says = {
    en = "Forward the registry names from your own DNS servers to 168.63.129.16 through the VNet.",
    ja = "独自 DNS から、VNet 経由でレジストリの名前を 168.63.129.16 へフォワードする。",
  },
  evidence = "container-registry-private-link.md @ 5cc213926, a088dfb98", owner = { en = "network team", ja = "ネットワーク担当" },
}
caveat "private-endpoint-dns-multi-region" {
  when = private_dns_layout "shared" & geo_replication "on", severity = "high",
  since = documented "2020-11-04", source = "acr-private-endpoints",
  says = {
    en = "One private DNS zone shared by endpoints of several regions resolves unpredictably.",
    ja = "複数リージョンのエンドポイントで 1 つのプライベート DNS ゾーンを共有すると、名前解決が不定になる。",
  },
  mitigation = {
    en = "Use one resource group, VNet and zone for each endpoint region.", ja = "リージョンごとにリソース グループ・VNet・ゾーンを分ける。",
  },
  evidence = "container-registry-private-link.md @ a088dfb98",
}

-- Living with it --------------------------------------------------------------------------------------------------

default "private-endpoint-approval" {
  of = pe_approval "automatic", since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Connections made by an identity with rights on the registry are approved by themselves.",
    ja = "レジストリに権限のある ID が作成した接続は自動承認される。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, 7af224993, 2c7c1effe",
}
rule "private-endpoint-approval.tenant" {
  kind = "prerequisite", when = private_endpoint "on" & endpoint_subscription "other_tenant", needs = pe_approval "manual",
  since = assumed "2021-01-01", source = "acr-private-endpoints", confidence = "medium",
  says = {
    en = "Whoever connects from another tenant has no rights on the registry, so the connection has to be approved by hand.",
    ja = "別テナントからの接続元はレジストリに権限を持たないため、手動承認が必要である。",
  },
  mitigation = { en = "Name somebody who approves connections.", ja = "接続を承認する担当者を決めておく。" },
  evidence = "general behaviour of Private Link; container-registry-private-link.md @ 7af224993 on approval",
}
step "private-endpoint-create" {
  when = private_endpoint "on", since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Create the private endpoint (group registry) in a subnet of the clients' VNet or of a peered one.",
    ja = "クライアントの VNet またはピアリング先 VNet のサブネットに、プライベート エンドポイント (グループ registry) を作成する。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460", owner = { en = "network team", ja = "ネットワーク担当" },
}
step "private-endpoint-approval.step" {
  when = pe_approval "manual", since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Approve the pending connection with az acr private-endpoint-connection approve.",
    ja = "保留中の接続を az acr private-endpoint-connection approve で承認する。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, 7af224993", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
step "private-endpoint-subnet-policies" {
  when = private_endpoint "on" & deploy_tool { "cli", "bicep", "arm", "terraform" }, since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Disable the private endpoint network policies of the endpoint's subnet; a subnet of its own keeps other traffic apart.",
    ja = "エンドポイント用サブネットのプライベート エンドポイント ネットワーク ポリシーを無効にする (専用サブネットを推奨)。",
  },
  confidence = "medium", evidence = "container-registry-private-link.md @ 8d1830460, 2c7c1effe", owner = { en = "network team", ja = "ネットワーク担当" },
}
step "private-endpoint-cross-subscription" {
  source = "acr-private-endpoints",
  periods = {
    { since = documented "2020-03-12", ends = documented "2021-07-19",
      when = private_endpoint "on" & endpoint_subscription "other_subscription", says = {
        en = "Register the resource provider Microsoft.ContainerRegistry in the other subscription that holds the private endpoint.",
        ja = "プライベート エンドポイントを置く別サブスクリプションで、リソース プロバイダー Microsoft.ContainerRegistry を登録する。" } },
    { since = documented "2021-07-19",
      when = private_endpoint "on" & endpoint_subscription { "other_subscription", "other_tenant" }, says = {
        en = "Register the resource provider Microsoft.ContainerRegistry in the other subscription or tenant that holds the private endpoint.",
        ja = "プライベート エンドポイントを置く別サブスクリプションまたは別テナントで、リソース プロバイダー Microsoft.ContainerRegistry を登録する。" } },
  },
  evidence = "container-registry-private-link.md @ 14ffb2ee2, 3aa4ff558, d5a227979; container-registry-private-endpoints.md @ d923d5889",
  owner = { en = "platform team", ja = "プラットフォーム担当" },
}
transition "private-endpoint-delete-dns-link" {
  from = private_endpoint "on", to = private_endpoint "off", how = "steps",
  since = documented "2021-04-14", source = "acr-private-endpoints",
  says = {
    en = "After a private endpoint is deleted, the link of the VNet to the private zone may have to go as well, or the name of the registry resolves no more.",
    ja = "プライベート エンドポイントの削除後は、VNet とプライベート DNS ゾーンのリンクも削除しないと名前解決できなくなることがある。",
  },
  mitigation = { en = "Put the clean-up of names into the runbook.", ja = "DNS の後始末を撤去手順に含める。" },
  evidence = "container-registry-private-link.md @ c27912bab, 2c7c1effe",
}
note "private-endpoint-artifact-streaming" {
  when = artifact_streaming "on" & private_endpoint "on", since = documented "2024-01-18", source = "acr-artifact-streaming",
  says = {
    en = "Artifact streaming works through a private endpoint as well.",
    ja = "アーティファクト ストリーミングはプライベート エンドポイント経由でも利用できる。",
  },
  evidence = "container-registry-artifact-streaming.md @ 90cdcae95, 894e9634d",
}
step "check-health-vnet" {
  when = private_endpoint "on", since = documented "2021-07-19", source = "acr-check-health",
  says = {
    en = "Verify the names with az acr check-health --vnet after the deployment, with the resource id of a VNet that is in another group or subscription.",
    ja = "デプロイ後に az acr check-health --vnet で名前解決を検証する (別リソース グループ・別サブスクリプションの VNet はリソース ID で指定)。",
  },
  evidence = "container-registry-check-health.md @ d5a227979", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
caveat "portal-listing-restricted" {
  severity = "medium", source = { "acr-private-endpoints", "acr-faq" },
  periods = {
    { since = documented "2021-07-08", ends = documented "2021-07-19", when = restricted, says = {
        en = "Repositories and tags of a restricted registry cannot be listed from outside the allowed networks.",
        ja = "制限付きレジストリのリポジトリとタグは、許可したネットワークの外からは一覧できない。" } },
    { since = documented "2021-07-19", when = private_only },
  },
  says = {
    en = "Repositories and tags cannot be listed from outside the VNet, neither in the portal nor with the CLI.",
    ja = "VNet の外からは、ポータルでも CLI でもリポジトリとタグを一覧できない。",
  },
  mitigation = {
    en = "Operators work from a host in the VNet or over a VPN.", ja = "運用者は VNet 内の踏み台または VPN 経由で操作する。",
  },
  evidence = "includes/container-registry-scanning-limitation.md @ 910ef5cae, d5a227979, 9e7ddd785",
}
