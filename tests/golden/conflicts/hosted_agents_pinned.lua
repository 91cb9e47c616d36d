-- Four statements: listed addresses only, hosted agents, and no rule that is opened for each run.
return scenario {
  title = { en = "Partner portal with an allow list", ja = "許可リストで守る取引先ポータル" },
  as_of = "2026-08-20",
  requires = { "selected_public_addresses" },
  clients = { ci = azure_devops { agents = "microsoft_hosted", jit_ip_rule = "off" } },
}
