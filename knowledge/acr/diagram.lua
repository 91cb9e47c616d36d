-- What the network diagram of a design is made of. It draws conditions that stand elsewhere and decides nothing.
--
-- A client's `way` is the path that it takes. A path is drawn where it exists (`when`) and is one for such a client
-- (`concerns`); which rules shut it to a client, the planner finds out by itself.

local replicas = geo_replicas + when(geo_replicas:below(1))

diagram "network" {
  title = { en = "Network and paths", ja = "ネットワークと経路" },
  zones = {
    { "internet", title = { en = "Internet", ja = "インターネット" } },
    { "azure",    title = { en = "Azure network", ja = "Azure ネットワーク" } },
    { "vnet",     title = { en = "Virtual network", ja = "仮想ネットワーク" } },
    { "site",     title = { en = "Own site", ja = "自社拠点" } },
    { "registry", title = { en = "Container registry", ja = "コンテナー レジストリ" } },
    { "beside",   title = { en = "Beside the registry", ja = "レジストリの周辺" } },
  },
  parts = {
    { "registry", zone = "registry", title = { en = "Registry", ja = "レジストリ" }, shows = { sku } },
    { "data_endpoints", zone = "registry", title = { en = "Data endpoints", ja = "データ エンドポイント" },
      when = dedicated_data, count = 1 + replicas * when(geo_replication "on"), joins = "registry" },
    { "replicas", zone = "registry", title = { en = "Replicas", ja = "レプリカ" },
      when = geo_replication "on", count = replicas, joins = "registry" },
    { "key_vault", zone = "beside", title = { en = "Encryption key", ja = "暗号化キー" },
      when = own_key, shows = { cmk_key_store }, joins = "registry" },
    { "scanner", zone = "beside", title = { en = "Vulnerability scanning", ja = "脆弱性スキャン" },
      when = ~scanning "none", shows = { scanning }, joins = "registry" },
    { "agent_pool", zone = "beside", title = { en = "Task agent pool", ja = "タスク エージェント プール" },
      when = ~task_agent_pool "none", shows = { task_agent_pool }, joins = "registry" },
    { "connected_registries", zone = "beside", title = { en = "Connected registries", ja = "接続されたレジストリ" },
      when = connected_registry "on", count = connected_registries + when(connected_registries:below(1)), joins = "registry" },
  },
  clients = "client",
  paths = function(me) return {
    { "public", zone = "internet", to = "registry", title = { en = "Open public endpoint", ja = "開放されたパブリック エンドポイント" },
      is = me.way "public", closed = restricted },
    { "ip_rule", zone = "internet", to = "registry", title = { en = "Listed addresses (IP rules)", ja = "許可された IP (IP 規則)" },
      is = me.way "ip_rule", when = ip_rules "on", closed = closed },
    { "trusted", zone = "azure", to = "registry", line = "dotted",
      title = { en = "Bypass for trusted services", ja = "信頼されたサービスのバイパス" },
      is = me.way "trusted", when = restricted, closed = ~bypassable, concerns = me.on_trusted_list },
    { "service_endpoint", zone = "vnet", to = "registry", title = { en = "Service endpoint", ja = "サービス エンドポイント" },
      is = me.way "service_endpoint", when = service_endpoint "on" },
    { "private_endpoint", zone = "vnet", to = "registry", line = "double",
      title = { en = "Private endpoint", ja = "プライベート エンドポイント" },
      is = me.way "private_endpoint", when = private_endpoint "on" },
  } end,
  places = function(me) return {
    { "site", when = me:is "on_premises" | me:is "connected_registry_host" | me:is "kubernetes" },
    { "vnet", when = me.has_own_route },
    { "internet", when = me:is "azure_devops" | me:is "github" | me:is "saas_ci" | me:is "operator" | me:is "scanner" },
    { "azure" },
  } end,
}
