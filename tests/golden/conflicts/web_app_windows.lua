-- Windows containers on App Service waited longer than Linux ones.
return scenario {
  title = { en = "Legacy site in Windows containers", ja = "Windows コンテナーの既存サイト" },
  as_of = "2021-09-01",
  requires = { "vnet_only" },
  clients = { site = web_app { os = "windows", auth = "managed_identity_system" } },
}
