return scenario {
  title    = "IPv6 before its time",
  as_of    = "2024-06-01",
  requires = { "dual_stack" },
}
