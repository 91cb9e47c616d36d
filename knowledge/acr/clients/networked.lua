-- What every client asks of the networks on its way: its lines of the worksheet.
--
-- Each way to the registry has its own lines. They say what a firewall in front of the client has to know, whether or not there is one:
-- `egress_filter` decides what the design needs, not what is listed here. Names in sovereign clouds end otherwise: CLOUDS.

local CLOUDS = {
  { "", cloud "public", registry = "azurecr.io", blob = "blob.core.windows.net", sign_in = "login.microsoftonline.com",
    manager = "management.azure.com" },
  { ".us-gov", cloud "us_gov", registry = "azurecr.us", blob = "blob.core.usgovcloudapi.net", sign_in = "login.microsoftonline.us",
    manager = "management.usgovcloudapi.net" },
  { ".china", cloud "china", registry = "azurecr.cn", blob = "blob.core.chinacloudapi.cn", sign_in = "login.partner.microsoftonline.cn",
    manager = "management.chinacloudapi.cn" },
}
-- Replicas count one where the design has some and nobody says how many; see context.lua.
local replicas = (geo_replicas + when(geo_replicas:below(1))) * when(geo_replication "on")
local HTTPS = { 443 }
local RULES = "acr-firewall-rules"
local PRIVATE = "container-registry-private-link.md @ 8d1830460, 0114c2f63, 2c7c1effe; container-registry-private-endpoints.md @ acd77ff0e"
local READ = "container-registry-firewall-access-rules.md @ da94c8793, d45f1aa61, 15d182880; container-registry-firewall-rules.md @ acd77ff0e"

