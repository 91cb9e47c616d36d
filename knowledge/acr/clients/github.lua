-- GitHub Actions. The plan of the organisation is a fact about it, so it is given, not chosen.

client "github" {
  title = { en = "GitHub Actions", ja = "GitHub Actions" }, extends = "puller",
  settings = {
    { "runner", title = { en = "Runner", ja = "ランナー" }, headline = true,
      options = {
        { "hosted", title = { en = "GitHub-hosted, standard", ja = "GitHub ホステッド (標準)" } },
        { "self_hosted", title = { en = "self-hosted in a VNet", ja = "セルフホステッド (VNet 内)" } },
        { "arc", title = { en = "Actions Runner Controller on AKS", ja = "AKS 上の Actions Runner Controller" } },
        { "hosted_static_ip", title = { en = "GitHub-hosted larger runner with static addresses", ja = "GitHub ホステッド larger runner (静的 IP)" } },
        { "hosted_vnet", title = { en = "GitHub-hosted larger runner in a VNet", ja = "GitHub ホステッド larger runner (VNet 挿入)" } },
      },
      verify = { by_hand = { en = "Read which runners the workflows ask for, and look at the network of those.",
                             ja = "ワークフローが指定するランナーと、そのネットワークを確認する。" } } },
    { "plan", title = { en = "GitHub plan", ja = "GitHub のプラン" }, given = true,
      options = { { "free", title = { en = "Free", ja = "Free" } }, { "team", title = { en = "Team", ja = "Team" } },
                  { "enterprise_cloud", title = { en = "Enterprise Cloud", ja = "Enterprise Cloud" } } },
      verify = { by_hand = { en = "Look at the billing page of the organization.", ja = "組織の請求ページを確認する。" } } },
    { "runner_region", title = { en = "Region of the runner subnet", ja = "ランナーのサブネットのリージョン" }, given = true, assumed = "listed",
      options = { { "listed", title = { en = "in the list of GitHub", ja = "GitHub の対応リージョン" } }, { "other", title = { en = "another", ja = "それ以外" } } },
      applies = function(me) return me.runner "hosted_vnet" end,
      verify = { by_hand = { en = "Compare the region of the runner subnet with the list of GitHub.",
                             ja = "ランナーのサブネットのリージョンを GitHub の対応一覧と照合する。" } } },
    { "dependabot", title = { en = "Dependabot reads the registry", ja = "Dependabot によるレジストリ参照" }, options = { "off", "on" },
      verify = { by_hand = { en = "Read the Dependabot configuration of the repositories.",
                             ja = "リポジトリの Dependabot の構成を確認する。" } } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed", ja = "固定" } } },
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "pushes" { title = { en = "pushes images", ja = "イメージを push する" }, is = always }
    condition "issues_tokens" { title = { en = "its service issues tokens", ja = "サービス側でトークンを発行する" }, is = always }
    condition "runs_in_service" {
      title = { en = "runs on machines of the service", ja = "サービス側のマシンで動く" }, is = me.runner { "hosted", "hosted_static_ip" },
    }
    -- Standard runners pass the general conditions: their own rule below says more.
    condition "line_of_sight" {
      title = { en = "its runner has a route to the VNet", ja = "ランナーから VNet への経路がある" },
      is = me.runner { "self_hosted", "arc", "hosted_vnet", "hosted" },
    }
    condition "has_own_route" {
      title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの経路がある" },
      is = me.runner { "self_hosted", "arc", "hosted_vnet" },
    }
    condition "in_listed_subnet" {
      title = { en = "its runner is a VM or an AKS node", ja = "ランナーが VM または AKS ノードである" },
      is = me.runner { "self_hosted", "arc", "hosted" },
    }
    condition "fixed_address" {
      title = { en = "its runner has a fixed public address", ja = "ランナーの送信元パブリック IP が固定されている" },
      is = me.runner { "hosted_static_ip", "hosted", "hosted_vnet" } | (me.egress_ip "fixed" & me.runner { "self_hosted", "arc" }),
    }

    rule "gh-hosted-standard-runner-dynamic-ip" {
      also = { "reach-github-hosted" },
      kind = "reachability", when = me.runner "hosted", needs = me.way "public",
      since = assumed "2021-01-01", source = "gh-hosted-runners",
      says = {
        en = "Standard GitHub-hosted runners come from shared, changing addresses, so {me} reaches an open registry only.",
        ja = "標準の GitHub ホステッド ランナーの IP は共有・可変のため、{me} が到達できるのは制限のないレジストリのみ。",
      },
      mitigation = {
        en = "Take a larger runner with static addresses or in a VNet, a self-hosted runner, or builds on a task agent pool.",
        ja = "静的 IP または VNet 挿入の larger runner、セルフホステッド ランナー、タスク エージェント プールでのビルドのいずれかを使う。",
      },
      evidence = "orgs/community discussions 26441, 163528; docker/build-push-action issue 1214 (2024-08-19)",
    }
    rule "gh-larger-runner-static-ip" {
      kind = "gate", when = me.runner "hosted_static_ip", needs = me.plan { "team", "enterprise_cloud" },
      since = by "2022-09-30", source = "gh-larger-runners",
      says = {
        en = "Larger runners with static addresses need a Team or Enterprise Cloud plan; an organization has ten of them at most, on Linux and Windows.",
        ja = "静的 IP を持つ larger runner には Team または Enterprise Cloud プランが必要 (組織ごとに 10 ランナーまで、Linux / Windows のみ)。",
      },
      confidence = "medium", evidence = "github/docs larger-runners.md @ 00ac3974",
    }
    rule "gh-vnet-runner" {
      kind = "gate", when = me.runner "hosted_vnet", needs = me.plan { "team", "enterprise_cloud" },
      since = documented "2024-04-02", source = "gh-private-networking",
      says = {
        en = "Larger runners in an Azure VNet need a Team or Enterprise Cloud plan.",
        ja = "Azure VNet に挿入する larger runner には Team または Enterprise Cloud プランが必要。",
      },
      confidence = "medium", evidence = "github/roadmap 842, 904, 944",
    }
    step "gh-vnet-runner.subnet" {
      when = me.runner "hosted_vnet", since = documented "2024-04-02", source = "gh-private-networking", confidence = "medium",
      says = {
        en = "Give the runners of {me} a subnet that admits nothing from outside and reaches the hosts of GitHub, and link privatelink.azurecr.io to its VNet where the registry has a private endpoint.",
        ja = "{me} のランナー用に、受信を遮断し GitHub のホストへ送信できるサブネットを用意する。プライベート エンドポイントを使う場合は、その VNet に privatelink.azurecr.io をリンクする。",
      },
      evidence = "github/roadmap 842, 904", owner = { en = "pipeline team", ja = "パイプライン担当" },
    }
    entry "shut-hosted-runners" {
      kind = "shut", when = me.way { "public", "ip_rule" } & me.runs_in_service, tags = { "AzureContainerRegistry" },
      since = assumed "2021-01-01", source = "gh-hosted-runners",
      says = {
        en = "The runners of {me} run in networks of GitHub, so no firewall of yours is between them and the registry.",
        ja = "{me} のランナーは GitHub 側のネットワークで動くため、レジストリとの間に自社のファイアウォールはない。",
      },
      evidence = "orgs/community discussions 26441, 163528",
    }
    entry "subnet-github-runners" {
      kind = "subnet", when = me.runner "hosted_vnet", names = { "{client_subnet}" }, delegation = "GitHub.Network/networkSettings",
      since = documented "2024-04-02", source = "gh-private-networking", confidence = "medium",
      says = {
        en = "Each runner of {me} takes an address of its subnet.", ja = "{me} のランナーは、サブネットの IP を 1 個ずつ使う。",
      },
      evidence = "github/roadmap 842, 904",
    }
    lifecycle "gh-larger-runner-lifecycle" {
      of = me.runner "hosted_static_ip", source = "gh-larger-runners", confidence = "medium",
      periods = {
        { since = assumed "2021-01-01", ends = by "2022-09-30", state = "absent", says = {
            en = "Larger runners with static addresses do not exist yet.", ja = "静的 IP を持つ larger runner はまだ提供されていない。" } },
        { since = by "2022-09-30", ends = by "2023-12-31", state = "preview", says = {
            en = "Larger runners are in public beta.", ja = "larger runner はパブリック ベータ段階である。" } },
        { since = by "2023-12-31", state = "available", says = {
            en = "Larger runners are generally available.", ja = "larger runner は一般提供されている。" } },
      },
    }
    lifecycle "gh-vnet-runner-lifecycle" {
      of = me.runner "hosted_vnet", source = "gh-private-networking", confidence = "medium",
      periods = {
        { since = assumed "2021-01-01", ends = documented "2024-04-02", state = "absent", says = {
            en = "GitHub-hosted runners in an Azure VNet are not available yet.", ja = "Azure VNet に挿入する GitHub ホステッド ランナーはまだ提供されていない。" } },
        { since = documented "2024-04-02", state = "available", says = {
            en = "GitHub-hosted runners can be placed in an Azure VNet.", ja = "GitHub ホステッド ランナーを Azure VNet に挿入できる。" } },
      },
    }
    rule "gh-vnet-runner-no-static-ip" {
      kind = "conflict", when = me.runner "hosted_vnet" & me.way "ip_rule", needs = me.egress_ip "fixed",
      since = assumed "2024-04-02", source = "gh-private-networking",
      says = {
        en = "Larger runners in a VNet cannot take static addresses from GitHub: for IP rules {me} needs a fixed address of your own.",
        ja = "VNet に挿入した larger runner は GitHub の静的 IP を併用できず、IP 規則で許可するには {me} に自前の固定送信 IP が必要。",
      },
      mitigation = { en = "Put a NAT gateway or a firewall in front of the subnet of the runners.", ja = "ランナーのサブネットに NAT ゲートウェイまたはファイアウォールを置く。" },
      evidence = "github/docs azure-vnet-about-larger-runners.md @ 0c53a1f3; start of the statement not traced",
    }
    rule "gh-vnet-runner-regions" {
      kind = "gate", when = me.runner "hosted_vnet", needs = me.runner_region "listed", confidence = "medium",
      since = assumed "2024-04-02", source = "gh-vnet-troubleshooting",
      says = {
        en = "The subnet of runners in a VNet must lie in a region that GitHub lists; Japan East is among them, Japan West is not.",
        ja = "VNet 挿入ランナーのサブネットは GitHub の対応リージョンに置く必要がある (東日本は対応、西日本は非対応)。",
      },
      mitigation = {
        en = "Put the subnet of {me} into a listed region and peer its VNet with that of the private endpoint.",
        ja = "{me} のサブネットを対応リージョンに置き、プライベート エンドポイントの VNet とグローバル ピアリングする。",
      },
      evidence = "troubleshooting page, undated copies with 17 to 24 regions; start of the statement not traced",
    }
    rule "dependabot-private-registry" {
      kind = "prerequisite", when = me.dependabot "on" & restricted, source = { "gh-dependabot-runners", "gh-roadmap-929" },
      periods = {
        { since = exact "2024-05-02", ends = by "2025-05-03", needs = me.runner { "self_hosted", "arc" }, confidence = "medium", says = {
            en = "Dependabot sees a restricted registry only where its jobs run on self-hosted runners or the Actions Runner Controller.",
            ja = "Dependabot が制限付きレジストリを参照できるのは、セルフホステッド ランナーまたは Actions Runner Controller で動かす場合のみ。" },
          evidence = "github/roadmap issue 929 (2024-05-03)" },
        { since = by "2025-05-03", needs = me.runner { "self_hosted", "arc", "hosted_vnet" }, confidence = "medium", says = {
            en = "Dependabot sees a restricted registry only where its jobs run on self-hosted runners, the Actions Runner Controller or runners in a VNet.",
            ja = "Dependabot が制限付きレジストリを参照できるのは、セルフホステッド ランナー・Actions Runner Controller・VNet 挿入ランナーで動かす場合のみ。" },
          evidence = "managing-dependabot-on-self-hosted-runners; dependabot-core issue 12171 (2025-05-03)" },
      },
      mitigation = {
        en = "Give it a token with pull rights as a registry secret.", ja = "pull 権限を持つトークンをレジストリ シークレットとして登録する。",
      },
    }
    caveat "dependabot-private-registry" {
      when = me.dependabot "on" & restricted, severity = "high", confidence = "low",
      since = assumed "2021-01-01", ends = exact "2024-05-02", source = "gh-roadmap-929",
      says = {
        en = "Dependabot runs on machines of GitHub only, so it most likely cannot see the restricted registry.",
        ja = "Dependabot は GitHub 側のマシンでのみ動くため、制限付きレジストリを参照できない可能性が高い。",
      },
      mitigation = { en = "Update base images with a workflow on your own runners.", ja = "自前のランナーのワークフローでベース イメージを更新する。" },
      evidence = "github/roadmap issue 929 (2024-02-28): private networks out of reach until then",
    }
    note "dependabot-private-registry.public" {
      when = me.dependabot "on" & me.runner { "self_hosted", "arc", "hosted_vnet" }, since = exact "2024-05-02", confidence = "medium",
      source = "gh-dependabot-runners",
      says = {
        en = "On such runners Dependabot of {me} skips public repositories.", ja = "これらのランナーでは、{me} の Dependabot はパブリック リポジトリを対象としない。",
      },
      evidence = "managing-dependabot-on-self-hosted-runners",
    }
    rule "gh-no-managed-identity" {
      kind = "prerequisite", when = me.has_managed_identity, needs = me.runner { "self_hosted", "arc" },
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "A managed identity belongs to one of your own Azure resources, so {me} can use one on self-hosted runners only.",
        ja = "マネージド ID は自前の Azure リソースに属するため、{me} で使えるのはセルフホステッド ランナーの場合のみ。",
      },
    }
    caveat "gh-larger-runner-ip-lost-when-idle" {
      when = me.runner "hosted_static_ip", severity = "medium", since = by "2025-01-01", source = "gh-larger-runners",
      says = {
        en = "A larger runner that stays unused for more than 30 days loses its addresses for good, and the IP rules of {me} with them.",
        ja = "30 日超未使用の larger runner は静的 IP を恒久的に失い、{me} の IP 規則が無効になる。",
      },
      evidence = "github/docs larger-runners.md @ 00ac3974; start of the statement not traced",
      mitigation = { en = "Schedule a small workflow that keeps it in use.", ja = "維持用のワークフローを定期実行する。" },
    }
    price "gh-larger-runner-billing" {
      when = me.runner { "hosted_static_ip", "hosted_vnet" }, usd = unknown, per = runner_minutes,
      since = by "2022-09-30", source = "gh-runner-pricing",
      says = {
        en = "Larger runners are billed by the minute and use no included minutes; static addresses cost nothing extra.",
        ja = "larger runner は分単位の課金で、プランの無料時間は適用されない。静的 IP の追加料金はない。",
      },
    }
    price "gh-self-hosted-and-arc" {
      when = me.runner { "self_hosted", "arc" }, usd = unknown, since = assumed "2021-01-01", source = "gh-hosted-runners",
      says = {
        en = "The machines of the self-hosted runners of {me} are billed by Azure.",
        ja = "{me} のセルフホステッド ランナー用マシンの料金が別途かかる。",
      },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-github" {
      of = { me.runner }, when = ~me.runner "hosted", since = by "2021-01-01", source = "acr-firewall-rules",
      says = {
        en = "Set up the runners of {me} as planned, and name their label or group in runs-on.",
        ja = "{me} のランナーを計画どおりに構成し、そのラベルまたはグループを runs-on に指定する。",
      },
    }
    by_hand "deploy-github-dependabot" {
      of = { me.dependabot }, when = me.dependabot "on", since = by "2021-01-01", source = "gh-dependabot-runners",
      says = {
        en = "Let Dependabot of {me} run on runners that reach the registry, with its own secrets.",
        ja = "{me} の Dependabot をレジストリに到達できるランナーで実行し、専用のシークレットを設定する。",
      },
    }
    by_hand "deploy-egress.github" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
  end,
}
