-- Runners in a VNet are not part of every plan of GitHub.
return scenario {
  title = { en = "Start-up on GitHub with a closed registry", ja = "GitHub を使うスタートアップの閉域レジストリ" },
  as_of = "2026-08-20",
  requires = { "vnet_only", "no_self_hosted_agents" },
  clients = { build = github { plan = "free", title = { en = "Nightly build", ja = "夜間ビルド" } } },
}
