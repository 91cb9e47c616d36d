-- admission.lua - what lets an image run in AKS: gated deployment by Defender, Ratify with Azure Policy, Image Integrity
--
-- A registry blocks nobody from running what it holds. These checks stand in the cluster; they need findings or signatures.

default "admission-default" {
  of = admission "none", since = by "2021-01-01", source = "acr-sign-overview",
  says = {
    en = "A cluster runs whatever it can pull until an admission check is installed.",
    ja = "アドミッション制御を導入しない限り、クラスターは pull できるイメージをすべて実行する。",
  },
}

-- Gated deployment ------------------------------------------------------------------------------------------------

lifecycle "gated-deployment" {
  of = admission "gated_deployment", source = { "defender-gated-deployment", "defender-release-notes" },
  periods = {
    { since = by "2021-01-01", ends = exact "2025-03-27", state = "absent",
      says = {
        en = "Gated deployment by Defender does not exist yet.",
        ja = "Defender のゲート付きデプロイはまだ提供されていない。",
      } },
    { since = exact "2025-03-27", ends = exact "2025-11-26", state = "preview",
      says = {
        en = "Gated deployment, with which Defender stops vulnerable images at the cluster, is a preview.",
        ja = "脆弱なイメージのデプロイを Defender がクラスターで止めるゲート付きデプロイは、プレビューである。",
      },
      evidence = "release note 2025-03-27" },
    { since = exact "2025-11-26", state = "available",
      says = {
        en = "Gated deployment, with which Defender audits or blocks vulnerable images at the cluster, is generally available.",
        ja = "脆弱なイメージのデプロイを Defender がクラスターで監査または拒否するゲート付きデプロイは、一般提供されている。",
      },
      evidence = "release notes 2025-11-26, 2026-03-12 (AKS Automatic), 2026-05-31 (private clusters, preview)" },
  },
}

rule "gated-deployment.plan" { kind = "prerequisite",
  when = admission "gated_deployment", needs = scanning "defender",
  since = exact "2025-03-27",
  says = {
    en = "Gated deployment needs the plan Defender for Containers, on the subscription of the registry and on that of the cluster.",
    ja = "ゲート付きデプロイには、レジストリとクラスターの両サブスクリプションで Defender for Containers プランが必要である。",
  },
  because = {
    en = "It decides by the findings that Defender has for the image in the registry.",
    ja = "レジストリ内のイメージに対する Defender の検出結果で判定するためである。",
  },
  source = "defender-gated-deployment",
  evidence = "enablement-guide-runtime-gated.md (2026-06-16)",
}

step "gated-deployment.step" {
  when = admission "gated_deployment",
  since = exact "2025-03-27",
  says = {
    en = "On clusters of Kubernetes 1.31 or later switch on the Defender sensor, Security gating, Security findings and Registry access; begin with audit.",
    ja = "Kubernetes 1.31 以降のクラスターで Defender センサー、セキュリティ ゲート、セキュリティ検出結果、レジストリ アクセスを有効にし、まず監査から始める。",
  },
  source = "defender-gated-deployment",
  owner = { en = "cluster team", ja = "クラスター担当" },
  evidence = "enablement-guide-runtime-gated.md (2026-06-16)",
}

caveat "gated-deployment.unscanned" {
  when = admission "gated_deployment", severity = "low",
  since = exact "2025-03-27",
  says = {
    en = "The default rule of gated deployment lets images without findings through.",
    ja = "ゲート付きデプロイの既定の規則では、検出結果のないイメージは通過する。",
  },
  mitigation = {
    en = "Set the rule to block images that have no results yet.",
    ja = "結果のないイメージを拒否するよう規則を設定する。",
  },
  source = "defender-gated-deployment",
  evidence = "enablement-guide-runtime-gated.md (2026-06-16)",
}

caveat "gated-deployment.other-clients" {
  when = admission "gated_deployment" & (any("app_service") | any("container_instances") | any("container_apps")), severity = "medium",
  since = exact "2025-03-27",
  says = {
    en = "Gated deployment works in Kubernetes only: App Service, Container Instances and Container Apps run vulnerable images all the same.",
    ja = "ゲート付きデプロイは Kubernetes のみが対象で、App Service、Container Instances、Container Apps では脆弱なイメージもそのまま動く。",
  },
  mitigation = {
    en = "Promote only images without serious findings into the repositories of these clients.",
    ja = "これらのクライアントが使うリポジトリには、重大な検出結果のないイメージだけを昇格させる。",
  },
  source = "defender-gated-deployment",
  evidence = "enablement-guide-runtime-gated.md (2026-06-16)",
}

-- Signatures ------------------------------------------------------------------------------------------------------

rule "ratify-aks-enforcement.signatures" { kind = "prerequisite",
  when = admission { "ratify", "image_integrity" }, needs = ~signing "none",
  since = assumed "2021-01-01",
  says = {
    en = "Ratify and Image Integrity verify Notation signatures, so images have to be signed with Notation.",
    ja = "Ratify と Image Integrity が検証するのは Notation の署名であり、イメージを Notation で署名しておく必要がある。",
  },
  source = { "acr-ratify-aks", "aks-image-integrity" },
  evidence = "container-registry-tutorial-verify-with-ratify-aks.md @ b3c3cf33a; image-integrity.md @ d03d11da4",
}

