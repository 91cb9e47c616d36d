-- Azure Pipelines. Everything depends on whose machines run the agents: Microsoft's (outside your networks, changing
-- addresses), yours in a VNet, or a Managed DevOps Pool, which can be put into your own VNet.

client "azure_devops" {
  title = { en = "Azure DevOps pipelines", ja = "Azure DevOps パイプライン" }, extends = "puller",
  settings = {
    { "agents", title = { en = "Agents", ja = "エージェント" }, headline = true,
      options = {
        { "microsoft_hosted", title = { en = "Microsoft-hosted", ja = "Microsoft ホステッド" } },
        { "self_hosted_vnet", title = { en = "self-hosted in a VNet", ja = "セルフホステッド (VNet 内)" } },
        { "self_hosted_elsewhere", title = { en = "self-hosted elsewhere", ja = "セルフホステッド (VNet 外)" } },
        { "scale_set", title = { en = "scale set in a VNet", ja = "スケール セット (VNet 内)" } },
        { "managed_pool", title = { en = "Managed DevOps Pool, isolated network", ja = "Managed DevOps Pool (分離ネットワーク)" } },
        { "managed_pool_static_ip", title = { en = "Managed DevOps Pool with static addresses", ja = "Managed DevOps Pool (静的 IP)" } },
        { "managed_pool_vnet", title = { en = "Managed DevOps Pool in a VNet", ja = "Managed DevOps Pool (VNet 挿入)" } },
      },
      verify = { by_hand = { en = "Look at the agent pools that the pipelines name.", ja = "パイプラインが指定するエージェント プールを確認する。" } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      applies = function(me) return ~me.agents "microsoft_hosted" end,
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
    { "jit_ip_rule", title = { en = "IP rule added for each run", ja = "実行ごとの IP 規則追加" }, options = { "off", "on" },
      given = true, assumed = "off",   -- never by the planner's own choice
      applies = function(me) return me.agents "microsoft_hosted" end,
      verify = { by_hand = { en = "Read the pipeline: a step adds an IP rule and another removes it.",
                             ja = "パイプラインに IP 規則を追加・削除するステップがあるかを確認する。" } } },
  },
  body = function(me)
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = always }
    condition "issues_tokens" { title = { en = "its service issues tokens", ja = "サービス側でトークンを発行する" }, is = always }
    condition "agents_are_yours" {
      title = { en = "agents run on your own machines", ja = "エージェントが自前のマシンで動く" },
      is = me.agents { "self_hosted_vnet", "self_hosted_elsewhere", "scale_set" },
    }
    condition "agents_in_vnet" {
      title = { en = "agents run in a VNet", ja = "エージェントが VNet 内にある" },
      is = me.agents { "self_hosted_vnet", "scale_set", "managed_pool_vnet" },
    }
    -- The networks of Microsoft have rules of their own below, which say more than the general ones: those let them pass.
    condition "in_vendor_network" {
      title = { en = "agents run in a network of Microsoft", ja = "エージェントが Microsoft 側のネットワークで動く" },
      is = me.agents { "microsoft_hosted", "managed_pool" },
    }
    condition "runs_in_service" {
      title = { en = "runs on machines of the service", ja = "サービス側のマシンで動く" }, is = me.agents { "microsoft_hosted", "managed_pool", "managed_pool_static_ip" },
    }
    condition "line_of_sight" {
      title = { en = "agents have a route to the VNet", ja = "エージェントから VNet への経路がある" },
      is = me.agents_in_vnet | me.in_vendor_network,
    }
    condition "has_own_route" { title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの経路がある" }, is = me.agents_in_vnet }
    condition "in_listed_subnet" {
      title = { en = "agents are virtual machines in a subnet", ja = "エージェントがサブネット内の VM である" },
      is = me.agents { "self_hosted_vnet", "scale_set" } | me.in_vendor_network,
    }
    condition "fixed_address" {
      title = { en = "agents come from a fixed public address", ja = "エージェントの送信元パブリック IP が固定されている" },
      is = me.agents "managed_pool_static_ip" | me.in_vendor_network
           | (me.egress_ip "fixed" & (me.agents_are_yours | me.agents "managed_pool_vnet")),
    }
    condition "on_trusted_list" {   -- trusted-devops-excluded says it better
      title = { en = "has an entry of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }

    -- Reachability ----------------------------------------------------------------------------------------------

    rule "reach-devops-hosted" {
      also = { "ado-hosted-cannot-use-private-registry", "ado-hosted-ip-ranges-unstable" },
      kind = "reachability", when = me.agents "microsoft_hosted", needs = me.way "public" | (me.way "ip_rule" & me.jit_ip_rule "on"),
      since = documented "2020-10-07", source = { "acr-private-endpoints", "acr-selected-networks", "ado-hosted-agents" },
      says = {
        en = "Microsoft-hosted agents of {me} cannot get into a network-restricted registry.",
        ja = "{me} の Microsoft ホステッド エージェントは、ネットワーク制限されたレジストリにアクセスできない。",
      },
      because = {
        en = "They belong to none of your VNets, use no ExpressRoute or VPN, and come from addresses of a whole geography that change every week and have no service tag.",
        ja = "利用者の VNet に属さず ExpressRoute / VPN も使えない。送信元 IP はジオグラフィ全体に及んで毎週変わり、サービス タグもない。",
      },
      mitigation = {
        en = "Run the jobs that push and pull on self-hosted agents or a Managed DevOps Pool in the VNet, or push to an open staging registry and import from there.",
        ja = "push / pull を行うジョブは、VNet 内のセルフホステッド エージェントまたは Managed DevOps Pool で実行する。公開のステージング用レジストリからのインポートも可能。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ 5cc213926, 3aa4ff558, 15d182880, 9e7ddd785; container-registry-access-selected-networks.md @ 572c7998b; agents/hosted.md @ 016c8e61 (2019-07-26), copy of 2022-06-06",
    }
    note "restricted-azure-devops-services" {
      when = restricted,
      periods = {
        { since = documented "2020-10-07", ends = documented "2022-07-25" },
        { since = documented "2022-07-25", says = {
            en = "The registry pages say that Azure DevOps Services cannot get in once public access is disabled; that means agents run by Azure DevOps, not your own agents with a route to the registry.",
            ja = "公式ページにはパブリック アクセス無効時に Azure DevOps Services は到達不可とある。これは Azure DevOps 側のエージェントを指し、到達経路のある自前のエージェントは含まない。",
          } },
      },
      source = { "acr-private-endpoints", "acr-selected-networks", "acr-service-endpoints" },
      says = {
        en = "The registry pages say that Azure DevOps Services cannot get into a restricted registry; that means agents run by Azure DevOps, not your own agents with a route to the registry.",
        ja = "公式ページには Azure DevOps Services は制限付きレジストリに到達不可とある。これは Azure DevOps 側のエージェントを指し、到達経路のある自前のエージェントは含まない。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ 5cc213926, 15d182880, 876edd3c3, 9e7ddd785",
    }
    rule "trusted-devops-excluded" {
      kind = "reachability", needs = ~me.way "trusted",
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "Azure DevOps Services are on no version of the trusted-services list, so {me} cannot bypass the restriction.",
        ja = "Azure DevOps Services は信頼されたサービスの一覧に載ったことがなく、{me} は制限をバイパスできない。",
      },
      evidence = "allow-access-trusted-services.md, every version since 31cba0a7c (2021-02-03)",
    }
    rule "mdp-isolated-network" {
      also = { "reach-managed-devops-pools" },
      kind = "reachability", when = me.agents "managed_pool", needs = me.way "public",
      since = documented "2024-08-22", source = "mdp-networking",
      says = {
        en = "A Managed DevOps Pool in its isolated default network reaches public endpoints only, from addresses that change.",
        ja = "既定の分離ネットワークの Managed DevOps Pool が到達できるのはパブリック エンドポイントのみで、送信 IP は変動する。",
      },
      evidence = "configure-networking.md @ 004ca6c6",
    }
    dispute "restricted-devops-managed-agents-private-endpoint" {
      also = { "ado-self-hosted-doc-error-2022" },
      when = me.agents_in_vnet & me.way "private_endpoint",
      since = documented "2022-07-25", ends = documented "2023-01-25", source = "acr-private-endpoints",
      says = {
        en = "For six months the notice on the registry pages denied private endpoints to self-hosted agents.",
        ja = "レジストリの注意書きには約半年間、セルフホステッド エージェントでもプライベート エンドポイントは利用不可との記載があった。",
      },
      sides = {
        { source = "acr-private-endpoints", says = {
            en = "Neither self-hosted nor managed agents can use a private endpoint (notice of 25 July 2022).",
            ja = "セルフホステッド・マネージドいずれのエージェントもプライベート エンドポイントを使えない (2022 年 7 月 25 日の注意書き)。",
          } },
        { source = "acr-selected-networks", says = {
            en = "Self-hosted agents are the recommended way; the notice was corrected as an error on 25 January 2023.",
            ja = "セルフホステッド エージェントが推奨されており、注意書きは 2023 年 1 月 25 日に誤りとして訂正された。",
          } },
      },
      decided = {
        en = "Self-hosted agents with a route to the registry work; the plan counts on the correction.",
        ja = "到達経路のあるセルフホステッド エージェントは利用可能。訂正後の記載に従う。",
      },
      evidence = "includes/container-registry-scanning-limitation.md @ 876edd3c3, d06f41409",
    }
    caveat "ip-rules-hosted-agent-ranges" {
      also = { "ado-hosted-ip-rules-exceed-quota" },
      when = me.agents "microsoft_hosted" & me.jit_ip_rule "on", severity = "high",
      source = { "acr-issue-518", "ado-hosted-agents" },
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-03-04", says = {
            en = "Adding the address of a hosted agent for each run is no documented pattern: rules take minutes to act, and the address is shared with other tenants.",
            ja = "実行ごとにホステッド エージェントの IP を許可する方法は公式の手順にない。反映に数分かかり、IP は他テナントと共有される。" } },
        { since = documented "2021-03-04", ends = documented "2026-01-07" },
        { since = documented "2026-01-07", source = { "acr-issue-518", "ado-hosted-agents", "acr-selected-networks" }, says = {
            en = "Adding the address of a hosted agent for each run is no documented pattern: rules take minutes to act, the address is shared with other tenants, and all ranges are thousands, far above the 200 rules of a registry.",
            ja = "実行ごとにホステッド エージェントの IP を許可する方法は公式の手順にない。反映に数分かかり、IP は他テナントと共有される。全範囲は数千件で、上限の 200 件を大きく超える。" } },
      },
      says = {
        en = "Adding the address of a hosted agent for each run is no documented pattern: rules take minutes to act, the address is shared with other tenants, and all ranges are thousands, far above the 100 rules of a registry.",
        ja = "実行ごとにホステッド エージェントの IP を許可する方法は公式の手順にない。反映に数分かかり、IP は他テナントと共有される。全範囲は数千件で、上限の 100 件を大きく超える。",
      },
      mitigation = {
        en = "Use self-hosted agents or a Managed DevOps Pool in the VNet.", ja = "VNet 内のセルフホステッド エージェントまたは Managed DevOps Pool を使う。",
      },
      confidence = "medium", evidence = "Azure/acr issues 518 (2021-03-04), 886 (2026-05-26); container-registry-access-selected-networks.md @ c1e3831ac",
    }

    -- What exists when -------------------------------------------------------------------------------------------

    lifecycle "mdp-availability" {
      of = me.agents { "managed_pool", "managed_pool_vnet" }, source = "mdp-networking",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2024-08-22", state = "absent", says = {
            en = "Managed DevOps Pools do not exist yet.", ja = "Managed DevOps Pools はまだ提供されていない。" } },
        { since = documented "2024-08-22", ends = documented "2024-11-13", state = "preview", says = {
            en = "Managed DevOps Pools are in preview.", ja = "Managed DevOps Pools はプレビュー段階である。" } },
        { since = documented "2024-11-13", state = "available", says = {
            en = "Managed DevOps Pools are generally available.", ja = "Managed DevOps Pools は一般提供されている。" } },
      },
      evidence = "configure-networking.md @ 004ca6c6, a9506f24",
    }
    lifecycle "mdp-static-egress-ip" {
      of = me.agents "managed_pool_static_ip", source = "mdp-networking",
      periods = {
        { since = assumed "2021-01-01", ends = exact "2025-11", state = "absent", says = {
            en = "Static outbound addresses without a VNet do not exist for Managed DevOps Pools yet.",
            ja = "Managed DevOps Pools の VNet なしの静的送信 IP はまだ提供されていない。" } },
        { since = exact "2025-11", state = "available", says = {
            en = "A Managed DevOps Pool can take up to 16 static outbound addresses without your own VNet.",
            ja = "Managed DevOps Pool は自前の VNet なしで最大 16 個の静的送信 IP を利用できる。" } },
      },
      evidence = "configure-networking.md @ 7fa299e5 (2025-11-18)",
    }
    caveat "mdp-static-egress-ip.count" {
      when = me.agents "managed_pool_static_ip" & me.way "ip_rule", severity = "low", since = exact "2025-11", source = "mdp-networking",
      says = {
        en = "Changing the number of static addresses of the pool changes the addresses, and the IP rules of {me} no longer match.",
        ja = "プールの静的 IP の個数を変えると IP 自体も変わり、{me} の IP 規則が一致しなくなる。",
      },
      mitigation = { en = "Update the IP rules of the registry with every change of the pool.", ja = "プールの変更に合わせてレジストリの IP 規則を更新する。" },
      evidence = "configure-networking.md @ 7fa299e5 (2025-11-18)",
    }
    caveat "ado-vmss-agents" {
      when = me.agents "scale_set", severity = "low", since = documented "2024-11-13", source = "ado-scale-set-agents",
      says = {
        en = "Microsoft recommends Managed DevOps Pools instead of scale set agents.",
        ja = "スケール セット エージェントの代わりに Managed DevOps Pools が推奨されている。",
      },
      mitigation = { en = "Plan the move to a Managed DevOps Pool.", ja = "Managed DevOps Pool への移行を計画する。" },
      confidence = "medium",
    }

    -- Signing in -------------------------------------------------------------------------------------------------

    rule "ado-acr-connection-managed-identity" {
      kind = "prerequisite", when = me.has_managed_identity, source = "ado-release-notes",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2022-12-16", needs = never, says = {
            en = "Service connections to a registry know no managed identity yet; {me} needs a service principal or the admin user.",
            ja = "レジストリへのサービス接続はマネージド ID に未対応で、{me} にはサービス プリンシパルまたは管理者ユーザーが必要。" } },
        { since = documented "2022-12-16", needs = ~me.agents "microsoft_hosted", says = {
            en = "A managed identity belongs to the machine of the agent, so {me} cannot use one on Microsoft-hosted agents.",
            ja = "マネージド ID はエージェントのマシンに属するため、Microsoft ホステッド エージェントの {me} では使えない。" } },
      },
      evidence = "Azure DevOps release notes 2022-12-16",
    }
    rule "ado-workload-identity-federation" {
      kind = "prerequisite", when = me.auth "federated", needs = never,
      since = assumed "2021-01-01", ends = exact "2023-09", source = "ado-sprint-227",
      says = {
        en = "Azure Pipelines know no workload identity federation yet.",
        ja = "Azure Pipelines はワークロード ID フェデレーションにまだ対応していない。",
      },
      mitigation = { en = "Use a service principal with a secret, or an agent with a managed identity.", ja = "シークレットを持つサービス プリンシパル、またはエージェントのマネージド ID を使う。" },
      evidence = "sprint 227 release notes",
    }
    caveat "ado-workload-identity-federation" {
      when = me.auth "federated", severity = "medium",
      since = exact "2023-09", ends = documented "2024-05-07", source = { "ado-sprint-227", "ado-release-notes" },
      says = {
        en = "Federation is in preview and works through Azure Resource Manager connections only: {me} must sign in with az acr login, Docker registry connections still need a secret.",
        ja = "フェデレーションはプレビューで、Azure Resource Manager 接続のみで使える。{me} は az acr login で認証し、Docker レジストリ接続ではシークレットが必要。",
      },
      mitigation = { en = "Sign in from a script task, or keep a service principal for now.", ja = "スクリプト タスクで認証するか、当面はサービス プリンシパルを使う。" },
      confidence = "medium", evidence = "sprint 227 release notes; microsoft/azure-pipelines-tasks PR 19846 (2024-05-07)",
    }

    -- What it costs ----------------------------------------------------------------------------------------------

    price "ado-hosted-parallel-job-price" {
      when = me.agents "microsoft_hosted", usd = per_month "40", per = devops_parallel_jobs, free = 1, assumed = true,
      periods = {
        { since = by "2021-01-01", ends = by "2022-06-06" },
        { since = by "2022-06-06", source = { "ado-pricing", "ado-parallel-jobs", "ado-hosted-agents" }, says = {
            en = "Private projects have one free Microsoft-hosted job with 1,800 minutes a month, which new organizations must request; each further parallel job costs about USD 40.",
            ja = "プライベート プロジェクトの Microsoft ホステッド ジョブは月 1,800 分の無料枠 1 本 (新しい組織では申請が必要)、追加の並列ジョブは 1 本あたり約 40 米ドル。" } },
      },
      source = { "ado-pricing", "ado-parallel-jobs" },
      says = {
        en = "Private projects have one free Microsoft-hosted job with 1,800 minutes a month; each further parallel job costs about USD 40.",
        ja = "プライベート プロジェクトの Microsoft ホステッド ジョブは月 1,800 分の無料枠 1 本、追加の並列ジョブは 1 本あたり約 40 米ドル。",
      },
      confidence = "low", evidence = "concurrent-jobs.md @ 01cb60d4; the amount from secondary sources",
    }
    price "ado-self-hosted-agent" {
      when = ~me.agents "microsoft_hosted", usd = per_month "15", per = devops_parallel_jobs, free = 1,
      periods = {
        { since = by "2021-01-01", ends = documented "2024-08-22", assumed = true, confidence = "medium", says = {
            en = "The first self-hosted parallel job of private projects is free, each further one costs USD 15 a month (amount read in 2024).",
            ja = "プライベート プロジェクトのセルフホステッド ジョブは 1 本目が無料、2 本目以降の並列ジョブは 1 本あたり月 15 米ドル (2024 年に確認した金額)。" } },
        { since = documented "2024-08-22" },
      },
      source = { "mdp-pricing", "ado-parallel-jobs" },
      says = {
        en = "The first self-hosted parallel job of private projects, Managed DevOps Pools included, is free, each further one costs USD 15 a month.",
        ja = "プライベート プロジェクトのセルフホステッド ジョブ (Managed DevOps Pools を含む) は 1 本目が無料、2 本目以降の並列ジョブは 1 本あたり月 15 米ドル。",
      },
      evidence = "concurrent-jobs.md @ 01cb60d4 (2021-01-08); pricing.md @ 004ca6c6 (2024-08-22)",
    }
    price "mdp-price-model" {
      when = ~me.agents "microsoft_hosted", usd = unknown,
      since = assumed "2021-01-01", source = { "mdp-pricing", "ado-agents" },
      says = {
        en = "The machines of the agents of {me} (virtual machines, disks, network) are billed beside the parallel jobs.",
        ja = "{me} のエージェント用マシン (VM・ディスク・ネットワーク) の料金が並列ジョブとは別にかかる。",
      },
      evidence = "pricing.md @ 004ca6c6",
    }

    -- Things to do -----------------------------------------------------------------------------------------------

    step "reach-devops-self-hosted" {
      when = me.agents { "self_hosted_vnet", "scale_set" } & me.way "private_endpoint",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-07-28" },
        { since = documented "2021-07-28", says = {
            en = "As the registry pages recommend, place the agents of {me} in a subnet with a route to the private endpoint, link privatelink.azurecr.io to their VNet, and plan who patches the machines.",
            ja = "レジストリ側のページの推奨どおり、{me} のエージェントをプライベート エンドポイントに到達できるサブネットに置き、その VNet に privatelink.azurecr.io をリンクする。マシンの更新担当も決める。" } },
      },
      source = { "acr-selected-networks", "acr-private-endpoints", "ado-agents" },
      says = {
        en = "Place the agents of {me} in a subnet with a route to the private endpoint, link privatelink.azurecr.io to their VNet, and plan who patches the machines.",
        ja = "{me} のエージェントをプライベート エンドポイントに到達できるサブネットに置き、その VNet に privatelink.azurecr.io をリンクする。マシンの更新担当も決める。",
      },
      evidence = "container-registry-access-selected-networks.md @ 572c7998b; includes/container-registry-scanning-limitation.md @ d06f41409",
      owner = { en = "pipeline team", ja = "パイプライン担当" },
    }
    step "mdp-vnet-injection" {
      when = me.agents "managed_pool_vnet", source = "mdp-networking",
      periods = {
        { since = documented "2024-08-22", ends = by "2026-07-06" },
        { since = by "2026-07-06", says = {
            en = "Give the pool of {me} a subnet of its own in its region, delegated to Microsoft.DevOpsInfrastructure/pools, with Reader and Network Contributor for DevOpsInfrastructure; keep VNet and endpoints out of 172.17.0.0/16 and the VNet free of delete locks.",
            ja = "{me} のプール専用に、同一リージョンで Microsoft.DevOpsInfrastructure/pools に委任したサブネットを用意し、DevOpsInfrastructure に閲覧者とネットワーク共同作成者を付与する。172.17.0.0/16 は避け、VNet に削除ロックをかけない。" },
          evidence = "configure-networking.md, copy of 2026-07-06" },
      },
      says = {
        en = "Give the pool of {me} a subnet of its own in its region, delegated to Microsoft.DevOpsInfrastructure/pools, with room for all agents and five more, and Reader and Network Contributor for DevOpsInfrastructure.",
        ja = "{me} のプール専用に、同一リージョンで Microsoft.DevOpsInfrastructure/pools に委任したサブネット (最大エージェント数 + 5 アドレス以上) を用意し、DevOpsInfrastructure に閲覧者とネットワーク共同作成者を付与する。",
      },
      evidence = "configure-networking.md @ 004ca6c6, 7fa299e5", owner = { en = "pipeline team", ja = "パイプライン担当" },
    }
    entry "shut-hosted-agents" {
      kind = "shut", when = me.way { "public", "ip_rule" } & me.runs_in_service, tags = { "AzureContainerRegistry" },
      since = assumed "2021-01-01", source = "ado-hosted-agents",
      says = {
        en = "The agents of {me} run in networks of Microsoft, so no firewall of yours is between them and the registry.",
        ja = "{me} のエージェントは Microsoft 側のネットワークで動くため、レジストリとの間に自社のファイアウォールはない。",
      },
      evidence = "agents/hosted.md @ 016c8e61 (2019-07-26), copy of 2022-06-06",
    }
    entry "subnet-managed-pool" {
      kind = "subnet", when = me.agents "managed_pool_vnet", names = { "{client_subnet}" }, delegation = "Microsoft.DevOpsInfrastructure/pools",
      count = devops_parallel_jobs + 5, since = documented "2024-08-22", source = "mdp-networking",
      says = {
        en = "The subnet of the pool of {me} needs an address for each agent and five more.", ja = "{me} のプールのサブネットには、最大エージェント数に 5 を加えた数の IP が必要である。",
      },
      evidence = "configure-networking.md @ 004ca6c6, 7fa299e5",
    }
    step "mdp-outbound-allowlist" {
      when = me.agents "managed_pool_vnet" & ~me.egress_filter "none", since = documented "2024-08-22", source = "mdp-networking",
      says = {
        en = "Let the pool of {me} out to the hosts of Managed DevOps Pools, of Azure DevOps and of the agent download, and to the registry where jobs run in containers.",
        ja = "{me} のプールから Managed DevOps Pools・Azure DevOps・エージェント配布のホストへの送信を許可する。コンテナー ジョブではレジストリも対象。",
      },
      evidence = "configure-networking.md @ 004ca6c6, a9506f24", owner = { en = "network team", ja = "ネットワーク担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-devops-agents" {
      of = { me.agents }, when = ~me.agents "microsoft_hosted", since = by "2021-01-01", source = "ado-agents",
      says = {
        en = "Set up the agents of {me} as planned and let its pipelines use their pool.",
        ja = "{me} のエージェントを計画どおりに構成し、パイプラインからそのプールを使う。",
      },
    }
    by_hand "deploy-devops-connection" {
      of = { me.auth }, when = me.auth { "federated", "service_principal", "managed_identity_system", "managed_identity_user" },
      since = by "2021-01-01", source = "ado-agents",
      says = {
        en = "Create the service connection of {me} with the planned identity.",
        ja = "{me} のサービス接続を計画した ID で作成する。",
      },
    }
    by_hand "deploy-egress.azure-devops" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
