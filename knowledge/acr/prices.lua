-- prices.lua - what a design costs a month
--
-- USD list prices of US regions, pay as you go, before tax and discount. A month has 30 days of a daily price and 730 hours of an
-- hourly one. The vendor's price pages compute their figures in the browser; the values come from test data and read-outs of the
-- vendor's public price interface. A scenario may state prices of its own.

local SOURCES = { "azure-price-acr", "retail-prices" }

-- SKUs ------------------------------------------------------------------------------------------------------------

price "price-basic" {
  when = sku "Basic", usd = per_day "0.1666",
  says = { en = "Basic costs about 0.1666 USD a day, 5 USD in 30 days.", ja = "Basic は 1 日約 0.1666 USD (30 日で約 5 USD) である。" },
  source = SOURCES, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4 to e9ce62908 (2024-07-01)",
}
price "price-standard" {
  when = sku "Standard", usd = per_day "0.6666",
  since = assumed "2021-01-01", confidence = "medium",
  says = { en = "Standard costs about 0.6666 USD a day, 20 USD in 30 days.", ja = "Standard は 1 日約 0.6666 USD (30 日で約 20 USD) である。" },
  source = SOURCES, evidence = "read-outs of 2026; no change seen",
}
price "price-premium" {
  when = sku "Premium", usd = per_day "1.6666",
  says = { en = "Premium costs about 1.6666 USD a day, 50 USD in 30 days.", ja = "Premium は 1 日約 1.6666 USD (30 日で約 50 USD) である。" },
  source = SOURCES, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-15: price tests 2b44191b4 to e9ce62908 (2024-07-01)",
}

-- Storage and replicas --------------------------------------------------------------------------------------------

price "price-extra-storage" {
  when = always, usd = per_month "0.10", per = storage_gib,
  free = { [sku "Basic"] = 10, [sku "Standard"] = 100, [sku "Premium"] = 500 },
  says = {
    en = "Storage above the included 10, 100 or 500 GiB costs 0.10 USD per GiB and month.",
    ja = "込みの 10 / 100 / 500 GiB を超えたストレージは、1 GiB あたり月 0.10 USD である。",
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
    ja = "込みの容量を超えたストレージの単価について、2 つの情報源が食い違う。",
  },
  sides = {
    { source = "acr-skus", says = { en = "An example counts 0.003 USD per GiB and day, 0.09 USD in 30 days.", ja = "例では 1 GiB 1 日あたり 0.003 USD (30 日で 0.09 USD) としている。" } },
    { source = "retail-prices", says = { en = "The price interface gives 0.10 USD per GiB and month.", ja = "価格 API では 1 GiB あたり月 0.10 USD である。" } },
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
    en = "What is stored is billed again for each replica, at 0.10 USD per GiB and month; no allowance of the replica's own is assumed.",
    ja = "保存データはレプリカごとに 1 GiB あたり月 0.10 USD で再度課金される (レプリカ独自の無料枠はないものとして計算)。",
  },
  source = { "acr-geo-replication", "azure-price-acr" },
  evidence = "container-registry-skus.md @ 3cbaf17fc (published 2021-09-21), b22930c35 (2026-06-02)",
}

price "price-geo-replica" {
  when = geo_replication "on", usd = per_day "1.6666", per = geo_replicas + when(geo_replicas:below(1)),
  says = {
    en = "Each geo-replica costs as much as another Premium registry, about 50 USD in 30 days, plus the transfer between regions.",
    ja = "geo レプリカは 1 つごとに Premium レジストリ 1 つ分 (30 日で約 50 USD) の料金がかかり、リージョン間の転送料金が加わる。",
  },
  source = { "acr-geo-replication", "acr-reliability" },
  periods = {
    { since = by "2021-01-01", ends = documented "2026-02-27",
      evidence = "container-registry-geo-replication.md since aae40fe4b (2017-10-18): Premium fees for each region" },
    { since = documented "2026-02-27", assumed = true, confidence = "medium",
      says = {
        en = "Each geo-replica is taken to cost as much as another Premium registry, about 50 USD in 30 days, plus the transfer between regions.",
        ja = "geo レプリカは 1 つごとに Premium レジストリ 1 つ分 (30 日で約 50 USD) と想定し、リージョン間の転送料金が加わる。",
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
        en = "Each connected registry costs 10 USD a month on top of the Premium parent.",
        ja = "接続されたレジストリは 1 つにつき月額 10 USD で、親の Premium に加算される。",
      },
      evidence = "intro-connected-registry.md @ 13376c591" },
    { since = documented "2026-01-24", usd = per_month "10", assumed = true, confidence = "medium",
      says = {
        en = "Each connected registry is charged monthly; the last published amount is 10 USD.",
        ja = "接続されたレジストリは 1 つごとに月額で課金される (最後に公表された金額は 10 USD)。",
      },
      evidence = "amount removed by 94113bd8c, published by 194d516e4" },
  },
}

