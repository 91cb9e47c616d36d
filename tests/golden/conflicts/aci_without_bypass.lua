-- Two settings of one client and two requirements: a group outside of a VNet has no other way than the bypass.
return scenario {
  title = { en = "Batch jobs, no bypass", ja = "バッチ処理 (バイパス禁止)" },
  as_of = "2026-08-20",
  requires = { "vnet_only", "no_bypass" },
  clients = { jobs = container_instances { vnet = "none" } },
}
