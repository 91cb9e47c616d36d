return scenario {
  title = "t",
  requires = { "decaf" },
  clients = { desk = office { access = "tap" } },
  what_if = {
    { title = "a", drop = { "desk.acces", "nothing of the kind", "budget" } },
    { title = "b", clients = { desk = { acces = "tap" }, front = {}, desc = { access = "tap" } } },
    { title = "c", clients = { desk = office { access = "tap" } } },
    { title = "d", pins = { ["desk.floor"] = "upper", ["desk.access"] = "pipe" } },
    { title = "e", drop = { "desk.access" }, pins = { ["desk.access"] = "counter_service" } },
    { title = "f", budget = false, context = { country = "france" } },
    { title = "g", budget = true },
    { title = "h", drop = { "decaf" }, add = { "decaf" } },
    { title = "i", add = { { "decaf", priority = "could" } } },
  },
}
