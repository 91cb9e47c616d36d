source "handbook" { title = { en = "Locker handbook", ja = "Locker handbook" }, url = "https://locker.example/handbook", read = "2024-06-30" }
source "prices" { title = { en = "Price list", ja = "料金表" }, url = "https://locker.example/prices", read = "2024-06-30" }
