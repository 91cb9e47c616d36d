-- streaming.lua - artifact streaming to AKS, and ACR Transfer between clouds

-- Artifact streaming ----------------------------------------------------------------------------------------------

lifecycle "gate-artifact-streaming" {
  of = artifact_streaming "on", source = "acr-artifact-streaming",
  periods = {
    { since = by "2021-01-01", ends = documented "2023-11-16", state = "absent",
      says = {
        en = "Artifact streaming is not public yet.",
        ja = "アーティファクト ストリーミングはまだ公開されていない。",
      } },
    { since = documented "2023-11-16", ends = documented "2026-07-13", state = "preview",
      says = {
        en = "Artifact streaming is a preview.",
        ja = "アーティファクト ストリーミングはプレビューである。",
      },
      evidence = "tutorial-artifact-streaming.md @ 826a79327, published by 0dd99ba5c; container-registry-artifact-streaming.md @ 3d4bb023a" },
    { since = documented "2026-07-13", state = "available", confidence = "medium",
      source = { "acr-artifact-streaming", "aks-artifact-streaming" },
      says = {
        en = "Artifact streaming is available: the AKS page no longer calls it a preview.",
        ja = "アーティファクト ストリーミングは利用可能である (AKS のページからプレビュー表記が外れた)。",
      },
      evidence = "azure-aks-docs articles/aks/artifact-streaming.md @ 879fbdd7b, published by a6ec0bf71" },
  },
}

caveat "gate-artifact-streaming.label" {
  when = artifact_streaming "on", severity = "low", confidence = "medium",
  since = documented "2026-07-13",
  says = {
    en = "The registry's own page still calls artifact streaming a preview, while the AKS page does not.",
    ja = "アーティファクト ストリーミングは、AKS のページではプレビュー表記が外れたが、ACR のページでは今もプレビューである。",
  },
  mitigation = {
    en = "Ask Support which terms apply before relying on it.",
    ja = "採用する前に、適用される条件をサポートに確認する。",
  },
  source = { "acr-artifact-streaming", "aks-artifact-streaming" },
  evidence = "container-registry-artifact-streaming.md @ d923d5889; azure-aks-docs articles/aks/artifact-streaming.md @ 879fbdd7b",
}

rule "gate-artifact-streaming.tier" { kind = "gate",
  when = artifact_streaming "on", needs = sku "Premium",
  since = documented "2023-11-16",
  says = {
    en = "Artifact streaming needs the Premium SKU.",
    ja = "アーティファクト ストリーミングには Premium が必要である。",
  },
  source = "acr-artifact-streaming",
  evidence = "tutorial-artifact-streaming.md @ 826a79327, published by 0dd99ba5c; container-registry-artifact-streaming.md @ d923d5889",
}

caveat "gate-artifact-streaming.aks-only" {
  when = artifact_streaming "on" & ~any("aks"), severity = "medium",
  since = documented "2023-11-16",
  says = {
    en = "Only AKS streams artifacts, and only Linux images for AMD64: without a cluster the copies cost storage and speed up nothing.",
    ja = "ストリーミングを利用できるのは AKS の Linux AMD64 イメージだけであり、クラスターがなければ複製の分だけストレージ料金が増える。",
  },
  mitigation = {
    en = "Leave it off, or name the cluster in the scenario.",
    ja = "無効のままにするか、シナリオにクラスターを記述する。",
  },
  source = "acr-artifact-streaming",
  evidence = "tutorial-artifact-streaming.md @ 826a79327, published by 0dd99ba5c",
}

dispute "gate-artifact-streaming.kubernetes" {
  when = artifact_streaming "on" & any("aks"),
  since = documented "2023-11-17",
  says = {
    en = "Two pages of the vendor disagree on the oldest Kubernetes version that can stream artifacts.",
    ja = "アーティファクト ストリーミングに必要な Kubernetes の最小バージョンについて、ベンダーの 2 つのページが食い違う。",
  },
  sides = {
    { source = "aks-artifact-streaming", says = { en = "Streaming needs Kubernetes 1.25 or later.", ja = "Kubernetes 1.25 以降が必要。" } },
    { source = "acr-artifact-streaming", says = { en = "Streaming needs Kubernetes 1.26 or later.", ja = "Kubernetes 1.26 以降が必要。" } },
  },
  decided = { en = "Plan with 1.26, the safer figure.", ja = "安全側の 1.26 を採用する。" },
  source = { "acr-artifact-streaming", "aks-artifact-streaming" },
  evidence = "azure-aks-docs articles/aks/artifact-streaming.md @ 9bc456e5b; container-registry-artifact-streaming.md @ d923d5889",
}

-- ACR Transfer ----------------------------------------------------------------------------------------------------

rule "gate-acr-transfer" { kind = "gate",
  when = acr_transfer "on", needs = sku "Premium",
  since = documented "2020-05-08",
  says = {
    en = "ACR Transfer needs Premium, on the source registry and on the target registry.",
    ja = "ACR Transfer には、転送元と転送先の両方のレジストリに Premium が必要である。",
  },
  mitigation = {
    en = "It is meant for disconnected clouds: between connected ones import the images.",
    ja = "分離されたクラウドとの間で使うための機能である。接続されたクラウド間ではインポートを使う。",
  },
  source = "acr-transfer",
  evidence = "container-registry-transfer-images.md @ 087fca45e, on 2021-04-12 and on 2022-04-05; container-registry-transfer-prerequisites.md @ d923d5889",
}

lifecycle "gate-acr-transfer.preview" {
  of = acr_transfer "on", source = "acr-transfer",
  periods = {
    { since = documented "2020-05-08", ends = documented "2026-02-15", state = "preview",
      says = {
        en = "ACR Transfer is a preview.",
        ja = "ACR Transfer はプレビューである。",
      },
      evidence = "container-registry-transfer-images.md @ 087fca45e, 5c422fdb6" },
    { since = documented "2026-02-15", state = "available",
      says = {
        en = "ACR Transfer no longer carries a preview notice.",
        ja = "ACR Transfer のプレビュー表記は外れている。",
      },
      evidence = "container-registry-transfer-prerequisites.md @ fb04dcda8, published by 69fcf1e97" },
  },
}

limit "limit-transfer-layer" {
  of = layer_gib, max = 8, when = acr_transfer "on",
  since = documented "2023-03-30",
  says = {
    en = "ACR Transfer moves only artifacts whose layers are at most 8 GB.",
    ja = "ACR Transfer で転送できるのは、レイヤーが 8 GB 以下のアーティファクトだけである。",
  },
  mitigation = {
    en = "Import the image within one cloud, or push it again in the target cloud.",
    ja = "同じクラウド内ではインポートを使い、別のクラウドには改めて push する。",
  },
  source = "acr-transfer",
  evidence = "container-registry-transfer-images.md @ 31ad6dfa6, published by d96bebc09; container-registry-transfer-prerequisites.md @ d923d5889",
}
