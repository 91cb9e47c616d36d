-- The case of April 2021: the scanner was no trusted service, whatever restricted the registry.
return scenario {
  title = { en = "Insurance portal, scanned and filtered", ja = "保険ポータル (スキャンと IP 制限)" },
  as_of = "2021-04-12",
  requires = { "selected_public_addresses", "image_scanning" },
  clients = { office = operator { location = "listed_ip" } },
}
