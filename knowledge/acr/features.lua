-- features.lua - features that came, changed their SKU or lost their preview label
--
-- Tokens, anonymous pull, repository permissions, artifact cache, connected registries, continuous patching. A count
-- above zero (tokens, cache rules ...) asks for its feature: those are the rules named `.count`.

-- Tokens, anonymous pull, repository permissions ------------------------------------------------------------------

rule "gate-repo-scoped-tokens" { kind = "gate", also = { "repo-token-gate" },
  when = repository_tokens "on", needs = sku "Premium",
  since = documented "2019-11-05", ends = documented "2023-02-09",
  says = {
    en = "Repository-scoped tokens need the Premium SKU.",
    ja = "リポジトリ スコープのトークンには Premium が必要である。",
  },
  source = { "acr-skus", "acr-tokens" },
  evidence = "includes/container-registry-limits.md @ a6c9ff378; gate dropped by f0fd1c32e, published by a8e252c05",
}

rule "gate-repo-scoped-tokens.count" { kind = "prerequisite",
  when = tokens:at_least(1) | scope_maps:at_least(1) | scope_map_entries:at_least(1), needs = repository_tokens "on",
  since = documented "2019-11-05",
  says = {
    en = "Tokens and scope maps exist only where repository-scoped tokens are used.",
    ja = "トークンやスコープ マップは、リポジトリ スコープのトークンを使う場合にのみ存在する。",
  },
  source = "acr-tokens",
}

lifecycle "repo-token-preview" {
  of = repository_tokens "on", source = { "acr-skus", "acr-tokens" },
  periods = {
    { since = documented "2019-11-05", ends = documented "2023-02-09", state = "preview",
      says = {
        en = "Repository-scoped tokens are a preview.",
        ja = "リポジトリ スコープのトークンはプレビューである。",
      },
      evidence = "includes/container-registry-limits.md @ a6c9ff378" },
    { since = documented "2023-02-09", state = "available",
      says = {
        en = "Repository-scoped tokens are available on every SKU.",
        ja = "リポジトリ スコープのトークンは全 SKU で利用できる。",
      },
      evidence = "includes/container-registry-limits.md @ f0fd1c32e, published by a8e252c05; the how-to page followed on 2023-03-23" },
  },
}

dispute "gate-repo-scoped-tokens.dispute" {
  when = repository_tokens "on",
  since = documented "2023-02-09", ends = documented "2023-03-23",
  says = {
    en = "Two pages of the vendor disagree on the SKU of repository-scoped tokens.",
    ja = "リポジトリ スコープのトークンの SKU について、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-skus", says = { en = "Tokens exist on every SKU.", ja = "トークンは全 SKU で使える。" } },
    { source = "acr-tokens", says = { en = "Tokens need Premium.", ja = "トークンには Premium が必要である。" } },
  },
  decided = {
    en = "The SKU table counts; the how-to page followed on 23 March 2023.",
    ja = "SKU 表を採用する (手順のページは 2023 年 3 月 23 日に修正された)。",
  },
  source = { "acr-skus", "acr-tokens" },
  evidence = "includes/container-registry-limits.md @ f0fd1c32e; how-to page @ ba247b414, e2f2f4d35",
}

rule "gate-anonymous-pull" { kind = "gate", also = { "anonymous-pull-gate" },
  when = anonymous_pull "on", needs = sku { "Standard", "Premium" },
  since = documented "2021-03-24",
  says = {
    en = "Anonymous pull needs the Standard or Premium SKU.",
    ja = "匿名プルには Standard または Premium が必要である。",
  },
  source = "acr-anonymous-pull",
  evidence = "container-registry-faq.md @ 25ca6edcd, published by 3bb128fe1",
}

