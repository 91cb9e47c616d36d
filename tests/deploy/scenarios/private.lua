-- One private endpoint with addresses of its own choice, approved by hand, a key of the registry's owner, a vault with roles.
return scenario {
  title = { en = "Private registry", ja = "閉域レジストリ" },
  requires = { "vnet_only", "customer_managed_key" },
  clients = { app = vm { way = "private_endpoint", auth = "managed_identity_user" } },
  pins = {
    pe_ip_allocation = "static", pe_approval = "manual", key_vault_auth = "rbac", cmk_key_version = "versioned", governance = "deny",
    resource_lock = "on", private_dns = "custom_forwarder",
  },
  context = { region = "japaneast" },
}
