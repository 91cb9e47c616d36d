-- A sovereign cloud loses its scanner two days before the day of the plan.
return scenario {
  title = { en = "Factory in Azure China", ja = "Azure China の工場" },
  as_of = "2026-08-20",
  requires = { "image_scanning" },
  context = { cloud = "china" },
  clients = { line = kubernetes { hosts = "elsewhere", title = { en = "Assembly line", ja = "組立ライン" } } },
}
