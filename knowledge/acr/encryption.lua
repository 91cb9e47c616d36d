-- encryption.lua - encryption at rest and customer-managed keys
--
-- A key of one's own needs Premium, is decided at creation and for good, and brings a key vault into the design: its network,
-- its identity and its protection against deletion are settings of their own, shown only with such a key.

default "encryption-at-rest-default" {
  of = encryption "service_managed",
  since = documented "2018-03-01",
  says = {
    en = "Every registry of every SKU is encrypted at rest with service-managed keys; nothing has to be configured and it cannot be switched off.",
    ja = "全 SKU のレジストリは、既定でサービス マネージド キーにより保存時に暗号化される。設定は不要で、無効化もできない。",
  },
  source = "acr-storage",
  evidence = "container-registry-storage.md @ 81b80c685 (2018-03-01), c2a2dbd9c (2020-06-18)",
}

rule "cmk-premium-gate" { kind = "gate", also = { "gate-cmk" },
  when = own_key, needs = sku "Premium",
  since = documented "2020-05-01",
  says = {
    en = "Customer-managed keys need the Premium SKU.",
    ja = "カスタマー マネージド キー (CMK) を使えるのは Premium のレジストリだけである。",
  },
  mitigation = {
    en = "Ask for a key of your own only where a rule names the owner of the key: service-managed encryption is always on.",
    ja = "CMK は、キーの所有者を定める規則がある場合にのみ要求する。サービス マネージドの暗号化は常に有効である。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ 724976571 (2020-05-01)",
}

transition "cmk-creation-only" {
  also = { "creation-only-cmk" },
  from = encryption "service_managed", to = encryption "customer_managed_key", how = "creation_only",
  since = documented "2020-02-21",
  says = {
    en = "A customer-managed key can be enabled only while the registry is being created; an existing registry cannot be converted.",
    ja = "CMK はレジストリの作成時にしか有効化できず、既存のレジストリは変換できない。",
  },
  mitigation = {
    en = "Create a new Premium registry with the key, import the content, and move the clients.",
    ja = "CMK を有効にした新しい Premium レジストリを作成し、内容をインポートしてクライアントを切り替える。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ a75fb8c1d (2020-02-21); tutorial-customer-managed-keys.md @ 08368d272",
}

transition "cmk-cannot-be-disabled" {
  from = encryption "customer_managed_key", to = encryption "service_managed", how = "impossible",
  since = documented "2020-02-27",
  says = {
    en = "A registry that is encrypted with a customer-managed key stays so: that encryption cannot be turned off.",
    ja = "CMK で暗号化したレジストリでは、CMK を無効化できない。",
  },
  mitigation = {
    en = "Moving away from the key means a new registry.",
    ja = "CMK をやめるには新しいレジストリが必要である。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ 607d9e6c7 (2020-02-27)",
}

caveat "cmk-cannot-be-disabled.decision" {
  when = own_key & ~was(encryption "customer_managed_key"), severity = "high",
  since = documented "2020-02-27",
  says = {
    en = "A customer-managed key is a decision for good: it can be made only at creation and never be undone.",
    ja = "CMK は後戻りできない決定である。作成時にしか選べず、後から外すこともできない。",
  },
  mitigation = {
    en = "First accept what the key excludes: content trust, 30 days of task logs, the referrers API, leaving Premium.",
    ja = "CMK で失われるもの (コンテンツの信頼、30 日間のタスク ログ、Referrers API、Premium からの変更) を事前に確認する。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ 607d9e6c7 (2020-02-27)",
}

note "cmk-double-encryption" {
  when = own_key,
  since = documented "2020-06-18", confidence = "medium",
  says = {
    en = "A customer-managed key is a second layer above the default encryption; there is no separate switch for double encryption.",
    ja = "CMK は既定の暗号化に重なる追加の層である。独立した「二重暗号化」の設定はない。",
  },
  source = { "acr-cmk", "acr-storage" },
  evidence = "container-registry-storage.md @ c2a2dbd9c (2020-06-18)",
}

-- Identity and key ------------------------------------------------------------------------------------------------

step "cmk-identity-order" {
  when = own_key & ~was(encryption "customer_managed_key"),
  since = documented "2020-05-01",
  says = {
    en = "Create a user-assigned managed identity and give it access to the key before the registry is created.",
    ja = "レジストリの作成前にユーザー割り当てマネージド ID を作成し、キーへのアクセス権を与える。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ 724976571 (2020-05-01), fddb66ab5",
}

step "cmk-identity-order.system" {
  when = own_key & cmk_identity "system_assigned",
  since = documented "2020-05-01",
  says = {
    en = "After creation enable the registry's system-assigned identity, give it access to the key, and rotate the key to that identity.",
    ja = "作成後にシステム割り当て ID を有効化してキーへのアクセス権を与え、キーのローテーションでその ID に切り替える。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ 724976571 (2020-05-01), fddb66ab5",
}

step "cmk-key-permissions" {
  when = own_key & key_vault_auth "access_policy",
  since = documented "2020-01-13",
  says = {
    en = "Give the identity an access policy with get, wrapKey and unwrapKey on the key.",
    ja = "ID に、キーの get、wrapKey、unwrapKey を許可するアクセス ポリシーを設定する。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ 120246850 (2020-01-13)",
}

step "cmk-key-permissions.rbac" {
  when = own_key & key_vault_auth "rbac",
  since = documented "2020-10-07",
  says = {
    en = "Assign the role Key Vault Crypto Service Encryption User on the key to the identity.",
    ja = "ID に、キーに対する Key Vault Crypto Service Encryption User ロールを割り当てる。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ 4e40794ba; without preview label since 0769a34ec (2021-02-15)",
}

rule "cmk-key-type-rsa" { kind = "prerequisite",
  when = own_key, needs = cmk_key_type { "rsa", "rsa_hsm" },
  since = documented "2020-11-19",
  says = {
    en = "Only RSA and RSA-HSM keys encrypt a registry; elliptic-curve keys are rejected.",
    ja = "レジストリの暗号化に使えるキーは RSA と RSA-HSM だけで、楕円曲線キーは拒否される。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ 024315b50, cf7395f8a (2020-11-19)",
}

lifecycle "cmk-managed-hsm" {
  of = cmk_key_store "managed_hsm", source = { "azure-cli-acr-encryption", "acr-cmk" },
  periods = {
    { since = by "2021-01-01", ends = by "2026-01-01", state = "absent", confidence = "medium",
      says = {
        en = "Only Key Vault is documented as a store for the key of a registry.",
        ja = "レジストリのキーの保存先として文書化されているのは Key Vault だけである。",
      },
      evidence = "Azure/bicep-registry-modules issue 6139 (2025-10-27) asks for it" },
    { since = by "2026-01-01", state = "available", confidence = "medium",
      says = {
        en = "The command-line reference accepts keys in Managed HSM.",
        ja = "CLI リファレンスでは Managed HSM のキーを指定できる。",
      },
      evidence = "stored copy of the az acr encryption reference; start date not verified" },
  },
}

caveat "cmk-managed-hsm.silent" {
  when = own_key & cmk_key_store "managed_hsm", severity = "medium", confidence = "medium",
  since = by "2026-01-01",
  says = {
    en = "The command-line reference accepts Managed HSM keys, the concept pages name Key Vault only.",
    ja = "Managed HSM のキーは CLI リファレンスでは使えるが、解説ページには Key Vault しか書かれていない。",
  },
  mitigation = {
    en = "Prove it in a test subscription and grant the identity on the HSM itself.",
    ja = "テスト用サブスクリプションで検証し、HSM 側で ID に権限を与える。",
  },
  source = { "azure-cli-acr-encryption", "acr-cmk" },
}

caveat "cmk-key-rotation" {
  when = own_key & cmk_key_version "versioned", severity = "low",
  since = documented "2020-11-19",
  says = {
    en = "A key reference with a version stays fixed until it is rotated by hand; one without a version follows the vault within an hour.",
    ja = "バージョン付きのキー参照は手動で更新するまで固定される。バージョンなしなら 1 時間以内に自動で追従する。",
  },
  mitigation = {
    en = "Refer to the key without a version and set a rotation policy in the vault.",
    ja = "バージョンなしで参照し、Key Vault 側でローテーション ポリシーを設定する。",
  },
  source = "acr-cmk-rotate",
  evidence = "container-registry-customer-managed-keys.md @ cf7395f8a (2020-11-19)",
}

caveat "cmk-revocation" {
  when = own_key, severity = "high",
  since = documented "2020-02-28",
  says = {
    en = "Removing access to the key or deleting it blocks all data of the registry until the permission or the key is restored.",
    ja = "キーへのアクセス権を外すかキーを削除すると、戻すまでレジストリの全データにアクセスできなくなる。",
  },
  mitigation = {
    en = "Separate the duty of deleting keys, watch the access to the vault, and put recovery into the runbook.",
    ja = "キー削除の権限を分離し、Key Vault へのアクセスを監視し、復旧手順を運用手順書に入れる。",
  },
  source = "acr-cmk-rotate",
  evidence = "container-registry-customer-managed-keys.md @ 0c9951765 (2020-02-28)",
}

caveat "cmk-vault-soft-delete-purge-protection" {
  when = own_key & key_vault_purge_protection "off", severity = "high",
  since = documented "2020-02-21",
  says = {
    en = "Without purge protection a deleted key or vault may be gone for good, and with it everything in the registry.",
    ja = "消去保護がないと、削除されたキーや Key Vault が復元できなくなり、レジストリの全内容を失うことがある。",
  },
  mitigation = {
    en = "Enable soft delete and purge protection on the vault.",
    ja = "Key Vault の論理的な削除と消去保護を有効にする。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ a75fb8c1d; a recommendation since 08368d272 (2022-09-13)",
}

step "cmk-vault-soft-delete-purge-protection.step" {
  when = own_key & key_vault_purge_protection "on",
  since = documented "2020-02-21",
  says = {
    en = "Enable purge protection on the key vault before the key is used; it cannot be switched off again.",
    ja = "キーを使う前に Key Vault の消去保護を有効にする (後から無効にはできない)。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ a75fb8c1d (2020-02-21)",
}

-- The vault's network ---------------------------------------------------------------------------------------------

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
  when = own_key & was(key_vault_network "open") & key_vault_network { "firewall", "private_endpoint" }, severity = "medium",
  since = documented "2021-08-20",
  says = {
    en = "Closing the key vault after the registry exists can cause 403 errors in image import and automatic key rotation.",
    ja = "レジストリの作成後に Key Vault を制限すると、イメージのインポートや自動ローテーションが 403 になることがある。",
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
  since = documented "2026-06-16",
  says = {
    en = "A key vault inside a network security perimeter ignores the bypass for trusted services, so the registry loses its key unless a perimeter rule admits it.",
    ja = "ネットワーク セキュリティ境界内の Key Vault では信頼されたサービスの例外が無視され、境界の規則で許可しない限りレジストリはキーを失う。",
  },
  mitigation = {
    en = "Add an inbound access rule to the perimeter, or keep the vault outside.",
    ja = "境界に受信アクセス規則を追加するか、Key Vault を境界の外に置く。",
  },
  source = "key-vault-network",
  evidence = "key-vault/general/overview-vnet-service-endpoints.md @ 380ba8770, ec9013810; consequence for the registry inferred",
}

lifecycle "key-vault-perimeter" {
  of = key_vault_network "perimeter", source = "key-vault-network", confidence = "medium",
  periods = {
    { since = by "2021-01-01", ends = documented "2026-06-16", state = "absent",
      says = {
        en = "A network security perimeter around the key vault of a registry is not documented.",
        ja = "レジストリ用 Key Vault をネットワーク セキュリティ境界に入れる構成は文書化されていない。",
      } },
    { since = documented "2026-06-16", state = "available",
      says = {
        en = "The key vault pages describe vaults inside a network security perimeter.",
        ja = "Key Vault のページに、ネットワーク セキュリティ境界内の構成が記載されている。",
      },
      evidence = "key-vault/general/overview-vnet-service-endpoints.md @ ec9013810, published by 5e79cf829" },
  },
}

-- What the key excludes -------------------------------------------------------------------------------------------

rule "cmk-vs-content-trust" { kind = "conflict",
  when = own_key, needs = content_trust "off",
  since = documented "2020-03-13",
  says = {
    en = "Docker Content Trust cannot be enabled on a registry that is encrypted with a customer-managed key.",
    ja = "CMK で暗号化したレジストリでは、コンテンツの信頼 (Docker Content Trust) を有効にできない。",
  },
  mitigation = {
    en = "Sign with Notation instead, where the date allows it.",
    ja = "時期が許せば、代わりに Notation で署名する。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ d34c0b2bf (2020-03-12)",
}

rule "cmk-vs-artifact-cache" { kind = "conflict", also = { "conflict-artifact-cache-cmk" },
  when = own_key, needs = artifact_cache "off",
  since = documented "2023-06-06", ends = documented "2023-11-16",
  says = {
    en = "Artifact cache does not work on registries that are encrypted with a customer-managed key.",
    ja = "CMK で暗号化したレジストリでは、アーティファクト キャッシュを使えない。",
  },
  source = "acr-artifact-cache",
  evidence = "tutorial-registry-cache.md @ 7c73872e2; removed by 5133a1797, published by 62b299563",
}

caveat "cmk-vs-oci-referrers-api" {
  when = own_key & ~signing "none", severity = "low",
  since = documented "2025-07-10",
  says = {
    en = "Registries with a customer-managed key do not serve the OCI referrers API; Notation falls back to the referrers tag schema.",
    ja = "CMK のレジストリは OCI Referrers API に対応せず、Notation は Referrers Tag Schema にフォールバックする。",
  },
  mitigation = {
    en = "Check that what verifies the signatures understands the tag schema.",
    ja = "署名を検証する側がタグ スキーマに対応していることを確認する。",
  },
  source = "acr-manage-artifact",
  evidence = "container-registry-manage-artifact.md @ 7e75ba337 (published 2025-07-10)",
}

caveat "cmk-tasks-log-retention" {
  when = own_key & any("acr_tasks"), severity = "medium",
  since = documented "2020-02-27",
  says = {
    en = "With a customer-managed key the logs of task runs are kept for 24 hours instead of 30 days.",
    ja = "CMK のレジストリでは、ACR Tasks の実行ログの保持期間が 30 日ではなく 24 時間になる。",
  },
  mitigation = {
    en = "Export the run logs to storage.",
    ja = "実行ログをストレージにエクスポートする。",
  },
  source = "acr-cmk",
  evidence = "container-registry-customer-managed-keys.md @ 607d9e6c7 (2020-02-27)",
}

caveat "cmk-geo-replication" {
  when = own_key & geo_replication "on", severity = "medium",
  since = documented "2021-06-29",
  says = {
    en = "One key vault serves every geo-replica, so its failure stops them all.",
    ja = "1 つの Key Vault がすべての geo レプリカを支えるため、その障害は全レプリカに及ぶ。",
  },
  mitigation = {
    en = "Plan the failover of the vault; keep it in a region that has a pair.",
    ja = "Key Vault のフェールオーバーを設計し、ペアのあるリージョンに置く。",
  },
  source = "acr-geo-replication",
  evidence = "container-registry-geo-replication.md @ b7694bc81, fc65b6e0e (published 2021-06-29)",
}
