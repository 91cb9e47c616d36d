-- Azure Container Registry. README.md tells how the pack is organised and how to add a fact.

pack "acr" {
  title       = { en = "Azure Container Registry", ja = "Azure Container Registry" },
  covers_from = "2021-01-01",
  read_up_to  = "2026-08-20",
  files = {
    "sources", "sources_tiers", "sources_network", "sources_protection", "sources_clients", "sources_checks",
    "settings", "context", "conditions",
    "clients/client", "clients/aks", "clients/vm", "clients/on_premises", "clients/app_service", "clients/web_app", "clients/function_app",
    "clients/container_instances", "clients/container_apps", "clients/machine_learning", "clients/azure_devops",
    "clients/github", "clients/acr_tasks", "clients/scanner",
    "previews", "requirements",
    "network", "private_network", "trusted_services",
    "tiers", "features", "limits", "rates", "prices", "encryption", "signing", "scanning", "retention", "keeping", "practices", "defaults",
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
