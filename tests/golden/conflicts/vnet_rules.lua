return scenario {
  title    = "Service endpoints and scanning",
  as_of    = "2022-04-05",
  requires = { "image_scanning" },
  pins     = { service_endpoint = "on" },
}
