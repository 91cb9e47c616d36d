return scenario {
  title    = "Public images under Conditional Access",
  as_of    = "2024-06-01",
  requires = { "public_distribution", "no_anonymous_access" },
}
