-- supply_chain.lua - what tools ask about signing, scanning, admission and upstream images, and when they are right

check "sup.dct" {
  title = { en = "Docker Content Trust enabled", ja = "コンテンツの信頼 (Docker Content Trust) の有効化" },
  asks = content_trust "on",
  tools = { "Checkov CKV_AZURE_164", "PSRule Azure.ACR.ContentTrust", "Steampipe", "Steampipe for Terraform", "CloudSploit", "AzTS" },
  source = { "tool-checkov-rules", "tool-psrule", "tool-steampipe", "tool-cloudsploit", "tool-azts", "acr-content-trust", "acr-content-trust-deprecation" },
  mitigation = {
    en = "Sign with Notation, suppress the check and say why.",
    ja = "Notation で署名し、この項目は理由を記して抑制する。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2022-06-16", verdict = "depends",
      when = sku "Premium" & ~own_key & repository_tokens "off",
      says = {
        en = "Right on a Premium registry with service-managed keys whose images must be signed: there is no other way to sign yet.",
        ja = "署名が必要で、サービス マネージド キーを使う Premium のレジストリなら妥当である。署名の方法はまだ他にない。",
      } },
    { since = documented "2022-06-16", ends = exact "2025-03-31", verdict = "depends",
      when = sku "Premium" & ~own_key & repository_tokens "off" & signing "none" & ~abac,
      says = {
        en = "Right on a Premium registry with service-managed keys whose images must be signed and are not signed with Notation.",
        ja = "署名が必要だが Notation で署名しておらず、サービス マネージド キーを使う Premium のレジストリなら妥当である。",
      } },
    { since = exact "2025-03-31", ends = exact "2026-05-31", verdict = "obsolete",
      says = {
        en = "Obsolete: Docker Content Trust has been deprecated since 31 March 2025 and will be removed on 31 March 2028.",
        ja = "もはや当てはまらない。コンテンツの信頼 (Docker Content Trust) は 2025 年 3 月 31 日に非推奨となり、2028 年 3 月 31 日に廃止される。",
      } },
    { since = exact "2026-05-31", verdict = "obsolete",
      says = {
        en = "Obsolete, and impossible to satisfy: since 31 May 2026 no registry can enable Docker Content Trust any more.",
        ja = "もはや当てはまらず、満たすこともできない。2026 年 5 月 31 日以降、コンテンツの信頼 (Docker Content Trust) は新たに有効化できない。",
      } },
  },
  evidence = "checkov ACRUseSignedImages.py; container-registry-content-trust-deprecation.md @ e522e6247, published by 1d5009dbd; 265872142",
}

check "sup.notation" {
  title = { en = "images signed and verified with Notation", ja = "Notation によるイメージの署名と検証" },
  asks = ~signing "none",
  tools = { "Azure review checklists A01.03" },
  source = { "tool-review-checklists", "acr-sign-overview", "acr-sign-notation" },
  periods = {
    { since = documented "2022-06-16", ends = documented "2024-01-30", verdict = "depends", when = content_trust "off",
      says = {
        en = "Right where images must be signed and a preview is acceptable.",
        ja = "署名が必要で、プレビューを許容できる場合に妥当である。",
      } },
    { since = documented "2024-01-30", verdict = "sound",
      says = {
        en = "Right for every registry whose images go into production: signatures let the cluster refuse what nobody released.",
        ja = "本番で使うイメージを置くすべてのレジストリに当てはまる。署名があれば、リリースされていないものをクラスターで拒否できる。",
      } },
  },
  evidence = "container-registry-tutorial-sign-build-push.md @ e65de5157, 93111ab93",
}

