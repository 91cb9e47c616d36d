return scenario {
  title = "t",
  requires = {
    "decaff",
  },
}
