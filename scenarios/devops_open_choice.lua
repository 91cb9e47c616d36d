-- The same pipeline with the choice of agents left open: the planner finds the cheapest agents that reach the registry.
--
--   acrplan plan scenarios/devops_open_choice.lua
--
-- Look for `ci.agents` in the answer: why the hosted agents are out, and what the others cost. Before August 2024 there
-- were no Managed DevOps Pools; try --as-of 2022-04-05.
return scenario {
  title = { en = "Build agents left open, closed registry", ja = "エージェントの選択と閉域レジストリ" },
  requires = { "vnet_only" },

  -- Nothing is said about `agents`, so the planner decides.
  clients = { ci = azure_devops {} },

  -- Three jobs at the same time: the first self-hosted job is free, the others are billed.
  quantities = { devops_parallel_jobs = 3 },
}
