-- The trusted-services setting, Defender as the trusted service that has no client of its own, and the bypass for tasks.
-- Other services say in their client files since when they are trusted.

-- The setting -----------------------------------------------------------------------------------------------------

default "trusted-setting-default" {
  also = { "trusted-services-setting" },
  of = trusted_services "on", since = exact "2021-01", source = "acr-trusted-services",
  says = {
    en = "A new registry allows trusted services.", ja = "新規レジストリでは信頼されたサービスの許可が既定で有効。",
  },
  evidence = "allow-access-trusted-services.md @ 31cba0a7c, d923d5889",
}
note "trusted-setting-lifecycle" {
  when = bypassable, source = "acr-trusted-services",
  since = exact "2021-01", ends = documented "2022-01-28",
  says = {
    en = "Access by trusted services is in preview.", ja = "信頼されたサービスによるアクセスはプレビュー段階である。",
  },
  evidence = "allow-access-trusted-services.md @ 31cba0a7c, 5a1b7fe4c, d160341e5",
}
caveat "service-endpoint-trusted-na" {
  also = { "scan-service-endpoint-registry" },
  when = service_endpoint "on", severity = "medium", since = documented "2021-02-03", source = "acr-trusted-services",
  says = {
    en = "The trusted-services setting has no effect on a registry restricted by service endpoints.",
    ja = "サービス エンドポイントで制限したレジストリには、信頼されたサービスの設定が効かない。",
  },
  mitigation = {
    en = "Use a private endpoint or IP rules where Defender, imports or other trusted services must get in.",
    ja = "Defender やインポートなど信頼されたサービスを使う場合はプライベート エンドポイントまたは IP 規則で制限する。",
  },
  evidence = "allow-access-trusted-services.md @ 31cba0a7c, 15d182880, d923d5889",
}
note "restricted-trusted-hint" {
  when = bypassable, source = { "acr-private-endpoints", "acr-trusted-services" },
  periods = {
    { since = documented "2021-02-03", ends = documented "2021-07-08", says = {
        en = "Certain services pass the network restriction because the bypass setting is on; switch it off if none of them is needed.",
        ja = "バイパス設定が有効のため、特定のサービスはネットワーク制限を通過できる。不要なら無効にする。" } },
    { since = documented "2021-07-08" },
  },
  says = {
    en = "Trusted services pass the network restriction because the bypass setting is on; switch it off if none of them is needed.",
    ja = "バイパス設定が有効のため、信頼されたサービスはネットワーク制限を通過できる。不要なら無効にする。",
  },
  evidence = "includes/container-registry-scanning-limitation.md @ 31cba0a7c, 910ef5cae, d5a227979, 9e7ddd785",
}

-- The page fell behind at three turns: Defender, then Web Apps, then Container Instances.
dispute "trusted-troubleshoot-page-stale" {
  also = { "acr-troubleshoot-page-stale" },
  source = "acr-trusted-services",
  periods = {
    { since = documented "2021-07-08", ends = documented "2021-07-19", when = bypassable & defender_scans },
    { since = documented "2021-07-19", ends = documented "2022-01-28", when = bypassable & (defender_scans | any("app_service")) },
    { since = documented "2022-01-28", when = bypassable & (defender_scans | any("app_service") | any("container_instances")) },
  },
  says = {
    en = "The troubleshooting page contradicts the trusted-services page about who gets into a restricted registry.",
    ja = "制限付きレジストリに到達できるサービスについて、トラブルシューティング ページと信頼されたサービスのページの記載が異なる。",
  },
  sides = {
    { source = "acr-troubleshoot-access", says = {
        en = "Defender, App Service and Container Instances cannot use a restricted registry.",
        ja = "Defender・App Service・Container Instances は制限付きレジストリを利用できない。" } },
    { source = "acr-trusted-services", says = {
        en = "The listed services get in while the setting is on.", ja = "一覧に載っているサービスは、設定が有効なら到達できる。" } },
  },
  decided = {
    en = "The trusted-services page counts: the other has not followed since July 2021.",
    ja = "信頼されたサービスのページに従う。もう一方は 2021 年 7 月以降更新されていない。",
  },
  evidence = "container-registry-troubleshoot-access.md @ 5cc213926, c908bfe85, d923d5889",
}

-- Scanning --------------------------------------------------------------------------------------------------------

