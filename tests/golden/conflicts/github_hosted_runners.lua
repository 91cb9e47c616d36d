return scenario {
  title    = "GitHub runners and a closed registry",
  as_of    = "2022-04-05",
  requires = { "vnet_only" },
  clients  = { ci = github { runner = "hosted" } },
}
