-- Pages about clients.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"
local APP_SERVICE_BLOG = "https://azure.github.io/AppService/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- Container Apps, pipelines, imports, sites and events --------------------------------------------------------------

page("container-apps-containers", "Containers in Azure Container Apps", LEARN .. "container-apps/containers")
page("container-apps-dns", "Private endpoints and DNS for virtual networks in Azure Container Apps environments",
     LEARN .. "container-apps/private-endpoints-with-dns", "2026-01-12")
page("ado-sprint-227", "Azure DevOps sprint 227 update", LEARN .. "devops/release-notes/2023/sprint-227-update", "2024-05-07")
page("gh-oidc", "Secure deployments with OpenID Connect and GitHub Actions now generally available (GitHub blog)",
     "https://github.blog/2021-11-23-secure-deployments-openid-connect-github-actions-generally-available/", "2021-11-23", "GitHub")
page("gh-dependabot-runners", "Dependabot on self-hosted runners",
     "https://docs.github.com/code-security/how-tos/secure-your-supply-chain/manage-your-dependency-security/managing-dependabot-on-self-hosted-runners",
     "2026-08-20", "GitHub")
page("gh-roadmap-929", "GitHub roadmap issue 929: Dependabot on self-hosted Actions runners", "https://github.com/github/roadmap/issues/929",
     "2024-05-03", "GitHub")
page("gh-vnet-troubleshooting", "Troubleshooting Azure private network configurations for GitHub-hosted runners",
     "https://docs.github.com/organizations/managing-organization-settings/troubleshooting-azure-private-network-configurations-for-github-hosted-runners-in-your-organization",
     "2026-08-20", "GitHub")
page("acr-import-images", "Import container images to a container registry", ACR .. "container-registry-import-images")
page("acr-webhooks", "Using Azure Container Registry webhooks", ACR .. "container-registry-webhook")
page("acr-connected-registry-create", "Quickstart: create a connected registry", ACR .. "quickstart-create-connected-registry")
page("event-grid-identity", "Event delivery with a managed identity", LEARN .. "event-grid/managed-service-identity")
-- Kubernetes
page("aks-cross-tenant", "Pull images from a container registry to an AKS cluster in a different Microsoft Entra tenant",
     LEARN .. "container-registry/authenticate-aks-cross-tenant")
page("aks-kubelet-identity", "Use a pre-created kubelet managed identity in AKS", LEARN .. "aks/pre-created-kubelet-managed-identity",
     "2026-08-21")
page("acr-kubernetes-pull-secret", "Pull images from a container registry to a Kubernetes cluster using a pull secret",
     LEARN .. "container-registry/container-registry-auth-kubernetes")
page("aks-network-isolated-concepts", "Network isolated AKS clusters", LEARN .. "aks/concepts-network-isolated", "2026-08-21")
page("aks-network-isolated-create", "Create a network isolated AKS cluster", LEARN .. "aks/network-isolated", "2026-08-21")
page("openshift-acr", "Use Azure Container Registry with Azure Red Hat OpenShift", LEARN .. "openshift/howto-use-acr-with-aro", "2021-01-10")

-- App Service
page("app-service-prices-2021", "Increased savings with App Service offerings (App Service team blog)", APP_SERVICE_BLOG .. "2021/03/11/",
     "2021-03-11")
source "azure-price-app-service" {
  title = { en = "App Service pricing (place to check)", ja = "App Service pricing (確認先)" },
  url = "https://azure.microsoft.com/pricing/details/app-service/linux/", publisher = "Microsoft", read = "2026-08-20",
}
page("app-service-ase-v2-retirement", "App Service Environment v2 is retiring on August 31st 2024",
     "https://github.com/azure-deprecation/dashboard/issues/214", "2026-08-20", "GitHub")
page("acr-issue-701", "Azure/acr issue 701: webhook to an app with a private SCM site", "https://github.com/Azure/acr/issues/701",
     "2026-05-28", "GitHub")

-- Other compute
page("batch-containers", "Run container applications on Azure Batch", LEARN .. "batch/batch-docker-container-workloads", "2023-07-14")
page("service-fabric-credentials", "Configure repository credentials for an application to download container images",
     LEARN .. "service-fabric/configure-container-repository-credentials", "2019-12-09")
page("spring-apps-custom-image", "Deploy an application with a custom container image in Azure Spring Apps",
     LEARN .. "spring-apps/how-to-deploy-with-custom-container-image", "2022-04-28")
page("spring-apps-retirement", "Azure Spring Apps retirement announcement", LEARN .. "spring-apps/basic-standard/retirement-announcement",
     "2025-03-17")

-- Clients that need ARM tokens
page("bicep-arm-policy-notice", "azure-docs pull request 113429: notice about azureADAuthenticationAsArmPolicy",
     "https://github.com/MicrosoftDocs/azure-docs/pull/113429", "2026-08-20", "GitHub")
page("foundry-arm-policy-notice", "azure-ai-docs pull request 759: hosted agents and the registry's ARM policy",
     "https://github.com/MicrosoftDocs/azure-ai-docs/pull/759", "2026-08-20", "GitHub")
page("foundry-private-registry", "Deploy a hosted agent with a private Azure Container Registry",
     LEARN .. "foundry/agents/how-to/deploy-hosted-agent-private-azure-container-registry")
page("foundry-hosted-agents", "Hosted agents in Foundry Agent Service", LEARN .. "foundry/agents/concepts/hosted-agents", "2026-03-05")