check "sup.quarantine" {
  title = { en = "quarantine of pushed images enabled", ja = "push イメージの検疫の有効化" },
  asks = quarantine "on", verdict = "harmful",
  tools = { "Checkov CKV_AZURE_166", "PSRule Azure.ACR.Quarantine", "Steampipe", "Steampipe for Terraform", "Azure Verified Modules" },
  since = assumed "2021-01-01",
  says = {
    en = "Do not follow it: without a scanner that releases each image nothing can be pulled any more, what is there already included, and it is an old preview.",
    ja = "従ってはならない。イメージごとに検疫を解除するスキャナーがないと、既存のものも含めて一切 pull できなくなる。しかも古いプレビューのままである。",
  },
  mitigation = {
    en = "Stop vulnerable images at admission to the cluster instead.",
    ja = "脆弱なイメージは、クラスターのアドミッション制御で止める。",
  },
  source = { "tool-checkov-rules", "tool-psrule", "tool-steampipe", "avm-registry-module", "acr-quarantine" },
  evidence = "Azure/acr docs/preview/quarantine/readme.md @ bb6f4c4; Azure/acr issue 522; azure-quickstart-templates PR 12719",
}

check "sup.defender-containers" {
  title = { en = "Defender for Containers with registry scanning switched on", ja = "Defender for Containers とレジストリ スキャンの有効化" },
  asks = defender_scans, verdict = "sound",
  tools = { "Azure Policy", "Prowler", "Azure review checklists A04.04", "Microsoft cloud security benchmark LT-1", "Steampipe" },
  source = { "tool-azure-policy", "tool-prowler", "tool-review-checklists", "tool-security-baseline", "defender-containers-introduction" },
  periods = {
    { since = documented "2021-12-09", ends = exact "2026-08-18", when = ~scanning "third_party",
      says = {
        en = "Right where no other scanner looks at the images; the plan belongs to the subscription, whatever the tier of the registry.",
        ja = "他のスキャナーを使っていない限り妥当である。プランはサブスクリプション単位であり、レジストリの価格プランとは関係ない。",
      } },
    { since = exact "2026-08-18", when = ~scanning "third_party" & ~cloud "china",
      says = {
        en = "Right where no other scanner looks at the images, except in Azure China, where the service is retired.",
        ja = "他のスキャナーを使っていない限り妥当である。ただしサービスが廃止された Azure China には当てはまらない。",
      } },
  },
  evidence = "defender-for-containers-introduction.md @ fd3c4fdc0, published by 175102f66",
}

check "sup.defender-legacy" {
  title = { en = "Defender plan for container registries switched on", ja = "Defender の container registries プランの有効化" },
  tools = { "Checkov CKV_AZURE_86", "Steampipe", "Steampipe for Terraform", "Azure Policy (deprecated)" },
  source = { "tool-checkov-rules", "tool-steampipe", "tool-steampipe-terraform", "tool-azure-policy", "defender-registries-introduction" },
  because = {
    en = "One of the tools passes only if the plan's resource type is AppServices, so it can never pass.",
    ja = "プランのリソース種別が AppServices の場合にのみ合格とするツールがあり、決して合格しない。",
  },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2021-12-09", verdict = "sound",
      asks = scanning { "defender", "defender_cspm" }, when = ~scanning "third_party",
      says = {
        en = "Right where no other scanner looks at the images: it is the plan that scans registries.",
        ja = "他のスキャナーを使っていない限り妥当である。レジストリをスキャンするプランはこれである。",
      } },
    { since = documented "2021-12-09", verdict = "obsolete", asks = never,
      says = {
        en = "Obsolete: the plan for container registries has been closed to newcomers since 9 December 2021; Defender for Containers took its place.",
        ja = "もはや当てはまらない。container registries プランは 2021 年 12 月 9 日に新規受け付けを終了し、Defender for Containers に置き換えられた。",
      } },
  },
  evidence = "defender-for-containers-introduction.md @ fd3c4fdc0, published by 175102f66",
}

