client "office" {
  title = { en = "Office", ja = "オフィス" }, extends = "outlet",
  settings = {
    { "fridge", title = { en = "Fridge", ja = "冷蔵庫" }, options = { "off", "on" }, verify = { by_hand = { en = "Open it.", ja = "開けて確かめる。" } } },
    { "floor", title = { en = "Floor", ja = "階" }, given = true,
      options = { { "ground", title = { en = "ground floor", ja = "1 階" } }, { "upper", title = { en = "upper floor", ja = "上の階" } } },
      verify = { by_hand = { en = "Climb the stairs.", ja = "階段を上る。" } } },
    { "hose", title = { en = "Hose", ja = "ホース" },
      options = { { "short", title = { en = "short", ja = "短い" } }, { "long", title = { en = "long", ja = "長い" } } },
      applies = function(me) return me.access "tap" end, verify = { by_hand = { en = "Measure it.", ja = "長さを測る。" } } },
  },
  body = function(me)
    condition "near" {
      title = { en = "within reach of the machine", ja = "マシンの近くにある" },
      periods = {
        { since = by "2020-01-01", ends = exact "2022-01-01", is = me.floor "ground", source = "maker-handbook",
          says = { en = "The tap reaches the ground floor only.", ja = "タップは 1 階にしか届かない。" } },
        { since = exact "2022-01-01", is = me.floor "ground" | me.hose "long", source = "maker-handbook",
          says = { en = "The tap reaches the upper floor with the long hose.", ja = "長いホースがあれば、タップは上の階にも届く。" } },
      },
    }
    rule "office-without-tank" {
      kind = "conflict", when = me:is "office" & me.access "counter_service", needs = me.fridge "off",
      since = by "2020-01-01", ends = exact "2021-01-01", source = "maker-handbook",
      says = { en = "Until 2021 {me} could have a fridge with its own tap only.", ja = "2021 年までは、{me} に冷蔵庫を置くには専用タップが必要だった。" },
    }
    price "fridge-rent" {
      usd = per_month "12.5", when = me.fridge "on",
      since = exact "2020-01-01", source = "maker-prices",
      says = { en = "The rent of the fridge of {me}.", ja = "{me} の冷蔵庫のレンタル料。" },
    }
    resource "order-hose" {
      type = "Maker.Coffee/taps/hoses", name = "hose", parent = "order-tap", of = { me.hose }, when = me.access "tap" & me.hose "long",
      since = by "2020-01-01", source = "maker-handbook", api = { "2019-06-01" },
      says = { en = "The long hose of {me}.", ja = "{me} の長いホース。" },
    }
    by_hand "deliver-fridge" {
      of = { me.fridge }, when = me.fridge "on", since = by "2020-01-01", source = "maker-handbook",
      says = { en = "Deliver the fridge to {me}.", ja = "{me} に冷蔵庫を届ける。" },
    }
    caveat "milk-far-away" {
      when = me.fridge "off" & milk { "wand", "carafe" } & me.access "tap" & any("counter"), severity = "critical",
      since = by "2020-01-01", source = "maker-handbook",
      says = { en = "{me} has no milk of its own.", ja = "{me} には専用のミルクがない。" },
      mitigation = { en = "Rent a fridge.", ja = "冷蔵庫をレンタルする。" },
    }
    caveat "crowded" {
      when = any("counter", function(it) return it.access "tap" end) & me.access "tap", severity = "low",
      since = by "2020-01-01", source = "maker-handbook",
      says = { en = "{me} and a counter share the water.", ja = "{me} とカウンターが同じ給水を共有する。" },
    }
  end,
}
