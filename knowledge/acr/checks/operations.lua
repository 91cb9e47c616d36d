-- operations.lua - what tools ask about logs, policy, names and ownership, and when they are right

check "ops.diag" {
  title = { en = "diagnostic setting on the registry", ja = "レジストリの診断設定" },
  asks = diagnostics "on", verdict = "sound",
  tools = { "AZQR cr-001", "APRL 44107155", "Azure review checklists A03.01", "Microsoft cloud security benchmark LT-4", "Azure Policy" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry: without a diagnostic setting nobody can tell who pushed, pulled or deleted what.",
    ja = "どのレジストリにも当てはまる。診断設定がないと、誰が何を push、pull、削除したかを確認できない。",
  },
  source = { "tool-azqr", "tool-aprl", "tool-review-checklists", "tool-security-baseline", "acr-monitor" },
}

check "ops.diag-audit" {
  title = { en = "sign-in and repository events logged", ja = "サインインとリポジトリ イベントのログ記録" },
  asks = diagnostics "on", verdict = "sound",
  tools = { "PSRule Azure.ACR.Logs", "Azure review checklists A03.01" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry: sign-ins and repository events are the two categories that an audit needs.",
    ja = "どのレジストリにも当てはまる。監査に必要なのは、サインインとリポジトリ イベントの 2 つのカテゴリである。",
  },
  source = { "tool-psrule", "tool-review-checklists", "acr-monitor" },
}

check "ops.diag-la" {
  title = { en = "logs sent to Log Analytics", ja = "Log Analytics へのログ送信" },
  verdict = "depends", when = diagnostics "on",
  tools = { "CloudSploit", "Azure Policy" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the logs are queried or alerted on; an archive or a foreign analysis system is served by another destination.",
    ja = "ログを検索やアラートに使う場合に妥当である。保管や他社の分析基盤が目的なら、別の送信先でよい。",
  },
  source = { "tool-cloudsploit", "tool-azure-policy", "acr-monitor" },
}

check "ops.monitor" {
  title = { en = "monitoring by metrics and alerts", ja = "メトリックとアラートによる監視" },
  verdict = "manual",
  tools = { "APRL d594cde6" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of process: somebody looks at the metrics and is woken by the alerts.",
    ja = "運用の問題である。メトリックを確認し、アラートを受けて対応する担当者を決める。",
  },
  source = { "tool-aprl", "acr-monitor" },
}

check "ops.policy" {
  title = { en = "Azure Policy assigned", ja = "Azure Policy の割り当て" },
  asks = ~governance "none", verdict = "sound",
  tools = { "Azure review checklists A01.02", "Microsoft cloud security benchmark AM-2" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every subscription with registries, in audit mode first: assign the definitions that the requirements ask for, not a whole initiative.",
    ja = "レジストリのあるすべてのサブスクリプションに当てはまる。まず監査モードで、イニシアチブ全体ではなく要件に合う定義だけを割り当てる。",
  },
  source = { "tool-review-checklists", "tool-security-baseline", "tool-azure-policy" },
  evidence = "azure-policy: first definition added 2020-02-12",
}

check "ops.name-valid" {
  title = { en = "valid registry name", ja = "有効なレジストリ名" },
  verdict = "sound",
  tools = { "PSRule Azure.ACR.Name", "Azure Verified Modules" },
  source = { "tool-psrule", "avm-registry-module", "checks-get-started" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-05-01",
      says = {
        en = "Right for every registry: the name has 5 to 50 letters and digits and is unique in the whole of Azure.",
        ja = "どのレジストリにも当てはまる。名前は 5 ～ 50 文字の英数字で、Azure 全体で一意である。",
      } },
    { since = documented "2025-05-01",
      says = {
        en = "Right for every registry: the name has 5 to 50 letters and digits; with a domain name label the login server also carries a hash.",
        ja = "どのレジストリにも当てはまる。名前は 5 ～ 50 文字の英数字である。ドメイン名ラベルを使うと、ログイン サーバー名にハッシュが加わる。",
      } },
  },
  evidence = "container-registry-get-started-portal.md @ ab854050d",
}

check "ops.name-convention" {
  title = { en = "registry name that follows a convention", ja = "命名規則に沿ったレジストリ名" },
  verdict = "manual",
  tools = { "PSRule Azure.ACR.Naming" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of the organisation's own conventions: the tool checks whatever pattern it is given.",
    ja = "組織の命名規則の問題である。ツールは、設定されたパターンとの一致を調べるにすぎない。",
  },
  source = { "tool-psrule", "checks-get-started" },
}

check "ops.tags" {
  title = { en = "Azure tags on the registry resource", ja = "レジストリ リソースへのタグ付け" },
  verdict = "manual",
  tools = { "CloudSploit" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of the organisation's own conventions: tags tell who pays, and have no effect on the registry.",
    ja = "組織の規則の問題である。タグは費用の負担先などを示すもので、レジストリの動作には影響しない。",
  },
  source = { "tool-cloudsploit", "checks-get-started" },
}

check "ops.own-rg" {
  title = { en = "resource group of the registry's own", ja = "レジストリ専用のリソース グループ" },
  verdict = "depends", when = resource_lock "on" | exists,
  tools = { "APRL 8e389532 (switched off)", "The AKS Checklist" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the registry outlives what is deployed beside it, so that deleting a test environment does not take the images along.",
    ja = "同時にデプロイするリソースよりレジストリを長く使う場合に妥当である。検証環境の削除にイメージが巻き込まれるのを防げる。",
  },
  source = { "tool-aprl", "tool-aks-checklist", "checks-best-practices" },
}

check "ops.namespaces" {
  title = { en = "repository namespaces for teams", ja = "チームごとのリポジトリ名前空間" },
  verdict = "manual",
  tools = { "APRL a5a0101a" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of topology: several teams share one registry by namespaces where rights, residence and cost allow it.",
    ja = "構成方針の問題である。権限、データの所在、費用の面で問題なければ、名前空間を分けて複数チームで 1 つのレジストリを共有する。",
  },
  source = { "tool-aprl", "checks-best-practices" },
}

check "ops.per-landing-zone" {
  title = { en = "private registry for each landing zone", ja = "ランディング ゾーンごとの閉域レジストリ" },
  verdict = "depends", when = private_only,
  tools = { "Azure review checklists: ARO E05.04" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where landing zones must not share a private network; each such registry needs Premium, and sharing one by namespaces is the opposite advice.",
    ja = "ランディング ゾーン間で閉域網を共有できない場合に妥当である。レジストリごとに Premium が必要になる。名前空間で共有せよという逆の助言もある。",
  },
  source = { "tool-review-checklists", "checks-best-practices" },
}

check "ops.dnl" {
  title = { en = "domain name label that forbids reuse", ja = "再利用を禁じるドメイン名ラベル" },
  asks = domain_name_label "no_reuse", verdict = "depends", when = ~exists & ~domain_name_label { "tenant", "subscription", "resource_group" },
  tools = { "Azure Verified Modules (waf-aligned)" },
  since = documented "2025-05-01",
  says = {
    en = "Right for a new registry whose name nobody else may ever take over; it is chosen at creation, for good, and changes the login server name.",
    ja = "削除後の名前を他者に再取得させたくない新規レジストリなら妥当である。作成時にのみ指定でき、変更できない。ログイン サーバー名も変わる。",
  },
  source = { "avm-registry-module", "checks-get-started" },
  evidence = "container-registry-get-started-portal.md @ ab854050d",
}
