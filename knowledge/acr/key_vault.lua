-- key_vault.lua - the key vault of a customer-managed key: who gets through to it
--
-- The registry fetches its key from outside the networks of the vault, so a closed vault lets it in as a trusted service only.

rule "cmk-keyvault-firewall" { kind = "prerequisite",
  when = own_key & key_vault_network { "firewall", "private_endpoint" },
  source = "acr-cmk-enable",
  periods = {
    { since = documented "2020-05-01", ends = documented "2021-08-20",
      needs = key_vault_bypass "on" & cmk_identity "system_assigned",
      says = {
        en = "A key vault with a firewall or private endpoint lets the registry in only as a trusted service and only with the registry's system-assigned identity, which exists after creation.",
        ja = "ファイアウォールやプライベート エンドポイントのある Key Vault を通れるのは、信頼されたサービスとして、作成後に設定したシステム割り当て ID を使う場合だけである。",
      },
      mitigation = {
        en = "Create the registry against an open temporary vault, enable the system-assigned identity, then rotate to the key in the closed vault.",
        ja = "制限のない一時的な Key Vault で作成し、システム割り当て ID を有効化してから、制限付きの Key Vault のキーにローテーションする。",
      },
      evidence = "container-registry-customer-managed-keys.md @ 724976571 (2020-05-01), 0c58b4ddc (2020-08-26)" },
    { since = documented "2021-08-20",
      needs = key_vault_bypass "on",
      says = {
        en = "A key vault with a firewall or private endpoint must allow trusted Microsoft services, or the registry loses its key; either identity may pass, also at creation.",
        ja = "ファイアウォールやプライベート エンドポイントのある Key Vault では、信頼された Microsoft サービスの許可が必須である。どちらの種類の ID でも、作成時から通過できる。",
      },
      evidence = "container-registry-customer-managed-keys.md @ aa6099c15, f483cf84a (published 2021-08-20)" },
  },
}

step "cmk-keyvault-firewall.step" {
  when = own_key & key_vault_network { "firewall", "private_endpoint" } & key_vault_bypass "on",
  source = "acr-cmk-enable",
  periods = {
    { since = documented "2020-05-01", ends = documented "2021-08-20",
      says = {
        en = "Create the registry with a key in an open temporary vault, then rotate to the key in the closed vault with the system-assigned identity.",
        ja = "一時的な制限なしの Key Vault のキーで作成し、その後システム割り当て ID で制限付きの Key Vault のキーにローテーションする。",
      },
      evidence = "container-registry-customer-managed-keys.md @ 0c58b4ddc (2020-08-26)" },
    { since = documented "2021-08-20",
      says = {
        en = "Allow trusted Microsoft services on the key vault before the deployment.",
        ja = "デプロイの前に、Key Vault で信頼された Microsoft サービスを許可する。",
      },
      evidence = "container-registry-customer-managed-keys.md @ f483cf84a (published 2021-08-20)" },
  },
}

caveat "cmk-keyvault-firewall-enabled-later" {
  when = own_key & was(encryption "customer_managed_key") & was(key_vault_network "open") & key_vault_network { "firewall", "private_endpoint" }, severity = "medium",
  since = documented "2021-08-20",
  says = {
    en = "Closing the key vault after the registry exists can cause 403 errors in image import and automatic key rotation.",
    ja = "レジストリの作成後に Key Vault を制限すると、イメージのインポートやキーの自動ローテーションが 403 で失敗することがある。",
  },
  mitigation = {
    en = "Apply the identity and the key again after the change, by rotating the key.",
    ja = "変更後にキーをローテーションし、ID とキーを再設定する。",
  },
  source = "acr-cmk-troubleshoot",
  evidence = "container-registry-customer-managed-keys.md @ 998cecf16 (published 2021-08-20)",
}

caveat "kv-network-security-perimeter-overrides-bypass" {
  when = own_key & key_vault_network "perimeter", severity = "high", confidence = "medium",
  since = documented "2024-11-20",
  says = {
    en = "A key vault inside a network security perimeter ignores the bypass for trusted services, so the registry loses its key unless a perimeter rule admits it.",
    ja = "ネットワーク セキュリティ境界内の Key Vault では信頼されたサービスの例外が無視され、境界の規則で許可しない限りレジストリはキーを失う。",
  },
  mitigation = {
    en = "Add an inbound access rule to the perimeter, or keep the vault outside.",
    ja = "境界に受信アクセス規則を追加するか、Key Vault を境界の外に置く。",
  },
  source = { "key-vault-network-security", "key-vault-network" },
  evidence = "key-vault/general/network-security.md, published by 851360020 (2024-11-20); the page on service endpoints repeats it since 5e79cf829 (2026-06-16); consequence for the registry inferred",
}

lifecycle "key-vault-perimeter" {
  of = key_vault_network "perimeter", source = "key-vault-network-security",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2024-11-20", state = "absent",
      says = {
        en = "Key vaults cannot join a network security perimeter yet.",
        ja = "Key Vault はまだネットワーク セキュリティ境界に関連付けられない。",
      } },
    { since = documented "2024-11-20", ends = documented "2025-08-13", state = "preview",
      says = {
        en = "Network security perimeters for key vaults are a preview.",
        ja = "Key Vault のネットワーク セキュリティ境界はプレビューである。",
      },
      evidence = "key-vault/general/network-security.md, published by 851360020" },
    { since = documented "2025-08-13", state = "available",
      says = {
        en = "Network security perimeters for key vaults are generally available.",
        ja = "Key Vault のネットワーク セキュリティ境界は一般提供されている。",
      },
      evidence = "key-vault/general/network-security.md, label dropped by 251e4c5d0; network-security-perimeter-concepts.md @ 03e5750a (2025-08-01)" },
  },
}

caveat "cmk-vault-tenant-region" {
  when = own_key & key_vault_tenant "other_tenant", severity = "high", confidence = "low",
  since = by "2021-01-01",
  says = {
    en = "No page says that the key of a registry may come from a key vault in another tenant.",
    ja = "別テナントの Key Vault のキーをレジストリに使えるとする記載は、どのページにもない。",
  },
  mitigation = {
    en = "Keep the vault in the tenant of the registry and in the same or the paired region.",
    ja = "Key Vault はレジストリと同じテナントの、同じリージョンまたはペア リージョンに置く。",
  },
  source = "acr-cmk-enable",
  evidence = "all pages on customer-managed keys, read on 2021-04-05, 2022-03-31 and today",
}
