return scenario {
  title = "House",
  requires = { "private" },
  clients = {
    hall = printer { title = { en = "=Hall, \"big\"", ja = "=ホール" }, link = "radio" },
    desk = printer { link = "wire" },
  },
  pins = { floors = "several" },
  quantities = { printers = 3 },
}
