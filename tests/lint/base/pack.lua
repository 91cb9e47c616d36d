-- A sound pack that the cases spoil. Its subject, a parcel locker, and its facts are invented.
pack "locker" {
  title = { en = "Parcel locker", ja = "宅配ロッカー" },
  covers_from = "2021-01-01",
  read_up_to = "2024-06-30",
  files = { "sources", "settings", "glossary", "facts", "prices", "clients", "requirements" },
  options = { off = { en = "off", ja = "無効" }, on = { en = "on", ja = "有効" } },
}
