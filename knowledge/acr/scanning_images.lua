-- scanning_images.lua - kinds of images that are not scanned by Defender or not patched by continuous patching
--
-- Scanning goes on for the other images of the registry, so these are warnings and forbid nothing.

local windows_images = any("client", function(me) return me.windows_images end)
local oci_images = any("client", function(me) return me.image_format { "oci", "multi_arch" } end)
local manifest_lists = any("client", function(me) return me.image_format "multi_arch" end)

caveat "scan-windows-images" {
  when = defender_scans & windows_images,
  source = { "defender-support-matrix", "defender-release-notes" },
  mitigation = {
    en = "Scan Windows images in the pipeline or with a third-party scanner.",
    ja = "Windows イメージはパイプラインまたはサードパーティのスキャナーでスキャンする。",
  },
  periods = {
    { since = by "2021-01-01", ends = exact "2022-03", severity = "high",
      says = {
        en = "Windows images are not scanned.",
        ja = "Windows イメージはスキャンされない。",
      } },
    { since = exact "2022-03", ends = exact "2024-03-31", severity = "low",
      says = {
        en = "Scanning of Windows images is a preview.",
        ja = "Windows イメージのスキャンはプレビューである。",
      },
      evidence = "release notes of March 2022 (Qualys) and 2023-12-14 (MDVM)" },
    { since = exact "2024-03-31", severity = "low",
      says = {
        en = "Of Windows images only the packages of the operating system are scanned.",
        ja = "Windows イメージでスキャンされるのは OS のパッケージのみである。",
      },
      evidence = "release note 2024-03-31" },
  },
}

-- Formats ---------------------------------------------------------------------------------------------------------

caveat "scan-oci-image-format" {
  when = defender_scans & oci_images,
  source = { "defender-support-matrix", "defender-release-notes" },
  mitigation = {
    en = "Build with Docker media types (oci-mediatypes=false in BuildKit).",
    ja = "Docker のメディア タイプでビルドする (BuildKit の oci-mediatypes=false)。",
  },
  periods = {
    { since = by "2021-01-01", ends = by "2021-05-19", severity = "medium", confidence = "medium",
      says = {
        en = "No page says yet whether images in OCI format are scanned.",
        ja = "OCI 形式のイメージがスキャンされるかどうかは、まだ記載がない。",
      },
      evidence = "availability include with ms.date 11/22/2020" },
    { since = by "2021-05-19", ends = exact "2024-02-18", severity = "high",
      says = {
        en = "Images in OCI format are not scanned.",
        ja = "OCI 形式のイメージはスキャンされない。",
      },
      evidence = "availability include with ms.date 05/19/2021; support matrix of 2022 and 2023; supported since the release note 2024-02-18" },
  },
}

caveat "scan-manifest-lists" {
  when = defender_scans & manifest_lists, severity = "medium", confidence = "medium",
  since = documented "2025-03-13",
  says = {
    en = "The support matrix excludes manifest lists from scanning: findings belong to the images of the single platforms.",
    ja = "サポート表ではマニフェスト リストはスキャンの対象外であり、検出結果はプラットフォームごとのイメージに付く。",
  },
  because = {
    en = "The remark stood in the table for Amazon registries before the tables were merged, so it may not hold for this service.",
    ja = "表の統合前は Amazon のレジストリの表にあった注記であり、ACR には当てはまらない可能性がある。",
  },
  mitigation = {
    en = "Check the findings of each digest that the list names.",
    ja = "リストに含まれるダイジェストごとに検出結果を確認する。",
  },
  source = "defender-support-matrix",
  evidence = "support-matrix-defender-for-containers.md @ fd3c64621, 9afd717d8, published by f6a83fa49; 7048a541d (2026-05-05)",
}

