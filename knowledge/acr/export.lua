-- Whether artifacts can leave through the service: the export policy and transfer pipelines.

-- Export ----------------------------------------------------------------------------------------------------------

lifecycle "export-policy-availability" {
  of = export_policy "disabled", source = "acr-export-policy",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2021-07-30", state = "absent", says = {
        en = "The export policy does not exist yet.", ja = "エクスポート ポリシーはまだ提供されていない。" } },
    { since = documented "2021-07-30", state = "available", says = {
        en = "Export of artifacts can be disabled.", ja = "アーティファクトのエクスポートを無効化できる。" } },
  },
  evidence = "data-loss-prevention.md @ 14b77c95b",
}
rule "export-policy-gate" {
  also = { "gate-export-policy" },
  kind = "gate", when = export_policy "disabled", needs = sku "Premium" & private_endpoint "on",
  since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Export can be disabled on Premium registries with a private endpoint only.",
    ja = "エクスポートを無効化できるのは、プライベート エンドポイントを構成した Premium のレジストリのみ。",
  },
  evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
}
rule "export-policy-public-off" {
  also = { "export-policy-requires-public-disabled" },
  kind = "conflict", when = export_policy "disabled", needs = closed,
  since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Export can be disabled only where public network access is disabled too.",
    ja = "エクスポートの無効化には、パブリック ネットワーク アクセスの無効化も必要。",
  },
  mitigation = {
    en = "Close public access before, or in the same deployment.", ja = "パブリック アクセスは事前に、または同じデプロイで無効にする。",
  },
  evidence = "data-loss-prevention.md @ 14b77c95b, acd77ff0e; ACR_ExportPolicy_AuditDeny.json @ 228b5080",
}
rule "export-policy-pipelines" {
  also = { "export-policy-vs-transfer" },
  kind = "conflict", when = export_policy "disabled", needs = acr_transfer "off",
  since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Export cannot be disabled while the registry has export pipelines.",
    ja = "エクスポート パイプラインが存在する間は、エクスポートを無効にできない。",
  },
  mitigation = { en = "Delete the pipelines first.", ja = "先にパイプラインを削除する。" },
  evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
}
caveat "export-policy-scope" {
  when = export_policy "disabled", severity = "medium", since = documented "2021-07-30", source = "acr-export-policy",
  says = {
    en = "Disabled export stops imports into other registries and new export pipelines, but users inside the VNet can still pull.",
    ja = "エクスポートの無効化は他レジストリへのインポートと新規エクスポート パイプラインを防ぐが、VNet 内の利用者の pull は防げない。",
  },
  mitigation = { en = "Audit pulls with resource logs.", ja = "リソース ログで pull を監査する。" },
  evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
}

-- Transfer --------------------------------------------------------------------------------------------------------

caveat "transfer-storage-not-trusted" {
  when = acr_transfer "on" & transfer_storage "restricted", severity = "high", confidence = "medium",
  since = documented "2025-11-07", source = "acr-issue-857",
  says = {
    en = "Azure Container Registry is no trusted service of Azure Storage, so transfer pipelines fail on a network-restricted storage account.",
    ja = "Azure Container Registry は Azure Storage の信頼されたサービスではなく、ネットワーク制限されたストレージ アカウントとの転送は失敗する。",
  },
  mitigation = {
    en = "Leave the staging account reachable and protect it with identities and short-lived SAS tokens.",
    ja = "中継用のストレージ アカウントはネットワーク制限をかけず、ID と短期間の SAS で保護する。",
  },
  evidence = "Azure/acr issue 857 (2025-11-07), open; completion not verified",
}
