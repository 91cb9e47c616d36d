return scenario {
  title = "t",
  clients = {
    shop = web_app {},
  },
  waivers = {
    { fact = "cmk-revocatoin", reason = "r", owner = "o", expires = "2027-01-01" },
    { fact = "cmk-revocation", client = "shpo", reason = "r", owner = "o", expires = "2027-01-01" },
    { fact = "cmk-revocation", reason = "r", owner = "o", expires = "2027-02-30" },
    { fact = "scan-latency" },
    { fact = { "scan-triggers", "scan-triggers", 3 }, reason = "r", owner = "o", expires = "2027-01-01" },
    { fact = {}, reason = "r", owner = "o", expires = "2027-01-01" },
    "scan-latency",
    { fact = 3, client = 4, reason = "", owner = "o", until_ = "2027-01-01" },
  },
}
