-- A network isolated cluster has Linux nodes only.
return scenario {
  title = { en = "Isolated cluster for Windows services", ja = "Windows サービス用の分離クラスター" },
  as_of = "2026-08-20",
  clients = { core = aks_network_isolated { nodes = "windows" } },
}
