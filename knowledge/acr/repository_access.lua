-- repository_access.lua - who may do what in which repository: tokens, anonymous pull, repository permissions (ABAC)
--
-- Since when these exist, and on which SKU, stands in features.lua.

caveat "repo-token-not-entra" {
  when = repository_tokens "on", severity = "medium",
  periods = {
    { since = documented "2019-10-21", ends = documented "2023-12-09" },
    { since = documented "2023-12-09", ends = documented "2025-04-26",
      says = {
        en = "Repository-scoped tokens are no Microsoft Entra identities: neither role assignments nor Conditional Access apply to them, and they cannot list the repositories.",
        ja = "リポジトリ スコープのトークンは Microsoft Entra の ID ではなく、ロールの割り当ても条件付きアクセスも適用されず、リポジトリの一覧取得もできない。",
      },
      evidence = "container-registry-repository-scoped-permissions.md @ 833d60959, published by 5047789a2" },
    { since = documented "2025-04-26", when = repository_tokens "on" & connected_registry "off", source = { "acr-tokens", "acr-roles" },
      says = {
        en = "Repository-scoped tokens are no Microsoft Entra identities: neither role assignments nor Conditional Access apply to them, and they cannot list the repositories.",
        ja = "リポジトリ スコープのトークンは Microsoft Entra の ID ではなく、ロールの割り当ても条件付きアクセスも適用されず、リポジトリの一覧取得もできない。",
      },
      evidence = "container-registry-rbac-built-in-roles-overview.md @ cbb39be22, published by 52da5bff5" },
  },
  says = {
    en = "Repository-scoped tokens are no Microsoft Entra identities: neither role assignments nor Conditional Access apply to them.",
    ja = "リポジトリ スコープのトークンは Microsoft Entra の ID ではなく、ロールの割り当ても条件付きアクセスも適用されない。",
  },
  mitigation = {
    en = "Keep tokens for devices and outsiders, with an expiry date; give everything else a Microsoft Entra identity.",
    ja = "トークンはデバイスや外部の利用者に限り、有効期限を付ける。それ以外には Microsoft Entra の ID を使う。",
  },
  source = "acr-tokens",
  evidence = "container-registry-repository-scoped-permissions.md @ 4d2d7267c (2019-10-21)",
}

caveat "repo-token-not-entra.connected" {
  when = connected_registry "on", severity = "medium",
  since = documented "2025-04-26", source = { "acr-tokens", "acr-roles" },
  says = {
    en = "Repository-scoped tokens, the only sign-in of connected registries, are no Microsoft Entra identities: neither role assignments nor Conditional Access apply to them, and they cannot list the repositories.",
    ja = "リポジトリ スコープのトークン (接続されたレジストリで使える唯一の認証) は Microsoft Entra の ID ではなく、ロールの割り当ても条件付きアクセスも適用されず、リポジトリの一覧取得もできない。",
  },
  mitigation = {
    en = "Keep tokens for devices and outsiders, with an expiry date; give everything else a Microsoft Entra identity.",
    ja = "トークンはデバイスや外部の利用者に限り、有効期限を付ける。それ以外には Microsoft Entra の ID を使う。",
  },
  evidence = "container-registry-rbac-built-in-roles-overview.md @ cbb39be22, published by 52da5bff5",
}

-- The tokens of a connected registry: see connected-registry-create.
step "repo-token-create" {
  when = any("client", function(me) return me.auth "repository_token" & ~me:is "connected_registry_host" end),
  since = by "2021-01-01",
  says = {
    en = "Create a scope map and a token for each client that signs in with one, hand out one of its two passwords, give it an expiry date, and renew it before then.",
    ja = "トークンで認証するクライアントごとにスコープ マップとトークンを作成し、2 つあるパスワードの一方を渡す。有効期限を設定し、期限前に更新する。",
  },
  because = {
    en = "Without an expiry date the passwords do not end, and with two of them one can be replaced while the other is in use.",
    ja = "既定では無期限であり、パスワードが 2 つあるため一方を使いながら他方を更新できる。",
  },
  source = "acr-tokens",
  owner = { en = "owner of the registry", ja = "レジストリ管理者" },
  evidence = "container-registry-repository-scoped-permissions.md @ bef9be13f (2020-11-06); container-registry-token-based-repository-permissions.md HEAD",
}

rule "anonymous-pull-vs-repo-permissions" { kind = "conflict",
  when = anonymous_pull "on", needs = repository_tokens "off",
  since = by "2021-01-01", ends = documented "2021-03-24",
  says = {
    en = "Support switches anonymous pull on only after all repository-scoped tokens are deleted.",
    ja = "サポートが匿名プルを有効にするには、リポジトリ スコープのトークンをすべて削除しておく必要がある。",
  },
  mitigation = {
    en = "Put public content into a registry of its own.",
    ja = "公開するコンテンツは専用のレジストリに分ける。",
  },
  source = "acr-anonymous-pull",
  evidence = "container-registry-faq.md before b31d6647e (2021-03-15)",
}

