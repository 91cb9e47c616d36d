source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
note "cited" { since = by "2020-01-01", source = "s", says = { en = "Cited.", ja = "引用。" } }
parameter "full_name" { title = { en = "n", ja = "n" } }
parameter "guid" { title = { en = "n", ja = "n" } }
client "bar" {
  title = { en = "Bar", ja = "バー" },
  body = function(me)
    parameter "key" { title = { en = "k", ja = "k" } }
    parameter "full_name" { title = { en = "again", ja = "再" } }
  end,
}
client "pub" { title = { en = "Pub", ja = "パブ" }, extends = "bar", body = function(me) parameter "key" { title = { en = "k", ja = "k" } } end }
client "inn" { title = { en = "Inn", ja = "宿" }, body = function(me) parameter "key" { title = { en = "k", ja = "k" } } end }
parameter "key" { title = { en = "k", ja = "k" } }
