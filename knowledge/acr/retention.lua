-- retention.lua - locking, retention, soft delete and purge: what stays in a registry and what goes

-- Locks -----------------------------------------------------------------------------------------------------------

note "image-lock" {
  when = image_lock "on",
  since = documented "2019-02-07",
  says = {
    en = "A lock protects single tags, manifests or repositories from being overwritten or deleted, on every SKU; there is no policy for the whole registry.",
    ja = "ロックは全 SKU で使え、タグ、マニフェスト、リポジトリを個別に上書きや削除から守る。レジストリ全体を対象とするポリシーはない。",
  },
  source = "acr-image-lock",
  evidence = "container-registry-image-lock.md @ b04333743, 0e0e4cd84 (2019-02-07)",
}

step "image-lock.step" {
  when = image_lock "on",
  since = documented "2019-02-07",
  says = {
    en = "Add a step to the release pipeline that locks both the digest and the tag.",
    ja = "リリース パイプラインに、ダイジェストとタグの両方をロックする手順を加える。",
  },
  source = "acr-image-lock",
}

caveat "image-lock-vs-connected-registry" {
  when = connected_registry "on" & image_lock "on", severity = "medium",
  since = documented "2021-11-03",
  says = {
    en = "Connected registries know no image locks: what is locked in the parent can be changed at the site.",
    ja = "接続されたレジストリではイメージのロックがサポートされず、親レジストリのロックは拠点側では効かない。",
  },
  mitigation = {
    en = "Lock in the parent registry, and let connected registries only read.",
    ja = "ロックは親レジストリで行い、接続されたレジストリは読み取り専用にする。",
  },
  source = "acr-connected-registry",
  evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d",
}

-- A note and no warning: it must not talk anybody out of the logs of the parent.
note "image-lock-vs-connected-registry.logs" {
  when = connected_registry "on",
  since = documented "2021-11-03",
  says = {
    en = "Connected registries write no resource logs: an audit sees the parent registry only.",
    ja = "接続されたレジストリはリソース ログに対応せず、監査できるのは親レジストリのみである。",
  },
  source = "acr-connected-registry",
  evidence = "intro-connected-registry.md @ d5f79a1ac, published by 83d64662d",
}

-- Retention policy ------------------------------------------------------------------------------------------------

rule "retention-policy-gate" { kind = "gate", also = { "gate-retention-policy" },
  when = retention_policy "on", needs = sku "Premium",
  since = documented "2019-09-16",
  says = {
    en = "The retention policy for untagged manifests needs the Premium SKU.",
    ja = "タグなしマニフェストの保持ポリシーには Premium が必要である。",
  },
  mitigation = {
    en = "On Basic and Standard run acr purge on a schedule.",
    ja = "Basic と Standard では acr purge を定期実行する。",
  },
  source = "acr-retention",
  evidence = "container-registry-retention-policy.md @ 9c73c83b4 (2019-09-16)",
}

lifecycle "retention-policy-preview" {
  of = retention_policy "on", state = "preview",
  since = documented "2019-09-16",
  says = {
    en = "The retention policy for untagged manifests is a preview.",
    ja = "タグなしマニフェストの保持ポリシーはプレビューである。",
  },
  source = "acr-retention",
  evidence = "container-registry-retention-policy.md @ 9c73c83b4, 312c78cbc (2025-12-18); the SKU table says Supported",
}

dispute "retention-policy-preview.dispute" {
  when = retention_policy "on",
  since = documented "2025-12-18",
  says = {
    en = "Two pages of the vendor disagree on whether the retention policy is still a preview.",
    ja = "保持ポリシーがまだプレビューかどうかについて、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "acr-retention", says = { en = "The retention policy is a preview.", ja = "保持ポリシーはプレビューである。" } },
    { source = "acr-skus", says = { en = "The retention policy is supported.", ja = "保持ポリシーはサポートされている。" } },
  },
  decided = {
    en = "The page of the feature counts: it is treated as a preview.",
    ja = "機能のページを採用し、プレビューとして扱う。",
  },
  source = { "acr-retention", "acr-skus" },
  evidence = "container-registry-retention-policy.md @ 312c78cbc; stored copy of the SKU table with ms.date 2026-02-10",
}

