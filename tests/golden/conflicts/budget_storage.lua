-- Each replica is billed for the whole storage.
return scenario {
  title = { en = "Game studio in three regions", ja = "3 リージョンのゲーム スタジオ" },
  as_of = "2026-08-20",
  quantities = { storage_gib = 5000, geo_replicas = 2 },
  budget = { usd_per_month = 800 },
}