-- Tasks and patching ----------------------------------------------------------------------------------------------

price "price-tasks" {
  when = any("acr_tasks") | auto_purge "task" | continuous_patching "on",
  usd = per_month "0.0001", per = task_vcpu_seconds, free = 6000,
  says = {
    en = "ACR Tasks cost 0.0001 USD per vCPU second after 6,000 free seconds a month; a quick build uses 2 vCPUs.",
    ja = "ACR Tasks は月 6,000 vCPU 秒を超えると 1 vCPU 秒あたり 0.0001 USD である (クイック ビルドは 2 vCPU)。",
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
    ja = "継続的パッチ適用自体は無料で、スキャンと修正は ACR Tasks、生成されたイメージはストレージとして課金される。",
  },
  source = "acr-continuous-patching", evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

-- Network ---------------------------------------------------------------------------------------------------------

price "price-private-endpoint" {
  when = private_endpoint "on", usd = per_hour "0.01", per = private_endpoints + when(private_endpoints:below(1)),
  says = {
    en = "A private endpoint costs 0.01 USD an hour, 7.30 USD in 730 hours.",
    ja = "プライベート エンドポイントは 1 時間 0.01 USD (730 時間で 7.30 USD) である。",
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
    en = "Traffic through a private endpoint costs 0.01 USD per GB in each direction, up to 1 PB.",
    ja = "プライベート エンドポイントを通る通信は、入出力それぞれ 1 GB あたり 0.01 USD である (1 PB まで)。",
  },
  source = { "azure-price-private-link", "retail-prices" }, evidence = "seen since 2021-07-23: price tests 82469c4c4, f722f57b6 (2021-11-02)",
}

price "price-private-dns-zone" {
  when = private_endpoint "on" & ~private_dns "none", usd = per_month "0.50",
  since = assumed "2021-01-01",
  says = {
    en = "The private DNS zone privatelink.azurecr.io costs 0.50 USD a month, plus 0.40 USD per million queries.",
    ja = "プライベート DNS ゾーン privatelink.azurecr.io は月 0.50 USD で、100 万クエリあたり 0.40 USD が加わる。",
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
    en = "A NAT gateway, the usual way to a fixed public address, costs 0.045 USD an hour (32.85 USD in 730 hours), and the address is extra.",
    ja = "固定パブリック IP を得るための NAT ゲートウェイは 1 時間 0.045 USD (730 時間で 32.85 USD) で、IP アドレスの料金が加わる。",
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
    en = "Traffic through a NAT gateway costs 0.045 USD per GB.",
    ja = "NAT ゲートウェイを通る通信は 1 GB あたり 0.045 USD である。",
  },
  source = { "azure-price-nat", "retail-prices" }, evidence = "price tests, last edited 2024-07-01; earlier values not traced",
}

price "price-nat-gateway.firewall" {
  when = static_egress "firewall", usd = per_hour "1.25", assumed = true,
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "An Azure Firewall of the Standard tier costs 1.25 USD an hour (912.50 USD in 730 hours), plus 0.016 USD per GB.",
    ja = "Azure Firewall (Standard) は 1 時間 1.25 USD (730 時間で 912.50 USD) で、1 GB あたり 0.016 USD が加わる。",
  },
  mitigation = {
    en = "Where a firewall stands in the hub already, this costs nothing more: give the price of the fact as 0.",
    ja = "ハブに既存のファイアウォールがあれば追加料金はかからない (この項目の価格を 0 と指定する)。",
  },
  source = { "azure-price-firewall", "retail-prices" }, evidence = "price tests of a firewall e9ce62908 (2024-07-01); earlier values not traced",
}

