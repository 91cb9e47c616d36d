term "battery" { form = { en = "battery", ja = "電池" }, accepted = { "バッテリー" }, avoided = { "バッテリ式", "accu" } }
term "battery-pack" { form = { en = "battery pack", ja = "電池パック" } }
