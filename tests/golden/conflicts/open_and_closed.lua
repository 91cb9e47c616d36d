-- Two pairs of requirements that exclude each other by themselves.
return scenario {
  title = { en = "Everybody may pull, nobody without a name", ja = "誰でも pull でき、匿名は禁止" },
  as_of = "2022-04-05",
  requires = {
    "public_distribution",
    "no_anonymous_access",
    "no_public_access",
    "selected_public_addresses",
  },
}
