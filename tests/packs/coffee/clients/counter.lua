client "counter" {
  title = { en = "Counter", ja = "カウンター" }, extends = "outlet",
  settings = {},
  body = function(me)
    note "counter-noise" {
      when = model "Grande" & me.access "counter_service",
      since = by "2020-01-01", source = "maker-catalogue",
      says = { en = "The Grande can be heard at {me}.", ja = "{me} では Grande の動作音が聞こえる。" },
    }
  end,
}
