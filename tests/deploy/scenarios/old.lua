-- A public registry with what the oldest versions know.
return scenario {
  title = { en = "Open registry", ja = "公開レジストリ" },
  clients = { app = vm { auth = "admin_user", way = "public" } },
  pins = { admin_user = "on", anonymous_pull = "on", diagnostics = "off", resource_lock = "off" },
}
