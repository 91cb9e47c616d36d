-- A service that did not exist yet: closed builds without machines of one's own, two years before Managed DevOps Pools.
return scenario {
  title = { en = "Closed delivery without build machines", ja = "ビルド マシンを持たない閉域デリバリー" },
  as_of = "2022-04-05",
  requires = { "vnet_only", "no_self_hosted_agents" },
  clients = { ci = azure_devops {} },
}
