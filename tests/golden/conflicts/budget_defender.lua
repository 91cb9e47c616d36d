-- Scanning is billed for each core, and there are many.
return scenario {
  title = { en = "Scanning on a small budget", ja = "少ない予算でのスキャン" },
  as_of = "2026-08-20",
  requires = { "image_scanning" },
  pins = { scanning = "defender" },
  quantities = { protected_vcores = 64, scanned_images = 500 },
  budget = { usd_per_month = 200 },
}
