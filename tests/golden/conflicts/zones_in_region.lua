-- A region without availability zones; another home region would do.
return scenario {
  title = { en = "Clinic in a region without zones", ja = "可用性ゾーンのないリージョンの診療システム" },
  as_of = "2026-08-20",
  requires = { "zone_redundant" },
  context = { region = "ukwest" },
}
