-- What deploys the private network of a registry: private endpoints, the zone that resolves their names, its links.
--
-- The virtual networks and subnets exist; each endpoint goes into one network, named by a parameter.

local ENDPOINT_API = {
  "2020-06-01", { "2020-11-01", since = by "2021-04-09" }, { "2021-02-01", since = by "2021-05-26" }, { "2021-05-01", since = by "2021-12-10" },
  { "2022-01-01", since = by "2022-06-30" }, { "2022-09-01", since = by "2023-03-02" }, { "2023-04-01", since = by "2023-07-31" },
  { "2023-09-01", since = by "2024-01-31" }, { "2024-01-01", since = by "2024-07-03" }, { "2024-05-01", since = by "2024-12-02" },
  { "2024-07-01", since = by "2025-05-27" }, { "2025-01-01", since = by "2025-11-06" }, { "2025-05-01", since = by "2026-01-21" },
  { "2025-07-01", since = by "2026-06-01" },
}
local ZONE_API = { "2020-06-01", { "2024-06-01", since = by "2024-09-10" } }
local NETWORK = "/resourceGroups/{network_resource_group}/providers/Microsoft.Network/virtualNetworks/{each}"
local HERE, THERE = "/subscriptions/{subscription_id}" .. NETWORK, "/subscriptions/{network_subscription_id}" .. NETWORK
local SUBNET = "/subnets/{endpoint_subnet_name}"

