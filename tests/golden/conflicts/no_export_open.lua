-- A registry that lets nothing out cannot stand on the internet.
return scenario {
  title = { en = "No export, but an open door", ja = "エクスポート禁止とパブリック アクセス" },
  as_of = "2026-08-20",
  requires = { "no_export" },
  pins = { public_network_access = "enabled" },
}
