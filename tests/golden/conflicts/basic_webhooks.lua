-- A pin against an amount: three webhooks are one too many for Basic.
return scenario {
  title = { en = "Team registry with chat notifications", ja = "チャット通知付きのチーム レジストリ" },
  as_of = "2026-08-20",
  pins = { sku = "Basic" },
  quantities = { webhooks = 3 },
}
