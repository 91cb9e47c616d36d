-- GitHub Actions. The plan of the organisation is a fact about it, so it is given, not chosen.

client "github" {
  title = { en = "GitHub Actions", ja = "GitHub Actions" }, extends = "client",
  settings = {
    { "runner", title = { en = "Runner", ja = "ランナー" }, headline = true,
      options = {
        { "hosted", title = { en = "GitHub-hosted, standard", ja = "GitHub ホステッド (標準)" } },
        { "self_hosted", title = { en = "self-hosted in a VNet", ja = "セルフホステッド (VNet 内)" } },
        { "arc", title = { en = "Actions Runner Controller on AKS", ja = "AKS 上の Actions Runner Controller" } },
        { "hosted_static_ip", title = { en = "GitHub-hosted larger runner with static addresses", ja = "GitHub ホステッド larger runner (静的 IP)" } },
        { "hosted_vnet", title = { en = "GitHub-hosted larger runner in a VNet", ja = "GitHub ホステッド larger runner (VNet 挿入)" } },
      } },
    { "plan", title = { en = "GitHub plan", ja = "GitHub のプラン" }, given = true,
      options = { { "free", title = { en = "Free", ja = "Free" } }, { "team", title = { en = "Team", ja = "Team" } },
                  { "enterprise_cloud", title = { en = "Enterprise Cloud", ja = "Enterprise Cloud" } } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } } },
  },
  body = function(me)
    -- Standard runners pass the general conditions: their own rule below says more.
    condition "line_of_sight" {
      title = { en = "its runner has a route to the VNet", ja = "ランナーから VNet への経路がある" },
      is = me.runner { "self_hosted", "arc", "hosted_vnet", "hosted" },
    }
    condition "in_listed_subnet" {
      title = { en = "its runner is a VM or an AKS node", ja = "ランナーが VM または AKS ノードである" },
      is = me.runner { "self_hosted", "arc", "hosted" },
    }
    condition "fixed_address" {
      title = { en = "its runner has a fixed public address", ja = "ランナーの送信元パブリック IP が固定されている" },
      is = me.runner { "hosted_static_ip", "hosted" } | (me.egress_ip "fixed" & me.runner { "self_hosted", "arc", "hosted_vnet" }),
    }

    rule "gh-hosted-standard-runner-dynamic-ip" {
      also = { "reach-github-hosted" },
      kind = "reachability", when = me.runner "hosted", needs = me.way "public",
      since = assumed "2021-01-01", source = "gh-hosted-runners",
      says = {
        en = "Standard GitHub-hosted runners come from shared, changing addresses, so {me} reaches an open registry only.",
        ja = "標準の GitHub ホステッド ランナーの IP は共有・可変のため、{me} が到達できるのは制限の無いレジストリのみ。",
      },
    }
    rule "gh-larger-runner-static-ip" {
      kind = "gate", when = me.runner "hosted_static_ip", needs = me.plan { "team", "enterprise_cloud" },
      since = by "2022-09-30", source = "gh-larger-runners",
      says = {
        en = "Larger runners with static addresses need a Team or Enterprise Cloud plan.",
        ja = "静的 IP を持つ larger runner には Team または Enterprise Cloud プランが必要。",
      },
      confidence = "medium", evidence = "github/docs larger-runners.md @ 00ac3974",
    }
    rule "gh-vnet-runner" {
      kind = "gate", when = me.runner "hosted_vnet", needs = me.plan { "team", "enterprise_cloud" },
      since = documented "2024-04-02", source = "gh-private-networking",
      says = {
        en = "Larger runners in an Azure VNet need a Team or Enterprise Cloud plan.",
        ja = "Azure VNet に挿入する larger runner には Team または Enterprise Cloud プランが必要。",
      },
      confidence = "medium", evidence = "github/roadmap 842, 904, 944",
    }
    lifecycle "gh-larger-runner-lifecycle" {
      of = me.runner "hosted_static_ip", source = "gh-larger-runners", confidence = "medium",
      periods = {
        { since = assumed "2021-01-01", ends = by "2022-09-30", state = "absent", says = {
            en = "Larger runners with static addresses do not exist yet.", ja = "静的 IP を持つ larger runner はまだ提供されていない。" } },
        { since = by "2022-09-30", ends = by "2023-12-31", state = "preview", says = {
            en = "Larger runners are in public beta.", ja = "larger runner はパブリック ベータ段階である。" } },
        { since = by "2023-12-31", state = "available", says = {
            en = "Larger runners are generally available.", ja = "larger runner は一般提供されている。" } },
      },
    }
    lifecycle "gh-vnet-runner-lifecycle" {
      of = me.runner "hosted_vnet", source = "gh-private-networking", confidence = "medium",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2024-04-02", state = "absent", says = {
            en = "GitHub-hosted runners in an Azure VNet are not available yet.", ja = "Azure VNet に挿入する GitHub ホステッド ランナーはまだ提供されていない。" } },
        { since = documented "2024-04-02", state = "available", says = {
            en = "GitHub-hosted runners can be placed in an Azure VNet.", ja = "GitHub ホステッド ランナーを Azure VNet に挿入できる。" } },
      },
    }
    rule "gh-no-managed-identity" {
      kind = "prerequisite", when = me.has_managed_identity, needs = me.runner { "self_hosted", "arc" },
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "A managed identity belongs to one of your own Azure resources, so {me} can use one on self-hosted runners only.",
        ja = "マネージド ID は自前の Azure リソースに属するため、{me} で使えるのはセルフホステッド ランナーの場合のみ。",
      },
    }
    caveat "gh-larger-runner-ip-lost-when-idle" {
      when = me.runner "hosted_static_ip", severity = "medium", since = by "2025-01-01", source = "gh-larger-runners",
      says = {
        en = "A larger runner that stays unused for more than 30 days loses its addresses for good, and the IP rules of {me} with them.",
        ja = "30 日超未使用の larger runner は静的 IP を恒久的に失い、{me} の IP 規則が無効になる。",
      },
      mitigation = { en = "Schedule a small workflow that keeps it in use.", ja = "維持用のワークフローを定期実行する。" },
    }
    price "gh-larger-runner-billing" {
      when = me.runner { "hosted_static_ip", "hosted_vnet" }, usd = unknown, since = by "2022-09-30", source = "gh-runner-pricing",
      says = {
        en = "Larger runners are billed by the minute and use no included minutes.",
        ja = "larger runner は分単位の課金で、無料分は適用されない。",
      },
    }
    price "gh-self-hosted-and-arc" {
      when = me.runner { "self_hosted", "arc" }, usd = unknown, since = assumed "2021-01-01", source = "gh-hosted-runners",
      says = {
        en = "The machines of the self-hosted runners of {me} are billed by Azure.",
        ja = "{me} のセルフホステッド ランナー用マシンの料金が別途掛かる。",
      },
    }
  end,
}
