-- data.lua - what tools ask about encryption, export, deletion and locks, and when they are right

check "data.cmk" {
  title = { en = "encryption with a customer-managed key", ja = "カスタマー マネージド キーによる暗号化" },
  asks = own_key, verdict = "depends", when = own_key,
  tools = { "Azure Policy 5b9159ae", "Steampipe", "CloudSploit", "Azure review checklists A01.04", "Microsoft cloud security benchmark DP-5" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where a rule names the owner of the key: it needs Premium, is decided at creation for good, and losing the key loses the images.",
    ja = "キーの所有者が規則で定められている場合にのみ妥当である。Premium が必要で、作成時に決めると取り消せず、キーを失えばイメージも失う。",
  },
  because = {
    en = "Every registry is encrypted with service-managed keys anyway.",
    ja = "どのレジストリも、もともとサービス マネージド キーで暗号化されている。",
  },
  source = { "tool-azure-policy", "tool-steampipe", "tool-cloudsploit", "tool-security-baseline", "acr-cmk" },
  evidence = "azure-policy: definition added 2020-02-12; tutorial-customer-managed-keys.md",
}

check "data.cmk-identity" {
  title = { en = "identity of the customer-managed key attached to the registry", ja = "カスタマー マネージド キー用 ID のレジストリへの割り当て" },
  verdict = "sound",
  tools = { "Azure Verified Modules (Terraform)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every template with a customer-managed key: the user-assigned identity that reads the key must also be attached to the registry.",
    ja = "カスタマー マネージド キーを使うテンプレートすべてに当てはまる。キーを読むユーザー割り当て ID は、レジストリにも割り当てる必要がある。",
  },
  source = { "tool-avm-terraform", "acr-cmk-enable" },
}

check "data.export-off" {
  title = { en = "export of artifacts disabled", ja = "アーティファクトのエクスポート禁止" },
  asks = export_policy "disabled", verdict = "depends", when = private_only & acr_transfer "off",
  tools = { "Azure Policy 524b0254", "PSRule Azure.ACR.ExportPolicy", "Azure review checklists A01.01",
            "Microsoft cloud security benchmark DP-2", "Azure Verified Modules (Bicep default)" },
  since = documented "2021-07-30",
  says = {
    en = "Right on a registry that is reachable through private endpoints only and feeds no other; it blocks imports elsewhere, and public access cannot be opened again while it holds.",
    ja = "プライベート エンドポイントからのみ到達でき、他のレジストリのインポート元にならない場合に妥当である。他のレジストリへのインポートはできなくなり、設定中はパブリック アクセスを再び有効にできない。",
  },
  source = { "tool-azure-policy", "tool-psrule", "tool-review-checklists", "tool-security-baseline", "avm-registry-module", "acr-export-policy" },
  evidence = "azure-policy: definition added 2021-08-13; data-loss-prevention.md @ 14b77c95b",
}

check "data.soft-delete" {
  title = { en = "soft delete enabled", ja = "論理的な削除の有効化" },
  asks = soft_delete "on", verdict = "depends",
  tools = { "APRL e7f0fd54", "PSRule Azure.ACR.SoftDelete", "The AKS Checklist" },
  source = { "tool-aprl", "tool-psrule", "tool-aks-checklist", "acr-soft-delete" },
  says = {
    en = "Right where deletions must be recoverable and the registry has neither replicas nor a retention policy; it is a preview.",
    ja = "削除の復元が必要で、レプリカも保持ポリシーもない場合に妥当である。ただし機能はプレビューである。",
  },
  because = {
    en = "One scanner asks for soft delete and for the retention policy in the same report, and the service takes only one of them.",
    ja = "同じレポートで論理的な削除と保持ポリシーの両方を要求するスキャナーがあるが、サービスはどちらか一方しか受け付けない。",
  },
  periods = {
    { since = documented "2022-09-15", ends = documented "2025-08-08", when = geo_replication "off" & retention_policy "off" },
    { since = documented "2025-08-08", ends = documented "2025-08-20",
      when = geo_replication "off" & retention_policy "off" & zone_redundancy "off",
      says = {
        en = "Right where deletions must be recoverable and the registry has no replicas, no retention policy and no zone redundancy; it is a preview.",
        ja = "削除の復元が必要で、レプリカ、保持ポリシー、ゾーン冗長のいずれもない場合に妥当である。ただし機能はプレビューである。",
      } },
    { since = documented "2025-08-20", ends = documented "2026-01-05", when = geo_replication "off" & retention_policy "off" },
    { since = documented "2026-01-05", when = geo_replication "off" & retention_policy "off" & artifact_cache "off",
      says = {
        en = "Right where deletions must be recoverable and the registry has no replicas, no retention policy and no artifact cache; it is a preview.",
        ja = "削除の復元が必要で、レプリカ、保持ポリシー、アーティファクト キャッシュのいずれもない場合に妥当である。ただし機能はプレビューである。",
      } },
  },
  evidence = "container-registry-soft-delete-policy.md, published by f1967ebf2; @ 7b2179287; @ 86d495927, published by 343d35ca2",
}

