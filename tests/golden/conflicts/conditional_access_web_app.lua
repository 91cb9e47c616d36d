-- Conditional Access refuses the tokens with which App Service pulls.
return scenario {
  title = { en = "Conditional Access for a web shop", ja = "EC サイトへの条件付きアクセス" },
  as_of = "2026-08-20",
  requires = { "conditional_access" },
  clients = { shop = web_app { auth = "managed_identity_system" } },
}