lifecycle "anonymous-pull-preview" {
  of = anonymous_pull "on", source = "acr-anonymous-pull",
  periods = {
    { since = by "2021-01-01", ends = documented "2021-03-24", state = "preview",
      says = {
        en = "Anonymous pull is a preview that Support switches on after a ticket.",
        ja = "匿名プルは、サポート チケットで有効化するプレビューである。",
      },
      evidence = "container-registry-faq.md before b31d6647e (2021-03-15)" },
    { since = documented "2021-03-24", ends = documented "2025-08-18", state = "preview",
      says = {
        en = "Anonymous pull is a preview.",
        ja = "匿名プルはプレビューである。",
      },
      evidence = "container-registry-faq.md @ 25ca6edcd; anonymous-pull-access.md @ 1579f3974 (published 2021-10-05)" },
    { since = documented "2025-08-18", state = "available",
      says = {
        en = "Anonymous pull no longer carries a preview label.",
        ja = "匿名プルのプレビュー表記は外れている。",
      },
      evidence = "anonymous-pull-access.md @ c1a512709" },
  },
}

lifecycle "abac-lifecycle" {
  also = { "gate-abac" },
  of = role_assignment_mode "rbac_abac", source = "acr-abac",
  periods = {
    { since = by "2021-01-01", ends = documented "2025-05-04", state = "absent",
      says = {
        en = "Repository permissions for Microsoft Entra identities do not exist yet; a private preview began in August 2024.",
        ja = "Microsoft Entra の ID に対するリポジトリ単位のアクセス許可はまだ提供されていない (2024 年 8 月にプライベート プレビュー開始)。",
      } },
    { since = documented "2025-05-04", ends = documented "2025-10-30", state = "preview",
      says = {
        en = "Repository permissions (ABAC) are a public preview, on every SKU.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) はパブリック プレビューで、全 SKU で使える。",
      },
      evidence = "container-registry-rbac-abac-repository-permissions.md @ db8ca1c81, published by 5054615e8" },
    { since = documented "2025-10-30", state = "available",
      says = {
        en = "Repository permissions (ABAC) are generally available on every SKU.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) は全 SKU で一般提供されている。",
      },
      evidence = "same page @ 6a7bce487, published by 77e42db74" },
  },
}

-- Artifact cache, connected registry, agent pools, patching -------------------------------------------------------

lifecycle "gate-artifact-cache" {
  also = { "artifact-cache-as-client-upstream" },
  of = artifact_cache "on", source = "acr-artifact-cache",
  periods = {
    { since = by "2021-01-01", ends = documented "2023-02-16", state = "absent",
      says = {
        en = "Artifact cache is not public yet.",
        ja = "アーティファクト キャッシュはまだ公開されていない。",
      } },
    { since = documented "2023-02-16", ends = documented "2023-09-13", state = "preview",
      says = {
        en = "Artifact cache is a preview, on every SKU.",
        ja = "アーティファクト キャッシュは全 SKU 対応のプレビューである。",
      },
      evidence = "tutorial-registry-cache.md, published by a7522f845" },
    { since = documented "2023-09-13", state = "available",
      says = {
        en = "Artifact cache is available.",
        ja = "アーティファクト キャッシュは一般提供されている。",
      },
      evidence = "tutorial-artifact-cache.md @ 8d0ae3b84, published by 57355f202; a (Preview) title returned 2024-05-29 to 2024-06-05 only" },
  },
}

dispute "gate-artifact-cache.dispute" {
  when = artifact_cache "on",
  since = documented "2024-05-29", ends = documented "2024-06-06",
  says = {
    en = "For a week the title of the artifact cache page carried a preview label again.",
    ja = "アーティファクト キャッシュのページの題名に、1 週間だけプレビュー表記が戻った。",
  },
  sides = {
    { source = "acr-artifact-cache", says = { en = "The title of these days calls artifact cache a preview.", ja = "この期間の題名では、アーティファクト キャッシュはプレビューである。" } },
    { source = "acr-artifact-cache", says = { en = "The same page carries no preview label before and after.", ja = "同じページの前後の版には、プレビュー表記がない。" } },
  },
  decided = {
    en = "It counts as available throughout.",
    ja = "一貫して一般提供として扱う。",
  },
  source = "acr-artifact-cache",
  evidence = "c7db9555d, 4f46bfa17",
}

rule "gate-artifact-cache.count" { kind = "prerequisite",
  when = cache_rules:at_least(1), needs = artifact_cache "on",
  since = by "2021-01-01",
  says = {
    en = "Cache rules exist only where artifact cache is used.",
    ja = "キャッシュ ルールは、アーティファクト キャッシュを使う場合にのみ存在する。",
  },
  source = "acr-artifact-cache",
}

