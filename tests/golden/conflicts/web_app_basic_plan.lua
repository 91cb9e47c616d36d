-- VNet integration is not part of the cheapest plans of App Service.
return scenario {
  title = { en = "Intranet site on the free plan", ja = "無料プランのイントラネット サイト" },
  as_of = "2026-08-20",
  requires = { "vnet_only" },
  clients = { site = web_app { os = "linux", plan = "free", title = { en = "Intranet site", ja = "イントラネット サイト" } } },
}
