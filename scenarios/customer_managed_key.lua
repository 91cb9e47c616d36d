-- A key of one's own, in a key vault behind a firewall.
--
-- A customer-managed key is decided when the registry is created, and for good. Compare the dates: on 2021-04-12 only the
-- registry's system-assigned identity could pass the firewall of the vault, and only after creation; on 2022-04-05 the
-- user-assigned identity passes as well, so the registry is created against the closed vault directly.
return scenario {
  title = { en = "Customer-managed key in a closed key vault", ja = "制限付き Key Vault のカスタマー マネージド キー" },
  description = {
    en = "A regulation names the owner of the encryption key. The key vault exists and accepts listed networks only.",
    ja = "規則により暗号化キーの所有者が定められている。Key Vault は既にあり、許可したネットワークからの接続だけを受け付ける。",
  },

  requires = {
    { "customer_managed_key", owner = "compliance", note = "Rule 7.2 of the data protection handbook" },
  },

  clients = {
    shop = aks { title = { en = "Shop cluster", ja = "ショップのクラスター" } },
  },

  quantities = { storage_gib = 200, key_operations = 20000 },

  -- Already decided by another team: the planner has to live with it.
  pins = { key_vault_network = "firewall" },

  -- Content trust and a key of one's own exclude each other. Before Notation existed (2022-06-16) this variant is a conflict.
  what_if = {
    { title = { en = "signed images as well", ja = "イメージ署名も必要な場合" }, add = { "image_signing" } },
  },
}
