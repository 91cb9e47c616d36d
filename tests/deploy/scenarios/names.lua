-- Sign-in by repository, a name that nobody takes over, deleted images that come back: properties of the newest versions.
return scenario {
  title = { en = "Names and permissions", ja = "名前とアクセス許可" },
  clients = { apps = aks { role_given_to = "group" }, staff = operator { auth = "user_account" } },
  context = { region = "japaneast" },
  quantities = { soft_delete_days = 30 },
  pins = {
    role_assignment_mode = "rbac_abac", domain_name_label = "tenant", soft_delete = "on", arm_audience = "disabled", anonymous_pull = "off",
    governance = "audit", tasks_bypass = "on", ip_rules = "on", trusted_services = "off",
  },
}
