-- Several conflicts at once: the cheapest tier has nothing of what is asked.
return scenario {
  title = { en = "Everything, on Basic", ja = "すべてを Basic で" },
  as_of = "2026-08-20",
  requires = { "cheapest_tier", "vnet_only", "customer_managed_key", "survive_region_loss", "cleanup_untagged" },
  pins = { retention_policy = "on" },
}
