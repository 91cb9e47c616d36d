-- tiers.lua - what changing the SKU does, the SLA, geo-replication, zone redundancy (which regions have zones: regions.lua)
--
-- The gates of other features stand with their subject: network.lua and private_network.lua, encryption.lua, signing.lua,
-- retention.lua, features.lua. A count above zero asks for its feature: the rule named `.count`.

local sku_changes = was(sku "Basic") & ~sku "Basic" | was(sku "Standard") & ~sku "Standard" | was(sku "Premium") & ~sku "Premium"
local leaves_premium = was(sku "Premium") & ~sku "Premium"

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

note "sku-downgrade-fit" {
  when = leaves_premium | was(sku "Standard") & sku "Basic",
  since = by "2021-01-01",
  says = {
    en = "A registry changes to a lower SKU only if its content fits into the largest storage of that SKU.",
    ja = "下位の SKU に変更できるのは、内容が変更先の SKU の最大ストレージに収まる場合だけである。",
  },
  because = {
    en = "It matters since Premium holds 100 TiB: purge below 40 TiB first.",
    ja = "Premium の上限が 100 TiB になったため問題となりうる (先に 40 TiB 未満まで削減する)。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md, in every version since 2021-01",
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

-- What is lost of the network is told by premium-downgrade-network.
caveat "sku-downgrade-removals.lost" {
  when = leaves_premium & (was(geo_replication "on") | was(connected_registry "on") | was(retention_policy "on") | was(quarantine "on")
    | was(content_trust "on") | was(dedicated_data_endpoint "on") | was(export_policy "disabled")),
  severity = "high", confidence = "medium", since = documented "2026-02-11",
  says = {
    en = "The registry uses features of Premium today that stop with the change of the SKU or keep it from happening.",
    ja = "レジストリは現在 Premium の機能を使っており、SKU を変更すると停止するか、解除するまで変更できない。",
  },
  mitigation = {
    en = "Check feature by feature who relies on it before the change.",
    ja = "変更の前に、機能ごとに利用者への影響を確認する。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md @ e5eb1216b, published by 68fed6d99; list from the Terraform provider (API 2025-04-01)",
}

step "sku-downgrade-removals.replicas" {
  when = leaves_premium & (was(geo_replication "on") | was(connected_registry "on")),
  since = documented "2026-02-11",
  says = {
    en = "Delete all replicas and connected registries before the change of the SKU.",
    ja = "SKU を変更する前に、レプリカと接続されたレジストリをすべて削除する。",
  },
  source = "acr-skus",
  evidence = "container-registry-skus.md @ e5eb1216b, published by 68fed6d99",
}

step "sku-downgrade-removals.features" {
  when = leaves_premium & (was(private_endpoint "on") | was(public_network_access "disabled") | was(ip_rules "on") | was(service_endpoint "on")
    | was(dedicated_data_endpoint "on") | was(retention_policy "on") | was(quarantine "on") | was(content_trust "on")
    | was(export_policy "disabled")),
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "Unset the Premium features before the change: empty the network rules, enable public access, remove private endpoints, retention, quarantine, content trust, data endpoints and the export policy.",
    ja = "変更の前に Premium の機能を解除する。ネットワーク規則を空にしてパブリック アクセスを有効に戻し、プライベート エンドポイント、保持ポリシー、検疫、コンテンツの信頼、専用データ エンドポイント、エクスポート ポリシーを外す。",
  },
  source = "acr-skus",
  evidence = "list from the Terraform provider (container_registry_resource.go, API 2025-04-01); vendor's page since 68fed6d99 (2026-02-11)",
}

note "sku-premium-recommendation" {
  source = "acr-skus",
  periods = {
    { since = by "2021-01-01", ends = documented "2025-12-05", when = sku "Basic" & any("client"),
      says = {
        en = "The vendor's SKU page places Basic with learning and low use, and says that Standard fits most production scenarios.",
        ja = "SKU のページは Basic を学習や小規模な用途向けとし、多くの運用環境には Standard が適するとしている。",
      },
      evidence = "container-registry-skus.md on 2021-04-12 and 2022-04-05" },
    { since = documented "2025-12-05", ends = documented "2026-02-11", when = ~sku "Premium",
      says = {
        en = "In this interval the vendor's SKU page recommended Premium for most scenarios; the sentence was dropped again, and gates and limits decide.",
        ja = "この期間、SKU のページは大半の用途に Premium を推奨していたが、その文は後に削除された。判断は機能要件と上限による。",
      },
      evidence = "container-registry-skus.md @ 975262d37 (published by e8814e491), e5eb1216b (published by 68fed6d99)" },
    { since = documented "2026-02-11", when = sku "Basic" & any("client"), source = { "acr-skus", "acr-reliability" },
      says = {
        en = "The vendor's SKU page places Basic with learning and low use and Standard with many production scenarios; its reliability page recommends Premium for production.",
        ja = "SKU のページは Basic を学習や小規模な用途向け、Standard を多くの運用環境向けとする。信頼性のページは運用環境に Premium を推奨している。",
      },
      evidence = "container-registry-skus.md @ e5eb1216b (published by 68fed6d99); reliability page of 2025-08-22" },
  },
}

note "sku-classic-retired" {
  when = registry_created:before "2019-11-05",
  since = documented "2019-11-05",
  says = {
    en = "A registry of the retired Classic SKU no longer works: one that old must have been moved to Basic, Standard or Premium.",
    ja = "廃止された Classic SKU のレジストリは動作しない。この時期に作成したレジストリは、Basic、Standard、Premium のいずれかに移行済みでなければならない。",
  },
  source = { "acr-skus", "acr-faq" },
  evidence = "container-registry-skus.md @ 37fefb562 (2018-08-27); guide withdrawn by 074591690 (2019-11-05); exact day of the shutdown not verified",
}

note "gate-all-skus-common" {
  when = ~sku "Premium" & (image_lock "on" | webhooks:at_least(1)),
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "Sign-in with Microsoft Entra ID, webhooks, deletion, import, locks, referrers and service-managed encryption exist on every SKU.",
    ja = "Microsoft Entra ID による認証、Webhook、削除、インポート、ロック、リファラー、サービス マネージドの暗号化は全 SKU で使える。",
  },
  source = "acr-skus",
  evidence = "introduction of container-registry-skus.md, 2021 to 2026; for import, locks and referrers no page names a gate",
}

caveat "sla-registry" {
  when = availability_percent:above(99.9), severity = "medium", confidence = "low",
  since = by "2021-01-01",
  says = {
    en = "The SLA of a registry is reported as 99.9 percent; no higher figure for zones or replicas was found, and request rates and previews have none.",
    ja = "レジストリの SLA は 99.9% と報告されている。ゾーン冗長やレプリカによる上乗せは確認できず、要求レートとプレビュー機能は対象外である。",
  },
  mitigation = {
    en = "Keep images on the nodes, pull early, and use replicas; read the SLA document itself.",
    ja = "イメージをノードに保持し、早めに pull し、レプリカを使う。SLA の文書自体も確認する。",
  },
  source = { "acr-sla", "acr-reliability" },
  evidence = "third-party checker Azure/azqr cr-003 @ 0301ab29 (2026-02-16), 99.95 percent before that for Azure China; the SLA document was not readable",
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
    en = "Where Premium is refused, use two registries and import between them.",
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
        ja = "ホーム リージョンの障害中もレプリカからの pull は続くが、管理操作はほとんどできず、ACR タスクも動作しない。",
      },
      evidence = "container-registry-geo-replication.md @ b7694bc81 (published 2021-06-29)" },
    { since = documented "2026-06-02",
      says = {
        en = "The home region is fixed when the registry is created; it hosts the control plane and the tasks, which stop while that region is down.",
        ja = "ホーム リージョンは作成時に固定される。管理プレーンと ACR タスクはそこで動くため、そのリージョンの障害中は停止する。",
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

dispute "price-geo-replica.dispute" {
  when = geo_replication "on",
  since = documented "2026-02-27",
  says = {
    en = "Two pages of the vendor disagree on what a geo-replica costs.",
    ja = "geo レプリカの料金について、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-reliability", says = { en = "The Premium price for each region with a replica, and the transfer.", ja = "レプリカのある各リージョンの Premium 料金と転送料金。" } },
    { source = "acr-geo-replication", says = { en = "Storage for each replica, and the transfer.", ja = "レプリカごとのストレージ料金と転送料金。" } },
  },
  decided = {
    en = "The plan counts the Premium price for each replica, and marks the amount as assumed.",
    ja = "レプリカごとに Premium 料金を見込み、想定額として示す。",
  },
  source = { "acr-geo-replication", "acr-reliability" },
  evidence = "container-registry-geo-replication.md @ b29537762; reliability page of 2025-08-22",
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
  evidence = "zone-redundancy.md @ 403341bf2; gate dropped by e831123de, published by e8073436a",
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
    en = "The page of the feature counts; the table followed on 23 June 2022.",
    ja = "機能のページを採用する (SKU 表は 2022 年 6 月 23 日に修正された)。",
  },
  source = { "acr-zone-redundancy", "acr-skus" },
  evidence = "zone-redundancy.md @ b50e69b9c; includes/container-registry-limits.md @ 0e942be55",
}

