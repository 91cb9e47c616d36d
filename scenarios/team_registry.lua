-- A small team, one pipeline, one machine that runs the images: the cheapest registry that does the job.
--
-- Nothing here asks for more than Basic, so Basic is the answer, and the report says what Standard and Premium would have cost.
-- Try it: set webhooks to 3, or write requires = { "customer_managed_key" }, and see which fact changes the SKU. With
-- budget = { usd_per_month = 4 } there is no registry at all: even Basic costs 5 USD.
return scenario {
  title = { en = "Registry of a small team", ja = "小規模チームのレジストリ" },
  description = {
    en = "Images are built on GitHub and run on one virtual machine. The registry may stand on the internet; sign-in is enough.",
    ja = "GitHub でビルドし、1 台の仮想マシンで実行する。インターネットに公開したまま、認証だけで保護する。",
  },

  -- What pushes and what pulls. Whatever is not said about a client, the planner chooses.
  clients = {
    ci = github { title = { en = "Build pipeline", ja = "ビルド パイプライン" }, runner = "hosted", plan = "team" },
    app = vm { title = { en = "Application server", ja = "アプリケーション サーバー" } },
  },

  -- Amounts decide limits and prices. These stay inside what Basic includes.
  quantities = { storage_gib = 8, webhooks = 1 },
}
