-- Pages that only facts about protection, permissions and policy cite.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- Sign-in and permissions -----------------------------------------------------------------------------------------

page("acr-conditional-access", "Configure a Conditional Access policy for Azure Container Registry",
     ACR .. "container-registry-configure-conditional-access")
page("acr-tenant-move", "Move an Azure container registry to another region (retired page)", ACR .. "manual-regional-move", "2024-07-30")
page("acr-create-cli", "Create a private container registry with the Azure CLI", ACR .. "container-registry-get-started-azure-cli")
page("aks-issue-4560", "Azure/AKS issue 4560: pulls fail where the registry refuses ARM tokens",
     "https://github.com/Azure/AKS/issues/4560", "2026-08-20", "GitHub")
page("cloud-provider-azure-8592", "kubernetes-sigs/cloud-provider-azure pull request 8592: tokens for the registry's own audience",
     "https://github.com/kubernetes-sigs/cloud-provider-azure/pull/8592", "2026-08-20", "GitHub")
page("acr-cli-issue-611", "Azure/acr-cli issue 611: purge on registries with repository permissions",
     "https://github.com/Azure/acr-cli/issues/611", "2026-05-28", "GitHub")

-- Key vaults ------------------------------------------------------------------------------------------------------

page("key-vault-network-security", "Configure network security for Azure Key Vault", LEARN .. "key-vault/general/network-security", "2026-08-21")

-- Artifact cache and streaming ------------------------------------------------------------------------------------

page("acr-artifact-cache-acr", "Cache artifacts from another Azure container registry", ACR .. "artifact-cache-acr-to-acr-cli")

-- Admission and pipelines -----------------------------------------------------------------------------------------

page("acr-ratify-aks", "Verify container image signatures with Ratify and Azure Policy", ACR .. "container-registry-tutorial-verify-with-ratify-aks")
page("aks-image-integrity", "Use Image Integrity to validate signed images on AKS (preview)", LEARN .. "aks/image-integrity", "2026-08-21")
page("defender-gated-deployment", "Gated deployment of Kubernetes container images", LEARN .. "defender-for-cloud/runtime-gated-overview", "2026-06-16")
page("defender-cli", "Integrate the Defender for Cloud CLI with pipelines", LEARN .. "defender-for-cloud/cli-cicd-integration", "2026-06-16")

-- Policy ----------------------------------------------------------------------------------------------------------

page("acr-policy-reference", "Azure Policy built-in definitions for Azure Container Registry", ACR .. "policy-reference")
page("acr-policy-controls", "Azure Policy regulatory compliance controls for Azure Container Registry", ACR .. "security-controls-policy")
page("defender-recommendations", "Container security recommendations in Defender for Cloud",
     LEARN .. "defender-for-cloud/recommendations-reference-container", "2026-06-16")
page("tool-checkov", "Checkov: ACRUseSignedImages.py (CKV_AZURE_164)", "https://github.com/bridgecrewio/checkov", "2026-08-20", "GitHub")