note "gate-zone-redundancy.automatic" {
  when = zone_redundancy "on",
  periods = {
    { since = documented "2025-08-20", ends = documented "2026-03-18",
      says = {
        en = "In a region with availability zones every registry of every SKU is zone redundant, automatically and free of charge, even where portal and API still show the property as off.",
        ja = "可用性ゾーンのあるリージョンでは、全 SKU のレジストリが自動的かつ追加料金なしでゾーン冗長になる。ポータルや API で無効と表示されていても同じである。",
      },
      evidence = "zone-redundancy.md @ e831123de, published by e8073436a" },
    { since = documented "2026-03-18",
      says = {
        en = "In a region with availability zones every registry of every SKU is zone redundant, automatically and free of charge; the property zoneRedundancy controls nothing any more.",
        ja = "可用性ゾーンのあるリージョンでは、全 SKU のレジストリが自動的かつ追加料金なしでゾーン冗長になる。zoneRedundancy プロパティには効果がない。",
      },
      evidence = "zone-redundancy.md @ 4a93bb4b8, published by 8646146fd; b109f11e9, published by 2eecb52be" },
  },
  because = {
    en = "Linters and modules that still demand Premium or zoneRedundancy = Enabled are out of date.",
    ja = "Premium や zoneRedundancy = Enabled を要求する検査ツールやモジュールは古くなっている。",
  },
  source = "acr-zone-redundancy",
}

