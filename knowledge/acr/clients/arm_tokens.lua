-- Clients known for one thing only: they sign in with tokens made for Azure Resource Manager. The large kinds that do the same
-- (App Service, Container Apps, AKS) say so in their own files.

client "bicep_publisher" {
  title = { en = "Bicep module publisher", ja = "Bicep モジュールの発行者" }, extends = "operator",
  body = function(me)
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = always }
    rule "arm-audience-vs-other-clients" {
      kind = "conflict", needs = arm_audience "enabled",
      since = documented "2023-08-10", source = "bicep-arm-policy-notice",
      says = {
        en = "Publishing Bicep modules uses ARM-scoped tokens: a registry that rejects them answers {me} with 401.",
        ja = "Bicep モジュールの発行は ARM オーディエンスのトークンを使うため、レジストリが拒否すると {me} は 401 になる。",
      },
      mitigation = {
        en = "Keep modules in a registry of their own.", ja = "モジュール用に別のレジストリを用意する。",
      },
      confidence = "medium", evidence = "azure-docs PR 113429 (2023-08-10)",
    }
  end,
}

client "foundry_agent" {
  title = { en = "Foundry hosted agent", ja = "Foundry ホステッド エージェント" }, extends = "puller",
  settings = {
    { "network", title = { en = "Network of the agents", ja = "エージェントのネットワーク" },
      options = { { "platform", title = { en = "the platform's", ja = "プラットフォーム側" } },
                  { "own_vnet", title = { en = "own VNet", ja = "自前の VNet" } } },
      verify = { by_hand = { en = "Look at the network of the agents in the project.", ja = "プロジェクトのエージェント用ネットワークを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "runs in a VNet of your own", ja = "自前の VNet で実行される" }, is = me.network "own_vnet" }
    rule "foundry-agent-availability" {
      kind = "gate", needs = never,
      since = assumed "2021-01-01", ends = by "2026-03-05", source = "foundry-hosted-agents",
      says = {
        en = "The oldest page read about hosted agents in Foundry is of March 2026.", ja = "Foundry のホステッド エージェントについて確認できた最古のページは 2026 年 3 月のものである。",
      },
      confidence = "medium", evidence = "hosted-agents.md (2026-03-05)",
    }
    rule "arm-audience-vs-other-clients.foundry" {
      kind = "conflict", needs = arm_audience "enabled",
      since = documented "2026-06-12", source = "foundry-arm-policy-notice",
      says = {
        en = "Hosted agents in Foundry pull with ARM-scoped tokens: a registry that rejects them fails {me}.",
        ja = "Foundry のホステッド エージェントの pull は ARM オーディエンスのトークンを使うため、レジストリが拒否すると {me} は失敗する。",
      },
      mitigation = {
        en = "Keep the images of the agents in a registry of their own.", ja = "エージェントのイメージ用に別のレジストリを用意する。",
      },
      confidence = "medium", evidence = "azure-ai-docs PR 759 (2026-06-12)",
    }
    caveat "foundry-private-registry" {
      when = me.way "private_endpoint", severity = "medium", since = by "2026-08-20", source = "foundry-private-registry",
      says = {
        en = "Pulling from a private registry is a preview for hosted agents in Foundry.",
        ja = "Foundry のホステッド エージェントによるプライベート レジストリからの pull はプレビューである。",
      },
      mitigation = { en = "Test the pull.", ja = "pull をテストする。" },
      confidence = "medium", evidence = "deploy-hosted-agent-private-azure-container-registry",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-network.foundry" {
      of = { me.network }, when = me.network "own_vnet", since = by "2026-08-20", source = "foundry-private-registry",
      says = {
        en = "Put the agents of {me} into the planned subnet of your VNet.",
        ja = "{me} のエージェントを自前の VNet の計画したサブネットに置く。",
      },
    }
  end,
}

caveat "avm-bicep-default-arm-audience-off" {
  when = deploy_tool "avm_bicep" & arm_audience "enabled"
    & (any("app_service") | any("container_apps") | any("aks_network_isolated") | any("bicep_publisher") | any("foundry_agent")),
  severity = "high", since = documented "2026-02-26", source = "avm-registry-module",
  says = {
    en = "The Bicep module of Azure Verified Modules switches ARM tokens off unless told otherwise, which breaks the pulls of these clients.",
    ja = "Azure Verified Modules の Bicep モジュールは、指定しない限り ARM トークンでの認証を無効にするため、これらのクライアントの pull が失敗する。",
  },
  mitigation = {
    en = "Pass azureADAuthenticationAsArmPolicyStatus = 'enabled' to the module.",
    ja = "モジュールに azureADAuthenticationAsArmPolicyStatus = 'enabled' を明示する。",
  },
  evidence = "avm/res/container-registry/registry/main.bicep @ 930cee851b (2026-02-26)",
}
