-- network.lua - what tools ask about the network of a registry, and when they are right
--
-- Reachability comes first: a tool that demands a closed registry does not know who has to get in. `asks` is what the tool wants to see.

local over_public = any("client", function(me) return me.way { "public", "ip_rule", "service_endpoint" } end)
local over_open_public = any("client", function(me) return me.way "public" end)
local trusted_client = any("client", function(me) return me.way "trusted" end)
local exact_names = any("client", function(me) return me.egress_filter "fqdn" end)

check "net.public-off" {
  title = { en = "public network access disabled", ja = "パブリック ネットワーク アクセスの無効化" },
  asks = closed, verdict = "depends", when = private_endpoint "on" & ~over_public,
  tools = { "Azure Policy 0fdf0491", "Checkov CKV_AZURE_139", "Prowler", "Steampipe", "CloudSploit", "AzTS",
            "Azure review checklists A04.02", "Microsoft cloud security benchmark NS-2" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the registry has a private endpoint and no client comes over the public one; elsewhere closing it locks clients out, and below Premium it cannot be closed.",
    ja = "プライベート エンドポイントがあり、パブリック経由のクライアントがない場合に妥当である。それ以外ではクライアントを締め出し、Premium 未満では無効化自体ができない。",
  },
  because = {
    en = "One tool shows its remedy on a Basic registry, which the service refuses.",
    ja = "あるツールの修正例は Basic のレジストリを対象としているが、サービスはその設定を拒否する。",
  },
  source = { "tool-azure-policy", "tool-checkov-rules", "tool-prowler", "tool-steampipe", "tool-azts", "acr-selected-networks" },
  evidence = "azure-policy: definition added 2021-03-17; container-registry-access-selected-networks.md @ d45f1aa61",
}

check "net.restricted" {
  title = { en = "public network access disabled or limited to listed networks", ja = "パブリック ネットワーク アクセスの無効化または制限" },
  asks = restricted, verdict = "depends", when = sku "Premium" & ~over_open_public,
  tools = { "Azure Policy d0793b48", "PSRule Azure.ACR.Firewall", "Azure review checklists A04.02" },
  since = assumed "2021-01-01",
  says = {
    en = "Right on a Premium registry whose clients all come through a private endpoint, from a listed address or as trusted services; it asks for no particular one of these.",
    ja = "Premium で、全クライアントがプライベート エンドポイント、許可した IP、または信頼されたサービスとして接続する場合に妥当である。方式は問わない。",
  },
  source = { "tool-azure-policy", "tool-psrule", "tool-review-checklists", "acr-selected-networks" },
  evidence = "azure-policy: definition added 2020-02-12; container-registry-access-selected-networks.md @ d45f1aa61",
}

check "net.default-deny" {
  title = { en = "default action Deny in the network rules", ja = "ネットワーク規則の既定の動作を「拒否」とする設定" },
  asks = ip_rules "on" | service_endpoint "on", verdict = "depends", when = ~closed & sku "Premium" & ~over_open_public,
  tools = { "Steampipe", "Steampipe for Terraform", "Azure Verified Modules" },
  since = assumed "2021-01-01",
  says = {
    en = "A false alarm where public access is disabled: a closed endpoint needs no default action. Otherwise right as far as no client needs the open endpoint.",
    ja = "パブリック アクセスが無効なら誤検知である (閉じたエンドポイントに既定の動作は不要)。有効な場合は、開放が必要なクライアントがない限り妥当である。",
  },
  source = { "tool-steampipe", "tool-steampipe-terraform", "avm-registry-module", "acr-selected-networks" },
  evidence = "container-registry-access-selected-networks.md @ d45f1aa61",
}

check "net.pe-present" {
  title = { en = "private endpoint on the registry", ja = "レジストリのプライベート エンドポイント" },
  asks = private_endpoint "on", verdict = "depends", when = closed | service_endpoint "on",
  tools = { "Azure Policy e8eef0a8", "AZQR cr-004", "Steampipe", "Prowler", "Azure review checklists A04.01",
            "Azure Well-Architected Framework", "Microsoft cloud security benchmark NS-2" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the public endpoint is closed or service endpoints are in use; a registry that is meant to be open gains nothing but cost.",
    ja = "パブリック エンドポイントを閉じる場合や、サービス エンドポイントを使っている場合に妥当である。公開を前提とするレジストリでは費用が増えるだけである。",
  },
  source = { "tool-azure-policy", "tool-azqr", "tool-prowler", "tool-steampipe", "acr-private-endpoints" },
  evidence = "azure-policy: definition added 2020-04-28; container-registry-private-link.md @ 00fc0dd18",
}

