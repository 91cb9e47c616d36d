-- scanning.lua - vulnerability scanning by Microsoft Defender: plan, engine, triggers, what is not scanned
--
-- Whether the scanner gets through to a restricted registry stands in trusted_services.lua, a scanner of a third party in
-- clients/scanner.lua, which images are not scanned in scanning_images.lua, and what scans cost in prices.lua. No SKU is needed for scanning; only a network restriction asks for one.

note "scan-plan-lifecycle" {
  when = scanning "defender",
  periods = {
    { since = by "2020-09-22", ends = documented "2021-11-10", source = "defender-registries-introduction",
      says = {
        en = "The plan to switch on is called Azure Defender for container registries, part of Azure Security Center.",
        ja = "有効化するプランは Azure Defender for container registries (Azure Security Center) である。",
      },
      evidence = "azure-docs security-center page with ms.date 9/22/2020 and 07/05/2021" },
    { since = documented "2021-11-10", ends = documented "2021-12-09", source = "acr-scan-defender",
      says = {
        en = "The plan to switch on is called Microsoft Defender for container registries.",
        ja = "有効化するプランは Microsoft Defender for container registries である。",
      },
      evidence = "scan-images-defender.md @ bdddeab20, df6321961, published by c908bfe85" },
    { since = documented "2021-12-09", source = "defender-containers-introduction",
      says = {
        en = "The plan to switch on is called Microsoft Defender for Containers; the former plan for container registries is closed to newcomers.",
        ja = "有効化するプランは Microsoft Defender for Containers である (旧 container registries プランの新規有効化は不可)。",
      },
      evidence = "defender-for-containers-introduction.md @ fd3c4fdc0, published by 175102f66" },
  },
}

lifecycle "defender-cspm-scanning" {
  of = scanning "defender_cspm", source = { "defender-cspm", "defender-release-notes" },
  periods = {
    { since = by "2021-01-01", ends = documented "2023-03-28", state = "absent",
      says = {
        en = "Defender CSPM does not scan images yet.",
        ja = "Defender CSPM によるイメージのスキャンはまだ提供されていない。",
      } },
    { since = documented "2023-03-28", ends = exact "2023-11-15", state = "preview",
      says = {
        en = "Scanning by Defender CSPM uses an engine in preview.",
        ja = "Defender CSPM によるスキャンは、プレビュー中のエンジンを使う。",
      },
      evidence = "plan table of 2023-03-28; release note of May 2023" },
    { since = exact "2023-11-15", state = "available",
      says = {
        en = "Scanning by Defender CSPM is generally available.",
        ja = "Defender CSPM によるスキャンは一般提供されている。",
      },
      evidence = "release note 2023-11-15" },
  },
}

step "scan-plan-enable" {
  when = defender_scans,
  periods = {
    { since = by "2020-09-22", ends = documented "2021-12-09", source = "defender-registries-introduction",
      says = {
        en = "Switch on the plan for container registries in the subscription.",
        ja = "サブスクリプションで container registries のプランを有効にする。",
      } },
    { since = documented "2021-12-09", source = "defender-containers-introduction",
      says = {
        en = "Switch on the Defender plan in the subscription, with registry access.",
        ja = "サブスクリプションで Defender のプランを有効にする (レジストリへのアクセスを含む)。",
      } },
  },
}

note "scan-engine-lifecycle" {
  when = defender_scans,
  source = "defender-release-notes",
  periods = {
    { since = by "2021-01-01", ends = exact "2023-07-31",
      says = {
        en = "Registry scanning uses the Qualys engine.",
        ja = "レジストリのスキャン エンジンは Qualys である。",
      } },
    { since = exact "2023-07-31", ends = exact "2023-11-15",
      says = {
        en = "Registry scanning uses Qualys; Defender Vulnerability Management runs beside it as a preview.",
        ja = "レジストリのスキャン エンジンは Qualys で、Microsoft Defender 脆弱性の管理 (MDVM) がプレビューとして併用される。",
      },
      evidence = "release note 2023-07-31" },
    { since = exact "2023-11-15", ends = exact "2024-03-06",
      says = {
        en = "Registry scanning uses Defender Vulnerability Management; Qualys remains for subscriptions that had it before 15 November 2023.",
        ja = "レジストリのスキャン エンジンは MDVM である。Qualys は 2023 年 11 月 15 日より前から使うサブスクリプションにのみ残る。",
      },
      evidence = "release note 2023-11-15" },
    { since = exact "2024-03-06",
      says = {
        en = "Registry scanning uses Defender Vulnerability Management only; queries and exemptions made for Qualys must be moved.",
        ja = "レジストリのスキャン エンジンは MDVM のみで、Qualys 向けのクエリや除外設定は移行が必要である。",
      },
      evidence = "release note 2024-03-03, completed by March 6" },
  },
}

