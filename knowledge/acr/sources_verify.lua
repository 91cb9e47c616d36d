-- Pages that say how what was built is looked at: properties by API version, and commands that only read.

local LEARN = "https://learn.microsoft.com/"

local function page(id, title, url, read)
  source(id) { title = { en = title, ja = title }, url = url, publisher = "Microsoft", read = read or "2026-08-20" }
end

-- Made from the types of Azure/bicep-types-az, which were read at 1f896de2d.
local function properties(id, path, title)
  page("arm-" .. id, title .. ": properties by API version", LEARN .. "azure/templates/microsoft." .. path)
end

properties("private-endpoints", "network/privateendpoints", "Microsoft.Network privateEndpoints")
properties("key-vaults", "keyvault/vaults", "Microsoft.KeyVault vaults")
properties("subnets", "network/virtualnetworks/subnets", "Microsoft.Network virtualNetworks/subnets")
properties("aks", "containerservice/managedclusters", "Microsoft.ContainerService managedClusters")
properties("web-sites", "web/sites", "Microsoft.Web sites")
properties("container-apps", "app/managedenvironments", "Microsoft.App managedEnvironments")
properties("container-groups", "containerinstance/containergroups", "Microsoft.ContainerInstance containerGroups")
properties("ml-workspaces", "machinelearningservices/workspaces", "Microsoft.MachineLearningServices workspaces")
properties("batch-pools", "batch/batchaccounts/pools", "Microsoft.Batch batchAccounts/pools")

-- Commands. `read` is a day on which the stored text was there already.
page("azure-cli-acr-source", "Azure CLI: source of the acr commands",
     "https://github.com/Azure/azure-cli/tree/dev/src/azure-cli/azure/cli/command_modules/acr", "2026-03-31")
page("cli-diagnostic-settings", "az monitor diagnostic-settings", LEARN .. "cli/azure/monitor/diagnostic-settings", "2026-03-31")
page("key-vault-cli-keys", "Manage keys in a managed HSM using the Azure CLI", LEARN .. "azure/key-vault/managed-hsm/key-management", "2026-03-31")
page("arm-locks", "Lock your Azure resources to protect your infrastructure",
     LEARN .. "azure/azure-resource-manager/management/lock-resources", "2026-03-31")
