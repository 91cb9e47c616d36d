-- Azure Container Apps (preview from November 2021). Its environment decides: an own VNet reaches private endpoints, the
-- generated network only public ones; fixed egress exists in workload profiles environments.

client "container_apps" {
  title = { en = "Container Apps", ja = "Container Apps" }, extends = "client",
  settings = {
    { "environment", title = { en = "Environment type", ja = "環境の種類" },
      options = { { "workload_profiles", title = { en = "workload profiles", ja = "ワークロード プロファイル" } },
                  { "consumption_only", title = { en = "consumption only (legacy)", ja = "従量課金のみ (レガシ)" } } } },
    { "network", title = { en = "Network of the environment", ja = "環境のネットワーク" },
      options = { { "generated", title = { en = "generated", ja = "自動生成" } }, { "own_vnet", title = { en = "own VNet", ja = "自前の VNet" } } } },
    { "egress", title = { en = "Way out", ja = "送信経路" },
      options = { { "default", title = { en = "default", ja = "既定" } },
                  { "nat_or_udr", title = { en = "NAT gateway or user-defined route", ja = "NAT ゲートウェイまたは UDR" } } } },
  },
  body = function(me)
    condition "line_of_sight" {   -- reach-container-apps says what it takes
      title = { en = "can run in an own VNet", ja = "自前の VNet で実行できる" }, is = always,
    }
    condition "fixed_address" {
      title = { en = "leaves through a NAT gateway or firewall", ja = "NAT ゲートウェイまたはファイアウォール経由で送信する" },
      is = me.network "own_vnet" & me.egress "nat_or_udr",
    }
    condition "on_trusted_list" {   -- trusted-container-apps-excluded says it better
      title = { en = "has a word of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }

    rule "reach-container-apps" {
      kind = "reachability", source = { "container-apps-networking", "container-apps-vnet" },
      periods = {
        { since = assumed "2021-01-01", ends = by "2021-11-30", needs = never, says = {
            en = "Azure Container Apps does not exist yet.", ja = "Azure Container Apps はまだ提供されていない。" } },
        { since = by "2021-11-30", ends = documented "2022-05-06", needs = me.way "public", confidence = "medium", says = {
            en = "No page describes how Container Apps, still in preview, reach a restricted registry, so {me} is planned for an open one only.",
            ja = "プレビュー中の Container Apps から制限付きレジストリへの到達方法は文書化されておらず、{me} は制限の無いレジストリのみを前提とする。" } },
        { since = documented "2022-05-06", when = me.way "private_endpoint", needs = me.network "own_vnet", confidence = "medium", says = {
            en = "Only an environment in your own VNet reaches a private endpoint; the generated network of {me} would call public endpoints only.",
            ja = "プライベート エンドポイントに到達できるのは自前の VNet の環境のみ。自動生成ネットワークの {me} はパブリック エンドポイントしか使えない。" } },
      },
      evidence = "container-apps/networking.md @ 0009a6b1; custom-virtual-networks.md @ 1783cfce",
    }
    rule "container-apps-environment-type-egress" {
      kind = "gate", when = me.egress "nat_or_udr", source = { "container-apps-firewall", "container-apps-vnet" },
      periods = {
        { since = documented "2022-05-06", ends = by "2023-03-29", needs = never, says = {
            en = "Container Apps environments know no NAT gateway and no user-defined route yet.",
            ja = "Container Apps 環境は NAT ゲートウェイにもユーザー定義ルートにもまだ対応していない。" } },
        { since = by "2023-03-29", needs = me.environment "workload_profiles", says = {
            en = "A NAT gateway or user-defined route needs a workload profiles environment.",
            ja = "NAT ゲートウェイとユーザー定義ルートはワークロード プロファイル環境のみで利用できる。" } },
      },
      evidence = "container-apps/networking.md @ 0009a6b1; user-defined-routes.md @ 047818d8; use-azure-firewall.md @ 0f6dfaa1",
    }
    rule "trusted-container-apps-excluded" {
      kind = "reachability", needs = ~me.way "trusted",
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "Container Apps are on no version of the trusted-services list, so {me} cannot bypass the restriction.",
        ja = "Container Apps は信頼されたサービスの一覧に載ったことがなく、{me} は制限をバイパスできない。",
      },
      evidence = "allow-access-trusted-services.md, every version; azure-container-apps issue 379 (2022-08-30)",
    }
    rule "container-apps-managed-identity-pull" {
      kind = "prerequisite", when = me.has_managed_identity, needs = never,
      since = assumed "2021-01-01", ends = documented "2022-09-16", source = "container-apps-identity",
      says = {
        en = "Container Apps pull with user name and password only; managed identities are not supported yet.",
        ja = "Container Apps の pull はユーザー名とパスワードのみで、マネージド ID にはまだ対応していない。",
      },
      evidence = "managed-identity-image-pull.md @ 006a451a",
    }
    rule "arm-audience-vs-container-apps" {
      kind = "conflict", when = me.has_managed_identity, needs = arm_audience "enabled",
      since = by "2022-09-16", source = { "container-apps-identity", "acr-arm-audience" },
      mitigation = {
        en = "Keep ARM tokens accepted, or give Container Apps a registry of their own.",
        ja = "ARM トークンでの認証を有効のままにするか、Container Apps 用のレジストリを分ける。",
      },
      says = {
        en = "Managed-identity pulls of Container Apps need a registry that accepts ARM-scoped tokens.",
        ja = "Container Apps のマネージド ID による pull には、ARM オーディエンスのトークンを受け付けるレジストリが必要。",
      },
      evidence = "managed-identity-image-pull.md @ 006a451a",
    }
    note "container-apps-network-type-immutable" {
      when = me.network "own_vnet", since = documented "2022-05-06", source = "container-apps-vnet",
      says = {
        en = "The network of the environment of {me} and its subnet range cannot be changed after creation.",
        ja = "{me} の環境のネットワーク種別とサブネット範囲は作成後に変更できない。",
      },
      evidence = "container-apps/networking.md @ 0009a6b1",
    }
    price "container-apps-network-costs" {
      when = me.network "own_vnet", usd = unknown, since = documented "2022-05-06", source = "container-apps-vnet",
      says = {
        en = "An environment in an own VNet adds a standard load balancer and public addresses.",
        ja = "自前の VNet の環境では Standard Load Balancer とパブリック IP の料金が加わる。",
      },
      evidence = "custom-virtual-networks.md @ 1783cfce",
    }
  end,
}