check "sup.scan-by-sku" {
  title = { en = "image scanning inferred from a Standard or Premium tier", ja = "価格プラン (Standard 以上) に基づくイメージ スキャンの判定" },
  asks = sku { "Standard", "Premium" }, verdict = "wrong",
  tools = { "Checkov CKV_AZURE_163", "Steampipe for Terraform" },
  since = assumed "2021-01-01",
  says = {
    en = "Wrong: scanning is a plan of the subscription and needs no tier; a Standard registry that nobody scans passes, a scanned Basic one fails.",
    ja = "誤りである。スキャンはサブスクリプションのプランであり、価格プランとは無関係である。スキャンされない Standard が合格し、スキャン済みの Basic が不合格になる。",
  },
  source = { "tool-checkov-rules", "tool-steampipe-terraform", "acr-scan-defender" },
  evidence = "no tier in any version of scan-images-defender.md",
}

check "sup.assessed" {
  title = { en = "vulnerability assessment of the registry on record", ja = "レジストリの脆弱性評価結果の存在" },
  asks = defender_scans, verdict = "sound", when = ~scanning "third_party",
  tools = { "PSRule Azure.ACR.ContainerScan" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where no other scanner is in use: without an assessment either no plan scans the images, or the scanner does not reach the registry.",
    ja = "他のスキャナーを使っていない限り妥当である。評価結果がないのは、どのプランもスキャンしていないか、スキャナーがレジストリに到達できていないためである。",
  },
  source = { "tool-psrule", "acr-scan-defender" },
}

check "sup.vulns-registry" {
  title = { en = "vulnerabilities of stored images resolved", ja = "保管中のイメージの脆弱性の解消" },
  verdict = "sound",
  tools = { "Azure Policy 090c7b07", "PSRule Azure.ACR.ImageHealth", "Prowler", "Steampipe" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every registry that is scanned: findings are there to be resolved. It looks at images, not at the design.",
    ja = "スキャンするすべてのレジストリに当てはまる。検出結果は解消すべきである。ただし設計ではなくイメージの問題である。",
  },
  source = { "tool-azure-policy", "tool-psrule", "tool-prowler", "defender-agentless-va" },
}

check "sup.vulns-running" {
  title = { en = "vulnerabilities of running images resolved", ja = "実行中のイメージの脆弱性の解消" },
  verdict = "sound",
  tools = { "Azure Policy" },
  since = documented "2022-02-14",
  says = {
    en = "Right for every cluster: what runs counts more than what is stored.",
    ja = "すべてのクラスターに当てはまる。保管中のイメージより、実行中のイメージを優先すべきである。",
  },
  source = { "tool-azure-policy", "defender-containers-introduction" },
  evidence = "defender-for-containers-introduction.md, published by 762597e67",
}

check "sup.allow-list" {
  title = { en = "images from named registries only", ja = "イメージの取得元レジストリの限定" },
  verdict = "sound",
  tools = { "Azure Policy for AKS and Machine Learning", "Azure Well-Architected Framework", "Azure review checklists: AKS 04.01.04" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every cluster: only images from named registries should run. It is a policy of the cluster, not of the registry.",
    ja = "すべてのクラスターに当てはまる。指定したレジストリのイメージだけを実行させる。レジストリではなくクラスター側のポリシーである。",
  },
  source = { "tool-azure-policy", "tool-well-architected", "tool-review-checklists", "checks-best-practices" },
}

check "sup.admission-vuln" {
  title = { en = "cluster policy that blocks vulnerable images", ja = "脆弱なイメージを阻止するクラスター ポリシー" },
  verdict = "obsolete",
  tools = { "Azure Policy BlockVulnerableImages (deprecated)" },
  since = documented "2025-11-26",
  says = {
    en = "Obsolete: the policy is deprecated; gated deployment by Defender blocks vulnerable images at admission.",
    ja = "もはや当てはまらない。このポリシーは非推奨であり、脆弱なイメージのデプロイは Defender のゲート付きデプロイで阻止する。",
  },
  source = { "tool-azure-policy", "checks-gated-deployment" },
  confidence = "medium", evidence = "gated deployment generally available 2025-11-26; the deprecation of the policy was read at 2026-04-29",
}