client "networked" {
  title = { en = "Whatever reaches the registry", ja = "レジストリに到達するもの" }, abstract = true,
  settings = {
    { "way", title = { en = "Way to the registry", ja = "レジストリへの経路" }, headline = true,
      options = {
        { "private_endpoint", title = { en = "private endpoint", ja = "プライベート エンドポイント" } },
        { "public", title = { en = "open public endpoint", ja = "開放されたパブリック エンドポイント" } },
        { "ip_rule", title = { en = "public endpoint, listed address", ja = "パブリック エンドポイント (IP 規則で許可)" } },
        { "service_endpoint", title = { en = "service endpoint", ja = "サービス エンドポイント" } },
        { "trusted", title = { en = "bypass as a trusted service", ja = "信頼されたサービスとしてのバイパス" } },
      },
      verify = { by_hand = { en = "Resolve the registry's name where the client runs, and look which rule of the registry lets it in.", ja = "クライアントの実行環境でレジストリの名前を解決し、どの規則で許可されているかを確認する。" } } },
    { "tls", title = { en = "Newest TLS version of the client", ja = "クライアントの TLS バージョン" }, given = true, assumed = "tls_1_2",
      options = { { "tls_1_2", title = { en = "1.2 or newer", ja = "1.2 以降" } },
                  { "older", title = { en = "older than 1.2 (Docker before 18.03)", ja = "1.2 未満 (Docker 18.03 より前)" } } },
      verify = { by_hand = { en = "Look at the version of the client's software.", ja = "クライアント ソフトウェアのバージョンを確認する。" } } },
    { "auth", title = { en = "Sign-in to the registry", ja = "レジストリへの認証" },
      options = {
        { "managed_identity_system", title = { en = "system-assigned managed identity", ja = "システム割り当てマネージド ID" } },
        { "managed_identity_user", title = { en = "user-assigned managed identity", ja = "ユーザー割り当てマネージド ID" } },
        { "federated", title = { en = "workload identity federation", ja = "ワークロード ID フェデレーション" } },
        { "user_account", title = { en = "Entra user account", ja = "Entra ユーザー アカウント" } },
        { "service_principal", title = { en = "service principal", ja = "サービス プリンシパル" } },
        { "repository_token", title = { en = "repository-scoped token", ja = "リポジトリ スコープのトークン" } },
        { "admin_user", title = { en = "admin user", ja = "管理者ユーザー" } },
        { "anonymous", title = { en = "anonymous", ja = "匿名" } },
      },
      verify = { by_hand = { en = "Look at the credentials that the client signs in with, and at the role assignments of its identity.", ja = "クライアントが認証に使う資格情報と、その ID へのロール割り当てを確認する。" } } },
    { "egress_filter", title = { en = "Firewall in front of the client", ja = "クライアント側の送信フィルター" },
      options = {
        { "none", title = { en = "none", ja = "なし" } },
        { "fqdn", title = { en = "exact host names", ja = "FQDN の完全一致" } },
        { "service_tags", title = { en = "service tags", ja = "サービス タグ" } },
        { "blob_wildcard", title = { en = "host names with *.blob.core.windows.net", ja = "FQDN (*.blob.core.windows.net を含む)" } },
      },
      verify = { by_hand = { en = "Read the outbound rules of the firewall in front of the client.", ja = "クライアントの前段にあるファイアウォールの送信規則を確認する。" } } },
  },
  body = function(me)
    condition "runs_in_service" {   -- kinds override it, and say with a line of their own that nothing is to be opened
      title = { en = "runs on machines of a service, whose way out is not yours", ja = "サービス側のマシンで動き、送信経路を管理できない" }, is = never,
    }
    condition "goes_public" {
      title = { en = "reaches the public endpoint from a network of yours", ja = "自社のネットワークからパブリック エンドポイントに到達する" },
      is = me.way { "public", "ip_rule", "service_endpoint" } & ~me.runs_in_service,
    }
    condition "signs_in_at_entra" {
      title = { en = "asks Microsoft Entra for a token itself", ja = "自身で Microsoft Entra にトークンを要求する" },
      is = me.auth { "user_account", "federated" } & ~me.runs_in_service,
    }
    for _, c in ipairs(CLOUDS) do
      local suffix, here = c[1], c[2]
      entry("open-login-server" .. suffix) {
        kind = "open", when = here & me.goes_public, names = { "{registry}." .. c.registry }, ports = HTTPS,
        tags = { "AzureContainerRegistry" }, since = documented "2019-07-29", source = RULES,
        says = {
          en = "{me} signs in at the login server of the registry, pushes to it and asks it for manifests.",
          ja = "{me} はレジストリのログイン サーバーで認証し、push とマニフェストの取得を行う。",
        },
        evidence = READ,
      }
      entry("open-data-dedicated" .. suffix) {
        kind = "open", when = here & me.goes_public & dedicated_data, names = { "{registry}.{region}.data." .. c.registry }, ports = HTTPS,
        tags = { "AzureContainerRegistry" }, count = 1 + replicas, since = documented "2020-05-08", source = { RULES, "acr-data-endpoints" },
        says = {
          en = "{me} downloads layers from the dedicated data endpoint of each region of the registry.",
          ja = "{me} は、レジストリの各リージョンの専用データ エンドポイントからレイヤーをダウンロードする。",
        },
        evidence = READ,
      }
      entry("open-data-blob" .. suffix) {
        kind = "open", when = here & me.goes_public & ~dedicated_data, names = { "*." .. c.blob }, ports = HTTPS, tags = { "Storage" },
        since = documented "2019-07-29", source = RULES,
        says = {
          en = "{me} downloads layers from storage accounts whose names are not known beforehand, so a firewall has to let the wildcard through.",
          ja = "{me} は名前を事前に特定できないストレージ アカウントからレイヤーをダウンロードするため、ワイルドカードで許可する必要がある。",
        },
        mitigation = {
          en = "Dedicated data endpoints (Premium) take its place by exact names.", ja = "専用データ エンドポイント (Premium) を使えば、FQDN の完全一致で許可できる。",
        },
        evidence = READ,
      }
      entry("open-regional" .. suffix) {
        kind = "open", when = here & me.goes_public & regional_endpoints "on", names = { "{registry}.{region}.geo." .. c.registry },
        ports = HTTPS, tags = { "AzureContainerRegistry" }, count = 1 + replicas, since = documented "2026-06-02", source = RULES,
        says = {
          en = "{me} may address the replica of one region by its regional endpoint.",
          ja = "{me} はリージョン別エンドポイントを使い、特定リージョンのレプリカに接続できる。",
        },
        evidence = "container-registry-firewall-rules.md @ acd77ff0e",
      }
      entry("open-certificate" .. suffix) {
        kind = "open", when = here & me.goes_public, names = { c.registry }, ports = HTTPS, tags = { "AzureContainerRegistry" },
        since = documented "2022-11-15", source = RULES,
        says = {
          en = "The certificate of the registry is a wildcard for this name, which the TLS handshake of {me} has to reach as well.",
          ja = "レジストリの証明書はこの名前のワイルドカード証明書であり、{me} の TLS ハンドシェイクではこの名前への到達も必要である。",
        },
        evidence = "container-registry-firewall-access-rules.md @ 2df74ea36",
      }
      entry("open-private" .. suffix) {
        kind = "open", when = here & me.way "private_endpoint", names = { "{registry}." .. c.registry }, ports = HTTPS,
        since = documented "2020-03-11", source = "acr-private-endpoints",
        says = {
          en = "{me} reaches the login server at a private address in the subnet of the private endpoint: allow the traffic from its own subnet to that one.",
          ja = "{me} は、プライベート エンドポイントのサブネット内のプライベート IP でログイン サーバーに到達する。{me} のサブネットからの通信を許可する。",
        },
        evidence = PRIVATE,
      }
      entry("open-private.data" .. suffix) {
        kind = "open", when = here & me.way "private_endpoint", names = { "{registry}.{region}.data." .. c.registry }, ports = HTTPS,
        count = 1 + replicas, since = documented "2020-05-22", source = "acr-private-endpoints",
        says = {
          en = "{me} downloads layers from the data endpoint of each region, at private addresses as well.",
          ja = "{me} は各リージョンのデータ エンドポイントからレイヤーをダウンロードする。こちらにもプライベート IP で到達する。",
        },
        evidence = PRIVATE,
      }
      entry("open-private.regional" .. suffix) {
        kind = "open", when = here & me.way "private_endpoint" & regional_endpoints "on", names = { "{registry}.{region}.geo." .. c.registry },
        ports = HTTPS, count = 1 + replicas, since = documented "2026-06-02", source = "acr-private-endpoints",
        says = {
          en = "{me} reaches the regional endpoints at private addresses as well.", ja = "{me} はリージョン別エンドポイントにもプライベート IP で到達する。",
        },
        evidence = "container-registry-private-endpoints.md @ acd77ff0e",
      }
      entry("shut-public" .. suffix) {
        kind = "shut", when = here & me.way "private_endpoint", names = { "*." .. c.blob }, ports = HTTPS, tags = { "AzureContainerRegistry", "Storage" },
        since = documented "2020-05-22", source = { "acr-private-endpoints", "acr-data-endpoints" },
        says = {
          en = "For the registry {me} needs neither its public addresses nor storage accounts: private endpoints bring dedicated data endpoints with them.",
          ja = "{me} がレジストリを使うために、レジストリのパブリック IP やストレージ アカウントへの許可は不要である。プライベート エンドポイントでは専用データ エンドポイントが使われる。",
        },
        evidence = "container-registry-geo-replication.md @ 53d2a69fb; container-registry-private-endpoints.md @ acd77ff0e",
      }
      entry("shut-blob-wildcard" .. suffix) {
        kind = "shut", when = here & me.goes_public & dedicated_data, names = { "*." .. c.blob }, ports = HTTPS, tags = { "Storage" },
        since = documented "2023-01-25", source = "acr-data-endpoints",
        says = {
          en = "With dedicated data endpoints {me} needs no wildcard for storage, which would let data out to any account.",
          ja = "専用データ エンドポイントを使う場合、{me} にストレージのワイルドカード許可は不要である。許可すると任意のアカウントへのデータ持ち出しが可能になる。",
        },
        evidence = "container-registry-dedicated-data-endpoints.md @ 062f12d50",
      }
      entry("shut-trusted" .. suffix) {
        kind = "shut", when = here & me.way "trusted", names = { "{registry}." .. c.registry }, since = exact "2021-01", source = "acr-trusted-services",
        says = {
          en = "As a trusted service {me} reaches the registry from the platform of Azure, past its network rules: no address has to be listed.",
          ja = "信頼されたサービスとしての {me} は、Azure 基盤からネットワーク規則をバイパスしてレジストリに到達するため、IP アドレスの登録は不要である。",
        },
        evidence = "allow-access-trusted-services.md @ 31cba0a7c, 15d182880",
      }
      entry("open-sign-in" .. suffix) {
        kind = "open", when = here & me.signs_in_at_entra, names = { c.sign_in, c.manager }, ports = HTTPS,
        tags = { "AzureActiveDirectory", "AzureResourceManager" }, since = assumed "2021-01-01", confidence = "medium",
        source = { "entra-national-clouds", "acr-authentication" },
        says = {
          en = "Before it signs in at the registry, {me} gets a token from Microsoft Entra, and the Azure CLI looks the registry up in Azure Resource Manager.",
          ja = "{me} はレジストリへの認証の前に Microsoft Entra からトークンを取得し、Azure CLI は Azure Resource Manager でレジストリを検索する。",
        },
        evidence = "authentication-national-cloud.md @ 07d3251d; container-registry-authentication.md",
      }
    end

    entry "admit-address" {
      kind = "admit", when = me.way "ip_rule", names = { "{egress_ip}" }, since = documented "2020-05-08", source = "acr-selected-networks",
      says = {
        en = "The registry has to list the public addresses that {me} comes from, one IP rule for each address or range.",
        ja = "{me} の送信元パブリック IP を、アドレスまたは範囲ごとにレジストリの IP 規則へ登録する。",
      },
      evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
    }
    entry "admit-subnet" {
      kind = "admit", when = me.way "service_endpoint", names = { "{client_subnet}" }, since = documented "2019-03-18", source = "acr-service-endpoints",
      says = {
        en = "The registry has to list the subnet of {me}, which needs the service endpoint Microsoft.ContainerRegistry.",
        ja = "{me} のサブネットに Microsoft.ContainerRegistry サービス エンドポイントを設定し、レジストリの規則に登録する。",
      },
      evidence = "container-registry-vnet.md @ 80a9cd8b2, 3aa4ff558",
    }
  end,
}
