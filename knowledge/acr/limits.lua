-- limits.lua - how much of something a registry holds
--
-- Counts and sizes only; request rates are in rates.lua. A limit compares a quantity of the scenario with the most that each
-- SKU allows, so a large enough quantity decides the SKU by itself. Where Support may raise a number, the mitigation says so.
-- The numbers of network rules and private endpoints stand with their subject in network.lua.

local function tib(n) return n * 1024 end

limit "limit-max-storage" {
  of = storage_gib,
  source = "acr-skus",
  mitigation = {
    en = "Purge what nobody pulls any more, split the content over several registries, or ask Azure Support for a higher limit.",
    ja = "pull されなくなったイメージを削除する、複数のレジストリに分ける、またはサポートに上限の引き上げを依頼する。",
  },
  periods = {
    { since = by "2021-01-01", ends = documented "2024-04-23", max = tib(20),
      says = {
        en = "A registry holds at most 20 TiB, whatever its SKU.",
        ja = "レジストリのストレージ上限は、どの SKU でも 20 TiB である。",
      },
      evidence = "includes/container-registry-limits.md @ cd600836a (2020-06-18)" },
    { since = documented "2024-04-23", ends = by "2026-03-08", max = tib(40),
      says = {
        en = "A registry holds at most 40 TiB, whatever its SKU.",
        ja = "レジストリのストレージ上限は、どの SKU でも 40 TiB である。",
      },
      evidence = "includes/container-registry-limits.md @ e5e88dfe3, published by 098a25cfa" },
    { since = by "2026-03-08",
      max = { [sku { "Basic", "Standard" }] = tib(40), [sku "Premium"] = tib(100) },
      says = {
        en = "A registry holds at most 40 TiB in Basic and Standard and 100 TiB in Premium.",
        ja = "レジストリのストレージ上限は、Basic と Standard が 40 TiB、Premium が 100 TiB である。",
      },
      source = { "acr-skus", "acr-100-tib" }, confidence = "medium",
      because = {
        en = "The raise was announced between 10 February 2026 and 8 March 2026; the exact day is not published.",
        ja = "引き上げは 2026 年 2 月 10 日から 2026 年 3 月 8 日の間に告知されたが、正確な日付は公表されていない。",
      },
      evidence = "stored copy of the SKU table with ms.date 2026-02-10; announcement 4497651" },
  },
}

note "limit-included-storage" {
  when = sku "Basic" & storage_gib:above(10) | sku "Standard" & storage_gib:above(100) | sku "Premium" & storage_gib:above(500),
  since = by "2021-01-01",
  says = {
    en = "The daily fee covers 10 GiB in Basic, 100 GiB in Standard and 500 GiB in Premium; what is stored above that is billed by the GiB and is no limit.",
    ja = "日額料金に含まれるストレージは Basic 10 GiB、Standard 100 GiB、Premium 500 GiB であり、超過分は GiB 単位で課金される (上限ではない)。",
  },
  source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ cb613da54 (2020-06-18) to 1a463d7e0 (2024-09-17)",
}

-- What grows: where the design would stand in a year.
local in_a_year = storage_gib + storage_growth_gib * 12

note "limit-included-storage.growth" {
  when = storage_growth_gib:above(0)
    & (sku "Basic" & storage_gib:at_most(10) & in_a_year:above(10) | sku "Standard" & storage_gib:at_most(100) & in_a_year:above(100)
      | sku "Premium" & storage_gib:at_most(500) & in_a_year:above(500)),
  since = by "2021-01-01",
  says = {
    en = "Within a year the content outgrows the storage that the daily fee covers, and what is above it is billed by the GiB.",
    ja = "1 年以内に、コンテンツが日額料金に含まれるストレージを超え、超過分は GiB 単位で課金される。",
  },
  mitigation = {
    en = "Clean up untagged and old images from the start.",
    ja = "タグなしのイメージと古いイメージを最初から定期的に整理する。",
  },
  source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ cb613da54 (2020-06-18) to 1a463d7e0 (2024-09-17)",
}

