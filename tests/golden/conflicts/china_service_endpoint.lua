-- A preview that some clouds never got.
return scenario {
  title = { en = "Branch offices in China", ja = "中国の拠点" },
  as_of = "2022-04-05",
  context = { cloud = "china" },
  pins = { service_endpoint = "on" },
  clients = { shop = aks { way = "service_endpoint" } },
}
