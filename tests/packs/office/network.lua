source "manual" { title = { en = "Manual of the server", ja = "サーバーのマニュアル" }, url = "https://office.example/manual", publisher = "Office", read = "2024-06-30" }
source "wiring" { title = { en = "Plan of the wiring", ja = "配線図" }, publisher = "Office", read = "2024-06-30" }

placeholder "server" { title = { en = "name of the server", ja = "サーバー名" } }
placeholder "floor" { title = { en = "each floor", ja = "各階" } }

setting "server" { title = { en = "Server", ja = "サーバー" }, options = { { "shared", title = { en = "shared", ja = "共有" } }, { "own", title = { en = "own", ja = "専用" } } } }
setting "floors" { title = { en = "Floors", ja = "階" }, options = { { "one", title = { en = "one", ja = "1 階のみ" } }, { "several", title = { en = "several", ja = "複数階" } } } }
quantity "printers" { title = { en = "Printers", ja = "プリンター" }, default = 2, integer = true, min = 0, max = 100 }
quantity "guests" { title = { en = "Guests", ja = "来客数" }, integer = true, min = 0, max = 100 }

requirement "private" { title = { en = "A server of its own", ja = "専用サーバー" }, means = server "own" }
requirement "open" { title = { en = "A shared server", ja = "共有サーバー" }, means = server "shared" }

client "printer" {
  title = { en = "Printer", ja = "プリンター" },
  settings = { { "link", title = { en = "Link", ja = "接続" }, options = { { "wire", title = { en = "wire", ja = "有線" } }, { "radio", title = { en = "radio", ja = "無線" } } } } },
  body = function(me)
    entry "jobs" {
      kind = "open", names = { "{server}.office.example", "*.{server}.office.example" }, ports = { 443, 9100 }, tags = { "Printing" },
      since = exact "2020-01-01", source = "manual",
      says = { en = "{me} fetches its jobs there.", ja = "{me} はそこから印刷ジョブを取得する。" },
    }
    entry "radio" {
      kind = "admit", when = me.link "radio", names = { "{floor}" }, since = exact "2020-01-01", source = "wiring",
      says = { en = "{me} comes from the radio network of its floor.", ja = "{me} の送信元は、その階の無線ネットワークである。" },
    }
  end,
}

entry "names" {
  kind = "record", zone = "office.example", type = "A", names = { "{server}" }, count = 1 + when(floors "several"),
  since = exact "2020-01-01", source = { "manual", "wiring" },
  says = { en = "The server has a name for each part of the house.", ja = "サーバーは、建物の区画ごとに名前を持つ。" },
}
entry "sockets" {
  kind = "subnet", when = server "own", names = { "{floor}" }, count = 2 * printers, delegation = "Office.Print/pools", smallest = "/28",
  since = exact "2020-01-01", source = "wiring",
  says = { en = "Each printer takes two addresses.", ja = "プリンター 1 台につき IP を 2 個使う。" },
}
entry "guest-network" {
  kind = "shut", ports = { 9100 }, protocol = "UDP", tags = { "Guests" }, count = guests, since = exact "2020-01-01", source = "manual",
  says = { en = "Guests print through the server, never directly.", ja = "来客はサーバー経由で印刷し、直接は印刷しない。" },
  mitigation = { en = "Leave the guest network shut.", ja = "来客用ネットワークは閉じたままにする。" },
}
