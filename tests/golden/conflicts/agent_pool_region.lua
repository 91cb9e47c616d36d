-- Task agent pools exist in some regions only, and not in Basic or Standard.
return scenario {
  title = { en = "Builds inside the service, in Osaka", ja = "大阪での ACR 内ビルド" },
  as_of = "2026-08-20",
  requires = { "private_builds", "no_bypass" },
  clients = { builds = acr_tasks { run = "task", title = { en = "Image builds", ja = "イメージ ビルド" } } },
  context = { region = "japanwest" },
}
