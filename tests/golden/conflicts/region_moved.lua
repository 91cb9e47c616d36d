-- Two facts about the world at once, and a budget.
return scenario {
  title = { en = "Backup region without money for it", ja = "予算のない予備リージョン" },
  as_of = "2024-06-01",
  requires = { "zone_redundant", "survive_region_loss" },
  context = { region = "japanwest" },
  budget = { usd_per_month = 60 },
}
