-- prices_protection.lua - what scanning and keys cost a month
--
-- The amounts come from the same places as those in prices.lua.

-- Scanning --------------------------------------------------------------------------------------------------------

price "price-defender-containers" {
  also = { "scan-pricing" },
  when = scanning "defender", per = protected_vcores,
  source = { "azure-price-defender", "retail-prices" },
  periods = {
    { since = exact "2021-12-09", ends = exact "2022-01-01", usd = per_month "0", source = "defender-release-notes",
      says = {
        en = "Defender for Containers is free in December 2021.",
        ja = "Defender for Containers は 2021 年 12 月は無料である。",
      },
      evidence = "release note of December 2021" },
    { since = exact "2022-01-01", ends = documented "2023-04-25", usd = unknown, confidence = "low",
      says = {
        en = "Defender for Containers is charged for each vCore of the protected clusters; its price in this interval is not verified.",
        ja = "Defender for Containers は保護対象クラスターの vCore 単位で課金される (この期間の単価は未確認)。",
      } },
    { since = documented "2023-04-25", usd = per_month "6.8693",
      says = {
        en = "Defender for Containers costs about USD 6.87 a month for each vCore of the protected clusters.",
        ja = "Defender for Containers は保護対象クラスターの vCore あたり月約 6.87 米ドルである。",
      },
      mitigation = {
        en = "A subscription with a registry but without clusters pays for scans only.",
        ja = "クラスターのないサブスクリプションでは、スキャン分だけが課金される。",
      },
      evidence = "price tests 237ebfaf6 (2023-04-25) to 85af7d48c (2024-12-05)" },
  },
}

price "price-defender-image-scan" {
  when = scanning "defender", per = scanned_images,
  source = { "azure-price-defender", "retail-prices" },
  periods = {
    { since = assumed "2021-01-01", ends = exact "2021-12-09", usd = per_month "0.29", assumed = true, confidence = "medium",
      source = { "defender-registries-introduction", "azure-price-defender" },
      says = {
        en = "Scanning is charged once for each image, about USD 0.29; rescans are free.",
        ja = "スキャンは 1 イメージにつき 1 回、約 0.29 米ドルで課金され、再スキャンは無料である。",
      },
      evidence = "azure-security-docs 2ee7a2a2a, c43de0e59; amount from later read-outs" },
    { since = exact "2021-12-09", ends = exact "2022-01-01", usd = per_month "0", source = "defender-release-notes",
      says = {
        en = "Image scans are free in December 2021, like the whole new plan.",
        ja = "2021 年 12 月は新プラン全体が無料で、イメージのスキャンも無料である。",
      },
      evidence = "release note of December 2021" },
    { since = exact "2022-01-01", usd = per_month "0.29", per = scanned_images - protected_vcores * 20, assumed = true,
      confidence = "medium",
      says = {
        en = "20 image scans for each charged vCore are included; each further image digest costs about USD 0.29, and rescans are free.",
        ja = "課金対象の vCore あたり 20 イメージのスキャンを含み、超過分は 1 ダイジェスト約 0.29 米ドル、再スキャンは無料である。",
      },
      mitigation = {
        en = "New digests count, not tags: scan what is promoted, not every commit.",
        ja = "タグではなく新しいダイジェストが数えられる。コミットごとではなく、昇格したイメージだけをスキャンする。",
      },
      evidence = "0.29 from read-outs; the allowance from third-party notes of 2025" },
  },
}

price "price-defender-cspm-scan" {
  when = scanning "defender_cspm", usd = per_month "0.29", per = scanned_images - cspm_resources * 20, assumed = true,
  source = { "defender-cspm", "azure-price-defender" },
  periods = {
    { since = documented "2023-03-28", ends = documented "2023-05-23", usd = unknown,
      says = {
        en = "Defender CSPM includes scans of 20 images for each charged resource; no price beyond that is published.",
        ja = "Defender CSPM は課金対象リソースあたり 20 イメージのスキャンを含む (超過分の単価は未公表)。",
      },
      evidence = "azure-security-docs, plan table; row removed by c790e5687" },
    { since = documented "2023-05-23", ends = documented "2023-07-23", usd = unknown, confidence = "low",
      says = {
        en = "In this interval no page says how many image scans Defender CSPM includes, nor what further ones cost.",
        ja = "この期間、Defender CSPM に含まれるイメージのスキャン数も、超過分の単価も記載がない。",
      },
      evidence = "azure-security-docs: row removed by c790e5687, next statement d669c8fa3" },
    { since = documented "2023-07-23", ends = documented "2023-11-16", assumed = false,
      says = {
        en = "Defender CSPM includes scans of 20 images for each charged resource, then costs USD 0.29 for each image digest.",
        ja = "Defender CSPM は課金対象リソースあたり 20 イメージのスキャンを含み、超過分は 1 ダイジェスト 0.29 米ドルである。",
      },
      evidence = "azure-security-docs @ d669c8fa3; removed by acc8cd196" },
    { since = documented "2023-11-16", confidence = "low",
      says = {
        en = "Defender CSPM is assumed to include scans of 20 images, then to cost USD 0.29 for each image digest; the vendor's sentence was removed.",
        ja = "Defender CSPM は 20 イメージのスキャンを含み、超過分は 1 ダイジェスト 0.29 米ドルと推定される (ベンダーの記載は削除済み)。",
      },
      evidence = "0.29 in a read-out of 2026" },
  },
}

