-- A second pack, small and complete: the coffee machine of a café. It shares nothing with the pack the planner ships with, and
-- uses every construct of the knowledge language once. Its facts are invented; tests rely on their dates and amounts.
pack "coffee" {
  title = { en = "Coffee machine of a café", ja = "カフェのコーヒーマシン" },
  covers_from = "2020-01-01",
  read_up_to  = "2024-06-30",
  files = { "sources", "settings", "machines", "water", "clients/outlet", "clients/counter", "clients/office",
            "requirements", "deployment" },
  options = {
    off = { en = "off", ja = "無効" },
    on  = { en = "on",  ja = "有効" },
  },
}
