-- A Web App that pulls its image from a closed registry.
--
--   acrplan plan scenarios/web_app_private.lua --as-of 2021-04-12    a conflict: the platform pulls over the public endpoint
--   acrplan plan scenarios/web_app_private.lua --as-of 2022-04-05    VNet integration, and a setting that routes the pull
--   acrplan plan scenarios/web_app_private.lua                       the same, on a cheaper plan of App Service
--
-- Two settings are easily mixed up: Route All moves the traffic of the application, not the pull of its image.
return scenario {
  title = { en = "Web App with a closed registry", ja = "Web App と閉域レジストリ" },
  requires = { "vnet_only" },
  clients = {
    -- `os` is a fact about the app. Leave it out and the report asks, because Windows containers had other rules.
    shop = web_app { os = "linux" },
  },
}