caveat "gate-artifact-cache.basic" {
  also = { "artifact-cache-sku" },
  when = artifact_cache "on" & sku "Basic", severity = "medium", confidence = "medium",
  since = by "2026-02-10",
  says = {
    en = "The feature page offers artifact cache on every SKU, the SKU table only on Standard and Premium.",
    ja = "アーティファクト キャッシュは、機能のページでは全 SKU 対応、SKU 表では Standard と Premium のみとされている。",
  },
  mitigation = {
    en = "Take Standard or higher for a firm commitment, or test on Basic first.",
    ja = "確実を期すなら Standard 以上を選ぶ。Basic では事前に検証する。",
  },
  source = { "acr-artifact-cache", "acr-skus" },
  evidence = "artifact-cache-overview.md HEAD; stored copy of the SKU table with ms.date 2026-02-10",
}

rule "gate-connected-registry" { kind = "gate",
  also = { "connected-registry-gate" },
  when = connected_registry "on", needs = sku "Premium" & dedicated_data_endpoint "on",
  since = documented "2021-11-03",
  says = {
    en = "Connected registries need a Premium parent registry with dedicated data endpoints.",
    ja = "接続されたレジストリの親レジストリには、Premium と専用データ エンドポイントが必要である。",
  },
  source = "acr-connected-registry",
  evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d",
}

note "gate-connected-registry.tokens" {
  when = connected_registry "on",
  since = documented "2021-11-03",
  says = {
    en = "Each connected registry needs a token of the parent for synchronisation, and its clients need tokens: count them all in the token limit.",
    ja = "接続されたレジストリごとに親レジストリとの同期用トークンが必要で、そのクライアントにもトークンが必要である。いずれもトークン数の上限に含まれる。",
  },
  source = "acr-connected-registry",
  evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d",
}

rule "gate-connected-registry.count" { kind = "prerequisite",
  when = connected_registries:at_least(1) | connected_clients:at_least(1), needs = connected_registry "on",
  since = by "2021-01-01",
  says = {
    en = "Connected registries and their clients exist only where that feature is used.",
    ja = "接続されたレジストリとそのクライアントは、その機能を使う場合にのみ存在する。",
  },
  source = "acr-connected-registry",
}

local several_parents = {
  en = "Use several parent registries for larger fleets.",
  ja = "拠点が多い場合は親レジストリを複数にする。",
}

limit "limit-connected-registries" {
  of = connected_registries, max = 50,
  since = documented "2025-08-18",
  says = {
    en = "A parent registry has at most 50 connected registries.",
    ja = "1 つの親レジストリが持てる接続されたレジストリは 50 までである。",
  },
  mitigation = several_parents, source = "acr-connected-registry",
  evidence = "intro-connected-registry.md @ 13376c591, published by 88b91d2a2",
}

