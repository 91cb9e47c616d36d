local function double(n)
  return n * 2
end
return scenario {
  title = "t",
  quantities = { cups = double(nil) },
}
