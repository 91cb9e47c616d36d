-- Azure Kubernetes Service: nodes in a VNet, so every way is open, given routes, addresses or rules.

client "aks" {
  title = { en = "AKS cluster", ja = "AKS クラスター" }, extends = "client",
  settings = {
    { "outbound", title = { en = "Outbound type", ja = "送信の種類" },
      options = {
        { "load_balancer", title = { en = "load balancer, managed addresses", ja = "ロード バランサー (マネージド IP)" } },
        { "load_balancer_own_ip", title = { en = "load balancer, own address", ja = "ロード バランサー (独自の IP)" } },
        { "nat_gateway", title = { en = "NAT gateway", ja = "NAT ゲートウェイ" } },
        { "user_defined_routing", title = { en = "user-defined routes", ja = "ユーザー定義ルート" } },
      } },
    { "attach", title = { en = "Connection to the registry", ja = "レジストリとの接続方法" },
      options = { { "attach_acr", title = { en = "az aks --attach-acr", ja = "az aks --attach-acr" } },
                  { "manual", title = { en = "role assigned by hand", ja = "ロールを手動で割り当て" } } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "its nodes run in a VNet", ja = "ノードが VNet 内にある" }, is = always }
    condition "fixed_address" {   -- reach-aks-ip-rules says what it takes
      title = { en = "can have a fixed outbound address", ja = "送信 IP を固定できる" }, is = always,
    }
    condition "in_listed_subnet" { title = { en = "its nodes run in a subnet", ja = "ノードがサブネット内にある" }, is = always }

    rule "arm-audience-vs-aks" {
      kind = "conflict", when = me.has_managed_identity, needs = arm_audience "enabled",
      since = documented "2022-07-21", ends = documented "2025-03-21",
      source = { "aks-issue-4560", "cloud-provider-azure-8592" }, confidence = "medium",
      says = {
        en = "The nodes of {me} sign in with ARM tokens, so their pulls fail where the registry refuses these.",
        ja = "{me} のノードは ARM トークンで認証するため、レジストリがそれを拒否すると pull が失敗する。",
      },
      evidence = "Azure/AKS issue 4560 (2024-09-23); fix back-ported to 1.29 to 1.32 on 2025-03-21 (cloud-provider-azure 8696 to 8699)",
    }
    caveat "arm-audience-vs-aks" {
      when = me.has_managed_identity & arm_audience "disabled", severity = "medium",
      since = documented "2025-03-21", source = { "cloud-provider-azure-8592", "aks-issue-4560" }, confidence = "medium",
      says = {
        en = "Only nodes with the credential provider of March 2025 or later pull for {me} from a registry that refuses ARM tokens; which node image has it is not documented.",
        ja = "ARM トークンを拒否するレジストリから {me} が pull できるのは、2025 年 3 月以降の資格情報プロバイダーを含むノードのみで、対応するノード イメージの版は文書化されていない。",
      },
      mitigation = { en = "Update the node images and make a test pull first.", ja = "ノード イメージを更新し、事前にテスト pull を行う。" },
      evidence = "cloud-provider-azure 8696 to 8699 (2025-03-21); issue 4560 still open in the stored copy",
    }
    rule "reach-aks-ip-rules" {
      kind = "reachability", when = me.way "ip_rule", needs = ~me.outbound "load_balancer",
      periods = { { since = assumed "2021-01-01", ends = documented "2021-08-05" }, { since = documented "2021-08-05" } },
      source = "acr-selected-networks",
      says = {
        en = "Outbound addresses of AKS are not fixed by default; to be listed, {me} needs its own load balancer address, a NAT gateway or a firewall.",
        ja = "AKS の送信 IP は既定で固定されない。IP 規則で許可するには、{me} に独自の LB アドレス・NAT ゲートウェイ・ファイアウォールのいずれかが必要。",
      },
      evidence = "container-registry-access-selected-networks.md @ 6831b3b9d, 989ccebec",
    }
    step "reach-aks-private-endpoint" {
      when = me.way "private_endpoint",
      periods = {
        { since = documented "2020-01-10", ends = documented "2022-01-14", says = {
            en = "Peer the VNet of the private endpoint with the VNet of the nodes of {me} and link privatelink.azurecr.io to it.",
            ja = "プライベート エンドポイントの VNet と {me} のノードの VNet をピアリングし、privatelink.azurecr.io をリンクする。",
          } },
        { since = documented "2022-01-14", says = {
            en = "Place the private endpoint in the VNet of {me} or in a peered one, and link privatelink.azurecr.io to the VNet of the nodes.",
            ja = "プライベート エンドポイントを {me} の VNet またはピアリング先の VNet に置き、privatelink.azurecr.io をノードの VNet にリンクする。",
          } },
      },
      source = { "aks-private-clusters", "acr-private-endpoints" },
      evidence = "private-clusters.md @ e5a5c9122, bcb4d91b0", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "aks-attach-unsupported-on-abac" {
      also = { "abac-vs-aks-attach-acr" },
      kind = "conflict", when = abac, needs = me.attach "manual",
      since = documented "2025-08-22", source = "aks-acr-integration",
      says = {
        en = "az aks --attach-acr does not work with registries that use repository permissions (ABAC).",
        ja = "az aks --attach-acr は、リポジトリ単位のアクセス許可 (ABAC) を使うレジストリに対応していない。",
      },
      evidence = "cluster-container-registry-integration.md @ 3971ab062",
    }
    step "aks-attach-acr-grants-acrpull" {
      when = me.attach "attach_acr", since = documented "2019-09-04", source = "aks-acr-integration",
      says = {
        en = "Run az aks update --attach-acr for {me} with Owner rights, or give AcrPull to a kubelet identity created beforehand.",
        ja = "Owner 権限で {me} に az aks update --attach-acr を実行するか、事前作成した kubelet の ID に AcrPull を付与する。",
      },
      evidence = "cluster-container-registry-integration.md @ 4a06d4973", owner = { en = "cluster team", ja = "クラスター担当" },
    }
    step "aks-still-needs-mcr-egress" {
      when = ~me.egress_filter "none", since = documented "2019-04-26", source = "aks-outbound-rules",
      says = {
        en = "Leave mcr.microsoft.com and *.data.mcr.microsoft.com open for the nodes of {me}: the cluster needs them even when the registry is private.",
        ja = "{me} のノードから mcr.microsoft.com と *.data.mcr.microsoft.com への送信を許可する。レジストリが閉域でもクラスター自体が必要とする。",
      },
      evidence = "limit-egress-traffic.md @ 38f46f8de", owner = { en = "network team", ja = "ネットワーク担当" },
    }
  end,
}
