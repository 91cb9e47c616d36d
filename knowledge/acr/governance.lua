-- governance.lua - Azure Policy, the security baseline, resource locks, and linters that ask for what no longer exists
--
-- What scanners and checklists ask for, one by one, stands in the files about checks.

default "governance-default" {
  of = governance "none", since = by "2021-01-01", source = "acr-policy-reference",
  says = {
    en = "No policy about registries is assigned by default.",
    ja = "レジストリ向けのポリシーは、既定では割り当てられていない。",
  },
}

-- The policies about networks and export are assigned by a step of their own: policy-builtin-network.
local subjects = {}   -- what the other built-ins cover, in the order in which they came
local function policies(since, ends, en, ja, evidence)
  subjects[#subjects + 1] = { en = en, ja = ja }
  local all = {
    en = "Assign the built-in policies about registries, beside those about networks: ",
    ja = "ネットワーク関連のほかに、次の組み込みポリシーを割り当てる: ",
  }
  for i, subject in ipairs(subjects) do
    all.en = all.en .. (i > 1 and ", " or "") .. subject.en
    all.ja = all.ja .. (i > 1 and "、" or "") .. subject.ja
  end
  return { since = since, ends = ends, says = { en = all.en .. ".", ja = all.ja .. "。" }, evidence = evidence }
end

step "policy-builtins" {
  when = ~governance "none", source = { "acr-policy-reference", "azure-policy-definitions" },
  because = {
    en = "Their default effect is Audit; none covers content trust, soft delete, quarantine, retention or image lock.",
    ja = "既定の効果は Audit であり、コンテンツの信頼、論理的な削除、検疫、保持ポリシー、イメージのロックを対象とするものはない。",
  },
  owner = { en = "platform team", ja = "プラットフォーム担当" },
  periods = {
    policies(documented "2020-02-12", documented "2021-06-15", "customer-managed keys", "CMK", "ACR_CMKEncryptionEnabled_Audit.json (2020-02-12)"),
    policies(documented "2021-06-15", documented "2022-02-10", "the admin account", "管理者アカウント", "ACR_AdminAccountDisabled (2021-06-15)"),
    policies(documented "2022-02-10", documented "2022-07-21", "anonymous pull, repository tokens", "匿名プル、リポジトリ スコープのトークン",
             "ACR_AnonymousPullDisabled, ACR_TokenDisabled (2022-02-10)"),
    policies(documented "2022-07-21", documented "2023-10-03", "ARM tokens", "ARM トークンでの認証", "definitions 42781ec6, 785596ed (2022-07-21)"),
    policies(documented "2023-10-03", nil, "cache rules", "キャッシュ ルール", "ACR_PTCDisabled (2023-10-03); 18 definitions in all on 2026-04-29"),
  },
}

caveat "cmk-policy-audit" {
  when = own_key & governance "audit", severity = "low",
  since = documented "2020-02-12",
  says = {
    en = "A policy that only audits customer-managed keys comes too late: a registry without such a key cannot be converted.",
    ja = "CMK を監査するだけのポリシーでは手遅れになる。CMK なしで作成されたレジストリは変換できないからである。",
  },
  mitigation = {
    en = "Assign the built-in policy 5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580 with the effect Deny.",
    ja = "組み込みポリシー 5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580 を Deny 効果で割り当てる。",
  },
  source = { "acr-policy-reference", "azure-policy-definitions" },
  evidence = "ACR_CMKEncryptionEnabled_Audit.json added 2020-02-12, version 1.1.2 on 2026-04-29",
}

step "cmk-policy-audit.deny" {
  when = own_key & governance "deny",
  since = documented "2020-02-12",
  says = {
    en = "Assign the built-in policy 5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580 with the effect Deny, so that no registry without a customer-managed key is created.",
    ja = "組み込みポリシー 5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580 を Deny 効果で割り当て、CMK のないレジストリの作成を防ぐ。",
  },
  source = { "acr-policy-reference", "azure-policy-definitions" },
  evidence = "ACR_CMKEncryptionEnabled_Audit.json added 2020-02-12, version 1.1.2 on 2026-04-29",
}

note "policy-scan-recommendation" {
  when = ~governance "none" & defender_scans,
  source = { "defender-recommendations", "azure-policy-definitions" },
  periods = {
    { since = documented "2020-08-27", ends = documented "2022-01-14",
      says = {
        en = "The policy about findings is called: Vulnerabilities in Azure Container Registry images should be remediated.",
        ja = "検出結果に関するポリシーの名称は「Vulnerabilities in Azure Container Registry images should be remediated」である。",
      } },
    { since = documented "2022-01-14", ends = documented "2024-01-22",
      says = {
        en = "The policy about findings is called: Container registry images should have vulnerability findings resolved.",
        ja = "検出結果に関するポリシーの名称は「Container registry images should have vulnerability findings resolved」である。",
      } },
    { since = documented "2024-01-22", ends = documented "2024-03-18",
      says = {
        en = "The policy about findings now says that it is powered by Qualys; the definition for Defender Vulnerability Management exists beside it.",
        ja = "検出結果に関するポリシーの名称に「powered by Qualys」が付き、MDVM 用の定義が併存する。",
      } },
    { since = documented "2024-03-18", ends = exact "2026-03-04",
      says = {
        en = "The policy about findings of Qualys is deprecated: use the definition for Defender Vulnerability Management.",
        ja = "Qualys の検出結果に関するポリシーは非推奨であり、MDVM 用の定義を使う。",
      } },
    { since = exact "2026-03-04",
      says = {
        en = "Use the policy definition for Defender Vulnerability Management; the grouped recommendations in preview are deprecated in favour of single ones.",
        ja = "MDVM 用のポリシー定義を使う。グループ化されたプレビューの推奨事項は非推奨となり、個別の推奨事項に置き換わった。",
      } },
  },
  evidence = "ASC_ContainerRegistryVulnerabilityAssessment_Audit.json and its history; release note 2026-03-04",
}

note "security-baseline" {
  when = ~governance "none",
  since = documented "2020-03-13", confidence = "medium",
  says = {
    en = "The vendor publishes a security baseline and regulatory mappings for registries, from which controls can be derived.",
    ja = "レジストリのセキュリティ ベースラインと規制コンプライアンスの対応表が公開されており、統制の根拠にできる。",
  },
  source = "acr-policy-controls",
  evidence = "security-baseline.md @ a5fd472aa (2020-03-13), 691a3cba7 (2021-04-30); moved since",
}

-- Locks -----------------------------------------------------------------------------------------------------------

default "resource-lock-default" {
  of = resource_lock "off", since = by "2021-01-01", source = "acr-image-lock",
  says = {
    en = "A registry has no resource lock unless one is set.",
    ja = "設定しない限り、レジストリにリソース ロックは付かない。",
  },
}

-- A note and no warning: a resource lock is good practice by itself, and must not talk anybody into locking every image.
note "image-lock-vs-resource-lock" {
  when = resource_lock "on" & image_lock "off",
  since = documented "2019-09-30",
  says = {
    en = "A resource lock does not protect images: it only stops management operations such as deleting the registry or a replica.",
    ja = "リソース ロックはイメージを守らない。防げるのは、レジストリやレプリカの削除などの管理操作だけである。",
  },
  mitigation = {
    en = "Lock the images as well.",
    ja = "イメージのロックも併用する。",
  },
  source = "acr-image-lock",
  evidence = "container-registry-image-lock.md @ 521bc901d (2019-09-30)",
}

-- Linters ---------------------------------------------------------------------------------------------------------

note "linters-demand-content-trust" {
  when = ~signing "none" & content_trust "off",
  since = exact "2026-05-31",
  says = {
    en = "Checkov CKV_AZURE_164 still asks for Docker Content Trust, which cannot be enabled any more: suppress it and point at the Notation signatures.",
    ja = "Checkov の CKV_AZURE_164 は、もう有効化できないコンテンツの信頼 (Docker Content Trust) を今も要求する。Notation の署名を根拠に抑制する。",
  },
  source = { "tool-checkov", "acr-content-trust-deprecation" },
  evidence = "checkov/terraform/checks/resource/azure/ACRUseSignedImages.py HEAD",
}
