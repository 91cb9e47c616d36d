-- encryption.lua - encryption at rest and customer-managed keys
--
-- A key of one's own needs Premium, is decided at creation and for good, and brings a key vault into the design: its protection against
-- deletion and the identity that reads it are settings of their own, shown only with such a key; so is its network, in key_vault.lua.

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
    ja = "CMK による暗号化は、既定の暗号化に重ねる 2 つ目の層である。独立した「二重暗号化」の設定はない。",
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
    ja = "作成後にレジストリのシステム割り当て ID を有効化してキーへのアクセス権を与え、キーのローテーションでその ID に切り替える。",
  },
  source = "acr-cmk-enable",
  evidence = "container-registry-customer-managed-keys.md @ 724976571 (2020-05-01), fddb66ab5",
}

local removal = {
  en = "Rotate the key to the new identity before the old one is detached; az acr check-health reports CMK_ERROR. A removed system-assigned identity takes a support ticket.",
  ja = "先に新しい ID へキーをローテーションしてから古い ID を外す。az acr check-health は CMK_ERROR を報告する。システム割り当て ID を削除した場合はサポートに依頼する。",
}

local function identity_removal(id, from, to)
  caveat(id) {   -- no transition: that would ask for the identity of a registry without such a key
    when = own_key & was(encryption "customer_managed_key") & was(cmk_identity(from)) & cmk_identity(to), severity = "high", mitigation = removal, source = "acr-cmk-troubleshoot",
    periods = {
      { since = documented "2020-10-07", ends = documented "2023-03-30",
        says = {
          en = "The service refuses to detach the identity that reads the key, so the key moves to the new identity first.",
          ja = "キーの読み取りに使う ID の切り離しは拒否されるため、先に新しい ID へキーを移す必要がある。",
        },
        evidence = "container-registry-customer-managed-keys.md @ 4fb0d2d9d (published 2020-10-07)" },
      { since = documented "2023-03-30",
        says = {
          en = "The service refuses to detach the identity that reads the key, but the attempt can stop its renewal: pulls and pushes go on until it expires, usually after three months, and then fail with 403.",
          ja = "キーの読み取りに使う ID の切り離しは拒否されるが、試みただけで自動更新が止まることがある。通常約 3 か月後の失効までは動作し、以後 pull も push も 403 になる。",
        },
        evidence = "tutorial-troubleshoot-customer-managed-keys.md @ 30d452715 (published 2023-03-30)" },
    },
  }
end

identity_removal("cmk-identity-removal", "user_assigned", "system_assigned")
identity_removal("cmk-identity-removal.system", "system_assigned", "user_assigned")

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
  mitigation = {
    en = "No page states a key size: take 2048 bits or what your own policy asks for.",
    ja = "キー サイズの記載はないため、2048 ビット以上または自社ポリシーの値にする。",
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
    ja = "CMK のレジストリでは、ACR タスクの実行ログの保持期間が 30 日ではなく 24 時間になる。",
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
