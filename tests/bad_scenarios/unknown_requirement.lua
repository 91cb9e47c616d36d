return scenario {
  title = "t",
  requires = {
    "decaff",
    "milk_drink",
    { "no_limes", priority = "should" },
    "xyz",
  },
}
