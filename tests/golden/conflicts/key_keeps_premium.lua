-- A registry with a key of its own can never go back to a cheaper tier.
return scenario {
  title = { en = "Saving on a registry with its own key", ja = "独自キーを使うレジストリのコスト削減" },
  as_of = "2026-08-20",
  requires = { "no_premium" },
  current = { sku = "Premium", encryption = "customer_managed_key" },
}