caveat "limit-max-storage.growth" {
  severity = "medium", source = "acr-skus",
  says = {
    en = "Within a year the content outgrows the most that a registry of this SKU holds.",
    ja = "1 年以内に、コンテンツがこの SKU のレジストリのストレージ上限を超える。",
  },
  mitigation = {
    en = "Plan the purge or the second registry now, or ask Azure Support for a higher limit.",
    ja = "削除や 2 つ目のレジストリを今から計画するか、サポートに上限の引き上げを依頼する。",
  },
  periods = {
    { since = by "2021-01-01", ends = documented "2024-04-23", when = storage_gib:at_most(tib(20)) & in_a_year:above(tib(20)) },
    { since = documented "2024-04-23", ends = by "2026-03-08", when = storage_gib:at_most(tib(40)) & in_a_year:above(tib(40)) },
    { since = by "2026-03-08", confidence = "medium",
      when = ~sku "Premium" & storage_gib:at_most(tib(40)) & in_a_year:above(tib(40))
        | sku "Premium" & storage_gib:at_most(tib(100)) & in_a_year:above(tib(100)) },
  },
  evidence = "the limit at the time: includes/container-registry-limits.md @ cd600836a, e5e88dfe3; stored copy with ms.date 2026-02-10",
}

limit "limit-layer-size" {
  of = layer_gib, max = 200,
  since = by "2021-01-01",
  says = {
    en = "An image layer may be at most 200 GiB, on every SKU.",
    ja = "イメージ レイヤーの最大サイズは、どの SKU でも 200 GiB である。",
  },
  mitigation = {
    en = "Split very large layers, such as model weights, into several.",
    ja = "モデルの重みなど非常に大きなレイヤーは複数に分割する。",
  },
  source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ 027d96e6d (2019-04-29)",
}

caveat "limit-layer-size.reported" {
  when = layer_gib:above(195) & layer_gib:at_most(200),
  severity = "medium", confidence = "low",
  since = by "2026-08-20",
  says = {
    en = "A copy of the SKU table taken after August 2026 gives 195 GiB instead of 200 GiB as the largest layer.",
    ja = "2026 年 8 月以降に取得された SKU 表の写しでは、レイヤーの最大サイズが 200 GiB ではなく 195 GiB になっている。",
  },
  mitigation = {
    en = "Plan with the lower figure.",
    ja = "小さい方の値で設計する。",
  },
  source = "acr-skus",
  evidence = "one edited third-party copy only",
}

limit "limit-manifest-size" {
  of = manifest_mib, max = 4,
  says = {
    en = "A manifest may be at most 4 MiB, on every SKU.",
    ja = "マニフェストの最大サイズは、どの SKU でも 4 MiB である。",
  },
  mitigation = {
    en = "Keep manifests of artifacts (indexes of bills of materials, model packages) small.",
    ja = "アーティファクトのマニフェスト (SBOM のインデックス、モデル パッケージなど) を小さく保つ。",
  },
  source = "acr-skus",
  since = assumed "2021-01-01",
  evidence = "documented since 2021-08-13: includes/container-registry-limits.md @ 3e116ccc7, published by ef5c716fe",
}

limit "limit-webhooks" {
  of = webhooks,
  max = { [sku "Basic"] = 2, [sku "Standard"] = 10, [sku "Premium"] = 500 },
  since = documented "2019-12-17",
  says = {
    en = "A registry has at most 2 webhooks in Basic, 10 in Standard and 500 in Premium.",
    ja = "Webhook の上限は Basic が 2、Standard が 10、Premium が 500 である。",
  },
  mitigation = {
    en = "One Event Grid subscription replaces many webhooks.",
    ja = "多数の Webhook の代わりに Event Grid のサブスクリプションを 1 つ使う。",
  },
  source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ 6b82d8fed (2019-12-17)",
}

-- Clients are not counted, so the plan can only tell.
note "limit-webhooks.uncounted" {
  when = ~sku "Premium" & webhooks:below(1)
    & (any("webhook") | any("app_service", function(me) return me.continuous_deployment "webhook" end)),
  since = documented "2019-12-17",
  says = {
    en = "The scenario names webhooks without saying how many the registry has: Basic takes 2, Standard 10, Premium 500.",
    ja = "Webhook の数が指定されていない。上限は Basic が 2、Standard が 10、Premium が 500 である。",
  },
  mitigation = {
    en = "State the number of webhooks, so that it counts for the tier.", ja = "Webhook の数を指定し、価格プランの選択に反映させる。",
  },
  source = "acr-skus",
  evidence = "includes/container-registry-limits.md @ 6b82d8fed (2019-12-17)",
}