price "price-defender-cspm-scan.plan" {
  when = scanning "defender_cspm", usd = unknown,
  since = documented "2023-03-28", source = { "defender-cspm", "azure-price-defender" },
  says = {
    en = "Defender CSPM itself is charged for each billable resource of the subscription.",
    ja = "Defender CSPM 自体は、サブスクリプションの課金対象リソースごとに課金される。",
  },
  evidence = "azure-security-docs, plan table",
}

rule "defender-cspm-scanning.resources" { kind = "prerequisite",
  when = scanning "defender_cspm", needs = cspm_resources:above(0),
  since = documented "2023-03-28", confidence = "medium",
  says = {
    en = "Defender CSPM watches a whole subscription and is charged for its resources, so a plan uses it only where the scenario says how many there are.",
    ja = "Defender CSPM はサブスクリプション全体を監視し、そのリソース数で課金されるため、シナリオに課金対象リソース数の記載がある場合にのみ採用する。",
  },
  mitigation = {
    en = "Give the number of charged resources where the plan is in use; for one registry take the Defender plan for containers.",
    ja = "このプランを利用中なら課金対象リソース数を指定する。レジストリ 1 つのためなら Defender のコンテナー向けプランを使う。",
  },
  source = "defender-cspm",
  evidence = "azure-security-docs, plan table of 2023-03-28: billed for each resource; that it must be counted is a choice of this pack",
}

-- Keys ------------------------------------------------------------------------------------------------------------

price "price-key-vault-operations" {
  when = encryption "customer_managed_key" | cache_credentials "key_vault", usd = per_month "0.000003", per = key_operations,
  says = {
    en = "Key Vault charges USD 0.03 for 10,000 operations with 2,048-bit RSA keys, USD 0.15 with longer ones.",
    ja = "Key Vault は RSA 2048 ビットのキーで 1 万操作あたり 0.03 米ドル、より長いキーでは 0.15 米ドルである。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, since = assumed "2021-01-01",
  evidence = "seen since 2021-05-18: price tests 1a3cfc6cf to e9ce62908 (2024-07-01)",
}

price "price-key-vault-operations.managed-hsm" {
  when = encryption "customer_managed_key" & cmk_key_store "managed_hsm", usd = per_hour "4.85", assumed = true,
  since = by "2026-01-01", confidence = "low",
  says = {
    en = "A Managed HSM pool costs about USD 4.85 an hour (USD 3,540.50 in 730 hours), whatever it is used for.",
    ja = "Managed HSM のプールは、用途にかかわらず 1 時間約 4.85 米ドル (730 時間で 3,540.50 米ドル) である。",
  },
  mitigation = {
    en = "Where the pool exists already, give the price of this fact as 0.",
    ja = "既存のプールを使う場合は、この項目の価格を 0 と指定する。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, evidence = "price tests of a Standard B1 pool in East US 01c59b17a; undated",
}

price "price-key-vault-operations.hsm" {
  when = encryption "customer_managed_key" & cmk_key_type "rsa_hsm" & cmk_key_store "key_vault", usd = per_month "1.00",
  since = assumed "2021-01-01", confidence = "medium",
  says = {
    en = "A 2,048-bit RSA-HSM key costs USD 1 a month, longer ones USD 5.",
    ja = "RSA-HSM 2048 ビットのキーは 1 つにつき月 1 米ドル、より長いキーは 5 米ドルである。",
  },
  source = { "azure-price-key-vault", "retail-prices" }, evidence = "seen since 2021-05-18: price tests 1a3cfc6cf to e9ce62908 (2024-07-01)",
}
