return scenario {
  title    = "No export, but a transfer",
  as_of    = "2024-06-01",
  requires = { "no_export", "disconnected_transfer" },
}
