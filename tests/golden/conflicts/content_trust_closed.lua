-- Content trust is closed to newcomers: one requirement that could be met until a day.
return scenario {
  title = { en = "Signed firmware, the old way", ja = "ファームウェアへの署名 (従来方式)" },
  as_of = "2026-08-20",
  requires = { { "content_trust", note = "written into the contract of 2020" } },
}
