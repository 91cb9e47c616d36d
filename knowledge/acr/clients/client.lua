-- Every client: how it gets to the registry and how it signs in.
--
-- `way` (in networked.lua) is the decision that all reachability facts restrict. The rules here say what each way needs on the registry's side;
-- a kind says, with dates, which ways are open to it. Kinds override the conditions below where they know better:
--   line_of_sight       a route to the private endpoint, names resolved included
--   has_own_route       the same, for practices: not where line_of_sight only leaves the word to a rule of the kind
--   fixed_address       a public source address that an IP rule can list
--   in_listed_subnet    a VM or node in a subnet that a service endpoint rule can list
--   on_trusted_list     the service is named on the trusted-services list
--   issues_tokens       a pipeline service whose tokens Microsoft Entra can trust (federation)
--   is_preview          the service, or the kind of it, carries a preview label
--   is_person           somebody at a keyboard, with a user account
--   windows_images      of Windows, by the kind's own switch where it has one
-- What a scenario may say about any client (tenant, DNS, proxy, images) is given, and taken to be the usual where it is silent.

client "client" {
  title = { en = "Client", ja = "クライアント" }, extends = "networked", abstract = true,
  settings = {
    { "tenant", title = { en = "Tenant, seen from the registry", ja = "テナント (レジストリとの関係)" }, given = true, assumed = "same",
      options = { { "same", title = { en = "the same", ja = "同じ" } }, { "other", title = { en = "another one", ja = "別" } } },
      verify = { by_hand = { en = "Compare the tenant of the client with that of the registry.", ja = "クライアントとレジストリのテナントを照合する。" } } },
    { "dns", title = { en = "DNS servers", ja = "DNS サーバー" }, given = true, assumed = "azure",
      options = { { "azure", title = { en = "Azure DNS", ja = "Azure DNS" } }, { "custom", title = { en = "own servers", ja = "独自 DNS" } } },
      verify = { by_hand = { en = "Look at the DNS servers of the client's network.", ja = "クライアントのネットワークの DNS サーバーを確認する。" } } },
    { "proxy", title = { en = "HTTP proxy", ja = "HTTP プロキシ" }, given = true, assumed = "off", options = { "off", "on" },
      verify = { by_hand = { en = "Look whether the client reaches the internet through a proxy.", ja = "クライアントがプロキシ経由でインターネットに接続するかを確認する。" } } },
    { "image_os", title = { en = "OS of the images", ja = "イメージの OS" }, given = true, assumed = "linux",
      options = { { "linux", title = { en = "Linux", ja = "Linux" } }, { "windows", title = { en = "Windows", ja = "Windows" } } },
      verify = { by_hand = { en = "Read the platform in the manifest of the images.", ja = "イメージのマニフェストに記載されたプラットフォームを確認する。" } } },
    { "image_format", title = { en = "Format of the images", ja = "イメージの形式" }, given = true, assumed = "docker",
      options = { { "docker", title = { en = "Docker", ja = "Docker" } }, { "oci", title = { en = "OCI", ja = "OCI" } },
                  { "multi_arch", title = { en = "several architectures", ja = "マルチアーキテクチャ" } } },
      verify = { by_hand = { en = "Read the media type of the manifests.", ja = "マニフェストのメディア タイプを確認する。" } } },
  },
  body = function(me)
    condition "line_of_sight" { title = { en = "has a route to the private endpoint", ja = "プライベート エンドポイントへの到達経路がある" }, is = never }
    condition "has_own_route" {   -- where line_of_sight lets pass what rules of the kind refuse, this one does not
      title = { en = "can have a route to the private endpoint", ja = "プライベート エンドポイントへの経路を持てる" }, is = me.line_of_sight,
    }
    condition "fixed_address" { title = { en = "comes from a fixed public address", ja = "送信元パブリック IP が固定されている" }, is = never }
    condition "in_listed_subnet" { title = { en = "can be listed by a service endpoint rule", ja = "サービス エンドポイント規則で許可できる" }, is = never }
    condition "on_trusted_list" { title = { en = "is named on the trusted-services list", ja = "信頼されたサービスの一覧に載っている" }, is = never }
    condition "issues_tokens" { title = { en = "has an issuer of tokens that Entra can trust", ja = "Entra が信頼できるトークン発行元を持つ" }, is = never }
    condition "is_preview" { title = { en = "is a preview itself", ja = "クライアント自体がプレビューである" }, is = never }
    condition "is_person" { title = { en = "is a person", ja = "人である" }, is = never }
    condition "has_managed_identity" {
      title = { en = "signs in with a managed identity", ja = "マネージド ID で認証する" },
      is = me.auth { "managed_identity_system", "managed_identity_user" },
    }
    condition "uses_registry_roles" { title = { en = "pulls or pushes by itself", ja = "自身で pull / push を行う" }, is = always }

    condition "given_role_otherwise" { title = { en = "gets its role in another way", ja = "別の方法でロールを得る" }, is = never }
    condition "windows_images" { title = { en = "runs Windows images", ja = "Windows イメージを使う" }, is = me.image_os "windows" }
    condition "user_identity_is_trusted" {   -- of a trusted service; the list notes it for Container Instances alone
      title = { en = "is trusted with a user-assigned identity as well", ja = "ユーザー割り当て ID でも信頼される" }, is = never,
    }

    -- The five ways ---------------------------------------------------------------------------------------------

    rule "way-public" {
      kind = "reachability", when = me.way "public", needs = ~restricted,
      since = documented "2020-05-08", source = "acr-selected-networks",
      says = {
        en = "Over the open public endpoint {me} gets in only while the registry has no network restriction.",
        ja = "開放されたパブリック エンドポイント経由で {me} が到達できるのは、レジストリにネットワーク制限がない場合のみ。",
      },
      evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
    }
    rule "way-private-endpoint" {
      kind = "reachability", when = me.way "private_endpoint", needs = private_endpoint "on",
      since = documented "2020-03-11", source = "acr-private-endpoints",
      says = {
        en = "Through a private endpoint {me} gets in only where the registry has one.",
        ja = "プライベート エンドポイント経由で {me} が到達するには、レジストリにプライベート エンドポイントが必要。",
      },
      evidence = "container-registry-private-link.md @ 00fc0dd18",
    }
    rule "way-private-endpoint-route" {
      kind = "reachability", when = me.way "private_endpoint", needs = me.line_of_sight,
      since = documented "2020-03-11", source = "acr-private-endpoints",
      says = {
        en = "Through a private endpoint {me} gets in only from its VNet or from a network with a route to it.",
        ja = "プライベート エンドポイントを使うには、{me} を同じ VNet、またはそこへ到達できるネットワークに置く必要がある。",
      },
      because = {
        en = "A private endpoint is an address inside a VNet; nothing outside the connected networks can route to it.",
        ja = "プライベート エンドポイントは VNet 内のアドレスであり、接続されていないネットワークからは経路がないため。",
      },
      evidence = "container-registry-private-link.md @ 00fc0dd18",
    }
    rule "private-endpoint-dns-custom-forwarder.own-servers" {
      kind = "prerequisite", when = me.way "private_endpoint" & me.dns "custom", needs = private_dns "custom_forwarder",
      since = documented "2020-10-07", source = "acr-private-endpoints",
      says = {
        en = "{me} asks DNS servers of your own, which find the private addresses of the registry only when they forward to 168.63.129.16 through the VNet.",
        ja = "{me} は独自 DNS を使うため、VNet 経由で 168.63.129.16 へフォワードしない限りレジストリをプライベート IP に解決できない。",
      },
      mitigation = {
        en = "Azure DNS Private Resolver or a forwarder VM in the hub.", ja = "ハブに Azure DNS Private Resolver またはフォワーダー VM を置く。",
      },
      evidence = "container-registry-private-link.md @ 5cc213926, a088dfb98; container-registry-private-endpoints.md @ d923d5889",
    }
    rule "way-ip-rule" {
      kind = "reachability", when = me.way "ip_rule", needs = ip_rules "on" & ~closed,
      since = documented "2020-05-08", source = "acr-selected-networks",
      says = {
        en = "From a listed address {me} gets in only while IP rules are configured and the public endpoint is not disabled.",
        ja = "許可された IP アドレスから {me} が到達できるのは、IP 規則が構成され、かつパブリック エンドポイントが無効化されていない場合のみ。",
      },
      evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
    }
    rule "ip-rules-public-addresses-only" {
      kind = "reachability", when = me.way "ip_rule", needs = me.fixed_address,
      since = documented "2020-05-08", source = "acr-selected-networks",
      says = {
        en = "An IP rule lists public source addresses, so {me} needs a public address that does not change.",
        ja = "IP 規則の対象は送信元パブリック IP であるため、{me} には変わらないパブリック送信 IP が必要。",
      },
      mitigation = {
        en = "Give it a NAT gateway, a load balancer with its own outbound address, or a firewall as the way out.",
        ja = "NAT ゲートウェイ、固定送信 IP のロード バランサー、またはファイアウォールを送信経路にする。",
      },
      evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
    }
    step "ip-rules-proxy" {
      when = me.way "ip_rule" & me.proxy "on", since = documented "2020-07-19", source = "acr-selected-networks",
      says = {
        en = "Allow the outbound address of the proxy of {me}, and configure the proxy in the Docker client and the daemon; otherwise the registry answers 403.",
        ja = "{me} のプロキシの送信元 IP を IP 規則で許可し、Docker のクライアントとデーモンの双方にプロキシを設定する。設定が漏れると 403 になる。",
      },
      evidence = "container-registry-access-selected-networks.md @ 45813c346, 572c7998b, 989ccebec",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    rule "service-endpoint-clients" {
      also = { "service-endpoint-clients-aks-vm-only" },
      kind = "reachability", when = me.way "service_endpoint", needs = service_endpoint "on" & me.in_listed_subnet,
      since = documented "2019-03-18", source = "acr-service-endpoints",
      says = {
        en = "Only AKS nodes and virtual machines in a listed subnet may use a registry service endpoint; for other services, Container Instances included, it is not supported.",
        ja = "サービス エンドポイント経由でアクセスできるのは登録サブネット内の AKS ノードと VM のみで、Container Instances を含む他のサービスは非対応。",
      },
      mitigation = { en = "Use a private endpoint.", ja = "プライベート エンドポイントを使う。" },
      evidence = "container-registry-vnet.md @ 80a9cd8b2, 3aa4ff558, 15d182880, 9e7ddd785",
    }
    rule "trusted-setting-scope" {
      kind = "reachability", when = me.way "trusted", needs = bypassable,
      since = exact "2021-01", source = "acr-trusted-services",
      says = {
        en = "As a trusted service {me} gets in only where the registry allows trusted services and is restricted by a private endpoint or IP rules, not by service endpoints.",
        ja = "信頼されたサービスとして {me} が到達できるのは、レジストリがそれを許可し、プライベート エンドポイントまたは IP 規則で制限されている場合のみ (サービス エンドポイントは不可)。",
      },
      evidence = "allow-access-trusted-services.md @ 31cba0a7c, 15d182880, d923d5889",
    }
    rule "trusted-only-listed" {
      kind = "reachability", when = me.way "trusted", needs = me.on_trusted_list,
      since = assumed "2021-01-01", source = "acr-trusted-services",
      says = {
        en = "{me} is not among the trusted services, so the bypass setting never lets it in.",
        ja = "{me} は信頼されたサービスの一覧になく、バイパス設定では到達できない。",
      },
      evidence = "allow-access-trusted-services.md, every version since 31cba0a7c (2021-02-03)",
    }

    rule "trusted-identity-system-only" {
      kind = "prerequisite", source = "acr-trusted-services",
      periods = {
        { since = documented "2021-02-03", ends = documented "2022-01-28",
          when = me.way "trusted" & me.has_managed_identity, needs = me.auth "managed_identity_system",
          evidence = "allow-access-trusted-services.md @ 31cba0a7c, 910ef5cae" },
        { since = documented "2022-01-28",
          when = me.way "trusted" & me.has_managed_identity & ~me.user_identity_is_trusted, needs = me.auth "managed_identity_system",
          says = {
            en = "As a trusted service {me} must use a system-assigned identity: the list allows a user-assigned one only where it says so.",
            ja = "信頼されたサービスとしての {me} にはシステム割り当て ID が必要 (ユーザー割り当て ID は一覧に明記されたサービスのみ)。",
          },
          evidence = "allow-access-trusted-services.md @ d160341e5, d923d5889" },
      },
      says = {
        en = "As a trusted service {me} must use a system-assigned identity.", ja = "信頼されたサービスとしての {me} にはシステム割り当て ID が必要。",
      },
    }

    -- Signing in ------------------------------------------------------------------------------------------------

    rule "auth-federation-availability" {
      kind = "prerequisite", when = me.auth "federated", needs = never,
      since = assumed "2021-01-01", ends = documented "2021-11-23", source = "gh-oidc", confidence = "medium",
      says = {
        en = "Workload identity federation is not generally available yet; {me} needs a credential of its own.",
        ja = "ワークロード ID フェデレーションはまだ一般提供されておらず、{me} には専用の資格情報が必要。",
      },
      mitigation = { en = "Use a service principal and rotate its secret.", ja = "サービス プリンシパルを使い、シークレットを定期的に更新する。" },
      evidence = "GitHub blog of 2021-11-23: OpenID Connect of GitHub Actions generally available, with Azure; a preview before",
    }

    rule "auth-federation" {
      kind = "prerequisite", when = me.auth "federated", needs = me.issues_tokens,
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "Only pipelines whose service issues tokens sign in by workload identity federation; {me} pulls with a managed identity or a credential of its own.",
        ja = "ワークロード ID フェデレーションで認証できるのは、トークンを発行するサービスのパイプラインのみで、{me} の pull にはマネージド ID か専用の資格情報が必要。",
      },
    }
    rule "auth-user-account" {
      kind = "prerequisite", when = me.auth "user_account", needs = me.is_person,
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "Only people sign in with a user account; {me} needs an identity of its own.",
        ja = "ユーザー アカウントで認証するのは人だけであり、{me} には専用の ID が必要。",
      },
    }
    rule "auth-needs-admin-user" {
      kind = "prerequisite", when = me.auth "admin_user", needs = admin_user "on",
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "{me} signs in with the admin account, so the admin user must be switched on.",
        ja = "{me} は管理者アカウントで認証するため、管理者ユーザーを有効にする必要がある。",
      },
    }
    rule "auth-needs-anonymous-pull" {
      kind = "prerequisite", when = me.auth "anonymous", needs = anonymous_pull "on",
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "{me} pulls without signing in, so anonymous pull must be switched on.",
        ja = "{me} は認証なしで pull するため、匿名プルを有効にする必要がある。",
      },
    }
    rule "auth-needs-repository-tokens" {
      kind = "prerequisite", when = me.auth "repository_token", needs = repository_tokens "on",
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "{me} signs in with a repository-scoped token, so the registry must have tokens and scope maps.",
        ja = "{me} はリポジトリ スコープのトークンで認証するため、トークンとスコープ マップが必要。",
      },
    }
    step "client-role-assignment" {
      also = { "trusted-identity-rbac" },
      when = me.auth { "managed_identity_system", "managed_identity_user", "federated", "user_account", "service_principal" } & me.uses_registry_roles & ~me.given_role_otherwise & ~abac,
      since = assumed "2021-01-01", source = "acr-authentication",
      says = {
        en = "Give the identity of {me} AcrPull on the registry, and AcrPush only where it pushes.",
        ja = "{me} の ID にレジストリの AcrPull を付与し、push する場合のみ AcrPush を付与する。",
      },
      owner = { en = "owner of the registry", ja = "レジストリ管理者" },
    }
    step "client-repository-role-assignment" {
      when = me.auth { "managed_identity_system", "managed_identity_user", "federated", "user_account", "service_principal" } & me.uses_registry_roles & abac,
      since = documented "2025-05-04", source = "acr-trusted-services",
      says = {
        en = "Give the identity of {me} Container Registry Repository Reader, and Repository Writer only where it pushes.",
        ja = "{me} の ID に Container Registry Repository Reader を付与し、push する場合のみ Repository Writer を付与する。",
      },
      evidence = "allow-access-trusted-services.md @ 5054615e8",
      owner = { en = "owner of the registry", ja = "レジストリ管理者" },
    }

    rule "tls12-required" {
      kind = "prerequisite", needs = me.tls "tls_1_2", since = exact "2020-01-13", source = { "acr-intro", "acr-faq" },
      says = {
        en = "Registries require TLS 1.2; a client such as Docker before 18.03 cannot connect.",
        ja = "レジストリは TLS 1.2 を必須とし、Docker 18.03 より古いクライアントなどは接続できない。",
      },
      mitigation = { en = "Update the client.", ja = "クライアントを更新する。" },
      evidence = "container-registry-intro.md @ 0c0274d2d, 8ca20f599; the note went as outdated @ 0cb0c8262 (2026-02-07)",
    }

    -- A firewall in front of the client ---------------------------------------------------------------------------

    rule "client-firewall-fqdns" {
      kind = "prerequisite", when = me.egress_filter "fqdn", needs = dedicated_data,
      since = documented "2020-05-08", source = { "acr-firewall-rules", "acr-data-endpoints" },
      says = {
        en = "A firewall that knows exact names only needs dedicated data endpoints: without them layers come from storage accounts that only *.blob.core.windows.net covers.",
        ja = "FQDN の完全一致で許可するには専用データ エンドポイントが必要。ない場合、レイヤーは *.blob.core.windows.net でしか指定できないストレージ アカウントから取得される。",
      },
      evidence = "container-registry-firewall-access-rules.md @ d45f1aa61, 15d182880",
    }
    step "client-firewall-names" {
      also = { "client-needs-two-endpoints" },
      when = me.egress_filter { "fqdn", "blob_wildcard" },
      since = documented "2020-05-08",
      source = "acr-firewall-rules",
      says = {
        en = "Open HTTPS 443 from {me} to the login server and to where layers come from; the network worksheet has the names.",
        ja = "{me} から 443/TCP で、ログイン サーバーとレイヤーの取得元への送信を許可する (FQDN はネットワーク ワークシートに示す)。",
      },
      evidence = "container-registry-firewall-access-rules.md @ d45f1aa61, 15d182880",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    step "client-firewall-names.regional" {
      when = me.egress_filter { "fqdn", "blob_wildcard" } & regional_endpoints "on",
      since = documented "2026-06-02", source = "acr-firewall-rules",
      says = {
        en = "Open HTTPS 443 from {me} to the regional endpoints as well, under the names of the network worksheet.",
        ja = "{me} から 443/TCP で、リージョン別エンドポイントへの送信も許可する (FQDN はネットワーク ワークシートに示す)。",
      },
      evidence = "container-registry-firewall-rules.md @ acd77ff0e", owner = { en = "network team", ja = "ネットワーク担当" },
    }
    step "client-firewall-service-tags" {
      when = me.egress_filter "service_tags",
      since = documented "2019-07-29", source = { "acr-firewall-rules", "acr-service-tag" },
      says = {
        en = "Allow the AzureContainerRegistry and Storage service tags of the regions in front of {me}; no service tier is needed for that.",
        ja = "{me} の送信規則でリージョンの AzureContainerRegistry と Storage のサービス タグを許可する。価格プランの条件はない。",
      },
      evidence = "container-registry-firewall-access-rules.md @ da94c8793, d45f1aa61",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    step "client-firewall-azurecr-io" {
      when = me.egress_filter { "fqdn", "blob_wildcard" }, since = documented "2022-11-15", source = "acr-firewall-rules",
      says = {
        en = "Open HTTPS 443 from {me} to azurecr.io itself as well.", ja = "{me} から azurecr.io 自体への 443/TCP も許可する。",
      },
      because = {
        en = "The certificate of the registry is a wildcard for that name, which the TLS handshake needs to reach.",
        ja = "レジストリの証明書がワイルドカードであり、TLS ハンドシェイクで必要とされるため。",
      },
      evidence = "container-registry-firewall-access-rules.md @ 2df74ea36; container-registry-firewall-rules.md @ acd77ff0e",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    step "private-endpoint-pull-fqdns" {
      when = me.way "private_endpoint" & me.egress_filter { "fqdn", "blob_wildcard" },
      source = "acr-private-endpoints",
      periods = {
        { since = documented "2023-04-05", ends = documented "2026-06-02" },
        { since = documented "2026-06-02", says = {
            en = "Let proxies and firewalls in front of {me} pass the login server, every data endpoint and, with regional endpoints, every .geo name; keep them out of the proxy (noProxy).",
            ja = "{me} の前段のプロキシとファイアウォールで、ログイン サーバー、全データ エンドポイント、リージョン別エンドポイント使用時は全 .geo 名を許可し、noProxy にも登録する。" } },
      },
      says = {
        en = "Let proxies and firewalls in front of {me} pass the login server and every data endpoint; keep them out of the proxy (noProxy).",
        ja = "{me} の前段のプロキシとファイアウォールで、ログイン サーバーと全データ エンドポイントを許可し、noProxy にも登録する。",
      },
      evidence = "container-registry-private-link.md @ 0114c2f63, 2c7c1effe; container-registry-private-endpoints.md @ acd77ff0e",
      owner = { en = "network team", ja = "ネットワーク担当" },
    }
    caveat "dedicated-data-endpoint-switch" {
      when = me.egress_filter "blob_wildcard" & dedicated_data, severity = "high",
      since = documented "2020-05-08", source = { "acr-data-endpoints", "acr-firewall-rules" },
      says = {
        en = "Pulls of {me} fail once dedicated data endpoints are on, because its firewall only allows *.blob.core.windows.net.",
        ja = "{me} のファイアウォールは *.blob.core.windows.net のみ許可しているため、専用データ エンドポイントを有効にすると pull が失敗する。",
      },
      mitigation = {
        en = "Allow the data endpoint names first, then switch them on.",
        ja = "先にデータ エンドポイントの FQDN を許可してから有効にする。",
      },
      evidence = "container-registry-firewall-access-rules.md @ d45f1aa61",
    }
    caveat "client-firewall-blob-wildcard-risk" {
      when = me.egress_filter "blob_wildcard", severity = "medium",
      since = documented "2023-01-25", source = "acr-data-endpoints",
      says = {
        en = "With *.blob.core.windows.net allowed, {me} can send data to every storage account of Azure.",
        ja = "*.blob.core.windows.net を許可すると、{me} から Azure 上の任意のストレージ アカウントへデータを持ち出せる。",
      },
      mitigation = {
        en = "Use Premium with dedicated data endpoints, and exact names in the firewall.",
        ja = "Premium の専用データ エンドポイントを使い、FQDN を完全一致で許可する。",
      },
      evidence = "container-registry-dedicated-data-endpoints.md @ 062f12d50",
    }
  end,
}
