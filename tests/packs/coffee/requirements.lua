-- After the clients: a requirement may speak of them.
requirement "milk_drinks" { title = { en = "Milk drinks", ja = "ミルク入りの飲み物" }, means = milk { "wand", "carafe" }, group = "machine" }
requirement "decaf" { title = { en = "Decaffeinated coffee beside the normal one", ja = "通常のコーヒーとデカフェの両方" },
                      means = grinder "on", group = "machine" }
requirement "unattended" { title = { en = "Works without staff", ja = "無人で運用できる" },
                           means = self_cleaning & plumbed & milk { "no_milk", "carafe" } }
requirement "no_lime" { title = { en = "No damage by lime", ja = "石灰分による故障がない" }, means = protected, group = "supply" }
requirement "offices_served" { title = { en = "Every office has milk of its own", ja = "すべてのオフィスに専用ミルクがある" },
                               means = every("office", function(me) return me.fridge "on" end) }
