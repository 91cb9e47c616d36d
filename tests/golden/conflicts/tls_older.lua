return scenario {
  title    = "An old host",
  as_of    = "2022-04-05",
  clients = { old = vm { tls = "older" } },
}
