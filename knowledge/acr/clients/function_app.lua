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
      } },
  },
  body = function(me)
    rule "functions-container-plans" {
      kind = "gate", needs = me.plan { "elastic_premium", "dedicated" },
      since = assumed "2021-01-01", source = "functions-scale",
      says = {
        en = "Functions take custom containers on Elastic Premium and App Service plans only; {me} cannot run on a consumption plan.",
        ja = "Functions のカスタム コンテナーは Elastic Premium と App Service プランのみで、{me} は従量課金プランでは動かせない。",
      },
      confidence = "medium",
    }
    rule "reach-functions" {
      kind = "gate", when = me.vnet_integration "regional", needs = me.plan "elastic_premium",
      since = documented "2021-07-04", ends = documented "2021-11-01", source = "app-service-private-acr",
      says = {
        en = "Pulling over the VNet works for Functions on Elastic Premium plans only.",
        ja = "Functions で VNet 経由の pull ができるのは Elastic Premium プランのみ。",
      },
      confidence = "medium", evidence = "Azure/AppService 2021-07-03 post, FAQ @ 7e1369c",
    }
  end,
}
