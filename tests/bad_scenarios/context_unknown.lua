return scenario {
  title = "t",
  context = { contry = "japan", country = "germny", region = "kyot", opened = "yesterday" },
}
