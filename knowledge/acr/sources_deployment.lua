-- Pages and repositories that only facts about deployment cite.

local LEARN = "https://learn.microsoft.com/"
local CLI = LEARN .. "cli/azure/"

local function page(id, title, url, read, publisher)
  source(id) { title = { en = title, ja = title }, url = url, publisher = publisher or "Microsoft", read = read or "2026-08-20" }
end

-- The property lists of every API version, generated from the specifications of the resource providers; the day on which a
-- version came into the repository is the latest day on which it was public.
page("bicep-types-az", "Azure/bicep-types-az: types of every resource and API version", "https://github.com/Azure/bicep-types-az", nil, "GitHub")
page("arm-registries", "Template reference: Microsoft.ContainerRegistry registries", LEARN .. "azure/templates/microsoft.containerregistry/registries")
page("azure-roles-containers", "Azure built-in roles for containers", LEARN .. "azure/role-based-access-control/built-in-roles/containers")
page("azure-roles-security", "Azure built-in roles for security", LEARN .. "azure/role-based-access-control/built-in-roles/security")
page("azure-cli-acr", "az acr", CLI .. "acr")
page("azure-cli-aks", "az aks", CLI .. "aks")
page("azure-cli-webapp", "az webapp", CLI .. "webapp")
page("azure-cli-functionapp", "az functionapp", CLI .. "functionapp")
page("azure-cli-container", "az container", CLI .. "container")
page("azure-cli-containerapp", "az containerapp", CLI .. "containerapp")
page("azure-cli-network", "az network", CLI .. "network")
page("azure-cli-keyvault", "az keyvault", CLI .. "keyvault")
page("azure-cli-ml", "az ml", CLI .. "ml")
page("azure-cli-security", "az security", CLI .. "security")