-- Tokens and scope maps: below Premium the gate gate-repo-scoped-tokens says more until 2023-02-09.
local token_raise = {
  en = "This number is fixed: Support cannot raise it. Prefer Microsoft Entra identities, or share scope maps between tokens.",
  ja = "この上限は固定で、サポートでも引き上げられない。Microsoft Entra の ID を優先するか、スコープ マップを共有する。",
}

limit "limit-tokens" {
  also = { "repo-token-limits" },
  of = tokens,
  mitigation = token_raise,
  source = { "acr-skus", "acr-tokens" },
  periods = {
    { since = documented "2019-11-06", ends = documented "2023-02-09",
      max = { [sku { "Basic", "Standard" }] = 0, [sku "Premium"] = 20000 },
      says = {
        en = "Repository-scoped tokens exist in Premium only, at most 20,000 in a registry.",
        ja = "リポジトリ スコープのトークンは Premium だけで使え、1 レジストリあたり 20,000 が上限である。",
      },
      evidence = "includes/container-registry-limits.md @ f1a932ea2 (2019-11-06)" },
    { since = documented "2023-02-09",
      max = { [sku "Basic"] = 100, [sku "Standard"] = 500, [sku "Premium"] = 50000 },
      says = {
        en = "A registry has at most 100 repository-scoped tokens in Basic, 500 in Standard and 50,000 in Premium.",
        ja = "リポジトリ スコープのトークンの上限は Basic が 100、Standard が 500、Premium が 50,000 である。",
      },
      evidence = "includes/container-registry-limits.md @ 414d119ac, f0fd1c32e, published by a8e252c05" },
  },
}

dispute "limit-tokens.dispute" {
  when = connected_registry "on",
  since = documented "2023-02-09",
  says = {
    en = "Two pages of the vendor give different limits for tokens and scope maps.",
    ja = "トークンとスコープ マップの上限について、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-connected-registry", says = { en = "20,000 of each in a registry.", ja = "1 レジストリあたり各 20,000。" } },
    { source = "acr-skus", says = { en = "50,000 of each in a Premium registry.", ja = "Premium のレジストリで各 50,000。" } },
  },
  decided = {
    en = "The SKU table counts: 50,000. The other page was not changed with it.",
    ja = "SKU 表に従い 50,000 とする (もう一方は更新されていない)。",
  },
  source = { "acr-skus", "acr-connected-registry" },
  evidence = "includes/container-registry-limits.md @ a8e252c05; intro-connected-registry.md @ 83d64662d, a8e252c05, d923d5889",
}

limit "limit-scope-maps" {
  of = scope_maps,
  mitigation = token_raise,
  source = { "acr-skus", "acr-tokens" },
  periods = {
    { since = documented "2019-11-06", ends = documented "2023-02-09",
      max = { [sku { "Basic", "Standard" }] = 0, [sku "Premium"] = 20000 },
      says = {
        en = "Scope maps exist in Premium only, at most 20,000 in a registry.",
        ja = "スコープ マップは Premium だけで使え、1 レジストリあたり 20,000 が上限である。",
      },
      evidence = "includes/container-registry-limits.md @ f1a932ea2 (2019-11-06)" },
    { since = documented "2023-02-09",
      max = { [sku "Basic"] = 100, [sku "Standard"] = 500, [sku "Premium"] = 50000 },
      says = {
        en = "A registry has at most 100 scope maps in Basic, 500 in Standard and 50,000 in Premium.",
        ja = "スコープ マップの上限は Basic が 100、Standard が 500、Premium が 50,000 である。",
      },
      evidence = "includes/container-registry-limits.md @ 414d119ac, f0fd1c32e, published by a8e252c05" },
  },
}

