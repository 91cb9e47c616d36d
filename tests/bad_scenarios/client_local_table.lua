local desk = office {
  acces = "tap",
}
return scenario {
  title = "t",
  clients = { desk = desk },
}