caveat "ratify-aks-enforcement" {
  when = admission "ratify", source = { "acr-ratify-aks", "acr-sign-overview" },
  periods = {
    { since = documented "2022-06-16", ends = documented "2025-09-24", severity = "medium", confidence = "medium",
      source = "acr-sign-overview",
      says = {
        en = "The registry pages do not describe yet how Ratify denies unsigned images on AKS.",
        ja = "Ratify によって AKS で未署名イメージを拒否する手順は、レジストリ側のページにまだ記載されていない。",
      },
      mitigation = {
        en = "Prove it in a test cluster.",
        ja = "テスト用クラスターで検証する。",
      } },
    { since = documented "2025-09-24", severity = "low",
      says = {
        en = "Ratify and its policy with the effect Deny are installed and kept by the cluster team, not by a managed service.",
        ja = "Ratify と Deny 効果のポリシーにはマネージド サービスがなく、クラスター担当が導入し維持する。",
      },
      mitigation = {
        en = "Begin with the effect Audit, then turn to Deny.",
        ja = "まず Audit で始め、その後 Deny に切り替える。",
      },
      evidence = "container-registry-tutorial-verify-with-ratify-aks.md @ b3c3cf33a, published by 5e6fed35e" },
  },
}

step "ratify-aks-enforcement.step" {
  when = admission "ratify",
  since = documented "2025-09-24",
  says = {
    en = "Install Ratify in the cluster, assign a custom Azure Policy with the effect Deny, and give Ratify pull rights and a route to the registry, and to the key vault unless Artifact Signing is used.",
    ja = "クラスターに Ratify を導入して Deny 効果のカスタム Azure Policy を割り当て、Ratify にレジストリへの pull 権限と到達経路を与える (Artifact Signing 以外では Key Vault への経路も必要)。",
  },
  source = "acr-ratify-aks",
  owner = { en = "cluster team", ja = "クラスター担当" },
  evidence = "container-registry-tutorial-verify-with-ratify-aks.md @ b3c3cf33a, published by 5e6fed35e",
}

caveat "ratify-aks-enforcement.other-clients" {
  when = admission { "ratify", "image_integrity" } & (any("app_service") | any("container_instances") | any("container_apps")),
  severity = "medium", since = documented "2022-06-16",
  says = {
    en = "Ratify and Image Integrity verify signatures in Kubernetes only: App Service, Container Instances and Container Apps run unsigned images all the same.",
    ja = "Ratify と Image Integrity が署名を検証するのは Kubernetes のみで、App Service、Container Instances、Container Apps では未署名イメージもそのまま動く。",
  },
  mitigation = {
    en = "Let the pipeline verify the signature before it deploys to these clients.",
    ja = "これらのクライアントへのデプロイ前に、パイプラインで署名を検証する。",
  },
  source = { "acr-ratify-aks", "acr-sign-overview" },
  evidence = "container-registry-tutorial-verify-with-ratify-aks.md @ b3c3cf33a; image-integrity.md @ d03d11da4",
}

lifecycle "aks-image-integrity-preview" {
  of = admission "image_integrity", source = "aks-image-integrity",
  periods = {
    { since = by "2021-01-01", ends = documented "2023-09-27", state = "absent",
      says = {
        en = "Image Integrity for AKS is not public yet.",
        ja = "AKS の Image Integrity はまだ公開されていない。",
      } },
    { since = documented "2023-09-27", state = "preview",
      says = {
        en = "Image Integrity for AKS is a preview.",
        ja = "AKS の Image Integrity はプレビューである。",
      },
      evidence = "image-integrity.md @ 836759326, d03d11da4 (published 2023-09-27), HEAD 2026-05-13" },
  },
}

caveat "aks-image-integrity-preview.audit" {
  when = admission "image_integrity", severity = "high",
  since = documented "2023-09-27",
  says = {
    en = "Image Integrity only audits: unsigned images run all the same, at most 200 signatures are checked in a cluster, and it is not meant for production registries.",
    ja = "Image Integrity は監査のみで、未署名イメージも実行される。検証できる署名はクラスターあたり 200 件までで、本番のレジストリでの利用は推奨されていない。",
  },
  mitigation = {
    en = "Deny unsigned images with a Ratify of your own.",
    ja = "自前の Ratify で未署名イメージを拒否する。",
  },
  source = "aks-image-integrity",
  evidence = "image-integrity.md HEAD; policy ImageIntegrityNotationVerification.json 1.1.0-preview",
}

-- Findings without the registry -----------------------------------------------------------------------------------

note "runtime-va-registry-agnostic" {
  when = any("aks") & restricted & ~bypassable & ~defender_scans,
  source = { "defender-agentless-va", "defender-release-notes" },
  periods = {
    { since = exact "2025-02-23", ends = exact "2025-11-19",
      says = {
        en = "Defender can assess the containers that run in AKS without getting into the registry (preview).",
        ja = "Defender は、レジストリに到達できなくても AKS で実行中のコンテナーを評価できる (プレビュー)。",
      },
      evidence = "release note 2025-02-23" },
    { since = exact "2025-11-19",
      says = {
        en = "Defender can assess the containers that run in AKS without getting into the registry, except on Windows nodes and ephemeral OS disks.",
        ja = "Defender は、レジストリに到達できなくても AKS で実行中のコンテナーを評価できる (Windows ノードとエフェメラル OS ディスクを除く)。",
      },
      evidence = "release note 2025-11-19; agentless-vulnerability-assessment-azure.md" },
  },
}
