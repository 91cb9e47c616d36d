return scenario {
  title ＝ "t",
}
