-- builds.lua - ACR Tasks and their agent pools: which subscription, which count
--
-- How tasks reach a restricted registry is in trusted_services.lua and clients/acr_tasks.lua.

rule "gate-tasks" { kind = "gate", also = { "acr-tasks-free-credit-pause" },
  when = any("acr_tasks") | auto_purge "task", needs = subscription_offer "paid",
  since = documented "2024-01-25", source = "acr-tasks-overview",
  says = {
    en = "ACR Tasks run on every SKU, but runs paid from Azure free credits are paused until further notice.",
    ja = "ACR タスクは全 SKU で使えるが、無料クレジットによる実行は当面停止されている。",
  },
  mitigation = {
    en = "Build in a pipeline, move to a paid subscription, or open a support case.",
    ja = "パイプラインでビルドするか、有料サブスクリプションに移行するか、サポートに問い合わせる。",
  },
  evidence = "container-registry-tasks-overview.md @ e54988b75, published by e58ffb2ad",
}

rule "limit-agent-pool-vcpu.count" { kind = "prerequisite",
  when = agent_pool_vcpu:above(0), needs = ~task_agent_pool "none",
  since = by "2021-01-01",
  says = {
    en = "vCPUs of task agent pools exist only where the registry has such a pool.",
    ja = "タスク エージェント プールの vCPU は、プールを作成する場合にのみ存在する。",
  },
  source = "acr-tasks-agent-pools",
}
