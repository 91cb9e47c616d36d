-- More than a registry could hold before April 2024.
return scenario {
  title = { en = "Model archive", ja = "学習済みモデルの保管庫" },
  as_of = "2022-04-05",
  quantities = { storage_gib = 30000 },
}
