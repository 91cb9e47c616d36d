client "visitor" {
  title = { en = "Visitor", ja = "利用者" }, abstract = true,
  settings = {
    { "opens_with", title = { en = "Way to open", ja = "開け方" },
      options = { { "code", title = { en = "code", ja = "暗証番号" } }, { "app", title = { en = "app", ja = "アプリ" } },
                  { "card", title = { en = "card", ja = "カード" } } } },
  },
  body = function(me)
    condition "has_card" { title = { en = "has a card", ja = "カードを持つ" }, is = never }
    rule "card-holders" {
      kind = "reachability", when = me.opens_with "card", needs = me.has_card, since = by "2021-01-01", source = "handbook",
      says = { en = "{me} opens it with a card only where it has one.", ja = "{me} がカードで開けるには、カードが必要である。" },
    }
    rule "app-needs-camera" {
      kind = "prerequisite", when = me.opens_with "app", needs = camera "on", since = by "2021-01-01", source = "handbook",
      says = { en = "The app of {me} reads a picture of the door.", ja = "{me} のアプリは扉の画像を読み取る。" },
    }
  end,
}
client "courier" {
  title = { en = "Courier", ja = "配達員" }, extends = "visitor",
  settings = {
    { "vehicle", title = { en = "Vehicle", ja = "車両" },
      options = { { "bike", title = { en = "bike", ja = "自転車" } }, { "truck", title = { en = "truck", ja = "トラック" } } } },
  },
  body = function(me)
    condition "has_card" { title = { en = "has a card", ja = "カードを持つ" }, is = me.vehicle "truck" }
    step "park" {
      when = me.vehicle "truck" & outdoors "on", since = by "2021-01-01", source = "handbook",
      says = { en = "Keep a place free for the truck of {me}.", ja = "{me} のトラックの駐車場所を空けておく。" },
    }
  end,
}
client "receiver" {
  title = { en = "Receiver", ja = "受取人" }, extends = "visitor",
  body = function(me)
    note "queue" {
      when = me.opens_with "code" & any("courier", function(it) return it.vehicle "truck" end),
      since = by "2021-01-01", source = "handbook",
      says = { en = "{me} waits while the truck unloads.", ja = "荷下ろしの間、{me} は待つ。" },
    }
  end,
}
