-- A decision that was taken against a requirement; no fact is needed.
return scenario {
  title = { en = "Shared password for the old server", ja = "旧サーバー用の共有パスワード" },
  as_of = "2026-08-20",
  requires = { "no_shared_passwords" },
  pins = { admin_user = "on" },
}
