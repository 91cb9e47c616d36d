-- Keeping a restricted registry that way: policies, modules, checks, and what a lower tier would undo.

caveat "premium-downgrade-network" {
  when = exists & was(sku "Premium") & ~sku "Premium"
    & (was(private_endpoint "on") | was(ip_rules "on") | was(service_endpoint "on") | was(public_network_access "disabled")),
  severity = "high", since = documented "2026-02-11", source = "acr-skus",
  says = {
    en = "Leaving Premium switches the network features of the registry off, so the restriction it has today is lost.",
    ja = "Premium から下位プランへ変更するとネットワーク機能が無効になり、現在のネットワーク制限は失われる。",
  },
  mitigation = { en = "Keep Premium for the life of a restricted registry.", ja = "ネットワーク制限が必要な間は Premium を維持する。" },
  evidence = "container-registry-skus.md @ 68fed6d99; before only \"no downtime\" was stated @ 66bf9db96",
}

step "policy-builtin-network" {
  when = ~governance "none", source = "azure-policy-definitions",
  periods = {
    { since = documented "2020-04-28", ends = documented "2021-03-17", says = {
        en = "Assign the built-in policy that audits registries without a private endpoint (e8eef0a8).",
        ja = "プライベート エンドポイントのないレジストリを監査する組み込みポリシー (e8eef0a8) を割り当てる。" } },
    { since = documented "2021-03-17", ends = documented "2021-08-13", says = {
        en = "Assign the built-in network policies: private endpoint (e8eef0a8), unrestricted access (d0793b48), public access (0fdf0491, a3701552), and a tier that allows private endpoints (bd560fc0).",
        ja = "ネットワークの組み込みポリシーを割り当てる。プライベート エンドポイント (e8eef0a8)、無制限アクセス (d0793b48)、パブリック アクセス (0fdf0491, a3701552)、プライベート エンドポイント対応プラン (bd560fc0)。" } },
    { since = documented "2021-08-13", ends = documented "2024-03-13", says = {
        en = "Assign the built-in network policies: private endpoint (e8eef0a8), unrestricted access (d0793b48), public access (0fdf0491, a3701552), a tier that allows private endpoints (bd560fc0), and export (524b0254).",
        ja = "ネットワークの組み込みポリシーを割り当てる。プライベート エンドポイント (e8eef0a8)、無制限アクセス (d0793b48)、パブリック アクセス (0fdf0491, a3701552)、プライベート エンドポイント対応プラン (bd560fc0)、エクスポート (524b0254)。" } },
    { since = documented "2024-03-13", confidence = "medium", says = {
        en = "Assign the eight built-in network policies: private endpoint (e8eef0a8), unrestricted access (d0793b48), public access (0fdf0491, a3701552), suitable tier (bd560fc0), export (524b0254), and those that deploy endpoints and names (d85c6833, e9585a95).",
        ja = "ネットワークの組み込みポリシー 8 種を割り当てる。プライベート エンドポイント (e8eef0a8)、無制限アクセス (d0793b48)、パブリック アクセス (0fdf0491, a3701552)、対応プラン (bd560fc0)、エクスポート (524b0254)、プライベート エンドポイントと DNS ゾーンのデプロイ (d85c6833, e9585a95)。" } },
  },
  evidence = "Azure/azure-policy bb9d8783, a5d0100a, 228b5080, f4a50bac; first dates of the two that deploy are those of their present path",
  owner = { en = "platform team", ja = "プラットフォーム担当" },
}

note "avm-registry-defaults" {
  when = deploy_tool "avm_bicep", since = by "2026-08-07", source = "avm-registry-module",
  says = {
    en = "Left alone, the module takes Premium, default action Deny, trusted services on, export disabled, and public access disabled where only private endpoints are given.",
    ja = "モジュールの既定は、Premium、既定の動作「拒否」、信頼されたサービスの許可、エクスポート無効であり、プライベート エンドポイントのみを指定した場合はパブリック アクセスも無効になる。",
  },
  evidence = "avm/res/container-registry/registry/main.bicep, CHANGELOG 0.12.0",
}
caveat "avm-registry-defaults.export" {
  when = deploy_tool "avm_bicep" & ~closed, severity = "medium", since = by "2026-08-07", source = { "avm-registry-module", "acr-export-policy" },
  says = {
    en = "The module disables export unless told otherwise, which a registry with public access does not allow.",
    ja = "モジュールは既定でエクスポートを無効にするが、パブリック アクセスが有効なレジストリでは許可されない。",
  },
  mitigation = { en = "Set exportPolicyStatus to enabled in the parameters.", ja = "パラメーターで exportPolicyStatus を enabled にする。" },
  evidence = "avm/res/container-registry/registry/main.bicep; data-loss-prevention.md @ d923d5889",
}

note "check-health-cloud-shell" {
  when = restricted, since = documented "2020-05-08", source = { "acr-health-errors", "acr-check-health" },
  says = {
    en = "Run az acr check-health from the network of a client: in Cloud Shell it skips the local environment, and CONNECTIVITY_FORBIDDEN_ERROR only tells that a network rule or the closed public endpoint refused it.",
    ja = "az acr check-health はクライアントと同じネットワークから実行する。Cloud Shell ではローカル環境の検査が行われず、CONNECTIVITY_FORBIDDEN_ERROR はネットワーク規則またはパブリック エンドポイントの無効化による拒否を示す。",
  },
  evidence = "container-registry-health-error-reference.md @ d801e636a, d45f1aa61",
}
note "private-endpoint-bastion" {
  when = private_only, since = documented "2020-08-14", source = "acr-troubleshoot-access", confidence = "medium",
  says = {
    en = "Operators need a machine inside the VNet: an Azure Bastion endpoint gives no access to the registry.",
    ja = "運用者には VNet 内のマシンが必要で、Azure Bastion のエンドポイントからレジストリにはアクセスできない。",
  },
  evidence = "container-registry-troubleshoot-access.md @ 07e67ce46, d923d5889",
}
note "network-security-perimeter" {
  when = own_key & key_vault_network "perimeter", since = by "2025-08-01", source = "nsp-concepts", confidence = "medium",
  says = {
    en = "The perimeter covers the key vault only: registries are not among the resources that can join one.",
    ja = "ネットワーク セキュリティ境界の対象になるのは Key Vault のみで、コンテナー レジストリは境界に参加できない。",
  },
  mitigation = { en = "Protect the registry itself with private endpoints and policies.", ja = "レジストリ自体はプライベート エンドポイントとポリシーで保護する。" },
  evidence = "network-security-perimeter-concepts.md @ 03e5750a (2025-08-01); no registry page names it @ d923d5889",
}
