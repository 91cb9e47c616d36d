-- Hosts behind a strict firewall: which names to open, and what exact names cost.
--
--   acrplan plan scenarios/behind_firewall.lua
--
-- Layers of an image come from storage accounts that only *.blob.core.windows.net covers, and with it every storage account
-- of Azure. Dedicated data endpoints give each registry names of its own; that, and only that, needs the Premium tier.
-- Change `egress_filter` to "blob_wildcard" and drop the requirement to see the cheap way and its warning.
return scenario {
  title = { en = "Hosts behind a firewall", ja = "ファイアウォール配下のホスト" },
  requires = { "closed_egress" },
  clients = {
    -- A factory without a private link to Azure, which leaves through one fixed address.
    plant = on_premises { link = "none", egress_ip = "fixed", egress_filter = "fqdn" },
  },
  quantities = { storage_gib = 40 },
}
