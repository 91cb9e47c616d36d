source "s" { title = { en = "s", ja = "s" }, url = "https://s.example/", read = "2024-01-01" }
placeholder "registry" { title = { en = "r", ja = "r" } }
placeholder "registry" { title = { en = "r", ja = "r" } }
placeholder "Bad" {}
local from, says = by "2020-01-01", { en = "Said.", ja = "記述。" }
entry "no-kind" { since = from, source = "s", says = says, names = { "a.example" }, ports = { 443 } }
entry "other-kind" { since = from, source = "s", says = says, kind = "opens", names = { "a.example" }, ports = { 443 } }
entry "no-ports" { since = from, source = "s", says = says, kind = "open", names = { "a.example" } }
entry "nothing" { since = from, source = "s", says = says, kind = "admit" }
entry "ports" { since = from, source = "s", says = says, kind = "open", names = { "a.example" }, ports = { "443", 0, 65536, 44.5 } }
entry "protocol" { since = from, source = "s", says = says, kind = "open", names = { "a.example" }, ports = { 1 }, protocol = "tcp" }
entry "names" { since = from, source = "s", says = says, kind = "shut", names = { "{registri}.example", "{registry", "a b", "<x>", "" } }
entry "record" { since = from, source = "s", says = says, kind = "record", names = { "a" }, zone = "z.example", smallest = "/27" }
entry "subnet" { since = from, source = "s", says = says, kind = "subnet", names = { "{registry}" }, smallest = "27", delegation = "A.B/c", ports = { 53 }, count = "two" }
