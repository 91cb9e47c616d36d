source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
local function made(id, body)
  body.type, body.api, body.name = "T", { "2020-01-01" }, "n"
  body.since, body.source, body.says = by "2020-01-01", "s", { en = "r", ja = "r" }
  return resource(id)(body)
end
made("outside", { parent = "one" })
made("free", {})
made("one", { parent = "free", after = { "two" } })
made("two", { properties = { { "a['{three.id}']", is = {} } } })
made("three", { properties = { { "a", is = "x {one.name}" } } })
