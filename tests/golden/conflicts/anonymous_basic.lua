-- Pulling without sign-in needs Standard.
return scenario {
  title = { en = "Free downloads from the cheapest tier", ja = "最安プランでの公開配布" },
  as_of = "2026-08-20",
  requires = { "public_distribution", "cheapest_tier" },
}
