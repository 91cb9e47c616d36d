rule "second-grinder-needs-classic" {
  kind = "gate", when = grinder "on", needs = model { "Classic", "Grande" },
  since = by "2020-01-01", source = "maker-catalogue", evidence = "catalogue.md, page 3",
  says = { en = "A second grinder fits the Classic and the Grande only.", ja = "2 台目のグラインダーは Classic と Grande にだけ取り付けられる。" },
  because = { en = "The Compact has one slot.", ja = "Compact の取付口は 1 つだからである。" },
}

-- One fact, three lives: a gate, then a warning, then nothing.
rule "carafe-needs-grande" {
  kind = "gate", when = milk "carafe", needs = model "Grande", source = "maker-catalogue",
  says = { en = "The automatic carafe exists for the Grande only.", ja = "自動カラフェは Grande 専用である。" },
  periods = {
    { since = documented "2020-01-01", ends = exact "2021-10" },
    { kind_of_fact = "caveat", since = exact "2021-10", ends = exact "2023-03-01", when = milk "carafe" & ~model "Grande",
      severity = "medium", confidence = "medium",
      says = { en = "Outside the Grande the carafe is on trial.", ja = "Grande 以外でのカラフェは試験提供である。" },
      mitigation = { en = "Keep a steam wand at hand.", ja = "スチーム ワンドを用意しておく。" } },
  },
}

limit "cups-per-day" {
  of = cups, max = { [model "Compact"] = 60, [model "Classic"] = 200, [model "Grande"] = 1000 },
  since = by "2020-01-01", ends = exact "2022-01-01", source = "maker-catalogue",
  says = { en = "The machine makes at most {max} cups a day; {amount} are asked.", ja = "マシンの上限は 1 日 {max} 杯だが、{amount} 杯が必要である。" },
}
limit "cups-per-day" {
  of = cups, max = { [model "Compact"] = 100, [model "Classic"] = 300, [model "Grande"] = 1000 },
  since = exact "2022-01-01", source = { "maker-catalogue", "maker-handbook" },
  says = { en = "The machine makes at most {max} cups a day; {amount} are asked.", ja = "マシンの上限は 1 日 {max} 杯だが、{amount} 杯が必要である。" },
}
limit "tubes" {
  of = 1 + syrups + 2 * when(milk "carafe"), max = 8, when = ~model "Grande",
  since = assumed "2020-01-01", source = "maker-handbook",
  says = { en = "Without the Grande there are {max} tubes; {amount} are needed.", ja = "Grande 以外のチューブは {max} 本だが、{amount} 本が必要である。" },
}
rate "beans-per-day" {
  of = beans_kg, max = { [grinder "off"] = 2.5, [grinder "on"] = 5 },
  since = by "2020-01-01", source = "maker-handbook",
  says = { en = "The grinders take {max} kg a day; {amount} kg are asked.", ja = "グラインダーの処理量は 1 日 {max} kg だが、{amount} kg が必要である。" },
}

price "lease" {
  usd = { [model "Compact"] = per_day "1.50", [model "Classic"] = per_day "3", [model "Grande"] = per_month "210" },
  since = exact "2020-01-01", source = "maker-prices",
  says = { en = "The lease of the machine.", ja = "マシンのリース料。" },
}
price "cups-above-allowance" {
  usd = per_month "0.4", per = cups, free = { [model "Compact"] = 50, [model { "Classic", "Grande" }] = 100 }, assumed = true,
  since = exact "2021-01-01", source = "maker-prices",
  says = { en = "Each daily cup above the allowance is billed.", ja = "無料枠を超える 1 日あたりの杯数に課金される。" },
}
price "second-grinder" {
  usd = per_hour "0.01", when = grinder "on",
  since = exact "2020-01-01", source = "maker-prices",
  says = { en = "The lease of the second grinder.", ja = "2 台目のグラインダーのリース料。" },
}
price "milk-service" {
  usd = unknown, when = milk "carafe",
  since = exact "2023-03-01", source = "maker-prices",
  says = { en = "Cleaning of the carafe is billed by agreement.", ja = "カラフェの洗浄料は個別見積もりである。" },
}

