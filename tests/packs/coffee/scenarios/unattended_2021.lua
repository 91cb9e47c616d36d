-- A conflict: in 2021 only the Grande cleans itself, and the budget does not allow it.
return scenario {
  title = "Unattended corner",
  as_of = "2021-06-01",
  requires = { "unattended" },
  budget = 150,
}
