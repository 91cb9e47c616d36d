-- tiers.lua - what changing the SKU does, geo-replication, zone redundancy
--
-- The gates of other features stand with their subject: network.lua and private_network.lua, encryption.lua, signing.lua,
-- retention.lua, features.lua. A count above zero asks for its feature: the rule named `.count`.

local sku_changes = was(sku "Basic") & ~sku "Basic" | was(sku "Standard") & ~sku "Standard" | was(sku "Premium") & ~sku "Premium"

-- SKU changes -----------------------------------------------------------------------------------------------------

note "sku-change-no-downtime" {
  when = sku_changes,
  since = documented "2021-01-07",
  says = {
    en = "A registry moves between Basic, Standard and Premium at any time without downtime.",
    ja = "Basic、Standard、Premium の間の変更はいつでも可能で、停止時間は発生しない。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md @ 3ec373792, published by 30e9495af",
}

note "price-sku-change-billing" {
  when = sku_changes,
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "After a change of SKU the old price counts up to the moment of the change and the new one from then on; there is no minimum term.",
    ja = "SKU を変更すると、変更時点までは旧価格、以後は新価格で課金される。最低利用期間はない。",
  },
  source = "azure-price-acr",
  evidence = "undated stored copies of the vendor's knowledge-center pages",
}

transition "sku-downgrade-removals" {
  from = sku "Premium", to = sku { "Basic", "Standard" }, how = "disruptive",
  mitigation = {
    en = "Plan it as a migration: delete geo-replicas and connected registries, remove network rules and private endpoints, and unset retention, quarantine, content trust and the export policy first.",
    ja = "移行として計画する。geo レプリカと接続されたレジストリを削除し、ネットワーク規則とプライベート エンドポイントを外し、保持ポリシー、検疫、コンテンツの信頼、エクスポート ポリシーを先に解除する。",
  },
  source = "acr-skus",
  says = {
    en = "Leaving Premium switches its features off, and geo-replicas and connected registries must be deleted first.",
    ja = "Premium から下げると Premium の機能は無効になり、geo レプリカと接続されたレジストリは事前に削除する必要がある。",
  },
  since = assumed "2021-01-01",
  evidence = "documented since 2026-02-11: container-registry-skus.md @ e5eb1216b, published by 68fed6d99; tools demanded it before",
}

