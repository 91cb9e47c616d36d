-- A small café: nothing but coffee.
return scenario {
  title = { en = "Small café", ja = "小さなカフェ" },
  quantities = { cups = 40 },
}
