-- Texts that would like to be more than text.
return scenario {
  title = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'> \"quotes\" & \u{2028}lines\u{202E}backwards",
  description = { en = "<!-- <script> ${1+1} `ticks` \\u003cscript> ]]>", ja = "</title></style>「」<svg onload=alert(1)>" },
  requires = { "vnet_only", "image_scanning" },
  clients = {
    shop = web_app { title = "<b onclick=alert(1)>shop</b>\u{2029}javascript:alert(1)" },
    ci = azure_devops { title = { en = "\u{202E}ic\" onload=\"alert(1)", ja = "'\"><script>alert(1)</script>" } },
  },
}
