-- Function App from a container image: the switches of App Service, but other plans.

client "function_app" {
  title = { en = "Function App", ja = "Function App" }, extends = "app_service",
  settings = {
    { "plan", title = { en = "Hosting plan", ja = "ホスティング プラン" },
      options = {
        { "elastic_premium", title = { en = "Elastic Premium", ja = "Elastic Premium" } },
        { "dedicated", title = { en = "App Service plan", ja = "App Service プラン" } },
        { "consumption", title = { en = "Consumption", ja = "従量課金" } },
        { "flex", title = { en = "Flex Consumption", ja = "Flex 従量課金" } },
      },
      verify = { by_hand = { en = "Look in the portal at the hosting plan of the app.", ja = "ポータルでアプリのホスティング プランを確認する。" } } },
  },
  body = function(me)
    rule "functions-container-plans" {
      kind = "gate", needs = me.plan { "elastic_premium", "dedicated" } & ~me.windows_images,
      since = assumed "2021-01-01", source = "functions-scale",
      says = {
        en = "Functions take custom Linux containers, and on Elastic Premium and App Service plans only; {me} cannot run on a consumption plan.",
        ja = "Functions のカスタム コンテナーは Linux のみ、Elastic Premium と App Service プランのみで、{me} は従量課金プランでは動かせない。",
      },
      mitigation = {
        en = "Functions hosted on Container Apps follow the facts of that service: describe the app as a client of the kind Container Apps.",
        ja = "Container Apps でホストする Functions は、シナリオに Container Apps のクライアントとして記述する。",
      },
      confidence = "medium", evidence = "functions-scale (undated table); Azure/AppService 2021-07-03 post, FAQ @ 7e1369c, 57daf15",
    }
    rule "reach-functions" {
      also = { "functions-private-pull-same-switches" },
      when = me.vnet_integration "regional", source = "app-service-private-acr",
      periods = {
        { since = documented "2021-07-04", ends = documented "2021-11-01", kind = "gate", needs = me.plan "elastic_premium", says = {
            en = "Pulling over the VNet works for Functions on Elastic Premium plans only.",
            ja = "Functions で VNet 経由の pull ができるのは Elastic Premium プランのみ。" } },
        { since = documented "2021-11-01", kind_of_fact = "note", says = {
            en = "Functions on Elastic Premium and App Service plans pull over the VNet with the same settings as Web Apps.",
            ja = "Elastic Premium と App Service プランの Functions は、Web App と同じ設定で VNet 経由の pull ができる。" } },
      },
      mitigation = {
        en = "Route the content share through the VNet too where its storage account is private (ports 443 and 445).",
        ja = "ストレージ アカウントが閉域の場合は、コンテンツ共有への通信 (ポート 443 と 445) も VNet 経由にする。",
      },
      confidence = "medium", evidence = "Azure/AppService 2021-07-03 post, FAQ @ 7e1369c, 57daf15",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-function-plan" {
      of = { me.plan }, since = by "2021-01-01", source = "azure-cli-functionapp",
      says = {
        en = "Create the hosting plan of {me} as planned: az functionapp plan create, or az functionapp create with a plan of its own.",
        ja = "{me} のホスティング プランを計画どおりに作成する (az functionapp plan create、または az functionapp create のオプションで指定)。",
      },
    }
  end,
}
