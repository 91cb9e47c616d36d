-- Private endpoints: gate, count, addresses, names, and what they do not do by themselves.

rule "private-endpoint-gate" {
  also = { "gate-private-endpoint" },
  kind = "gate", when = private_endpoint "on", needs = sku "Premium",
  since = documented "2020-03-11", source = { "acr-private-endpoints", "acr-skus" },
  says = {
    en = "Private endpoints exist in the Premium tier only.", ja = "プライベート エンドポイントは Premium のみ。",
  },
  evidence = "container-registry-private-link.md @ 00fc0dd18, 3aa4ff558, 15d182880; container-registry-private-endpoints.md @ d923d5889",
}
rule "private-endpoint-gate.count" {
  kind = "prerequisite", when = private_endpoints:above(0), needs = private_endpoint "on",
  since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "The scenario counts private endpoints, so the registry must have one.",
    ja = "プライベート エンドポイントの数が指定されているため、有効にする必要がある。",
  },
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
    { since = documented "2026-02-07", max = 200 },
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
    ja = "公式ページは一律 200 個とするが、2021 年 10 月より前に作成したレジストリの初期値は 10 個である。",
  },
  mitigation = { en = "Check az acr show-usage.", ja = "az acr show-usage で確認する。" },
  evidence = "container-registry-private-link.md @ 0cb0c8262",
}
note "private-endpoint-limit-roadmap" {
  when = private_endpoints:above(100), since = documented "2026-05-06", source = "acr-issue-854", confidence = "medium",
  says = {
    en = "The registry team announced 400 private endpoints per registry by the end of August 2026; the page still says 200.",
    ja = "ACR チームは 2026 年 8 月末までに 400 個への引き上げを予告しているが、公式ページは 200 個のままである。",
  },
  evidence = "Azure/acr issue 854, comment 2026-05-06",
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
    { since = documented "2021-07-19", needs = (endpoint_subnet_free_ips - geo_replicas):at_least(2), says = {
        en = "A private endpoint takes one address of its subnet for the registry and one for the data of each region, replicas included.",
        ja = "プライベート エンドポイント 1 個で、レジストリ用に 1 個、レプリカを含むリージョンごとのデータ用に 1 個ずつサブネットの IP を消費する。" } },
  },
  evidence = "container-registry-private-link.md @ 8d1830460, d5a227979, 15d182880; container-registry-private-endpoints.md @ acd77ff0e",
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
caveat "private-endpoint-subnet-capacity-geo" {
  when = private_endpoint "on" & geo_replication "on", severity = "medium",
  since = documented "2026-04-30", source = { "acr-private-endpoints", "acr-geo-replication" },
  says = {
    en = "Adding a replica fails and rolls back if the subnet of any connected private endpoint has no free address; the error does not name the subnet.",
    ja = "接続中のいずれかのエンドポイント サブネットに空き IP が無いとレプリカ追加は失敗してロールバックし、エラーは該当サブネットを示さない。",
  },
  mitigation = {
    en = "Check the free addresses of every endpoint subnet first, other subscriptions included.",
    ja = "他サブスクリプションを含む全エンドポイント サブネットの空き IP を事前に確認する。",
  },
  evidence = "container-registry-private-link.md @ 4d2003ddc; container-registry-geo-replication.md @ acd77ff0e",
}
caveat "private-endpoint-geo-pending" {
  when = pe_approval "manual" & geo_replication "on", severity = "medium",
  since = documented "2023-02-27", source = "acr-private-endpoints",
  says = {
    en = "After a replica is added, manually approved connections fall back to pending.",
    ja = "レプリカの追加後、手動承認した接続は保留に戻る。",
  },
  mitigation = { en = "Approve the connections again.", ja = "接続を再承認する。" },
  evidence = "container-registry-private-link.md @ 27f9c2ace",
}

-- Names -----------------------------------------------------------------------------------------------------------

rule "private-endpoint-dns-zone" {
  also = { "private-dns-records-per-data-endpoint" },
  kind = "prerequisite", when = private_endpoint "on", needs = ~private_dns "none",
  since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Clients of a private endpoint must resolve the registry and each of its data endpoints to private addresses.",
    ja = "プライベート エンドポイントのクライアントは、レジストリと全データ エンドポイントをプライベート IP に解決できる必要がある。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460; container-registry-private-endpoints.md @ d923d5889",
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
  when = private_dns "manual" & geo_replication "on", severity = "high",
  since = documented "2020-05-08", source = { "acr-private-endpoints", "acr-geo-replication" },
  says = {
    en = "With records kept by hand, every replica added later needs a new data endpoint record, or pulls fail.",
    ja = "DNS を手動管理している場合、レプリカ追加のたびにデータ エンドポイントのレコードを追加しないと pull が失敗する。",
  },
  mitigation = { en = "Automate the records.", ja = "レコード管理を自動化する。" },
  evidence = "container-registry-private-link.md @ d45f1aa61, c27912bab",
}
step "private-endpoint-dns-custom-forwarder.step" {
  when = private_dns "custom_forwarder", since = documented "2020-10-07", source = "acr-private-endpoints",
  says = {
    en = "Forward the registry names from the own DNS servers to 168.63.129.16 through the VNet.",
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
    en = "One resource group, VNet and zone for each endpoint region.", ja = "リージョンごとにリソース グループ・VNet・ゾーンを分ける。",
  },
  evidence = "container-registry-private-link.md @ a088dfb98",
}

-- Living with it --------------------------------------------------------------------------------------------------

step "private-endpoint-approval" {
  when = private_endpoint "on", since = documented "2020-03-11", source = "acr-private-endpoints",
  says = {
    en = "Create the private endpoint (group registry) in a subnet with private endpoint network policies disabled; connections made with rights on the registry are approved by themselves.",
    ja = "ネットワーク ポリシーを無効にしたサブネットにプライベート エンドポイント (グループ registry) を作成する。レジストリに権限のある ID による接続は自動承認される。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, 7af224993", owner = { en = "network team", ja = "ネットワーク担当" },
}
step "check-health-vnet" {
  when = private_endpoint "on", since = documented "2021-07-19", source = "acr-check-health",
  says = {
    en = "Verify the names with az acr check-health --vnet after the deployment.",
    ja = "デプロイ後に az acr check-health --vnet で名前解決を検証する。",
  },
  evidence = "container-registry-check-health.md @ d5a227979", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
caveat "portal-listing-restricted" {
  when = private_only, severity = "medium", source = { "acr-private-endpoints", "acr-faq" },
  periods = { { since = documented "2021-07-08", ends = documented "2021-07-19" }, { since = documented "2021-07-19" } },
  says = {
    en = "Repositories and tags cannot be listed from outside the VNet, neither in the portal nor with the CLI.",
    ja = "VNet の外からは、ポータルでも CLI でもリポジトリとタグを一覧できない。",
  },
  mitigation = {
    en = "Operators work from a host in the VNet or over a VPN.", ja = "運用者は VNet 内の踏み台または VPN 経由で操作する。",
  },
  evidence = "includes/container-registry-scanning-limitation.md @ 910ef5cae, d5a227979, 9e7ddd785",
}
