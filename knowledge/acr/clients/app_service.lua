-- What Web Apps and Function Apps share: the platform of App Service pulls the image, not the app itself.
-- Pulling is "configuration traffic": it ignores the VNet integration of the app unless a setting of its own routes it.

client "app_service" {
  title = { en = "App Service", ja = "App Service" }, extends = "puller", abstract = true,
  settings = {
    { "vnet_integration", title = { en = "VNet integration", ja = "VNet 統合" },
      options = {
        { "none", title = { en = "none", ja = "なし" } },
        { "regional", title = { en = "regional", ja = "リージョン VNet 統合" } },
        { "gateway", title = { en = "through a VPN gateway", ja = "ゲートウェイ必須の VNet 統合" } },
      },
      verify = { by_hand = { en = "Look in the portal at the virtual network integration of the app.",
                             ja = "ポータルでアプリの仮想ネットワーク統合を確認する。" } } },
    { "image_pull_over_vnet", title = { en = "Image pull routed through the VNet", ja = "イメージ pull の VNet ルーティング" },
      options = { "off", "on" },
      verify = { query = "az resource show --ids {me.site_id} --api-version 2025-03-01 --query 'properties.outboundVnetRouting.imagePullTraffic == `true` || properties.outboundVnetRouting.allTraffic == `true`' --output json",
                 expects = { off = "false", on = "true" }, source = "arm-web-sites" } },
    { "route_all", title = { en = "All application traffic routed through the VNet", ja = "全アプリ トラフィックの VNet ルーティング (Route All)" },
      options = { "off", "on" },
      verify = { query = "az resource show --ids {me.site_id} --api-version 2025-03-01 --query 'properties.outboundVnetRouting.applicationTraffic == `true` || properties.outboundVnetRouting.allTraffic == `true`' --output json",
                 expects = { off = "false", on = "true" }, source = "arm-web-sites" } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "shared, changing", ja = "共有・可変" } },
                  { "fixed", title = { en = "fixed by a NAT gateway or firewall", ja = "NAT ゲートウェイまたはファイアウォールで固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
    { "continuous_deployment", title = { en = "Deployment on push", ja = "push 時の継続的デプロイ" },
      options = { "off", { "webhook", title = { en = "by a webhook of the registry", ja = "レジストリの Webhook" } } },
      verify = { by_hand = { en = "Look for a webhook of the registry that calls the app.",
                             ja = "アプリを呼び出すレジストリの Webhook があるかを確認する。" } } },
    { "scm", title = { en = "SCM site of the app", ja = "SCM サイト" },
      options = { { "public", title = { en = "public", ja = "パブリック" } }, { "private", title = { en = "private", ja = "プライベート" } } },
      verify = { by_hand = { en = "Look at the access restrictions and private endpoints of the SCM site.",
                             ja = "SCM サイトのアクセス制限とプライベート エンドポイントを確認する。" } } },
  },
  body = function(me)
    -- The rules below say what the private way needs; there is nothing else to a line of sight.
    condition "line_of_sight" { title = { en = "can be connected to a VNet", ja = "VNet に接続できる" }, is = always }
    condition "fixed_address" {
      title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" },
      is = me.vnet_integration "regional" & me.egress_ip "fixed",
    }
    condition "on_trusted_list" {   -- trusted-app-service-excluded says it better
      title = { en = "has an entry of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }
    condition "joins_by_integration" {   -- else it stands in a VNet itself
      title = { en = "joins a VNet by VNet integration", ja = "VNet 統合で VNet に接続する" }, is = always,
    }
    condition "pulls_by_network" {
      title = { en = "pulls over a private endpoint or from a listed address", ja = "プライベート エンドポイントまたは IP 規則経由で pull する" },
      is = me.way { "private_endpoint", "ip_rule" },
    }

    rule "restricted-web-apps" {
      also = { "acr-pages-named-blocked-services" },
      kind = "reachability", when = ~me.vnet_integration "regional", needs = me.way "public",
      since = documented "2020-12-17", ends = documented "2021-07-04",
      source = { "acr-private-endpoints", "acr-selected-networks" },
      says = {
        en = "Web Apps are named among the services that cannot get into a network-restricted registry.",
        ja = "Web Apps は、ネットワーク制限されたレジストリにアクセスできないサービスとして明記されている。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ ce835d4dd, 3aa4ff558, 910ef5cae",
    }
    note "restricted-web-apps" {
      when = restricted, since = documented "2021-07-04", ends = documented "2021-07-19",
      source = { "acr-private-endpoints", "acr-selected-networks" },
      says = {
        en = "App Service describes how Web Apps get in; for two more weeks the notice on the registry pages still named them as unable to.",
        ja = "App Service が到達の手順を公開した。レジストリ側の注意書きには、その後も 2 週間ほど Web Apps は到達不可と記載されていた。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ d5a227979",
    }
    rule "reach-app-service-no-vnet" {
      kind = "reachability", when = me.vnet_integration "none" & me.joins_by_integration, needs = me.way "public",
      since = documented "2020-12-17", source = { "acr-trusted-services", "app-service-private-acr" },
      says = {
        en = "Without VNet integration {me} reaches an open registry only, and the trusted-services setting does not help.",
        ja = "VNet 統合のない {me} が到達できるのは制限のないレジストリのみで、信頼されたサービスの設定も効かない。",
      },
      mitigation = { en = "Add VNet integration and route the image pull through it.", ja = "VNet 統合を追加し、イメージ pull を VNet 経由にする。" },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c, d923d5889; Azure/acr issue 494 (2020-11-30); before 2021-07-19 the notice said it of every Web App",
    }
    rule "app-service-linux-private-pull" {
      kind = "reachability", also = { "reach-app-service-vnet" },
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-07-04",
          when = me.vnet_integration "regional", needs = me.way "public",
          says = {
            en = "VNet integration does not help {me} yet: the platform pulls the image over the public endpoint, whatever the app is connected to.",
            ja = "VNet 統合を構成しても {me} のイメージ pull はプラットフォームがパブリック エンドポイント経由で行うため、制限付きレジストリには到達できない。",
          },
          evidence = "Azure/acr issue 494 (2020-11-30); includes/container-registry-scanning-limitation.md @ 3aa4ff558",
          source = { "acr-private-endpoints", "app-service-private-acr" } },
        { since = documented "2021-07-04", ends = documented "2021-11-01",
          when = me.pulls_by_network, needs = me.vnet_integration "regional" & me.route_all "on" & me.auth "admin_user",
          says = {
            en = "To pull from a restricted registry {me} needs regional VNet integration, Route All, and the registry's admin credentials.",
            ja = "制限付きレジストリから pull するには、{me} にリージョン VNet 統合・Route All・レジストリの管理者資格情報が必要。",
          },
          evidence = "Azure/AppService 2021-07-03-Linux-container-from-ACR-with-private-endpoint.md @ 7e1369c" },
        { since = documented "2021-11-01",
          when = me.pulls_by_network & me.joins_by_integration, needs = me.vnet_integration "regional",
          says = {
            en = "To pull from a restricted registry {me} needs regional VNet integration.",
            ja = "制限付きレジストリから pull するには、{me} にリージョン VNet 統合が必要。",
          },
          evidence = "Azure/AppService 2021-07-03-Linux-container-from-ACR-with-private-endpoint.md @ 57daf15, 3032725" },
      },
      source = { "app-service-private-acr", "app-service-vnet-integration" },
      because = {
        en = "The platform pulls the image, and it reaches the private endpoint only through the VNet of the app.",
        ja = "イメージはプラットフォームが pull し、プライベート エンドポイントにはアプリの VNet 経由でのみ到達できるため。",
      },
    }
    rule "app-service-image-pull-routing-setting" {
      also = { "app-service-image-pull-routing" },
      kind = "prerequisite", when = me.pulls_by_network & me.joins_by_integration, needs = me.image_pull_over_vnet "on",
      periods = {
        { since = documented "2021-07-04", ends = documented "2022-12-02" },
        { since = documented "2022-12-02", ends = documented "2025-11-24", says = {
            en = "Image pulls take the public route by default; the site property vnetImagePullEnabled must send those of {me} through the VNet.",
            ja = "イメージ pull は既定でパブリック経路を通る。{me} ではサイト プロパティ vnetImagePullEnabled で VNet 経由に切り替える必要がある。",
          } },
        { since = documented "2025-11-24", says = {
            en = "Image pulls take the public route by default; outboundVnetRouting.imagePullTraffic (or allTraffic) must send those of {me} through the VNet.",
            ja = "イメージ pull は既定でパブリック経路を通る。{me} では outboundVnetRouting の imagePullTraffic (または allTraffic) で VNet 経由に切り替える必要がある。",
          } },
      },
      source = { "app-service-routing", "app-service-private-acr" },
      says = {
        en = "Image pulls take the public route by default; the app setting WEBSITE_PULL_IMAGE_OVER_VNET must send those of {me} through the VNet.",
        ja = "イメージ pull は既定でパブリック経路を通る。{me} ではアプリ設定 WEBSITE_PULL_IMAGE_OVER_VNET で VNet 経由に切り替える必要がある。",
      },
      because = {
        en = "An image pull is configuration traffic; VNet integration moves application traffic only.",
        ja = "イメージ pull は構成トラフィックであり、VNet 統合の対象はアプリ トラフィックのみのため。",
      },
      mitigation = {
        en = "Set the newest name of the setting in the template and audit it with Azure Policy.",
        ja = "テンプレートで最新の名前の設定を使い、Azure Policy で監査する。",
      },
      evidence = "Azure/AppService 2021-07-03 post @ 7e1369c, 3032725; configure-vnet-integration-routing.md @ d8311344",
    }
    caveat "app-service-route-all-is-not-image-pull" {
      when = me.route_all "on" & me.image_pull_over_vnet "off", severity = "high", source = { "app-service-routing", "app-service-private-acr" },
      periods = {
        { since = documented "2021-07-04", ends = documented "2021-11-01", says = {
            en = "Route All is only half of the recipe: without the image-pull setting {me} still pulls over the public route.",
            ja = "Route All は手順の半分にすぎず、イメージ pull 用の設定がない {me} の pull は引き続きパブリック経路を通る。",
          } },
        { since = documented "2021-11-01", ends = documented "2025-11-24" },
        { since = documented "2025-11-24", says = {
            en = "Routing of application traffic does not cover image pulls: {me} still pulls over the public route unless all traffic is routed.",
            ja = "アプリ トラフィックのルーティングはイメージ pull を含まない。全トラフィック (allTraffic) を対象にしない限り、{me} の pull はパブリック経路を通る。",
          } },
      },
      says = {
        en = "Route All moves application traffic only: {me} still pulls its image over the public route.",
        ja = "Route All の対象はアプリ トラフィックのみで、{me} のイメージ pull は引き続きパブリック経路を通る。",
      },
      mitigation = {
        en = "Set the image-pull routing of the app as well.", ja = "イメージ pull 用のルーティング設定も有効にする。",
      },
      evidence = "Azure/AppService 2021-07-03 post @ 7e1369c, 57daf15; overview-vnet-integration.md @ 8218d654; configure-vnet-integration-routing.md @ d8311344",
    }
    rule "trusted-app-service-excluded" {
      also = { "app-service-not-trusted-service" },
      kind = "reachability", needs = ~me.way "trusted",
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "The trusted-services setting expressly does not apply to App Service, so {me} cannot bypass the restriction.",
        ja = "信頼されたサービスの設定は App Service には適用されないと明記されており、{me} は制限をバイパスできない。",
      },
      mitigation = {
        en = "Use regional VNet integration with image-pull routing.", ja = "リージョン VNet 統合とイメージ pull のルーティングを使う。",
      },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c, 910ef5cae, d160341e5, d923d5889",
    }
    rule "app-service-gateway-integration-excluded" {
      kind = "reachability", when = me.vnet_integration "gateway", needs = me.way "public", source = "app-service-vnet-integration",
      periods = {
        { since = documented "2020-06-17", ends = by "2021-10-20", says = {
            en = "Gateway-required VNet integration does not serve Linux apps, so it is no way to the registry for {me}.",
            ja = "ゲートウェイ必須の VNet 統合は Linux アプリに非対応で、{me} のレジストリへの経路にはならない。",
          } },
        { since = by "2021-10-20" },
      },
      says = {
        en = "Gateway-required VNet integration serves neither Linux apps nor Windows containers, so it is no way to the registry for {me}.",
        ja = "ゲートウェイ必須の VNet 統合は Linux アプリにも Windows コンテナーにも非対応で、{me} のレジストリへの経路にはならない。",
      },
      mitigation = {
        en = "Use regional integration with a VNet in the region of the app, peered with the others.",
        ja = "アプリと同じリージョンの VNet にリージョン統合し、他の VNet とはピアリングする。",
      },
      evidence = "overview-vnet-integration.md @ 02b7d33e; Azure/AppService post 2020-06-17",
    }
    caveat "app-service-ip-rules-weak" {
      when = me.way "ip_rule", severity = "high", source = "app-service-vnet-integration",
      periods = {
        { since = documented "2020-03-23", ends = by "2022-10-05" },
        { since = by "2022-10-05", says = {
            en = "Addresses of App Service are shared and change with the plan; only what is routed through the VNet takes the address of a NAT gateway or firewall, so prove it for {me} with a test pull.",
            ja = "App Service の送信 IP は共有でありプラン変更でも変わる。NAT ゲートウェイやファイアウォールの IP になるのは VNet 経由の通信のみのため、{me} の pull をテストする。",
          } },
      },
      says = {
        en = "Addresses of App Service are shared and change with the plan; only a NAT gateway or firewall behind the integration subnet gives {me} an address worth listing.",
        ja = "App Service の送信 IP は共有でありプラン変更でも変わる。{me} の IP を許可するなら、統合サブネットの NAT ゲートウェイかファイアウォールで固定する。",
      },
      mitigation = { en = "Prefer a private endpoint.", ja = "プライベート エンドポイントを優先する。" },
      confidence = "medium", evidence = "Azure/AppService post 2020-03-23; overview-vnet-integration.md (2022-10-05)",
    }
    rule "app-service-cd-webhook-needs-public-scm" {
      kind = "conflict", when = me.continuous_deployment "webhook", needs = me.scm "public",
      since = documented "2021-03-04", source = { "acr-webhooks", "acr-issue-701" },
      says = {
        en = "A webhook of the registry posts to the SCM site of {me}, which must be reachable from the internet.",
        ja = "レジストリの Webhook は {me} の SCM サイトに POST するため、SCM サイトがインターネットから到達可能である必要がある。",
      },
      because = {
        en = "Webhooks leave the registry over public addresses only; they follow no private endpoint.",
        ja = "Webhook はパブリック アドレスからのみ送信され、プライベート エンドポイントを通らないため。",
      },
      mitigation = {
        en = "Deploy from an agent in the VNet with az webapp config container set.", ja = "VNet 内のエージェントから az webapp config container set でデプロイする。",
      },
      confidence = "medium", evidence = "container-registry-webhook.md @ ee6068ce9; Azure/acr issue 701 (2023-07-29)",
    }
    rule "arm-audience-vs-app-service" {
      also = { "arm-audience-auth-off-breaks-pulls" },
      kind = "conflict", when = me.has_managed_identity, needs = arm_audience "enabled",
      since = documented "2026-05-19", source = "acr-arm-audience",
      says = {
        en = "App Service pulls with ARM-scoped tokens: in a registry that rejects them, the managed-identity pulls of {me} fail.",
        ja = "App Service の pull は ARM オーディエンスのトークンを使うため、レジストリが拒否すると {me} のマネージド ID による pull が失敗する。",
      },
      mitigation = {
        en = "Keep ARM tokens accepted on registries that serve App Service.",
        ja = "App Service が使うレジストリでは ARM トークンでの認証を有効のままにする。",
      },
      evidence = "container-registry-disable-authentication-as-arm.md @ bebb09540",
    }
    step "app-service-integration-subnet" {
      when = me.vnet_integration "regional", source = "app-service-vnet-integration",
      periods = {
        { since = documented "2020-06-17", ends = by "2021-10-20", says = {
            en = "Give {me} an integration subnet of its own in the region of the app, delegated to Microsoft.Web/serverfarms, apart from the subnet of the private endpoint.",
            ja = "{me} 用に、アプリと同じリージョンで Microsoft.Web/serverfarms に委任した専用の統合サブネットを、プライベート エンドポイントとは別に用意する。",
          } },
        { since = by "2021-10-20" },
      },
      says = {
        en = "Give {me} an integration subnet of its own in the region of the app, delegated to Microsoft.Web/serverfarms, at least /28, better /26, apart from the subnet of the private endpoint.",
        ja = "{me} 用に、アプリと同じリージョンで Microsoft.Web/serverfarms に委任した専用の統合サブネット (最小 /28、推奨 /26) を、プライベート エンドポイントとは別に用意する。",
      },
      evidence = "Azure/AppService post 2020-06-17; overview-vnet-integration.md @ 02b7d33e", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    entry "subnet-app-service" {
      kind = "subnet", when = me.vnet_integration "regional", names = { "{client_subnet}" }, delegation = "Microsoft.Web/serverFarms",
      count = 2 * web_app_instances, source = "app-service-vnet-integration",
      periods = {
        { since = documented "2020-06-17", ends = by "2021-10-20" },
        { since = by "2021-10-20", smallest = "/28" },
      },
      says = {
        en = "The integration subnet of {me} gives each instance of the plan an address, and twice as many while the plan is scaled.",
        ja = "{me} の統合サブネットでは、プランのインスタンスごとに IP を 1 個、スケール操作中はその 2 倍を使う。",
      },
      evidence = "Azure/AppService post 2020-06-17; overview-vnet-integration.md @ 02b7d33e",
    }
    step "app-service-managed-identity-pull" {
      when = me.has_managed_identity, since = documented "2021-11-01", source = "app-service-custom-container",
      says = {
        en = "Set acrUseManagedIdentityCreds on {me}, and acrUserManagedIdentityID too where the identity is user-assigned.",
        ja = "{me} に acrUseManagedIdentityCreds を設定し、ユーザー割り当て ID の場合は acrUserManagedIdentityID も設定する。",
      },
      mitigation = {
        en = "Then switch the admin user of the registry off; only a user-assigned identity can be given its role before the app exists.",
        ja = "その後、レジストリの管理者ユーザーを無効にする。アプリ作成前にロールを付与できるのはユーザー割り当て ID のみ。",
      },
      evidence = "Azure/AppService 2021-07-03 post @ 57daf15", owner = { en = "app team", ja = "アプリ担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-app-integration" {
      of = { me.vnet_integration }, when = ~me.vnet_integration "none", since = by "2021-01-01",
      source = { "app-service-vnet-integration", "azure-cli-webapp", "azure-cli-functionapp" },
      says = {
        en = "Connect {me} to its subnet: az webapp vnet-integration add, or az functionapp vnet-integration add.",
        ja = "{me} を VNet 統合で計画したサブネットに接続する (az webapp vnet-integration add または az functionapp vnet-integration add)。",
      },
    }
    by_hand "deploy-app-pull-routing" {
      of = { me.image_pull_over_vnet }, when = me.image_pull_over_vnet "on", source = { "app-service-routing", "azure-cli-webapp" },
      periods = {
        { since = by "2021-01-01", ends = documented "2022-12-02" },
        { since = documented "2022-12-02", ends = documented "2025-11-24", says = {
            en = "Send the image pulls of {me} through the VNet: az resource update --set properties.vnetImagePullEnabled=true.",
            ja = "{me} のイメージ pull を VNet 経由にする (az resource update --set properties.vnetImagePullEnabled=true)。" } },
        { since = documented "2025-11-24", says = {
            en = "Send the image pulls of {me} through the VNet: az resource update --set properties.outboundVnetRouting.imagePullTraffic=true.",
            ja = "{me} のイメージ pull を VNet 経由にする (az resource update --set properties.outboundVnetRouting.imagePullTraffic=true)。" } },
      },
      says = {
        en = "Send the image pulls of {me} through the VNet: az webapp config appsettings set --settings WEBSITE_PULL_IMAGE_OVER_VNET=true.",
        ja = "{me} のイメージ pull を VNet 経由にする (az webapp config appsettings set --settings WEBSITE_PULL_IMAGE_OVER_VNET=true)。",
      },
      evidence = "the same pages and revisions as app-service-image-pull-routing-setting",
    }
    by_hand "deploy-app-route-all" {
      of = { me.route_all }, when = me.route_all "on", source = { "app-service-routing", "azure-cli-webapp" },
      periods = {
        { since = by "2021-01-01", ends = documented "2025-11-24" },
        { since = documented "2025-11-24", says = {
            en = "Route the traffic of the application {me} through the VNet: az resource update --set properties.outboundVnetRouting.applicationTraffic=true.",
            ja = "{me} のアプリ トラフィックを VNet 経由にする (az resource update --set properties.outboundVnetRouting.applicationTraffic=true)。" } },
      },
      says = {
        en = "Route the traffic of the application {me} through the VNet: az webapp config set --vnet-route-all-enabled true.",
        ja = "{me} のアプリ トラフィックを VNet 経由にする (az webapp config set --vnet-route-all-enabled true)。",
      },
      evidence = "the same pages and revisions as app-service-image-pull-routing-setting",
    }
    by_hand "deploy-egress.app-service" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
    by_hand "deploy-app-continuous" {
      of = { me.continuous_deployment }, when = me.continuous_deployment "webhook", since = by "2021-01-01",
      source = { "app-service-custom-container", "azure-cli-webapp" },
      says = {
        en = "Switch on continuous deployment of {me} (az webapp deployment container config --enable-cd true) and enter the URL that it shows as a webhook of the registry; the URL holds a password.",
        ja = "{me} の継続的デプロイを有効にし (az webapp deployment container config --enable-cd true)、表示された URL をレジストリの Webhook に登録する (URL にはパスワードが含まれる)。",
      },
    }
    by_hand "deploy-app-scm" {
      of = { me.scm }, when = me.scm "private", since = by "2021-01-01", source = { "app-service-private-acr", "azure-cli-webapp" },
      says = {
        en = "Close the SCM site of {me} to the internet: a private endpoint, or az webapp config access-restriction add --scm-site true.",
        ja = "{me} の SCM サイトへのインターネットからのアクセスを閉じる (プライベート エンドポイント、または az webapp config access-restriction add --scm-site true)。",
      },
    }
    by_hand "deploy-app-identity" {
      of = { me.auth }, when = me.has_managed_identity, since = by "2021-01-01", source = { "app-service-custom-container", "azure-cli-webapp" },
      says = {
        en = "Tell {me} to pull with its identity: az webapp config set --generic-configurations with acrUseManagedIdentityCreds true, and with acrUserManagedIdentityID for a user-assigned one.",
        ja = "{me} がマネージド ID で pull するよう設定する (az webapp config set --generic-configurations で acrUseManagedIdentityCreds を true にし、ユーザー割り当て ID の場合は acrUserManagedIdentityID も指定する)。",
      },
    }
  end,
}
