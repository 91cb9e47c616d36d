source "maker-catalogue" {
  title = { en = "Machine catalogue", ja = "マシン カタログ" },
  url = "https://coffee.example/catalogue", publisher = "Maker", read = "2024-06-30",
}

source "maker-handbook" {
  title = { en = "Operating handbook", ja = "取扱説明書" },
  url = "https://coffee.example/handbook", publisher = "Maker", read = "2024-06-30",
}

source "maker-prices" {
  title = { en = "Lease prices", ja = "リース料金" },
  url = "https://coffee.example/prices", read = "2024-05-31",
}

source "town-waterworks" {
  title = { en = "Water hardness of the towns", ja = "各市の水の硬度" },
  url = "https://water.example/hardness", publisher = "Waterworks", read = "2023-02-01",
  do_not_cite_since = "2023-04-01",
  wrong = { en = "The table was not updated after the new reservoir.", ja = "新しい貯水池の稼働後、この表は更新されていない。" },
}
