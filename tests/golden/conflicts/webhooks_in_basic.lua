return scenario {
  title    = "Many webhooks in Basic",
  as_of    = "2022-04-05",
  quantities = { webhooks = 50 },
  pins       = { sku = "Basic" },
}
