return scenario "t"
