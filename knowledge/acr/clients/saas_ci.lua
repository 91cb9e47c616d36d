-- A pipeline service of another vendor: like a hosted runner, on machines that belong to nobody's VNet. Whether its vendor
-- sells fixed addresses is given.

client "saas_ci" {
  title = { en = "CI service of another vendor", ja = "サードパーティの SaaS CI" }, extends = "puller",
  settings = {
    { "vendor_static_ip", title = { en = "Fixed addresses from the vendor", ja = "ベンダー提供の固定送信 IP" }, given = true,
      options = { { "no", title = { en = "no", ja = "なし" } }, { "yes", title = { en = "yes", ja = "あり" } } },
      verify = { by_hand = { en = "Ask the vendor for the addresses that the service calls from.",
                             ja = "サービスの送信元 IP をベンダーに確認する。" } } },
  },
  body = function(me)
    condition "runs_in_service" {
      title = { en = "runs on machines of the service", ja = "サービス側のマシンで動く" }, is = always,
    }
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = always }
    -- Its own rule says more than the general ones: those let it pass.
    condition "line_of_sight" { title = { en = "has a rule of its own", ja = "個別の規則がある" }, is = always }
    condition "has_own_route" { title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの経路がある" }, is = never }
    condition "fixed_address" { title = { en = "has a rule of its own", ja = "個別の規則がある" }, is = always }
    condition "on_trusted_list" { title = { en = "has a rule of its own", ja = "個別の規則がある" }, is = always }

    condition "issues_tokens" { title = { en = "its service issues tokens", ja = "サービス側でトークンを発行する" }, is = always }

    rule "third-party-saas-ci" {
      kind = "reachability", needs = me.way "public" | (me.way "ip_rule" & me.vendor_static_ip "yes"),
      since = assumed "2021-01-01", source = "acr-trusted-services", confidence = "medium",
      says = {
        en = "{me} runs on machines of another vendor: it reaches an open registry, or one with IP rules where the vendor offers fixed addresses.",
        ja = "{me} は他社のマシンで動くため、到達できるのは制限のないレジストリか、ベンダーの固定送信 IP を許可した IP 規則のレジストリのみ。",
      },
      because = {
        en = "It has no place in your VNets, and no third party was ever on the trusted-services list.",
        ja = "利用者の VNet に置けず、信頼されたサービスの一覧にサードパーティが載ったこともないため。",
      },
      mitigation = {
        en = "Use a runner of that vendor hosted in your VNet, or push to an open staging registry and import from there.",
        ja = "そのベンダーのセルフホステッド ランナーを VNet 内に置くか、公開のステージング用レジストリへ push してインポートする。",
      },
      evidence = "allow-access-trusted-services.md, every version since 31cba0a7c (2021-02-03); inference, no vendor page read",
    }
    entry "shut-saas-ci" {
      kind = "shut", when = me.way { "public", "ip_rule" } & me.runs_in_service, tags = { "AzureContainerRegistry" },
      since = assumed "2021-01-01", source = "acr-trusted-services", confidence = "medium",
      says = {
        en = "The jobs of {me} run on machines of another vendor, so no firewall of yours is between them and the registry.",
        ja = "{me} のジョブは他社のマシンで動くため、レジストリとの間に自社のファイアウォールはない。",
      },
      evidence = "allow-access-trusted-services.md, every version since 31cba0a7c (2021-02-03); inference, no vendor page read",
    }
    rule "third-party-saas-ci.identity" {
      kind = "prerequisite", needs = ~me.has_managed_identity,
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "A managed identity belongs to one of your own Azure resources, so {me} needs federation, a service principal or a token.",
        ja = "マネージド ID は自前の Azure リソースに属するため、{me} にはフェデレーション・サービス プリンシパル・トークンのいずれかが必要。",
      },
    }
  end,
}
