-- Signed images and a key of one's own excluded each other as long as content trust was the only signature.
return scenario {
  title = { en = "Public agency: own key and signatures", ja = "官公庁 (独自キーと署名)" },
  as_of = "2022-04-05",
  requires = { "customer_managed_key", "image_signing" },
  clients = { ci = azure_devops { agents = "self_hosted_vnet" } },
}
