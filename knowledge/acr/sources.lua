-- Pages that the facts cite. Ids are short; `read` is the day up to which the page's history was read.
-- Sources that only tiers, prices and protection need are in sources_tiers.lua.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"

local function page(id, title, url, read, more)
  local fields = more or {}
  fields.title, fields.url = { en = title, ja = title }, url
  fields.publisher, fields.read = fields.publisher or "Microsoft", read or "2026-08-20"
  source(id)(fields)
end

-- Azure Container Registry: network -----------------------------------------------------------------------------

page("acr-selected-networks", "Configure public IP network rules", ACR .. "container-registry-access-selected-networks")
page("acr-private-endpoints", "Connect privately to an Azure container registry by using Azure Private Link",
     ACR .. "container-registry-private-endpoints")
page("acr-service-endpoints", "Restrict access to a container registry by using a service endpoint", ACR .. "container-registry-vnet")
page("acr-trusted-services", "Allow trusted services to securely access a network-restricted container registry",
     ACR .. "allow-access-trusted-services")
page("acr-troubleshoot-access", "Troubleshoot network issues with registry", ACR .. "container-registry-troubleshoot-access",
     "2026-08-20", {
       do_not_cite_since = "2021-07-08",
       wrong = {
         en = "It still says that Defender, App Service and Container Instances cannot use a restricted registry, which newer pages contradict.",
         ja = "Defender・App Service・Container Instances は制限付きレジストリを利用できないとの記載が残り、より新しいページと矛盾する。",
       },
     })
page("acr-skus", "Azure Container Registry SKU features and limits", ACR .. "container-registry-skus")
page("acr-firewall-rules", "Configure rules to access an Azure container registry behind a firewall",
     ACR .. "container-registry-firewall-rules")
page("acr-data-endpoints", "Dedicated data endpoints in Azure Container Registry", ACR .. "container-registry-dedicated-data-endpoints")
page("acr-geo-replication", "Geo-replication in Azure Container Registry", ACR .. "container-registry-geo-replication")
page("acr-faq", "Frequently asked questions about Azure Container Registry", ACR .. "container-registry-faq")
page("acr-check-health", "Check the health of an Azure container registry", ACR .. "container-registry-check-health")
page("acr-export-policy", "Disable export of artifacts from an Azure container registry", ACR .. "data-loss-prevention")
page("acr-issue-518", "Azure/acr issue 518: allow-listing hosted agents exceeds the rule quota", "https://github.com/Azure/acr/issues/518",
     "2026-05-28", { publisher = "GitHub" })
page("acr-issue-854", "Azure/acr issue 854: more private endpoints per registry", "https://github.com/Azure/acr/issues/854",
     "2026-05-28", { publisher = "GitHub" })

-- Azure Container Registry: the rest ----------------------------------------------------------------------------

page("acr-scan-defender", "Scan registry images with Microsoft Defender for Cloud", ACR .. "scan-images-defender")
page("acr-authentication", "Authenticate with an Azure container registry", ACR .. "container-registry-authentication")
page("acr-arm-audience", "Configure registry acceptance of Microsoft Entra authentication scopes",
     ACR .. "container-registry-disable-authentication-as-arm")
page("acr-tasks-bypass", "Manage network bypass policy for tasks", ACR .. "manage-network-bypass-policy-for-tasks")
page("acr-tasks-agent-pools", "Run an Azure Container Registry task on a dedicated agent pool", ACR .. "tasks-agent-pools")
page("acr-tasks-identity", "Use an Azure managed identity in ACR Tasks", ACR .. "container-registry-tasks-authentication-managed-identity")
page("acr-tasks-overview", "Automate container image builds and maintenance with ACR Tasks", ACR .. "container-registry-tasks-overview")
page("acr-service-tag", "Service tags for Azure Container Registry", ACR .. "container-registry-service-tag")

-- Defender ------------------------------------------------------------------------------------------------------

page("defender-release-notes", "Archive for what's new in Microsoft Defender for Cloud", LEARN .. "defender-for-cloud/release-notes-archive",
     "2026-06-16")
page("defender-network-access", "Network access for Defender for Containers",
     LEARN .. "defender-for-cloud/defender-for-containers-network-access", "2026-06-16")

-- Clients on Azure ----------------------------------------------------------------------------------------------

page("aks-private-clusters", "Create a private Azure Kubernetes Service cluster", LEARN .. "aks/private-clusters", "2026-08-21")
page("aks-acr-integration", "Authenticate with Azure Container Registry from AKS", LEARN .. "aks/cluster-container-registry-integration",
     "2026-08-21")