note "sku-premium-recommendation" {
  when = ~sku "Premium",
  since = documented "2025-12-05", ends = documented "2026-02-11",
  says = {
    en = "In this interval the vendor's SKU page recommended Premium for most scenarios; the sentence was dropped again, and gates and limits decide.",
    ja = "この期間、SKU のページは大半の用途に Premium を推奨していたが、その文は後に削除された。判断は機能要件と上限による。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md @ 975262d37 (published by e8814e491), e5eb1216b (published by 68fed6d99)",
}

-- Geo-replication -------------------------------------------------------------------------------------------------

rule "gate-geo-replication" { kind = "gate",
  when = geo_replication "on", needs = sku "Premium",
  since = documented "2018-04-10",
  says = {
    en = "Geo-replication needs the Premium SKU.",
    ja = "geo レプリケーションには Premium が必要である。",
  },
  mitigation = {
    en = "Two registries and import between them, where Premium is refused.",
    ja = "Premium を使えない場合は、2 つのレジストリを用意してインポートで複製する。",
  },
  source = "acr-geo-replication",
  evidence = "includes/container-registry-limits.md @ 3961917c9 (2018-04-10)",
}

rule "gate-geo-replication.count" { kind = "prerequisite",
  when = geo_replicas:at_least(1), needs = geo_replication "on",
  since = documented "2018-04-10",
  says = {
    en = "Replicas beyond the home region exist only where geo-replication is on.",
    ja = "ホーム リージョン以外のレプリカは、geo レプリケーションを有効にした場合にのみ存在する。",
  },
  source = "acr-geo-replication",
}

caveat "geo-home-region-fixed" {
  when = geo_replication "on", severity = "medium",
  mitigation = {
    en = "Choose a home region with availability zones, near those who operate the registry.",
    ja = "ホーム リージョンには、可用性ゾーンがあり運用者に近いリージョンを選ぶ。",
  },
  source = "acr-geo-replication",
  periods = {
    { since = documented "2021-06-29", ends = documented "2026-06-02",
      says = {
        en = "During an outage of the home region images are still served by the replicas, but the registry can hardly be managed and tasks do not run.",
        ja = "ホーム リージョンの障害中もレプリカからの pull は続くが、管理操作と Tasks は使えなくなることがある。",
      },
      evidence = "container-registry-geo-replication.md @ b7694bc81 (published 2021-06-29)" },
    { since = documented "2026-06-02",
      says = {
        en = "The home region is fixed when the registry is created; it hosts the control plane and the tasks, which stop while that region is down.",
        ja = "ホーム リージョンは作成時に固定される。管理プレーンと Tasks はそこで動くため、そのリージョンの障害中は停止する。",
      },
      evidence = "container-registry-geo-replication.md @ b22930c35, published by acd77ff0e" },
  },
}

caveat "geo-storage-multiplied" {
  when = geo_replication "on", severity = "low",
  says = {
    en = "Stored data is billed once for each replica, although the usage page shows the home region only.",
    ja = "ストレージはレプリカごとに課金されるが、使用量の画面にはホーム リージョン分しか表示されない。",
  },
  mitigation = {
    en = "Purge before adding replicas.",
    ja = "レプリカを追加する前に不要なイメージを削除する。",
  },
  source = { "acr-geo-replication", "acr-skus" },
  since = assumed "2021-01-01",
  evidence = "documented since 2021-09-21: container-registry-skus.md @ 3cbaf17fc; example since acd77ff0e (2026-06-02)",
}

-- Zone redundancy -------------------------------------------------------------------------------------------------

lifecycle "zone-redundancy-preview" {
  of = zone_redundancy "on", source = "acr-zone-redundancy",
  periods = {
    { since = documented "2020-12-18", ends = documented "2022-02-04", state = "preview",
      says = {
        en = "Zone redundancy of a registry is a preview, in a limited list of regions.",
        ja = "レジストリのゾーン冗長はプレビューであり、対応リージョンが限られる。",
      },
      evidence = "zone-redundancy.md @ 403341bf2 (2021-02-19); includes/container-registry-limits.md @ 2a74d88af" },
    { since = documented "2022-02-04", state = "available",
      says = {
        en = "Zone redundancy of a registry is generally available.",
        ja = "レジストリのゾーン冗長は一般提供されている。",
      },
      evidence = "zone-redundancy.md @ b50e69b9c, published by 033349457; the SKU table kept the label until 2022-06-23" },
  },
}

rule "gate-zone-redundancy" { kind = "gate",
  when = zone_redundancy "on", needs = sku "Premium",
  since = documented "2020-12-18", ends = documented "2025-08-20",
  says = {
    en = "Zone redundancy needs the Premium SKU.",
    ja = "ゾーン冗長には Premium が必要である。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 403341bf2; gate dropped by e831123de, published by 844d97356",
}

dispute "zone-redundancy-preview.dispute" {
  when = zone_redundancy "on",
  since = documented "2022-02-04", ends = documented "2022-06-23",
  says = {
    en = "Two pages of the vendor disagree on whether zone redundancy is still a preview.",
    ja = "ゾーン冗長がまだプレビューかどうかについて、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-zone-redundancy", says = { en = "Zone redundancy is generally available.", ja = "ゾーン冗長は一般提供されている。" } },
    { source = "acr-skus", says = { en = "Availability zones are a preview.", ja = "可用性ゾーンはプレビューである。" } },
  },
  decided = {
    en = "The page of the feature counts; the table followed on 2022-06-23.",
    ja = "機能のページを採用する (SKU 表は 2022-06-23 に修正された)。",
  },
  source = { "acr-zone-redundancy", "acr-skus" },
  evidence = "zone-redundancy.md @ b50e69b9c; includes/container-registry-limits.md @ 0e942be55",
}

note "gate-zone-redundancy.automatic" {
  when = zone_redundancy "on",
  since = documented "2025-08-20",
  says = {
    en = "In a region with availability zones every registry of every SKU is zone redundant, automatically and free of charge; the property zoneRedundancy controls nothing any more.",
    ja = "可用性ゾーンのあるリージョンでは、全 SKU のレジストリが自動的かつ追加料金なしでゾーン冗長になる。zoneRedundancy プロパティには効果がない。",
  },
  because = {
    en = "Linters and modules that still demand Premium or zoneRedundancy = Enabled are out of date.",
    ja = "Premium や zoneRedundancy = Enabled を要求する検査ツールやモジュールは古い。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ e831123de (published by 844d97356), 4a93bb4b8 (2026-03-17)",
}

default "zone-redundancy-default" {
  source = "acr-zone-redundancy",
  periods = {
    { since = documented "2020-12-18", ends = documented "2025-08-20", of = zone_redundancy "off",
      says = {
        en = "A new registry is not zone redundant unless that is asked for.",
        ja = "新しいレジストリは、指定しない限りゾーン冗長にならない。",
      },
      evidence = "zone-redundancy.md @ 403341bf2" },
    { since = documented "2025-08-20", of = zone_redundancy "on",
      says = {
        en = "A registry in a region with availability zones is zone redundant by default.",
        ja = "可用性ゾーンのあるリージョンのレジストリは、既定でゾーン冗長になる。",
      },
      evidence = "zone-redundancy.md @ e831123de, published by 844d97356" },
  },
}

transition "creation-only-zone-redundancy" {
  from = zone_redundancy "off", to = zone_redundancy "on", how = "creation_only",
  since = documented "2020-11-13", ends = documented "2025-08-20",
  says = {
    en = "Zone redundancy is chosen when the registry or the replica is created, and cannot be switched on or off later.",
    ja = "ゾーン冗長はレジストリまたはレプリカの作成時にのみ指定でき、後から有効化も無効化もできない。",
  },
  mitigation = {
    en = "Create a new registry, or delete and create the replica again.",
    ja = "レジストリを作り直すか、レプリカを削除して作り直す。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 130eff273 (2020-11-13) to b50e69b9c (2022-02-04)",
}

transition "creation-only-zone-redundancy.off" {
  from = zone_redundancy "on", to = zone_redundancy "off", how = "impossible",
  since = documented "2020-11-13",
  says = {
    en = "Zone redundancy cannot be switched off.",
    ja = "ゾーン冗長は無効化できない。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 130eff273 (2020-11-13), 4a93bb4b8 (2026-03-17)",
}
