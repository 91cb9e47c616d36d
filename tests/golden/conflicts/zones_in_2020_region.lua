return scenario {
  title    = "Zones where there are none",
  as_of    = "2022-04-05",
  requires = { "zone_redundant" },
  context  = { region = "japanwest" },
}
