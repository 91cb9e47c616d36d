-- A third-party scanner is an ordinary pull client that needs a way of its own. Where it is hosted is given.

client "scanner" {
  title = { en = "Third-party scanner", ja = "サードパーティ スキャナー" }, extends = "client",
  settings = {
    { "hosting", title = { en = "Hosting", ja = "ホスティング" }, given = true,
      options = { { "vnet", title = { en = "in a VNet", ja = "VNet 内" } },
                  { "fixed_ip_saas", title = { en = "service with fixed addresses", ja = "固定 IP の SaaS" } },
                  { "saas", title = { en = "service without fixed addresses", ja = "固定 IP の無い SaaS" } } } },
  },
  body = function(me)
    -- A service without fixed addresses passes the general conditions: its own rule below says more.
    condition "line_of_sight" { title = { en = "has a route to the VNet", ja = "VNet への経路がある" }, is = me.hosting { "vnet", "saas" } }
    condition "fixed_address" { title = { en = "has fixed addresses", ja = "IP が固定されている" }, is = me.hosting { "fixed_ip_saas", "saas" } }
    rule "scan-third-party-reachability" {
      kind = "reachability", when = me.hosting "saas", needs = me.way "public",
      since = documented "2021-02-04", source = "acr-trusted-services",
      says = {
        en = "A scanner service without fixed addresses is no trusted service and reaches an open registry only.",
        ja = "固定 IP の無いスキャナー サービスは信頼されたサービスではなく、到達できるのは制限の無いレジストリのみ。",
      },
    }
  end,
}
