-- Pages about network access.

local ACR = "https://learn.microsoft.com/azure/container-registry/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

page("azure-private-dns-zones", "Azure private endpoint private DNS zone values",
     "https://learn.microsoft.com/azure/private-link/private-endpoint-dns", "2023-11-15")
page("entra-national-clouds", "Microsoft Entra authentication and national clouds",
     "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud", "2025-01-15")
page("acr-ip-rule-reference", "Reference of the IP rule object of Azure Container Registry (PowerShell)",
     "https://learn.microsoft.com/powershell/module/az.containerregistry/new-azcontainerregistryipruleobject")
page("acr-endpoint-reference", "Azure Container Registry endpoint reference", ACR .. "container-registry-endpoint-reference")
page("acr-ipv6", "IPv6 dual-stack endpoints in Azure Container Registry (preview)", ACR .. "container-registry-ipv6-dual-stack")
page("acr-regional-private-preview", "Azure/acr: regional endpoints, private preview",
     "https://github.com/Azure/acr/blob/main/docs/preview/regional-endpoints/regional-endpoints.md", "2026-05-28", "GitHub")
page("acr-health-errors", "Health check error reference for Azure Container Registry", ACR .. "container-registry-health-error-reference")
page("acr-artifact-cache-cli", "Enable artifact cache with Azure CLI", ACR .. "artifact-cache-cli")
page("acr-best-practices", "Registry best practices", ACR .. "container-registry-best-practices")
page("acr-intro", "Introduction to Azure Container Registry", ACR .. "container-registry-intro")
page("azure-policy-definitions", "Azure Policy built-in definitions: Container Registry",
     "https://github.com/Azure/azure-policy/tree/master/built-in-policies/policyDefinitions/Container%20Registry", "2026-04-29", "GitHub")
page("acr-issue-857", "Azure/acr issue 857: ACR as a trusted service of Azure Storage", "https://github.com/Azure/acr/issues/857",
     "2026-05-28", "GitHub")
page("sdk-issue-34935", "Azure/azure-sdk-for-java issue 34935: network rules of registries",
     "https://github.com/Azure/azure-sdk-for-java/issues/34935", "2026-05-28", "GitHub")
page("terraform-pr-24140", "terraform-provider-azurerm PR 24140: subnet rules of registries deprecated",
     "https://github.com/hashicorp/terraform-provider-azurerm/pull/24140", "2026-05-28", "GitHub")
page("mcr-firewall-rules", "Microsoft Container Registry: client firewall rules",
     "https://github.com/microsoft/containerregistry/blob/main/docs/client-firewall-rules.md")
page("nsp-concepts", "What is a network security perimeter?",
     "https://learn.microsoft.com/azure/private-link/network-security-perimeter-concepts", "2025-08-01")