note "scan-manifest-lists.one-table" {
  when = defender_scans & manifest_lists, confidence = "low",
  since = documented "2024-02-14", ends = documented "2025-03-13",
  says = {
    en = "One of the support tables for the clouds excludes manifest lists from scanning; it is not clear that it means this service.",
    ja = "クラウド別のサポート表の 1 つがマニフェスト リストをスキャンの対象外としているが、ACR に当てはまるかは明らかでない。",
  },
  source = "defender-support-matrix",
  evidence = "support-matrix-defender-for-containers.md @ f6cdfbb74 (2024-02-14)",
}

-- Minimal base images ---------------------------------------------------------------------------------------------

caveat "scan-minimal-images" {
  when = defender_scans & base_images { "distroless", "scratch" }, severity = "high",
  source = { "defender-support-matrix", "defender-release-notes" },
  mitigation = {
    en = "Scan these images in the pipeline, or build on a base image that is supported.",
    ja = "パイプラインでスキャンするか、対応しているベース イメージを使う。",
  },
  periods = {
    { since = by "2021-01-01", ends = exact "2023-12-12",
      says = {
        en = "Neither distroless images nor images from scratch are scanned.",
        ja = "distroless イメージも scratch イメージもスキャンされない。",
      },
      evidence = "availability include with ms.date 11/22/2020; support matrix" },
    { since = exact "2023-12-12", when = defender_scans & base_images "scratch",
      says = {
        en = "Images from scratch are not scanned; Google Distroless is.",
        ja = "scratch イメージはスキャンされない (Google Distroless は対応)。",
      },
      evidence = "release note 2023-12-12; later Chainguard and Wolfi 2025-07-03, Minimus and Photon OS 2026-02-10" },
  },
}

note "scan-image-size" {
  when = defender_scans & layer_gib:above(2),
  since = by "2021-01-01", confidence = "medium",
  says = {
    en = "No limit on the size of an image or layer is documented for scanning; the 2 GB that are sometimes quoted held for Amazon ECR only.",
    ja = "スキャンできるイメージやレイヤーのサイズ上限の記載はない。引用されることのある 2 GB は Amazon ECR のみの制限であった。",
  },
  source = "defender-support-matrix",
  evidence = "support-matrix-defender-for-containers.md @ 5fe564164 (Amazon tab), removed by 292ea9693",
}

-- Continuous patching ---------------------------------------------------------------------------------------------

note "continuous-patching-limits.images" {
  when = continuous_patching "on" & ~windows_images & ~manifest_lists,
  since = documented "2025-04-30",
  says = {
    en = "Continuous patching updates the packages of Linux distributions that are still supported; Windows and multi-architecture images are not patched.",
    ja = "継続的パッチ適用の対象は、サポート中の Linux ディストリビューションの OS パッケージのみで、Windows とマルチアーキテクチャのイメージは対象外である。",
  },
  mitigation = {
    en = "Leave tags that end in -1 to -999 to the patches.",
    ja = "-1 ～ -999 で終わるタグはパッチ用に空けておく。",
  },
  source = "acr-continuous-patching",
  evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

caveat "continuous-patching-limits.left-out" {
  when = continuous_patching "on" & (windows_images | manifest_lists), severity = "medium",
  since = documented "2025-04-30",
  says = {
    en = "Continuous patching leaves Windows images and images for several architectures alone.",
    ja = "Windows とマルチアーキテクチャのイメージは継続的パッチ適用の対象外である。",
  },
  mitigation = {
    en = "Rebuild these images when their base image changes.",
    ja = "これらのイメージはベース イメージの更新時に再ビルドする。",
  },
  source = "acr-continuous-patching",
  evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}

caveat "continuous-patching-conflicts.cache" {
  when = continuous_patching "on" & artifact_cache "on", severity = "medium",
  since = documented "2025-04-30",
  says = {
    en = "Repositories that a cache rule fills are not patched.",
    ja = "キャッシュ ルールで取り込まれるリポジトリには、パッチは適用されない。",
  },
  mitigation = {
    en = "Copy the images that must be patched into repositories of their own.",
    ja = "パッチが必要なイメージは別のリポジトリにコピーする。",
  },
  source = "acr-continuous-patching",
  evidence = "key-concept-continuous-patching.md @ 4c33169be, published by 535879536",
}
