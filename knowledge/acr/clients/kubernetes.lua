-- Kubernetes outside AKS, and OpenShift in Azure: pull secrets instead of identities.

client "kubernetes" {
  title = { en = "Kubernetes outside AKS", ja = "AKS 以外の Kubernetes" }, extends = "puller",
  settings = {
    { "hosts", title = { en = "Its nodes", ja = "ノードの場所" }, given = true,
      options = { { "azure_vm", title = { en = "Azure VMs", ja = "Azure VM" } }, { "elsewhere", title = { en = "outside Azure", ja = "Azure 外" } } },
      verify = { by_hand = { en = "Ask who runs the cluster where its nodes are.", ja = "クラスターの運用者にノードの場所を確認する。" } } },
    { "link", title = { en = "Private connection to Azure", ja = "Azure への専用接続" }, given = true,
      options = { { "none", title = { en = "none", ja = "なし" } },
                  { "vpn_or_expressroute", title = { en = "VPN or ExpressRoute private peering", ja = "VPN または ExpressRoute プライベート ピアリング" } } },
      applies = function(me) return me.hosts "elsewhere" end,
      verify = { by_hand = { en = "Look for a VPN or an ExpressRoute circuit between the site and the virtual network.",
                             ja = "拠点と仮想ネットワークの間に VPN または ExpressRoute 接続があるかどうかを確認する。" } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" {
      title = { en = "its nodes have a route to the VNet", ja = "ノードから VNet への経路がある" },
      is = me.hosts "azure_vm" | me.link "vpn_or_expressroute",
    }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = me.egress_ip "fixed",
    }
    condition "in_listed_subnet" {
      title = { en = "its nodes are Azure VMs in a subnet", ja = "ノードがサブネット内の Azure VM である" }, is = me.hosts "azure_vm",
    }
    rule "kubernetes-non-aks-pull-secret" {
      kind = "prerequisite", needs = ~me.has_managed_identity & ~me.auth "federated",
      since = documented "2020-02-10", source = "acr-kubernetes-pull-secret",
      says = {
        en = "Outside AKS no managed identity reaches the kubelet: {me} pulls with a secret that holds a service principal or a repository-scoped token.",
        ja = "AKS 以外ではマネージド ID で pull できない。{me} はサービス プリンシパルかリポジトリ スコープのトークンを入れた pull secret を使う。",
      },
      mitigation = {
        en = "Prefer repository-scoped tokens; with Azure Arc consider a connected registry.",
        ja = "リポジトリ スコープのトークンを優先する。Azure Arc では接続されたレジストリも検討する。",
      },
      evidence = "container-registry-auth-kubernetes.md @ 465e38d16",
    }
    caveat "kubernetes-non-aks-pull-secret.rotation" {
      when = me.auth "service_principal", severity = "low",
      since = documented "2020-02-10", source = "acr-kubernetes-pull-secret",
      says = {
        en = "The password of a service principal lasts one year by default; then the pulls of {me} fail.",
        ja = "サービス プリンシパルのパスワードの有効期間は既定で 1 年であり、失効すると {me} の pull が失敗する。",
      },
      mitigation = {
        en = "Rotate the pull secret before it expires.", ja = "期限前に pull secret を更新する。",
      },
      evidence = "container-registry-auth-kubernetes.md @ 465e38d16",
    }
    rule "private-endpoint-dns-custom-forwarder.kubernetes" {
      kind = "prerequisite", when = me.way "private_endpoint" & me.hosts "elsewhere", needs = private_dns "custom_forwarder",
      since = documented "2020-10-07", source = "acr-private-endpoints",
      says = {
        en = "Nodes outside the VNet resolve the registry to its private addresses only when their DNS servers forward to 168.63.129.16 through the VNet.",
        ja = "VNet 外のノードがレジストリをプライベート IP に解決するには、DNS を VNet 経由で 168.63.129.16 へフォワードする必要がある。",
      },
      evidence = "container-registry-private-link.md @ 5cc213926, a088dfb98",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.kubernetes" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}

client "openshift" {
  title = { en = "Azure Red Hat OpenShift", ja = "Azure Red Hat OpenShift" }, extends = "puller",
  settings = {
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "its nodes run in a VNet", ja = "ノードが VNet 内にある" }, is = always }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = me.egress_ip "fixed",
    }
    rule "aro-pull-secret" {
      kind = "prerequisite", needs = me.auth { "service_principal", "repository_token", "admin_user", "anonymous" },
      since = by "2021-01-10", source = "openshift-acr",
      says = {
        en = "OpenShift pulls with a secret made from registry credentials: {me} needs a service principal, a repository-scoped token or the admin user.",
        ja = "OpenShift の pull はレジストリの資格情報から作る pull secret による。{me} にはサービス プリンシパル・リポジトリ スコープのトークン・管理者ユーザーのいずれかが必要。",
      },
      mitigation = {
        en = "Prefer a repository-scoped token to the admin user.", ja = "管理者ユーザーよりリポジトリ スコープのトークンを優先する。",
      },
      confidence = "medium", evidence = "openshift/howto-use-acr-with-aro.md @ 097a6e19 (2021-01-10)",
    }
    step "aro-pull-secret.path" {
      when = me.way "private_endpoint", since = by "2021-01-10", source = "openshift-acr",
      says = {
        en = "Place the private endpoint in the VNet of {me} or in a peered one, link the private DNS zone to it, and test a pull: no page describes this path for OpenShift.",
        ja = "プライベート エンドポイントを {me} の VNet またはピアリング先に置き、プライベート DNS ゾーンをリンクする。OpenShift でのこの経路を説明したページはないため、pull をテストする。",
      },
      confidence = "medium", owner = { en = "cluster team", ja = "クラスター担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.openshift" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
