section "box" { title = { en = "Box", ja = "ボックス" } }
section "site" { title = { en = "Site", ja = "設置場所" } }

setting "size" { title = { en = "Size", ja = "サイズ" }, group = "box", options = { "S", "M", "L" } }
setting "cooler" { title = { en = "Cooling", ja = "冷却" }, group = "box", options = { "off", "on" } }
setting "camera" { title = { en = "Camera", ja = "カメラ" }, group = "box", options = { "off", "on" } }
setting "recording" { title = { en = "Recording", ja = "録画" }, group = "box", options = { "off", "on" }, applies = camera "on" }
setting "power" {
  title = { en = "Power", ja = "電源" }, group = "site",
  options = {
    { "mains", title = { en = "mains", ja = "商用電源" } },
    { "battery", title = { en = "battery", ja = "電池" } },
  },
}
setting "outdoors" { title = { en = "Outdoors", ja = "屋外" }, group = "site", options = { "off", "on" }, given = true }

context "country" {
  title = { en = "Country", ja = "国" }, default = "japan",
  options = { { "japan", title = { en = "Japan", ja = "日本" } }, { "france", title = { en = "France", ja = "フランス" } } },
}
context "built" { title = { en = "Day of installation", ja = "設置日" }, type = "date", default = "as_of" }
context "town" { title = { en = "Town", ja = "市" }, type = "region" }
region "sendai" { title = { en = "Sendai", ja = "仙台" } }
region "nara" { title = { en = "Nara", ja = "奈良" } }

quantity "parcels" { title = { en = "Parcels a day", ja = "1 日の荷物数" }, default = 10, integer = true, min = 0, max = 1000 }

condition "chilled" { title = { en = "keeps parcels cool", ja = "荷物を冷やす" }, is = cooler "on" }
condition "watched" {
  title = { en = "is watched", ja = "監視されている" },
  periods = {
    { since = by "2021-01-01", ends = exact "2023-01-01", is = camera "on", source = "handbook",
      says = { en = "A camera is enough.", ja = "カメラがあればよい。" } },
    { since = exact "2023-01-01", is = recording "on", source = "handbook",
      says = { en = "A camera has to record.", ja = "カメラは録画する必要がある。" } },
  },
}
