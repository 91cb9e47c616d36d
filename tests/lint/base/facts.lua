rule "cooler-needs-mains" {
  kind = "prerequisite", when = chilled, needs = power "mains",
  since = by "2021-01-01", source = "handbook",
  says = { en = "The cooler drains a battery in an hour.", ja = "冷却すると電池は 1 時間でなくなる。" },
}
rule "large-only" {
  kind = "gate", when = camera "on", needs = size "L",
  periods = {
    { since = by "2021-01-01", ends = exact "2022-04-01" },
    { since = exact "2022-04-01", needs = size { "M", "L" }, says = {
        en = "The camera fits into M and L.", ja = "カメラは M と L に取り付けられる。" } },
  },
  source = "handbook",
  says = { en = "The camera fits into L only.", ja = "カメラは L にだけ取り付けられる。" },
}
lifecycle "recording" {
  of = recording "on", source = "handbook",
  periods = {
    { state = "absent", since = by "2021-01-01", ends = exact "2022-01-01",
      says = { en = "The camera does not record yet.", ja = "カメラはまだ録画できない。" } },
    { state = "available", since = exact "2022-01-01",
      says = { en = "The camera records.", ja = "カメラは録画できる。" } },
  },
}
default "camera-default" {
  of = camera "off", since = by "2021-01-01", source = "handbook",
  says = { en = "A box comes without a camera.", ja = "ボックスにカメラは付属しない。" },
}
limit "parcels" {
  of = parcels, max = { [size "S"] = 20, [size "M"] = 50, [size "L"] = 100 },
  since = by "2021-01-01", source = "handbook",
  says = { en = "A box takes 20, 50 or 100 parcels a day.", ja = "ボックスは 1 日 20・50・100 個まで扱える。" },
}
caveat "rust" {
  when = outdoors "on" & ~chilled & ~town:has "dry_air", severity = "medium", since = by "2021-01-01", source = "handbook",
  says = { en = "Doors rust outdoors. Oil them.", ja = "屋外では扉がさびる。油を差す。" },
}
capability "dry-air" {
  name = "dry_air", regions = { "nara" }, since = by "2021-01-01", source = "handbook",
  says = { en = "The air of Nara is dry.", ja = "奈良の空気は乾いている。" },
}
practice "record" {
  when = camera "on" & ~country "france", prefer = recording "on", weight = "medium", since = exact "2022-01-01", source = "handbook",
  says = { en = "A recording settles quarrels.", ja = "録画があれば争いを解決できる。" },
}
step "charge" {
  when = power "battery" & parcels:above(30), since = by "2021-01-01", source = "handbook",
  says = { en = "Change the battery pack each week.", ja = "電池パックを毎週交換する。" },
}
note "old-lock" {
  when = built:before "2021-06-01", since = exact "2021-06-01", source = "handbook",
  says = { en = "Older boxes have a key.", ja = "古いボックスには鍵が付いている。" },
}
transition "cooler-later" {
  from = cooler "off", to = cooler "on", how = "creation_only", since = by "2021-01-01", source = "handbook",
  says = { en = "A cooler is built in by the factory.", ja = "冷却装置は工場でのみ組み込める。" },
}
check "lock.watched" {
  asks = watched, when = outdoors "on", verdict = "depends", tools = { "Inspector 7" }, since = by "2021-01-01", source = "handbook",
  title = { en = "a watched box", ja = "ボックスの監視" }, says = { en = "The inspector asks for a watched box.", ja = "検査員はボックスの監視を求める。" },
}