caveat "scan-triggers" {
  when = defender_scans, severity = "medium",
  mitigation = {
    en = "Pull, push again or delete images that are rarely used.",
    ja = "めったに使わないイメージは、pull または再 push するか、削除する。",
  },
  periods = {
    { since = by "2021-01-01", ends = exact "2021-04", source = { "defender-registries-introduction", "defender-release-notes" },
      says = {
        en = "Images are scanned when pushed, imported or pulled within 30 days; an old image that nobody pulls gets no fresh findings.",
        ja = "スキャンは push、インポート、30 日以内の pull を契機とする。pull されない古いイメージには新しい検出結果が出ない。",
      } },
    { since = exact "2021-04", ends = documented "2022-02-14", source = { "defender-registries-introduction", "defender-release-notes" },
      says = {
        en = "Images are scanned when pushed or imported, and weekly while they are being pulled; an old image that nobody pulls gets no fresh findings.",
        ja = "スキャンは push とインポート時、および pull が続くイメージについて毎週行われる。pull されない古いイメージには新しい検出結果が出ない。",
      },
      evidence = "release note of April 2021" },
    { since = documented "2022-02-14", ends = exact "2023-07-31", source = "defender-containers-introduction",
      says = {
        en = "Images are scanned when pushed or imported, every seven days for 30 days after a pull, and while running (preview); others get no fresh findings.",
        ja = "スキャンは push とインポート時、pull 後 30 日間は 7 日ごと、および実行中のイメージ (プレビュー) に対して行われる。それ以外には新しい検出結果が出ない。",
      },
      evidence = "defender-for-containers-introduction.md, published by 762597e67" },
    { since = exact "2023-07-31", source = { "defender-agentless-va", "defender-release-notes" },
      says = {
        en = "Images are scanned after push, import or pull and again daily while they were recently pushed or pulled, or are running; others get no fresh findings.",
        ja = "スキャンは push、インポート、pull の後と、最近 push・pull されたか実行中のイメージに対して毎日行われる。それ以外には新しい検出結果が出ない。",
      },
      evidence = "release notes 2023-07-31, 2023-09-06" },
  },
}

note "scan-rescan-window" {
  when = defender_scans,
  source = { "defender-agentless-va", "defender-release-notes" },
  periods = {
    { since = documented "2023-08-10", ends = exact "2025-11-10",
      says = {
        en = "Daily rescans cover images pushed in the last 90 days, pulled in the last 30 days, or running.",
        ja = "日次の再スキャンの対象は、90 日以内に push、30 日以内に pull されたイメージと、実行中のイメージである。",
      },
      evidence = "agentless-container-registry-vulnerability-assessment.md @ c2d05b33f, published by 7ab4a3994" },
    { since = exact "2025-11-10",
      says = {
        en = "Daily rescans cover images pushed or pulled in the last 30 days, or running.",
        ja = "日次の再スキャンの対象は、30 日以内に push または pull されたイメージと、実行中のイメージである。",
      },
      evidence = "release note 2025-11-10" },
  },
}

note "scan-no-sku-gate" {
  when = defender_scans & ~sku "Premium",
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "Scanning by Defender needs no particular SKU; the plan belongs to the subscription.",
    ja = "Defender のスキャンに SKU の条件はなく、サブスクリプション単位で有効化する。",
  },
  source = "acr-scan-defender",
  evidence = "no gate in any version of the page; linters that demand Standard give no basis",
}

caveat "scan-latency" {
  when = defender_scans, severity = "low",
  mitigation = {
    en = "Scan in the pipeline as well, where a deployment must wait for findings.",
    ja = "検出結果を待ってデプロイする場合は、パイプラインでもスキャンする。",
  },
  periods = {
    { since = exact "2020-07", ends = by "2021-11-07", source = "defender-registries-introduction",
      says = {
        en = "Findings of a pushed image come within 2 minutes, in rare cases 15.",
        ja = "push したイメージの検出結果は通常 2 分以内、まれに 15 分で得られる。",
      },
      evidence = "azure-docs security-center page with ms.date 07/05/2021" },
    { since = by "2021-11-07", ends = exact "2023-11-15", source = "defender-registries-introduction",
      says = {
        en = "Findings of a pushed image can take up to 40 minutes.",
        ja = "push したイメージの検出結果が出るまで、最大 40 分かかることがある。",
      },
      evidence = "same page with ms.date 11/07/2021" },
    { since = exact "2023-11-15", ends = by "2026-02-24", source = "defender-agentless-va",
      says = {
        en = "Findings of a pushed image can take up to 24 hours.",
        ja = "push したイメージの検出結果が出るまで、最大 24 時間かかることがある。",
      } },
    { since = by "2026-02-24", source = "defender-agentless-va",
      says = {
        en = "Findings of a pushed image typically take a few hours.",
        ja = "push したイメージの検出結果が出るまで、通常数時間かかる。",
      },
      evidence = "agentless-vulnerability-assessment-azure.md" },
  },
}

