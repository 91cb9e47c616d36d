-- reliability.lua - what tools ask about tiers, zones, regions, cost and capacity, and when they are right

local needs_premium = restricted | private_endpoint "on" | geo_replication "on" | own_key | dedicated_data_endpoint "on"

check "rel.premium" {
  title = { en = "Premium tier", ja = "Premium の使用" },
  asks = sku "Premium", verdict = "depends", when = needs_premium,
  tools = { "APRL eb005943", "Azure Advisor" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where a feature or a limit needs Premium; the tool does not ask whether the registry is in production, nor what for.",
    ja = "Premium の機能または上限が必要な場合にのみ妥当である。このツールは本番用かどうかも用途も確認しない。",
  },
  because = {
    en = "The same Standard registry is a fault for one tool, fine for another and waste, if raised, for a third.",
    ja = "同じ Standard のレジストリが、あるツールでは欠陥、別のツールでは適切とされ、Premium に上げると、さらに別のツールで無駄とされる。",
  },
  source = { "tool-aprl", "acr-skus" },
  evidence = "container-registry-skus.md; a sentence that recommended Premium stood there 2025-12-05 to 2026-02-11 only",
}

check "rel.min-standard" {
  title = { en = "Standard tier or higher", ja = "Standard 以上の使用" },
  asks = sku { "Standard", "Premium" }, verdict = "depends",
  tools = { "PSRule Azure.ACR.MinSku" },
  source = { "tool-psrule", "acr-skus", "acr-tokens" },
  says = {
    en = "Right where the limits or features of Basic do not do: webhooks, anonymous pull, much storage or many requests.",
    ja = "Basic の上限や機能では足りない場合に妥当である (Webhook、匿名プル、大容量のストレージ、多数の要求)。",
  },
  because = {
    en = "The page of the rule still lists tokens and scope maps as Premium, which ended on 9 February 2023.",
    ja = "この規則のページは、2023 年 2 月 9 日に撤廃された「トークンとスコープ マップは Premium のみ」という記載を残している。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = by "2026-02-10", when = webhooks:above(2) | anonymous_pull "on" | storage_gib:above(160) },
    { since = by "2026-02-10", when = webhooks:above(2) | anonymous_pull "on" | storage_gib:above(160) | artifact_cache "on",
      says = {
        en = "Right where the limits or features of Basic do not do: webhooks, anonymous pull, much storage, many requests, or a cache, which the SKU table offers from Standard on.",
        ja = "Basic の上限や機能では足りない場合に妥当である (Webhook、匿名プル、大容量のストレージ、多数の要求、SKU 表で Standard 以上とされるキャッシュ)。",
      } },
  },
  evidence = "container-registry-skus.md; stored copy of the SKU table with ms.date 2026-02-10",
}

check "rel.zr" {
  title = { en = "zone redundancy set on the registry", ja = "ゾーン冗長の有効化" },
  tools = { "APRL 63491f70", "Checkov CKV_AZURE_233", "Azure Policy (preview)", "Steampipe for Terraform",
            "Azure Well-Architected Framework: mission-critical", "The AKS Checklist", "Azure Verified Modules (default)" },
  source = { "tool-aprl", "tool-checkov-rules", "tool-azure-policy", "tool-steampipe-terraform", "acr-zone-redundancy" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-08-20", verdict = "depends", asks = zone_redundancy "on",
      when = sku "Premium",
      says = {
        en = "Right on a new Premium registry in a region with zones; it cannot be added later, and below Premium it does not exist.",
        ja = "ゾーンのあるリージョンに新しく作る Premium のレジストリなら妥当である。後から追加できず、Premium 未満では使えない。",
      } },
    { since = documented "2025-08-20", verdict = "obsolete", asks = sku "Premium" & zone_redundancy "on",
      says = {
        en = "Obsolete: every registry in a region with zones is zone redundant by itself, on every tier, and the property may still read Disabled.",
        ja = "もはや当てはまらない。ゾーンのあるリージョンでは全プランのレジストリが自動的にゾーン冗長となり、プロパティは Disabled のまま残ることがある。",
      } },
  },
  because = {
    en = "One tool passes a template without the property in one language and fails it in another.",
    ja = "プロパティを省略したテンプレートを、言語によって合格にも不合格にもするツールがある。",
  },
  evidence = "zone-redundancy.md @ e831123de (published by 844d97356), 4a93bb4b8; Azure/PSRule.Rules.Azure issue 3846",
}

check "rel.zr-replica" {
  title = { en = "zone redundancy set on each replica", ja = "各レプリカのゾーン冗長の有効化" },
  tools = { "Checkov CKV_AZURE_233 (Terraform)", "Steampipe for Terraform", "Azure Verified Modules (Terraform default)" },
  source = { "tool-checkov-rules", "tool-steampipe-terraform", "tool-avm-terraform", "acr-zone-redundancy" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-08-20", verdict = "depends", asks = geo_replication "off" | zone_redundancy "on",
      when = geo_replication "on",
      says = {
        en = "Right for replicas in regions with zones; it is chosen when the replica is created.",
        ja = "ゾーンのあるリージョンのレプリカに当てはまる。レプリカの作成時に指定する。",
      } },
    { since = documented "2025-08-20", verdict = "obsolete", asks = geo_replication "off",
      says = {
        en = "Obsolete: replicas in regions with zones are zone redundant by themselves, whatever the property reads.",
        ja = "もはや当てはまらない。ゾーンのあるリージョンのレプリカは、プロパティの値にかかわらず自動的にゾーン冗長になる。",
      } },
  },
  evidence = "zone-redundancy.md @ e831123de, published by 844d97356",
}

