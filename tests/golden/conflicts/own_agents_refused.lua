return scenario {
  title    = "No agents of one's own, and no public way in",
  as_of    = "2022-04-05",
  requires = { "vnet_only", "no_self_hosted_agents" },
  clients  = { ci = azure_devops {} },
}
