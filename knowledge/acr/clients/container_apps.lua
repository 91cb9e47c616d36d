-- Azure Container Apps (preview from November 2021). Its environment decides: a VNet of your own reaches private endpoints, the
-- generated network only public ones; fixed egress exists in workload profiles environments.

client "container_apps" {
  title = { en = "Container Apps", ja = "Container Apps" }, extends = "puller",
  settings = {
    { "environment", title = { en = "Environment type", ja = "環境の種類" },
      options = { { "workload_profiles", title = { en = "workload profiles", ja = "ワークロード プロファイル" } },
                  { "consumption_only", title = { en = "consumption only (legacy)", ja = "従量課金のみ (レガシ)" } } },
      verify = { query = "az resource show --ids {me.environment_id} --api-version 2025-07-01 --query 'length(properties.workloadProfiles || `[]`) > `0`' --output json",
                 expects = { workload_profiles = "true", consumption_only = "false" }, source = "arm-container-apps" } },
    { "network", title = { en = "Network of the environment", ja = "環境のネットワーク" },
      options = { { "generated", title = { en = "generated", ja = "自動生成" } }, { "own_vnet", title = { en = "own VNet", ja = "自前の VNet" } } },
      verify = { query = "az resource show --ids {me.environment_id} --api-version 2025-07-01 --query 'properties.vnetConfiguration.infrastructureSubnetId != `null`' --output json",
                 expects = { generated = "false", own_vnet = "true" }, source = "arm-container-apps" } },
    { "egress", title = { en = "Way out", ja = "送信経路" },
      options = { { "default", title = { en = "default", ja = "既定" } },
                  { "nat_or_udr", title = { en = "NAT gateway or user-defined route", ja = "NAT ゲートウェイまたは UDR" } } },
      verify = { by_hand = { en = "Look at the NAT gateway and the route table of the subnet of the environment.",
                             ja = "環境のサブネットの NAT ゲートウェイとルート テーブルを確認する。" } } },
    { "subnet_size", title = { en = "Subnet of the environment", ja = "環境のサブネット" },
      options = { { "from_27", title = { en = "/27 to /24", ja = "/27 ～ /24" } }, { "from_23", title = { en = "/23 or larger", ja = "/23 以上" } },
                  { "smaller", title = { en = "smaller than /27", ja = "/27 未満" } } },
      applies = function(me) return me.network "own_vnet" end,
      verify = { by_hand = { en = "Look at the address range of the subnet of the environment.",
                             ja = "環境のサブネットのアドレス範囲を確認する。" } } },
    { "profile", title = { en = "Workload profile", ja = "ワークロード プロファイル" },
      options = { { "consumption", title = { en = "Consumption", ja = "Consumption" } }, { "dedicated", title = { en = "Dedicated", ja = "Dedicated" } } },
      applies = function(me) return me.environment "workload_profiles" end,
      verify = { by_hand = { en = "Look at the workload profile of the app, and at its type in the environment.",
                             ja = "アプリのワークロード プロファイルと、環境でのその種類を確認する。" } } },
    { "platform_dns", title = { en = "Network security group and AzurePlatformDNS", ja = "NSG での AzurePlatformDNS" }, given = true, assumed = "allowed",
      options = { { "allowed", title = { en = "allowed", ja = "許可" } }, { "blocked", title = { en = "blocked", ja = "遮断" } } },
      applies = function(me) return me.network "own_vnet" end,
      verify = { by_hand = { en = "Read the outbound rules of the network security group of the subnet.",
                             ja = "サブネットのネットワーク セキュリティ グループの送信規則を確認する。" } } },
    { "image_platform", title = { en = "Platform of the images", ja = "イメージのプラットフォーム" }, given = true, assumed = "linux_amd64",
      options = { { "linux_amd64", title = { en = "linux/amd64 included", ja = "linux/amd64 を含む" } }, { "other", title = { en = "others only", ja = "それ以外のみ" } } },
      verify = { by_hand = { en = "Read the platforms in the manifest of the images.",
                             ja = "イメージのマニフェストに記載されたプラットフォームを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" {   -- reach-container-apps says what it takes
      title = { en = "can run in a VNet of your own", ja = "自前の VNet で実行できる" }, is = always,
    }
    condition "fixed_address" {
      title = { en = "leaves through a NAT gateway or firewall", ja = "NAT ゲートウェイまたはファイアウォール経由で送信する" },
      is = me.network "own_vnet" & me.egress "nat_or_udr",
    }
    condition "on_trusted_list" {   -- trusted-container-apps-excluded says it better
      title = { en = "has an entry of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }

    rule "reach-container-apps" {
      also = { "container-apps-private-endpoint-pull" },
      kind = "reachability", source = { "container-apps-networking", "container-apps-vnet" },
      periods = {
        { since = assumed "2021-01-01", ends = by "2021-11-30", needs = never, says = {
            en = "Azure Container Apps does not exist yet.", ja = "Azure Container Apps はまだ提供されていない。" } },
        { since = by "2021-11-30", ends = documented "2022-05-06", needs = me.way "public", confidence = "medium", says = {
            en = "No page describes how Container Apps, still in preview, reach a restricted registry, so {me} is planned for an open one only.",
            ja = "プレビュー中の Container Apps から制限付きレジストリへの到達方法は文書化されておらず、{me} は制限のないレジストリのみを前提とする。" } },
        { since = documented "2022-05-06", when = me.way "private_endpoint", needs = me.network "own_vnet", confidence = "medium", says = {
            en = "Only an environment in your own VNet reaches a private endpoint; the generated network of {me} would call public endpoints only.",
            ja = "プライベート エンドポイントに到達できるのは自前の VNet の環境のみ。自動生成ネットワークの {me} はパブリック エンドポイントしか使えない。" },
          mitigation = {
            en = "Create a workload profiles environment in a delegated subnet, with the private endpoint in another subnet or a peered hub.",
            ja = "委任したサブネットにワークロード プロファイル環境を作成し、プライベート エンドポイントは別サブネットまたはピアリング先のハブに置く。" } },
      },
      evidence = "container-apps/networking.md @ 0009a6b1; custom-virtual-networks.md @ 1783cfce",
    }
    lifecycle "container-apps-environment-type-egress.type" {
      of = me.environment "workload_profiles", source = { "container-apps-firewall", "container-apps-vnet" },
      periods = {
        { since = by "2021-11-30", ends = by "2023-03-29", state = "absent", says = {
            en = "Workload profiles environments do not exist yet.", ja = "ワークロード プロファイル環境はまだ提供されていない。" } },
        { since = by "2023-03-29", state = "available", says = {
            en = "Workload profiles environments are available.", ja = "ワークロード プロファイル環境が提供されている。" } },
      },
      evidence = "user-defined-routes.md @ 047818d8",
    }
    rule "container-apps-environment-type-egress" {
      kind = "gate", when = me.egress "nat_or_udr", source = { "container-apps-firewall", "container-apps-vnet" },
      periods = {
        { since = documented "2022-05-06", ends = by "2023-03-29", needs = never, says = {
            en = "Container Apps environments know no NAT gateway and no user-defined route yet.",
            ja = "Container Apps 環境は NAT ゲートウェイにもユーザー定義ルートにもまだ対応していない。" } },
        { since = by "2023-03-29", needs = me.environment "workload_profiles", says = {
            en = "A NAT gateway or user-defined route needs a workload profiles environment.",
            ja = "NAT ゲートウェイとユーザー定義ルートはワークロード プロファイル環境のみで利用できる。" },
          mitigation = { en = "Recreate the environment with workload profiles.", ja = "ワークロード プロファイル環境として作り直す。" } },
      },
      evidence = "container-apps/networking.md @ 0009a6b1; user-defined-routes.md @ 047818d8; use-azure-firewall.md @ 0f6dfaa1",
    }
    rule "trusted-container-apps-excluded" {
      kind = "reachability", needs = ~me.way "trusted",
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "Container Apps are on no version of the trusted-services list, so {me} cannot bypass the restriction.",
        ja = "Container Apps は信頼されたサービスの一覧に載ったことがなく、{me} は制限をバイパスできない。",
      },
      evidence = "allow-access-trusted-services.md, every version; azure-container-apps issue 379 (2022-08-30)",
    }
    rule "container-apps-managed-identity-pull" {
      kind = "prerequisite", needs = me.auth { "service_principal", "repository_token", "admin_user", "anonymous" },
      since = by "2021-11-30", ends = documented "2022-09-16", source = "container-apps-identity",
      says = {
        en = "Container Apps pull with user name and password only; managed identities are not supported yet.",
        ja = "Container Apps の pull はユーザー名とパスワードのみで、マネージド ID にはまだ対応していない。",
      },
      evidence = "managed-identity-image-pull.md @ 006a451a",
    }
    practice "container-apps-managed-identity-pull" {
      when = me.has_managed_identity, prefer = me.auth "managed_identity_user", weight = "weak",
      since = documented "2022-09-16", source = "container-apps-identity",
      says = {
        en = "Take a user-assigned identity with AcrPull for {me}: it exists before the app, so the first deployment can pull a private image.",
        ja = "{me} には AcrPull を持つユーザー割り当て ID を使う。アプリより先に用意でき、初回デプロイからプライベート イメージを pull できる。",
      },
      evidence = "managed-identity-image-pull.md @ 006a451a",
    }
    rule "container-apps-linux-amd64-only" {
      kind = "gate", needs = me.image_platform "linux_amd64" & ~me.windows_images,
      since = assumed "2021-11-30", source = "container-apps-containers", confidence = "medium",
      says = {
        en = "Container Apps run linux/amd64 images only.", ja = "Container Apps が実行できるのは linux/amd64 イメージのみ。",
      },
      mitigation = { en = "Build a multi-platform image with an amd64 variant.", ja = "amd64 を含むマルチプラットフォーム イメージをビルドする。" },
      evidence = "container-apps/containers.md @ e43486c5 (2022); start of the statement not traced",
    }
    rule "arm-audience-vs-container-apps" {
      kind = "conflict", when = me.has_managed_identity, needs = arm_audience "enabled",
      since = by "2022-09-16", source = { "container-apps-identity", "acr-arm-audience" },
      mitigation = {
        en = "Keep ARM tokens accepted, or give Container Apps a registry of their own.",
        ja = "ARM トークンでの認証を有効のままにするか、Container Apps 用のレジストリを分ける。",
      },
      says = {
        en = "Managed-identity pulls of Container Apps need a registry that accepts ARM-scoped tokens.",
        ja = "Container Apps のマネージド ID による pull には、ARM オーディエンスのトークンを受け付けるレジストリが必要。",
      },
      evidence = "managed-identity-image-pull.md @ 006a451a",
    }
    note "container-apps-subnet-size.reserved" {
      when = me.network "own_vnet", since = documented "2022-05-06", ends = documented "2025-05-01", source = "container-apps-networking",
      says = {
        en = "The environment of {me} takes a single subnet and reserves 60 of its addresses.",
        ja = "{me} の環境はサブネットを 1 つ使い、そのうち 60 アドレスが予約される。",
      },
      evidence = "container-apps/networking.md @ 0009a6b1",
    }
    rule "container-apps-subnet-size" {
      kind = "prerequisite", when = me.network "own_vnet", source = "container-apps-vnet",
      needs = me.subnet_size "from_23" | (me.subnet_size "from_27" & me.environment "workload_profiles"),
      since = documented "2025-05-01",
      says = {
        en = "The subnet of {me} needs /27 or more, delegated, for a workload profiles environment, and /23 or more, not delegated, for a consumption-only one.",
        ja = "{me} のサブネットは、ワークロード プロファイル環境では /27 以上 (要委任)、従量課金のみの環境では /23 以上 (委任不可) が必要。",
      },
      because = {
        en = "12 addresses are reserved in the first type and 60 in the second.", ja = "前者は 12、後者は 60 アドレスが予約されるため。",
      },
      mitigation = { en = "Take /26 or larger: revisions double the addresses while they change.", ja = "リビジョン切り替え時に倍のアドレスを使うため、/26 以上にする。" },
      evidence = "custom-virtual-networks.md @ 1783cfce",
    }
    entry "subnet-container-apps" {
      kind = "subnet", when = me.network "own_vnet" & me.environment "workload_profiles", names = { "{client_subnet}" },
      delegation = "Microsoft.App/environments", smallest = "/27", count = 12, since = documented "2025-05-01", source = "container-apps-vnet",
      says = {
        en = "The environment of {me} reserves this many addresses of its subnet for itself; replicas come on top.",
        ja = "{me} の環境は、サブネットのうちこの数の IP を基盤用に予約する。レプリカの分は別に必要である。",
      },
      evidence = "custom-virtual-networks.md @ 1783cfce",
    }
    entry "subnet-container-apps.consumption" {
      kind = "subnet", when = me.network "own_vnet" & me.environment "consumption_only", names = { "{client_subnet}" },
      smallest = "/23", count = 60, since = documented "2025-05-01", source = "container-apps-vnet",
      says = {
        en = "The environment of {me} reserves this many addresses of its subnet for itself, and the subnet must not be delegated.",
        ja = "{me} の環境は、サブネットのうちこの数の IP を基盤用に予約する。サブネットは委任しない。",
      },
      evidence = "custom-virtual-networks.md @ 1783cfce",
    }
    entry "open-container-apps-platform" {
      kind = "open", when = me.network "own_vnet", names = { "mcr.microsoft.com", "*.data.mcr.microsoft.com" }, ports = { 443 },
      tags = { "MicrosoftContainerRegistry", "AzureFrontDoor.FirstParty" }, since = by "2026-03-30", source = "container-apps-firewall",
      says = {
        en = "No revision of {me} starts without Microsoft Container Registry.", ja = "Microsoft Container Registry に到達できないと、{me} のリビジョンは起動しない。",
      },
      evidence = "use-azure-firewall.md @ 0f6dfaa1",
    }
    step "container-apps-firewall-fqdns" {
      when = me.network "own_vnet" & ~me.egress_filter "none", since = by "2026-03-30", source = "container-apps-firewall",
      says = {
        en = "Let {me} out to Microsoft Container Registry and its data hosts, the AKS package hosts, the registry with its blob storage and the identity endpoints, or to the tags MicrosoftContainerRegistry, AzureFrontDoor.FirstParty, AzureContainerRegistry and AzureActiveDirectory.",
        ja = "{me} から Microsoft Container Registry とそのデータ ホスト、AKS パッケージのホスト、レジストリとその BLOB ストレージ、ID エンドポイントへの送信を許可する。サービス タグで許可する場合は MicrosoftContainerRegistry / AzureFrontDoor.FirstParty / AzureContainerRegistry / AzureActiveDirectory を指定する。",
      },
      because = {
        en = "Without Microsoft Container Registry no revision starts, not only yours.", ja = "Microsoft Container Registry を遮断するとすべてのリビジョンが起動しないため。",
      },
      evidence = "use-azure-firewall.md @ 0f6dfaa1", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    caveat "container-apps-dns-platform-tag" {
      when = me.network "own_vnet" & me.platform_dns "blocked" & ~(me.environment "workload_profiles" & me.profile "dedicated"), severity = "high",
      since = documented "2026-01-12", source = "container-apps-dns",
      says = {
        en = "Apps on a Consumption profile must reach AzurePlatformDNS even with own DNS servers, but the network security group of {me} blocks it.",
        ja = "Consumption プロファイルでは独自 DNS でも AzurePlatformDNS への到達が必要だが、{me} の NSG で遮断されている。",
      },
      mitigation = {
        en = "Take a Dedicated profile where DNS must be under your control, and forward own DNS servers to 168.63.129.16.",
        ja = "DNS を厳密に管理する場合は Dedicated プロファイルを使い、独自 DNS からは 168.63.129.16 へ転送する。",
      },
      evidence = "private-endpoints-with-dns.md @ 03e5750a",
    }
    note "container-apps-network-type-immutable" {
      when = me.network "own_vnet", since = documented "2022-05-06", source = "container-apps-vnet",
      says = {
        en = "The network of the environment of {me} and its subnet range cannot be changed after creation.",
        ja = "{me} の環境のネットワーク種別とサブネット範囲は作成後に変更できない。",
      },
      evidence = "container-apps/networking.md @ 0009a6b1",
    }
    price "container-apps-network-costs" {
      when = me.network "own_vnet", usd = unknown,
      periods = {
        { since = documented "2022-05-06", ends = documented "2026-01-12", source = "container-apps-vnet",
          evidence = "container-apps/networking.md @ 0009a6b1; custom-virtual-networks.md @ 1783cfce" },
        { since = documented "2026-01-12", source = { "container-apps-vnet", "container-apps-dns" }, says = {
            en = "An environment in a VNet of your own adds a standard load balancer and public addresses; a private endpoint of its own, which pulls do not need, adds a management charge.",
            ja = "自前の VNet の環境では Standard Load Balancer とパブリック IP の料金が加わる。環境自体のプライベート エンドポイント (pull には不要) には管理料金も加わる。" },
          evidence = "private-endpoints-with-dns.md @ 03e5750a" },
      },
      says = {
        en = "An environment in a VNet of your own adds a standard load balancer and public addresses.",
        ja = "自前の VNet の環境では Standard Load Balancer とパブリック IP の料金が加わる。",
      },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-container-apps" {
      of = { me.environment, me.network, me.egress, me.subnet_size, me.profile }, since = by "2021-01-01", source = "azure-cli-containerapp",
      says = {
        en = "Create the environment of {me} as planned: az containerapp env create with --enable-workload-profiles, and --infrastructure-subnet-resource-id for a VNet of your own.",
        ja = "{me} の環境を計画どおりに作成する (az containerapp env create --enable-workload-profiles。自前の VNet のサブネットは --infrastructure-subnet-resource-id で指定する)。",
      },
    }
    by_hand "deploy-container-apps-identity" {
      of = { me.auth }, when = me.has_managed_identity, since = by "2021-01-01", source = "azure-cli-containerapp",
      says = {
        en = "Name the identity of {me} for the registry: az containerapp registry set --server --identity.",
        ja = "{me} がレジストリに使う ID を指定する (az containerapp registry set --server --identity)。",
      },
    }
  end,
}
