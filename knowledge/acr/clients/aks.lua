-- Azure Kubernetes Service: nodes in a VNet, so every way is open, given routes, addresses or rules.

client "aks" {
  title = { en = "AKS cluster", ja = "AKS クラスター" }, extends = "puller",
  settings = {
    { "outbound", title = { en = "Outbound type", ja = "送信の種類" },
      options = {
        { "load_balancer", title = { en = "load balancer, managed addresses", ja = "ロード バランサー (マネージド IP)" } },
        { "load_balancer_own_ip", title = { en = "load balancer, own address", ja = "ロード バランサー (独自の IP)" } },
        { "nat_gateway", title = { en = "NAT gateway", ja = "NAT ゲートウェイ" } },
        { "user_defined_routing", title = { en = "user-defined routes", ja = "ユーザー定義ルート" } },
      },
      verify = { query = [[az resource show --ids {me.cluster_id} --api-version 2025-10-01 --query 'properties.networkProfile | (outboundType == `"loadBalancer"` && (loadBalancerProfile.outboundIPs || loadBalancerProfile.outboundIPPrefixes) && `"own address"`) || (contains(outboundType, `"NATGateway"`) && `"NAT gateway"`) || outboundType' --output tsv]],
                 expects = { load_balancer = "loadBalancer", load_balancer_own_ip = "own address", nat_gateway = "NAT gateway", user_defined_routing = "userDefinedRouting" }, source = "arm-aks" } },
    { "attach", title = { en = "Connection to the registry", ja = "レジストリとの接続方法" },
      options = { "none", { "attach_acr", title = { en = "az aks --attach-acr", ja = "az aks --attach-acr" } },
                  { "manual", title = { en = "role assigned by hand", ja = "ロールを手動で割り当て" } } },
      applies = function(me) return me.auth { "managed_identity_system", "managed_identity_user", "service_principal" } end,
      verify = { by_hand = { en = "Look at the role assignments of the registry for the identity of the cluster, and ask who made them.",
                             ja = "クラスターの ID に対するレジストリのロール割り当てと、その作成方法を確認する。" } } },
    { "kubelet_identity", title = { en = "Kubelet identity", ja = "kubelet の ID" },
      options = { { "automatic", title = { en = "made with the cluster", ja = "クラスターと同時に作成" } },
                  { "pre_created", title = { en = "created beforehand", ja = "事前に作成" } } },
      applies = function(me) return me.has_managed_identity end,
      verify = { by_hand = { en = "Look in which resource group the kubelet identity of the cluster is: one made with the cluster is in that of the nodes.",
                             ja = "クラスターの kubelet ID のリソース グループを確認する。クラスターと同時に作成された ID はノード用のリソース グループにある。" } } },
    { "role_given_to", title = { en = "Pull role given to", ja = "pull ロールの付与先" },
      options = { { "identity", title = { en = "the kubelet identity", ja = "kubelet の ID" } },
                  { "group", title = { en = "an Entra group", ja = "Entra グループ" } } },
      applies = function(me) return me.has_managed_identity end,
      verify = { by_hand = { en = "Look at who holds the pull role on the registry: the kubelet identity or a group.",
                             ja = "レジストリの pull ロールの付与先 (kubelet の ID またはグループ) を確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "its nodes run in a VNet", ja = "ノードが VNet 内にある" }, is = always }
    condition "fixed_address" {   -- reach-aks-ip-rules says what it takes
      title = { en = "can have a fixed outbound address", ja = "送信 IP を固定できる" }, is = always,
    }
    condition "signs_in_with_identity" {
      title = { en = "signs in with an identity", ja = "ID で認証する" },
      is = me.auth { "managed_identity_system", "managed_identity_user", "service_principal" },
    }
    condition "given_role_otherwise" {
      title = { en = "is attached to the registry", ja = "レジストリに接続する" }, is = me.attach "attach_acr",
    }
    condition "role_for_group" { title = { en = "its group gets the role", ja = "グループがロールを得る" }, is = me.has_managed_identity & me.role_given_to "group" }
    condition "in_listed_subnet" { title = { en = "its nodes run in a subnet", ja = "ノードがサブネット内にある" }, is = always }

    rule "arm-audience-vs-aks" {
      kind = "conflict", when = me.has_managed_identity, needs = arm_audience "enabled",
      since = documented "2022-07-21", ends = documented "2025-03-21",
      source = { "aks-issue-4560", "cloud-provider-azure-8592" }, confidence = "medium",
      says = {
        en = "The nodes of {me} sign in with ARM tokens, so their pulls fail where the registry refuses these.",
        ja = "{me} のノードは ARM トークンで認証するため、レジストリがそれを拒否すると pull が失敗する。",
      },
      evidence = "Azure/AKS issue 4560 (2024-09-23); fix back-ported to 1.29 to 1.32 on 2025-03-21 (cloud-provider-azure 8696 to 8699)",
    }
    caveat "arm-audience-vs-aks" {
      when = me.has_managed_identity & arm_audience "disabled", severity = "medium",
      since = documented "2025-03-21", source = { "cloud-provider-azure-8592", "aks-issue-4560" }, confidence = "medium",
      says = {
        en = "Only nodes with the credential provider of March 2025 or later pull for {me} from a registry that refuses ARM tokens; which node image has it is not documented.",
        ja = "ARM トークンを拒否するレジストリから {me} が pull できるのは、2025 年 3 月以降の資格情報プロバイダーを含むノードのみで、対応するノード イメージの版は文書化されていない。",
      },
      mitigation = { en = "Update the node images and make a test pull first.", ja = "ノード イメージを更新し、事前にテスト pull を行う。" },
      evidence = "cloud-provider-azure 8696 to 8699 (2025-03-21); issue 4560 still open in the stored copy",
    }
    rule "reach-aks-ip-rules" {
      also = { "aks-ip-rules-need-fixed-egress" },
      kind = "reachability", when = me.way "ip_rule", needs = ~me.outbound "load_balancer",
      periods = { { since = assumed "2021-01-01", ends = documented "2021-08-05" }, { since = documented "2021-08-05" } },
      source = "acr-selected-networks",
      says = {
        en = "Outbound addresses of AKS are not fixed by default; to be listed, {me} needs its own load balancer address, a NAT gateway or a firewall.",
        ja = "AKS の送信 IP は既定で固定されない。IP 規則で許可するには、{me} に独自のロード バランサー IP・NAT ゲートウェイ・ファイアウォールのいずれかが必要。",
      },
      mitigation = {
        en = "Prefer a private endpoint; a change of the outbound type changes the addresses.",
        ja = "可能ならプライベート エンドポイントを使う。送信の種類を変えると IP も変わる。",
      },
      evidence = "container-registry-access-selected-networks.md @ 6831b3b9d, 989ccebec",
    }
    step "reach-aks-private-endpoint" {
      also = { "aks-private-cluster-needs-acr-path" },
      when = me.way "private_endpoint",
      periods = {
        { since = documented "2020-01-10", ends = documented "2022-01-14", says = {
            en = "Peer the VNet of the private endpoint with the VNet of the nodes of {me} and link privatelink.azurecr.io to it.",
            ja = "プライベート エンドポイントの VNet と {me} のノードの VNet をピアリングし、privatelink.azurecr.io をリンクする。",
          } },
        { since = documented "2022-01-14", says = {
            en = "Place the private endpoint in the VNet of {me} or in a peered one, and link privatelink.azurecr.io to the VNet of the nodes.",
            ja = "プライベート エンドポイントを {me} の VNet またはピアリング先の VNet に置き、privatelink.azurecr.io をノードの VNet にリンクする。",
          } },
      },
      source = { "aks-private-clusters", "acr-private-endpoints" },
      mitigation = {
        en = "One endpoint for each spoke, or one in the hub with the zone linked to all.",
        ja = "スポークごとにエンドポイントを置くか、ハブの 1 つを全 VNet にゾーンをリンクして共用する。",
      },
      evidence = "private-clusters.md @ e5a5c9122, bcb4d91b0", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "aks-attach-unsupported-on-abac" {
      also = { "abac-vs-aks-attach-acr" },
      kind = "conflict", when = abac, needs = ~me.attach "attach_acr",
      since = documented "2025-08-22", source = "aks-acr-integration",
      says = {
        en = "az aks --attach-acr does not work with registries that use repository permissions (ABAC).",
        ja = "az aks --attach-acr は、リポジトリ単位のアクセス許可 (ABAC) を使うレジストリに対応していない。",
      },
      because = {
        en = "It assigns AcrPull, a role that such a registry does not honour.",
        ja = "割り当てられる AcrPull ロールが、このモードのレジストリでは効かないため。",
      },
      mitigation = {
        en = "Assign Container Registry Repository Reader to the kubelet identity in the template.",
        ja = "テンプレートで kubelet の ID に Container Registry Repository Reader を付与する。",
      },
      evidence = "cluster-container-registry-integration.md @ 3971ab062",
    }
    rule "aks-identity-needs-role" {
      kind = "prerequisite", when = me.signs_in_with_identity, needs = ~me.attach "none",
      since = documented "2019-09-04", source = "aks-acr-integration",
      says = {
        en = "The identity of {me} pulls only with a role on the registry, assigned by az aks --attach-acr or by hand.",
        ja = "{me} の ID で pull するには、az aks --attach-acr または手動でのレジストリへのロール割り当てが必要。",
      },
      evidence = "cluster-container-registry-integration.md @ 4a06d4973",
    }
    step "aks-attach-acr-grants-acrpull" {
      when = me.given_role_otherwise, since = documented "2019-09-04", source = "aks-acr-integration",
      says = {
        en = "Run az aks update --attach-acr for {me} with Owner rights, or give AcrPull to a kubelet identity created beforehand.",
        ja = "所有者の権限で {me} に az aks update --attach-acr を実行するか、事前作成した kubelet の ID に AcrPull を付与する。",
      },
      because = {
        en = "Attaching assigns a role on the registry, which takes the right to assign roles.",
        ja = "接続の実体はレジストリへのロール割り当てであり、ロールを割り当てる権限が必要なため。",
      },
      evidence = "cluster-container-registry-integration.md @ 4a06d4973", owner = { en = "cluster team", ja = "クラスター担当" },
    }

    -- Identities --------------------------------------------------------------------------------------------------

    rule "cross-tenant-aks-pull" {
      also = { "aks-cross-tenant-needs-service-principal" },
      kind = "reachability", when = me.tenant "other",
      needs = me.auth { "service_principal", "repository_token", "admin_user", "anonymous" } & ~me.attach "attach_acr",
      periods = {
        { since = documented "2021-06-03", ends = documented "2021-10-05", confidence = "medium", says = {
            en = "A cluster pulls from a registry in another tenant with a multitenant service principal; {me} cannot simply be attached.",
            ja = "別テナントのレジストリから pull するクラスターにはマルチテナントのサービス プリンシパルが必要で、{me} をレジストリに接続するだけでは足りない。",
          } },
        { since = documented "2021-10-05", says = {
            en = "The managed identity of {me} only reaches registries of its own tenant; another tenant takes a multitenant service principal or a pull secret.",
            ja = "{me} のマネージド ID で pull できるのは同じテナントのレジストリのみ。別テナントにはマルチテナントのサービス プリンシパルまたは pull secret が必要。",
          } },
      },
      source = "aks-cross-tenant",
      because = {
        en = "A managed identity exists in one tenant only.", ja = "マネージド ID は 1 つのテナントにしか存在しないため。",
      },
      mitigation = {
        en = "Use a pull secret with a repository-scoped token, or import the images into a registry of the cluster's tenant.",
        ja = "リポジトリ スコープのトークンを pull secret にするか、クラスター側テナントのレジストリにイメージをインポートする。",
      },
      evidence = "authenticate-kubernetes-cross-tenant.md @ d18e0334c; authenticate-aks-cross-tenant.md @ bdf9c4714",
    }
    caveat "cross-tenant-aks-pull.early" {
      when = me.tenant "other" & me.has_managed_identity, severity = "high", confidence = "medium",
      since = assumed "2021-01-01", ends = documented "2021-06-03", source = "aks-cross-tenant",
      says = {
        en = "No page describes yet how {me} pulls from a registry in another tenant; its managed identity exists in its own tenant only.",
        ja = "別テナントのレジストリから {me} が pull する方法はまだ文書化されておらず、マネージド ID は自テナントにしか存在しない。",
      },
      mitigation = { en = "Use a multitenant service principal.", ja = "マルチテナントのサービス プリンシパルを使う。" },
      evidence = "documented since d18e0334c (2021-06-03)",
    }
    caveat "aks-mi-no-return-to-sp" {
      when = me.tenant "other" & me.auth "service_principal", severity = "medium",
      since = documented "2025-11-04", source = "aks-kubelet-identity",
      says = {
        en = "Once {me} is moved to a managed identity it cannot go back to a service principal, its way into the other tenant.",
        ja = "{me} を一度マネージド ID に移行するとサービス プリンシパルには戻せず、別テナントから pull する手段を失う。",
      },
      mitigation = {
        en = "Decide the kind of identity when the cluster is created; use pull secrets for the foreign registry.",
        ja = "ID の種類はクラスター作成時に決める。他テナントのレジストリには pull secret を使う。",
      },
      confidence = "medium", evidence = "pre-created-kubelet-managed-identity.md @ e771bc406",
    }
    caveat "aks-kubelet-identity-change-reattach" {
      when = me.kubelet_identity "pre_created" & me.attach "attach_acr", severity = "medium",
      since = documented "2022-06-09", source = "aks-kubelet-identity",
      says = {
        en = "Replacing the kubelet identity of {me} drops its access to the registry until it is attached again.",
        ja = "{me} の kubelet の ID を差し替えるとレジストリへのアクセスが失われ、再度接続するまで pull が失敗する。",
      },
      mitigation = {
        en = "Assign AcrPull in the template, tied to the identity, or run az aks update --attach-acr again.",
        ja = "ID に結び付けた AcrPull の割り当てをテンプレートで管理するか、az aks update --attach-acr を再実行する。",
      },
      evidence = "use-managed-identity.md @ 9461bab4f; pre-created-kubelet-managed-identity.md @ e771bc406",
    }
    caveat "aks-entra-group-acrpull-latency" {
      when = me.role_given_to "group", severity = "low",
      since = documented "2022-12-04", source = "aks-acr-integration",
      says = {
        en = "AcrPull given through an Entra group reaches the kubelet identity of {me} with a delay.",
        ja = "Entra グループ経由で付与した AcrPull は、{me} の kubelet の ID への反映が遅れる。",
      },
      mitigation = {
        en = "Assign the role directly, or put a kubelet identity created beforehand into the group first.",
        ja = "ロールを直接割り当てるか、事前作成した kubelet の ID を先にグループに入れておく。",
      },
      evidence = "cluster-container-registry-integration.md @ 176c625d2",
    }

    -- Networks and images -----------------------------------------------------------------------------------------

    step "aks-proxy-must-bypass-acr-private-link" {
      when = me.proxy "on" & me.way "private_endpoint",
      periods = {
        { since = documented "2023-04-05", ends = documented "2025-01-02", source = "acr-private-endpoints" },
        { since = documented "2025-01-02", source = { "aks-acr-integration", "acr-private-endpoints" }, says = {
            en = "Add the login server and every data endpoint, one for each replica, to noProxy in the HTTP proxy configuration of {me}.",
            ja = "{me} の HTTP プロキシ構成の noProxy に、ログイン サーバーとレプリカごとのデータ エンドポイントをすべて追加する。",
          } },
      },
      says = {
        en = "Exclude the login server and the data endpoints of the registry from the proxy of {me} (noProxy).",
        ja = "レジストリのログイン サーバーとデータ エンドポイントを {me} のプロキシ対象から除外する (noProxy)。",
      },
      because = {
        en = "The proxy has no route to the private addresses.", ja = "プロキシからはプライベート IP への経路がないため。",
      },
      evidence = "container-registry-private-endpoints.md @ 3bee7b1c6; cluster-container-registry-integration.md @ 44c2bf05c",
      owner = { en = "cluster team", ja = "クラスター担当" },
    }
    caveat "aks-artifact-streaming-client-gates" {
      when = artifact_streaming "on" & (me.auth { "repository_token", "admin_user", "anonymous" } | me.windows_images), severity = "medium",
      since = documented "2023-11-17", source = "aks-artifact-streaming",
      says = {
        en = "Artifact streaming serves Linux AMD64 images that nodes pull with an Entra identity; {me} pulls its images in the ordinary way.",
        ja = "アーティファクト ストリーミングの対象は、ノードが Entra の ID で pull する Linux AMD64 イメージのみ。{me} では通常の pull になる。",
      },
      mitigation = {
        en = "Let the kubelet identity pull, and stream Linux AMD64 images only.",
        ja = "kubelet の ID で pull し、Linux AMD64 イメージのみを対象にする。",
      },
      evidence = "aks/artifact-streaming.md @ 9bc456e5b",
    }
    step "aks-artifact-streaming-client-gates.pull" {
      when = artifact_streaming "on", since = documented "2023-11-17", source = { "aks-artifact-streaming", "acr-artifact-streaming" },
      says = {
        en = "For artifact streaming run {me} on Kubernetes 1.26 or later and refer to images by tag: digests, ARM64 nodes and pull secrets are not streamed.",
        ja = "アーティファクト ストリーミングを使うには {me} を Kubernetes 1.26 以降とし、イメージをタグで指定する。ダイジェスト指定、ARM64 ノード、pull secret は対象外。",
      },
      evidence = "aks/artifact-streaming.md @ 9bc456e5b; container-registry-artifact-streaming.md @ 0dd99ba5c",
      owner = { en = "cluster team", ja = "クラスター担当" },
    }
    entry "open-aks-mcr" {
      kind = "open", names = { "mcr.microsoft.com", "*.data.mcr.microsoft.com" }, ports = { 443 }, tags = { "MicrosoftContainerRegistry" },
      since = documented "2019-04-26", source = "aks-outbound-rules",
      says = {
        en = "The nodes of {me} take the images of the cluster itself from Microsoft Container Registry, even where your registry is private.",
        ja = "レジストリが閉域でも、{me} のノードはクラスター自体のイメージを Microsoft Container Registry から取得する。",
      },
      evidence = "limit-egress-traffic.md @ 38f46f8de",
    }
    step "aks-still-needs-mcr-egress" {
      when = ~me.egress_filter "none", since = documented "2019-04-26", source = "aks-outbound-rules",
      says = {
        en = "Leave mcr.microsoft.com and *.data.mcr.microsoft.com open for the nodes of {me}: the cluster needs them even when the registry is private.",
        ja = "{me} のノードから mcr.microsoft.com と *.data.mcr.microsoft.com への送信を許可する。レジストリが閉域でもクラスター自体が必要とする。",
      },
      mitigation = {
        en = "In Azure Firewall use the FQDN tag AzureKubernetesService; a network isolated cluster takes these images from the registry.",
        ja = "Azure Firewall では FQDN タグ AzureKubernetesService を使う。ネットワーク分離クラスターならレジストリから取得できる。",
      },
      evidence = "limit-egress-traffic.md @ 38f46f8de", owner = { en = "network team", ja = "ネットワーク担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-aks-attach" {
      of = { me.attach }, when = me.attach "attach_acr", since = by "2021-01-01", source = { "aks-acr-integration", "azure-cli-aks" },
      says = {
        en = "Attach {me} after the deployment: az aks update --attach-acr with the name of the registry, by an owner of both.",
        ja = "デプロイ後に、{me} とレジストリ双方の所有者が az aks update --attach-acr を実行する。",
      },
    }
    by_hand "deploy-aks-identity" {
      of = { me.kubelet_identity, me.role_given_to }, when = me.has_managed_identity & me.kubelet_identity "pre_created", since = by "2021-01-01",
      source = { "aks-kubelet-identity", "azure-cli-aks" },
      says = {
        en = "Create the kubelet identity of {me} first and pass it to the cluster: az aks create --assign-identity --assign-kubelet-identity.",
        ja = "クラスター {me} の kubelet の ID を先に作成し、az aks create の --assign-identity と --assign-kubelet-identity で指定する。",
      },
    }
    by_hand "deploy-aks-group" {
      of = { me.role_given_to }, when = me.has_managed_identity & me.role_given_to "group", since = by "2021-01-01", source = "aks-kubelet-identity",
      says = {
        en = "Make the kubelet identity of {me} a member of the group that gets the role; the deployment asks for the object ID of the group.",
        ja = "{me} の kubelet の ID をロールの付与先グループに追加する (デプロイ時にはグループのオブジェクト ID を指定する)。",
      },
    }
    by_hand "deploy-aks-outbound" {
      of = { me.outbound }, when = ~me.outbound "load_balancer", since = by "2021-01-01", source = "azure-cli-aks",
      says = {
        en = "Set the outbound type of {me} as planned: az aks create or update with --outbound-type, or --load-balancer-outbound-ips for addresses of its own.",
        ja = "{me} の送信の種類を計画どおりに設定する (az aks create / update の --outbound-type、独自の IP には --load-balancer-outbound-ips)。",
      },
    }
  end,
}