rule "trusted-defender" {
  kind = "reachability", also = { "reach-defender", "scan-network-restricted-registry" },
  periods = {
    { since = documented "2020-09-04", ends = documented "2021-07-08",
      when = defender_scans, needs = ~restricted,
      source = { "acr-private-endpoints", "acr-trusted-services" },
      says = {
        en = "Azure Security Center is no trusted service: it cannot scan images in a registry restricted by a private endpoint, subnet or IP address.",
        ja = "Azure Security Center は信頼されたサービスに含まれず、プライベート エンドポイント・サブネット・IP アドレスで制限されたレジストリのイメージをスキャンできない。",
      },
      mitigation = { en = "Scan in the pipeline before the push.", ja = "push の前にパイプラインでスキャンする。" },
      evidence = "includes/container-registry-scanning-limitation.md @ 4580ca631, 3aa4ff558; allow-access-trusted-services.md @ 31cba0a7c" },
    { since = documented "2021-07-08", ends = documented "2021-11-10",
      when = defender_scans & restricted, needs = bypassable,
      says = {
        en = "Azure Security Center scans a restricted registry only as a trusted service: the setting must be on, and service endpoints rule it out.",
        ja = "Azure Security Center が制限付きレジストリをスキャンできるのは信頼されたサービスとしてのみで、設定の有効化が必要。サービス エンドポイントでは不可。",
      },
      evidence = "allow-access-trusted-services.md, scan-images-defender.md @ 910ef5cae" },
    { since = documented "2021-11-10",
      when = defender_scans & restricted, needs = bypassable,
      says = {
        en = "Microsoft Defender for Cloud scans a restricted registry only as a trusted service: the setting must be on, and service endpoints rule it out.",
        ja = "Microsoft Defender for Cloud が制限付きレジストリをスキャンできるのは信頼されたサービスとしてのみで、設定の有効化が必要。サービス エンドポイントでは不可。",
      },
      evidence = "allow-access-trusted-services.md @ c908bfe85, 15d182880, d923d5889" },
  },
  source = { "acr-trusted-services", "acr-scan-defender" },
  because = {
    en = "The scanner pulls the images from outside your networks.",
    ja = "スキャナーは利用者のネットワークの外からイメージを pull するため。",
  },
  mitigation = {
    en = "Leave trusted services on, or scan in the pipeline.", ja = "信頼されたサービスの許可を有効のままにするか、パイプラインでスキャンする。",
  },
}
caveat "trusted-defender.private-link-2021" {
  when = defender_scans & private_endpoint "on", severity = "medium",
  since = documented "2021-07-08", ends = exact "2021-08", source = { "defender-release-notes", "acr-trusted-services" },
  says = {
    en = "The registry pages offer scanning behind Private Link since July 2021, the release notes of Defender name August 2021.",
    ja = "レジストリ側のページでは 2021 年 7 月から Private Link 配下もスキャン可能だが、Defender のリリース ノートは 2021 年 8 月としている。",
  },
  mitigation = { en = "Verify that findings appear.", ja = "検出結果が表示されることを確認する。" },
  evidence = "release-notes-archive.md @ 1f0fb6e99^",
}
dispute "trusted-defender-doc-conflict" {
  when = defender_scans & restricted, since = documented "2026-05-06", source = { "acr-trusted-services", "defender-network-access" },
  says = {
    en = "The pages disagree on whether Defender needs the trusted-services setting.",
    ja = "Defender に信頼されたサービスの設定が必要かどうか、ページ間で記載が異なる。",
  },
  sides = {
    { source = "acr-trusted-services", says = {
        en = "Defender for Cloud gets in only while trusted services are allowed.", ja = "信頼されたサービスを許可した場合のみ Defender for Cloud が到達できる。" } },
    { source = "defender-network-access", says = {
        en = "Access to private registries is granted automatically.", ja = "プライベート レジストリへのアクセスは自動的に許可される。" } },
  },
  decided = {
    en = "The plan keeps the setting on: the registry page owns it. Verify that findings appear.",
    ja = "設定を所管するレジストリ側のページに従い、有効のままとする。検出結果が表示されることを確認する。",
  },
  evidence = "allow-access-trusted-services.md @ d923d5889; defender-for-containers-network-access.md @ 7af920bd8", confidence = "medium",
}
rule "scan-third-party-needs-scanner" {
  kind = "prerequisite", when = scanning "third_party", needs = any("scanner"),
  since = assumed "2021-01-01", source = "acr-trusted-services",
  says = {
    en = "A third-party scanner is an ordinary client that pulls images: it can be chosen only where the scenario has one.",
    ja = "サードパーティ スキャナーはイメージを pull する通常のクライアントであり、シナリオに記述がある場合にのみ選べる。",
  },
}

-- Artifact cache --------------------------------------------------------------------------------------------------

