-- What a scenario gives and nobody chooses: contexts, regions, quantities.
--
-- A count of things that a setting switches on (endpoints, replicas, rules) defaults to 0: asking for one or more switches
-- the setting on, and where the setting is on without a count, prices count one: `n + when(n:below(1))`.
--
-- An amount that is always there and costs money (traffic, scans, key operations, task time) has no default: where a price
-- needs it and the scenario is silent, the total says "at least" and the report asks. Rates default to 0, which means that
-- nobody expects them to matter.

-- What readers of the worksheet put in for "<registry>" and the like.
placeholder "registry" {
  title = { en = "name of the registry, with the hash that a domain name label adds", ja = "レジストリ名 (ドメイン名ラベルのハッシュを含む)" },
}
placeholder "region" { title = { en = "each region of the registry, as in japaneast", ja = "レジストリの各リージョン (例: japaneast)" } }
placeholder "egress_ip" {
  title = { en = "public source address of the client, or of its NAT gateway, firewall or proxy", ja = "クライアント、またはその NAT ゲートウェイ・ファイアウォール・プロキシの送信元パブリック IP" },
}
placeholder "client_subnet" { title = { en = "subnet of the client", ja = "クライアントのサブネット" } }
placeholder "endpoint_subnet" { title = { en = "subnet of the private endpoint", ja = "プライベート エンドポイントのサブネット" } }
placeholder "pool_subnet" { title = { en = "subnet of the task agent pool", ja = "タスク エージェント プールのサブネット" } }

context "cloud" {
  title = { en = "Azure cloud", ja = "Azure クラウド" }, default = "public",
  options = { { "public", title = { en = "public Azure", ja = "パブリック Azure" } },
              { "us_gov", title = { en = "Azure Government", ja = "Azure Government" } },
              { "china", title = { en = "Azure operated by 21Vianet", ja = "21Vianet 運営の Azure" } } },
}
context "region" { title = { en = "Home region", ja = "ホーム リージョン" }, type = "region" }
context "subscription_offer" {
  title = { en = "Subscription offer", ja = "サブスクリプションの種類" }, default = "paid",
  options = { { "paid", title = { en = "paid", ja = "有料" } }, { "free_credit", title = { en = "free credit", ja = "無料クレジット" } } },
}
context "registry_created" { title = { en = "Registry created on", ja = "レジストリの作成日" }, type = "date", default = "as_of" }

region "japaneast"          { title = { en = "Japan East", ja = "東日本" } }
region "japanwest"          { title = { en = "Japan West", ja = "西日本" } }
region "eastasia"           { title = { en = "East Asia", ja = "東アジア" } }
region "southeastasia"      { title = { en = "Southeast Asia", ja = "東南アジア" } }
region "koreacentral"       { title = { en = "Korea Central", ja = "韓国中部" } }
region "australiaeast"      { title = { en = "Australia East", ja = "オーストラリア東部" } }
region "jioindiawest"       { title = { en = "Jio India West", ja = "Jio インド西部" } }
region "jioindiacentral"    { title = { en = "Jio India Central", ja = "Jio インド中部" } }
region "eastus"             { title = { en = "East US", ja = "米国東部" } }
region "eastus2"            { title = { en = "East US 2", ja = "米国東部 2" } }
region "centralus"          { title = { en = "Central US", ja = "米国中部" } }
region "southcentralus"     { title = { en = "South Central US", ja = "米国中南部" } }
region "westus2"            { title = { en = "West US 2", ja = "米国西部 2" } }
region "westus3"            { title = { en = "West US 3", ja = "米国西部 3" } }
region "canadacentral"      { title = { en = "Canada Central", ja = "カナダ中部" } }
region "northeurope"        { title = { en = "North Europe", ja = "北ヨーロッパ" } }
region "westeurope"         { title = { en = "West Europe", ja = "西ヨーロッパ" } }
region "uksouth"            { title = { en = "UK South", ja = "英国南部" } }
region "francecentral"      { title = { en = "France Central", ja = "フランス中部" } }
region "germanywestcentral" { title = { en = "Germany West Central", ja = "ドイツ中西部" } }
region "switzerlandnorth"   { title = { en = "Switzerland North", ja = "スイス北部" } }
region "swedencentral"      { title = { en = "Sweden Central", ja = "スウェーデン中部" } }
region "norwayeast"         { title = { en = "Norway East", ja = "ノルウェー東部" } }
region "italynorth"         { title = { en = "Italy North", ja = "イタリア北部" } }
region "ukwest"             { title = { en = "UK West", ja = "英国西部" } }
region "canadaeast"         { title = { en = "Canada East", ja = "カナダ東部" } }
region "northcentralus"     { title = { en = "North Central US", ja = "米国中北部" } }
region "westus"             { title = { en = "West US", ja = "米国西部" } }
region "brazilsouth"        { title = { en = "Brazil South", ja = "ブラジル南部" } }
region "centralindia"       { title = { en = "Central India", ja = "インド中部" } }
region "southindia"         { title = { en = "South India", ja = "インド南部" } }
region "uaenorth"           { title = { en = "UAE North", ja = "アラブ首長国連邦北部" } }
region "qatarcentral"       { title = { en = "Qatar Central", ja = "カタール中部" } }
region "southafricanorth"   { title = { en = "South Africa North", ja = "南アフリカ北部" } }

local function count(name, title, default)
  quantity(name) { title = title, default = default or 0, integer = true, min = 0, max = 1e6 }
end
local function size(name, title, unit, default)
  quantity(name) { title = title, unit = unit, default = default, min = 0, max = 1e9 }
end
local function ask(name, title, unit)
  quantity(name) { title = title, unit = unit, integer = not unit, min = 0, max = 1e9 }
