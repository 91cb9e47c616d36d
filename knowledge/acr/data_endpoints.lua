-- The names behind the login server: dedicated data endpoints, regional endpoints, IPv6, and the way out of own networks.

-- Dedicated data endpoints ----------------------------------------------------------------------------------------

rule "dedicated-data-endpoint-gate" {
  also = { "gate-dedicated-data-endpoint" },
  kind = "gate", when = dedicated_data_endpoint "on", needs = sku "Premium",
  since = documented "2020-05-08", source = { "acr-firewall-rules", "acr-data-endpoints" },
  says = {
    en = "Dedicated data endpoints exist in the Premium tier only; allowing the registry's names, ranges or service tags in a client firewall needs no tier.",
    ja = "専用データ エンドポイントを使えるのは Premium のみ。クライアント側ファイアウォールで FQDN・IP 範囲・サービス タグを許可すること自体に価格プランの条件はない。",
  },
  mitigation = {
    en = "On Basic and Standard the clients' firewalls have to allow *.blob.core.windows.net.",
    ja = "Basic / Standard では、クライアント側ファイアウォールで *.blob.core.windows.net を許可する。",
  },
  evidence = "container-registry-firewall-access-rules.md @ d45f1aa61, 3aa4ff558, 15d182880; container-registry-dedicated-data-endpoints.md @ 540430bc0",
}
lifecycle "dedicated-data-endpoint-lifecycle" {
  of = dedicated_data_endpoint "on", state = "available", since = documented "2020-05-22", source = "acr-firewall-rules",
  says = {
    en = "Dedicated data endpoints have carried no preview label since May 2020.",
    ja = "専用データ エンドポイントは 2020 年 5 月にプレビュー表記が外れた。",
  },
  evidence = "container-registry-firewall-access-rules.md @ d45f1aa61, 53d2a69fb",
}
rule "private-endpoint-dedicated-data-auto" {
  kind = "prerequisite", when = private_endpoint "on", needs = dedicated_data_endpoint "on",
  since = documented "2020-05-22", source = { "acr-data-endpoints", "acr-geo-replication", "acr-private-endpoints" },
  says = {
    en = "Creating a private endpoint switches dedicated data endpoints on in every region of the registry.",
    ja = "プライベート エンドポイントを作成すると、全リージョンの専用データ エンドポイントが自動的に有効になる。",
  },
  mitigation = {
    en = "Allow the names of the data endpoints in client firewalls before the private endpoint is added.",
    ja = "プライベート エンドポイントを追加する前に、クライアント側ファイアウォールでデータ エンドポイントの FQDN を許可する。",
  },
  evidence = "container-registry-geo-replication.md @ 53d2a69fb; container-registry-firewall-access-rules.md @ e9bcd953f; container-registry-private-endpoints.md @ acd77ff0e",
}
note "dedicated-data-endpoint-downloads-only" {
  when = dedicated_data_endpoint "on" & any("client", function(me) return me.egress_filter "fqdn" end),
  since = documented "2026-06-02", source = "acr-data-endpoints",
  says = {
    en = "Data endpoints carry the download of layers only; clients that push need no more than the login server.",
    ja = "データ エンドポイントはレイヤーのダウンロード専用で、push のみのクライアントに必要なのはログイン サーバーだけである。",
  },
  evidence = "container-registry-dedicated-data-endpoints.md @ acd77ff0e",
}
-- It matters where downloads are slow: hosts outside Azure.
local small_layers = {
  en = "Keep layers small enough for the slowest link; a client asks for a new address with each layer.",
  ja = "低速回線でも時間内に終わるレイヤー サイズに抑える。URL はレイヤーごとに取得し直される。",
}
note "dedicated-data-endpoint-url-ttl" {
  when = dedicated_data_endpoint "on" & any("on_premises"),
  since = documented "2025-12-15", ends = documented "2026-06-02", source = "acr-firewall-rules",
  says = {
    en = "The address from which a layer is downloaded is valid for 20 minutes.",
    ja = "レイヤーのダウンロード URL の有効期間は 20 分である。",
  },
  mitigation = small_layers, evidence = "container-registry-firewall-access-rules.md @ 5b4c4a5bd",
}
-- For two weeks no page gave a time.
note "dedicated-data-endpoint-url-ttl" {
  when = dedicated_data_endpoint "on" & any("on_premises"),
  since = documented "2026-06-16", source = "acr-data-endpoints",
  says = {
    en = "The address from which a layer is downloaded is valid for at least 20 and at most 30 minutes.",
    ja = "レイヤーのダウンロード URL の有効期間は 20 ～ 30 分である。",
  },
  mitigation = small_layers, evidence = "container-registry-dedicated-data-endpoints.md @ 9ff7ac64e",
}
note "data-endpoint-same-region" {
  when = dedicated_data_endpoint "on" & geo_replication "on" & any("client", function(me) return ~me.egress_filter "none" end),
  since = documented "2026-06-02", source = { "acr-data-endpoints", "acr-geo-replication" },
  says = {
    en = "Layers come from the data endpoint of the region whose replica answered, never from another region.",
    ja = "レイヤーは応答したレプリカと同じリージョンのデータ エンドポイントから取得され、リージョンをまたがない。",
  },
  mitigation = {
    en = "Behind the global name any healthy region may answer, so allow the data endpoints of all regions.",
    ja = "グローバルなログイン サーバー名では正常な任意のリージョンが応答するため、全リージョンのデータ エンドポイントを許可する。",
  },
  evidence = "container-registry-dedicated-data-endpoints.md @ acd77ff0e",
}

