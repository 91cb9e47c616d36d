-- Lines of the network worksheet that belong to the design itself: private names, subnets, DNS servers, agent pools.
-- Those of clients stand with their kinds; what all of them share, in clients/networked.lua.

-- Replicas count one where the design has some and nobody says how many; see context.lua.
local replicas = (geo_replicas + when(geo_replicas:below(1))) * when(geo_replication "on")
local NAMES = "container-registry-private-link.md @ 8d1830460, c27912bab; container-registry-private-endpoints.md @ acd77ff0e, d923d5889"
local FORWARD = "container-registry-private-link.md @ 5cc213926, a088dfb98"
local SOURCE = { "acr-private-endpoints", "azure-private-dns-zones" }
local keeps_names = private_endpoint "on" & ~private_dns "none"

for _, c in ipairs { { "", cloud "public", "azurecr.io" }, { ".us-gov", cloud "us_gov", "azurecr.us" }, { ".china", cloud "china", "azurecr.cn" } } do
  local suffix, here, zone = c[1], c[2], "privatelink." .. c[3]
  entry("record-registry" .. suffix) {
    kind = "record", when = here & keeps_names, zone = zone, type = "A", names = { "{registry}" }, count = 1,
    since = documented "2020-03-11", source = SOURCE,
    says = {
      en = "The login server needs a record in this zone, which has to be linked to the VNets of the clients.",
      ja = "ログイン サーバーのレコードをこのゾーンに置き、ゾーンをクライアントの VNet にリンクする。",
    },
    evidence = NAMES,
  }
  entry("record-data" .. suffix) {
    kind = "record", when = here & keeps_names, zone = zone, type = "A", names = { "{registry}.{region}.data" }, count = 1 + replicas,
    since = documented "2020-03-11", source = SOURCE,
    says = {
      en = "The data endpoint of each region needs a record; without it clients sign in, but cannot pull.",
      ja = "各リージョンのデータ エンドポイントのレコードが必要である。レコードがないと、認証はできても pull できない。",
    },
    evidence = NAMES,
  }
  entry("record-regional" .. suffix) {
    kind = "record", when = here & keeps_names & regional_endpoints "on", zone = zone, type = "A", names = { "{registry}.{region}.geo" },
    count = 1 + replicas, since = documented "2026-06-02", source = SOURCE,
    says = { en = "The regional endpoint of each region needs a record.", ja = "各リージョンのリージョン別エンドポイントのレコードが必要である。" },
    evidence = NAMES,
  }
end

entry "open-dns-forwarder" {
  kind = "open", when = private_dns "custom_forwarder", names = { "168.63.129.16" }, protocol = "UDP", ports = { 53 },
  since = documented "2020-10-07", source = "acr-private-endpoints",
  says = {
    en = "Your own DNS servers forward the names of the registry to the resolver of Azure, from inside a VNet that the zone is linked to.",
    ja = "独自 DNS サーバーは、ゾーンをリンクした VNet 内から Azure のリゾルバーへレジストリの名前解決を転送する。",
  },
  evidence = FORWARD,
}
entry "open-dns-forwarder.tcp" {
  kind = "open", when = private_dns "custom_forwarder", names = { "168.63.129.16" }, protocol = "TCP", ports = { 53 },
  since = documented "2020-10-07", source = "acr-private-endpoints",
  says = {
    en = "Answers that are too long for UDP come over TCP.", ja = "UDP に収まらない応答には TCP を使う。",
  },
  confidence = "medium", evidence = FORWARD,
}

entry "subnet-private-endpoint" {
  kind = "subnet", when = private_endpoint "on", names = { "{endpoint_subnet}" }, source = { "acr-private-endpoints", "acr-geo-replication" },
  periods = {
    { since = documented "2020-03-11", ends = documented "2021-07-19", count = 2, says = {
        en = "Each private endpoint takes two addresses of its subnet: one for the registry and one for its data.",
        ja = "プライベート エンドポイント 1 個につき、サブネットの IP を 2 個 (レジストリ用とデータ用) 使う。" } },
    { since = documented "2021-07-19", ends = documented "2026-04-30", count = 2 + replicas, says = {
        en = "Each private endpoint takes one address of its subnet for the registry and one for the data of each region.",
        ja = "プライベート エンドポイント 1 個につき、サブネットの IP をレジストリ用に 1 個、リージョンごとのデータ用に 1 個ずつ使う。" } },
    { since = documented "2026-04-30", ends = documented "2026-06-02", count = 2 + replicas + (1 + replicas) * when(regional_endpoints "on") },
    { since = documented "2026-06-02", count = 2 + replicas + (1 + replicas) * when(regional_endpoints "on"), smallest = "/27" },
  },
  says = {
    en = "Each private endpoint takes one address of its subnet for the registry, one for the data of each region, and with regional endpoints one more for each region.",
    ja = "プライベート エンドポイント 1 個につき、サブネットの IP をレジストリ用に 1 個、リージョンごとのデータ用に 1 個ずつ、リージョン別エンドポイントを使う場合はさらに 1 個ずつ使う。",
  },
  evidence = "container-registry-private-link.md @ 8d1830460, d5a227979, 4d2003ddc; container-registry-private-endpoints.md @ acd77ff0e",
}

-- Agent pools of tasks --------------------------------------------------------------------------------------------

local POOL_TAGS = { "AzureKeyVault", "Storage", "EventHub", "AzureActiveDirectory", "AzureMonitor" }

entry "subnet-agent-pool" {
  kind = "subnet", when = task_agent_pool "pool_in_vnet", names = { "{pool_subnet}" }, since = documented "2020-10-13", source = "acr-tasks-agent-pools",
  says = {
    en = "The machines of the agent pool stand in this subnet, each with an address of its own.", ja = "エージェント プールのマシンはこのサブネットに置かれ、それぞれ IP を 1 個使う。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241",
}
entry "open-agent-pool" {
  kind = "open", when = task_agent_pool "pool_in_vnet", ports = { 443 }, tags = POOL_TAGS, source = "acr-tasks-agent-pools",
  periods = {
    { since = documented "2020-10-13", ends = documented "2024-06-29" },
    { since = documented "2024-06-29", says = {
        en = "The machines of the agent pool need these service tags, AzureMonitor also on port 12000.",
        ja = "エージェント プールのマシンから、これらのサービス タグへの送信が必要である (AzureMonitor はポート 12000 も)。" } },
  },
  says = {
    en = "The machines of the agent pool need these service tags.", ja = "エージェント プールのマシンから、これらのサービス タグへの送信が必要である。",
  },
  evidence = "tasks-agent-pools.md @ 0cec7c241, 6a34fb24f",
}
entry "open-agent-pool.monitor" {
  kind = "open", when = task_agent_pool "pool_in_vnet", ports = { 12000 }, tags = { "AzureMonitor" },
  since = documented "2024-06-29", source = "acr-tasks-agent-pools",
  says = {
    en = "The machines of the agent pool send data to Azure Monitor on this port.", ja = "エージェント プールのマシンは、このポートで Azure Monitor にデータを送信する。",
  },
  evidence = "tasks-agent-pools.md @ 6a34fb24f",
}
