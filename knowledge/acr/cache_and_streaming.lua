-- cache_and_streaming.lua - artifact cache: its credentials and its way in; what artifact streaming goes together with
--
-- Since when cache and streaming exist, and on which SKU, stands in features.lua.

-- Credentials -----------------------------------------------------------------------------------------------------

default "cache-credentials-default" {
  of = cache_credentials "none", since = documented "2023-02-16", source = "acr-artifact-cache",
  says = {
    en = "A cache rule reads its upstream without credentials unless a credential set is named.",
    ja = "資格情報セットを指定しない限り、キャッシュ ルールは資格情報なしでアップストリームから取得する。",
  },
}

rule "artifact-cache-credential-set" { kind = "prerequisite",
  when = artifact_cache "on" & cache_upstream "docker_hub", needs = cache_credentials "key_vault",
  since = documented "2023-02-16",
  says = {
    en = "A cache of Docker Hub needs credentials, which are two secrets in a key vault.",
    ja = "Docker Hub のキャッシュには資格情報が必須で、Key Vault の 2 つのシークレットとして保存する。",
  },
  source = { "acr-artifact-cache", "acr-artifact-cache-cli" },
  evidence = "tutorial-registry-cache.md @ a725fe8a4, published by a7522f845; artifact-cache-cli.md HEAD",
}

note "artifact-cache-credential-set.public" {
  when = artifact_cache "on" & cache_upstream "public" & cache_credentials "none",
  since = documented "2023-02-16",
  says = {
    en = "The cache reads registries that need no sign-in, such as Microsoft Container Registry; Docker Hub always needs credentials.",
    ja = "このキャッシュの対象は、Microsoft Container Registry など認証不要のレジストリである。Docker Hub には資格情報が必須である。",
  },
  mitigation = {
    en = "Where Docker Hub is meant, state it as the upstream.",
    ja = "Docker Hub を使う場合は、上流として指定する。",
  },
  source = "acr-artifact-cache",
  evidence = "tutorial-registry-cache.md @ a725fe8a4, published by a7522f845; artifact-cache-overview.md HEAD",
}

step "artifact-cache-credential-set.step" {
  when = artifact_cache "on" & cache_credentials "key_vault",
  since = documented "2023-02-16",
  says = {
    en = "Put user name and password of the upstream into two secrets, and let the system-assigned identity of the credential set read them (get on secrets, or Key Vault Secrets User).",
    ja = "アップストリームのユーザー名とパスワードを 2 つのシークレットに保存し、資格情報セットのシステム割り当て ID に読み取り権限 (シークレットの get または Key Vault Secrets User) を与える。",
  },
  source = "acr-artifact-cache-cli",
  evidence = "tutorial-registry-cache.md @ a725fe8a4, published by a7522f845; artifact-cache-cli.md HEAD",
}

caveat "artifact-cache-credential-set.vault" {
  when = artifact_cache "on" & cache_credentials "key_vault" & key_vault_closed, severity = "medium", confidence = "medium",
  since = documented "2023-02-16",
  says = {
    en = "A network-restricted key vault is known to admit registries for encryption only; for the secrets of a credential set no page says so.",
    ja = "ネットワーク制限付きの Key Vault がレジストリを通すと明記されているのは暗号化のみで、資格情報セットのシークレットについては記載がない。",
  },
  mitigation = {
    en = "Keep the secrets in an open vault of their own, or test first.",
    ja = "シークレットは制限のない別の Key Vault に置くか、事前に検証する。",
  },
  source = { "acr-artifact-cache-cli", "key-vault-network" },
}

step "abac-vs-artifact-cache" {
  when = artifact_cache "on" & cache_upstream "acr",
  since = documented "2026-04-20",
  says = {
    en = "Put the upstream registry into the mode with repository permissions (ABAC), and give a user-assigned identity Container Registry Repository Reader there.",
    ja = "アップストリームのレジストリをリポジトリ単位のアクセス許可 (ABAC) モードにし、ユーザー割り当て ID に Container Registry Repository Reader を付与する。",
  },
  source = "acr-artifact-cache-acr",
  evidence = "artifact-cache-acr-to-acr-cli.md @ ea9584cc8, 385c1e716 (published 2026-04-20)",
}

note "abac-vs-artifact-cache.compatible" {
  when = artifact_cache "on" & abac,
  since = documented "2025-05-04", confidence = "medium",
  says = {
    en = "No page excludes artifact cache from registries with repository permissions (ABAC).",
    ja = "リポジトリ単位のアクセス許可 (ABAC) とアーティファクト キャッシュの併用を禁じる記載はない。",
  },
  source = { "acr-abac", "acr-artifact-cache" },
}

-- The way in ------------------------------------------------------------------------------------------------------

caveat "artifact-cache-needs-trusted-services.service-endpoint" {
  when = artifact_cache "on" & service_endpoint "on", severity = "high", confidence = "medium",
  since = assumed "2023-02-16",
  says = {
    en = "A registry restricted by service endpoints probably cannot fill its cache: the bypass for trusted services does not apply to it.",
    ja = "サービス エンドポイントで制限したレジストリでは、信頼されたサービスの例外が効かないため、キャッシュへの取り込みができない可能性が高い。",
  },
  mitigation = {
    en = "Use a private endpoint or IP rules with trusted services allowed.",
    ja = "プライベート エンドポイントまたは IP 規則を使い、信頼されたサービスを許可する。",
  },
  source = { "acr-trusted-services", "acr-artifact-cache-cli" },
  evidence = "deduced from allow-access-trusted-services.md @ 31cba0a7c and artifact-cache-cli.md @ 8b2f1604b; nowhere stated",
}

-- Streaming -------------------------------------------------------------------------------------------------------

rule "cmk-vs-artifact-streaming" { kind = "conflict",
  when = own_key, needs = artifact_streaming "off",
  since = documented "2023-11-16",
  says = {
    en = "Artifact streaming does not work on registries that are encrypted with a customer-managed key.",
    ja = "CMK で暗号化したレジストリでは、アーティファクト ストリーミングを使えない。",
  },
  mitigation = {
    en = "Go without streaming, or use a second Premium registry without such a key.",
    ja = "ストリーミングをやめるか、CMK を使わない別の Premium レジストリを用意する。",
  },
  source = "acr-artifact-streaming",
  evidence = "tutorial-artifact-streaming.md @ 826a79327, published by 0dd99ba5c",
}

caveat "soft-delete-vs-artifact-streaming" {
  when = soft_delete "on" & artifact_streaming "on", severity = "low",
  since = documented "2023-11-16",
  says = {
    en = "Deleting a streamed image removes both versions; soft delete restores only the original.",
    ja = "ストリーミング対応イメージを削除すると両方が消え、論理的な削除で復元できるのは元のイメージだけである。",
  },
  mitigation = {
    en = "Generate the streaming artifact again after a restore.",
    ja = "復元後にストリーミング用アーティファクトを再生成する。",
  },
  source = "acr-artifact-streaming",
  evidence = "tutorial-artifact-streaming.md @ 826a79327, published by 0dd99ba5c",
}
