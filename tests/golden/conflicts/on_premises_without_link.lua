return scenario {
  title    = "A plant without a line to Azure",
  as_of    = "2022-04-05",
  requires = { "no_public_access" },
  clients  = { plant = on_premises { link = "none" } },
}
