return scenario {
  title    = "Hosted agents in front of a closed registry",
  as_of    = "2022-04-05",
  requires = { "vnet_only" },
  clients  = { apps = aks {}, ci = azure_devops { agents = "microsoft_hosted" } },
}
