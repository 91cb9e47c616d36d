-- The café owns a Compact and wants a second grinder.
return scenario {
  title = { en = "From Compact to more", ja = "Compact からの移行" },
  as_of = "2021-06-01",
  requires = { "decaf", "milk_drinks" },
  current = { model = "Compact", milk = "wand", telemetry = "off" },
  quantities = { cups = 90 },
}