local near, far = endpoint_subscription "same", ~endpoint_subscription "same"
local automatic, manual = pe_approval "automatic", pe_approval "manual"
local fixed = pe_ip_allocation "static" & private_endpoints:below(2) & geo_replication "off"
-- The properties of an endpoint; addresses of its own choice came with version 2021-05-01.
local function endpoint(with_addresses)
  local all = {
    { "properties.subnet.id", is = HERE .. SUBNET, when = near },
    { "properties.subnet.id", is = THERE .. SUBNET, when = far },
    { "properties.privateLinkServiceConnections[0].name", is = "registry", when = automatic },
    { "properties.privateLinkServiceConnections[0].properties.privateLinkServiceId", of = pe_approval, is = { automatic = "{deploy-registry.id}" } },
    { "properties.privateLinkServiceConnections[0].properties.groupIds[0]", is = "registry", when = automatic },
    { "properties.manualPrivateLinkServiceConnections[0].name", is = "registry", when = manual },
    { "properties.manualPrivateLinkServiceConnections[0].properties.privateLinkServiceId", of = pe_approval, is = { manual = "{deploy-registry.id}" } },
    { "properties.manualPrivateLinkServiceConnections[0].properties.groupIds[0]", is = "registry", when = manual },
    { "properties.manualPrivateLinkServiceConnections[0].properties.requestMessage", is = "Pull and push of container images", when = manual },
  }
  local function address(i, name, member, value)
    local path = "properties.ipConfigurations[" .. i .. "]."
    for _, entry in ipairs { { "name", name }, { "properties.groupId", "registry" }, { "properties.memberName", member } } do
      all[#all + 1] = { path .. entry[1], is = entry[2], when = fixed, from = "2021-05-01" }
    end
    all[#all + 1] = { path .. "properties.privateIPAddress", of = pe_ip_allocation, is = { static = value }, when = fixed, from = "2021-05-01" }
  end
  if with_addresses then
    address(0, "registry", "registry", "{registry_address}")
    address(1, "registry_data", "registry_data_{location}", "{data_address}")
  end
  return all
end

local zone = private_endpoint "on" & private_dns { "azure_zone", "manual", "custom_forwarder" }

resource "deploy-private-endpoint" {
  type = "Microsoft.Network/privateEndpoints", each = "endpoint_networks", name = "pe-{each}", location = "{location}",
  when = private_endpoint "on", of = { private_endpoint },
  source = { "bicep-types-az", "acr-private-endpoints" },
  says = { en = "A private endpoint of the registry in each of the virtual networks.", ja = "各 VNet に置くレジストリのプライベート エンドポイント。" },
  api = ENDPOINT_API,
  periods = {
    { since = by "2021-01-01", ends = by "2021-12-10", properties = endpoint(false) },
    { since = by "2021-12-10", properties = endpoint(true) },
  },
  evidence = "bicep-types-az generated/network/microsoft.network/*/types.json @ 1f896de2d and the commits that added them",
}
resource "deploy-dns-zone" {
  type = "Microsoft.Network/privateDnsZones", name = "{private_dns_zone}", location = "global",
  when = zone, of = { private_dns, private_dns_layout },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-private-endpoints" },
  says = { en = "The private DNS zone with the names of the registry.", ja = "レジストリの名前を登録するプライベート DNS ゾーン。" },
  api = ZONE_API,
  az = "az network private-dns zone create --name {private_dns_zone} --resource-group {resource_group}",
  evidence = "bicep-types-az generated/privatedns/microsoft.network/*/types.json @ 1f896de2d",
}
resource "deploy-dns-link" {
  type = "Microsoft.Network/privateDnsZones/virtualNetworkLinks", parent = "deploy-dns-zone", each = "endpoint_networks",
  name = "link-{each}", location = "global", when = zone, of = { private_dns },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-private-endpoints" },
  says = { en = "A link of the zone to each of the virtual networks.", ja = "ゾーンと各 VNet の仮想ネットワーク リンク。" },
  api = ZONE_API,
  properties = {
    { "properties.registrationEnabled", is = false },
    { "properties.virtualNetwork.id", is = HERE, when = near },
    { "properties.virtualNetwork.id", is = THERE, when = far },
  },
  evidence = "bicep-types-az generated/privatedns/microsoft.network/*/types.json @ 1f896de2d",
}
resource "deploy-dns-group" {
  type = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups", parent = "deploy-private-endpoint", each = "endpoint_networks", name = "default",
  when = zone & ~private_dns "manual" & automatic, of = { private_dns },
  since = by "2021-01-01", source = { "bicep-types-az", "acr-private-endpoints" },
  says = {
    en = "A zone group of each private endpoint, which keeps its records in the zone.",
    ja = "各プライベート エンドポイントのレコードをゾーンに保つ DNS ゾーン グループ。",
  },
  api = ENDPOINT_API,
  properties = {
    { "properties.privateDnsZoneConfigs[0].name", is = "registry" },
    { "properties.privateDnsZoneConfigs[0].properties.privateDnsZoneId", is = "{deploy-dns-zone.id}" },
  },
  evidence = "bicep-types-az generated/network/microsoft.network/*/types.json @ 1f896de2d",
}

-- What has to be done beside it -----------------------------------------------------------------------------------

by_hand "deploy-dns-records" {
  of = { private_dns }, when = private_endpoint "on" & (private_dns "manual" | private_dns { "azure_zone", "custom_forwarder" } & manual),
  since = by "2021-01-01", source = "acr-private-endpoints",
  says = {
    en = "Enter A records for the login server and for every data endpoint into the zone (az network private-dns record-set a add-record), with the addresses of the endpoint's network interface.",
    ja = "プライベート エンドポイントのネットワーク インターフェイスの IP を確認し、ログイン サーバーと各データ エンドポイントの A レコードをゾーンに登録する (az network private-dns record-set a add-record)。",
  },
  evidence = "container-registry-private-link.md @ 00fc0dd18",
}
by_hand "deploy-dns-forwarder" {
  of = { private_dns }, when = private_dns "custom_forwarder", since = by "2021-01-01", source = "acr-private-endpoints",
  says = {
    en = "Let your own DNS servers forward azurecr.io to a resolver inside a linked virtual network, such as Azure DNS Private Resolver.",
    ja = "独自 DNS サーバーに azurecr.io の条件付きフォワーダーを設定し、リンク済み VNet 内のリゾルバー (Azure DNS Private Resolver など) に転送する。",
  },
  evidence = "container-registry-private-link.md @ 5cc213926",
}
by_hand "deploy-zone-per-region" {
  of = { private_dns_layout }, when = private_dns_layout "per_region" & private_endpoint "on" & geo_replication "on",
  since = by "2021-01-01", source = { "acr-private-endpoints", "acr-geo-replication" },
  says = {
    en = "For each region of a replica, deploy private endpoints in the networks there and a zone of that region in a resource group of its own, linked to these networks only.",
    ja = "レプリカのリージョンごとに、そのリージョンの VNet のプライベート エンドポイントと、専用のリソース グループに置くゾーンを別途作成し、そのリージョンの VNet だけにリンクする。",
  },
}
by_hand "deploy-static-addresses" {
  of = { pe_ip_allocation }, source = { "acr-private-endpoints", "bicep-types-az" },
  periods = {
    { since = by "2021-01-01", ends = by "2021-12-10", when = pe_ip_allocation "static" & private_endpoint "on", says = {
        en = "The API has no property for the addresses of a private endpoint yet: change the address of its network interface to a static one (az network nic ip-config update).",
        ja = "プライベート エンドポイントの IP を指定するプロパティが API にまだないため、ネットワーク インターフェイスの IP を静的に変更する (az network nic ip-config update)。" } },
    { since = by "2021-12-10", when = pe_ip_allocation "static" & private_endpoint "on" & ~fixed },
  },
  says = {
    en = "Static addresses differ for each network and for the data endpoint of each region: add properties.ipConfigurations to every private endpoint before the deployment.",
    ja = "静的 IP は VNet ごと、また各リージョンのデータ エンドポイントごとに異なるため、デプロイの前に各プライベート エンドポイントへ properties.ipConfigurations を追記する。",
  },
  evidence = "bicep-types-az generated/network/microsoft.network/2021-05-01/types.json, added 2021-12-10",
}
by_hand "deploy-approval" {
  of = { pe_approval }, when = pe_approval "manual" & private_endpoint "on", since = by "2021-01-01", source = { "acr-private-endpoints", "azure-cli-acr" },
  says = {
    en = "Approve each pending connection: az acr private-endpoint-connection list, then az acr private-endpoint-connection approve.",
    ja = "保留中の接続をそれぞれ承認する (az acr private-endpoint-connection list と az acr private-endpoint-connection approve)。",
  },
}
by_hand "deploy-endpoint-tenant" {
  of = { private_endpoint }, when = private_endpoint "on" & endpoint_subscription "other_tenant", since = by "2021-01-01", source = "acr-private-endpoints",
  says = {
    en = "Create the private endpoints and their zone with an account of the other tenant, as one deployment cannot reach into two tenants.",
    ja = "1 回のデプロイで 2 つのテナントは扱えないため、プライベート エンドポイントとゾーンは相手テナントのアカウントで作成する。",
  },
}
by_hand "deploy-service-endpoint" {
  of = { service_endpoint }, when = service_endpoint "on", since = by "2021-01-01", source = { "acr-service-endpoints", "sdk-issue-34935", "azure-cli-network" },
  says = {
    en = "Switch on the service endpoint Microsoft.ContainerRegistry in each subnet (az network vnet subnet update), then list the subnets with az acr network-rule add; API versions since 2021-09-01 have no such property.",
    ja = "VNet の各サブネットでサービス エンドポイント Microsoft.ContainerRegistry を有効にし (az network vnet subnet update)、az acr network-rule add でサブネットを登録する (2021-09-01 以降の API バージョンには該当プロパティがない)。",
  },
  evidence = "bicep-types-az generated/containerregistry_0/microsoft.containerregistry/2021-09-01/types.json @ 1f896de2d; container-registry-vnet.md @ d45f1aa61",
}
by_hand "deploy-static-egress" {
  of = { static_egress }, since = by "2021-01-01", source = "azure-cli-network",
  when = static_egress { "nat_gateway", "firewall" },
  says = {
    en = "Give the subnets of the clients a fixed way out: a public address and a NAT gateway (az network nat gateway create, az network vnet subnet update --nat-gateway), or a route to the firewall.",
    ja = "VNet のクライアント用サブネットの送信 IP を固定する。パブリック IP と NAT ゲートウェイ (az network nat gateway create、az network vnet subnet update --nat-gateway)、またはファイアウォールへのルートを構成する。",
  },
}
