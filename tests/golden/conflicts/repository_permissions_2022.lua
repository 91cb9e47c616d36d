return scenario {
  title    = "Permissions per repository for Entra identities",
  as_of    = "2022-04-05",
  requires = { "entra_repository_permissions" },
}
