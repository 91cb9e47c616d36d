setting "b" { title = { en = "b", ja = "b" }, options = { "x", "y" }, group = "there" }
client "app" {
  title = { en = "a", ja = "a" }, extends = "base",
  body = function(me)
    note "n" {
      when = me.way "a" & other "x" & any("base"),
      since = by "2020-01-01", source = "t", says = { en = "So it is." },
    }
  end,
}
