-- Hosted agents belong to nobody's network: what is said of the client against one requirement.
return scenario {
  title = { en = "Payroll behind a private endpoint", ja = "給与システムの閉域レジストリ" },
  as_of = "2022-04-05",
  requires = { "vnet_only" },
  clients = {
    ci = azure_devops { title = { en = "Release pipeline", ja = "リリース パイプライン" }, agents = "microsoft_hosted" },
  },
}
