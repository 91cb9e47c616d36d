-- For explorer.mjs, which takes out the lines of what is switched off, by the name at their end, and writes what is switched on where it says so.
return scenario {
  title = { en = "A shop, mostly decided", ja = "ほぼ決定済みのショップ" },
  as_of = "2025-06-30",
  requires = {
    "no_anonymous_access",                                        -- [no_anonymous_access]
    { "image_signing", priority = "should" },                     -- [image_signing]
    { "vnet_only", priority = "must" },                           -- [vnet_only]
    -- [requires]
  },
  clients = {
    shop = web_app { vnet_integration = "regional" },             -- [shop]
    ci = azure_devops {},
    cluster = aks {},                                             -- [cluster]
  },
  pins = {
    scanning = "defender",                                        -- [scanning]
    ["ci.auth"] = "managed_identity_system",                      -- [ci.auth]
    -- [pins]
  },
  quantities = { storage_gib = 120, scanned_images = 40, devops_parallel_jobs = 1, protected_vcores = 0 },
  budget = { usd_per_month = 90 },                                -- [budget]
}
