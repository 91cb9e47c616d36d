-- signing.lua - signed images: Docker Content Trust and its successor, Notary Project signatures
--
-- Content trust is a setting of the registry with an end: deprecated in 2025, closed to newcomers since 2026-05-31, removed on
-- 2028-03-31. Notation keeps signatures as OCI artifacts beside the image and needs no setting of the registry.

rule "content-trust-premium-gate" { kind = "gate", also = { "gate-content-trust" },
  when = content_trust "on", needs = sku "Premium",
  since = documented "2019-04-05",
  says = {
    en = "Docker Content Trust needs the Premium SKU.",
    ja = "コンテンツの信頼 (Docker Content Trust) には Premium が必要である。",
  },
  mitigation = {
    en = "Notation signatures need no Premium.",
    ja = "Notation の署名に Premium は不要である。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ dd105af87 (2019-04-05)",
}

lifecycle "content-trust-lifecycle" {
  of = content_trust "on", source = { "acr-content-trust", "acr-content-trust-deprecation" },
  mitigation = {
    en = "Sign with Notation and verify with Ratify, then plan the disabling of content trust, which deletes every signature.",
    ja = "Notation による署名と Ratify による検証に移行したうえで、全署名が消えるコンテンツの信頼の無効化を計画する。",
  },
  periods = {
    { since = by "2021-01-01", ends = documented "2025-03-29", state = "available", source = "acr-content-trust",
      says = {
        en = "Docker Content Trust is generally available.",
        ja = "コンテンツの信頼 (Docker Content Trust) は一般提供されている。",
      } },
    { since = documented "2025-03-29", ends = documented "2026-01-06", state = "deprecated",
      says = {
        en = "Docker Content Trust has been deprecated since 31 March 2025 and will be removed on 31 March 2028.",
        ja = "コンテンツの信頼 (Docker Content Trust) は 2025 年 3 月 31 日に非推奨となり、2028 年 3 月 31 日に廃止される。",
      },
      evidence = "container-registry-content-trust-deprecation.md @ e522e6247, published by 1d5009dbd" },
    { since = documented "2026-01-06", ends = exact "2026-05-31", state = "deprecated",
      says = {
        en = "Docker Content Trust has been deprecated since 31 March 2025, cannot be newly enabled from 31 May 2026 on, and will be removed on 31 March 2028.",
        ja = "コンテンツの信頼 (Docker Content Trust) は 2025 年 3 月 31 日に非推奨となり、2026 年 5 月 31 日以降は新たに有効化できず、2028 年 3 月 31 日に廃止される。",
      },
      evidence = "container-registry-content-trust.md @ 06c59ba47, published by 265872142" },
    { since = exact "2026-05-31", ends = exact "2028-03-31", state = "closed",
      says = {
        en = "Since 31 May 2026 Docker Content Trust cannot be enabled on a registry that did not have it.",
        ja = "2026 年 5 月 31 日以降、コンテンツの信頼 (Docker Content Trust) を使っていなかったレジストリで新たに有効化することはできない。",
      },
      evidence = "container-registry-content-trust.md @ 06c59ba47, published by 265872142 (2026-01-06)" },
    { since = exact "2028-03-31", state = "retired",
      says = {
        en = "Docker Content Trust is removed on 31 March 2028.",
        ja = "コンテンツの信頼 (Docker Content Trust) は 2028 年 3 月 31 日に廃止される。",
      },
      evidence = "date given by the page since 2025-03-29" },
  },
}

caveat "content-trust-lifecycle.removal" {
  when = content_trust "on", severity = "high",
  since = documented "2025-03-29", ends = exact "2028-03-31",
  says = {
    en = "Docker Content Trust is removed completely on 31 March 2028, and disabling it before deletes every signature: nothing can rely on them for long.",
    ja = "コンテンツの信頼 (Docker Content Trust) は 2028 年 3 月 31 日に完全に廃止され、それまでに無効化しても署名は失われる。この署名に長く依存することはできない。",
  },
  mitigation = {
    en = "Sign the images that are still in use again, with Notation.",
    ja = "利用中のイメージは Notation で署名し直す。",
  },
  source = "acr-content-trust-deprecation",
  evidence = "container-registry-content-trust-deprecation.md @ e522e6247, published by 1d5009dbd",
}

transition "content-trust-disable-deletes-signatures" {
  from = content_trust "on", to = content_trust "off", how = "one_way",
  since = by "2021-01-01",
  says = {
    en = "Disabling Docker Content Trust deletes the trust data of every repository for good.",
    ja = "コンテンツの信頼 (Docker Content Trust) を無効にすると、全リポジトリの署名データが永久に失われる。",
  },
  mitigation = {
    en = "Back up the root and repository keys, and sign with Notation before.",
    ja = "ルート キーとリポジトリ キーをバックアップし、先に Notation で署名しておく。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md, section on lost root keys, on 2021-04-12 and today",
}

caveat "content-trust-client-enforced" {
  when = content_trust "on", severity = "medium",
  since = by "2021-01-01",
  says = {
    en = "Content trust on the registry blocks nobody: only clients that switch it on themselves are limited to signed tags.",
    ja = "コンテンツの信頼をレジストリ側で有効にしても強制力はなく、クライアント側で有効にした場合だけ署名済みタグに限定される。",
  },
  mitigation = {
    en = "Enforce signatures at the cluster, by admission control.",
    ja = "署名の強制はクラスターのアドミッション制御で行う。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md on 2021-04-12 and today",
}

step "content-trust-signer-role" {
  when = content_trust "on", source = "acr-content-trust",
  periods = {
    { since = documented "2018-08-01", ends = exact "2021-07",
      says = {
        en = "Assign AcrImageSigner, in addition to the push role, to the identities that push signed tags.",
        ja = "署名付きタグを push する ID に、push のロールに加えて AcrImageSigner を割り当てる。",
      },
      evidence = "container-registry-content-trust.md @ 6e1d82303 (2018-08-01)" },
    { since = exact "2021-07",
      says = {
        en = "Assign AcrImageSigner, in addition to the push role, to the identities that push signed tags; custom roles made before July 2021 need the data action trustedCollections/write too.",
        ja = "署名付きタグを push する ID に、push のロールに加えて AcrImageSigner を割り当てる。2021 年 7 月より前に作成したカスタム ロールには、データ アクション trustedCollections/write も必要である。",
      },
      evidence = "container-registry-content-trust.md @ 703779152 (published 2021-09-03)" },
  },
  mitigation = {
    en = "Run az acr login again after the assignment.",
    ja = "割り当て後に az acr login をやり直す。",
  },
}

local function not_by_admin(me) return ~me.auth "admin_user" end

rule "content-trust-admin-cannot-sign" { kind = "conflict",
  when = content_trust "on",
  needs = every("azure_devops", not_by_admin) & every("github", not_by_admin) & every("saas_ci", not_by_admin)
    & every("acr_tasks", not_by_admin),
  since = documented "2019-09-06",
  says = {
    en = "The admin account cannot push images signed with Docker Content Trust, and neither can a classic subscription administrator.",
    ja = "管理者アカウントもクラシック サブスクリプション管理者も、コンテンツの信頼 (Docker Content Trust) の署名付きイメージを push できない。",
  },
  because = {
    en = "Signing needs the role AcrImageSigner, which only Microsoft Entra identities can hold.",
    ja = "署名に必要な AcrImageSigner ロールは、Microsoft Entra の ID にしか割り当てられないためである。",
  },
  mitigation = {
    en = "Let the pipeline sign in with a service principal or a managed identity.",
    ja = "パイプラインはサービス プリンシパルまたはマネージド ID で認証する。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ 0d308bf95 (2019-09-06), ab70f2a3e (2020-09-21)",
}

caveat "content-trust-vs-import.promotion" {
  when = content_trust "on" & any("acr_import"), severity = "high",
  since = documented "2022-10-19",
  says = {
    en = "Imported images arrive without their signatures of Docker Content Trust, so an import cannot promote signed images.",
    ja = "インポートしたイメージではコンテンツの信頼 (Docker Content Trust) の署名が失われるため、署名済みイメージの昇格には使えない。",
  },
  mitigation = {
    en = "Sign again in the target, or use Notation signatures.",
    ja = "取り込み先で署名し直すか、Notation の署名を使う。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ f7377b55b (2022-10-19)",
}

note "content-trust-vs-import" {
  when = content_trust "on" & ~any("acr_import"),
  since = documented "2022-10-19",
  says = {
    en = "An import does not carry the signatures of Docker Content Trust: the copy arrives unsigned.",
    ja = "インポートではコンテンツの信頼 (Docker Content Trust) の署名は引き継がれず、取り込んだイメージは未署名になる。",
  },
  mitigation = {
    en = "Sign again in the target, or use Notation signatures.",
    ja = "取り込み先で署名し直すか、Notation の署名を使う。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ f7377b55b (2022-10-19)",
}

local function not_by_token(me) return ~me.auth "repository_token" end

rule "content-trust-vs-repo-token.signers" { kind = "conflict",
  when = content_trust "on",
  needs = every("azure_devops", not_by_token) & every("github", not_by_token) & every("saas_ci", not_by_token)
    & every("acr_tasks", not_by_token),
  since = documented "2023-07-26",
  says = {
    en = "A pipeline that signs in with a repository-scoped token cannot push images signed with Docker Content Trust.",
    ja = "リポジトリ スコープのトークンで認証するパイプラインは、コンテンツの信頼 (Docker Content Trust) の署名付きイメージを push できない。",
  },
  mitigation = {
    en = "Let the pipeline sign in with a service principal or a managed identity.",
    ja = "パイプラインはサービス プリンシパルまたはマネージド ID で認証する。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ 6697e7cf3 (published 2023-07-26)",
}

caveat "content-trust-vs-repo-token" {
  when = content_trust "on" & repository_tokens "on", severity = "high",
  since = documented "2023-07-26",
  says = {
    en = "Repository-scoped tokens can neither push nor pull images signed with Docker Content Trust.",
    ja = "リポジトリ スコープのトークンでは、コンテンツの信頼 (Docker Content Trust) で署名したイメージを push も pull もできない。",
  },
  mitigation = {
    en = "Give signers and verifying consumers Microsoft Entra identities.",
    ja = "署名する側と検証する側には Microsoft Entra の ID を使う。",
  },
  source = "acr-content-trust",
  evidence = "container-registry-content-trust.md @ 6697e7cf3 (published 2023-07-26)",
}

rule "content-trust-vs-abac" { kind = "conflict",
  when = content_trust "on", needs = role_assignment_mode "rbac",
  since = documented "2025-05-04",
  says = {
    en = "Signing with Docker Content Trust is not supported on registries with repository permissions (ABAC).",
    ja = "リポジトリ単位のアクセス許可 (ABAC) を使うレジストリでは、コンテンツの信頼 (Docker Content Trust) の署名はサポートされない。",
  },
  mitigation = {
    en = "Move to Notation before the mode is switched.",
    ja = "モードを切り替える前に Notation へ移行する。",
  },
  source = "acr-roles",
  evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8",
}

-- Notary Project --------------------------------------------------------------------------------------------------

lifecycle "notation-successor" {
  of = signing "notation", source = "acr-sign-notation",
  periods = {
    { since = by "2021-01-01", ends = documented "2022-06-16", state = "absent",
      says = {
        en = "Signing with Notation is not documented for Azure Container Registry yet.",
        ja = "Azure Container Registry での Notation による署名はまだ文書化されていない。",
      },
      evidence = "a preview of artifacts with references existed since 2021-11-12, without signing" },
    { since = documented "2022-06-16", ends = documented "2024-01-30", state = "preview",
      says = {
        en = "Signing with Notation is a preview.",
        ja = "Notation による署名はプレビューである。",
      },
      evidence = "container-registry-tutorial-sign-build-push.md @ e65de5157, 97a24d513" },
    { since = documented "2024-01-30", state = "available",
      says = {
        en = "Signing with Notation is the recommended replacement of Docker Content Trust.",
        ja = "Notation による署名は、コンテンツの信頼 (Docker Content Trust) の後継として推奨される。",
      },
      source = { "acr-sign-notation", "acr-sign-overview" },
      evidence = "container-registry-tutorial-sign-build-push.md @ 93111ab93" },
  },
}

rule "notation-successor.artifacts" { kind = "gate",
  when = signing "notation", needs = sku "Premium" & zone_redundancy "on",
  since = documented "2022-06-16", ends = documented "2023-01-10", confidence = "medium",
  says = {
    en = "Artifacts with references, in which Notation keeps its signatures, need a zone-redundant Premium registry while they are in preview.",
    ja = "Notation の署名を格納する参照付きアーティファクトには、プレビュー期間中はゾーン冗長の Premium レジストリが必要である。",
  },
  source = "acr-manage-artifact",
  evidence = "container-registry-oras-artifacts.md @ 542704c9e; text public until 2023-01-09 (c43fabd5e)",
}

caveat "notation-successor.region" {
  when = signing "notation", severity = "high",
  since = documented "2022-06-16", ends = documented "2022-08-12",
  says = {
    en = "Artifacts with references, in which Notation keeps its signatures, exist in the region South Central US only.",
    ja = "Notation の署名を格納する参照付きアーティファクトは、米国中南部リージョンでのみ利用できる。",
  },
  mitigation = {
    en = "Create the registry in that region, or wait for the preview to reach yours.",
    ja = "このリージョンにレジストリを作成するか、自リージョンでのプレビュー開始を待つ。",
  },
  source = "acr-manage-artifact",
  evidence = "container-registry-oras-artifacts.md @ 542704c9e; all public regions since 5e2c16582 (2022-08-12)",
}

lifecycle "artifact-signing-notation" {
  of = signing "artifact_signing", source = "acr-artifact-signing",
  periods = {
    { since = by "2021-01-01", ends = documented "2025-09-23", state = "absent",
      says = {
        en = "Signing images with Trusted Signing is not documented yet.",
        ja = "Trusted Signing によるイメージの署名はまだ文書化されていない。",
      } },
    { since = documented "2025-09-23", ends = documented "2026-01-21", state = "preview",
      says = {
        en = "Signing images with Trusted Signing, later renamed Artifact Signing, is a preview.",
        ja = "Trusted Signing (後に Artifact Signing へ改称) によるイメージの署名はプレビューである。",
      },
      evidence = "container-registry-tutorial-sign-verify-notation-ts.md @ a675cf342" },
    { since = documented "2026-01-21", state = "available",
      says = {
        en = "Artifact Signing no longer carries a preview label.",
        ja = "Artifact Signing のプレビュー表記は外れている。",
      },
      evidence = "same tutorial @ 8a6bd641c, published by d1c5fda87" },
  },
}

step "artifact-signing-notation.timestamp" {
  when = signing "artifact_signing",
  since = documented "2025-09-23",
  says = {
    en = "Sign with a timestamp, because the certificates are short-lived, and give the subject of the certificate profile C, ST and O.",
    ja = "証明書の有効期間が短いため、タイムスタンプ付きで署名する。証明書プロファイルのサブジェクトには C、ST、O を含める。",
  },
  source = "acr-artifact-signing",
  evidence = "container-registry-tutorial-sign-verify-notation-ts.md @ a675cf342",
}

step "notation-signer-role" {
  when = ~signing "none", source = "acr-roles",
  periods = {
    { since = assumed "2022-06-16", ends = documented "2025-05-04",
      says = {
        en = "Give the signing identity the ordinary push role; AcrImageSigner is not needed.",
        ja = "署名する ID には通常の push のロールを割り当てる (AcrImageSigner は不要)。",
      },
      evidence = "not stated before 2025-05-04" },
    { since = documented "2025-05-04",
      says = {
        en = "Give the signing identity AcrPush or, with repository permissions (ABAC), Container Registry Repository Writer; AcrImageSigner is not needed.",
        ja = "署名する ID に AcrPush (ABAC では Container Registry Repository Writer) を割り当てる (AcrImageSigner は不要)。",
      },
      evidence = "container-registry-rbac-built-in-roles-overview.md @ db8ca1c81, published by 5054615e8" },
  },
}

step "notation-signing-key" {
  when = signing "notation", source = "acr-sign-notation",
  periods = {
    { since = documented "2022-06-16", ends = documented "2022-12-13", says = {
        en = "Create the signing key and its certificate in Key Vault, allow the signing identity to use them, and give the certificate to everybody who verifies.",
        ja = "署名用のキーと証明書を Key Vault に作成して署名する ID に使用を許可し、検証する側には証明書を配布する。",
      },
      evidence = "container-registry-tutorial-sign-build-push.md @ e65de5157, 97a24d513" },
    { since = documented "2022-12-13", says = {
        en = "Create the signing key and its certificate in Key Vault, allow the signing identity to use them, and give everybody who verifies a trust store with the certificate and a trust policy.",
        ja = "署名用のキーと証明書を Key Vault に作成して署名する ID に使用を許可し、検証する側には証明書を入れた信頼ストアと信頼ポリシーを用意する。",
      },
      evidence = "container-registry-tutorial-sign-build-push.md @ dad5464c1, published by 22bc97e49" },
  },
  owner = { en = "security team", ja = "セキュリティ担当" },
}

step "artifact-signing-notation.profile" {
  when = signing "artifact_signing", source = "acr-artifact-signing",
  since = documented "2025-09-23",
  says = {
    en = "Create a signing account with a certificate profile, give the signing identity the signer role of the profile, and everybody who verifies a trust store and a trust policy.",
    ja = "署名用のアカウントと証明書プロファイルを作成し、署名する ID にプロファイルの署名者ロールを割り当て、検証する側には信頼ストアと信頼ポリシーを用意する。",
  },
  owner = { en = "security team", ja = "セキュリティ担当" },
  evidence = "container-registry-tutorial-sign-verify-notation-ts.md @ a675cf342; container-registry-tutorial-sign-verify-notation-artifact-signing.md HEAD",
}

caveat "notation-client-enforced" {
  when = ~signing "none" & ~admission "ratify", severity = "low",
  since = documented "2022-06-16",
  says = {
    en = "Signatures in the registry block nobody; something has to verify them before an image runs.",
    ja = "レジストリに署名があるだけでは強制力はなく、実行前に検証する仕組みが必要である。",
  },
  mitigation = {
    en = "On AKS, deny unsigned images with Ratify and an Azure Policy.",
    ja = "AKS では Ratify と Azure Policy で未署名イメージを拒否する。",
  },
  source = "acr-sign-overview",
}