caveat "retention-policy-range" {
  when = retention_policy "on", severity = "medium",
  since = documented "2019-09-05",
  says = {
    en = "The retention policy deletes manifests that lose their tag while it is on for good, after 0 to 365 days (7 unless set), also those that clients still pull by digest.",
    ja = "保持ポリシーは、有効化後にタグを失ったマニフェストを 0 ～ 365 日後 (既定 7 日) に完全に削除する。ダイジェスト指定で pull されているものも対象になる。",
  },
  mitigation = {
    en = "Use unique tags, lock manifests that must survive, and purge what was untagged before.",
    ja = "一意のタグを使い、残すべきマニフェストはロックする。有効化前からタグのないものは acr purge で削除する。",
  },
  source = "acr-retention",
  evidence = "container-registry-retention-policy.md @ 9781faaea (2019-09-05)",
}

caveat "retention-policy-oci-manifests" {
  also = { "caveat-retention-oci" },
  when = retention_policy "on", severity = "medium",
  mitigation = {
    en = "Schedule acr purge for untagged manifests as well.",
    ja = "タグなしマニフェストに対する acr purge も定期実行する。",
  },
  source = "acr-retention",
  periods = {
    { since = documented "2025-09-10", ends = documented "2026-07-07",
      says = {
        en = "The retention policy does not remove untagged OCI image indexes.",
        ja = "保持ポリシーは、タグのない OCI イメージ インデックスを削除しない。",
      },
      evidence = "container-registry-retention-policy.md @ 12267d34b (published 2025-09-10)" },
    { since = documented "2026-07-07",
      says = {
        en = "The retention policy removes neither untagged OCI manifests nor OCI indexes, only Docker ones.",
        ja = "保持ポリシーは、タグのない OCI マニフェストも OCI インデックスも削除せず、Docker 形式だけを削除する。",
      },
      evidence = "container-registry-retention-policy.md @ 81580a8cb, published by 74f66cd08" },
  },
}

-- Soft delete -----------------------------------------------------------------------------------------------------

lifecycle "soft-delete-lifecycle" {
  also = { "gate-soft-delete" },
  of = soft_delete "on", source = "acr-soft-delete",
  periods = {
    { since = by "2021-01-01", ends = documented "2022-09-15", state = "absent",
      says = {
        en = "Soft delete of artifacts does not exist yet.",
        ja = "アーティファクトの論理的な削除はまだ提供されていない。",
      } },
    { since = documented "2022-09-15", state = "preview",
      says = {
        en = "Soft delete is a preview on every SKU; deleted artifacts are kept for 1 to 90 days, 7 unless set.",
        ja = "論理的な削除は全 SKU のプレビューで、削除済みアーティファクトを 1 ～ 90 日 (既定 7 日) 保持する。",
      },
      evidence = "container-registry-soft-delete-policy.md @ 9e686177c, published by f1967ebf2" },
  },
}

rule "soft-delete-vs-geo-replication" { kind = "conflict", also = { "conflict-soft-delete-exclusions" },
  when = soft_delete "on", needs = geo_replication "off",
  since = documented "2022-09-15",
  says = {
    en = "Soft delete does not support geo-replicated registries.",
    ja = "論理的な削除は、geo レプリケーションされたレジストリでは使えない。",
  },
  mitigation = {
    en = "Use locks and rebuilds on geo-replicated registries.",
    ja = "geo レプリケーションされたレジストリでは、ロックと再ビルドで補う。",
  },
  source = "acr-soft-delete",
  evidence = "container-registry-soft-delete-policy.md @ 9e686177c, published by f1967ebf2",
}

rule "soft-delete-vs-retention" { kind = "conflict",
  when = soft_delete "on", needs = retention_policy "off",
  since = documented "2022-09-15",
  says = {
    en = "Soft delete and the retention policy for untagged manifests cannot both be enabled.",
    ja = "論理的な削除と、タグなしマニフェストの保持ポリシーは同時に有効化できない。",
  },
  mitigation = {
    en = "Combine soft delete with a scheduled purge.",
    ja = "論理的な削除と acr purge の定期実行を組み合わせる。",
  },
  source = "acr-soft-delete",
  evidence = "container-registry-soft-delete-policy.md @ bc7fa5674, published by f1967ebf2",
}

rule "soft-delete-vs-artifact-cache" { kind = "conflict",
  when = soft_delete "on", needs = artifact_cache "off",
  since = documented "2026-01-05",
  says = {
    en = "Soft delete does not support registries with artifact cache.",
    ja = "論理的な削除は、アーティファクト キャッシュを使うレジストリでは使えない。",
  },
  mitigation = {
    en = "Keep the cache in a registry of its own.",
    ja = "キャッシュ用のレジストリを分ける。",
  },
  source = "acr-soft-delete",
  evidence = "container-registry-soft-delete-policy.md @ 86d495927, published by 343d35ca2",
}