check "sup.tags" {
  title = { en = "no latest or other movable tags in production", ja = "本番での latest などの可変タグの不使用" },
  verdict = "sound",
  tools = { "Azure Policy ImagesDoNotUseLatest", "Azure Well-Architected Framework" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every deployment: a tag that moves makes rollbacks and audits guesswork. Deploy by unique tag or digest.",
    ja = "すべてのデプロイに当てはまる。指す先が変わるタグでは、切り戻しも監査も確実に行えない。一意のタグかダイジェストで指定する。",
  },
  source = { "tool-azure-policy", "tool-well-architected", "checks-best-practices" },
}

check "sup.validated" {
  title = { en = "deployment of validated images only", ja = "検証済みイメージのみのデプロイ" },
  verdict = "manual",
  tools = { "Azure review checklists A05.01" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of process: only images that passed their tests are released.",
    ja = "運用の問題である。検証に合格したイメージだけをリリースする。",
  },
  source = { "tool-review-checklists", "checks-best-practices" },
}

check "sup.base-current" {
  title = { en = "base images and frameworks kept current", ja = "ベース イメージとフレームワークの最新化" },
  verdict = "manual",
  tools = { "Azure review checklists A05.02" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of process: base images and frameworks are kept current, by rebuilds on base updates or by patching.",
    ja = "運用の問題である。ベース イメージの更新を契機とする再ビルドやパッチ適用で、ベースとフレームワークを最新に保つ。",
  },
  source = { "tool-review-checklists", "acr-tasks-overview" },
}

check "sup.no-cache" {
  title = { en = "no artifact cache rules", ja = "アーティファクト キャッシュのルールの禁止" },
  asks = artifact_cache "off", verdict = "depends", when = scanning "none" | soft_delete "on",
  tools = { "Azure Policy 84497762" },
  since = documented "2023-02-16",
  says = {
    en = "Right where nothing scans what a cache lets in, or soft delete is on; otherwise a cache is the better way to use public images.",
    ja = "キャッシュに入るイメージをスキャンしない場合や、論理的な削除を使う場合に妥当である。それ以外では、公開イメージの利用にはキャッシュの方がよい。",
  },
  source = { "tool-azure-policy", "acr-artifact-cache" },
  evidence = "azure-policy: definition added 2023-10-03; tutorial-registry-cache.md, published by a7522f845",
}

check "sup.mirror-public" {
  title = { en = "critical public images copied or cached", ja = "重要な公開イメージのコピーまたはキャッシュ" },
  asks = artifact_cache "on", verdict = "depends",
  when = soft_delete "off" & any("client", function(me) return ~me.egress_filter "none" end),
  tools = { "Azure Well-Architected Framework: mission-critical" },
  since = documented "2023-02-16",
  says = {
    en = "Right where clients may not reach public registries themselves; importing the few images that matter does as well.",
    ja = "クライアントが公開レジストリへ直接アクセスできない場合に妥当である。重要な少数のイメージなら、インポートでも足りる。",
  },
  source = { "tool-well-architected", "acr-artifact-cache", "checks-best-practices" },
  evidence = "tutorial-registry-cache.md, published by a7522f845",
}

check "sup.scanner-role" {
  title = { en = "read permission for an external scanner", ja = "外部スキャナーへの読み取り権限の付与" },
  verdict = "depends", when = any("scanner"),
  tools = { "AzTS" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where a third-party scanner is in use: it is a client that needs a pull role, and no other.",
    ja = "サードパーティ スキャナーを使う場合にのみ妥当である。スキャナーは pull のロールだけを必要とするクライアントである。",
  },
  source = { "tool-azts", "acr-roles" },
}