end
local GIB, GB, MBPS = { en = "GiB", ja = "GiB" }, { en = "GB", ja = "GB" }, { en = "Mbps", ja = "Mbps" }
local PER_MINUTE = { en = "per minute", ja = "回/分" }

size("storage_gib", { en = "Storage in the home region", ja = "ホーム リージョンのストレージ" }, GIB, 10)
size("storage_growth_gib", { en = "Growth of the storage a month", ja = "ストレージの月間増加量" }, GIB, 0)
size("layer_gib", { en = "Largest image layer", ja = "最大のイメージ レイヤー" }, GIB, 1)
size("manifest_mib", { en = "Largest manifest", ja = "最大のマニフェスト" }, { en = "MiB", ja = "MiB" }, 1)
count("soft_delete_days", { en = "Days to keep deleted artifacts", ja = "削除したアーティファクトの保持日数" })
count("retention_days", { en = "Days to keep untagged manifests", ja = "タグなしマニフェストの保持日数" })
count("private_endpoints", { en = "Private endpoints", ja = "プライベート エンドポイント数" })
count("endpoint_subnet_free_ips", { en = "Free addresses in the endpoint subnet", ja = "プライベート エンドポイントのサブネットの空き IP 数" }, 27)
count("ip_rules_count", { en = "IP network rules", ja = "IP ネットワーク規則の数" })
count("vnet_rules", { en = "Service endpoint rules", ja = "サービス エンドポイント規則の数" })
count("geo_replicas", { en = "Replicas beyond the home region", ja = "ホーム リージョン以外のレプリカ数" })
count("webhooks", { en = "Webhooks", ja = "Webhook 数" })
count("tokens", { en = "Repository-scoped tokens", ja = "リポジトリ スコープのトークン数" })
count("scope_maps", { en = "Scope maps", ja = "スコープ マップ数" })
count("scope_map_entries", { en = "Repositories or actions in the largest scope map", ja = "最大のスコープ マップのリポジトリ数またはアクション数" })
count("cache_rules", { en = "Cache rules", ja = "キャッシュ ルール数" })
count("connected_registries", { en = "Connected registries", ja = "接続されたレジストリ数" })
count("connected_clients", { en = "Clients of the busiest connected registry", ja = "接続されたレジストリあたりの最大クライアント数" })
count("agent_pool_vcpu", { en = "vCPUs in task agent pools", ja = "タスク エージェント プールの vCPU 数" })
count("import_manifests", { en = "Manifests of the largest imported image", ja = "インポートするイメージの最大マニフェスト数" }, 1)
count("patched_images", { en = "Images under continuous patching", ja = "継続的パッチ適用の対象イメージ数" })
size("reads_per_minute", { en = "Read operations", ja = "読み取り操作" }, PER_MINUTE, 0)
size("writes_per_minute", { en = "Write operations", ja = "書き込み操作" }, PER_MINUTE, 0)
size("deletes_per_minute", { en = "Delete operations", ja = "削除操作" }, PER_MINUTE, 0)
size("referrers_per_minute", { en = "Referrer listings", ja = "リファラー一覧の取得" }, PER_MINUTE, 0)
size("logins_per_minute", { en = "Token requests", ja = "トークン要求" }, PER_MINUTE, 0)
size("download_mbps", { en = "Download bandwidth", ja = "ダウンロード帯域" }, MBPS, 0)
size("upload_mbps", { en = "Upload bandwidth", ja = "アップロード帯域" }, MBPS, 0)
size("identity_reads_per_minute", { en = "Read operations of the busiest identity", ja = "要求の最も多い ID の読み取り操作" }, PER_MINUTE, 0)
size("identity_writes_per_minute", { en = "Write operations of the busiest identity", ja = "要求の最も多い ID の書き込み操作" }, PER_MINUTE, 0)
size("identity_deletes_per_minute", { en = "Delete operations of the busiest identity", ja = "要求の最も多い ID の削除操作" }, PER_MINUTE, 0)
size("identity_referrers_per_minute", { en = "Referrer listings of the busiest identity", ja = "要求の最も多い ID のリファラー一覧の取得" }, PER_MINUTE, 0)
size("availability_percent", { en = "Availability the design must promise", ja = "設計に求められる可用性" }, { en = "percent", ja = "%" }, 0)
ask("task_vcpu_seconds", { en = "Task compute a month", ja = "タスクのコンピューティング時間 (月)" }, { en = "vCPU seconds", ja = "vCPU 秒" })
ask("scanned_images", { en = "Images scanned a month", ja = "スキャン イメージ数 (月)" })
ask("protected_vcores", { en = "vCores under Defender for Containers", ja = "Defender for Containers 対象 vCore 数" })
count("cspm_resources", { en = "Resources charged under Defender CSPM", ja = "Defender CSPM の課金対象リソース数" })
ask("key_operations", { en = "Key operations a month", ja = "キー操作数 (月)" }, { en = "operations", ja = "回" })
ask("private_traffic_gb", { en = "Traffic through private endpoints a month", ja = "プライベート エンドポイント経由の通信量 (月)" }, GB)
ask("nat_traffic_gb", { en = "Traffic through the NAT gateway a month", ja = "NAT ゲートウェイ経由の通信量 (月)" }, GB)
count("devops_parallel_jobs", { en = "Parallel jobs in Azure Pipelines", ja = "Azure Pipelines の並列ジョブ数" }, 1)
ask("runner_minutes", { en = "Minutes of larger runners a month", ja = "larger runner の実行時間 (月)" }, { en = "minutes", ja = "分" })
count("web_app_instances", { en = "Instances of the App Service plan", ja = "App Service プランのインスタンス数" }, 1)