page("aks-outbound-rules", "Outbound network and FQDN rules for AKS clusters", LEARN .. "aks/outbound-rules-control-egress", "2026-08-21")
page("app-service-private-acr", "Deploying Linux custom container from private Azure Container Registry (App Service team blog)",
     "https://azure.github.io/AppService/2021/07/03/Linux-container-from-ACR-with-private-endpoint.html", "2026-07-29")
page("app-service-vnet-integration", "Integrate your app with an Azure virtual network", LEARN .. "app-service/overview-vnet-integration",
     "2023-07-21")
page("app-service-routing", "Manage Azure App Service virtual network integration routing",
     LEARN .. "app-service/configure-vnet-integration-routing", "2025-11-24")
page("app-service-custom-container", "Configure a custom container for Azure App Service", LEARN .. "app-service/configure-custom-container",
     "2025-03-06")
page("app-service-windows-premium", "Migrating Windows container apps to Premium V3 (App Service team blog)",
     "https://azure.github.io/AppService/2022/03/02/", "2022-07-01")
page("functions-scale", "Azure Functions hosting options", LEARN .. "azure-functions/functions-scale", "2026-08-20")
page("aci-managed-identity", "Deploy to Azure Container Instances from Azure Container Registry using a managed identity",
     LEARN .. "container-instances/using-azure-container-registry-mi", "2026-07-25")
page("aci-service-principal", "Deploy to Azure Container Instances from Azure Container Registry using a service principal",
     LEARN .. "container-instances/container-instances-using-azure-container-registry", "2022-06-17")
page("aci-vnet", "Virtual network scenarios and resources for Azure Container Instances",
     LEARN .. "container-instances/container-instances-virtual-network-concepts", "2026-07-25")
page("container-apps-networking", "Networking in Azure Container Apps environment", LEARN .. "container-apps/networking", "2026-08-20")
page("container-apps-vnet", "Virtual network configuration for Azure Container Apps", LEARN .. "container-apps/custom-virtual-networks",
     "2025-05-01")
page("container-apps-firewall", "Integrate Azure Container Apps with Azure Firewall", LEARN .. "container-apps/use-azure-firewall",
     "2026-03-30")
page("container-apps-identity", "Azure Container Apps image pull with managed identity",
     LEARN .. "container-apps/managed-identity-image-pull", "2022-09-16")
page("ml-secure-workspace", "Secure an Azure Machine Learning workspace with virtual networks",
     LEARN .. "machine-learning/how-to-secure-workspace-vnet", "2024-07-08")

-- Pipelines -----------------------------------------------------------------------------------------------------

page("ado-hosted-agents", "Microsoft-hosted agents for Azure Pipelines", LEARN .. "devops/pipelines/agents/hosted", "2022-06-06")
page("ado-agents", "Azure Pipelines agents", LEARN .. "devops/pipelines/agents/agents", "2026-08-20")
page("ado-scale-set-agents", "Azure Virtual Machine Scale Set agents", LEARN .. "devops/pipelines/agents/scale-set-agents", "2026-08-20")
page("ado-parallel-jobs", "Configure and pay for parallel jobs", LEARN .. "devops/pipelines/licensing/concurrent-jobs", "2021-01-08")
page("ado-pricing", "Azure DevOps pricing", "https://azure.microsoft.com/pricing/details/devops/azure-devops-services/", "2026-08-20")
page("ado-release-notes", "Azure DevOps release notes", LEARN .. "devops/release-notes/", "2024-05-07")
page("mdp-networking", "Configure Managed DevOps Pools networking", LEARN .. "devops/managed-devops-pools/configure-networking",
     "2026-07-06")
page("mdp-pricing", "Managed DevOps Pools pricing", LEARN .. "devops/managed-devops-pools/pricing", "2024-08-22")
page("gh-hosted-runners", "GitHub-hosted runners reference", "https://docs.github.com/actions/reference/runners/github-hosted-runners",
     "2026-08-20", { publisher = "GitHub" })
page("gh-larger-runners", "Larger runners reference", "https://docs.github.com/actions/reference/runners/larger-runners",
     "2026-08-20", { publisher = "GitHub" })
page("gh-private-networking", "About Azure private networking for GitHub-hosted runners",
     "https://docs.github.com/en/organizations/managing-organization-settings/about-azure-private-networking-for-github-hosted-runners-in-your-organization",
     "2026-08-20", { publisher = "GitHub" })
page("gh-runner-pricing", "Actions runner pricing", "https://docs.github.com/billing/reference/actions-runner-pricing",
     "2026-08-20", { publisher = "GitHub" })

-- The article that the pack started from --------------------------------------------------------------------------

source "seed-article" {
  title = {
    en = "Japanese article on the security of Azure Container Registry, written 2021-04-12, revised 2022-04-05",
    ja = "Azure Container Registry のセキュリティに関する日本語記事 (2021-04-12 公開、2022-04-05 改訂)",
  },
  publisher = "community", read = "2022-04-05",
}
