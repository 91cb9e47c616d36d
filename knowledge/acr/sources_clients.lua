-- Pages about clients.

local LEARN = "https://learn.microsoft.com/azure/"
local APP_SERVICE_BLOG = "https://azure.github.io/AppService/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- Kubernetes
page("aks-cross-tenant", "Pull images from a container registry to an AKS cluster in a different Microsoft Entra tenant",
     LEARN .. "container-registry/authenticate-aks-cross-tenant")
page("aks-kubelet-identity", "Use a pre-created kubelet managed identity in AKS", LEARN .. "aks/pre-created-kubelet-managed-identity",
     "2026-08-21")
page("aks-artifact-streaming", "Enable Artifact Streaming on AKS", LEARN .. "aks/artifact-streaming", "2026-08-21")
page("acr-artifact-streaming", "Artifact streaming in Azure Container Registry", LEARN .. "container-registry/container-registry-artifact-streaming")
page("acr-kubernetes-pull-secret", "Pull images from a container registry to a Kubernetes cluster using a pull secret",
     LEARN .. "container-registry/container-registry-auth-kubernetes")
page("aks-network-isolated-concepts", "Network isolated AKS clusters", LEARN .. "aks/concepts-network-isolated", "2026-08-21")
page("aks-network-isolated-create", "Create a network isolated AKS cluster", LEARN .. "aks/network-isolated", "2026-08-21")
page("acr-artifact-cache-cli", "Enable artifact cache with the Azure CLI", LEARN .. "container-registry/artifact-cache-cli")
page("openshift-acr", "Use Azure Container Registry with Azure Red Hat OpenShift", LEARN .. "openshift/howto-use-acr-with-aro", "2021-01-10")

-- App Service
page("app-service-prices-2021", "Increased savings with App Service offerings (App Service team blog)", APP_SERVICE_BLOG .. "2021/03/11/",
     "2021-03-11")
page("app-service-ase-v2-retirement", "App Service Environment v2 is retiring on August 31st 2024",
     "https://github.com/azure-deprecation/dashboard/issues/214", "2026-08-20", "GitHub")
page("acr-webhook", "Using Azure Container Registry webhooks", LEARN .. "container-registry/container-registry-webhook")
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