caveat "scan-appears-in-audit-logs" {
  when = defender_scans & diagnostics "on", severity = "low",
  since = documented "2021-07-08",
  says = {
    en = "Defender signs in and pulls like any client, so its identity appears in the resource logs.",
    ja = "Defender は通常のクライアントとしてサインインと pull を行うため、その ID がリソース ログに現れる。",
  },
  mitigation = {
    en = "Filter that identity out of alert rules.",
    ja = "アラート ルールではその ID を除外する。",
  },
  source = "acr-scan-defender",
  evidence = "scan-images-defender.md @ fc1fb850e, published by c38c777b2",
}

-- Beside scanning by the registry ---------------------------------------------------------------------------------

note "scan-cmk-and-abac-registries" {
  when = defender_scans & (own_key | abac), confidence = "medium",
  periods = {
    { since = by "2021-01-01", ends = documented "2026-05-06", source = "acr-scan-defender",
      says = {
        en = "No page excludes registries with a customer-managed key or with repository permissions from scanning.",
        ja = "CMK やリポジトリ単位のアクセス許可 (ABAC) を使うレジストリをスキャンの対象外とする記載はない。",
      } },
    { since = documented "2026-05-06", source = { "acr-scan-defender", "defender-network-access" },
      says = {
        en = "Registries with a customer-managed key or with repository permissions are scanned: the role of Defender may read in both modes.",
        ja = "CMK や ABAC のレジストリもスキャンされる。Defender のロールは両方のモードの読み取り権限を持つ。",
      },
      evidence = "defender-for-containers-network-access.md @ b50aa152c, published by 7af920bd8" },
  },
  mitigation = {
    en = "Check that the first findings appear.",
    ja = "最初の検出結果が表示されることを確認する。",
  },
}

note "scan-in-pipeline" {
  when = defender_scans & any("github"), confidence = "medium",
  periods = {
    { since = exact "2021-05", ends = exact "2025-11-19", source = "defender-release-notes",
      says = {
        en = "Defender also shows what GitHub Actions find with Trivy before an image is pushed.",
        ja = "push 前に GitHub Actions で実行した Trivy の検出結果も Defender に表示できる。",
      },
      evidence = "release note of May 2021; status today not verified" },
    { since = exact "2025-11-19", when = defender_scans & (any("github") | any("azure_devops")), source = "defender-cli",
      says = {
        en = "The Defender for Cloud CLI (preview) scans images in the pipeline before they are pushed, whatever the network of the registry.",
        ja = "Defender for Cloud CLI (プレビュー) なら、レジストリのネットワーク制限に関係なく push 前のイメージをパイプラインでスキャンできる。",
      },
      evidence = "release note 2025-11-19" },
  },
}

-- Tokens and national clouds --------------------------------------------------------------------------------------

caveat "scan-vs-arm-audience-disabled" {
  when = defender_scans & arm_audience "disabled", severity = "high", confidence = "low",
  since = documented "2025-09-12",
  says = {
    en = "A support engineer reported that Defender needs tokens for Azure Resource Manager; a registry that refuses them may go unscanned.",
    ja = "Defender のスキャンには ARM 用のトークンが必要との報告があり、それを拒否するレジストリはスキャンされない可能性がある。",
  },
  mitigation = {
    en = "Check that findings appear, and keep these tokens accepted where scanning is mandatory.",
    ja = "検出結果が出ることを確認し、スキャンが必須なら ARM トークンでの認証を有効のままにする。",
  },
  source = "azure-docs-pr-102",
  evidence = "pull request of 2025-09-12, closed without merge",
}

caveat "scan-national-clouds.us-gov" {
  when = cloud "us_gov" & defender_scans, severity = "medium",
  since = by "2021-01-01", ends = by "2021-11-07",
  says = {
    en = "In Azure Government images are scanned when pushed only.",
    ja = "Azure Government では、イメージは push 時にのみスキャンされる。",
  },
  source = "defender-registries-introduction",
  evidence = "availability include with ms.date 11/22/2020; parity by 11/07/2021",
}

caveat "scan-national-clouds.china-2021" {
  when = cloud "china" & defender_scans, severity = "medium", confidence = "low",
  since = by "2021-01-01", ends = by "2021-11-07",
  says = {
    en = "Versions of the page differ on whether images are scanned in Azure China at all, or when pushed only.",
    ja = "Azure China については、スキャン非対応とする版と push 時のみとする版があり、ページの記載が一定しない。",
  },
  mitigation = {
    en = "Check that findings appear.",
    ja = "検出結果が表示されることを確認する。",
  },
  source = "defender-registries-introduction",
  evidence = "availability include with ms.date 11/22/2020; parity by 11/07/2021",
}

