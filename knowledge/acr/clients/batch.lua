-- Azure Batch: the nodes of a pool pull. A pool in a VNet is taken to reach what the VNet reaches.

client "batch" {
  title = { en = "Batch pool", ja = "Batch プール" }, extends = "puller",
  settings = {
    { "pool_vnet", title = { en = "Network of the pool", ja = "プールのネットワーク" },
      options = { { "none", title = { en = "none", ja = "なし" } }, { "own", title = { en = "own VNet", ja = "自前の VNet" } } },
      verify = { query = "az resource show --ids {me.pool_id} --api-version 2025-06-01 --query 'properties.networkConfiguration.subnetId != `null`' --output json",
                 expects = { none = "false", own = "true" }, source = "arm-batch-pools" } },
    { "egress_ip", title = { en = "Public source address", ja = "送信元パブリック IP" },
      options = { { "dynamic", title = { en = "not fixed", ja = "固定なし" } }, { "fixed", title = { en = "fixed by a NAT gateway", ja = "NAT ゲートウェイで固定" } } },
      applies = function(me) return me.pool_vnet "own" end,
      verify = { by_hand = { en = "Look at what the outbound traffic leaves through, and whether its public address is reserved.",
                             ja = "送信トラフィックの出口と、そのパブリック IP が固定 (予約済み) かどうかを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "its pool is in a VNet", ja = "プールが VNet 内にある" }, is = me.pool_vnet "own" }
    condition "fixed_address" {
      title = { en = "its pool leaves through a NAT gateway", ja = "プールが NAT ゲートウェイ経由で送信する" }, is = me.egress_ip "fixed",
    }
    rule "batch-pool-registry-auth" {
      kind = "prerequisite", when = me.has_managed_identity, source = "batch-containers",
      periods = {
        { since = assumed "2021-01-01", ends = by "2021-08-18", needs = never, says = {
            en = "Batch pools pull with user name and password only.", ja = "Batch プールが pull に使えるのはユーザー名とパスワードのみ。" } },
        { since = by "2021-08-18", needs = me.auth "managed_identity_user", says = {
            en = "Batch pools pull with a user-assigned identity that was given to the pool, or with user name and password.",
            ja = "Batch プールの pull には、プールに割り当てたユーザー割り当て ID か、ユーザー名とパスワードを使う。" } },
      },
      mitigation = {
        en = "Give the identity to the pool when it is made, through the management API; a change needs a pool without nodes.",
        ja = "ID は管理 API でプール作成時に割り当てる。変更するにはノード数を 0 にする必要がある。",
      },
      confidence = "medium", evidence = "batch/batch-docker-container-workloads.md @ 00e046fd (2020-10-06), version of 2021-08-18",
    }
    step "batch-pool-registry-auth.path" {
      when = me.way "private_endpoint", since = assumed "2021-01-01", source = { "batch-containers", "acr-private-endpoints" },
      says = {
        en = "Put the pool of {me} into a VNet with a route to the private endpoint, and test a pull: no page describes this path for Batch.",
        ja = "{me} のプールをプライベート エンドポイントに到達できる VNet に置く。Batch でのこの経路を説明したページはないため、pull をテストする。",
      },
      confidence = "medium", owner = { en = "app team", ja = "アプリ担当" },
    }

    -- What a deployment leaves to do ------------------------------------------------------------------------------

    by_hand "deploy-egress.batch" {
      of = { me.egress_ip }, when = me.egress_ip "fixed", since = by "2021-01-01", source = { "acr-selected-networks", "azure-cli-network" },
      says = {
        en = "Give {me} a fixed outbound address: a NAT gateway, a load balancer with an address of its own, or a firewall.",
        ja = "{me} の送信元パブリック IP を固定する (NAT ゲートウェイ、独自 IP のロード バランサー、またはファイアウォール)。",
      },
    }
    by_hand "deploy-batch-network" {
      of = { me.pool_vnet }, when = me.pool_vnet "own", since = by "2021-01-01", source = "batch-containers",
      says = {
        en = "Create the pool of {me} in the planned subnet (networkConfiguration.subnetId): a pool cannot be moved there later.",
        ja = "{me} のプールを計画したサブネット内に作成する (networkConfiguration.subnetId)。後から移動できない。",
      },
    }
  end,
}