rule "gate-zone-redundancy.always" { kind = "prerequisite",
  when = region:has "zones", needs = zone_redundancy "on",
  since = documented "2025-08-20",
  says = {
    en = "Registries in regions with availability zones are zone redundant, and that cannot be switched off.",
    ja = "可用性ゾーンのあるリージョンのレジストリはゾーン冗長であり、無効化できない。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ e831123de, published by e8073436a; 4a93bb4b8, published by 8646146fd",
}

caveat "gate-zone-redundancy.tasks" {
  when = zone_redundancy "on" & (any("acr_tasks") | auto_purge "task" | continuous_patching "on"), severity = "low",
  since = documented "2020-12-18",
  says = {
    en = "ACR Tasks are not zone redundant, even where the registry is.",
    ja = "レジストリがゾーン冗長でも、ACR タスクはゾーン冗長ではない。",
  },
  mitigation = {
    en = "Keep a second way to build for the time of an outage.",
    ja = "障害時に備え、別のビルド手段を用意する。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 6fbca961d, published by 2c457b03b; still so on 2026-08-20",
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
      evidence = "zone-redundancy.md @ e831123de, published by e8073436a" },
  },
}

transition "creation-only-zone-redundancy" {
  from = zone_redundancy "off", to = zone_redundancy "on", how = "creation_only",
  since = documented "2020-12-18", ends = documented "2025-08-20",
  says = {
    en = "Zone redundancy is chosen when the registry or the replica is created, and cannot be switched on or off later.",
    ja = "ゾーン冗長はレジストリまたはレプリカの作成時にのみ指定でき、後から有効化も無効化もできない。",
  },
  mitigation = {
    en = "Create a new registry, or delete and create the replica again.",
    ja = "レジストリを作り直すか、レプリカを削除して作り直す。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 130eff273, published by 2c457b03b, to b50e69b9c (2022-02-04)",
}

transition "creation-only-zone-redundancy.off" {
  from = zone_redundancy "on", to = zone_redundancy "off", how = "impossible",
  since = documented "2020-12-18",
  says = {
    en = "Zone redundancy cannot be switched off.",
    ja = "ゾーン冗長は無効化できない。",
  },
  source = "acr-zone-redundancy",
  evidence = "zone-redundancy.md @ 130eff273, published by 2c457b03b; 4a93bb4b8, published by 8646146fd",
}
