-- Everything that a deployment makes for content, behind listed addresses.
return scenario {
  title = { en = "Content and builds", ja = "コンテンツとビルド" },
  clients = {
    ci = github { runner = "self_hosted", egress_ip = "fixed", way = "ip_rule", auth = "service_principal" },
    edge_site = on_premises { egress_ip = "fixed", way = "ip_rule", auth = "repository_token" },
  },
  context = { region = "westus2" },
  quantities = { ip_rules_count = 3, retention_days = 14, cache_rules = 2 },
  pins = {
    ip_rules = "on", retention_policy = "on", artifact_cache = "on", cache_credentials = "key_vault", task_agent_pool = "pool_in_vnet",
    quarantine = "on", content_trust = "off",
  },
}
