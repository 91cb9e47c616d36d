-- A third-party scanner is an ordinary pull client that needs a way of its own. Where it is hosted is given.

client "scanner" {
  title = { en = "Third-party scanner", ja = "サードパーティ スキャナー" }, extends = "puller",
  settings = {
    { "hosting", title = { en = "Hosting", ja = "ホスティング" }, given = true,
      options = { { "vnet", title = { en = "in a VNet", ja = "VNet 内" } },
                  { "fixed_ip_saas", title = { en = "service with fixed addresses", ja = "固定 IP の SaaS" } },
                  { "saas", title = { en = "service without fixed addresses", ja = "固定 IP のない SaaS" } } },
      verify = { by_hand = { en = "Ask who runs the scanner, and from which addresses.", ja = "スキャナーの運用者と送信元 IP を確認する。" } } },
  },
  body = function(me)
    -- A service without fixed addresses passes the general conditions: its own rule below says more.
    condition "line_of_sight" { title = { en = "has a route to the VNet", ja = "VNet への経路がある" }, is = me.hosting { "vnet", "saas" } }
    condition "fixed_address" { title = { en = "has fixed addresses", ja = "IP が固定されている" }, is = me.hosting { "fixed_ip_saas", "saas" } }
    step "scan-third-party-roles" {
      source = "acr-roles",
      periods = {
        { since = documented "2025-05-04", ends = documented "2026-06-16" },
        { since = documented "2026-06-16", source = { "acr-roles", "acr-skus" }, says = {
            en = "Give {me} an identity of its own, because requests are limited for each identity, with AcrPull and the configuration reader role; with repository permissions (ABAC) take Repository Reader and Catalog Lister without conditions instead of AcrPull.",
            ja = "要求数の上限は ID ごとのため、{me} には専用の ID を用意し、AcrPull と構成閲覧ロールを付与する。ABAC では AcrPull の代わりに条件なしの Repository Reader と Catalog Lister を付与する。" },
          evidence = "container-registry-skus.md @ 341aedf6f (2026-06-16)" },
      },
      says = {
        en = "Give the identity of {me} AcrPull and the configuration reader role; with repository permissions (ABAC) take Repository Reader and Catalog Lister without conditions instead of AcrPull.",
        ja = "{me} の ID に AcrPull と構成閲覧ロールを付与する。ABAC では AcrPull の代わりに条件なしの Repository Reader と Catalog Lister を付与する。",
      },
      evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8",
      owner = { en = "owner of the registry", ja = "レジストリ管理者" },
    }
    rule "scan-third-party-reachability.identity" {
      kind = "prerequisite", when = ~me.hosting "vnet", needs = ~me.has_managed_identity,
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "A managed identity belongs to one of your own Azure resources, so a scanner hosted by its vendor needs a service principal or a token.",
        ja = "マネージド ID は自前の Azure リソースに属するため、ベンダーがホストするスキャナーにはサービス プリンシパルかトークンが必要。",
      },
    }
    rule "scan-third-party-reachability" {
      kind = "reachability", when = me.hosting "saas", needs = me.way "public",
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "A scanner service without fixed addresses is no trusted service and reaches an open registry only.",
        ja = "固定 IP のないスキャナー サービスは信頼されたサービスではなく、到達できるのは制限のないレジストリのみ。",
      },
      evidence = "allow-access-trusted-services.md, every version since 31cba0a7c (2021-02-03); derived",
    }
  end,
}
