-- A busy café with milk drinks, a counter and an office upstairs.
return scenario {
  title       = { en = "Busy café", ja = "忙しいカフェ" },
  description = "Milk drinks and decaf for a counter and an office.",
  author = "Example", version = "1",
  as_of = "2022-05-01",
  requires = {
    "milk_drinks",
    { "decaf", priority = "should", owner = "kitchen", note = "asked for by guests" },
    { "no_lime", priority = "nice" },
    "offices_served",
  },
  clients = {
    front = counter { access = "counter_service" },
    desk  = office { title = "Back office", floor = "upper", access = "tap" },
  },
  quantities = { cups = 180, syrups = 3, beans_kg = 2.25 },
  context = { country = "germany", region = "ulm", opened = "2019-03-01" },
  pins = { ["hard_water"] = "yes" },
  prefers = { { model = "Classic", weight = 10, why = "fits the counter" }, { ["desk.hose"] = { "short" } } },
  budget = { usd_per_month = 400 },
  prices = { ["second-grinder"] = 8.25 },
  goals = { "cost", "preferences" },
  what_if = {
    { title = "no decaf", drop = { "decaf" } },
    { title = { en = "more guests, later", ja = "客が増えたら" }, quantities = { cups = 320 }, as_of = "2024-06-30", pins = { milk = "carafe" } },
  },
}
