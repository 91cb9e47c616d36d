-- rates.lua - requests a minute and bandwidth
--
-- Three worlds: until 2025-12-05 the SKU table gave minimum estimates for "operations" and Mbps; then nothing for half a year;
-- since 2026-06-16 it gives approximate maximums for HTTP requests. Neither is backed by an SLA.

local spread = {
  en = "Back off with jitter and honour Retry-After, spread the load over identities, take a higher SKU, add replicas, or ask Support.",
  ja = "ジッター付きで再試行して Retry-After に従う、ID を分散する、上位の SKU にする、レプリカを追加する、またはサポートに相談する。",
}

rate "rate-legacy-read-ops" {
  of = reads_per_minute,
  max = { [sku "Basic"] = 1000, [sku "Standard"] = 3000, [sku "Premium"] = 10000 },
  since = by "2021-01-01", ends = documented "2025-12-05",
  says = {
    en = "A registry is promised at least 1,000 read operations a minute in Basic, 3,000 in Standard and 10,000 in Premium.",
    ja = "読み取り操作の目安は毎分 Basic 1,000、Standard 3,000、Premium 10,000 回以上である。",
  },
  because = {
    en = "The figures are minimum estimates, not ceilings: more may work, but nothing promises it.",
    ja = "この値は最低限の目安であり上限ではない。これを超えても動くことはあるが、保証はない。",
  },
  mitigation = spread, source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ 2b7a8b1ce (2018-07-11); text removed by 975262d37, published by e8814e491",
}

rate "rate-legacy-write-ops" {
  of = writes_per_minute,
  max = { [sku "Basic"] = 100, [sku "Standard"] = 500, [sku "Premium"] = 2000 },
  since = by "2021-01-01", ends = documented "2025-12-05",
  says = {
    en = "A registry is promised at least 100 write operations a minute in Basic, 500 in Standard and 2,000 in Premium.",
    ja = "書き込み操作の目安は毎分 Basic 100、Standard 500、Premium 2,000 回以上である。",
  },
  because = {
    en = "One push is several writes: each layer, the configuration and the manifest.",
    ja = "1 回の push は、レイヤー、構成、マニフェストという複数の書き込みからなる。",
  },
  mitigation = spread, source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ 2b7a8b1ce (2018-07-11); text removed by 975262d37, published by e8814e491",
}

rate "rate-legacy-bandwidth" {
  of = download_mbps,
  max = { [sku "Basic"] = 30, [sku "Standard"] = 60, [sku "Premium"] = 100 },
  since = by "2021-01-01", ends = documented "2025-12-05",
  says = {
    en = "A registry is promised at least 30 Mbps of download in Basic, 60 in Standard and 100 in Premium.",
    ja = "ダウンロード帯域の目安は Basic 30 Mbps、Standard 60 Mbps、Premium 100 Mbps 以上である。",
  },
  mitigation = spread, source = "acr-skus",
  evidence = "includes/container-registry-limits.md; unit corrected by 507b4f3cf (2020-12-14)",
}

rate "rate-legacy-bandwidth.upload" {
  of = upload_mbps,
  max = { [sku "Basic"] = 10, [sku "Standard"] = 20, [sku "Premium"] = 50 },
  since = by "2021-01-01", ends = documented "2025-12-05",
  says = {
    en = "A registry is promised at least 10 Mbps of upload in Basic, 20 in Standard and 50 in Premium.",
    ja = "アップロード帯域の目安は Basic 10 Mbps、Standard 20 Mbps、Premium 50 Mbps 以上である。",
  },
  mitigation = spread, source = "acr-skus",
  evidence = "includes/container-registry-limits.md; unit corrected by 507b4f3cf (2020-12-14)",
}

-- Between the two tables nothing was published.
note "rate-legacy-read-ops.unpublished" {
  when = reads_per_minute:above(0) | writes_per_minute:above(0), since = documented "2025-12-05", ends = documented "2026-06-16",
  says = {
    en = "In this interval the vendor publishes no figure for operations a minute: measure, or ask Support.",
    ja = "この期間、毎分の操作数の目安は公表されていない。実測するか、サポートに確認する。",
  },
  source = "acr-skus", evidence = "container-registry-skus.md @ 975262d37, published by e8814e491, until 341aedf6f (2026-06-16)",
}
note "rate-legacy-bandwidth.unpublished" {
  when = download_mbps:above(0) | upload_mbps:above(0), since = documented "2025-12-05",
  says = {
    en = "The vendor no longer publishes a bandwidth, only that a higher SKU gives more: measure, or ask Support.",
    ja = "帯域の目安は公表されなくなり、上位の SKU ほど広いとだけ記載されている。実測するか、サポートに確認する。",
  },
  source = "acr-skus", evidence = "container-registry-skus.md @ 975262d37, published by e8814e491; d923d5889",
}

-- Since 2026-06-16. Throttling is counted for each replica, so a geo-replicated registry has that many times the figure, as long
-- as its clients really are spread over the replicas. Eight replicas and more count as eight.
local MANY = 8

local function for_each_replica(lower, premium)
  local max = { [sku { "Basic", "Standard" }] = lower, [sku "Premium" & geo_replication "off"] = premium }
  for n = 1, MANY do
    local count = n == 1 and geo_replicas:at_most(1) or n == MANY and geo_replicas:at_least(n)
      or geo_replicas:at_least(n) & geo_replicas:at_most(n)
    max[sku "Premium" & geo_replication "on" & count] = premium * (n + 1)
  end
  return max
end

