-- Azure Container Registry. README.md tells how the pack is organised and how to add a fact.

pack "acr" {
  title       = { en = "Azure Container Registry", ja = "Azure Container Registry" },
  covers_from = "2021-01-01",
  read_up_to  = "2026-08-20",
  files = {
    "sources", "sources_tiers", "sources_network", "sources_protection", "sources_clients", "sources_checks",
    "settings", "context", "conditions",
    "clients/client", "clients/aks", "clients/aks_network_isolated", "clients/kubernetes", "clients/vm", "clients/service_fabric",
    "clients/batch", "clients/on_premises", "clients/iot_edge", "clients/app_service", "clients/web_app", "clients/function_app",
    "clients/logic_app", "clients/spring_apps", "clients/operator",
    "clients/container_instances", "clients/container_apps", "clients/machine_learning", "clients/azure_devops",
    "clients/github", "clients/saas_ci", "clients/acr_tasks", "clients/acr_import", "clients/connected_registry_host", "clients/receivers",
    "clients/scanner", "clients/arm_tokens",
    "previews", "requirements",
    "network", "private_network", "data_endpoints", "export", "network_upkeep", "trusted_services",
    "tiers", "regions", "features", "streaming", "builds", "limits", "rates", "prices", "encryption", "key_vault", "signing", "admission",
    "scanning", "scanning_images", "retention", "keeping", "cache_and_streaming", "access", "repository_access", "governance", "practices", "defaults",
    "disputes",
    "checks/identity", "checks/network", "checks/data", "checks/supply_chain", "checks/reliability", "checks/operations", "checks/validity",
  },
  options = {
    on       = { en = "on", ja = "有効" },
    off      = { en = "off", ja = "無効" },
    enabled  = { en = "enabled", ja = "有効" },
    disabled = { en = "disabled", ja = "無効" },
    none     = { en = "none", ja = "なし" },
    Basic    = { en = "Basic", ja = "Basic" },
    Standard = { en = "Standard", ja = "Standard" },
    Premium  = { en = "Premium", ja = "Premium" },
  },
}