limit "limit-connected-registries.clients" {
  of = connected_clients, mitigation = several_parents, source = "acr-connected-registry",
  periods = {
    { since = documented "2021-11-03", ends = documented "2025-05-21", max = 20,
      says = {
        en = "A connected registry serves at most 20 clients.",
        ja = "接続されたレジストリ 1 つにつき、クライアントは 20 までである。",
      },
      evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d" },
    { since = documented "2025-05-21", max = 50,
      says = {
        en = "A connected registry serves at most 50 clients.",
        ja = "接続されたレジストリ 1 つにつき、クライアントは 50 までである。",
      },
      evidence = "intro-connected-registry.md @ 3124a8626, published by e7ad4e086" },
  },
}

lifecycle "connected-registry-preview" {
  of = connected_registry "on", source = "acr-connected-registry",
  periods = {
    { since = by "2021-01-01", ends = documented "2021-11-03", state = "absent",
      says = {
        en = "Connected registries are not public yet.",
        ja = "接続されたレジストリはまだ公開されていない。",
      } },
    { since = documented "2021-11-03", ends = documented "2025-08-18", state = "preview",
      says = {
        en = "Connected registries are a preview.",
        ja = "接続されたレジストリはプレビューである。",
      },
      evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d" },
    { since = documented "2025-08-18", state = "available",
      says = {
        en = "Connected registries no longer carry a preview label.",
        ja = "接続されたレジストリのプレビュー表記は外れている。",
      },
      evidence = "intro-connected-registry.md @ 13376c591, published by 88b91d2a2" },
  },
}

lifecycle "continuous-patching-preview" {
  of = continuous_patching "on", source = "acr-continuous-patching",
  periods = {
    { since = by "2021-01-01", ends = documented "2025-04-30", state = "absent",
      says = {
        en = "Continuous patching is not public yet.",
        ja = "継続的パッチ適用はまだ公開されていない。",
      } },
    { since = documented "2025-04-30", state = "preview",
      says = {
        en = "Continuous patching is a preview on top of ACR Tasks, with no SKU gate.",
        ja = "継続的パッチ適用は ACR タスクを使うプレビューで、SKU の条件はない。",
      },
      evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536" },
  },
}

rule "gate-continuous-patching" { kind = "conflict", also = { "continuous-patching-conflicts" },
  when = continuous_patching "on", needs = role_assignment_mode "rbac" & subscription_offer "paid",
  since = documented "2025-04-30",
  says = {
    en = "Continuous patching works neither on registries with repository permissions (ABAC) nor on free-credit subscriptions.",
    ja = "継続的パッチ適用は、リポジトリ単位のアクセス許可 (ABAC) を使うレジストリと無料クレジットのサブスクリプションでは使えない。",
  },
  source = "acr-continuous-patching",
  evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

rule "gate-continuous-patching.count" { kind = "prerequisite",
  when = patched_images:at_least(1), needs = continuous_patching "on",
  since = by "2021-01-01",
  says = {
    en = "Images are patched continuously only where that feature is used.",
    ja = "イメージへの継続的パッチ適用には、その機能の有効化が必要である。",
  },
  source = "acr-continuous-patching",
}

limit "limit-continuous-patching-images" {
  also = { "continuous-patching-limits" },
  of = patched_images, max = 100,
  since = documented "2025-04-30",
  says = {
    en = "Continuous patching handles at most 100 images of a registry.",
    ja = "継続的パッチ適用の対象は 1 レジストリあたり最大 100 イメージである。",
  },
  mitigation = {
    en = "Patch the important repositories only; rebuild the others when their base image changes.",
    ja = "重要なリポジトリに絞り、それ以外はベース イメージの更新時に再ビルドする。",
  },
  source = "acr-continuous-patching",
  evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

caveat "continuous-patching-restricted" {
  also = { "continuous-patching-vs-network-restricted" },
  when = continuous_patching "on" & restricted & ~(bypassable & tasks_bypass "on"), severity = "high", confidence = "medium",
  since = exact "2025-06-01",
  says = {
    en = "Continuous patching runs as tasks, which get 403 from a restricted registry while tasks may not bypass the restriction.",
    ja = "継続的パッチ適用はタスクとして動くため、タスクのバイパスを許可しない限り制限付きレジストリでは 403 になる。",
  },
  mitigation = {
    en = "Allow tasks to bypass the restriction, or patch elsewhere.",
    ja = "タスクのバイパスを許可するか、別の場所でパッチを適用する。",
  },
  source = { "acr-continuous-patching", "acr-tasks-bypass" },
  evidence = "inferred from manage-network-bypass-policy-for-tasks.md @ ab2b49cde; not stated by the patching page",
}

limit "limit-agent-pool-vcpu" {
  also = { "tasks-agent-pool-quota" },
  of = agent_pool_vcpu, max = 16,
  since = documented "2020-08-21",
  says = {
    en = "Task agent pools start with a quota of 16 vCPUs in the standard tiers for each registry.",
    ja = "タスク エージェント プールの既定クォータは、標準の階層でレジストリあたり 16 vCPU である。",
  },
  mitigation = {
    en = "Support raises the quota; isolated tiers start at zero.",
    ja = "クォータの引き上げはサポートに依頼する。分離された階層の初期値は 0 である。",
  },
  source = "acr-tasks-agent-pools",
  evidence = "tasks-agent-pools.md @ 8f5933a9d (2020-08-21)",
}
