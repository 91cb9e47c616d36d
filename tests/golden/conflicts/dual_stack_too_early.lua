-- IPv6 came in June 2026, and never to Basic or Standard.
return scenario {
  title = { en = "IPv6 for a mobile operator", ja = "携帯電話事業者の IPv6 対応" },
  as_of = "2026-01-15",
  requires = { "dual_stack", "no_premium" },
}
