pack "p" {
  title = { en = "p", ja = "p" },
  covers_from = "2020-01-01",
  read_up_to = "2024-01-01",
  files = { "facts" },
}
