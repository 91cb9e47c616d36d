rule "mains-needs-classic" {
  kind = "prerequisite", when = plumbed, needs = ~model "Compact",
  since = by "2020-01-01", source = "maker-catalogue",
  says = { en = "The Compact cannot be connected to the mains.", ja = "Compact は水道に直結できない。" },
}
rule "carbon-and-hard-water" {
  kind = "conflict", when = hard_water "yes" & plumbed, needs = ~filter "carbon", confidence = "high",
  since = documented "2021-05-10", source = "maker-handbook",
  says = { en = "A carbon filter clogs in hard water.", ja = "硬水では活性炭フィルターが詰まる。" },
}
rule "many-cups-need-mains" {
  kind = "prerequisite", when = cups:above(150), needs = plumbed,
  since = by "2020-01-01", source = "maker-handbook",
  says = { en = "Above 150 cups a day the tank runs dry.", ja = "1 日 150 杯を超えるとタンクの水が足りない。" },
}

capability "soft-water-towns" {
  name = "soft_water", regions = { "kyoto" }, source = "town-waterworks",
  since = by "2020-01-01", ends = exact "2023-04-01",
  says = { en = "Kyoto has soft water.", ja = "京都の水は軟水である。" },
}
capability "soft-water-towns" {
  name = "soft_water", regions = { "kyoto", "sendai" }, source = "maker-handbook",
  since = exact "2023-04-01",
  says = { en = "Kyoto and Sendai have soft water.", ja = "京都と仙台の水は軟水である。" },
}
caveat "lime" {
  when = plumbed & filter "off" & ~region:has "soft_water", severity = "high",
  since = by "2020-01-01", source = "town-waterworks",
  says = { en = "Lime damages the boiler.", ja = "石灰分がボイラーを傷める。" },
  mitigation = { en = "Fit a filter.", ja = "フィルターを取り付ける。" },
}
dispute "who-is-right-about-lime" {
  when = plumbed, since = exact "2023-04-01", source = { "town-waterworks", "maker-handbook" },
  says = { en = "The sources disagree about the water of Sendai.", ja = "仙台の水について出典の記述が食い違う。" },
  sides = {
    { source = "town-waterworks", says = { en = "Sendai has hard water.", ja = "仙台の水は硬水である。" } },
    { source = "maker-handbook", says = { en = "Sendai has soft water.", ja = "仙台の水は軟水である。" } },
  },
  decided = { en = "The handbook is newer.", ja = "取扱説明書のほうが新しい。" },
}
