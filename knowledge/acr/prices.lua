-- prices.lua - what a design costs a month
--
-- USD list prices of US regions, pay as you go, before tax and discount. A month has 30 days of a daily price and 730 hours of an
-- hourly one. The vendor's price pages compute their figures in the browser; the values come from test data and read-outs of the
-- vendor's public price interface. A scenario may state prices of its own.

local SOURCES = { "azure-price-acr", "retail-prices" }

-- SKUs ------------------------------------------------------------------------------------------------------------

price "price-basic" {
  when = sku "Basic", usd = per_day "0.1666",
  says = { en = "Basic costs about USD 0.1666 a day, USD 5 in 30 days.", ja = "Basic は 1 日約 0.1666 米ドル (30 日で約 5 米ドル) である。" },
  source = SOURCES, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4 to e9ce62908 (2024-07-01)",
}
price "price-standard" {
  when = sku "Standard", usd = per_day "0.6666",
  since = assumed "2021-01-01", confidence = "medium",
  says = { en = "Standard costs about USD 0.6666 a day, USD 20 in 30 days.", ja = "Standard は 1 日約 0.6666 米ドル (30 日で約 20 米ドル) である。" },
  source = SOURCES, evidence = "read-outs of 2026; no change seen",
}
price "price-premium" {
  when = sku "Premium", usd = per_day "1.6666",
  says = { en = "Premium costs about USD 1.6666 a day, USD 50 in 30 days.", ja = "Premium は 1 日約 1.6666 米ドル (30 日で約 50 米ドル) である。" },
  source = SOURCES, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4 to e9ce62908 (2024-07-01)",
}

-- Storage and replicas --------------------------------------------------------------------------------------------

price "price-extra-storage" {
  when = always, usd = per_month "0.10", per = storage_gib,
  free = { [sku "Basic"] = 10, [sku "Standard"] = 100, [sku "Premium"] = 500 },
  says = {
    en = "Storage above the included 10, 100 or 500 GiB costs USD 0.10 per GiB and month.",
    ja = "料金に含まれる 10 / 100 / 500 GiB を超えたストレージは、1 GiB あたり月 0.10 米ドルである。",
  },
  source = SOURCES,
  since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4; an example of 0.003 USD a day on the SKU page (2023-03-30 to 2025-12-04) is a rounded figure",
}

dispute "price-extra-storage.dispute" {
  when = sku "Basic" & storage_gib:above(10) | sku "Standard" & storage_gib:above(100) | sku "Premium" & storage_gib:above(500),
  since = documented "2023-03-31", ends = documented "2025-12-05",
  says = {
    en = "Two sources give different prices for storage above the included amount.",
    ja = "料金に含まれる容量を超えたストレージの単価について、2 つの情報源が食い違う。",
  },
  sides = {
    { source = "acr-skus", says = { en = "An example counts USD 0.003 per GiB and day, USD 0.09 in 30 days.", ja = "例では 1 GiB 1 日あたり 0.003 米ドル (30 日で 0.09 米ドル) としている。" } },
    { source = "retail-prices", says = { en = "The price interface gives USD 0.10 per GiB and month.", ja = "価格 API では 1 GiB あたり月 0.10 米ドルである。" } },
  },
  decided = {
    en = "The price interface counts; the example is rounded.",
    ja = "価格 API を採用する (例の値は丸められている)。",
  },
  source = { "acr-skus", "retail-prices" }, evidence = "container-registry-skus.md @ 7036b48c3, removed by ea6d39f17",
}

