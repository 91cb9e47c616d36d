price "box" {
  usd = { [size "S"] = per_month "5", [size "M"] = per_month "8", [size "L"] = per_month "12" },
  since = by "2021-01-01", ends = exact "2023-04-01", source = "prices",
  says = { en = "The rent of the box.", ja = "ボックスの賃料。" },
}
price "box" {
  usd = { [size "S"] = per_month "6", [size "M"] = per_month "9", [size "L"] = per_month "13" },
  since = exact "2023-04-01", source = "prices",
  says = { en = "The rent of the box since 2023.", ja = "2023 年以降のボックスの賃料。" },
}
price "parcel" {
  usd = per_month "0.1", per = parcels, free = { [size "L"] = 5 }, since = by "2021-01-01", source = "prices",
  says = { en = "Each parcel costs.", ja = "荷物ごとに料金がかかる。" },
}