rule "soft-delete-vs-zone-redundancy" { kind = "conflict",
  when = soft_delete "on", needs = zone_redundancy "off",
  since = documented "2025-08-08", ends = documented "2025-08-20",
  says = {
    en = "Soft delete does not support zone-redundant registries.",
    ja = "論理的な削除は、ゾーン冗長のレジストリでは使えない。",
  },
  source = "acr-soft-delete",
  evidence = "container-registry-soft-delete-policy.md @ 7b2179287 (published 2025-08-08)",
}

caveat "soft-delete-vs-zone-redundancy" {
  when = soft_delete "on" & zone_redundancy "on",
  source = "acr-soft-delete",
  periods = {
    { since = documented "2022-10-03", ends = documented "2024-02-09", severity = "medium",
      says = {
        en = "Creating a zone-redundant registry with soft delete from a template gets stuck.",
        ja = "論理的な削除とゾーン冗長を同時に指定したテンプレートのデプロイは、作成中のまま止まる。",
      },
      mitigation = {
        en = "Switch soft delete on after the registry exists.",
        ja = "レジストリの作成後に論理的な削除を有効にする。",
      },
      evidence = "container-registry-soft-delete-policy.md @ 4718a4c0e; removed by 9b2306633" },
    { since = documented "2025-08-20", ends = documented "2026-03-26", severity = "high",
      says = {
        en = "The page excludes zone-redundant registries from soft delete, at a time when nearly every registry is zone redundant.",
        ja = "ほぼすべてのレジストリがゾーン冗長である時期に、ページはゾーン冗長のレジストリを論理的な削除の対象外としている。",
      },
      mitigation = {
        en = "Test before relying on it.",
        ja = "事前に検証する。",
      },
      evidence = "container-registry-soft-delete-policy.md @ 7b2179287; sentence reduced by b109f11e9, published by 2eecb52be" },
  },
}

caveat "soft-delete-limits" {
  when = soft_delete "on", severity = "low", source = "acr-soft-delete",
  mitigation = {
    en = "To remove a leaked secret quickly, shorten the retention days.",
    ja = "漏えいしたシークレットを急いで消す場合は、保持日数を短くする。",
  },
  periods = {
    { since = documented "2022-09-15", ends = documented "2025-12-10",
      says = {
        en = "Soft-deleted artifacts cannot be purged by hand, and manifest lists are restored one by one.",
        ja = "論理的に削除されたアーティファクトは手動で消去できず、マニフェスト リストは 1 つずつ復元する。",
      },
      evidence = "container-registry-soft-delete-policy.md @ 9e686177c, published by f1967ebf2" },
    { since = documented "2025-12-10",
      says = {
        en = "Soft-deleted artifacts cannot be purged by hand, imported, or pushed again with the same digest; manifest lists and referrers are restored one by one.",
        ja = "論理的に削除されたアーティファクトは、手動での消去、インポート、同一ダイジェストの再 push ができず、マニフェスト リストやリファラーは 1 つずつ復元する。",
      },
      evidence = "container-registry-soft-delete-policy.md @ a8d37f5fb (2025-12-10)" },
  },
}

caveat "price-hidden-storage" {
  severity = "low",
  mitigation = {
    en = "Keep the retention short, and stream large images only.",
    ja = "保持期間を短くし、ストリーミングは大きなイメージに限る。",
  },
  periods = {
    { since = documented "2022-09-15", ends = documented "2024-01-18", when = soft_delete "on",
      says = {
        en = "Soft-deleted artifacts are billed as storage until they expire.",
        ja = "論理的に削除されたアーティファクトは、期限が切れるまでストレージとして課金される。",
      },
      source = "acr-soft-delete",
      evidence = "container-registry-soft-delete-policy.md, published by f1967ebf2" },
    { since = documented "2024-01-18", when = soft_delete "on" | artifact_streaming "on",
      says = {
        en = "Soft-deleted artifacts and the copies that artifact streaming makes are billed as storage.",
        ja = "論理的に削除されたアーティファクトと、アーティファクト ストリーミング用の複製は、ストレージとして課金される。",
      },
      source = { "acr-soft-delete", "acr-artifact-streaming" },
      evidence = "container-registry-artifact-streaming.md @ 3d4bb023a, published by 90cdcae95" },
  },
}

-- Purge -----------------------------------------------------------------------------------------------------------