-- Scanning --------------------------------------------------------------------------------------------------------

price "price-defender-containers" {
  also = { "scan-pricing" },
  when = scanning "defender", per = protected_vcores,
  source = { "azure-price-defender", "retail-prices" },
  periods = {
    { since = exact "2021-12-09", ends = exact "2022-01-01", usd = per_month "0", source = "defender-release-notes",
      says = {
        en = "Defender for Containers is free in December 2021.",
        ja = "Defender for Containers は 2021 年 12 月は無料である。",
      },
      evidence = "release note of December 2021" },
    { since = exact "2022-01-01", ends = documented "2023-04-25", usd = unknown, confidence = "low",
      says = {
        en = "Defender for Containers is charged for each vCore of the protected clusters; its price in this interval is not verified.",
        ja = "Defender for Containers は保護対象クラスターの vCore 単位で課金される (この期間の単価は未確認)。",
      } },
    { since = documented "2023-04-25", usd = per_month "6.8693",
      says = {
        en = "Defender for Containers costs about 6.87 USD a month for each vCore of the protected clusters.",
        ja = "Defender for Containers は保護対象クラスターの vCore あたり月約 6.87 USD である。",
      },
      mitigation = {
        en = "A subscription with a registry but without clusters pays for scans only.",
        ja = "クラスターのないサブスクリプションでは、スキャン分だけが課金される。",
      },
      evidence = "price tests 237ebfaf6 (2023-04-25) to 85af7d48c (2024-12-05)" },
  },
}

price "price-defender-image-scan" {
  when = scanning "defender", per = scanned_images,
  source = { "azure-price-defender", "retail-prices" },
  periods = {
    { since = assumed "2021-01-01", ends = exact "2021-12-09", usd = per_month "0.29", assumed = true, confidence = "medium",
      source = { "defender-registries-introduction", "azure-price-defender" },
      says = {
        en = "Scanning is charged once for each image, about 0.29 USD; rescans are free.",
        ja = "スキャンは 1 イメージにつき 1 回、約 0.29 USD で課金され、再スキャンは無料である。",
      },
      evidence = "azure-security-docs 2ee7a2a2a, c43de0e59; amount from later read-outs" },
    { since = exact "2021-12-09", ends = exact "2022-01-01", usd = per_month "0", source = "defender-release-notes",
      says = {
        en = "Image scans are free in December 2021, like the whole new plan.",
        ja = "2021 年 12 月は新プラン全体が無料で、イメージのスキャンも無料である。",
      },
      evidence = "release note of December 2021" },
    { since = exact "2022-01-01", usd = per_month "0.29", per = scanned_images - protected_vcores * 20, assumed = true,
      confidence = "medium",
      says = {
        en = "20 image scans for each charged vCore are included; each further image digest costs about 0.29 USD, and rescans are free.",
        ja = "課金対象の vCore あたり 20 イメージのスキャンを含み、超過分は 1 ダイジェスト約 0.29 USD、再スキャンは無料である。",
      },
      mitigation = {
        en = "New digests count, not tags: scan what is promoted, not every commit.",
        ja = "タグではなく新しいダイジェストが数えられる。コミットごとではなく、昇格したイメージだけをスキャンする。",
      },
      evidence = "0.29 from read-outs; the allowance from third-party notes of 2025" },
  },
}

