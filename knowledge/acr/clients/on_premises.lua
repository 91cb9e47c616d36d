-- Hosts outside Azure. Whether a private link to Azure exists is a fact about the site, not a choice of the design.

client "on_premises" {
  title = { en = "On-premises host", ja = "オンプレミスのホスト" }, extends = "puller",
  settings = {
    { "link", title = { en = "Private connection to Azure", ja = "Azure への専用接続" }, given = true,
      options = { { "none", title = { en = "none", ja = "なし" } },
                  { "vpn_or_expressroute", title = { en = "VPN or ExpressRoute private peering", ja = "VPN または ExpressRoute プライベート ピアリング" } } },
      verify = { by_hand = { en = "Look for a VPN or an ExpressRoute circuit between the site and the virtual network.",
                             ja = "拠点と仮想ネットワークの間に VPN または ExpressRoute 接続があるかどうかを確認する。" } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" {
      title = { en = "is linked to the VNet", ja = "VNet に接続されている" }, is = me.link "vpn_or_expressroute",
    }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = me.egress_ip "fixed",
    }
    rule "private-endpoint-dns-custom-forwarder" {
      kind = "prerequisite", when = me.way "private_endpoint", needs = private_dns "custom_forwarder",
      since = documented "2020-10-07", source = "acr-private-endpoints",
      says = {
        en = "Hosts outside the VNet resolve the registry to its private addresses only when their DNS servers forward to 168.63.129.16 through the VNet.",
        ja = "VNet 外のホストがレジストリをプライベート IP に解決するには、DNS を VNet 経由で 168.63.129.16 へフォワードする必要がある。",
      },
      mitigation = {
        en = "Put Azure DNS Private Resolver or a forwarder VM into the hub.", ja = "ハブに Azure DNS Private Resolver またはフォワーダー VM を置く。",
      },
      evidence = "container-registry-private-link.md @ 5cc213926, a088dfb98",
    }
    rule "on-premises-no-managed-identity" {
      kind = "prerequisite", needs = ~me.has_managed_identity & ~me.auth "federated",
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "Hosts outside Azure have no managed identity: {me} needs a service principal or a repository-scoped token.",
        ja = "Azure 外のホストはマネージド ID を使えないため、{me} にはサービス プリンシパルかリポジトリ スコープのトークンが必要。",
      },
      mitigation = { en = "Plan the rotation of the secret.", ja = "シークレットのローテーションを計画する。" },
    }
    note "private-endpoint-onprem" {
      also = { "on-premises-private-path" },
      when = me.way "private_endpoint", since = documented "2020-07-14", source = "acr-private-endpoints",
      says = {
        en = "{me} reaches the private endpoint over VPN or ExpressRoute private peering.",
        ja = "{me} は VPN または ExpressRoute プライベート ピアリング経由でプライベート エンドポイントに到達する。",
      },
      mitigation = {
        en = "Without such a line, list the public address of the site in the IP rules.",
        ja = "専用の接続が無ければ、拠点の送信元 IP を IP 規則で許可する。",
      },
      evidence = "container-registry-private-link.md @ 9baefcbe4",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.on-premises" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
