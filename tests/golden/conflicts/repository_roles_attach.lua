-- Permissions for each repository, and a cluster that is attached in the old way.
return scenario {
  title = { en = "Permissions for each repository", ja = "リポジトリ単位の権限" },
  as_of = "2026-08-20",
  requires = { "entra_repository_permissions" },
  clients = { shop = aks { attach = "attach_acr" } },
}
