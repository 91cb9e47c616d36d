-- Logic Apps pull no images; a workflow may call the registry's interface, and then follows the network of its plan.

client "logic_app" {
  title = { en = "Logic App", ja = "Logic App" }, extends = "puller",
  settings = {
    { "vnet_integration", title = { en = "VNet integration (Standard plan)", ja = "VNet 統合 (Standard プラン)" },
      options = { { "none", title = { en = "none", ja = "なし" } }, { "regional", title = { en = "regional", ja = "リージョン VNet 統合" } } },
      verify = { by_hand = { en = "Look in the portal at the virtual network integration of the app.",
                             ja = "ポータルでアプリの仮想ネットワーク統合を確認する。" } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "shared, changing", ja = "共有・可変" } },
                  { "fixed", title = { en = "fixed by a NAT gateway or firewall", ja = "NAT ゲートウェイまたはファイアウォールで固定" } } },
      applies = function(me) return me.vnet_integration "regional" end,
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "is connected to a VNet", ja = "VNet に接続されている" }, is = me.vnet_integration "regional" }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = me.egress_ip "fixed",
    }
    note "logic-apps-not-an-acr-client" {
      since = by "2023-07-21", source = "app-service-vnet-integration",
      says = {
        en = "{me} pulls no images; a workflow in a Standard plan only calls the registry, by the network rules of App Service.",
        ja = "{me} 自体はイメージを pull しない。Standard プランのワークフローが App Service と同じネットワーク規則でレジストリを呼び出すのみ。",
      },
      mitigation = {
        en = "Use a VNet-integrated Standard plan, or events through a queue.", ja = "VNet 統合した Standard プラン、またはキュー経由のイベントを使う。",
      },
      confidence = "low", evidence = "overview-vnet-integration.md (2023-07-21)",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.logic-app" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
    by_hand "deploy-network.logic-app" {
      of = { me.vnet_integration }, when = me.vnet_integration "regional", since = by "2021-01-01", source = "app-service-vnet-integration",
      says = {
        en = "Connect {me} to its subnet by VNet integration.",
        ja = "{me} を VNet 統合で計画したサブネットに接続する。",
      },
    }
  end,
}
