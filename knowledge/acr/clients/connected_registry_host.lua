-- Connected registries: the host at a site that synchronises with its parent, and what the parent must bear in mind.

client "connected_registry_host" {
  title = { en = "Host of a connected registry", ja = "接続されたレジストリのホスト" }, extends = "on_premises",
  settings = {
    { "host", title = { en = "Platform of the host", ja = "ホストの基盤" }, headline = true,
      options = { { "arc_kubernetes", title = { en = "Azure Arc-enabled Kubernetes", ja = "Azure Arc 対応 Kubernetes" } },
                  { "iot_edge", title = { en = "IoT Edge", ja = "IoT Edge" } } },
      verify = { by_hand = { en = "Ask who runs the host of the connected registry.", ja = "接続されたレジストリのホストの運用者に確認する。" } } },
  },
  body = function(me)
    rule "connected-registry-host.parent" {
      kind = "prerequisite", needs = connected_registry "on",
      since = assumed "2021-01-01", source = "acr-connected-registry",
      says = {
        en = "{me} runs a connected registry, so the parent registry must have that feature on.",
        ja = "{me} は接続されたレジストリを動かすため、親レジストリでこの機能を有効にする必要がある。",
      },
    }
    lifecycle "connected-registry-host" {
      of = me.host "iot_edge", source = "acr-connected-registry",
      periods = {
        { since = documented "2021-11-03", ends = documented "2024-09-07", state = "available", says = {
            en = "Connected registries can be deployed on IoT Edge.", ja = "接続されたレジストリを IoT Edge にデプロイできる。" },
          evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d" },
        { since = documented "2024-09-07", ends = exact "2025-01-01", state = "deprecated", says = {
            en = "Deployment of connected registries on IoT Edge ends on 1 January 2025.", ja = "接続されたレジストリの IoT Edge へのデプロイは 2025 年 1 月 1 日にサポートが終了する。" },
          mitigation = { en = "Move to the extension for Azure Arc-enabled Kubernetes.", ja = "Azure Arc 対応 Kubernetes の拡張機能へ移行する。" },
          evidence = "intro-connected-registry.md @ e44df257d" },
        { since = exact "2025-01-01", state = "retired", says = {
            en = "Connected registries run on Azure Arc-enabled Kubernetes only; IoT Edge is no longer supported.",
            ja = "接続されたレジストリのデプロイ先は Azure Arc 対応 Kubernetes のみで、IoT Edge のサポートは終了している。" },
          mitigation = {
            en = "Use the Arc extension; IoT Edge devices may still pull from the registry directly.",
            ja = "Arc の拡張機能を使う。IoT Edge デバイスはレジストリから直接 pull できる。" },
          evidence = "intro-connected-registry.md @ e44df257d, e7ad4e086" },
      },
    }
    lifecycle "connected-registry-host.arc" {
      of = me.host "arc_kubernetes", source = "acr-connected-registry",
      periods = {
        { since = documented "2021-11-03", ends = documented "2024-09-11", state = "absent", says = {
            en = "Connected registries cannot be deployed on Azure Arc-enabled Kubernetes yet.",
            ja = "接続されたレジストリの Azure Arc 対応 Kubernetes へのデプロイはまだ提供されていない。" } },
        { since = documented "2024-09-11", state = "available", says = {
            en = "Connected registries can be deployed on Azure Arc-enabled Kubernetes.",
            ja = "接続されたレジストリを Azure Arc 対応 Kubernetes にデプロイできる。" } },
      },
      evidence = "quickstart-connected-registry-arc-cli.md @ e7eb1ede3 (2024-05-13), published by 68fc8ec59",
    }
    rule "connected-registry-sign-in" {
      kind = "prerequisite", needs = me.auth "repository_token",
      since = documented "2021-11-03", source = "acr-connected-registry",
      says = {
        en = "A connected registry and its clients sign in with repository-scoped tokens only, never with a Microsoft Entra identity.",
        ja = "接続されたレジストリとそのクライアントの認証はリポジトリ スコープのトークンのみで、Microsoft Entra の ID は使えない。",
      },
      mitigation = { en = "Plan the rotation of the sync token and of the client tokens.", ja = "同期トークンとクライアント トークンのローテーションを計画する。" },
      evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d",
    }
    step "connected-registry-data-endpoint" {
      also = { "connected-registry-sync-endpoints" },
      since = documented "2021-11-03", source = { "acr-connected-registry", "acr-connected-registry-create" },
      says = {
        en = "Open HTTPS 443 from the site of {me} to the login server of the parent and to the data endpoint of its home region.",
        ja = "{me} の拠点から、親レジストリのログイン サーバーとホーム リージョンのデータ エンドポイントへの 443/TCP を許可する。",
      },
      because = {
        en = "The sync token works against these two names only and does not follow replicas.",
        ja = "同期トークンはこの 2 つの宛先にのみ接続し、geo レプリカへは切り替わらないため。",
      },
      evidence = "overview-connected-registry-access.md @ 02a311ef5; intro-connected-registry.md @ 194d516e4, d923d5889",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    caveat "connected-registry-private-endpoint" {
      when = me.way "private_endpoint", severity = "medium", confidence = "low",
      since = documented "2021-11-03", source = "acr-connected-registry",
      says = {
        en = "No page describes how a connected registry synchronises through a private endpoint; {me} counts on VPN or ExpressRoute and forwarded names.",
        ja = "接続されたレジストリがプライベート エンドポイント経由で同期する方法はどのページにも記載がなく、{me} は VPN / ExpressRoute と DNS の転送で到達できることを前提とする。",
      },
      mitigation = { en = "Pilot it before you commit to it.", ja = "採用を決める前に検証する。" },
      evidence = "intro-connected-registry.md, quickstart-connected-registry-arc-cli.md @ d923d5889: no statement found",
    }
    caveat "connected-registry-private-endpoint.ip-rule" {
      when = me.way "ip_rule", severity = "low", confidence = "low",
      since = documented "2021-11-03", source = "acr-connected-registry",
      says = {
        en = "Synchronising through IP rules is not described either; {me} counts on the fixed address of its site.",
        ja = "IP 規則経由での同期も記載がなく、{me} は拠点の固定送信 IP で到達できることを前提とする。",
      },
      mitigation = { en = "Try it with one site first.", ja = "まず 1 拠点で検証する。" },
      evidence = "intro-connected-registry.md @ d923d5889: no statement found",
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-connected-host" {
      of = { me.host }, since = documented "2021-11-03", source = "acr-connected-registry",
      says = {
        en = "Install the connected registry on the host of {me}: the Arc extension, or the IoT Edge module.",
        ja = "{me} のホストに接続されたレジストリを導入する (Arc 拡張機能または IoT Edge モジュール)。",
      },
    }
  end,
}

-- On the side of the parent -----------------------------------------------------------------------------------------

caveat "connected-registry-home-region" {
  when = connected_registry "on" & geo_replication "on", severity = "medium",
  since = documented "2021-11-03", source = "acr-connected-registry",
  says = {
    en = "Connected registries are bound to the data endpoint of the home region: geo-replication neither speeds them up nor takes over for them.",
    ja = "接続されたレジストリはホーム リージョンのデータ エンドポイントに固定され、geo レプリケーションによる分散やフェールオーバーの対象にならない。",
  },
  mitigation = {
    en = "Place the home region near the sites, and plan for its outage.", ja = "ホーム リージョンを拠点に近い場所に置き、その障害時の運用を決めておく。",
  },
  evidence = "intro-connected-registry.md @ d5f79a1ac, 194d516e4, d923d5889",
}

step "connected-registry-create" {
  when = connected_registry "on",
  since = documented "2021-11-03", source = { "acr-connected-registry-create", "acr-connected-registry" },
  says = {
    en = "Create each connected registry on the parent, with its sync token, its mode and the repositories that it mirrors.",
    ja = "接続されたレジストリごとに、同期トークン、モード、同期するリポジトリを指定して親レジストリ上に作成する。",
  },
  owner = { en = "owner of the registry", ja = "レジストリ管理者" },
  evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d; quickstart-create-connected-registry.md HEAD",
}

step "connected-registry-install" {
  when = connected_registry "on", source = "acr-connected-registry",
  periods = {
    { since = documented "2021-11-03", ends = documented "2024-09-11", says = {
        en = "Deploy each connected registry at its site as a module of IoT Edge, with its connection string and a new password of the sync token.",
        ja = "拠点ごとに、接続文字列と新しい同期トークンのパスワードを使い、接続されたレジストリを IoT Edge のモジュールとしてデプロイする。" },
      evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d" },
    { since = documented "2024-09-11", says = {
        en = "Install each connected registry at its site with the extension for Azure Arc-enabled Kubernetes, its connection string and a new password of the sync token.",
        ja = "拠点ごとに、接続文字列と新しい同期トークンのパスワードを使い、接続されたレジストリを Azure Arc 対応 Kubernetes の拡張機能でインストールする。" },
      evidence = "quickstart-connected-registry-arc-cli.md @ e7eb1ede3 (2024-05-13), published by 68fc8ec59" },
  },
  owner = { en = "site team", ja = "拠点担当" },
}
