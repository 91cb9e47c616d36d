-- keeping.lua - for how many days deleted and untagged content is kept
--
-- A number of days asks for its feature. Whether the features go together stands in retention.lua.

rule "soft-delete-days.count" { kind = "prerequisite",
  when = soft_delete_days:at_least(1), needs = soft_delete "on",
  since = by "2021-01-01",
  says = {
    en = "Deleted artifacts are kept for some days only where soft delete is on.",
    ja = "削除したアーティファクトを一定日数保持できるのは、論理的な削除が有効な場合のみである。",
  },
  source = "acr-soft-delete",
}

limit "soft-delete-days" {
  of = soft_delete_days, max = 90,
  since = documented "2022-09-15",
  says = {
    en = "Soft delete keeps deleted artifacts for at most {max} days; {amount} are asked for.",
    ja = "論理的な削除の保持期間は最大 {max} 日で、要求は {amount} 日である。",
  },
  mitigation = {
    en = "Lock what must be kept longer, so that it cannot be deleted in the first place.",
    ja = "さらに長く残すべきものは、削除できないようにロックする。",
  },
  source = "acr-soft-delete",
  evidence = "container-registry-soft-delete-policy.md @ 9e686177c, published by f1967ebf2",
}

rule "retention-days.count" { kind = "prerequisite",
  when = retention_days:at_least(1), needs = retention_policy "on",
  since = by "2021-01-01",
  says = {
    en = "Untagged manifests are deleted after some days only where the retention policy is on.",
    ja = "タグなしマニフェストを一定日数の経過後に削除できるのは、保持ポリシーが有効な場合のみである。",
  },
  source = "acr-retention",
}

limit "retention-days" {
  of = retention_days, max = 365,
  since = documented "2019-09-05",
  says = {
    en = "The retention policy keeps untagged manifests for at most {max} days; {amount} are asked for.",
    ja = "保持ポリシーでタグなしマニフェストを残せるのは最大 {max} 日で、要求は {amount} 日である。",
  },
  mitigation = {
    en = "Keep a tag on what must stay longer, and purge by age.",
    ja = "さらに長く残すものにはタグを付け、経過日数を条件に acr purge で消去する。",
  },
  source = "acr-retention",
  evidence = "container-registry-retention-policy.md @ 9781faaea (2019-09-05)",
}