check "net.pe-dns" {
  title = { en = "private DNS zone group for the private endpoint", ja = "プライベート エンドポイントのプライベート DNS ゾーン グループ" },
  asks = private_endpoint "off" | private_dns { "azure_zone", "custom_forwarder" }, verdict = "sound",
  tools = { "Azure Policy e9585a95" },
  since = assumed "2021-01-01",
  says = {
    en = "Right with every private endpoint: records kept by hand are forgotten when a replica or a data endpoint is added.",
    ja = "プライベート エンドポイントがある限り妥当である。手動管理のレコードは、レプリカやデータ エンドポイントの追加時に漏れやすい。",
  },
  source = { "tool-azure-policy", "acr-private-endpoints" },
  evidence = "azure-policy: definition added 2021-03-17; container-registry-private-link.md @ 7af224993",
}

check "net.pe-foreign" {
  title = { en = "private endpoints from allowed subscriptions only", ja = "プライベート エンドポイント接続元サブスクリプションの限定" },
  verdict = "depends", when = private_endpoint "on",
  tools = { "Azure Policy 696cb1d3" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where an organisation allows endpoints from its own subscriptions only; approve foreign requests by hand, never automatically.",
    ja = "自組織のサブスクリプションからのエンドポイントだけを認める場合に妥当である。他組織からの要求は自動承認せず、手動で承認する。",
  },
  source = { "tool-azure-policy", "acr-private-endpoints" },
}

check "net.sku-private-link" {
  title = { en = "Premium tier for private endpoints", ja = "プライベート エンドポイントのための Premium の使用" },
  asks = sku "Premium", verdict = "depends", when = private_endpoint "on",
  tools = { "Azure Policy bd560fc0", "Azure review checklists A04.03" },
  since = assumed "2021-01-01",
  says = {
    en = "Right only where a private endpoint is wanted; the tier follows from it, and Premium for its own sake is money for nothing.",
    ja = "プライベート エンドポイントが必要な場合にのみ妥当である。価格プランはその結果であり、Premium 自体を目的にするのは費用の無駄である。",
  },
  source = { "tool-azure-policy", "tool-review-checklists", "acr-private-endpoints" },
  evidence = "azure-policy: definition added 2021-03-17",
}

check "net.service-endpoint" {
  title = { en = "virtual network rule with a service endpoint", ja = "サービス エンドポイントによる仮想ネットワーク規則" },
  asks = service_endpoint "on",
  tools = { "Azure Policy c4857be7", "Steampipe", "Steampipe for Terraform" },
  source = { "tool-azure-policy", "tool-policy-initiatives", "tool-steampipe", "acr-service-endpoints" },
  because = {
    en = "Seventeen regulatory initiatives contain it together with the demand to disable public access; no working registry satisfies both.",
    ja = "17 の規制コンプライアンス イニシアチブがこれとパブリック アクセスの無効化を同時に要求するが、両方を満たすレジストリは存在しない。",
  },
  mitigation = { en = "Use a private endpoint and exempt the registry.", ja = "プライベート エンドポイントを使い、この項目は適用除外にする。" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2022-05-26", verdict = "depends",
      when = sku "Premium" & cloud "public" & private_endpoint "off" & ~closed & ip_rules "off" & (any("aks") | any("vm")),
      says = {
        en = "Right at most for AKS nodes and virtual machines that cannot have a private endpoint: the feature is a preview without a future.",
        ja = "プライベート エンドポイントを使えない AKS ノードと VM に限って当てはまる。機能は今後の開発予定がないプレビューである。",
      },
      evidence = "container-registry-vnet.md @ d45f1aa61" },
    { since = documented "2022-05-26", verdict = "obsolete",
      says = {
        en = "Obsolete: the feature is a preview without a future, excludes private endpoints, and the property that the tool reads is gone from current API versions.",
        ja = "もはや当てはまらない。今後の開発予定がないプレビューで、プライベート エンドポイントと併用できず、ツールが読むプロパティも現行の API バージョンには存在しない。",
      },
      evidence = "management SDK 10.0.0 (2022-05-26) without virtualNetworkRules; Azure/azure-cli PR 22959; container-registry-vnet.md @ d781438df" },
  },
}

check "net.trusted-on" {
  title = { en = "network bypass for trusted services allowed", ja = "信頼されたサービスによるネットワーク バイパスの許可" },
  asks = ~restricted | trusted_services "on", verdict = "depends",
  when = defender_scans | trusted_client | artifact_cache "on" | any("container_instances") | any("machine_learning"),
  tools = { "CloudSploit", "Azure Verified Modules (Bicep default)", "PSRule Azure.ACR.Firewall (note)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where Defender, Container Instances, Machine Learning or a cache has to get into a restricted registry; the opposite demand is right where none of them does.",
    ja = "制限付きレジストリに Defender、Container Instances、Machine Learning、キャッシュがアクセスする場合に妥当である。いずれも使わない場合は逆の要求が妥当である。",
  },
  source = { "tool-cloudsploit", "avm-registry-module", "tool-psrule", "acr-trusted-services" },
  evidence = "allow-access-trusted-services.md @ 31cba0a7c, d923d5889",
}

