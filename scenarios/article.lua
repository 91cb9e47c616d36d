-- The registry of an article that was written in April 2021 and revised in April 2022, and what became of it.
--
--   acrplan plan scenarios/article.lua --as-of 2021-04-12    a conflict: hardly anybody reaches a closed registry
--   acrplan plan scenarios/article.lua --as-of 2022-04-05    a plan: the scanner, the Web App and the jobs get in
--   acrplan diff scenarios/article.lua --from 2021-04-12 --to 2022-04-05
--   acrplan history scenarios/article.lua                    the same, day by day, and the years since then
--   acrplan outlook scenarios/article.lua --horizon 24m      what is announced
--
-- The article asks how private a registry can be whose images are scanned and signed, and who still reaches it then.
return scenario {
  title = { en = "The registry of the article", ja = "記事のレジストリ" },
  description = {
    en = "A registry that only virtual networks reach. Its images are scanned and signed; Azure DevOps and a task build them, a Web App and Container Instances run them.",
    ja = "VNet からのみ到達可能なレジストリ。イメージをスキャンして署名し、Azure DevOps とタスクがビルドし、Web Apps と Container Instances が実行する。",
  },
  author = "acrplan", version = "1",

  requires = { "vnet_only", "image_scanning" },

  clients = {
    shop   = web_app { os = "linux" },
    jobs   = container_instances {},
    ci     = azure_devops {},              -- agents left open: the planner chooses
    nightly = acr_tasks { run = "task", title = { en = "Nightly rebuild", ja = "夜間ビルド" } },
  },

  context = { region = "japaneast" },      -- three availability zones, no task agent pools
  pins = { content_trust = "on" },         -- signing, as it was done then

  -- Twelve networks, each with an endpoint of its own.
  quantities = { storage_gib = 100, private_endpoints = 12, scanned_images = 200, protected_vcores = 0, devops_parallel_jobs = 1 },
}