rule "trusted-artifact-cache" {
  also = { "artifact-cache-needs-trusted-services" },
  kind = "prerequisite", when = artifact_cache "on" & (closed | ip_rules "on"), needs = trusted_services "on",
  since = documented "2026-08-18", source = "acr-artifact-cache-cli",
  says = {
    en = "Artifact cache fills a restricted registry only while trusted services are allowed.",
    ja = "制限付きレジストリへのアーティファクト キャッシュの取り込みには、信頼されたサービスの許可が必要。",
  },
  because = {
    en = "The service that fetches from the upstream registry comes from outside your networks.",
    ja = "アップストリーム レジストリから取り込むサービスが利用者のネットワークの外にあるため。",
  },
  evidence = "artifact-cache-cli.md @ 8b2f1604b",
}
-- Tasks -----------------------------------------------------------------------------------------------------------

lifecycle "tasks-bypass-availability" {
  of = tasks_bypass "on", source = "acr-tasks-bypass",
  periods = {
    { since = assumed "2021-01-01", ends = exact "2025-05-16", state = "absent", says = {
        en = "The bypass setting for tasks does not exist yet; the trusted-services setting alone decides.",
        ja = "タスク用のバイパス設定はまだなく、信頼されたサービスの設定のみで決まる。" } },
    { since = exact "2025-05-16", state = "available", says = {
        en = "The bypass for tasks is a setting of its own.", ja = "タスク用のバイパスが独立した設定として提供されている。" } },
  },
  evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde",
}
default "tasks-bypass-default" {
  of = tasks_bypass "off", source = "acr-tasks-bypass",
  periods = {
    { since = exact "2025-05-16", ends = exact "2025-06-01", says = {
        en = "A registry leaves the property for the task bypass unset; until 1 June 2025 that changes nothing.",
        ja = "タスクのバイパス用プロパティは既定で未設定で、2025 年 6 月 1 日までは動作に影響しない。" } },
    { since = exact "2025-06-01", says = {
        en = "Where the property was never set, tasks may not bypass network rules.", ja = "プロパティが未設定の場合、タスクによるネットワーク規則のバイパスは拒否される。" } },
  },
  evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde, d923d5889; MS Japan support post 2026-01-14",
}
caveat "tasks-bypass-default.old-registry" {
  when = registry_created:before "2025-06-01" & restricted & tasks_bypass "on" & ~was(tasks_bypass "on")
    & (auto_purge "task" | any("acr_tasks", function(me) return me.way "trusted" end)),
  severity = "high", since = exact "2025-06-01", source = "acr-tasks-bypass",
  says = {
    en = "On a registry from before June 2025 tasks and scheduled purges fail with 403 until somebody sets networkRuleBypassAllowedForTasks.",
    ja = "2025 年 6 月より前に作成したレジストリでは、networkRuleBypassAllowedForTasks を設定するまでタスクと定期的な消去が 403 で失敗する。",
  },
  mitigation = { en = "Set the property explicitly, whichever way.", ja = "プロパティを明示的に設定する。" },
  evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde (phase 2), d923d5889 (scenario 3)",
}
dispute "tasks-bypass-default.unset" {
  when = restricted & tasks_bypass "off" & any("acr_tasks"), since = documented "2026-02-07", source = "acr-tasks-bypass",
  says = {
    en = "The page about the task bypass says two things about a property that was never set.",
    ja = "タスクのバイパスのページでは、未設定の場合の動作について記載が食い違う。",
  },
  sides = {
    { source = "acr-tasks-bypass", says = { en = "The introduction says that tasks are denied if it is set to false.", ja = "冒頭では、false に設定した場合に拒否されるとしている。" } },
    { source = "acr-tasks-bypass", says = { en = "Scenario 3 says that tasks are denied if it is not explicitly set.", ja = "シナリオ 3 では、明示的に設定しない場合に拒否されるとしている。" } },
  },
  decided = {
    en = "Unset means denied; set the property whichever way is meant.", ja = "未設定は拒否とみなす。いずれの場合も明示的に設定する。",
  },
  evidence = "manage-network-bypass-policy-for-tasks.md @ 0cb0c8262, d923d5889",
}
caveat "tasks-bypass-policy.trusted-off" {
  when = restricted & ~service_endpoint "on" & tasks_bypass "on" & trusted_services "off", severity = "low", confidence = "low",
  since = exact "2025-06-01", source = "acr-tasks-bypass",
  says = {
    en = "No page says whether the bypass for tasks works while trusted services are not allowed; the plan takes it that it does not.",
    ja = "信頼されたサービスを許可しない場合にタスクのバイパスが働くかは記載がなく、働かないものとして扱う。",
  },
  mitigation = { en = "Allow trusted services as well, or build on an agent pool.", ja = "信頼されたサービスも許可するか、エージェント プールでビルドする。" },
  evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde, d923d5889: prose only",
}
caveat "tasks-bypass-token-risk" {
  when = tasks_bypass "on", severity = "medium", since = documented "2025-07-07", source = "acr-tasks-bypass",
  says = {
    en = "With the bypass on, a leaked token of a task opens the restricted registry.",
    ja = "バイパスを有効にすると、タスクのトークン漏えいが制限付きレジストリへの侵入口になる。",
  },
  mitigation = {
    en = "Keep tokens out of task logs; prefer an agent pool.", ja = "タスクのログにトークンを出力しない。可能ならエージェント プールを使う。",
  },
  evidence = "manage-network-bypass-policy-for-tasks.md @ fea7d81dc",
}
-- The tasks of a client say the same of themselves: clients/acr_tasks.lua.
rule "tasks-agent-pool-gate.registry" {
  kind = "gate", when = ~task_agent_pool "none", needs = region:has "task_agent_pools",
  since = documented "2020-10-13", source = "acr-tasks-agent-pools",
  says = {
    en = "A registry can have a task agent pool in the listed regions only.", ja = "タスク エージェント プールを作成できるのは対応リージョンのレジストリのみ。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241, 6a1cdfc11, d923d5889",
}
rule "tasks-agent-pool-gate.tier" {
  also = { "gate-agent-pool" },
  kind = "gate", when = ~task_agent_pool "none", needs = sku "Premium",
  since = documented "2020-10-13", source = "acr-tasks-agent-pools",
  says = {
    en = "Task agent pools exist in the Premium tier only.", ja = "タスク エージェント プールを使えるのは Premium のみ。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241, d923d5889",
}
lifecycle "tasks-agent-pool-preview" {
  of = task_agent_pool { "pool", "pool_in_vnet" }, state = "preview",
  since = documented "2020-10-13", source = "acr-tasks-agent-pools",
  says = {
    en = "Task agent pools are in preview.", ja = "タスク エージェント プールはプレビュー段階である。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241, d923d5889",
}

local POOLS_2020 = { "westus2", "southcentralus", "eastus2", "eastus", "centralus" }
local function with(list, ...)
  local all = {}
  for _, name in ipairs(list) do all[#all + 1] = name end
  for _, name in ipairs { ... } do all[#all + 1] = name end
  return all
end
local POOLS_2021_04 = with(POOLS_2020, "westeurope", "canadacentral")
local POOLS_2021_05 = with(POOLS_2021_04, "northeurope")
local POOLS_2021_08 = with(POOLS_2021_05, "eastasia")
local POOLS_2024 = with(POOLS_2021_08, "switzerlandnorth")
local POOLS_2025 = with(POOLS_2024, "jioindiawest", "jioindiacentral")
local POOLS_2026 = with(POOLS_2025, "swedencentral")
capability "acr-tasks-agent-pool-regions" {
  name = "task_agent_pools", source = "acr-tasks-agent-pools",
  periods = {
    { since = documented "2020-10-13", ends = documented "2021-04-05", regions = POOLS_2020 },
    { since = documented "2021-04-05", ends = documented "2021-04-13", regions = POOLS_2021_04 },
    { since = documented "2021-04-13", ends = documented "2021-08-24", regions = POOLS_2021_05 },
    { since = documented "2021-08-24", ends = documented "2024-04-30", regions = POOLS_2021_08 },
    { since = documented "2024-04-30", ends = documented "2025-12-28", regions = POOLS_2024 },
    { since = documented "2025-12-28", ends = documented "2026-01-07", regions = POOLS_2025 },
    { since = documented "2026-01-07", ends = documented "2026-08-20", regions = POOLS_2026 },
    { since = documented "2026-08-20", regions = with(POOLS_2026, "westus3", "germanywestcentral") },
  },
  says = {
    en = "The vendor lists the regions with task agent pools, besides three of Azure Government.",
    ja = "タスク エージェント プールの対応リージョンは、ベンダーが一覧で示している (ほかに Azure Government の 3 リージョン)。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241, 6a1cdfc11, 60ec6001c, fa2add636, bdccec7f6, a2499e5d6, c1e3831ac, d923d5889",
}

-- Tokens that the registry accepts ----------------------------------------------------------------------------------

lifecycle "arm-audience-default" {
  of = arm_audience "disabled", source = "acr-arm-audience",
  periods = {
    { since = assumed "2021-01-01", ends = documented "2022-07-21", state = "absent", says = {
        en = "Registries cannot refuse ARM-scoped tokens yet.", ja = "ARM オーディエンスのトークンを拒否する設定はまだない。" } },
    { since = documented "2022-07-21", state = "available", says = {
        en = "A registry can refuse ARM-scoped tokens.", ja = "ARM オーディエンスのトークンを拒否するよう設定できる。" } },
  },
  evidence = "azure-policy 42781ec6, 785596ed (2022-07-21); azure-cli PR 23323",
}
