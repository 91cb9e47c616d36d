return scenario {
  title = "t",
  requires = { "decaf" },
  what_if = {
    { drop = { "milk_drinks" } },
    { title = "a", add = { "decaf" }, as_of = "2021-13-01" },
    { title = "b", drop = { "decaff" }, quantities = { cups = -1 }, pins = { model = "X" } },
    { title = "c", dropp = {} },
    "d",
  },
}
