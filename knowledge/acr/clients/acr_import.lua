-- Imports (az acr import): the registry service copies images itself. It enters a restricted registry as a trusted service,
-- so it needs no route and no identity of its own; where images come from is given.

client "acr_import" {
  title = { en = "Image import", ja = "イメージのインポート" }, extends = "puller",
  settings = {
    { "source", title = { en = "Where the images come from", ja = "インポート元" }, given = true, headline = true,
      options = { { "acr_same_tenant", title = { en = "Azure registry in the same tenant", ja = "同一テナントの Azure Container Registry" } },
                  { "acr_other_tenant", title = { en = "Azure registry in another tenant", ja = "別テナントの Azure Container Registry" } },
                  { "public_registry", title = { en = "public registry", ja = "公開レジストリ" } },
                  { "firewalled_registry", title = { en = "other registry behind a firewall", ja = "ファイアウォール配下の他社レジストリ" } } },
      verify = { by_hand = { en = "Look at the registry that the import reads from, and at its tenant.",
                             ja = "インポート元のレジストリとそのテナントを確認する。" } } },
    { "source_public_access", title = { en = "Public network access of the source", ja = "インポート元のパブリック ネットワーク アクセス" },
      given = true, assumed = "enabled", options = { "enabled", "disabled" },
      applies = function(me) return me.source { "acr_same_tenant", "acr_other_tenant" } end,
      verify = { query = "az resource show --ids {me.source_registry_id} --api-version 2025-11-01 --query properties.publicNetworkAccess --output tsv",
                 expects = { enabled = "Enabled", disabled = "Disabled" }, source = "arm-registries" } },
    { "source_trusted_services", title = { en = "Source allows trusted services", ja = "インポート元での信頼されたサービスの許可" },
      given = true, assumed = "on", options = { "on", "off" },
      applies = function(me) return me.source { "acr_same_tenant", "acr_other_tenant" } & me.source_public_access "disabled" end,
      verify = { query = "az resource show --ids {me.source_registry_id} --api-version 2025-11-01 --query properties.networkRuleBypassOptions --output tsv",
                 expects = { on = "AzureServices", off = "None" }, source = "arm-registries" } },
    { "source_export_policy", title = { en = "Artifact export of the source", ja = "インポート元のエクスポート ポリシー" },
      given = true, assumed = "enabled", options = { "enabled", "disabled" },
      applies = function(me) return me.source { "acr_same_tenant", "acr_other_tenant" } end,
      verify = { query = [[az resource show --ids {me.source_registry_id} --api-version 2025-11-01 --query 'properties.policies.exportPolicy.status == `"disabled"`' --output json]],
                 expects = { enabled = "false", disabled = "true" }, source = "arm-registries" } },
    { "source_by", title = { en = "Source named by", ja = "インポート元の指定方法" },
      options = { { "login_server", title = { en = "login server", ja = "ログイン サーバー名" } },
                  { "resource_id", title = { en = "resource ID", ja = "リソース ID" } } },
      applies = function(me) return me.source { "acr_same_tenant", "acr_other_tenant" } end,
      verify = { by_hand = { en = "Read the import command or pipeline: it names the source by login server or by resource ID.",
                             ja = "インポートのコマンドまたはパイプラインで、インポート元の指定方法 (ログイン サーバー名またはリソース ID) を確認する。" } } },
  },
  body = function(me)
    -- Its own rules say more than the general ones: those let it pass.
    condition "runs_in_service" {
      title = { en = "runs on machines of the service", ja = "サービス側のマシンで動く" }, is = always,
    }
    condition "line_of_sight" { title = { en = "has a rule of its own", ja = "個別の規則がある" }, is = always }
    condition "has_own_route" { title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの経路がある" }, is = never }
    condition "fixed_address" { title = { en = "has a rule of its own", ja = "個別の規則がある" }, is = always }
    condition "on_trusted_list" { title = { en = "is named on the list", ja = "一覧に載っている" }, is = always }
    condition "has_managed_identity" { title = { en = "needs no identity of its own", ja = "固有の ID は不要" }, is = never }
    condition "uses_registry_roles" {   -- trusted-acr-import.roles says what the caller needs
      title = { en = "pulls or pushes by itself", ja = "自身で pull / push を行う" }, is = never,
    }

    rule "trusted-acr-import" {
      also = { "acr-import-as-transfer-path" },
      kind = "reachability", source = { "acr-trusted-services", "acr-import-images" },
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-09-21",
          needs = me.way "public" | (me.way "trusted" & me.source "acr_same_tenant"), says = {
            en = "Into a restricted registry, the bypass lets imports from another Azure registry of the same tenant only.",
            ja = "制限付きレジストリへのインポートでバイパスが使えるのは、同一テナントの別の Azure Container Registry からの場合のみ。" },
          evidence = "allow-access-trusted-services.md @ 31cba0a7c, 3aa4ff558" },
        { since = documented "2021-09-21", needs = me.way { "public", "trusted" }, says = {
            en = "An import into or out of a restricted registry gets in as a trusted service; {me} has no other way.",
            ja = "制限付きレジストリとの間のインポートは信頼されたサービスとして到達し、{me} に他の経路はない。" },
          evidence = "allow-access-trusted-services.md @ 1b5683044, d923d5889" },
      },
      because = {
        en = "The registry service does the copying: the machine that starts the import needs no route to either registry.",
        ja = "コピーはレジストリ サービス側で行われ、インポートを開始するマシンからレジストリへの経路は不要なため。",
      },
    }
    caveat "trusted-acr-import.public-source" {
      when = me.way "trusted" & me.source { "public_registry", "firewalled_registry" }, severity = "low", confidence = "medium",
      since = documented "2021-09-21", ends = documented "2022-02-10", source = "acr-import-images",
      says = {
        en = "The pages do not yet spell out that an import from a registry outside Azure may enter a restricted registry.",
        ja = "Azure 外のレジストリから制限付きレジストリへのインポートについては、まだ明記されていない。",
      },
      mitigation = { en = "Try the import of {me} once.", ja = "{me} のインポートを事前に検証する。" },
      evidence = "container-registry-import-images.md @ 62aae6bba",
    }
    step "trusted-acr-import.roles" {
      since = assumed "2021-01-01", source = "acr-import-images",
      says = {
        en = "Give the identity that starts {me} the right to import into this registry and to read the source.",
        ja = "{me} を開始する ID に、このレジストリへのインポート権限とインポート元の読み取り権限を付与する。",
      },
      evidence = "container-registry-import-images.md @ d923d5889", owner = { en = "owner of the registry", ja = "レジストリ管理者" },
    }
    rule "import-restricted-needs-trusted" {
      kind = "prerequisite", source = "acr-import-images",
      when = me.source { "acr_same_tenant", "acr_other_tenant" } & me.source_public_access "disabled",
      needs = me.source_trusted_services "on",
      periods = {
        { since = documented "2021-02-03", ends = documented "2026-02-07", says = {
            en = "The restricted source of {me} must allow trusted services; for registries that exist longer the page only recommends it.",
            ja = "{me} の制限付きインポート元でも信頼されたサービスの許可が必要 (以前からあるレジストリでは推奨との記載)。" },
          evidence = "container-registry-import-images.md @ 31cba0a7c" },
        { since = documented "2026-02-07", says = {
            en = "The restricted source of {me} must allow trusted services.", ja = "{me} の制限付きインポート元でも信頼されたサービスの許可が必要。" },
          evidence = "container-registry-import-images.md @ 0cb0c8262, 1d3f589a9" },
      },
      because = {
        en = "The service reads the source from outside its network, just as it writes to the target.",
        ja = "書き込み先と同様、インポート元もネットワークの外から読み取られるため。",
      },
      mitigation = { en = "Allow trusted services on the source at least during the import.", ja = "少なくともインポート中は、インポート元で信頼されたサービスを許可する。" },
    }
    rule "import-source-resource-id" {
      kind = "prerequisite", when = me.source "acr_same_tenant" & me.source_public_access "disabled", needs = me.source_by "resource_id",
      since = documented "2020-08-20", source = "acr-import-images",
      says = {
        en = "A source with public access disabled must be named by its resource ID, not by its login server.",
        ja = "パブリック アクセスを無効化したインポート元は、ログイン サーバー名ではなくリソース ID で指定する必要がある。",
      },
      evidence = "container-registry-import-images.md @ eb6b5d704, d923d5889",
    }
    rule "import-source-resource-id.other-tenant" {
      kind = "prerequisite", when = me.source "acr_other_tenant", needs = me.source_by "login_server",
      since = documented "2020-10-07", source = "acr-import-images",
      says = {
        en = "A source in another tenant is named by its login server, with credentials that may pull from it.",
        ja = "別テナントのインポート元は、ログイン サーバー名と pull 可能な資格情報で指定する。",
      },
      evidence = "container-registry-import-images.md @ 5cc213926, a14452486",
    }
    rule "import-cross-tenant-restricted" {
      also = { "cross-tenant-import" },
      kind = "conflict", when = me.source "acr_other_tenant", source = "acr-import-images",
      periods = {
        { since = documented "2023-02-16", ends = documented "2024-05-22",
          needs = ~private_only & me.source_public_access "enabled", says = {
            en = "Import from another tenant does not work over private endpoints.",
            ja = "別テナントからのインポートはプライベート エンドポイント経由ではサポートされない。" },
          evidence = "container-registry-import-images.md @ a7522f845" },
        { since = documented "2024-05-22",
          needs = ~closed & me.source_public_access "enabled", says = {
            en = "Import from another tenant does not work where public access is disabled; the page does not say on which side, so the plan asks it of both.",
            ja = "パブリック アクセスを無効化したレジストリでは、別テナントからのインポートはサポートされない。どちら側かは明記がないため、計画では双方に適用する。" },
          evidence = "container-registry-import-images.md @ 913ec5018, 1d3f589a9" },
      },
      because = {
        en = "Such a source is named by login server and credentials, which go over its public endpoint.",
        ja = "インポート元はログイン サーバー名と資格情報で指定され、パブリック エンドポイントを経由するため。",
      },
      mitigation = { en = "Use ACR Transfer through a storage account, or restrict by IP rules instead.", ja = "ストレージ アカウント経由の ACR Transfer を使うか、IP 規則による制限に変える。" },
    }
    entry "shut-import" {
      kind = "shut", when = me.way { "public", "ip_rule" } & me.runs_in_service, tags = { "AzureContainerRegistry" },
      since = assumed "2021-01-01", source = "acr-import-images",
      says = {
        en = "The registry service itself fetches what {me} copies, so no firewall of yours is on the way.",
        ja = "{me} のコピーはレジストリ サービス側で行われるため、自社のファイアウォールで許可する通信はない。",
      },
      evidence = "container-registry-import-images.md @ 913ec5018",
    }
    entry "admit-import" {
      kind = "admit", when = me.source "firewalled_registry", tags = { "AzureContainerRegistry" }, ports = { 443 },
      since = documented "2024-05-08", source = { "acr-service-tag", "acr-import-images" },
      says = {
        en = "The service fetches the images of {me} from addresses of this service tag.", ja = "サービスはこのサービス タグの IP からインポート元に接続し、{me} のイメージを取得する。",
      },
      evidence = "container-registry-service-tag.md @ 930ea9eb6; container-registry-import-images.md @ 2da4113f9",
    }
    step "import-source-firewall-service-tag" {
      when = me.source "firewalled_registry", since = documented "2024-05-08", source = { "acr-service-tag", "acr-import-images" },
      says = {
        en = "Admit the AzureContainerRegistry service tag at the firewall of the source of {me}.",
        ja = "{me} のインポート元のファイアウォールで AzureContainerRegistry サービス タグからの受信を許可する。",
      },
      evidence = "container-registry-service-tag.md @ 930ea9eb6; container-registry-import-images.md @ 2da4113f9",
      owner = { en = "owner of the source registry", ja = "インポート元の管理者" },
    }
    limit "acr-import-limits" {
      of = import_manifests, max = 50, since = documented "2021-09-21", source = "acr-import-images",
      says = {
        en = "An imported image may have at most 50 manifests.", ja = "インポートできるイメージのマニフェストは最大 50 個。",
      },
      mitigation = { en = "Import by platform, or copy with a client in the VNet.", ja = "プラットフォームごとにインポートするか、VNet 内のクライアントでコピーする。" },
      evidence = "container-registry-import-images.md @ e569a4983",
    }
    note "acr-import-limits.ranges" {
      when = me.source { "public_registry", "firewalled_registry" }, since = documented "2023-05-02", source = "acr-import-images",
      says = {
        en = "The source of {me} must support HTTP range requests (RFC 7233).", ja = "{me} のインポート元は HTTP の範囲要求 (RFC 7233) に対応している必要がある。",
      },
      evidence = "container-registry-import-images.md @ d884a84f2",
    }
    rule "acr-export-policy-blocks-import-source" {
      kind = "conflict", needs = me.source_export_policy "enabled",
      since = documented "2021-07-30", source = "acr-export-policy",
      says = {
        en = "A registry with export disabled cannot be the source of an import, so {me} fails.",
        ja = "エクスポートを無効化したレジストリはインポート元にできず、{me} は失敗する。",
      },
      mitigation = { en = "Promote images by push from an agent in the VNet instead.", ja = "VNet 内のエージェントからの push でイメージを昇格させる。" },
      evidence = "data-loss-prevention.md @ 14b77c95b, d923d5889",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-import" {
      of = { me.source_by }, since = by "2021-01-01", source = { "acr-import-images", "azure-cli-acr" },
      says = {
        en = "Run the import of {me} after the deployment: az acr import --source, with --registry and the resource ID of the source where the plan names it so.",
        ja = "デプロイ後に {me} のインポートを実行する (az acr import --source。リソース ID で指定する計画では --registry を使う)。",
      },
    }
  end,
}
