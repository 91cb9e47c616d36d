-- How a design is ordered from the maker: everything that the language can say of resources, once.
parameter "cafe_name" {
  title = { en = "Name of the café", ja = "カフェの名前" },
  says = { en = "As it stands on the lease.", ja = "リース契約書のとおり。" },
  min = 3, max = 20, pattern = "^[a-z][a-z0-9-]{1,18}[a-z0-9]$", source = "maker-handbook",
}
parameter "town" { title = { en = "Town of delivery", ja = "納品先の市" }, default = "kyoto" }
parameter "syrup_names" {
  title = { en = "Names of the syrups", ja = "シロップの名前" }, type = "list", min = 1, max = 30, count = syrups + when(milk "carafe"),
}
parameter "days_between_visits" { title = { en = "Days between visits", ja = "点検の間隔 (日)" }, type = "number", min = 1, max = 365, default = 90 }

resource "order-machine" {
  type = "Maker.Coffee/machines", name = "{cafe_name}", location = "{town}", since = by "2020-01-01", source = "maker-handbook",
  says = { en = "The machine itself.", ja = "マシン本体。" },
  api = { "2019-06-01", "2020-06-01-preview", "2021-01-01", { "2022-06-01-preview", since = documented "2022-07-01" },
          { "2022-10-01", since = exact "2022-11-01" }, "2023-08-01-preview", "2024-02-01" },
  az = "maker machine create --name {cafe_name} --group {resource_group} --town {town}",
  properties = {
    { "model.name", of = model, is = { Compact = "C1", Classic = "C2", Grande = "G1" }, az = "--model" },
    { "properties.milk", of = milk, is = { no_milk = "None", wand = "Wand", carafe = "Carafe" }, default = "None",
      az = "--milk", az_is = { None = "no", Wand = "wand", Carafe = "carafe" } },
    { "properties.grinders", of = grinder, is = { off = 1, on = 2 }, default = 1, from = "2020-06-01-preview", stable_from = "2022-10-01" },
    { "properties.remoteDiagnosis", of = telemetry, is = { off = false, on = true }, default = false, always = true,
      from = "2022-06-01-preview", stable_from = false, when = ~model "Compact", az = "--diagnosis" },
    { "properties.remoteDiagnosis", is = false },
    { "properties.syrups[*].name", is = "{each}", each = "syrup_names", when = syrups:above(0) },
    { "properties.tags['{water-meter.id}']", is = {}, when = water "mains" },
    { "properties.visits[0].days", is = "{days_between_visits}", from = "2021-01-01" },
  },
}
resource "order-filter" {
  type = "Maker.Coffee/machines/filters", name = "filter", parent = "order-machine", of = { filter },
  when = filter { "carbon", "softener" }, since = exact "2020-03-01", source = "maker-handbook",
  says = { en = "The water filter.", ja = "浄水フィルター。" },
  api = { "2020-02-01" },
  properties = { { "properties.kind", of = filter, is = { carbon = "Carbon", softener = "Softener" } } },
}
-- The water that is there, and a sign for each syrup, once the machine stands.
resource "water-meter" {
  type = "Town.Water/meters", name = "{cafe_name}-water", existing = true, when = water "mains",
  since = by "2020-01-01", source = "maker-handbook", api = { "2019-06-01" },
  says = { en = "The water meter that the café has.", ja = "カフェの水道メーター。" },
}
resource "order-sign" {
  type = "Maker.Coffee/signs", name = "{guid}", scope = "order-machine", each = "syrup_names", after = { "order-filter" },
  when = syrups:above(0) & water "mains", since = by "2020-01-01", source = "maker-handbook", api = { "2019-06-01" },
  says = { en = "A sign for each syrup.", ja = "シロップごとの表示板。" },
  properties = { { "properties.text", is = "{each} ({water-meter.id})" } },
}
by_hand "connect-water" {
  of = { water }, when = water "mains", since = by "2020-01-01", source = "maker-handbook",
  says = { en = "Let a plumber connect the machine.", ja = "配管業者にマシンを接続してもらう。" },
}
by_hand "register-diagnosis" {
  of = { telemetry }, when = telemetry "on", targets = { "terraform" }, since = by "2020-01-01", source = "maker-handbook",
  says = { en = "Register the machine for remote diagnosis.", ja = "マシンを遠隔診断に登録する。" },
}
