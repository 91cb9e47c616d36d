-- AKS without any way out: system images come through a cache rule of the registry, so the registry is part of the cluster.

client "aks_network_isolated" {
  title = { en = "AKS cluster, network isolated", ja = "ネットワーク分離 AKS クラスター" }, extends = "puller",
  settings = {
    { "acr", title = { en = "Registry of the cluster", ja = "クラスターが使うレジストリ" }, given = true, assumed = "byo",
      options = { { "byo", title = { en = "own registry", ja = "独自のレジストリ" } },
                  { "aks_managed", title = { en = "made and managed by AKS", ja = "AKS が作成・管理" } } },
      verify = { by_hand = { en = "Look at the registry in the bootstrap profile of the cluster: one managed by AKS is in the resource group of the nodes.",
                             ja = "クラスターのブートストラップ プロファイルのレジストリを確認する。AKS 管理のレジストリはノード用のリソース グループにある。" } } },
    { "outbound", title = { en = "Outbound type", ja = "送信の種類" },
      options = { { "none", title = { en = "none", ja = "なし (none)" } }, { "block", title = { en = "block", ja = "遮断 (block)" } } },
      verify = { query = [[az resource show --ids {me.cluster_id} --api-version 2025-10-01 --query 'properties.networkProfile.outboundType == `"none"`' --output json]],
                 expects = { none = "true", block = "false" }, source = "arm-aks" } },
    { "nodes", title = { en = "OS of the nodes", ja = "ノードの OS" },
      options = { { "linux", title = { en = "Linux", ja = "Linux" } }, { "windows", title = { en = "Windows", ja = "Windows" } } },
      verify = { query = [[az resource show --ids {me.cluster_id} --api-version 2025-10-01 --query 'contains(properties.agentPoolProfiles[].osType, `"Windows"`)' --output json]],
                 expects = { linux = "false", windows = "true" }, source = "arm-aks" } },
    { "network_plugin", title = { en = "Network plug-in", ja = "ネットワーク プラグイン" },
      options = { { "azure_cni", title = { en = "Azure CNI", ja = "Azure CNI" } }, { "kubenet", title = { en = "kubenet", ja = "kubenet" } } },
      verify = { query = "az resource show --ids {me.cluster_id} --api-version 2025-10-01 --query properties.networkProfile.networkPlugin --output tsv",
                 expects = { azure_cni = "azure", kubenet = "kubenet" }, source = "arm-aks" } },
    { "cache_rule", title = { en = "Cache rule for the system images", ja = "システム イメージ用のキャッシュ ルール" },
      options = { { "exact", title = { en = "as documented", ja = "所定どおり" } }, { "other", title = { en = "changed", ja = "変更あり" } } },
      applies = function(me) return me.acr "byo" end,
      verify = { by_hand = { en = "Compare the cache rule of the registry with the one that the page on isolated clusters gives.",
                             ja = "レジストリのキャッシュ ルールを、ネットワーク分離クラスターのドキュメントに記載のものと照合する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "its nodes run in a VNet", ja = "ノードが VNet 内にある" }, is = always }

    condition "is_preview" {
      title = { en = "is a preview itself", ja = "クライアント自体がプレビューである" }, source = "aks-network-isolated-concepts",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2025-05-02", is = always, says = {
            en = "Network isolated AKS clusters are not generally available.", ja = "ネットワーク分離 AKS クラスターは一般提供されていない。" } },
        { since = documented "2025-05-02", is = me.outbound "block", says = {
            en = "Of network isolated AKS clusters the outbound type block is a preview.", ja = "ネットワーク分離 AKS クラスターでは、送信の種類 block がプレビューである。" } },
      },
      evidence = "aks/concepts-network-isolated.md @ f765f1dc7, 6fe6fd63a",
    }
    lifecycle "aks-network-isolated-acr-premium.none" {
      of = me.outbound "none", source = "aks-network-isolated-concepts",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2024-11-22", state = "absent", says = {
            en = "Network isolated AKS clusters do not exist yet.", ja = "ネットワーク分離 AKS クラスターはまだ提供されていない。" } },
        { since = documented "2024-11-22", ends = documented "2025-05-02", state = "preview", says = {
            en = "Network isolated AKS clusters are in preview.", ja = "ネットワーク分離 AKS クラスターはプレビュー段階である。" } },
        { since = documented "2025-05-02", state = "available", says = {
            en = "Network isolated AKS clusters with outbound type none are generally available.",
            ja = "送信の種類が none のネットワーク分離 AKS クラスターは一般提供されている。" } },
      },
      evidence = "aks/concepts-network-isolated.md @ f765f1dc7, 6fe6fd63a",
    }
    lifecycle "aks-network-isolated-acr-premium.block" {
      of = me.outbound "block", source = "aks-network-isolated-concepts",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2024-11-22", state = "absent", says = {
            en = "Network isolated AKS clusters do not exist yet.", ja = "ネットワーク分離 AKS クラスターはまだ提供されていない。" } },
        { since = documented "2024-11-22", state = "preview", says = {
            en = "The outbound type block is in preview.", ja = "送信の種類 block はプレビュー段階である。" } },
      },
      evidence = "aks/concepts-network-isolated.md @ f765f1dc7, 6fe6fd63a",
    }
    rule "aks-network-isolated-acr-premium" {
      also = { "reach-aks-network-isolated" },
      kind = "gate", needs = me.way "private_endpoint" & sku "Premium",
      since = documented "2024-11-22", source = "aks-network-isolated-concepts",
      says = {
        en = "{me} has no way out, so it needs a Premium registry with a private endpoint.",
        ja = "{me} には外向きの経路がないため、プライベート エンドポイントを構成した Premium のレジストリが必要。",
      },
      because = {
        en = "Without outbound traffic the nodes reach no public endpoint at all.", ja = "送信がないノードはパブリック エンドポイントに一切到達できないため。",
      },
      mitigation = {
        en = "AKS can make and manage a registry in your subscription instead.", ja = "代わりに、サブスクリプション内に AKS が作成・管理するレジストリを使える。",
      },
      evidence = "aks/concepts-network-isolated.md @ f765f1dc7; aks/network-isolated.md @ fb060abe6",
    }
    step "aks-network-isolated-acr-premium.before" {
      when = me.acr "byo", since = documented "2024-11-22", source = "aks-network-isolated-create",
      says = {
        en = "Build registry, private endpoint, names and cache rule first, then create {me} with Kubernetes 1.30 or later.",
        ja = "レジストリ・プライベート エンドポイント・DNS・キャッシュ ルールを先に用意し、その後 {me} を Kubernetes 1.30 以降で作成する。",
      },
      evidence = "aks/network-isolated.md @ fb060abe6", owner = { en = "cluster team", ja = "クラスター担当" },
    }
    rule "aks-network-isolated-cache-rule-fixed" {
      kind = "prerequisite", when = me.acr "byo", needs = artifact_cache "on" & me.cache_rule "exact",
      since = documented "2024-11-22", source = "aks-network-isolated-create",
      says = {
        en = "The registry of {me} must cache mcr.microsoft.com/* as aks-managed-repository/* in a rule named aks-managed-mcr.",
        ja = "{me} のレジストリには、mcr.microsoft.com/* を aks-managed-repository/* にキャッシュする aks-managed-mcr という名前のルールが必要。",
      },
      because = {
        en = "Nodes and upgrades ask for the system images under exactly these names.", ja = "ノードとアップグレードがこの名前でシステム イメージを要求するため。",
      },
      mitigation = {
        en = "Protect the rule with a lock or a policy.", ja = "ロックまたはポリシーでルールを保護する。",
      },
      evidence = "aks/network-isolated.md @ fb060abe6",
    }
    rule "aks-network-isolated-cache-rule-fixed.fill" {
      kind = "prerequisite", when = me.acr "byo", needs = ~restricted | bypassable,
      since = documented "2026-08-18", source = { "acr-artifact-cache-cli", "aks-network-isolated-create" },
      says = {
        en = "The cache of a restricted registry fills only while trusted services are allowed, and {me} lives on that cache.",
        ja = "制限付きレジストリのキャッシュへの取り込みは「信頼されたサービスの許可」が有効な場合に限られ、{me} はそのキャッシュに依存する。",
      },
      confidence = "medium", evidence = "artifact-cache-cli.md @ 8b2f1604b",
    }
    rule "aks-network-isolated-acr-exclusions" {
      kind = "conflict", when = me.acr "byo", source = "aks-network-isolated-concepts",
      periods = {
        { since = documented "2026-02-02", ends = documented "2026-06-15", needs = domain_name_label "off", says = {
            en = "Registries with a domain name label are not supported as the bring-your-own registry of {me}.",
            ja = "ドメイン名ラベル付きのレジストリは、{me} の独自レジストリとして使えない。",
          } },
        { since = documented "2026-06-15", needs = arm_audience "enabled", says = {
            en = "Registries that reject ARM-scoped tokens are not supported as the bring-your-own registry of {me}.",
            ja = "ARM オーディエンスのトークンを拒否するレジストリは、{me} の独自レジストリとして使えない。",
          } },
      },
      mitigation = {
        en = "Let AKS make and manage the registry.", ja = "AKS が作成・管理するレジストリを使う。",
      },
      evidence = "aks/concepts-network-isolated.md @ 11e587b0d, e7f7601da",
    }
    rule "aks-network-isolated-no-windows" {
      kind = "gate", needs = me.nodes "linux" & me.network_plugin "azure_cni", source = "aks-network-isolated-concepts",
      periods = {
        { since = documented "2024-11-22", ends = documented "2025-04-11" },
        { since = documented "2025-04-11", ends = documented "2025-07-09", says = {
            en = "Network isolated clusters support neither Windows nodes nor kubenet, nor the Unmanaged and SecurityPatch channels for node images.",
            ja = "ネットワーク分離クラスターは Windows ノード、kubenet、ノード OS アップグレード チャネルの Unmanaged と SecurityPatch に非対応。",
          } },
        { since = documented "2025-07-09" },
      },
      says = {
        en = "Network isolated clusters support neither Windows nodes nor kubenet, nor the Unmanaged channel for node images.",
        ja = "ネットワーク分離クラスターは Windows ノード、kubenet、ノード OS アップグレード チャネルの Unmanaged に非対応。",
      },
      mitigation = {
        en = "For Windows use a private cluster behind Azure Firewall.", ja = "Windows が必要なら Azure Firewall 配下のプライベート クラスターにする。",
      },
      evidence = "aks/concepts-network-isolated.md @ f765f1dc7, 982896ce9, b3e4a5b20",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-aks-isolated" {
      of = { me.outbound, me.nodes, me.network_plugin, me.cache_rule }, since = documented "2024-11-22",
      source = { "aks-network-isolated-create", "azure-cli-aks" },
      says = {
        en = "Cache mcr.microsoft.com/* as aks-managed-repository/*, then create {me} with az aks create --bootstrap-artifact-source Cache --bootstrap-container-registry-resource-id and the planned --outbound-type and --network-plugin.",
        ja = "mcr.microsoft.com/* を aks-managed-repository/* にキャッシュするルールを作成してから、az aks create --bootstrap-artifact-source Cache --bootstrap-container-registry-resource-id と、計画どおりの --outbound-type と --network-plugin で {me} を作成する。",
      },
    }
  end,
}
