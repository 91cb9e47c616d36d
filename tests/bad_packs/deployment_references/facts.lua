source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
parameter "full_name" { title = { en = "n", ja = "n" } }
parameter "zones" { title = { en = "z", ja = "z" }, type = "list" }
local function made(id, body)
  body.type, body.api, body.name = body.type or "T", { "2020-01-01" }, body.name or "{full_name}"
  body.since, body.source, body.says = by "2020-01-01", "s", { en = "r", ja = "r" }
  return resource(id)(body)
end
made("one", { name = "{full_nam}" })
made("two", { parent = "oone" })
made("three", { parent = "one", properties = { { "a", is = "{five.id}" } } })
made("four", { each = "full_name", name = "{each}" })
made("five", { each = "zones", name = "{each}" })
made("six", { scope = "five" })
made("seven", { each = "zones", parent = "five" })
made("eight", { after = { "nine", "two" }, location = "{five.colour}" })
made("ten", { properties = { { "a['{eleven.id}']", is = "{key}" }, { "b[*]", each = "full_name", is = "{each}" } } })
made("late", { az = "make {tap.id}" })
client "bar" {
  title = { en = "Bar", ja = "バー" },
  body = function(me)
    parameter "key" { title = { en = "k", ja = "k" } }
    made("tap", { name = "{key}-{me}", scope = "one" })
  end,
}
client "pub" {
  title = { en = "Pub", ja = "パブ" }, extends = "bar",
  body = function(me)
    made("beer", { name = "{key}", parent = "tap", az = "pour {food.id}" })
  end,
}
client "inn" {
  title = { en = "Inn", ja = "宿" }, extends = "bar",
  body = function(me) made("food", { name = "{full_name}", after = { "beer" } }) end,
}
