return scenario {
  title = "t",
  clients = {
    desk = office {
      acces = "tap",
      zzz = "tap",
    },
  },
}
