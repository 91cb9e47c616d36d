-- Builds inside the registry service: quick tasks (az acr build) and tasks of this registry, on shared machines or an agent
-- pool. Shared machines come from outside; a task with a system-assigned identity could bypass network rules from
-- 2021-07-12 on, since 2025-06-01 only where the registry says so.

client "acr_tasks" {
  title = { en = "ACR Tasks", ja = "ACR タスク" }, extends = "puller",
  settings = {
    { "run", title = { en = "Kind of run", ja = "実行の種類" },
      options = { { "quick", title = { en = "quick task (az acr build)", ja = "クイック タスク (az acr build)" } },
                  { "task", title = { en = "defined task", ja = "定義済みタスク" } } },
      verify = { by_hand = { en = "Look whether the run belongs to a task that is defined in the registry.",
                             ja = "実行がレジストリに定義されたタスクのものかを確認する。" } } },
    { "agents", title = { en = "Machines", ja = "実行マシン" }, headline = true,
      options = { { "shared", title = { en = "shared", ja = "共有" } }, { "agent_pool", title = { en = "agent pool", ja = "エージェント プール" } },
                  { "agent_pool_vnet", title = { en = "agent pool in a VNet", ja = "VNet 内のエージェント プール" } } },
      verify = { by_hand = { en = "Look at the agent pool of the task, and at the subnet of that pool.",
                             ja = "タスクのエージェント プールと、そのサブネットを確認する。" } } },
    { "identity", title = { en = "Identity of the task", ja = "タスクの ID" },
      options = { "none", { "system", title = { en = "system-assigned", ja = "システム割り当て" } },
                  { "user", title = { en = "user-assigned", ja = "ユーザー割り当て" } },
                  { "caller", title = { en = "of the caller", ja = "呼び出し元" } } },
      verify = { by_hand = { en = "Look at the managed identity of the task.", ja = "タスクのマネージド ID を確認する。" } } },
    { "trigger", title = { en = "Trigger on source changes", ja = "ソース変更によるトリガー" },
      options = { "none", { "github_com", title = { en = "GitHub.com or Azure Repos", ja = "GitHub.com または Azure Repos" } },
                  { "github_enterprise", title = { en = "GitHub Enterprise", ja = "GitHub Enterprise" } } },
      applies = function(me) return me.run "task" end,
      verify = { by_hand = { en = "Look at the source triggers of the task.", ja = "タスクのソース トリガーを確認する。" } } },
    { "service_tag_rule", title = { en = "IP rules for the AzureContainerRegistry service tag", ja = "AzureContainerRegistry サービス タグの IP 規則" },
      options = { "off", "on" },
      verify = { by_hand = { en = "Compare the IP rules of the registry with the addresses of the service tag.",
                             ja = "レジストリの IP 規則とサービス タグのアドレスを照合する。" } } },
    { "egress_ip", title = { en = "Public source address of the pool", ja = "プールの送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "runs_in_service" {
      title = { en = "runs on machines of the service", ja = "サービス側のマシンで動く" }, is = me.agents { "shared", "agent_pool" },
    }
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = always }
    condition "line_of_sight" {   -- az-acr-build-public-disabled says what it takes
      title = { en = "can run on an agent pool in a VNet", ja = "VNet 内のエージェント プールで実行できる" }, is = always,
    }
    condition "has_own_route" { title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの経路がある" }, is = me.agents "agent_pool_vnet" }
    condition "fixed_address" {
      title = { en = "comes from addresses that can be listed", ja = "許可できる IP から接続する" },
      is = (me.agents "shared" & me.service_tag_rule "on") | (me.agents "agent_pool_vnet" & me.egress_ip "fixed"),
    }
    condition "in_listed_subnet" {
      title = { en = "service endpoint on the subnet of the pool", ja = "プールのサブネットのサービス エンドポイント" },
      periods = {
        { since = assumed "2021-01-01", ends = documented "2025-06-04", is = never, says = {
            en = "No page offers service endpoints to task agent pools.", ja = "タスク エージェント プールでのサービス エンドポイント利用は文書化されていない。" } },
        { since = documented "2025-06-04", is = me.agents "agent_pool_vnet", says = {
            en = "The subnet of an agent pool may use a registry service endpoint where no private link is used.",
            ja = "プライベート リンクを使わない場合、エージェント プールのサブネットでサービス エンドポイントを利用できる。" } },
      },
      source = "acr-tasks-agent-pools", evidence = "tasks-agent-pools.md @ 8ddb52577, 1c4aa135a",
    }
    condition "on_trusted_list" {   -- trusted-acr-tasks says since when and how
      title = { en = "has an entry of its own on the list", ja = "一覧に個別の記載がある" }, is = always,
    }

    rule "abac-vs-acr-tasks" {
      also = { "acr-tasks-abac-identity" },
      kind = "conflict", when = abac,
      needs = me.run "task" & me.identity { "system", "user" } | me.run "quick" & me.identity "caller",
      since = documented "2025-05-21", source = "acr-abac",
      says = {
        en = "On a registry with repository permissions (ABAC) tasks and az acr build have no access of their own: {me} needs an explicit identity, that of the task or, for a quick task, that of the caller.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) のレジストリでは、タスクや az acr build の既定のアクセス権がない。{me} にはタスクの ID、クイック タスクでは [caller] の明示が必要である。",
      },
      mitigation = {
        en = "Name it with --source-acr-auth-id and give it Container Registry Repository Writer; --auth-mode is no longer supported.",
        ja = "--source-acr-auth-id で指定し、Container Registry Repository Writer を付与する (--auth-mode は非対応)。",
      },
      evidence = "container-registry-rbac-abac-repository-permissions.md @ b5ccaa605, published by 475227ad8",
    }
    rule "trusted-acr-tasks" {
      also = { "acr-tasks-trusted-bypass" },
      kind = "reachability", when = me.way "trusted", source = { "acr-trusted-services", "acr-tasks-bypass" },
      periods = {
        { since = assumed "2021-01-01", ends = documented "2021-07-12", needs = never, says = {
            en = "As a trusted service a task may reach another registry only, not the one it belongs to.",
            ja = "信頼されたサービスとしてのタスクが到達できるのは他のレジストリのみで、自身のレジストリには到達できない。" },
          evidence = "allow-access-trusted-services.md @ 31cba0a7c, 3aa4ff558" },
        { since = documented "2021-07-12", ends = exact "2025-06-01",
          needs = me.run "task" & me.agents "shared" & me.identity "system", says = {
            en = "A defined task with a system-assigned identity is trusted by its own registry; quick tasks are not.",
            ja = "システム割り当て ID を持つ定義済みタスクは自身のレジストリから信頼される。クイック タスクは対象外。" },
          evidence = "allow-access-trusted-services.md @ 2dc112654" },
        { since = exact "2025-06-01", ends = documented "2025-11-23",
          needs = me.run "task" & me.agents "shared" & me.identity "system", says = {
            en = "Only a defined task with a system-assigned identity can use the task bypass; quick tasks and user-assigned identities cannot.",
            ja = "タスクのバイパスを使えるのはシステム割り当て ID を持つ定義済みタスクのみで、クイック タスクとユーザー割り当て ID は対象外。" },
          evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde; MS Japan support post 2026-01-14" },
        { since = documented "2025-11-23",   -- what is said of quick tasks: tasks-bypass-quick-tasks
          needs = me.agents "shared" & me.identity "system", says = {
            en = "Only a task with a system-assigned identity on shared machines can use the task bypass; user-assigned identities cannot.",
            ja = "タスクのバイパスを使えるのは共有マシン上のシステム割り当て ID を持つタスクのみで、ユーザー割り当て ID は対象外。" },
          evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde, 3d8b688c5" },
      },
    }
    dispute "tasks-bypass-quick-tasks" {
      when = me.run "quick" & me.agents "shared" & restricted, since = documented "2025-05-20", ends = documented "2025-11-23",
      source = "acr-tasks-bypass",
      says = {
        en = "The page about the task bypass is not clear about quick tasks (az acr build, az acr run).",
        ja = "クイック タスク (az acr build / az acr run) がタスクのバイパスの対象か、ページの記載が明確でない。",
      },
      sides = {
        { source = "acr-tasks-bypass", says = {
            en = "The verification step names az acr build and az acr run (until 23 November 2025).", ja = "確認手順に az acr build と az acr run が挙がっている (2025 年 11 月 23 日まで)。" } },
        { source = "acr-tasks-bypass", says = {
            en = "The bypass works with the identity of a task, which quick tasks do not have.", ja = "バイパスはタスクの ID で働き、クイック タスクには ID がない。" } },
      },
      decided = {
        en = "Quick tasks are not covered: users had reported so since 2022, and the step was changed.",
        ja = "クイック タスクは対象外とする。2022 年から利用者の報告があり、手順も後に修正された。",
      },
      confidence = "medium", evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde; Azure/acr issue 662 (2022-12-19), azure-cli issue 27253",
    }
    rule "tasks-bypass-quick-tasks" {
      kind = "reachability", when = me.way "trusted", needs = me.run "task",
      since = documented "2025-11-23", source = "acr-tasks-bypass",
      says = {
        en = "Quick tasks (az acr build, az acr run) are not covered by the task bypass; only defined tasks with an identity are.",
        ja = "クイック タスク (az acr build / az acr run) はタスクのバイパスの対象外で、ID を持つ定義済みタスクのみが対象。",
      },
      mitigation = {
        en = "Define a task with a system-assigned identity and an oci:// or git context, or build on an agent pool.",
        ja = "システム割り当て ID と oci:// または git コンテキストのタスクを定義するか、エージェント プールでビルドする。",
      },
      confidence = "medium", evidence = "manage-network-bypass-policy-for-tasks.md @ 3d8b688c5; MS Japan support post 2026-01-14",
    }
    rule "ipv6-acr-tasks" {
      kind = "conflict", needs = endpoint_protocol "ipv4", since = documented "2026-06-25", source = "acr-ipv6",
      says = {
        en = "ACR Tasks do not work on a registry with dual stack, so {me} needs one that speaks IPv4 only.",
        ja = "デュアル スタックを有効にしたレジストリでは ACR タスクが動作しないため、{me} には IPv4 のみのレジストリが必要。",
      },
      mitigation = { en = "Build in another registry.", ja = "ビルドは別のレジストリで行う。" },
      evidence = "container-registry-ipv6-dual-stack.md @ 14c5919ff",
    }
    caveat "trusted-acr-tasks-unlisted" {
      when = me.way "trusted", severity = "high", since = documented "2025-03-21", ends = exact "2025-06-01",
      source = { "acr-trusted-services", "acr-tasks-bypass" },
      says = {
        en = "ACR Tasks are gone from the trusted-services list: the bypass of {me} ends on 1 June 2025 unless networkRuleBypassAllowedForTasks is set.",
        ja = "ACR タスクは信頼されたサービスの一覧から削除された。networkRuleBypassAllowedForTasks を設定しない限り、{me} のバイパスは 2025 年 6 月 1 日に終わる。",
      },
      mitigation = {
        en = "Set the property explicitly, or move the builds to an agent pool.", ja = "プロパティを明示的に設定するか、ビルドをエージェント プールへ移す。",
      },
      evidence = "allow-access-trusted-services.md @ 47f14956d; manage-network-bypass-policy-for-tasks.md @ ab2b49cde",
    }
    rule "tasks-bypass-policy" {
      kind = "prerequisite", when = me.way "trusted", needs = tasks_bypass "on",
      since = exact "2025-06-01", source = "acr-tasks-bypass",
      says = {
        en = "Tasks may bypass network rules only if networkRuleBypassAllowedForTasks is true on the registry; unset means denied.",
        ja = "タスクがネットワーク規則をバイパスできるのは networkRuleBypassAllowedForTasks が true の場合のみで、未設定は拒否となる。",
      },
      evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde, d923d5889",
    }
    rule "az-acr-build-public-disabled" {
      also = { "acr-build-fails-without-public-access" },
      kind = "reachability", when = ~me.agents "agent_pool_vnet", needs = me.way { "public", "ip_rule", "trusted" },
      periods = { { since = assumed "2021-01-01", ends = documented "2022-05-06" }, { since = documented "2022-05-06" } },
      source = "acr-private-endpoints",
      says = {
        en = "Builds on shared machines fail once public access is disabled; through the private endpoint {me} needs an agent pool in the VNet.",
        ja = "パブリック アクセスを無効化すると共有マシンでのビルドは失敗する。プライベート エンドポイントを経由するには、{me} に VNet 内のエージェント プールが必要。",
      },
      evidence = "container-registry-private-link.md @ 36fe83053, 2c7c1effe",
    }
    caveat "tasks-ip-rules-service-tag" {
      also = { "acr-tasks-service-tag-ip-rules" },
      when = me.agents "shared" & me.way "ip_rule", severity = "medium",
      periods = { { since = assumed "2021-01-01", ends = documented "2022-05-06", confidence = "low" }, { since = documented "2022-05-06" } },
      source = { "acr-private-endpoints", "acr-service-tag" }, confidence = "medium",
      says = {
        en = "Listing the addresses of the regional AzureContainerRegistry tag lets the tasks of every tenant in, and the addresses change weekly.",
        ja = "リージョンの AzureContainerRegistry サービス タグの IP を許可すると他テナントのタスクも通り、範囲も毎週変わる。",
      },
      mitigation = { en = "Prefer an agent pool or a build agent in the VNet.", ja = "エージェント プールまたは VNet 内のビルド エージェントを優先する。" },
      evidence = "container-registry-private-link.md @ 36fe83053, 6cefd3c29",
    }
    rule "tasks-agent-pool-gate" {
      also = { "acr-tasks-agent-pool-gate" },
      kind = "gate", when = ~me.agents "shared", needs = region:has "task_agent_pools",
      since = documented "2020-10-13", source = "acr-tasks-agent-pools",
      says = {
        en = "Task agent pools exist in listed regions only, none of them in Japan.",
        ja = "タスク エージェント プールの対応リージョンは限定され、日本のリージョンは含まれない。",
      },
      mitigation = { en = "Build on an agent in the VNet instead.", ja = "VNet 内のビルド エージェントでビルドする。" },
      evidence = "tasks-agent-pools.md @ 0cec7c241, 6a1cdfc11, d923d5889",
    }
    rule "tasks-agent-pool-gate.linux" {
      kind = "gate", when = ~me.agents "shared", needs = ~me.windows_images,
      since = documented "2020-10-13", source = "acr-tasks-agent-pools",
      says = {
        en = "Task agent pools have Linux nodes only, so {me} cannot build Windows images on one.",
        ja = "タスク エージェント プールは Linux ノードのみのため、{me} で Windows イメージはビルドできない。",
      },
      mitigation = { en = "Build Windows images on shared machines or with another builder.", ja = "Windows イメージは共有マシンまたは別のビルド環境でビルドする。" },
      evidence = "tasks-agent-pools.md @ 0cec7c241, d923d5889",
    }
    rule "tasks-agent-pool-vnet" {
      kind = "prerequisite", when = me.agents "agent_pool_vnet", needs = task_agent_pool "pool_in_vnet",
      since = documented "2020-10-13", source = "acr-tasks-agent-pools",
      says = {
        en = "{me} runs on an agent pool in a VNet, so the registry must have such a pool.",
        ja = "{me} は VNet 内のエージェント プールで動くため、レジストリに VNet 内のプールが必要。",
      },
      evidence = "tasks-agent-pools.md @ 0cec7c241",
    }
    rule "tasks-agent-pool-used" {
      kind = "prerequisite", when = me.agents "agent_pool", needs = task_agent_pool { "pool", "pool_in_vnet" },
      since = documented "2020-10-13", source = "acr-tasks-agent-pools",
      says = {
        en = "{me} runs on an agent pool, so the registry must have one.", ja = "{me} はエージェント プールで動くため、レジストリにプールが必要。",
      },
      evidence = "tasks-agent-pools.md @ 0cec7c241",
    }
    entry "shut-tasks" {
      kind = "shut", when = me.way { "public", "ip_rule" } & me.runs_in_service, tags = { "AzureContainerRegistry" },
      since = assumed "2021-01-01", source = "acr-tasks-overview",
      says = {
        en = "The machines of {me} run inside the service, so no firewall of yours is between them and the registry.",
        ja = "{me} のマシンはサービス側にあるため、レジストリとの間に自社のファイアウォールはない。",
      },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c",
    }
    entry "admit-tasks" {
      kind = "admit", when = me.way "ip_rule" & me.agents "shared", tags = { "AzureContainerRegistry.{region}" },
      since = documented "2021-01-01", source = "acr-service-tag", confidence = "medium",
      says = {
        en = "The shared machines of {me} come from the addresses of this service tag, which the registry has to list one by one and which change weekly.",
        ja = "{me} の共有マシンの送信元はこのサービス タグの IP である。レジストリの IP 規則に 1 件ずつ登録する必要があり、毎週変わる。",
      },
      evidence = "container-registry-service-tag.md @ 930ea9eb6",
    }
    step "tasks-agent-pool-egress" {
      also = { "acr-tasks-agent-pool-egress" },
      when = me.agents "agent_pool_vnet", source = "acr-tasks-agent-pools",
      periods = {
        { since = documented "2020-10-13", ends = documented "2024-06-29", says = {
            en = "Open HTTPS 443 from the pool of {me} to Key Vault, Storage, Event Hubs, Microsoft Entra ID and Azure Monitor, and to the sources of base images.",
            ja = "{me} のプールから Key Vault・Storage・Event Hubs・Microsoft Entra ID・Azure Monitor とベース イメージの取得元への 443/TCP を許可する。" } },
        { since = documented "2024-06-29", ends = documented "2025-06-04", says = {
            en = "Open HTTPS 443 from the pool of {me} to Key Vault, Storage, Event Hubs, Microsoft Entra ID and Azure Monitor (port 12000 too), and to the sources of base images.",
            ja = "{me} のプールから Key Vault・Storage・Event Hubs・Microsoft Entra ID・Azure Monitor (12000 番も) とベース イメージの取得元への 443/TCP を許可する。" } },
        { since = documented "2025-06-04", says = {
            en = "Open HTTPS 443 from the pool of {me} to Key Vault, Storage, Event Hubs, Microsoft Entra ID and Azure Monitor (port 12000 too), and to the sources of base images; keep custom DNS servers out of 172.17.0.0/16.",
            ja = "{me} のプールから Key Vault・Storage・Event Hubs・Microsoft Entra ID・Azure Monitor (12000 番も) とベース イメージの取得元への 443/TCP を許可する。カスタム DNS に 172.17.0.0/16 は使わない。" } },
      },
      evidence = "tasks-agent-pools.md @ 0cec7c241, 6a34fb24f, 1c4aa135a", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "acr-tasks-triggers-not-ghe" {
      kind = "gate", needs = ~me.trigger "github_enterprise", since = documented "2019-12-04", source = "acr-tasks-overview",
      says = {
        en = "Commit and pull-request triggers of tasks do not work with GitHub Enterprise repositories.",
        ja = "タスクのコミット / プル リクエスト トリガーは GitHub Enterprise のリポジトリに非対応。",
      },
      mitigation = { en = "Start the task of {me} from the CI system.", ja = "CI システムから {me} のタスクを起動する。" },
      evidence = "container-registry-tasks-overview.md @ 94b734b76",
    }
    step "acr-tasks-triggers-not-ghe.token" {
      when = me.trigger "github_com", since = documented "2019-12-04", source = "acr-tasks-overview",
      says = {
        en = "Give the trigger of {me} a personal access token that may set webhooks on the repository, and plan its rotation.",
        ja = "{me} のトリガーに、リポジトリの Webhook を設定できる個人用アクセス トークンを用意し、その更新を計画する。",
      },
      evidence = "container-registry-tasks-overview.md @ 94b734b76", owner = { en = "build team", ja = "ビルド担当" },
    }
    step "tasks-bypass-sami-only" {
      when = me.way "trusted", source = { "acr-tasks-bypass", "acr-tasks-identity" },
      periods = {
        { since = documented "2022-06-28", ends = documented "2025-05-20", source = "acr-tasks-identity",
          evidence = "container-registry-tasks-authentication-managed-identity.md @ 9bdf8409f, removed @ 47f14956d (2025-03-21) with the task still working" },
        { since = documented "2025-05-20", says = {
            en = "Create the task of {me} with --assign-identity [system], give that identity AcrPush (with repository permissions, Container Registry Repository Writer), and add the registry credential with --use-identity [system]; tokens of user-assigned identities gain no bypass.",
            ja = "{me} のタスクを --assign-identity [system] で作成し、その ID に AcrPush (リポジトリ単位のアクセス許可では Container Registry Repository Writer) を付与して、--use-identity [system] で資格情報を追加する。ユーザー割り当て ID のトークンにバイパスは適用されない。" },
          evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde; MS Japan support post 2026-01-14" },
      },
      says = {
        en = "Create the task of {me} with --assign-identity [system], give that identity AcrPush, and add the registry credential with --use-identity [system].",
        ja = "{me} のタスクを --assign-identity [system] で作成し、その ID に AcrPush を付与して、--use-identity [system] で資格情報を追加する。",
      },
      owner = { en = "build team", ja = "ビルド担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-task" {
      of = { me.run, me.trigger, me.identity, me.agents }, when = me.run "task", since = by "2021-01-01",
      source = { "acr-tasks-overview", "azure-cli-acr" },
      says = {
        en = "Create the task of {me} after the deployment: az acr task create with the planned trigger, --assign-identity and --agent-pool.",
        ja = "デプロイ後に {me} のタスクを作成する (az acr task create に計画どおりのトリガー、--assign-identity、--agent-pool を指定)。",
      },
    }
    by_hand "deploy-quick-task" {
      of = { me.run, me.trigger, me.identity, me.agents }, when = me.run "quick" & ~me.agents "shared", since = by "2021-01-01",
      source = { "acr-tasks-overview", "azure-cli-acr" },
      says = {
        en = "Let {me} build on the agent pool: az acr build --agent-pool.",
        ja = "{me} のビルドをエージェント プールで実行する (az acr build --agent-pool)。",
      },
    }
    by_hand "deploy-task-service-tag" {
      of = { me.service_tag_rule }, when = me.service_tag_rule "on", since = by "2021-01-01", source = "acr-service-tag",
      says = {
        en = "For {me}, add the addresses of the AzureContainerRegistry service tag of the region to those that may connect, and repeat that when the list changes.",
        ja = "{me} のため、リージョンの AzureContainerRegistry サービス タグの IP を接続許可に加え、一覧が変わるたびに更新する。",
      },
    }
    by_hand "deploy-egress.acr-tasks" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
