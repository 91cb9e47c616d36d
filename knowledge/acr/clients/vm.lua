-- Virtual machines and scale sets: in a VNet, with an identity, open to every way but the trusted one.

client "vm" {
  title = { en = "Virtual machine or scale set", ja = "仮想マシン / スケール セット" }, extends = "puller",
  settings = {
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "runs in a VNet", ja = "VNet 内にある" }, is = always }
    condition "in_listed_subnet" { title = { en = "runs in a subnet", ja = "サブネット内にある" }, is = always }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = me.egress_ip "fixed",
    }
    note "reach-vm" {
      also = { "vm-reaches-every-network-mode" },
      when = restricted, since = documented "2020-05-08",
      source = { "acr-private-endpoints", "acr-selected-networks", "acr-service-endpoints" },
      says = {
        en = "{me} may use a private endpoint, a listed public address or a listed subnet, whichever the registry offers.",
        ja = "{me} は、レジストリの構成に応じてプライベート エンドポイント・許可済み IP・登録済みサブネットのいずれも利用できる。",
      },
      mitigation = {
        en = "Sign in with the identity of the machine: az acr login --identity.", ja = "マシンの ID で認証する (az acr login --identity)。",
      },
      evidence = "container-registry-vnet.md @ 80a9cd8b2; container-registry-private-link.md @ d45f1aa61",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.vm" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
