-- Web App for Containers. The ways are those of App Service; the plan decides whether VNet integration exists, and Windows
-- containers (Functions take none) have rules of their own.
-- A container app starts at Basic, so Free and Shared stand last.

client "web_app" {
  title = { en = "Web App", ja = "Web App" }, extends = "app_service",
  settings = {
    { "os", title = { en = "Container OS", ja = "コンテナーの OS" }, given = true,
      options = { { "linux", title = { en = "Linux", ja = "Linux" } }, { "windows", title = { en = "Windows", ja = "Windows" } } },
      verify = { query = "az resource show --ids {me.site_id} --api-version 2025-03-01 --query 'properties.reserved == `true`' --output json",
                 expects = { linux = "true", windows = "false" }, source = "arm-web-sites" } },
    { "plan", title = { en = "App Service plan", ja = "App Service プラン" },
      options = {
        { "basic", title = { en = "Basic", ja = "Basic" } }, { "standard", title = { en = "Standard", ja = "Standard" } },
        { "premium", title = { en = "Premium", ja = "Premium" } }, { "premium_v2", title = { en = "Premium V2", ja = "Premium V2" } },
        { "premium_v3", title = { en = "Premium V3", ja = "Premium V3" } }, { "free", title = { en = "Free", ja = "Free" } },
        { "shared", title = { en = "Shared", ja = "Shared" } },
        { "premium_container", title = { en = "Premium Container (preview)", ja = "Premium Container (プレビュー)" } },
      },
      applies = function(me) return me.hosting "multi_tenant" end,
      verify = { by_hand = { en = "Look in the portal at the pricing plan of the App Service plan.",
                             ja = "ポータルで App Service プランの価格プランを確認する。" } } },
    { "hosting", title = { en = "Hosting", ja = "ホスティング環境" }, given = true, assumed = "multi_tenant",
      options = { { "multi_tenant", title = { en = "shared with other tenants", ja = "マルチテナント" } },
                  { "ase_v2", title = { en = "App Service Environment v2", ja = "App Service Environment v2" } } },
      verify = { query = "az resource show --ids {me.site_id} --api-version 2025-03-01 --query 'properties.hostingEnvironmentProfile.id != `null`' --output json",
                 expects = { multi_tenant = "false", ase_v2 = "true" }, source = "arm-web-sites" } },
    { "plan_networks", title = { en = "VNets that the apps of the plan join", ja = "プランのアプリが接続する VNet の数" }, given = true, assumed = "one",
      options = { { "one", title = { en = "one", ja = "1 つ" } }, { "two", title = { en = "two", ja = "2 つ" } },
                  { "more", title = { en = "more", ja = "3 つ以上" } } },
      verify = { by_hand = { en = "Count the virtual networks that the apps of the App Service plan are integrated with.",
                             ja = "App Service プランのアプリが統合されている仮想ネットワークの数を確認する。" } } },
    { "plan_counted", title = { en = "Plan counted in the costs", ja = "プラン料金を費用に含める" }, given = true, assumed = "no",
      options = { { "no", title = { en = "no", ja = "含めない" } }, { "yes", title = { en = "yes", ja = "含める" } } },
      verify = { by_hand = { en = "This is about the estimate of costs, not about what is built.",
                             ja = "これは費用の見積もりに関する前提であり、構築物の確認対象ではない。" } } },
  },
  body = function(me)
    condition "windows_images" { title = { en = "runs Windows images", ja = "Windows イメージを使う" }, is = me.os "windows" }
    condition "joins_by_integration" {
      title = { en = "joins a VNet by VNet integration", ja = "VNet 統合で VNet に接続する" }, is = me.hosting "multi_tenant",
    }

    -- Plans -------------------------------------------------------------------------------------------------------

    rule "app-service-vnet-integration-tiers" {
      kind = "gate", when = me.vnet_integration "regional",
      periods = {
        { since = documented "2020-06-17", ends = documented "2022-07-26",
          needs = me.plan { "standard", "premium", "premium_v2", "premium_v3" },
          says = {
            en = "Regional VNet integration of {me} needs a Standard or Premium plan.",
            ja = "{me} のリージョン VNet 統合には Standard または Premium 系のプランが必要。",
          },
          evidence = "overview-vnet-integration.md @ 02b7d33e, 8218d654" },
        { since = documented "2022-07-26",
          needs = me.plan { "basic", "standard", "premium", "premium_v2", "premium_v3" },
          says = {
            en = "Regional VNet integration of {me} needs a Basic, Standard or Premium plan.",
            ja = "{me} のリージョン VNet 統合には Basic、Standard または Premium 系のプランが必要。",
          },
          evidence = "Azure/AppService 2021-07-03 post @ 2bd2752" },
      },
      source = "app-service-vnet-integration",
      mitigation = {
        en = "Take the lowest plan that has it; an App Service Environment stands in a VNet already.",
        ja = "対応する最下位のプランを選ぶ。App Service Environment は最初から VNet 内にある。",
      },
    }
    caveat "app-service-one-integration-per-plan" {
      severity = "medium", source = "app-service-vnet-integration",
      periods = {
        { since = assumed "2021-01-01", ends = by "2022-10-05", when = me.plan_networks { "two", "more" }, says = {
            en = "A plan has one VNet integration only; apps of the plan of {me} that need another network need another plan.",
            ja = "プランあたりの VNet 統合は 1 つのみ。{me} のプランで別のネットワークが必要なアプリには別のプランが必要。" } },
        { since = by "2022-10-05", ends = by "2023-07-21", when = me.plan_networks "more", says = {
            en = "A plan has two VNet integrations at most; apps of the plan of {me} that need another network need another plan.",
            ja = "プランあたりの VNet 統合は最大 2 つ。{me} のプランでさらに別のネットワークが必要なアプリには別のプランが必要。" } },
        { since = by "2023-07-21", when = me.plan_networks "more" | me.plan_networks "two" & ~me.os "windows", says = {
            en = "A Windows plan has two VNet integrations at most, a Linux plan one; apps of the plan of {me} that need another network need another plan.",
            ja = "VNet 統合は Windows プランで最大 2 つ、Linux プランで 1 つ。{me} のプランで別のネットワークが必要なアプリには別のプランが必要。" } },
      },
      mitigation = {
        en = "Join one hub VNet and peer it with the others.", ja = "ハブ VNet に統合し、他の VNet とはピアリングする。",
      },
      evidence = "overview-vnet-integration.md @ 02b7d33e, 8218d654, versions of 2022-10-05 and 2023-07-21",
    }
    price "app-service-plan-price-2021" {
      source = "app-service-prices-2021", when = me.plan_counted "yes", per = web_app_instances,
      periods = {
        { since = documented "2021-03-11", ends = assumed "2022-04-05",
          usd = {
            [me.os "linux" & me.plan "basic"] = per_month "13.14", [me.os "linux" & me.plan "standard"] = per_month "69.35",
            [me.os "linux" & me.plan "premium_v2"] = per_month "81.03", [me.os "linux" & me.plan "premium_v3"] = per_month "124.10",
            [me.os "windows" & me.plan "premium_v3"] = per_month "240.90",   -- on P1v2 (146.00) no Windows container runs
          },
          says = {
            en = "The price is that of the smallest instance of the plan of {me}, by the list of 10 March 2021 for Central US.",
            ja = "{me} のプランの料金は最小インスタンスのもの (2021 年 3 月 10 日時点、米国中部の定価)。" } },
        { since = assumed "2022-04-05", usd = unknown, source = "azure-price-app-service", says = {
            en = "The plan of {me} is billed by the hour; no list later than March 2021 was read.",
            ja = "{me} のプランは時間単位で課金される。2021 年 3 月より後の価格表は確認していない。" } },
      },
      evidence = "Azure/AppService 2021-03-11-increased-savings-with-app-service-offerings.md",
    }

    price "app-service-plan-price-2021.other" {
      source = "app-service-prices-2021", usd = unknown,
      when = me.plan_counted "yes" & ~(me.os "linux" & me.plan { "basic", "standard", "premium_v2", "premium_v3" }
                                       | me.os "windows" & me.plan { "premium_v2", "premium_v3" }),
      since = documented "2021-03-11", ends = assumed "2022-04-05",
      says = {
        en = "The list of 10 March 2021 does not name the plan of {me}.", ja = "2021 年 3 月 10 日時点の価格表に {me} のプランの記載は無い。",
      },
      evidence = "Azure/AppService 2021-03-11-increased-savings-with-app-service-offerings.md",
    }

    -- Windows containers ------------------------------------------------------------------------------------------

    rule "app-service-windows-container-private-pull" {
      also = { "reach-app-service-vnet-windows" },
      kind = "reachability", when = me.os "windows", needs = me.way "public",
      since = documented "2021-07-04", ends = by "2022-10-05",
      source = { "app-service-vnet-integration", "app-service-private-acr" },
      says = {
        en = "Windows containers cannot pull through VNet integration, so {me} reaches an open registry only.",
        ja = "Windows コンテナーは VNet 統合経由の pull に非対応のため、{me} が到達できるのは制限のないレジストリのみ。",
      },
      confidence = "medium", evidence = "overview-vnet-integration.md @ 02b7d33e, 8218d654; azure-docs issue 89178",
    }
    caveat "app-service-windows-container-private-pull" {
      when = me.os "windows" & me.pulls_by_network, severity = "medium",
      since = by "2022-10-05", source = { "app-service-custom-container", "app-service-private-acr" },
      says = {
        en = "The App Service pages no longer exclude Windows containers from pulls over the VNet, but the team blog still does.",
        ja = "App Service の公式ページからは Windows コンテナーの VNet 経由 pull の除外が消えたが、チーム ブログの FAQ には残っている。",
      },
      mitigation = { en = "Prove it with a test pull before relying on it.", ja = "採用前にテスト pull で確認する。" },
      confidence = "medium", evidence = "configure-custom-container.md (2025-03-06); App Service post @ 3032725",
    }
    rule "app-service-windows-container-plan" {
      kind = "gate", when = me.os "windows" & me.hosting "multi_tenant", source = "app-service-windows-premium",
      periods = {
        { since = by "2021-01-01", ends = exact "2022-07-01", needs = me.plan { "premium_v3", "premium_container" }, says = {
            en = "Windows containers run on Premium V3 or the preview plan Premium Container, so {me} needs one of them.",
            ja = "Windows コンテナーは Premium V3 かプレビューの Premium Container で動作するため、{me} にはそのいずれかが必要。" } },
        { since = exact "2022-07-01", needs = me.plan "premium_v3", says = {
            en = "Windows containers run on Premium V3 plans, so {me} needs one.",
            ja = "Windows コンテナーは Premium V3 プランで動作するため、{me} には Premium V3 が必要。" } },
      },
      confidence = "medium", evidence = "Azure/AppService post 2022-03-02",
    }
    rule "app-service-windows-container-plan.only" {
      kind = "gate", when = me.plan "premium_container", needs = me.os "windows",
      since = by "2021-01-01", source = "app-service-windows-premium",
      says = {
        en = "Premium Container plans are for Windows containers only.", ja = "Premium Container プランは Windows コンテナー専用。",
      },
      confidence = "medium", evidence = "Azure/AppService post 2022-03-02",
    }
    lifecycle "app-service-windows-container-plan.preview" {
      of = me.plan "premium_container", source = "app-service-windows-premium",
      periods = {
        { since = by "2021-01-01", ends = exact "2022-07-01", state = "preview", says = {
            en = "Premium Container plans are a preview.", ja = "Premium Container プランはプレビューである。" } },
        { since = exact "2022-07-01", state = "retired", says = {
            en = "Premium Container plans were retired on 30 June 2022.", ja = "Premium Container プランは 2022 年 6 月 30 日に廃止された。" } },
      },
      evidence = "Azure/AppService post 2022-03-02",
    }
    step "app-service-windows-subnet-ip-cost" {
      when = me.os "windows" & me.vnet_integration "regional", since = by "2022-10-05", source = "app-service-vnet-integration",
      says = {
        en = "Size the integration subnet of {me} for instances × (1 + Windows container apps of the plan) addresses, and twice that for scaling.",
        ja = "{me} の統合サブネットは「インスタンス数 × (1 + プラン内の Windows コンテナー アプリ数)」個の IP を見込み、スケール操作用にその 2 倍を確保する。",
      },
      because = {
        en = "Each Windows container app takes an address of its own on every instance of the plan.",
        ja = "Windows コンテナー アプリは、プランのインスタンスごとに IP を 1 つずつ消費するため。",
      },
      evidence = "overview-vnet-integration.md (2022-10-05, 2023-07-21)", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "app-service-windows-sp-auth-removed" {
      kind = "gate", when = me.os "windows", needs = ~me.auth "service_principal",
      since = by "2025-03-06", source = "app-service-custom-container",
      says = {
        en = "Windows containers on App Service no longer pull with a service principal, so {me} needs a managed identity.",
        ja = "App Service の Windows コンテナーはサービス プリンシパルでの pull に非対応となったため、{me} にはマネージド ID が必要。",
      },
      mitigation = { en = "Use a managed identity.", ja = "マネージド ID を使う。" },
      confidence = "medium", evidence = "configure-custom-container.md (2025-03-06)",
    }

    -- App Service Environment v2 ----------------------------------------------------------------------------------

    lifecycle "app-service-asev2-custom-dns.retirement" {
      of = me.hosting "ase_v2", state = "retired", since = exact "2024-08-31", source = "app-service-ase-v2-retirement",
      says = {
        en = "App Service Environment v2 was retired on 31 August 2024.", ja = "App Service Environment v2 は 2024 年 8 月 31 日に廃止された。",
      },
      evidence = "azure-deprecation/dashboard issue 214",
    }
    rule "app-service-asev2-custom-dns" {
      kind = "reachability", when = me.hosting "ase_v2" & me.dns "custom", needs = ~me.way "private_endpoint",
      since = documented "2021-11-01", source = "app-service-private-acr",
      says = {
        en = "App Service Environment v2 cannot pull from a registry that only own DNS servers resolve, so {me} cannot use the private endpoint.",
        ja = "App Service Environment v2 は、独自 DNS でしか解決できないレジストリから pull できないため、{me} はプライベート エンドポイントを利用できない。",
      },
      mitigation = {
        en = "Move to version 3, or use Azure DNS with the private zone linked.", ja = "v3 に移行するか、Azure DNS にプライベート ゾーンをリンクして使う。",
      },
      evidence = "Azure/AppService 2021-07-03 post @ 57daf15",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-app-plan" {
      of = { me.plan }, when = me.hosting "multi_tenant", since = by "2021-01-01", source = "azure-cli-webapp",
      says = {
        en = "Create the App Service plan of {me} in the planned tier: az appservice plan create --sku.",
        ja = "{me} の App Service プランを計画どおりの SKU で作成する (az appservice plan create --sku)。",
      },
    }
  end,
}
