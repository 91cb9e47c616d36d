return scenario {
  title    = "Content trust, years later",
  as_of    = "2026-06-01",
  requires = { "content_trust" },
}
