-- Azure Container Instances. A container group has no fixed source address; it enters a restricted registry as a trusted
-- service (since 2022-01-28) or, injected into a VNet, through a private endpoint (since 2023-02-27).

client "container_instances" {
  title = { en = "Container Instances", ja = "Container Instances" }, extends = "puller",
  settings = {
    { "vnet", title = { en = "Virtual network", ja = "仮想ネットワーク" },
      options = { { "none", title = { en = "none", ja = "なし" } }, { "injected", title = { en = "group in a VNet", ja = "VNet に配置" } } },
      verify = { query = "az resource show --ids {me.group_id} --api-version 2025-09-01 --query 'length(properties.subnetIds || `[]`) > `0`' --output json",
                 expects = { none = "false", injected = "true" }, source = "arm-container-groups" } },
    { "nat_gateway", title = { en = "NAT gateway on the subnet", ja = "サブネットの NAT ゲートウェイ" }, options = { "off", "on" },
      applies = function(me) return me.vnet "injected" end,
      verify = { query = "az resource show --ids {me.subnet_id} --api-version 2025-05-01 --query 'properties.natGateway.id != `null`' --output json",
                 expects = { off = "false", on = "true" }, source = "arm-subnets" } },
    { "other_private_registry", title = { en = "Also pulls from a private registry outside Azure Container Registry", ja = "ACR 以外のプライベート レジストリからの pull" },
      given = true, assumed = "no", options = { { "no", title = { en = "no", ja = "なし" } }, { "yes", title = { en = "yes", ja = "あり" } } },
      verify = { by_hand = { en = "Look at the registries that the container group has credentials for.",
                             ja = "コンテナー グループが資格情報を持つレジストリを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" {
      title = { en = "runs in a VNet", ja = "VNet に配置されている" }, is = me.vnet "injected",
    }
    condition "on_trusted_list" {   -- trusted-aci says since when
      title = { en = "has an entry of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }

    condition "has_password" {
      title = { en = "signs in with a user name and password", ja = "ユーザー名とパスワードで認証する" },
      is = me.auth { "service_principal", "repository_token", "admin_user", "anonymous" },
    }
    condition "user_identity_is_trusted" {
      title = { en = "is trusted with a user-assigned identity as well", ja = "ユーザー割り当て ID でも信頼される" }, is = always,
    }

    rule "trusted-aci" {
      also = { "aci-restricted-registry-access" },
      kind = "reachability",
      periods = {
        { since = documented "2020-10-07", ends = documented "2022-01-28",
          needs = me.way "public",
          mitigation = {
            en = "Run the job on AKS nodes or a virtual machine in the VNet, or keep its images in an open registry.",
            ja = "VNet 内の AKS ノードや VM で実行するか、対象イメージを制限のないレジストリに置く。",
          },
          says = {
            en = "Container Instances are named as unable to get into a restricted registry and are expressly not a trusted service.",
            ja = "Container Instances は制限付きレジストリにアクセスできないサービスとして明記され、信頼されたサービスからも明示的に除外されている。",
          },
          source = { "acr-trusted-services", "acr-private-endpoints" },
          evidence = "includes/container-registry-scanning-limitation.md @ 5cc213926, 3aa4ff558; allow-access-trusted-services.md @ 31cba0a7c, 910ef5cae" },
        { since = documented "2022-01-28",
          when = me.way "trusted", needs = me.has_managed_identity,
          says = {
            en = "Container Instances are a trusted service when they pull with a managed identity; {me} needs one with AcrPull.",
            ja = "Container Instances はマネージド ID で pull する場合に信頼されたサービスとして扱われる。{me} には AcrPull を持つマネージド ID が必要。",
          },
          mitigation = {
            en = "Create a user-assigned identity with AcrPull before the group.", ja = "グループの作成前に、AcrPull を持つユーザー割り当て ID を用意する。",
          },
          evidence = "allow-access-trusted-services.md @ d160341e5, d923d5889" },
      },
      source = "acr-trusted-services",
    }
    note "restricted-aci-statement" {
      when = me.way "public", since = documented "2020-10-07", ends = documented "2021-11-03",
      source = { "acr-private-endpoints", "acr-selected-networks", "acr-service-endpoints" },
      says = {
        en = "The notice on the registry pages names Container Instances among the services that cannot get into a restricted registry.",
        ja = "レジストリ側の注意書きは、制限付きレジストリにアクセスできないサービスとして Container Instances を挙げている。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ 5cc213926, 3aa4ff558, d5a227979",
    }
    dispute "restricted-aci-statement" {
      when = me.way "public", since = documented "2021-11-03", ends = documented "2022-01-28",
      source = { "acr-private-endpoints", "acr-trusted-services" },
      says = {
        en = "The notice on the registry pages no longer names Container Instances, but the trusted-services page still excludes them.",
        ja = "注意書きから Container Instances の記載は消えたが、信頼されたサービスのページでは除外されたままである。",
      },
      sides = {
        { source = "acr-private-endpoints", says = {
            en = "Only Azure DevOps Services are named as unable to get in.", ja = "到達できないサービスとして挙がるのは Azure DevOps Services のみ。" } },
        { source = "acr-trusted-services", says = {
            en = "Container Instances are no trusted service.", ja = "Container Instances は信頼されたサービスに含まれない。" } },
      },
      decided = {
        en = "They count as not trusted: the list owns the subject, and it changed on 28 January 2022.", ja = "一覧を所管するページに従い、2022 年 1 月 28 日の変更までは信頼されたサービスとしない。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ 83d64662d; allow-access-trusted-services.md @ 910ef5cae, d160341e5",
    }
    -- Before, trusted-aci says it of every group; after, aci-service-principal-needs-public of every other credential.
    rule "reach-aci-public" {
      kind = "reachability", when = me.vnet "none" & ~me.has_managed_identity, needs = me.way "public",
      since = documented "2022-01-28", ends = documented "2022-06-17", source = "acr-trusted-services",
      says = {
        en = "A container group outside a VNet has no fixed source address, so without a managed identity {me} reaches an open registry only.",
        ja = "VNet 外のコンテナー グループは送信元 IP が固定されないため、マネージド ID のない {me} が到達できるのは制限のないレジストリのみ。",
      },
      mitigation = { en = "Pull with a managed identity, and leave trusted services on.", ja = "マネージド ID で pull し、信頼されたサービスの許可を有効にする。" },
      evidence = "Azure/acr issue 494; allow-access-trusted-services.md @ d160341e5",
    }
    rule "aci-requires-premium-and-trusted" {
      kind = "prerequisite", when = me.way { "trusted", "private_endpoint" }, needs = trusted_services "on",
      since = documented "2022-01-28", source = "aci-managed-identity",
      says = {
        en = "Container Instances pull from a restricted registry only while it allows trusted services, even through a private endpoint.",
        ja = "Container Instances が制限付きレジストリから pull するには、プライベート エンドポイント経由でも「信頼されたサービスの許可」が必要。",
      },
      mitigation = { en = "Keep networkRuleBypassOptions at AzureServices.", ja = "networkRuleBypassOptions を AzureServices のままにする。" },
      evidence = "using-azure-container-registry-mi.md @ 02b4875b (2021-11-11), 3e42199c (2026-07-25)",
    }
    caveat "trusted-aci-identity-conflict" {
      when = me.auth "managed_identity_system", severity = "high",
      since = documented "2022-01-28", ends = documented "2026-07-25", source = { "acr-trusted-services", "aci-managed-identity" },
      says = {
        en = "The registry pages allow a system-assigned identity for Container Instances, the pages of Container Instances only a user-assigned one.",
        ja = "レジストリ側は Container Instances のシステム割り当て ID も可とするが、Container Instances 側はユーザー割り当て ID のみとしている。",
      },
      mitigation = {
        en = "Use a user-assigned identity that holds AcrPull before the group is created.",
        ja = "コンテナー グループの作成前に、AcrPull を持つユーザー割り当て ID を用意する。",
      },
      evidence = "allow-access-trusted-services.md @ d160341e5; azure-compute-docs PR 330",
    }
    rule "aci-identity-type" {
      kind = "prerequisite", source = "aci-managed-identity",
      periods = {
        { since = assumed "2021-01-01", ends = by "2021-11-11", needs = me.has_password, says = {
            en = "Container Instances cannot pull with a managed identity yet: it is available only once the container runs.",
            ja = "Container Instances の pull にマネージド ID はまだ使えない (ID が使えるのは実行中のコンテナー内のみ)。" },
          mitigation = { en = "Use a service principal or a repository-scoped token.", ja = "サービス プリンシパルまたはリポジトリ スコープのトークンを使う。" },
          evidence = "container-instances-managed-identity.md, text of 2021; using-azure-container-registry-mi.md @ 02b4875b (2021-11-11)" },
      },
    }
    -- In between either kind of identity was accepted.
    rule "aci-identity-type" {
      kind = "prerequisite", when = me.has_managed_identity, needs = me.auth "managed_identity_user",
      since = documented "2026-07-25", source = "aci-managed-identity",
      says = {
        en = "Container Instances pull with user-assigned identities only, on every operating system.",
        ja = "Container Instances の pull に使えるのは、OS を問わずユーザー割り当て ID のみ。",
      },
      mitigation = { en = "Create a user-assigned identity with AcrPull before the group.", ja = "グループの作成前に、AcrPull を持つユーザー割り当て ID を用意する。" },
      evidence = "using-azure-container-registry-mi.md @ 3e42199c (2026-07-25)",
    }
    caveat "aci-identity-type.network" {
      when = me.has_managed_identity & ~restricted, severity = "low", confidence = "medium",
      since = by "2023-12-31", ends = documented "2026-07-25", source = "aci-managed-identity",
      says = {
        en = "The page of Container Instances offers identity pulls only for registries on selected networks or with public access disabled.",
        ja = "Container Instances のページでは、マネージド ID による pull の対象を「選択したネットワーク」または「無効」のレジストリに限っている。",
      },
      mitigation = { en = "Test the pull of {me} from the open registry.", ja = "制限のないレジストリからの {me} の pull を検証する。" },
      evidence = "using-azure-container-registry-mi.md @ 32e2ac40 (text of 2023); gone in 3e42199c (2026-07-25)",
    }
    rule "aci-vnet-managed-identity-2020" {
      kind = "conflict", when = me.vnet "injected", needs = me.has_password, source = { "aci-vnet", "aci-managed-identity" },
      periods = {
        { since = documented "2020-08-11", ends = documented "2023-02-27", says = {
            en = "Container groups in a VNet cannot pull with a managed identity.", ja = "VNet に配置したコンテナー グループは、マネージド ID で pull できない。" },
          evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd; using-azure-container-registry-mi.md @ 02b4875b" },
      },
      mitigation = { en = "Use a service principal, or run the group outside a VNet.", ja = "サービス プリンシパルを使うか、VNet の外で実行する。" },
    }
    -- In between no cloud was excluded by name.
    rule "aci-vnet-managed-identity-2020" {
      kind = "conflict", when = me.vnet "injected" & cloud "us_gov", needs = me.has_password,
      since = documented "2026-07-25", source = { "aci-vnet", "aci-managed-identity" },
      says = {
        en = "In Azure Government, container groups in a VNet have no managed identity.", ja = "Azure Government では、VNet に配置したコンテナー グループでマネージド ID を使えない。",
      },
      mitigation = { en = "Use a service principal, or run the group outside a VNet.", ja = "サービス プリンシパルを使うか、VNet の外で実行する。" },
      evidence = "container-instances-virtual-network-concepts.md @ 0068a3aa",
    }
    rule "aci-vnet-managed-identity-2020.linux" {
      kind = "gate", when = me.vnet "injected", needs = ~me.windows_images,
      since = documented "2020-08-11", ends = by "2022-01-01", source = "aci-vnet",
      says = {
        en = "Container groups in a VNet run Linux containers only.", ja = "VNet に配置したコンテナー グループで実行できるのは Linux コンテナーのみ。",
      },
      mitigation = { en = "Run the Windows group of {me} outside a VNet.", ja = "{me} の Windows グループは VNet の外で実行する。" },
      evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd; the day of the change is not traced, 0068a3aa (2026-07-25) has both",
    }
    rule "aci-private-non-acr-unsupported" {
      kind = "conflict", needs = me.other_private_registry "no", since = documented "2026-07-25", source = "aci-vnet",
      says = {
        en = "Container Instances pull from no private registry but Azure Container Registry, even where the network would allow it.",
        ja = "Container Instances は、疎通があっても ACR 以外のプライベート レジストリからは pull できない。",
      },
      mitigation = { en = "Import or cache the images of {me} in the registry.", ja = "{me} のイメージを ACR にインポートまたはキャッシュする。" },
      evidence = "container-instances-virtual-network-concepts.md @ 0068a3aa",
    }
    rule "reach-aci-vnet" {
      kind = "reachability",
      periods = {
        { since = documented "2020-10-14", ends = documented "2023-02-27",
          when = me.vnet "injected", needs = me.way "public",
          says = {
            en = "A container group in a VNet still pulls its image outside that VNet, so {me} cannot use a private endpoint or the trusted way.",
            ja = "VNet に配置したコンテナー グループでもイメージ pull は VNet を通らず、{me} はプライベート エンドポイントもバイパスも利用できない。",
          },
          source = "aci-managed-identity",
          evidence = "azure-docs PR 64349; using-azure-container-registry-mi.md @ 02b4875b (2021-11-11)" },
        { since = documented "2023-02-27",
          when = me.way "private_endpoint", needs = me.auth "managed_identity_user",
          says = {
            en = "A container group in a VNet pulls through the private endpoint when it uses a user-assigned identity.",
            ja = "VNet に配置したコンテナー グループは、ユーザー割り当て ID を使えばプライベート エンドポイント経由で pull できる。",
          },
          source = { "acr-private-endpoints", "aci-managed-identity" },
          evidence = "container-registry-private-link.md @ 27f9c2ace; using-azure-container-registry-mi.md @ 3e42199c" },
      },
    }
    caveat "aci-trusted-vs-vnet-doc-2022" {
      when = me.way "trusted" & private_endpoint "on", severity = "high",
      since = documented "2022-01-28", ends = documented "2023-02-27", source = { "aci-managed-identity", "acr-trusted-services" },
      says = {
        en = "The registry pages list Container Instances as trusted, but the page of Container Instances still excludes registries with a private DNS zone; AcrPull alone was reported as not enough.",
        ja = "レジストリ側では信頼されたサービスだが、Container Instances 側のページはプライベート DNS ゾーンを使うレジストリを対象外としている。AcrPull だけでは不足との報告もある。",
      },
      mitigation = {
        en = "Test the pull, or use IP rules instead of a private endpoint.",
        ja = "事前に pull を検証するか、プライベート エンドポイントの代わりに IP 規則を使う。",
      },
      confidence = "medium", evidence = "using-azure-container-registry-mi.md @ 02b4875b; azure-docs issue 89111",
    }
    rule "aci-service-principal-needs-public" {
      kind = "reachability", when = ~me.has_managed_identity, needs = me.way "public",
      since = documented "2022-06-17", source = "aci-service-principal",
      says = {
        en = "With other credentials than a managed identity, Container Instances pull from a registry open to all networks only.",
        ja = "マネージド ID 以外の資格情報を使う場合、Container Instances が pull できるのは全ネットワークに開放されたレジストリのみ。",
      },
      mitigation = { en = "Use a user-assigned identity.", ja = "ユーザー割り当て ID を使う。" },
      evidence = "container-instances-using-azure-container-registry.md @ a09dfdaa",
    }
    step "aci-vnet-subnet-rules" {
      when = me.vnet "injected", source = { "aci-vnet", "aci-managed-identity" },
      periods = {
        { since = documented "2020-08-11", ends = documented "2026-07-25", says = {
            en = "Delegate a subnet of the same subscription to the container groups of {me} alone.",
            ja = "同一サブスクリプション内に、{me} のコンテナー グループ専用に委任したサブネットを用意する。" },
          evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd" },
        { since = documented "2026-07-25", says = {
            en = "Delegate a subnet of the same subscription to the container groups of {me} alone and place the private endpoint of the registry in another subnet.",
            ja = "同一サブスクリプション内に {me} のコンテナー グループ専用に委任したサブネットを用意し、レジストリのプライベート エンドポイントは別サブネットに置く。" },
          evidence = "using-azure-container-registry-mi.md @ 3e42199c" },
      },
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    entry "subnet-aci" {
      kind = "subnet", when = me.vnet "injected", names = { "{client_subnet}" }, delegation = "Microsoft.ContainerInstance/containerGroups",
      since = documented "2020-08-11", source = "aci-vnet",
      says = {
        en = "The container groups of {me} take addresses of a subnet that holds nothing else.", ja = "{me} のコンテナー グループは、専用サブネットの IP を使う。",
      },
      evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd",
    }
    rule "aci-vnet-nat-gateway-required" {
      kind = "prerequisite", when = me.vnet "injected", source = "aci-vnet",
      periods = {
        { since = documented "2020-08-11", ends = by "2022-01-01", needs = me.nat_gateway "off", says = {
            en = "A NAT gateway on the subnet of container groups is not supported.", ja = "コンテナー グループのサブネットで NAT ゲートウェイはサポートされない。" },
          evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd" },
      },
    }
    -- When it became possible, and then necessary, is not traced.
    rule "aci-vnet-nat-gateway-required" {
      kind = "prerequisite", when = me.vnet "injected", needs = me.nat_gateway "on",
      since = documented "2026-07-25", source = "aci-vnet",
      says = {
        en = "A NAT gateway is the only supported way out for container groups in a VNet, so the subnet of {me} needs one.",
        ja = "VNet 内のコンテナー グループがサポートする送信構成は NAT ゲートウェイのみで、{me} のサブネットに必要。",
      },
      mitigation = { en = "Budget a NAT gateway and a public address.", ja = "NAT ゲートウェイとパブリック IP の費用を見込む。" },
      evidence = "container-instances-virtual-network-concepts.md @ 0068a3aa",
    }
    caveat "aci-vnet-dns-and-peering" {
      when = me.way "private_endpoint", severity = "medium", source = "aci-vnet",
      periods = {
        { since = documented "2020-08-11", ends = documented "2026-07-25" },
        { since = documented "2026-07-25", says = {
            en = "Container groups know no global VNet peering, and they do not take over the DNS servers of their VNet.",
            ja = "コンテナー グループはグローバル VNet ピアリングに非対応で、VNet の DNS 設定も継承しない。" },
          mitigation = {
            en = "Put a private endpoint into a VNet in the region of the group, and set custom DNS servers on the group.",
            ja = "コンテナー グループと同じリージョンの VNet にプライベート エンドポイントを置き、カスタム DNS はグループに設定する。" } },
      },
      says = {
        en = "Container groups know no global VNet peering.", ja = "コンテナー グループはグローバル VNet ピアリングに非対応である。",
      },
      mitigation = {
        en = "Put a private endpoint into a VNet in the region of the group.", ja = "コンテナー グループと同じリージョンの VNet にプライベート エンドポイントを置く。",
      },
      evidence = "container-instances-virtual-network-concepts.md @ 05b33ddd, 0068a3aa",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-aci" {
      of = { me.vnet, me.nat_gateway }, when = me.vnet "injected", since = by "2021-01-01", source = { "azure-cli-container", "azure-cli-network" },
      says = {
        en = "Create the groups of {me} in a subnet delegated to Microsoft.ContainerInstance/containerGroups (az container create --subnet), with a NAT gateway on it where one is planned.",
        ja = "Microsoft.ContainerInstance/containerGroups に委任したサブネットに {me} のグループを作成し (az container create --subnet)、計画に含まれる場合はサブネットに NAT ゲートウェイを関連付ける。",
      },
    }
    by_hand "deploy-aci-identity" {
      of = { me.auth }, when = me.has_managed_identity, since = by "2021-01-01", source = "azure-cli-container",
      says = {
        en = "Name the identity of {me} for the pull: az container create --assign-identity --acr-identity.",
        ja = "{me} の pull に使う ID を指定する (az container create --assign-identity --acr-identity)。",
      },
    }
  end,
}