lifecycle "auto-purge" {
  of = auto_purge { "task", "local" }, state = "preview",
  since = documented "2019-08-06",
  says = {
    en = "The purge command, run as a task or by a job of one's own, is a preview on every SKU.",
    ja = "acr purge (タスクまたは自前のジョブで実行) は全 SKU のプレビューである。",
  },
  mitigation = {
    en = "Raise the timeout for large registries: 600 seconds on demand, 3,600 seconds scheduled unless set.",
    ja = "大きなレジストリではタイムアウトを延ばす (既定はオンデマンド 600 秒、定期実行 3,600 秒)。",
  },
  source = "acr-auto-purge",
  evidence = "container-registry-auto-purge.md @ ccae3e19e, a6493a2ae (2019-08-06)",
}

caveat "auto-purge.permanent" {
  when = auto_purge { "task", "local" }, severity = "low",
  since = documented "2019-08-06",
  says = {
    en = "Purged images are gone for good, except where soft delete is on; locked ones are skipped.",
    ja = "acr purge で削除したイメージは、論理的な削除が有効でない限り復元できない。ロックされたものは対象外である。",
  },
  mitigation = {
    en = "Try the filters with a dry run first.",
    ja = "先にドライ ランでフィルターを確認する。",
  },
  source = "acr-auto-purge",
}

caveat "auto-purge-abac" {
  when = auto_purge { "task", "local" } & abac, severity = "high", source = { "acr-auto-purge", "acr-cli-issue-611" },
  periods = {
    { since = documented "2025-05-04", ends = documented "2026-05-14", confidence = "medium",
      says = {
        en = "Purge on registries with repository permissions (ABAC) is not documented, and a failure was reported.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) のレジストリでの acr purge は文書化されておらず、失敗の報告がある。",
      },
      mitigation = {
        en = "Test it with the identity of the job, or keep registry permissions (RBAC).",
        ja = "ジョブの ID で事前に検証するか、レジストリ単位のアクセス許可 (RBAC) のままにする。",
      },
      evidence = "Azure/acr-cli issue 611 (2026-04-09)" },
    { since = documented "2026-05-14", kind_of_fact = "step", source = "acr-auto-purge",
      says = {
        en = "Give the identity of the purge Repository Contributor on its targets, and Catalog Lister where it enumerates repositories; take a version of acr-cli that knows repository permissions (ABAC).",
        ja = "acr purge を実行する ID に、対象への Repository Contributor と、リポジトリを列挙する場合は Catalog Lister を付与し、ABAC に対応した版の acr-cli を使う。",
      },
      evidence = "container-registry-auto-purge.md @ 4342af72c (published 2026-05-14)" },
  },
}

-- A purge task reaches its own registry as any task does: see trusted-acr-tasks.
rule "purge-task-restricted" { kind = "prerequisite", also = { "auto-purge-vs-network-restricted" },
  when = auto_purge "task" & restricted, source = { "acr-trusted-services", "acr-auto-purge" },
  mitigation = {
    en = "Run the purge from a machine in the VNet, or use the retention policy.",
    ja = "VNet 内のマシンから acr purge を実行するか、保持ポリシーを使う。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2021-07-12", needs = task_agent_pool "pool_in_vnet", confidence = "medium",
      says = {
        en = "A scheduled purge task does not get into its own restricted registry: as a trusted service a task reaches other registries only.",
        ja = "acr purge の定期タスクは、制限付きの自レジストリに到達できない。信頼されたサービスとしてのタスクが到達できるのは他のレジストリのみである。",
      },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c, 3aa4ff558; the purge page does not speak of restricted registries" },
    { since = documented "2021-07-12", ends = exact "2025-06-01", needs = task_agent_pool "pool_in_vnet" | bypassable, confidence = "medium",
      says = {
        en = "A scheduled purge task gets into its restricted registry as a trusted service with a system-assigned identity, or from an agent pool in the VNet.",
        ja = "acr purge の定期タスクが制限付きのレジストリに到達できるのは、システム割り当て ID による信頼されたサービスとしてか、VNet 内のエージェント プールからのみである。",
      },
      evidence = "allow-access-trusted-services.md @ 2dc112654; the purge page does not speak of restricted registries" },
    { since = exact "2025-06-01", needs = task_agent_pool "pool_in_vnet" | (bypassable & tasks_bypass "on"), source = "acr-tasks-bypass",
      says = {
        en = "Since June 2025 a scheduled purge task gets 403 from a restricted registry, unless tasks may bypass the restriction or run in an agent pool in the VNet.",
        ja = "2025 年 6 月以降、制限付きレジストリに対するacr purge の定期タスクは、タスクのバイパスを許可するか VNet 内のエージェント プールで実行しない限り 403 になる。",
      },
      evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde, scenario 4" },
  },
}
