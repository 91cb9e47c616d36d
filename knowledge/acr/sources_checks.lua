-- Pages about checks that tools apply: what a scanner, a checklist or a module asks of a registry. A tool's opinion is a source, not
-- a truth; each check cites the vendor's page that decides as well.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"
local GITHUB = "https://github.com/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- Scanners and policies -------------------------------------------------------------------------------------------

page("tool-azure-policy", "Azure Policy: built-in definitions for Container Registry, Kubernetes and Security Center",
     GITHUB .. "Azure/azure-policy/tree/master/built-in-policies/policyDefinitions", "2026-04-29")
page("tool-policy-initiatives", "Azure Policy: regulatory compliance initiatives",
     GITHUB .. "Azure/azure-policy/tree/master/built-in-policies/policySetDefinitions/Regulatory%20Compliance", "2026-04-29")
page("tool-psrule", "PSRule for Azure: rules for Container Registry", "https://azure.github.io/PSRule.Rules.Azure/en/rules/", "2026-06-26")
page("tool-azqr", "Azure Quick Review", GITHUB .. "Azure/azqr")
page("tool-azts", "Azure Tenant Security Solution: controls for Container Registry", GITHUB .. "azsk/AzTS-docs")
page("tool-checkov-rules", "Checkov: checks for azurerm_container_registry", GITHUB .. "bridgecrewio/checkov/tree/main/checkov/terraform/checks/resource/azure",
     "2026-08-20", "Prisma Cloud")
page("tool-prowler", "Prowler: checks for Azure Container Registry",
     GITHUB .. "prowler-cloud/prowler/tree/master/prowler/providers/azure/services/containerregistry", "2026-08-20", "Prowler")
page("tool-steampipe", "Steampipe: Azure Compliance Mod", GITHUB .. "turbot/steampipe-mod-azure-compliance", "2026-08-20", "Turbot")
page("tool-steampipe-terraform", "Steampipe: Terraform Azure Compliance Mod", GITHUB .. "turbot/steampipe-mod-terraform-azure-compliance",
     "2026-08-20", "Turbot")
page("tool-cloudsploit", "CloudSploit: plugins for Azure Container Registry", GITHUB .. "aquasecurity/cloudsploit", "2026-08-20", "Aqua Security")
page("tool-kics", "KICS: queries for Azure", GITHUB .. "Checkmarx/kics", "2026-08-20", "Checkmarx")

-- Checklists and frameworks ---------------------------------------------------------------------------------------

page("tool-aprl", "Azure Proactive Resiliency Library: Container Registry", "https://azure.github.io/Azure-Proactive-Resiliency-Library-v2/",
     "2026-07-21")
page("tool-review-checklists", "Azure review checklists", GITHUB .. "Azure/review-checklists")
page("tool-security-baseline", "Azure security baseline for Container Registry",
     "https://learn.microsoft.com/security/benchmark/azure/baselines/container-registry-security-baseline")
page("tool-well-architected", "Azure Well-Architected Framework: service guides and mission-critical workloads",
     "https://learn.microsoft.com/azure/well-architected/")
page("tool-aks-checklist", "The AKS Checklist", "https://www.the-aks-checklist.com/", "2026-08-20", "community")
page("tool-infracost", "Infracost", GITHUB .. "infracost/infracost", "2026-08-20", "Infracost")

-- Modules and providers -------------------------------------------------------------------------------------------

page("tool-avm-terraform", "Azure Verified Modules: container registry in Terraform",
     GITHUB .. "Azure/terraform-azurerm-avm-res-containerregistry-registry", "2026-08-11")
page("tool-terraform-azurerm", "Terraform provider for Azure: azurerm_container_registry", GITHUB .. "hashicorp/terraform-provider-azurerm",
     "2026-08-20", "HashiCorp")

-- Pages of the vendor that decide a check ---------------------------------------------------------------------------

page("checks-best-practices", "Best practices in Azure Container Registry", ACR .. "container-registry-best-practices")
page("checks-conditional-access", "Conditional Access policy for Azure Container Registry",
     ACR .. "container-registry-configure-conditional-access")
page("checks-get-started", "Create an Azure container registry using the Azure portal", ACR .. "container-registry-get-started-portal")
page("checks-webhooks", "Using Azure Container Registry webhooks", ACR .. "container-registry-webhook")
page("checks-gated-deployment", "Gated deployment for Kubernetes container images", LEARN .. "defender-for-cloud/runtime-gated-overview",
     "2026-06-16")
