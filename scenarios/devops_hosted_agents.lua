-- Microsoft-hosted agents and a closed registry: a conflict on every date.
--
--   acrplan plan scenarios/devops_hosted_agents.lua
--
-- Hosted agents belong to nobody's virtual network and change their addresses all the time. The answer names the few
-- statements that exclude each other; giving up any one of them would do. devops_open_choice.lua gives up the pin.
return scenario {
  title = { en = "Hosted build agents and a closed registry", ja = "ホステッド エージェントと閉域レジストリ" },
  requires = { "vnet_only" },
  clients  = { ci = azure_devops {} },

  -- A pin is a decision that was taken before: the planner must live with it. It names a setting of a client.
  pins = { ["ci.agents"] = "microsoft_hosted" },
}