limit "limit-scope-map-size" {
  of = scope_map_entries, max = 500,
  source = { "acr-skus", "acr-tokens" },
  mitigation = {
    en = "Each action on a repository counts: use wildcards, or several scope maps. Support cannot raise the number.",
    ja = "リポジトリに対するアクションは 1 つずつ数えられる。ワイルドカードを使うか、スコープ マップを分ける (サポートでも引き上げ不可)。",
  },
  periods = {
    { since = documented "2019-11-05", ends = documented "2023-02-09",
      says = {
        en = "A scope map holds at most 500 repositories.",
        ja = "1 つのスコープ マップに含められるリポジトリは 500 までである。",
      },
      evidence = "includes/container-registry-limits.md @ a6c9ff378 (2019-11-05)" },
    { since = documented "2023-02-09",
      says = {
        en = "A scope map holds at most 500 actions and 500 repositories, on every SKU.",
        ja = "1 つのスコープ マップに含められるのはアクション 500、リポジトリ 500 までで、全 SKU 共通である。",
      },
      evidence = "includes/container-registry-limits.md @ 414d119ac, e3e73951b, published by a8e252c05" },
  },
}

limit "limit-cache-rules" {
  also = { "artifact-cache-max-rules" },
  of = cache_rules,
  mitigation = {
    en = "Use wildcard rules; rules must not overlap.",
    ja = "ワイルドカードのルールを使う。ルールどうしの重複は許されない。",
  },
  source = "acr-artifact-cache",
  periods = {
    { since = documented "2023-02-16", ends = documented "2023-09-13", max = 50,
      says = {
        en = "A registry has at most 50 cache rules while artifact cache is in preview.",
        ja = "アーティファクト キャッシュのプレビュー中、キャッシュ ルールは 50 件までである。",
      },
      evidence = "tutorial-registry-cache.md @ 0a880808f, published by a7522f845" },
    { since = documented "2023-09-13", max = 1000,
      says = {
        en = "A registry has at most 1,000 cache rules.",
        ja = "キャッシュ ルールは 1 レジストリあたり 1,000 件までである。",
      },
      evidence = "tutorial-artifact-cache.md @ 132fdd75d, published by 57355f202" },
  },
}

note "limit-geo-replicas" {
  when = geo_replication "on",
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "No maximum number of geo-replicas is published; there can be one in each region.",
    ja = "geo レプリカ数の上限は公表されていない。1 リージョンにつき 1 つ置ける。",
  },
  source = "acr-geo-replication",
  evidence = "no figure in any version of the SKU table; a sample of Get-AzContainerRegistryUsage prints -1",
}

-- Where a scenario comes near a limit it should know whether asking helps.
note "limit-raise-by-support" {
  when = storage_gib:above(tib(10)) | private_endpoints:above(100) | ip_rules_count:above(50) | vnet_rules:above(50)
    | tokens:above(10000) | scope_maps:above(10000) | scope_map_entries:above(250),
  source = "acr-skus",
  periods = {
    { since = documented "2021-01-08", ends = documented "2025-12-05",
      says = {
        en = "Storage is the only limit of the SKU table for which the vendor offers a raise through Support.",
        ja = "SKU 表の上限のうち、サポートによる引き上げが案内されているのはストレージだけである。",
      },
      evidence = "includes/container-registry-limits.md @ 11bf9fcf8, published by 866507bfc; private endpoints by their own page since 2022-11-01" },
    { since = documented "2025-12-05", ends = documented "2026-08-20",
      says = {
        en = "Support can raise the limits of storage, private endpoints and pull and push performance.",
        ja = "ストレージ、プライベート エンドポイント、push と pull の性能の上限は、サポートによる引き上げが可能である。",
      },
      evidence = "container-registry-skus.md @ 975262d37, published by 59b6e10f8" },
    { since = documented "2026-08-20",
      says = {
        en = "Support can raise the limits of storage, private endpoints and performance; IP rules, VNet rules, tokens, scope maps and their contents are fixed.",
        ja = "サポートで引き上げられるのはストレージ、プライベート エンドポイント、性能の上限であり、IP 規則、VNet 規則、トークン、スコープ マップとその内容は固定である。",
      },
      evidence = "container-registry-skus.md @ 6d72c1abc, published by d923d5889" },
  },
}
