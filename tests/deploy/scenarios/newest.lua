-- What only the newest previews know.
return scenario {
  title = { en = "Previews", ja = "プレビュー" },
  clients = { import_job = acr_import { source = "public_registry" } },
  context = { region = "japaneast" },
  pins = { regional_endpoints = "on", endpoint_protocol = "ipv4_and_ipv6", artifact_cache = "on", cache_credentials = "none", sku = "Premium" },
}