check "net.trusted-off" {
  title = { en = "network bypass for trusted services switched off", ja = "信頼されたサービスによるネットワーク バイパスの無効化" },
  asks = trusted_services "off", verdict = "depends",
  when = restricted & ~defender_scans & ~trusted_client & artifact_cache "off" & ~any("container_instances") & ~any("machine_learning"),
  tools = { "Azure Verified Modules (Terraform default)" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where the registry is restricted and nothing uses the bypass; with scanning by Defender, imports or a cache it breaks them.",
    ja = "制限付きレジストリで、バイパスを使うものがない場合に妥当である。Defender のスキャン、インポート、キャッシュを使う場合は、それらを止めてしまう。",
  },
  because = {
    en = "The vendor's two module collections have opposite defaults here.",
    ja = "ベンダーの 2 つのモジュール集で、この設定の既定値は正反対である。",
  },
  source = { "tool-avm-terraform", "acr-trusted-services" },
  evidence = "allow-access-trusted-services.md @ 31cba0a7c, d923d5889",
}

check "net.task-bypass-off" {
  title = { en = "network bypass for ACR Tasks switched off", ja = "ACR タスクによるネットワーク バイパスの無効化" },
  asks = tasks_bypass "off", verdict = "depends",
  when = ~any("acr_tasks", function(me) return me.way "trusted" end) & ~auto_purge "task" & continuous_patching "off",
  tools = { "Azure Verified Modules (Terraform default)" },
  since = exact "2025-05-16",
  says = {
    en = "Right unless a task, a purge or continuous patching has to get into the restricted registry: without the bypass they get 403 since June 2025.",
    ja = "制限付きレジストリに対するタスク、acr purge、継続的パッチ適用がない場合に妥当である。これらは 2025 年 6 月以降、バイパスがないと 403 で失敗する。",
  },
  source = { "tool-avm-terraform", "acr-tasks-bypass" },
  evidence = "manage-network-bypass-policy-for-tasks.md @ ab2b49cde",
}

check "net.data-endpoint" {
  title = { en = "dedicated data endpoints enabled", ja = "専用データ エンドポイントの有効化" },
  asks = dedicated_data_endpoint "on", verdict = "depends", when = exact_names | connected_registry "on" | private_endpoint "on",
  tools = { "Checkov CKV_AZURE_237" },
  since = assumed "2021-01-01",
  says = {
    en = "Right where a client's firewall knows exact names only; it needs Premium, and switching it on breaks clients that allow *.blob.core.windows.net.",
    ja = "クライアント側のファイアウォールが FQDN の完全一致で許可する場合に妥当である。Premium が必要で、*.blob.core.windows.net を許可しているクライアントは pull できなくなる。",
  },
  source = { "tool-checkov-rules", "acr-data-endpoints", "acr-firewall-rules" },
  evidence = "container-registry-firewall-access-rules.md @ d45f1aa61",
}

check "net.webhook-https" {
  title = { en = "HTTPS address for every webhook", ja = "Webhook の送信先 URL の HTTPS 化" },
  verdict = "sound",
  tools = { "Checkov CKV2_AZURE_30" },
  since = assumed "2021-01-01",
  says = {
    en = "Right for every webhook: the call carries image names and, often, a secret in its headers.",
    ja = "すべての Webhook に当てはまる。呼び出しにはイメージ名が含まれ、ヘッダーにシークレットが入ることも多い。",
  },
  source = { "tool-checkov-rules", "checks-webhooks" },
}

check "net.pull-over-vnet" {
  title = { en = "App Service image pull over the virtual network", ja = "App Service の仮想ネットワーク経由のイメージ pull" },
  asks = every("app_service", function(me) return ~me.pulls_by_network | me.image_pull_over_vnet "on" end), verdict = "sound",
  tools = { "Azure review checklists: App Service A04.12" },
  since = documented "2021-07-04",
  says = {
    en = "Right for every app that pulls from a closed registry; VNet integration alone does not move the image pull.",
    ja = "閉域のレジストリから pull するすべてのアプリに当てはまる。VNet 統合だけではイメージ pull の経路は変わらない。",
  },
  source = { "tool-review-checklists", "app-service-routing", "app-service-private-acr" },
  evidence = "Azure/AppService 2021-07-03 post @ 7e1369c, 3032725",
}

check "net.push-trusted" {
  title = { en = "push from trusted networks only", ja = "信頼できるネットワークのみからの push" },
  verdict = "manual",
  tools = { "Azure review checklists A02.06" },
  since = assumed "2021-01-01",
  says = {
    en = "A matter of process: who may push, and from where, is decided by the pipelines and their agents.",
    ja = "運用の問題である。どこから誰が push できるかは、パイプラインとそのエージェントで決まる。",
  },
  source = { "tool-review-checklists", "acr-selected-networks" },
}
