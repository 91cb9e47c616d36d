-- Money and a date at once: nothing of this is cheap, and one part was not possible yet.
return scenario {
  title = { en = "Online shop on a shoestring", ja = "低予算のオンライン ショップ" },
  as_of = "2021-04-12",
  requires = { "vnet_only", "image_scanning" },
  clients = { shop = web_app { os = "linux" } },
  budget = { usd_per_month = 45.50 },
}
