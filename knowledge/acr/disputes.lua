-- Where the article that the pack started from and the vendor's pages disagree for a date. The vendor's page decides; the
-- plan carries the note. Disputes among the vendor's own pages stand beside the facts they concern.
--
-- The article was stored without its marks: words struck out in the revision of 2022-04-05 and words inserted run together.

local ARTICLE_REVISED = "2022-04-05"

dispute "article-private-endpoint-limit" {
  when = private_endpoints:above(10) & registry_created:since "2021-10-01",
  since = exact "2021-10", source = { "seed-article", "acr-private-endpoints" },
  says = {
    en = "The article gives 10 private endpoints per registry in both versions.",
    ja = "記事ではいずれの版でもプライベート エンドポイントの上限を 10 個としている。",
  },
  sides = {
    { source = "seed-article", says = { en = "A registry has at most 10 private endpoints.", ja = "プライベート エンドポイントは最大 10 個。" } },
    { source = "acr-private-endpoints", says = {
        en = "The limit is 200 for registries created from October 2021 on, 10 for older ones.", ja = "2021 年 10 月以降に作成したレジストリの上限は 200 個、それより前は 10 個。" } },
  },
  decided = {
    en = "The vendor's page counts: the number was right in 2021 and was missed in the revision.",
    ja = "公式ページに従う。記事の値は 2021 年当時は正しいが、改訂時に更新されていない。",
  },
  evidence = "container-registry-private-link.md @ 83d64662d, 15d182880",
}
dispute "article-destination-restriction" {
  when = any("client", function(me) return ~me.egress_filter "none" end),
  since = assumed "2021-01-01", source = { "seed-article", "acr-firewall-rules" },
  says = {
    en = "The article puts restricting destinations in a client firewall under the Premium tier.",
    ja = "記事ではクライアント側ファイアウォールでの宛先制限全体を Premium の機能としている。",
  },
  sides = {
    { source = "seed-article", says = { en = "It needs Premium.", ja = "Premium のみ。" } },
    { source = "acr-firewall-rules", says = {
        en = "Only dedicated data endpoints need Premium; names, ranges and service tags can be allowed on every tier.",
        ja = "Premium が必要なのは専用データ エンドポイントのみで、FQDN・IP 範囲・サービス タグの許可はどのプランでも可能。" } },
  },
  decided = {
    en = "The vendor's page counts: the plan asks for Premium only where dedicated data endpoints are on.",
    ja = "公式ページに従い、専用データ エンドポイントを使う場合のみ Premium を必要とする。",
  },
  evidence = "container-registry-firewall-access-rules.md @ 3aa4ff558, 15d182880",
}
dispute "article-web-apps" {
  when = any("web_app") & restricted, source = { "seed-article", "app-service-private-acr", "acr-private-endpoints" },
  periods = {
    { since = documented "2021-07-04", ends = documented "2021-11-01", decided = {
        en = "The pages of App Service count: it takes VNet integration, Route All, and above all the image-pull setting, on Linux only.",
        ja = "App Service 側の記載に従う。VNet 統合と Route All に加え、イメージ pull 用の設定が必要で、Linux のみ対応。" } },
    { since = documented "2021-11-01", decided = {
        en = "The pages of App Service count: it takes VNet integration and the image-pull setting, and the default route alone does not move image pulls.",
        ja = "App Service 側の記載に従う。VNet 統合とイメージ pull 用の設定が必要で、既定のルートだけではイメージ pull は VNet を通らない。" } },
  },
  says = {
    en = "The article names Web Apps among the services that cannot get in, except with VNet integration, a default route into the VNet and a private endpoint.",
    ja = "記事では Web Apps を到達できないサービスに挙げ、例外として VNet 統合・VNet への既定のルート・プライベート エンドポイントの構成を示している。",
  },
  sides = {
    { source = "seed-article", says = {
        en = "VNet integration with the default route into the VNet is enough (read literally, Web Apps stay named as unable in 2022).",
        ja = "VNet 統合と VNet への既定のルートがあれば到達できる (字面どおりなら Web App は 2022 年版でも到達不可の例に残る)。" } },
    { source = "app-service-private-acr", says = {
        en = "A setting of its own must route the image pull.", ja = "イメージ pull 専用のルーティング設定が必要。" } },
    { source = "acr-private-endpoints", says = {
        en = "The notice names Web Apps until 19 July 2021, then no longer.", ja = "注意書きに Web Apps が挙がっていたのは 2021 年 7 月 19 日まで。" } },
  },
  evidence = "Azure/AppService 2021-07-03 post @ 7e1369c, 57daf15; includes/container-registry-scanning-limitation.md @ d5a227979",
}
dispute "article-container-instances" {
  when = any("container_instances") & restricted,
  since = documented "2022-01-28", source = { "seed-article", "acr-trusted-services" },
  says = {
    en = "Read literally, the article still names Container Instances as unable to get in on " .. ARTICLE_REVISED .. ".",
    ja = "字面どおりに読むと、記事の " .. ARTICLE_REVISED .. " 版でも Container Instances は到達できないサービスに挙がっている。",
  },
  sides = {
    { source = "seed-article", says = {
        en = "Container Instances cannot get into a restricted registry (probably struck out in the revision).",
        ja = "Container Instances は制限付きレジストリにアクセスできない (改訂時に取り消し線で消された可能性が高い)。" } },
    { source = "acr-trusted-services", says = {
        en = "Container Instances are a trusted service since 28 January 2022 when they use a managed identity.", ja = "Container Instances は 2022 年 1 月 28 日から、マネージド ID を使う場合に信頼されたサービスとして扱われる。" } },
  },
  decided = {
    en = "The vendor's page counts: Container Instances get in with a managed identity.", ja = "公式ページに従い、Container Instances はマネージド ID があれば到達可能とする。",
  },
  evidence = "allow-access-trusted-services.md @ d160341e5",
}