lifecycle "remote-diagnosis" {
  of = telemetry "on", source = "maker-handbook",
  periods = {
    { state = "absent", since = by "2020-01-01", ends = exact "2020-07-01",
      says = { en = "Remote diagnosis does not exist yet.", ja = "遠隔診断はまだ提供されていない。" } },
    { state = "preview", since = exact "2020-07-01", ends = exact "2021-07-01",
      says = { en = "Remote diagnosis is in preview.", ja = "遠隔診断はプレビューである。" } },
    { state = "available", since = exact "2021-07-01",
      says = { en = "Remote diagnosis is available.", ja = "遠隔診断を利用できる。" } },
  },
}
lifecycle "steam-wand" {
  of = milk "wand", state = "deprecated", since = documented "2023-09-01", ends = exact "2024-06-01", source = "maker-catalogue",
  says = { en = "The steam wand is being withdrawn.", ja = "スチーム ワンドは提供終了予定である。" },
}
lifecycle "steam-wand" {
  of = milk "wand", state = "closed", since = exact "2024-06-01", source = "maker-catalogue",
  says = { en = "The steam wand is closed to new customers.", ja = "スチーム ワンドは新規のお客様には提供されない。" },
}

default "telemetry-default" {
  of = telemetry "off", since = by "2020-01-01", ends = exact "2022-10-01", source = "maker-handbook",
  says = { en = "Remote diagnosis is off by default.", ja = "遠隔診断の既定値は無効である。" },
}
default "telemetry-default" {
  of = telemetry "on", since = exact "2022-10-01", source = "maker-handbook",
  says = { en = "Remote diagnosis is on by default.", ja = "遠隔診断の既定値は有効である。" },
}

transition "downgrade-from-grande" {
  from = model "Grande", to = model { "Compact", "Classic" }, how = "one_way",
  since = by "2020-01-01", source = "maker-handbook",
  says = { en = "A Grande that is given back is not available again.", ja = "Grande を返却すると、再契約はできない。" },
}
transition "grinder-at-purchase" {
  from = grinder "off", to = grinder "on", how = "creation_only",
  since = by "2020-01-01", ends = exact "2022-06-01", source = "maker-handbook",
  says = { en = "The second grinder is built in by the factory.", ja = "2 台目のグラインダーは工場出荷時にのみ組み込める。" },
}

practice "diagnosis-on" {
  prefer = telemetry "on", weight = "medium", since = exact "2021-07-01", source = "maker-handbook",
  says = { en = "Remote diagnosis shortens repairs.", ja = "遠隔診断で修理時間を短縮できる。" },
}
practice "classic-for-crowds" {
  when = cups:at_least(90) & ~model "Grande", prefer = model "Classic", weight = "weak",
  since = by "2020-01-01", source = "maker-catalogue",
  says = { en = "From 90 cups a day on the Classic is the quieter choice.", ja = "1 日 90 杯以上では Classic のほうが静かである。" },
}

caveat "privacy-of-diagnosis" {
  when = telemetry "on" & country "germany" & ~opened:before "2021-01-01", severity = "low",
  since = exact "2021-01-01", source = "maker-handbook", ends_source = "maker-catalogue",
  says = { en = "In Germany remote diagnosis needs a notice at the counter.", ja = "ドイツでは遠隔診断についてカウンターでの掲示が必要である。" },
  mitigation = { en = "Put up the notice.", ja = "掲示する。" },
}
note "old-cafe-discount" {
  when = opened:since "2024-01-01" & always & ~never,
  since = exact "2024-01-01", source = "maker-prices",
  says = { en = "New cafés may ask for a discount.", ja = "新規開店のカフェは割引を相談できる。" },
}
step "train-staff" {
  when = milk "wand" & ~was(milk "wand"), owner = { en = "café manager", ja = "店長" },
  since = by "2020-01-01", source = "maker-handbook",
  says = { en = "Train the staff to use the steam wand.", ja = "スタッフにスチーム ワンドの使い方を教える。" },
}
step "return-old-machine" {
  when = exists & was(model "Compact") & ~model "Compact",
  since = by "2020-01-01", source = "maker-handbook",
  says = { en = "Give the old machine back.", ja = "旧マシンを返却する。" },
}
