-- All of it at once: closed network, scanning, own key, pipelines, a Web App.
--
--   acrplan plan scenarios/everything.lua --as-of 2021-04-12    a conflict
--   acrplan plan scenarios/everything.lua --as-of 2022-04-05    a plan, and what it costs
--   acrplan plan scenarios/everything.lua --format html -o everything.html
--
-- The registry must be created with its own key: encryption is one of the few settings that cannot be changed later.
return scenario {
  title = { en = "Web shop on a closed platform", ja = "閉域プラットフォームの EC サイト" },
  description = {
    en = "A web shop as containers: the registry is reachable from virtual networks only, images are scanned, data is encrypted with a key of its own, and Azure DevOps delivers.",
    ja = "コンテナー化した EC サイト。レジストリは VNet からのみ到達可能とし、イメージをスキャンし、独自のキーで暗号化し、Azure DevOps でデリバリーする。",
  },
  author = "Platform team", version = "1",

  requires = { "vnet_only", "image_scanning", "customer_managed_key" },

  clients = {
    shop = web_app { os = "linux", auth = "managed_identity_user" },
    ci   = azure_devops {},                       -- agents left open: the planner chooses
  },

  quantities = { storage_gib = 250, scanned_images = 300, protected_vcores = 0, devops_parallel_jobs = 2 },

  document = { project = { en = "Web shop platform", ja = "EC サイト基盤" }, reviewers = { "Network team", "Security team" } },
}