-- Regional endpoints ----------------------------------------------------------------------------------------------

lifecycle "regional-endpoints" {
  also = { "gate-regional-endpoints" },
  of = regional_endpoints "on",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2026-02-20", state = "absent", source = "acr-geo-replication", says = {
        en = "Replicas have no login servers of their own yet.", ja = "レプリカ固有のログイン サーバーはまだ提供されていない。" } },
    { since = documented "2026-02-20", ends = documented "2026-06-02", state = "preview", source = "acr-regional-private-preview", says = {
        en = "Regional endpoints are in private preview: the subscription has to be enrolled.",
        ja = "リージョン別エンドポイントはプライベート プレビューで、サブスクリプションの登録が必要である。" } },
    { since = documented "2026-06-02", state = "preview", source = "acr-geo-replication", says = {
        en = "Regional endpoints are in public preview, without enrolment.", ja = "リージョン別エンドポイントはパブリック プレビューで、登録は不要である。" } },
  },
  evidence = "Azure/acr regional-endpoints.md @ fd133e0, 81b818e; container-registry-geo-replication.md @ 8c84b5ce5, acd77ff0e, d923d5889",
}
rule "regional-endpoints.tier" {
  kind = "gate", when = regional_endpoints "on", needs = sku "Premium",
  since = documented "2026-02-20", source = { "acr-geo-replication", "acr-regional-private-preview" },
  says = {
    en = "Regional endpoints exist in the Premium tier only.", ja = "リージョン別エンドポイントを使えるのは Premium のみ。",
  },
  evidence = "Azure/acr regional-endpoints.md @ fd133e0; container-registry-geo-replication.md @ acd77ff0e",
}
default "regional-endpoints.default" {
  of = regional_endpoints "off", since = documented "2026-02-20", source = { "acr-geo-replication", "acr-regional-private-preview" },
  says = { en = "Regional endpoints are off by default.", ja = "リージョン別エンドポイントは既定で無効である。" },
  evidence = "container-registry-geo-replication.md @ acd77ff0e",
}
step "regional-endpoints.names" {
  when = regional_endpoints "on", since = documented "2026-06-02", source = { "acr-geo-replication", "acr-endpoint-reference" },
  says = {
    en = "Switch regional endpoints on with Azure CLI 2.86.0 or later, and allow <registry>.<region>.geo.azurecr.io of each region in the clients' firewalls.",
    ja = "Azure CLI 2.86.0 以降でリージョン別エンドポイントを有効にし、クライアント側ファイアウォールで各リージョンの <レジストリ名>.<リージョン>.geo.azurecr.io を許可する。",
  },
  evidence = "container-registry-geo-replication.md @ acd77ff0e; container-registry-firewall-rules.md @ acd77ff0e", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
step "regional-endpoints.aks-node-image" {
  when = regional_endpoints "on" & any("aks", function(me) return me.has_managed_identity end),
  since = documented "2026-08-18", source = "acr-geo-replication",
  says = {
    en = "Bring AKS nodes to node image 202607.29 or later: older ones cannot pull with a managed identity from a regional endpoint.",
    ja = "AKS のノード イメージを 202607.29 以降にする。それより古いノードはマネージド ID でリージョン別エンドポイントから pull できない。",
  },
  evidence = "container-registry-geo-replication.md @ 8b2f1604b", owner = { en = "cluster team", ja = "クラスター担当" },
}

-- IPv6 ------------------------------------------------------------------------------------------------------------

lifecycle "ipv6-dual-stack" {
  also = { "gate-ipv6-dual-stack" },
  of = endpoint_protocol "ipv4_and_ipv6", source = "acr-ipv6",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2026-06-23", state = "absent", says = {
        en = "Registries are reachable over IPv4 only.", ja = "レジストリには IPv4 でのみ接続できる。" } },
    { since = documented "2026-06-23", state = "preview", says = {
        en = "Dual-stack endpoints are in preview; there is no mode with IPv6 alone.",
        ja = "デュアル スタック エンドポイントはプレビューで、IPv6 のみのモードはない。" } },
  },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f, d923d5889",
}
rule "ipv6-dual-stack.gate" {
  kind = "gate", when = endpoint_protocol "ipv4_and_ipv6", needs = sku "Premium" & dedicated_data_endpoint "on",
  since = documented "2026-06-23", source = { "acr-ipv6", "acr-endpoint-reference" },
  says = {
    en = "Dual stack needs Premium and dedicated data endpoints; the service rejects it otherwise.",
    ja = "デュアル スタックには Premium と専用データ エンドポイントが必要で、満たさない場合は設定が拒否される。",
  },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f",
}
default "ipv6-dual-stack.default" {
  of = endpoint_protocol "ipv4", since = documented "2026-06-23", source = "acr-ipv6",
  says = { en = "Endpoints speak IPv4 only by default.", ja = "エンドポイントの既定は IPv4 のみである。" },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f",
}
step "ipv6-dual-stack.step" {
  when = endpoint_protocol "ipv4_and_ipv6", since = documented "2026-06-23", source = "acr-ipv6",
  says = {
    en = "Set --endpoint-protocol IPv4AndIPv6 with Azure CLI 2.87.0 or later, and add IPv6 ranges wherever a client firewall lists addresses.",
    ja = "Azure CLI 2.87.0 以降で --endpoint-protocol IPv4AndIPv6 を指定し、IP アドレスで許可しているクライアント側ファイアウォールには IPv6 の範囲を追加する。",
  },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
}
caveat "ipv6-private-endpoint" {
  when = endpoint_protocol "ipv4_and_ipv6" & closed, severity = "high",
  since = documented "2026-06-23", source = "acr-ipv6",
  says = {
    en = "IPv6 is not available over private endpoints, so with the public endpoint disabled dual stack serves nobody.",
    ja = "プライベート エンドポイントでは IPv6 を使えないため、パブリック エンドポイントを無効化するとデュアル スタックを使えるクライアントがいなくなる。",
  },
  mitigation = { en = "Stay with IPv4.", ja = "IPv4 のままにする。" },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f",
}
note "ipv6-private-endpoint.open" {
  when = endpoint_protocol "ipv4_and_ipv6" & private_endpoint "on" & ~closed,
  since = documented "2026-06-23", source = "acr-ipv6",
  says = {
    en = "Dual stack concerns the public endpoints only; traffic through the private endpoint stays on IPv4.",
    ja = "デュアル スタックの対象はパブリック エンドポイントのみで、プライベート エンドポイント経由の通信は IPv4 のままである。",
  },
  evidence = "container-registry-ipv6-dual-stack.md @ b7dd3885f",
}
-- The tasks of a client say the same of themselves: clients/acr_tasks.lua.
rule "ipv6-acr-tasks.features" {
  kind = "conflict", when = endpoint_protocol "ipv4_and_ipv6",
  needs = ~auto_purge "task" & continuous_patching "off" & task_agent_pool "none",
  since = documented "2026-06-25", source = "acr-ipv6",
  says = {
    en = "No ACR task runs on a registry with dual stack: neither a scheduled purge nor continuous patching nor an agent pool.",
    ja = "デュアル スタックを有効にしたレジストリでは ACR タスクが動作せず、定期的な消去・継続的パッチ適用・エージェント プールを利用できない。",
  },
  mitigation = { en = "Build in another registry.", ja = "ビルドは別のレジストリで行う。" },
  evidence = "container-registry-ipv6-dual-stack.md @ 14c5919ff",
}

