section "machine" { title = { en = "Machine", ja = "マシン" } }
section "supply"  { title = { en = "Supply", ja = "供給" } }

context "country" {
  title = { en = "Country", ja = "国" },
  options = { "japan", { "germany", title = { en = "Germany", ja = "ドイツ" } } }, default = "japan",
}
context "opened" { title = { en = "Opening day of the café", ja = "開店日" }, type = "date", default = "as_of" }
context "region" { title = { en = "Town", ja = "市" }, type = "region" }

region "kyoto"  { title = { en = "Kyoto", ja = "京都" } }
region "sendai" { title = { en = "Sendai", ja = "仙台" } }
region "ulm"    { title = { en = "Ulm", ja = "ウルム" } }

quantity "cups" {
  title = { en = "Cups a day", ja = "1 日の杯数" }, unit = { en = "cups", ja = "杯" },
  default = 80, integer = true, min = 0, max = 100000,
}
quantity "syrups" {
  title = { en = "Syrups", ja = "シロップの種類" }, unit = { en = "kinds", ja = "種類" },
  default = 0, integer = true, min = 0, max = 50,
}
quantity "beans_kg" {
  title = { en = "Beans a day", ja = "1 日の豆の量" }, unit = { en = "kg", ja = "kg" }, min = 0, max = 1000,
}

target "serial" { title = { en = "Serial number", ja = "製造番号" }, form = "[0-9]{4}-[A-Z]" }

setting "model" {
  title = { en = "Model", ja = "機種" },
  options = { { "Compact", title = { en = "Compact", ja = "コンパクト" } }, "Classic", "Grande" },
  group = "machine", headline = true, arm = "machine.model",
  verify = { query = "az machine show --ids {serial} --query 'model' --output tsv", source = "maker-handbook",
             expects = { Compact = "C", Classic = "K", Grande = "G \"XL\"" } },
}
setting "milk" {
  title = { en = "Milk system", ja = "ミルク システム" },
  options = { { "no_milk", title = { en = "none", ja = "なし" } },
              { "wand", title = { en = "steam wand", ja = "スチーム ワンド" } },
              { "carafe", title = { en = "automatic carafe", ja = "自動カラフェ" } } },
  group = "machine", headline = true,
  verify = { by_hand = { en = "Look at the machine.", ja = "マシンを見る。" } },
}
setting "grinder" {
  title = { en = "Second grinder", ja = "2 台目のグラインダー" }, options = { "off", "on" }, group = "machine",
  verify = { by_hand = { en = "Count the grinders.", ja = "グラインダーを数える。" } },
}
setting "water" {
  title = { en = "Water", ja = "給水" },
  options = { { "tank", title = { en = "tank", ja = "タンク" } }, { "mains", title = { en = "mains", ja = "水道直結" } } },
  group = "supply",
  verify = { by_hand = { en = "Follow the hose.", ja = "ホースをたどる。" } },
}
setting "filter" {
  title = { en = "Water filter", ja = "浄水フィルター" },
  options = { "off", { "carbon", title = { en = "carbon", ja = "活性炭" } }, { "softener", title = { en = "softener", ja = "軟水器" } } },
  group = "supply", applies = water "mains",
  verify = { by_hand = { en = "Open the cabinet.", ja = "棚を開ける。" } },
}
setting "telemetry" {
  title = { en = "Remote diagnosis", ja = "遠隔診断" }, options = { "off", "on" }, group = "machine", arm = "machine.telemetry",
  verify = { by_hand = { en = "Look for the aerial.", ja = "アンテナを探す。" } },
}
setting "hard_water" {
  title = { en = "Hard water", ja = "硬水" },
  options = { { "no", title = { en = "no", ja = "いいえ" } }, { "yes", title = { en = "yes", ja = "はい" } } },
  group = "supply", given = true,
  verify = { by_hand = { en = "Ask the waterworks.", ja = "水道局に尋ねる。" } },
}

condition "plumbed" { title = { en = "connected to the mains", ja = "水道に直結" }, is = water "mains" }
condition "protected" {
  title = { en = "protected against lime", ja = "石灰分への対策がある" },
  is = water "tank" | filter "softener" | hard_water "no",
}
condition "self_cleaning" {
  title = { en = "cleans itself", ja = "自動洗浄できる" },
  periods = {
    { since = by "2020-01-01", ends = exact "2022-04-01", is = model "Grande", source = "maker-handbook",
      says = { en = "Only the Grande cleans itself.", ja = "自動洗浄は Grande だけができる。" } },
    { since = exact "2022-04-01", is = model { "Classic", "Grande" } & ~milk "wand", source = "maker-handbook",
      says = { en = "The Classic and the Grande clean themselves unless they have a steam wand.",
               ja = "Classic と Grande は、スチーム ワンドがなければ自動洗浄できる。" } },
  },
}
