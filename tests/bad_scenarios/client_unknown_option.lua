return scenario {
  title = "t",
  clients = {
    desk = office {
      access = "tapp",
      fridge = "cold",
    },
  },
}