caveat "anonymous-pull-vs-repo-permissions" {
  when = anonymous_pull "on" & (repository_tokens "on" | role_assignment_mode "rbac_abac"), severity = "high",
  periods = {
    { since = documented "2021-03-24", ends = documented "2025-05-04",
      says = {
        en = "Anonymous pull opens every repository to reading, whatever tokens say.",
        ja = "匿名プルを有効にすると全リポジトリが読み取り可能になり、トークンによる制限は意味を失う。",
      } },
    { since = documented "2025-05-04" },
  },
  says = {
    en = "Anonymous pull opens every repository to reading, whatever tokens or repository permissions say.",
    ja = "匿名プルを有効にすると全リポジトリが読み取り可能になり、トークンやリポジトリ単位のアクセス許可による制限は意味を失う。",
  },
  mitigation = {
    en = "Put public content into a registry of its own.",
    ja = "公開するコンテンツは専用のレジストリに分ける。",
  },
  source = "acr-anonymous-pull",
  evidence = "container-registry-faq.md (published 2021-03-24); repository permissions named since db8ca1c81",
}

-- Repository permissions (ABAC) -----------------------------------------------------------------------------------

caveat "abac-legacy-roles-not-honoured" {
  when = abac & was(role_assignment_mode "rbac"), severity = "high", source = "acr-abac",
  mitigation = {
    en = "Assign the repository roles first, then switch the mode, then remove the old roles.",
    ja = "先にリポジトリ用のロールを割り当て、モードを切り替えてから、古いロールを外す。",
  },
  periods = {
    { since = documented "2025-05-04", ends = documented "2025-05-21",
      says = {
        en = "With repository permissions (ABAC) the roles AcrPull and AcrPush that clients hold today stop working.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) に切り替えると、クライアントに付与済みの AcrPull と AcrPush は無効になる。",
      },
      evidence = "container-registry-rbac-abac-repository-permissions.md @ db8ca1c81, published by 5054615e8" },
    { since = documented "2025-05-21",
      says = {
        en = "With repository permissions (ABAC) the roles AcrPull, AcrPush and AcrDelete stop working, and Owner, Contributor and Reader give no access to images.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) に切り替えると、AcrPull、AcrPush、AcrDelete は無効になり、所有者、共同作成者、閲覧者もイメージにアクセスできない。",
      },
      evidence = "same page @ b5ccaa605, published by 475227ad8" },
  },
}

note "abac-legacy-roles-not-honoured.new" {
  when = abac & ~was(role_assignment_mode "rbac"), source = "acr-abac",
  periods = {
    { since = documented "2025-05-04", ends = documented "2025-05-21",
      says = {
        en = "With repository permissions (ABAC) AcrPull and AcrPush do nothing; clients need the repository roles.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) では AcrPull と AcrPush は効かず、リポジトリ用のロールが必要である。",
      },
      evidence = "container-registry-rbac-abac-repository-permissions.md @ db8ca1c81, published by 5054615e8" },
    { since = documented "2025-05-21",
      says = {
        en = "With repository permissions (ABAC) AcrPull, AcrPush and AcrDelete do nothing, and Owner, Contributor and Reader give no access to images.",
        ja = "リポジトリ単位のアクセス許可 (ABAC) では AcrPull、AcrPush、AcrDelete は効かず、所有者、共同作成者、閲覧者もイメージにアクセスできない。",
      },
      evidence = "same page @ b5ccaa605, published by 475227ad8" },
  },
}

transition "abac-switch-invalidates-credentials" {
  from = role_assignment_mode "rbac", to = role_assignment_mode "rbac_abac", how = "disruptive",
  since = documented "2026-06-29", also = { "abac-mode-invalidates-client-credentials" },
  says = {
    en = "Switching a registry to repository permissions (ABAC) invalidates cached credentials: pulls fail with 401 for minutes to hours, even with the right roles.",
    ja = "既存のレジストリを ABAC に切り替えるとキャッシュ済みの資格情報が無効になり、正しいロールがあっても数分から数時間 pull が 401 で失敗する。",
  },
  because = {
    en = "Tokens issued in the old mode are rejected until each client fetches new ones.",
    ja = "旧モードで発行されたトークンは、クライアントが取得し直すまで拒否されるためである。",
  },
  mitigation = {
    en = "Switch in a maintenance window, then restart kubelet or replace the nodes; better choose the mode at creation.",
    ja = "メンテナンス時間帯に切り替え、直後に kubelet の再起動やノードの入れ替えを行う。できれば作成時にモードを決める。",
  },
  source = "acr-abac",
  evidence = "container-registry-rbac-abac-repository-permissions.md @ 0bc3ea8ea, published by 9d4c14c0a",
}

note "abac-lifecycle.future-default" {
  when = role_assignment_mode "rbac" & ~exists,
  since = documented "2026-03-19", confidence = "medium",
  says = {
    en = "Repository permissions (ABAC) are announced as the future default of new registries, without a date: set the mode explicitly.",
    ja = "リポジトリ単位のアクセス許可 (ABAC) は新規レジストリの将来の既定と予告されている (時期は未公表)。モードを明示的に指定する。",
  },
  source = "acr-abac",   -- a note and no warning: that would choose the mode
  evidence = "container-registry-rbac-abac-repository-permissions.md @ 21f0a8d53; aks-service-permissions.md @ 14ed5db07; Azure/acr issue 883 (2026-05-06): new registries opt in",
}
