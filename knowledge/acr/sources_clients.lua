-- Pages about clients.

local LEARN = "https://learn.microsoft.com/azure/"
local ACR = LEARN .. "container-registry/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- Container Apps, pipelines, imports, sites and events --------------------------------------------------------------

page("container-apps-containers", "Containers in Azure Container Apps", LEARN .. "container-apps/containers")
page("container-apps-dns", "Private endpoints and DNS for virtual networks in Azure Container Apps environments",
     LEARN .. "container-apps/private-endpoints-with-dns", "2026-01-12")
page("ado-sprint-227", "Azure DevOps sprint 227 update", LEARN .. "devops/release-notes/2023/sprint-227-update", "2024-05-07")
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
