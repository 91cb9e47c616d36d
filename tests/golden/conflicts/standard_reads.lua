-- More reads a minute than Standard is promised to serve.
return scenario {
  title = { en = "Ten thousand devices on Standard", ja = "Standard で 1 万台のデバイスを更新" },
  as_of = "2022-04-05",
  pins = { sku = "Standard" },
  quantities = { reads_per_minute = 8000 },
}
