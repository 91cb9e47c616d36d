-- Web App for Containers. The ways are those of App Service; the plan decides whether VNet integration exists, and Windows
-- containers (Functions take none) have rules of their own.
-- A container app starts at Basic, so Free and Shared stand last.

client "web_app" {
  title = { en = "Web App", ja = "Web App" }, extends = "app_service",
  settings = {
    { "os", title = { en = "Container OS", ja = "コンテナーの OS" }, given = true,
      options = { { "linux", title = { en = "Linux", ja = "Linux" } }, { "windows", title = { en = "Windows", ja = "Windows" } } } },
    { "plan", title = { en = "App Service plan", ja = "App Service プラン" },
      options = {
        { "basic", title = { en = "Basic", ja = "Basic" } }, { "standard", title = { en = "Standard", ja = "Standard" } },
        { "premium", title = { en = "Premium", ja = "Premium" } }, { "premium_v2", title = { en = "Premium V2", ja = "Premium V2" } },
        { "premium_v3", title = { en = "Premium V3", ja = "Premium V3" } }, { "free", title = { en = "Free", ja = "Free" } },
        { "shared", title = { en = "Shared", ja = "Shared" } },
      } },
  },
  body = function(me)
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
            ja = "{me} のリージョン VNet 統合には Basic 以上の専用プランが必要。",
          },
          evidence = "Azure/AppService 2021-07-03 post @ 2bd2752" },
      },
      source = "app-service-vnet-integration",
    }
    rule "app-service-windows-container-private-pull" {
      also = { "reach-app-service-vnet-windows" },
      kind = "reachability", when = me.os "windows", needs = me.way "public",
      since = documented "2021-07-04", ends = by "2022-10-05",
      source = { "app-service-vnet-integration", "app-service-private-acr" },
      says = {
        en = "Windows containers cannot pull through VNet integration, so {me} reaches an open registry only.",
        ja = "Windows コンテナーは VNet 統合経由の pull に非対応のため、{me} が到達できるのは制限の無いレジストリのみ。",
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
      kind = "gate", when = me.os "windows", needs = me.plan "premium_v3",
      since = by "2021-01-01", source = "app-service-windows-premium",
      says = {
        en = "Windows containers run on Premium V3 plans, so {me} needs one.",
        ja = "Windows コンテナーは Premium V3 プランで動作するため、{me} には Premium V3 が必要。",
      },
      confidence = "medium", evidence = "Azure/AppService post 2022-03-02",
    }
  end,
}
