return scenario {
  title = "t",
  clients = {
    desk = office { access = "tap" },
  },
  pins = {
    ["desk.access"] = "counter_service",
  },
}
