-- Signed images: one requirement, two answers, depending on the date.
--
-- The scenario asks for signatures and not for a product. In 2021 and 2022 the only answer is Docker Content Trust, which
-- needs Premium. Today content trust is closed to newcomers; Notation signs instead, and that works on Basic.
return scenario {
  title = { en = "Signed images", ja = "署名付きイメージ" },
  description = {
    en = "Every image that is released carries a signature. How it is made is left to the planner.",
    ja = "リリースするすべてのイメージに署名を付ける。方式は問わない。",
  },

  requires = { "image_signing" },

  clients = {
    ci = azure_devops { title = { en = "Release pipeline", ja = "リリース パイプライン" }, agents = "microsoft_hosted" },
    shop = aks { title = { en = "Shop cluster", ja = "ショップのクラスター" } },
  },

  quantities = { storage_gib = 8 },

  -- Holding on to content trust: possible in 2022, a conflict since 2026-05-31.
  what_if = {
    { title = { en = "insist on content trust", ja = "コンテンツの信頼にこだわる場合" }, pins = { content_trust = "on" } },
  },
}