rule "scan-national-clouds" { kind = "prerequisite",
  when = cloud "china", needs = ~defender_scans,
  since = exact "2026-08-18",
  says = {
    en = "By the vendor's notice, Defender for Cloud in Azure China retires on 18 August 2026, so images there need another scanner.",
    ja = "Azure China の Defender for Cloud は 2026 年 8 月 18 日に廃止と告知されており、イメージのスキャンには別のスキャナーが必要である。",
  },
  mitigation = {
    en = "Plan a third-party scanner.",
    ja = "サードパーティのスキャナーを使う。",
  },
  source = "defender-china", confidence = "medium",
  evidence = "retirement notice with ms.date 09/11/2025; not seen as executed",
}

rule "scan-national-clouds.newcomers" { kind = "prerequisite",
  when = cloud "china" & ~was(scanning { "defender", "defender_cspm" }), needs = ~defender_scans,
  since = exact "2025-08-18", ends = exact "2026-08-18",
  says = {
    en = "Defender for Cloud in Azure China has taken no new subscriptions since 18 August 2025.",
    ja = "Azure China の Defender for Cloud は 2025 年 8 月 18 日に新しいサブスクリプションの受け付けを終了した。",
  },
  mitigation = {
    en = "Plan a third-party scanner; where the subscription has the plan already, state the scanning of today.",
    ja = "サードパーティのスキャナーを使う。サブスクリプションで既に有効な場合は、現状の設定として記述する。",
  },
  source = "defender-china",
  evidence = "retirement notice with ms.date 09/11/2025",
}

caveat "scan-national-clouds.closing" {
  when = cloud "china" & defender_scans, severity = "high",
  since = exact "2025-08-18", ends = exact "2026-08-18",
  says = {
    en = "Defender for Cloud in Azure China has taken no new subscriptions since 18 August 2025 and retires on 18 August 2026.",
    ja = "Azure China の Defender for Cloud は 2025 年 8 月 18 日に新規サブスクリプションの受け付けを終了し、2026 年 8 月 18 日に廃止される。",
  },
  mitigation = {
    en = "Plan a third-party scanner.",
    ja = "サードパーティのスキャナーへの移行を計画する。",
  },
  source = "defender-china",
  evidence = "retirement notice with ms.date 09/11/2025",
}

-- Quarantine ------------------------------------------------------------------------------------------------------

lifecycle "quarantine-preview" {
  of = quarantine "on", state = "preview",
  since = documented "2019-01-22",
  says = {
    en = "Quarantine of pushed images is a preview pattern that is configured through the API.",
    ja = "push されたイメージの検疫は、API で設定するプレビューの仕組みである。",
  },
  source = "acr-quarantine",
  evidence = "Azure/acr docs/preview/quarantine/readme.md @ bb6f4c4 (2019-01-22), c8ef28e (2023-10-06)",
}

rule "gate-quarantine" { kind = "gate",
  when = quarantine "on", needs = sku "Premium",
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "Infrastructure tools accept the quarantine policy only on Premium; the vendor's preview page names no SKU.",
    ja = "検疫ポリシーを IaC ツールで設定できるのは Premium のみである (ベンダーのプレビュー文書に SKU の記載はない)。",
  },
  source = { "acr-quarantine", "avm-registry-module" },
  evidence = "conditions in the Terraform provider and in the Bicep module; start date not verified",
}

caveat "quarantine-unpullable" {
  when = quarantine "on", severity = "high",
  since = documented "2019-01-22",
  says = {
    en = "With quarantine on no image can be pulled until a scanner releases it, and images that exist already become unpullable.",
    ja = "検疫を有効にすると、スキャナーが解除するまでイメージを pull できず、既存のイメージも pull できなくなる。",
  },
  mitigation = {
    en = "Enable it only with a scanner that writes the quarantine state; otherwise gate at admission to the cluster.",
    ja = "検疫状態を書き込むスキャナーがある場合にのみ有効化し、なければクラスターのアドミッション制御で止める。",
  },
  source = "acr-quarantine",
  evidence = "Azure/acr docs/preview/quarantine/readme.md @ bb6f4c4 (2019-01-22)",
}

caveat "quarantine-roles-not-abac" {
  when = quarantine "on" & abac, severity = "low",
  since = documented "2025-05-04",
  says = {
    en = "The roles for quarantine cover the whole registry: they take no conditions on repositories (ABAC).",
    ja = "検疫用のロールはレジストリ全体に効き、リポジトリ単位の条件 (ABAC) は付けられない。",
  },
  mitigation = {
    en = "Give AcrQuarantineReader and AcrQuarantineWriter to the scanner only.",
    ja = "AcrQuarantineReader と AcrQuarantineWriter はスキャナーにのみ付与する。",
  },
  source = "acr-roles",
  evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8",
}