local function data_plane(id, of, of_identity, operations, lower, premium, says)
  caveat(id .. ".identity") {
    when = sku { "Basic", "Standard" } & of_identity:above(lower // 2) | sku "Premium" & of_identity:above(premium // 2),
    severity = "medium", since = documented "2026-06-16", source = "acr-skus", evidence = "container-registry-skus.md @ 341aedf6f (2026-06-16)",
    says = {
      en = "One identity gets about half of the registry's rate of " .. operations.en .. ", and the busiest one of this design asks for more.",
      ja = "1 つの ID が使えるのはレジストリの" .. operations.ja .. "の上限の約半分であり、この設計では要求の最も多い ID がそれを超える。",
    },
    mitigation = {
      en = "Give each workload an identity of its own, and honour Retry-After.",
      ja = "ワークロードごとに ID を分け、Retry-After に従って再試行する。",
    },
  }
  rate(id) {
    of = of, max = for_each_replica(lower, premium),
    since = documented "2026-06-16",
    says = says, mitigation = spread, source = "acr-skus",
    because = {
      en = "The service answers 429 above this; the figure is an approximate maximum for each replica, without an SLA, and one identity gets about half of it.",
      ja = "超過すると 429 が返る。値はレプリカごとのおおよその上限で SLA の対象外であり、1 つの ID が使えるのはその約半分である。",
    },
    evidence = "container-registry-skus.md @ 341aedf6f (2026-06-16)",
  }
end

-- A listing of referrers is a read request as well, and counts in both.
data_plane("rate-dataplane-read", reads_per_minute + referrers_per_minute, identity_reads_per_minute + identity_referrers_per_minute,
           { en = "reads", ja = "読み取り" }, 10000, 20000, {
  en = "A registry serves about 10,000 read requests a minute in Basic and Standard and 20,000 in Premium, for each replica.",
  ja = "読み取り要求の上限は、レプリカごとに毎分、Basic と Standard が約 10,000、Premium が約 20,000 である。",
})
data_plane("rate-dataplane-write", writes_per_minute, identity_writes_per_minute, { en = "writes", ja = "書き込み" }, 2000, 4000, {
  en = "A registry takes about 2,000 write requests a minute in Basic and Standard and 4,000 in Premium, for each replica.",
  ja = "書き込み要求の上限は、レプリカごとに毎分、Basic と Standard が約 2,000、Premium が約 4,000 である。",
})
data_plane("rate-dataplane-delete", deletes_per_minute, identity_deletes_per_minute, { en = "deletes", ja = "削除" }, 1000, 4000, {
  en = "A registry takes about 1,000 delete requests a minute in Basic and Standard and 4,000 in Premium, for each replica.",
  ja = "削除要求の上限は、レプリカごとに毎分、Basic と Standard が約 1,000、Premium が約 4,000 である。",
})
data_plane("rate-list-referrers", referrers_per_minute, identity_referrers_per_minute, { en = "lists of referrers", ja = "リファラー一覧" }, 500, 2000, {
  en = "A registry answers about 500 list-referrers requests a minute in Basic and Standard and 2,000 in Premium, for each replica.",
  ja = "リファラー一覧の要求の上限は、レプリカごとに毎分、Basic と Standard が約 500、Premium が約 2,000 である。",
})

rate "rate-oauth" {
  of = logins_per_minute,
  max = { [sku { "Basic", "Standard" }] = 10000, [sku "Premium"] = 20000 },
  since = documented "2026-06-16",
  says = {
    en = "A registry serves about 10,000 token and sign-in requests a minute in Basic and Standard and 20,000 in Premium.",
    ja = "トークンとサインインの要求の上限は、毎分、Basic と Standard が約 10,000、Premium が約 20,000 である。",
  },
  mitigation = {
    en = "Cache access and refresh tokens in pipelines instead of signing in for each pull.",
    ja = "パイプラインでは pull のたびにサインインせず、アクセス トークンと更新トークンを再利用する。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md @ 341aedf6f (2026-06-16)",
}

caveat "rate-shared-identity-buckets" {
  also = { "admin-and-anonymous-share-rate-bucket" },
  source = "acr-skus",
  periods = {
    { since = documented "2021-03-24", ends = documented "2026-06-16", when = anonymous_pull "on", severity = "low",
      says = {
        en = "A registry may throttle a high rate of anonymous pulls.",
        ja = "匿名プルの要求が多いと、スロットリングされることがある。",
      },
      mitigation = {
        en = "Put a cache in front of public content.",
        ja = "公開コンテンツの前段にキャッシュを置く。",
      },
      source = "acr-anonymous-pull",
      evidence = "container-registry-faq.md @ 25ca6edcd, published by 3bb128fe1; anonymous-pull-access.md @ 1579f3974" },
    { since = documented "2026-06-16", when = anonymous_pull "on" | admin_user "on", severity = "medium",
      says = {
        en = "All anonymous pulls count as one identity, and so do all clients that use the admin account, so they are throttled at half the rate of the registry.",
        ja = "匿名プルは全体で 1 つの ID、管理者アカウントの利用も全体で 1 つの ID として数えられ、いずれもレジストリの半分のレートで制限される。",
      },
      mitigation = {
        en = "Give each workload an identity of its own; put a cache in front of public content.",
        ja = "ワークロードごとに ID を分ける。公開コンテンツの前段にはキャッシュを置く。",
      },
      evidence = "container-registry-skus.md @ 341aedf6f (2026-06-16)" },
  },
}

note "rate-per-replica" {
  when = geo_replication "on",
  since = documented "2026-02-27",
  says = {
    en = "Throttling is counted for each geo-replica, and no failover happens on a 429 answer.",
    ja = "スロットリングは geo レプリカごとに数えられ、429 の応答ではフェールオーバーしない。",
  },
  source = "acr-geo-replication",
  evidence = "container-registry-geo-replication.md @ b29537762 (2026-02-27)",
}
