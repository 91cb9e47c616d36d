return scenario {
  title    = "Images at home, but in two regions",
  as_of    = "2022-04-05",
  requires = { "data_residency", "multi_region" },
  context  = { region = "japaneast" },
}
