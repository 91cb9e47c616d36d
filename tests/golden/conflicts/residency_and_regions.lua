-- Two requirements that exclude each other by themselves: no fact is needed.
return scenario {
  title = { en = "Data stays at home, and everywhere", ja = "データの国内限定と複数リージョン" },
  as_of = "2026-08-20",
  requires = { "data_residency", "survive_region_loss" },
}