price "price-defender-cspm-scan" {
  when = scanning "defender_cspm", usd = per_month "0.29", per = scanned_images - cspm_resources * 20, assumed = true,
  source = { "defender-cspm", "azure-price-defender" },
  periods = {
    { since = documented "2023-03-28", ends = documented "2023-05-23", usd = unknown,
      says = {
        en = "Defender CSPM includes scans of 20 images for each charged resource; no price beyond that is published.",
        ja = "Defender CSPM は課金対象リソースあたり 20 イメージのスキャンを含む (超過分の単価は未公表)。",
      },
      evidence = "azure-security-docs, plan table; row removed by c790e5687" },
    { since = documented "2023-05-23", ends = documented "2023-07-23", usd = unknown, confidence = "low",
      says = {
        en = "In this interval no page says how many image scans Defender CSPM includes, nor what further ones cost.",
        ja = "この期間、Defender CSPM に含まれるイメージ スキャンの数も超過分の単価も記載がない。",
      },
      evidence = "azure-security-docs: row removed by c790e5687, next statement d669c8fa3" },
    { since = documented "2023-07-23", ends = documented "2023-11-16", assumed = false,
      says = {
        en = "Defender CSPM includes scans of 20 images for each charged resource, then costs 0.29 USD for each image digest.",
        ja = "Defender CSPM は課金対象リソースあたり 20 イメージを含み、超過分は 1 ダイジェスト 0.29 USD である。",
      },
      evidence = "azure-security-docs @ d669c8fa3; removed by acc8cd196" },
    { since = documented "2023-11-16", confidence = "low",
      says = {
        en = "Defender CSPM is assumed to include scans of 20 images, then to cost 0.29 USD for each image digest; the vendor's sentence was removed.",
        ja = "Defender CSPM は 20 イメージを含み、超過分は 1 ダイジェスト 0.29 USD と推定される (ベンダーの記載は削除済み)。",
      },
      evidence = "0.29 in a read-out of 2026" },
  },
}

price "price-defender-cspm-scan.plan" {
  when = scanning "defender_cspm", usd = unknown,
  since = documented "2023-03-28", source = { "defender-cspm", "azure-price-defender" },
  says = {
    en = "Defender CSPM itself is charged for each billable resource of the subscription.",
    ja = "Defender CSPM 自体は、サブスクリプションの課金対象リソースごとに課金される。",
  },
  evidence = "azure-security-docs, plan table",
}

-- Keys ------------------------------------------------------------------------------------------------------------

price "price-key-vault-operations" {
  when = encryption "customer_managed_key" | cache_credentials "key_vault", usd = per_month "0.000003", per = key_operations,
  says = {
    en = "Key Vault charges 0.03 USD for 10,000 operations with 2,048-bit RSA keys, 0.15 USD with longer ones.",
    ja = "Key Vault は RSA 2048 ビットのキーで 1 万操作あたり 0.03 USD、より長いキーでは 0.15 USD である。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-18: price tests 1a3cfc6cf to e9ce62908 (2024-07-01)",
}

price "price-key-vault-operations.managed-hsm" {
  when = encryption "customer_managed_key" & cmk_key_store "managed_hsm", usd = per_hour "4.85", assumed = true,
  since = by "2026-01-01", confidence = "low",
  says = {
    en = "A Managed HSM pool costs about 4.85 USD an hour (3,540.50 USD in 730 hours), whatever it is used for.",
    ja = "Managed HSM のプールは、用途にかかわらず 1 時間約 4.85 USD (730 時間で 3,540.50 USD) である。",
  },
  mitigation = {
    en = "Where the pool exists already, give the price of this fact as 0.",
    ja = "既存のプールを使う場合は、この項目の価格を 0 と指定する。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, evidence = "price tests of a Standard B1 pool in East US 01c59b17a; undated",
}

price "price-key-vault-operations.hsm" {
  when = encryption "customer_managed_key" & cmk_key_type "rsa_hsm" & cmk_key_store "key_vault", usd = per_month "1.00",
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "A 2,048-bit RSA-HSM key costs 1 USD a month, longer ones 5 USD.",
    ja = "RSA-HSM 2048 ビットのキーは 1 つにつき月 1 USD、より長いキーは 5 USD である。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, evidence = "seen since 2021-05-18: price tests 1a3cfc6cf to e9ce62908 (2024-07-01)",
}
