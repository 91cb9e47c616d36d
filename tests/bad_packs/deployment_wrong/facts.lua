source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
setting "size" { title = { en = "Size", ja = "サイズ" }, options = { "small", "large" } }
setting "wet" { title = { en = "Wet", ja = "濡れ" }, options = { "no", "yes" }, given = true }
parameter "each" { title = { en = "e", ja = "e" } }
parameter "name" { title = { en = "n", ja = "n" }, min = 5, max = 3, pattern = "a*" }
parameter "name" { title = { en = "n", ja = "n" }, type = "words", default = true }
parameter "days" { title = { en = "d", ja = "d" }, type = "number", min = 1, default = 0, pattern = "^[0-9]+$", count = 3 }
parameter "list" { title = { en = "l", ja = "l" }, type = "list", default = "x", pattern = "^(a|[b-c]{2,}){1,3}(d$" }
parameter "short" { title = { en = "s", ja = "s" }, min = 1.5, max = 2, default = "long" }
resource "r" {
  since = by "2020-01-01", source = "s", says = { en = "r", ja = "r" },
  type = "T", name = "{name", scope = "q", parent = "q", existing = true, of = size, after = { 1 }, az = "make {each} for {me}",
  api = { "2021-01-01", "2020-01-01-preview", "newest", { "2022-01-01", till = by "2022-01-01" }, 7, "2022-02-01beta" },
  properties = {
    { "a..b", is = 1.5 },
    { "a[x]", is = size "small" },
    { "a[*]", is = { small = 1 } },
    { "a", of = wet, is = { yes = true } },
    { "b", of = size, is = { smal = 1, large = "{each}" }, default = 2, az_is = { ["3"] = "three" } },
    { "c", of = size, is = "x", az = "size", from = "2021-01-02", stable_from = "2020-01-01-preview" },
    { "d", of = size, is = {}, always = true, stable_from = true },
    { is = 1 },
    { "e" },
    { "f", is = "}", each = "list", of = "size", unit = 1 },
    7,
  },
}
resource "empty" { since = by "2020-01-01", source = "s", says = { en = "e", ja = "e" }, name = "e", api = {} }
by_hand "h" { since = by "2020-01-01", source = "s", says = { en = "h", ja = "h" }, of = { size "small", wet }, targets = "arm" }
by_hand "i" { since = by "2020-01-01", source = "s", says = { en = "h", ja = "h" }, of = {} }
by_hand "j" { since = by "2020-01-01", source = "s", says = { en = "h", ja = "h" } }
