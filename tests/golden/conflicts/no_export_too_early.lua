-- Export could not be switched off before July 2021.
return scenario {
  title = { en = "No export in spring 2021", ja = "2021 年春のエクスポート禁止" },
  as_of = "2021-04-12",
  requires = { "vnet_only", "no_export" },
}
