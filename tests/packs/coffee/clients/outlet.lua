client "outlet" {
  title = { en = "Outlet", ja = "提供場所" }, abstract = true,
  settings = {
    { "access", title = { en = "Access", ja = "提供方法" },
      options = { { "counter_service", title = { en = "over the counter", ja = "対面" } },
                  { "tap", title = { en = "own tap", ja = "専用タップ" } } },
      verify = { by_hand = { en = "Look at the outlet.", ja = "提供場所を見る。" } } },
  },
  body = function(me)
    condition "near" { title = { en = "within reach of the machine", ja = "マシンの近くにある" }, is = always }

    rule "tap-needs-mains" {
      kind = "reachability", when = me.access "tap", needs = plumbed & me.near,
      since = by "2020-01-01", source = "maker-handbook",
      says = { en = "The tap of {me} needs a machine on the mains within reach.", ja = "{me} の専用タップには、近くにある水道直結のマシンが必要である。" },
    }
    parameter "key_number" { title = { en = "Number of the key of {me}", ja = "{me} の鍵の番号" }, min = 4, max = 4, pattern = "^[0-9]+$" }
    resource "order-tap" {
      type = "Maker.Coffee/taps", name = "{cafe_name}-{me}", of = { me.access }, when = me.access "tap", after = { "order-machine" },
      since = by "2020-01-01", source = "maker-handbook", api = { "2019-06-01" },
      says = { en = "The tap of {me}.", ja = "{me} の専用タップ。" },
      properties = { { "properties.key", is = "{key_number}" }, { "properties.machine", is = "{order-machine.id}" } },
    }
    step "check-hygiene" {
      when = always, since = by "2020-01-01", source = "maker-handbook",
      says = { en = "Check the hygiene of {me} each day.", ja = "{me} の衛生状態を毎日確認する。" },
    }
  end,
}
