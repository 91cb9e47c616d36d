-- A service that is retired: it stood until a day.
return scenario {
  title = { en = "Spring applications", ja = "Spring アプリケーション" },
  as_of = "2026-08-20",
  requires = { "vnet_only" },
  clients = { orders = spring_apps { title = { en = "Order service", ja = "受注サービス" } } },
}
