-- A small pack with a worksheet, for tests of the command line: an office whose printers talk to a server.
pack "office" {
  title = { en = "Office", ja = "オフィス" },
  covers_from = "2020-01-01",
  read_up_to = "2024-06-30",
  files = { "network" },
}
