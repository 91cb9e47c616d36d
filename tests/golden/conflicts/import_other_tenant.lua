-- Images of an acquired company, from a registry of another tenant that is closed.
return scenario {
  title = { en = "Images of an acquired company", ja = "買収した会社のイメージ" },
  as_of = "2024-06-01",
  clients = {
    takeover = acr_import {
      title = { en = "Import from the acquired company", ja = "買収先からのインポート" },
      source = "acr_other_tenant",
      source_public_access = "disabled",
    },
  },
}
