requirement "cool" { title = { en = "cool parcels", ja = "荷物の保冷" }, means = chilled, group = "box" }
requirement "recorded" {
  title = { en = "recorded", ja = "録画" }, means = recording "on", group = "box", possible_from = "2022-01-01",
}
requirement "by_app" {
  title = { en = "receivers use the app", ja = "受取人はアプリを使う" }, group = "site",
  means = any("receiver", function(me) return me.opens_with "app" end),
}
requirement "battery_powered" {
  title = { en = "runs on a battery", ja = "電池で動く" }, means = power "battery", group = "site",
}
