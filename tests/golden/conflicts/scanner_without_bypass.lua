-- Defender reaches a closed registry only as a trusted service, which the security team forbids.
return scenario {
  title = { en = "Bank: scanned, and no bypass", ja = "銀行システム (スキャンあり、バイパス禁止)" },
  as_of = "2026-08-20",
  requires = {
    "vnet_only",
    { "no_bypass", owner = "security" },
  },
  pins = { scanning = "defender" },
}
