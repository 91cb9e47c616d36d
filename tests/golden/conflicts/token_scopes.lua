return scenario {
  title    = "Permissions per repository in Basic",
  as_of    = "2022-04-05",
  requires = { "no_premium", "repository_isolation", "no_long_lived_secrets" },
  clients  = { ci = azure_devops {} },
}
