return scenario {
  title    = "Too many private endpoints",
  as_of    = "2021-04-12",
  quantities = { private_endpoints = 25 },
}