check "rel.geo" {
  title = { en = "replica in another region", ja = "別リージョンへの geo レプリケーション" },
  asks = geo_replication "on", verdict = "depends", when = geo_replicas:at_least(1),
  tools = { "APRL 36ea6c09", "PSRule Azure.ACR.GeoReplica", "Checkov CKV_AZURE_165", "Steampipe", "Azure Well-Architected Framework",
            "Azure review checklists: AKS 02.02.05" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where images are pulled in several regions or must survive the loss of one; it needs Premium and bills every replica.",
    ja = "複数リージョンで pull する場合や、リージョン障害に備える場合にのみ妥当である。Premium が必要で、レプリカごとに課金される。",
  },
  source = { "tool-aprl", "tool-psrule", "tool-checkov-rules", "tool-steampipe", "acr-geo-replication" },
  evidence = "bridgecrewio/checkov issue 5455: suppress it if it is not wanted",
}

check "rel.replica-region" {
  title = { en = "replicas in allowed regions only", ja = "許可されたリージョンのみへのレプリカの配置" },
  verdict = "depends", when = geo_replication "on",
  tools = { "PSRule Azure.ACR.ReplicaLocation" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where data may live in certain regions only and the registry has replicas.",
    ja = "データの所在リージョンが限られ、かつレプリカがある場合に妥当である。",
  },
  source = { "tool-psrule", "acr-geo-replication" },
}

check "rel.sla" {
  title = { en = "SLA figure of the registry", ja = "レジストリの SLA の値" },
  verdict = "manual",
  tools = { "AZQR cr-003" },
  since = assumed "2021-01-01",
  says = {
    en = "Information only: the tool prints 99.9 %, the same for every tier and for zones and replicas.",
    ja = "情報提供のみである。ツールは 99.9% と表示する。価格プラン、ゾーン、レプリカによらず同じ値である。",
  },
  source = { "tool-azqr", "acr-reliability" },
  confidence = "medium", evidence = "Azure/azqr @ 0301ab29 (2026-02-16); 99.95 % before",
}

-- Cost and capacity -----------------------------------------------------------------------------------------------

local function most(tib) return storage_gib:at_most(math.floor(tib * 1024 * 9 / 10)) end

check "cost.usage" {
  title = { en = "storage use of at most 90 % of the limit", ja = "上限の 90% 以内のストレージ使用量" },
  verdict = "sound",
  tools = { "PSRule Azure.ACR.Usage" },
  source = { "tool-psrule", "acr-skus", "acr-100-tib" },
  says = {
    en = "Right for every registry: at 90 % of the storage limit pushes are about to fail.",
    ja = "どのレジストリにも当てはまる。ストレージ上限の 90% に達すると、push の失敗が近い。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2024-04-23", asks = most(20) },
    { since = documented "2024-04-23", ends = by "2026-03-08", asks = most(40) },
    { since = by "2026-03-08", asks = most(40) | sku "Premium" & most(100) },
  },
  evidence = "limits of 20, 40 and 40 or 100 TiB, as in limit-max-storage",
}

check "cost.over-tier" {
  title = { en = "no higher tier than the features in use need", ja = "使用する機能に見合った価格プラン" },
  verdict = "sound",
  tools = { "FinOps" },
  source = { "tool-infracost", "acr-skus" },
  says = {
    en = "Right for every registry: a Premium registry that uses nothing of Premium costs ten times a Basic one.",
    ja = "どのレジストリにも当てはまる。Premium の機能を使わない Premium のレジストリは、Basic の 10 倍の費用がかかる。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2023-02-09",
      asks = ~sku "Premium" | needs_premium | ~task_agent_pool "none" | retention_policy "on" | content_trust "on" | quarantine "on"
        | zone_redundancy "on" | connected_registry "on" | repository_tokens "on" | acr_transfer "on" | webhooks:above(10)
        | reads_per_minute:above(0) | writes_per_minute:above(0) | download_mbps:above(0) | upload_mbps:above(0) | storage_gib:above(500) },
    { since = documented "2023-02-09", ends = documented "2025-08-20",
      asks = ~sku "Premium" | needs_premium | ~task_agent_pool "none" | retention_policy "on" | content_trust "on" | quarantine "on"
        | zone_redundancy "on" | connected_registry "on" | artifact_streaming "on" | acr_transfer "on" | webhooks:above(10)
        | reads_per_minute:above(0) | writes_per_minute:above(0) | download_mbps:above(0) | upload_mbps:above(0) | storage_gib:above(500) },
    { since = documented "2025-08-20",
      asks = ~sku "Premium" | needs_premium | ~task_agent_pool "none" | retention_policy "on" | content_trust "on" | quarantine "on"
        | connected_registry "on" | artifact_streaming "on" | acr_transfer "on" | endpoint_protocol "ipv4_and_ipv6"
        | regional_endpoints "on" | webhooks:above(10) | reads_per_minute:above(0) | writes_per_minute:above(0)
        | download_mbps:above(0) | upload_mbps:above(0) | storage_gib:above(500) },
  },
  evidence = "gates of the features, as in the facts about tiers",
  confidence = "medium",
}

check "cost.purge" {
  title = { en = "scheduled removal of old images", ja = "古いイメージの定期的な削除" },
  asks = retention_policy "on" | ~auto_purge "off", verdict = "sound",
  tools = { "Azure Well-Architected Framework: mission-critical" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry that pipelines push to: old images cost storage and hide what is in use. The purge command is a preview.",
    ja = "パイプラインから push するすべてのレジストリに当てはまる。古いイメージは費用がかかり、使用中のものを分かりにくくする。acr purge はプレビューである。",
  },
  source = { "tool-well-architected", "acr-auto-purge", "acr-retention" },
}