-- The way out of own networks -------------------------------------------------------------------------------------

default "static-egress-default" {
  of = static_egress "none", since = assumed "2021-01-01", source = "acr-selected-networks",
  says = {
    en = "No gateway or firewall gives clients a fixed outbound address until one is built.",
    ja = "NAT ゲートウェイやファイアウォールを用意しない限り、クライアントの送信 IP は固定されない。",
  },
}
step "azure-firewall-udr-egress" {
  when = static_egress "firewall" | any("aks", function(me) return me.outbound "user_defined_routing" end)
    | any("container_apps", function(me) return me.egress "nat_or_udr" end),
  since = documented "2020-08-14", source = { "acr-firewall-rules", "aks-outbound-rules" },
  says = {
    en = "Where routes send the traffic of clients through a firewall, allow the endpoints of the registry there by name.",
    ja = "UDR や強制トンネリングでクライアントの送信をファイアウォールに通す場合、レジストリのエンドポイントへの送信を明示的に許可する。",
  },
  evidence = "container-registry-troubleshoot-access.md @ 07e67ce46, d923d5889", owner = { en = "network team", ja = "ネットワーク担当" },
}
-- The nodes of AKS need Microsoft's registry in any case: aks-still-needs-mcr-egress.
local function filtered(me) return ~me.egress_filter "none" end
step "client-firewall-mcr" {
  when = any("azure_devops", filtered) | any("github", filtered) | any("vm", filtered) | any("on_premises", filtered),
  since = documented "2020-02-12", source = { "acr-firewall-rules", "mcr-firewall-rules" },
  says = {
    en = "Where Microsoft base images are used, open mcr.microsoft.com and *.data.mcr.microsoft.com as well (service tags MicrosoftContainerRegistry and AzureFrontDoor.FirstParty).",
    ja = "Microsoft のベース イメージを使う場合は、mcr.microsoft.com と *.data.mcr.microsoft.com (サービス タグは MicrosoftContainerRegistry と AzureFrontDoor.FirstParty) への送信も許可する。",
  },
  mitigation = {
    en = "Artifact cache of the own registry can take the place of Microsoft's.", ja = "自分のレジストリのアーティファクト キャッシュで代替できる。",
  },
  evidence = "container-registry-firewall-access-rules.md @ bcee2094d, 2ba0e83c6; client-firewall-rules.md @ 207e2b18",
  owner = { en = "network team", ja = "ネットワーク担当" },
}