check "data.retention" {
  title = { en = "retention policy for untagged manifests enabled", ja = "タグなしマニフェストの保持ポリシーの有効化" },
  asks = retention_policy "on", verdict = "depends",
  tools = { "AZQR cr-010", "APRL 3ef86f16", "PSRule Azure.ACR.Retention", "Checkov CKV_AZURE_167", "Steampipe", "Azure Verified Modules" },
  source = { "tool-azqr", "tool-aprl", "tool-psrule", "tool-checkov-rules", "tool-steampipe", "acr-retention", "acr-soft-delete" },
  says = {
    en = "Right on a Premium registry that has no other clean-up and whose clients do not pull untagged images by digest.",
    ja = "Premium で他の整理手段がなく、タグのないイメージをダイジェスト指定で pull するクライアントもない場合に妥当である。",
  },
  mitigation = {
    en = "Below Premium, or where this policy does not fit, schedule acr purge instead.",
    ja = "Premium 未満の場合や、このポリシーが合わない場合は、acr purge の定期実行で代える。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2022-09-15", when = sku "Premium" & auto_purge "off" },
    { since = documented "2022-09-15", ends = documented "2026-07-07", when = sku "Premium" & auto_purge "off" & soft_delete "off",
      says = {
        en = "Right on a Premium registry without soft delete and without other clean-up: the service takes either this policy or soft delete, not both.",
        ja = "Premium で、論理的な削除も他の整理手段もない場合に妥当である。サービスはこのポリシーと論理的な削除のどちらか一方しか受け付けない。",
      } },
    { since = documented "2026-07-07", when = sku "Premium" & auto_purge "off" & soft_delete "off",
      says = {
        en = "Of limited use: the policy removes Docker manifests only, no OCI ones, and cannot be combined with soft delete; a scheduled purge cleans both kinds.",
        ja = "効果は限られる。削除対象は Docker 形式のマニフェストのみで OCI 形式は残り、論理的な削除とも併用できない。acr purge の定期実行なら両形式を整理できる。",
      } },
  },
  evidence = "container-registry-soft-delete-policy.md, published by f1967ebf2; container-registry-retention-policy.md, published by 74f66cd08",
}

check "data.lock" {
  title = { en = "resource lock on the registry", ja = "レジストリのリソース ロック" },
  asks = resource_lock "on", verdict = "sound",
  tools = { "KICS", "Azure Well-Architected Framework: mission-critical", "Azure Verified Modules (option)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry in production: a lock keeps it from being deleted by mistake, though it protects no single image.",
    ja = "本番のすべてのレジストリに当てはまる。ロックはレジストリの誤削除を防ぐ。ただし個々のイメージは守らない。",
  },
  source = { "tool-kics", "tool-well-architected", "acr-image-lock" },
  evidence = "container-registry-image-lock.md @ 521bc901d (2019-09-30)",
}

check "data.image-lock" {
  title = { en = "images locked against overwriting and deletion", ja = "イメージの上書きと削除を防ぐロック" },
  asks = image_lock "on", verdict = "depends", when = retention_policy "on" | ~auto_purge "off",
  tools = { "Azure Well-Architected Framework: mission-critical" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for released images, above all where a clean-up runs that would remove what clients still pull by digest.",
    ja = "リリース済みのイメージに当てはまる。特に、ダイジェスト指定で pull されるものまで削除する整理処理がある場合に必要である。",
  },
  source = { "tool-well-architected", "acr-image-lock", "acr-retention" },
}

check "data.lockbox" {
  title = { en = "Customer Lockbox for support access", ja = "サポートのアクセスに対するカスタマー ロックボックス" },
  verdict = "depends", when = own_key,
  tools = { "Microsoft cloud security benchmark PA-8" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the vendor's engineers may touch data with consent only; it is switched on for the tenant, not for a registry.",
    ja = "ベンダーの担当者によるデータへのアクセスに承認が必要な場合に妥当である。レジストリではなくテナント単位で有効にする。",
  },
  source = { "tool-security-baseline", "acr-cmk" },
  confidence = "medium",
}

check "data.dr-plan" {
  title = { en = "recovery plan that covers the registry", ja = "レジストリを含む復旧計画" },
  verdict = "manual",
  tools = { "Azure Well-Architected Framework: Machine Learning" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of process: a written plan for losing the registry, which has no backup of its own.",
    ja = "運用の問題である。レジストリ自体にバックアップはないため、失った場合の計画を文書にしておく。",
  },
  source = { "tool-well-architected", "acr-geo-replication" },
}
