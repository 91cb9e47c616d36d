-- previews.lua - what counts as a preview or as a dead end on a day, for the requirements that refuse such features
--
-- The labels are those of the lifecycles beside each feature. What does not exist yet cannot be chosen anyway, so only the day on
-- which a label is taken off counts here.

local always_preview = service_endpoint "on" | retention_policy "on" | ~auto_purge "off" | quarantine "on" | ~task_agent_pool "none"
  | soft_delete "on" | continuous_patching "on" | admission "image_integrity" | regional_endpoints "on"
  | endpoint_protocol "ipv4_and_ipv6" | any("client", function(me) return me.is_preview end)

-- Label off on that day, in this order.
local labels = {
  { documented "2022-01-28", bypassable },
  { documented "2022-02-04", zone_redundancy "on" },
  { exact "2022-07-01", any("web_app", function(me) return me.plan "premium_container" end) },
  { documented "2023-02-09", repository_tokens "on" },
  { documented "2023-09-13", artifact_cache "on" },
  { exact "2023-11-15", scanning "defender_cspm" },
  { by "2023-12-31", any("github", function(me) return me.runner "hosted_static_ip" end) },
  { documented "2024-01-30", signing "notation" },
  { documented "2024-05-07", any("azure_devops", function(me) return me.auth "federated" end) },
  { documented "2024-11-13", any("azure_devops", function(me) return me.agents { "managed_pool", "managed_pool_vnet" } end) },
  { documented "2025-08-13", key_vault_network "perimeter" },
  { documented "2025-08-18", anonymous_pull "on" | connected_registry "on" },
  { documented "2025-10-30", abac },
  { exact "2025-11-26", admission "gated_deployment" },
  { documented "2026-01-21", signing "artifact_signing" },
  { documented "2026-02-15", acr_transfer "on" },
  { documented "2026-07-13", artifact_streaming "on" },
}

local function labelled_from(first)
  local all = always_preview
  for i = first, #labels do all = all | labels[i][2] end
  return all
end

local days = { { since = assumed "2021-01-01", ends = labels[1][1], is = labelled_from(1) } }
for i = 1, #labels - 1 do days[#days + 1] = { since = labels[i][1], ends = labels[i + 1][1], is = labelled_from(i + 1) } end
days[#days + 1] = { since = labels[#labels][1], is = labelled_from(#labels + 1) }

condition "preview_in_use" {
  title = { en = "the design uses a preview", ja = "プレビュー機能を使っている" },
  periods = days,
  says = {
    en = "Features with a preview label on this day have no service level and may change.",
    ja = "この時点でプレビュー表記のある機能は SLA の対象外であり、変更されることがある。",
  },
  source = { "acr-skus", "acr-service-endpoints", "acr-retention", "acr-auto-purge", "acr-quarantine", "acr-tasks-agent-pools", "acr-soft-delete",
             "acr-continuous-patching" },
  evidence = "the lifecycle of each feature",
}

condition "dead_end_in_use" {
  title = { en = "the design uses a feature without a future", ja = "開発の止まった機能または非推奨の機能を使っている" },
  source = { "acr-service-endpoints", "acr-content-trust-deprecation" },
  periods = {
    { since = assumed "2021-01-01", ends = documented "2025-03-29", is = service_endpoint "on",
      says = {
        en = "Service endpoints for registries are not developed any further.",
        ja = "レジストリのサービス エンドポイントは、今後の開発予定がない。",
      } },
    { since = documented "2025-03-29", is = service_endpoint "on" | content_trust "on",
      says = {
        en = "Service endpoints for registries are not developed any further, and Docker Content Trust is deprecated.",
        ja = "レジストリのサービス エンドポイントは今後の開発予定がなく、コンテンツの信頼 (Docker Content Trust) は非推奨である。",
      } },
  },
  evidence = "container-registry-vnet.md @ d45f1aa61; container-registry-content-trust-deprecation.md @ e522e6247, published by 1d5009dbd",
}
