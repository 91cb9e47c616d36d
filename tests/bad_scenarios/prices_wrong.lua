return scenario {
  title = "t",
  prices = {
    ["lese"] = 5,
    ["tubes"] = 5,
    ["lease"] = "5",
    ["second-grinder"] = -1,
  },
}
