-- Azure Spring Apps takes own images since April 2022 and no new apps since March 2025. Private pulls are nowhere described.

client "spring_apps" {
  title = { en = "Azure Spring Apps", ja = "Azure Spring Apps" }, extends = "puller",
  body = function(me)
    rule "spring-apps-lifecycle" {
      kind = "gate",
      periods = {
        { since = assumed "2021-01-01", ends = by "2022-04-28", needs = never, source = "spring-apps-custom-image", says = {
            en = "Azure Spring Apps takes no container images of your own yet.", ja = "Azure Spring Apps は独自のコンテナー イメージにまだ対応していない。" } },
        { since = by "2022-04-28", ends = exact "2025-03-17", when = me.has_managed_identity | me.auth "federated", needs = never,
          source = "spring-apps-custom-image", says = {
            en = "Azure Spring Apps pulls own images, a preview, with user name and password only.",
            ja = "Azure Spring Apps の独自イメージ (プレビュー) の pull はユーザー名とパスワードのみ。" } },
        { since = exact "2025-03-17", ends = exact "2028-03-31", when = ~exists, needs = never, source = "spring-apps-retirement", says = {
            en = "Azure Spring Apps has been in retirement since 17 March 2025 and takes no new apps.",
            ja = "Azure Spring Apps は 2025 年 3 月 17 日から廃止期間に入り、新規に作成できない。" } },
        { since = exact "2028-03-31", needs = never, source = "spring-apps-retirement", says = {
            en = "Azure Spring Apps has ended.", ja = "Azure Spring Apps は提供を終了している。" } },
      },
      mitigation = { en = "Use Container Apps or AKS.", ja = "Container Apps または AKS を使う。" },
      evidence = "spring-apps/how-to-deploy-with-custom-container-image.md @ 0f4c6041; retirement announcement",
    }
    caveat "spring-apps-lifecycle.retiring" {
      when = exists, severity = "high", since = exact "2025-03-17", ends = exact "2028-03-31", source = "spring-apps-retirement",
      says = {
        en = "Azure Spring Apps ends on 31 March 2028; {me} has to move.", ja = "Azure Spring Apps は 2028 年 3 月 31 日に終了するため、{me} の移行が必要。",
      },
      mitigation = { en = "Migrate to Container Apps.", ja = "Container Apps へ移行する。" },
      evidence = "retirement announcement",
    }
    step "spring-apps-lifecycle.firewall" {
      when = ~me.egress_filter "none", since = by "2022-04-28", ends = exact "2028-03-31", source = "spring-apps-custom-image",
      says = {
        en = "Allow the registry in the network security group or firewall of {me}.", ja = "{me} の NSG またはファイアウォールでレジストリへの送信を許可する。",
      },
      evidence = "spring-apps/how-to-deploy-with-custom-container-image.md @ 0f4c6041", owner = { en = "network team", ja = "ネットワーク担当" },
    }
  end,
}