-- Each replica stores everything once more. Whether it brings an allowance of its own is not documented: none is assumed.
local function for_each_replica(usd_hundredths)
  local usd = {}
  for n = 1, 60 do
    local count = n == 1 and geo_replicas:at_most(1) or geo_replicas:at_least(n) & geo_replicas:at_most(n)
    local amount = usd_hundredths * n
    usd[count] = per_month(tostring(amount // 100) .. "." .. tostring(amount % 100 // 10) .. tostring(amount % 10))
  end
  return usd
end

price "price-extra-storage.replicas" {
  when = geo_replication "on", usd = for_each_replica(10), per = storage_gib, assumed = true,
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "What is stored is billed again for each replica, at USD 0.10 per GiB and month; no allowance of the replica's own is assumed.",
    ja = "保存データはレプリカごとに 1 GiB あたり月 0.10 米ドルで再度課金される (レプリカ独自の無料枠はないものとして計算)。",
  },
  source = { "acr-geo-replication", "azure-price-acr" },
  evidence = "container-registry-skus.md @ 3cbaf17fc (published 2021-09-21), b22930c35 (2026-06-02)",
}

price "price-geo-replica" {
  when = geo_replication "on", usd = per_day "1.6666", per = geo_replicas + when(geo_replicas:below(1)),
  says = {
    en = "Each geo-replica costs as much as another Premium registry, about USD 50 in 30 days, plus the transfer between regions.",
    ja = "geo レプリカは 1 つごとに Premium レジストリ 1 つ分 (30 日で約 50 米ドル) の料金がかかる。リージョン間の転送料金が加わる。",
  },
  source = { "acr-geo-replication", "acr-reliability" },
  periods = {
    { since = by "2021-01-01", ends = documented "2026-02-27",
      evidence = "container-registry-geo-replication.md since aae40fe4b (2017-10-18): Premium fees for each region" },
    { since = documented "2026-02-27", assumed = true, confidence = "medium",
      says = {
        en = "Each geo-replica is taken to cost as much as another Premium registry, about USD 50 in 30 days, plus the transfer between regions.",
        ja = "geo レプリカは 1 つごとに Premium レジストリ 1 つ分 (30 日で約 50 米ドル) の料金を想定する。リージョン間の転送料金が加わる。",
      },
      because = {
        en = "The geo-replication page now speaks of storage and transfer only, the reliability page still of the Premium price for each region.",
        ja = "geo レプリケーションのページはストレージと転送だけに触れ、信頼性のページは今もリージョンごとの Premium 料金としている。",
      },
      evidence = "container-registry-geo-replication.md @ b29537762; reliability page of 2025-08-22" },
  },
}

-- Since 2025-08-20 gate-zone-redundancy.automatic says that it is free.
note "price-zone-redundancy" {
  when = zone_redundancy "on",
  since = documented "2020-12-18", ends = documented "2025-08-20", confidence = "medium",
  says = {
    en = "Zone redundancy carries no surcharge over Premium.",
    ja = "ゾーン冗長に Premium 以外の追加料金はない。",
  },
  source = "acr-zone-redundancy",
  evidence = "no surcharge in any version of the page; explicitly free since 2025-08-20",
}

price "price-connected-registry" {
  also = { "connected-registry-price" },
  when = connected_registry "on", per = connected_registries + when(connected_registries:below(1)),
  source = { "acr-connected-registry", "azure-price-acr" },
  periods = {
    { since = documented "2021-11-03", ends = exact "2025-08-01", usd = per_month "0",
      says = {
        en = "Connected registries are free while in preview.",
        ja = "接続されたレジストリはプレビュー期間中は無料である。",
      },
      evidence = "intro-connected-registry.md; the start of the charge was moved three times" },
    { since = exact "2025-08-01", ends = documented "2026-01-24", usd = per_month "10",
      says = {
        en = "Each connected registry costs USD 10 a month on top of the Premium parent.",
        ja = "接続されたレジストリは 1 つにつき月額 10 米ドルで、親レジストリの Premium 料金に加算される。",
      },
      evidence = "intro-connected-registry.md @ 13376c591" },
    { since = documented "2026-01-24", usd = per_month "10", assumed = true, confidence = "medium",
      says = {
        en = "Each connected registry is charged monthly; the last published amount is USD 10.",
        ja = "接続されたレジストリは 1 つごとに月額で課金される (最後に公表された金額は 10 米ドル)。",
      },
      evidence = "amount removed by 94113bd8c, published by 194d516e4" },
  },
}

-- Tasks and patching ----------------------------------------------------------------------------------------------

price "price-tasks" {
  when = any("acr_tasks") | auto_purge "task" | continuous_patching "on",
  usd = per_month "0.0001", per = task_vcpu_seconds, free = 6000,
  says = {
    en = "ACR Tasks cost USD 0.0001 per vCPU second after 6,000 free seconds a month; a quick build uses 2 vCPUs.",
    ja = "ACR タスクは月 6,000 vCPU 秒を超えると 1 vCPU 秒あたり 0.0001 米ドルである (クイック ビルドは 2 vCPU)。",
  },
  source = SOURCES,
  since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4; whether the allowance counts for a registry or a subscription is not verified",
}

price "price-agent-pool" {
  also = { "acr-tasks-agent-pool-billing" },
  when = task_agent_pool { "pool", "pool_in_vnet" }, usd = unknown,
  since = documented "2020-08-18",
  says = {
    en = "Task agent pools are billed for the allocated instances while they exist, not for task time; no amount is published in the sources read.",
    ja = "タスク エージェント プールはタスクの実行時間ではなく、割り当て中のインスタンスに課金される (単価は確認できていない)。",
  },
  mitigation = {
    en = "Scale the pool to zero when idle, and look the rate up.",
    ja = "使わないときはプールを 0 に縮小する。単価は料金ページで確認する。",
  },
  source = "acr-tasks-agent-pools", evidence = "tasks-agent-pools.md @ 2876698d7 (2020-08-18)",
}

note "price-continuous-patching" {
  also = { "continuous-patching-price" },
  when = continuous_patching "on",
  since = documented "2025-04-30",
  says = {
    en = "Continuous patching has no fee of its own: its scans and patches are charged as ACR Tasks, patched images as storage.",
    ja = "継続的パッチ適用自体は無料で、スキャンと修正は ACR タスク、生成されたイメージはストレージとして課金される。",
  },
  source = "acr-continuous-patching", evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

-- Network ---------------------------------------------------------------------------------------------------------

price "price-private-endpoint" {
  when = private_endpoint "on", usd = per_hour "0.01", per = private_endpoints + when(private_endpoints:below(1)),
  says = {
    en = "A private endpoint costs USD 0.01 an hour, USD 7.30 in 730 hours.",
    ja = "プライベート エンドポイントは 1 時間 0.01 米ドル (730 時間で 7.30 米ドル) である。",
  },
  mitigation = {
    en = "One endpoint in a hub serves peered VNets.",
    ja = "ハブに置いた 1 つのエンドポイントを、ピアリングした VNet で共有できる。",
  },
  source = { "azure-price-private-link", "retail-prices" },
  since = assumed "2021-01-01",
  evidence = "seen since 2021-07-23: price tests 82469c4c4 to e9ce62908 (2024-07-01)",
}

price "price-private-endpoint.traffic" {
  when = private_endpoint "on", usd = per_month "0.01", per = private_traffic_gb,
  since = assumed "2021-01-01",
  says = {
    en = "Traffic through a private endpoint costs USD 0.01 per GB in each direction, up to 1 PB.",
    ja = "プライベート エンドポイントを通る通信は、入出力それぞれ 1 GB あたり 0.01 米ドルである (1 PB まで)。",
  },
  source = { "azure-price-private-link", "retail-prices" }, evidence = "seen since 2021-07-23: price tests 82469c4c4, f722f57b6 (2021-11-02)",
}

price "price-private-dns-zone" {
  when = private_endpoint "on" & ~private_dns "none", usd = per_month "0.50",
  since = assumed "2021-01-01",
  says = {
    en = "The private DNS zone privatelink.azurecr.io costs USD 0.50 a month, plus USD 0.40 per million queries.",
    ja = "プライベート DNS ゾーン privatelink.azurecr.io は月 0.50 米ドルで、100 万クエリあたり 0.40 米ドルが加わる。",
  },
  mitigation = {
    en = "One central zone serves all registries.",
    ja = "1 つの中央ゾーンを全レジストリで共有できる。",
  },
  source = { "azure-price-dns", "retail-prices" },
  evidence = "seen since 2021-06-02: price tests a39f915d9 to e9ce62908 (2024-07-01)",
}

-- Where a client needs a fixed public address, a NAT gateway is the usual way to one; a load balancer or a machine with a public
-- address of its own may already be there and cost less.
local fixed_egress = any("aks", function(me) return me.outbound "nat_gateway" end)
  | any("app_service", function(me) return me.egress_ip "fixed" end)
  | any("container_apps", function(me) return me.egress "nat_or_udr" end)
  | any("container_instances", function(me) return me.nat_gateway "on" end)

local by_nat_gateway = static_egress "nat_gateway" | fixed_egress & ~static_egress "firewall"

price "price-nat-gateway" {
  when = by_nat_gateway, usd = per_hour "0.045", assumed = true,
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "A NAT gateway, the usual way to a fixed public address, costs USD 0.045 an hour (USD 32.85 in 730 hours), and the address is extra.",
    ja = "固定パブリック IP を得るための NAT ゲートウェイは 1 時間 0.045 米ドル (730 時間で 32.85 米ドル) で、IP アドレスの料金が加わる。",
  },
  mitigation = {
    en = "One gateway serves several clients of a VNet.",
    ja = "1 つのゲートウェイを VNet 内の複数のクライアントで共有できる。",
  },
  source = { "azure-price-nat", "retail-prices" },
  evidence = "price tests, last edited 2024-07-01; earlier values not traced",
}
price "price-nat-gateway.traffic" {
  when = by_nat_gateway, usd = per_month "0.045", per = nat_traffic_gb, assumed = true,
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "Traffic through a NAT gateway costs USD 0.045 per GB.",
    ja = "NAT ゲートウェイを通る通信は 1 GB あたり 0.045 米ドルである。",
  },
  source = { "azure-price-nat", "retail-prices" }, evidence = "price tests, last edited 2024-07-01; earlier values not traced",
}

price "price-nat-gateway.firewall" {
  when = static_egress "firewall", usd = per_hour "1.25", assumed = true,
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "An Azure Firewall of the Standard tier costs USD 1.25 an hour (USD 912.50 in 730 hours), plus USD 0.016 per GB.",
    ja = "Azure Firewall (Standard) は 1 時間 1.25 米ドル (730 時間で 912.50 米ドル) で、1 GB あたり 0.016 米ドルが加わる。",
  },
  mitigation = {
    en = "Where a firewall stands in the hub already, this costs nothing more: give the price of the fact as 0.",
    ja = "ハブに既存のファイアウォールがあれば追加料金はかからない (この項目の価格を 0 と指定する)。",
  },
  source = { "azure-price-firewall", "retail-prices" }, evidence = "price tests of a firewall e9ce62908 (2024-07-01); earlier values not traced",
}
