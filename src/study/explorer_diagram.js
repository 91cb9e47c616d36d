// The diagram: there is one for each language and for days on which it looks otherwise, with a place for all that may be shown; a plan says what becomes of each place.

const LOOKS = { a: "absent", o: "open", b: "blocked", u: "used" };

// The picture of a choice: the looks of the places of its day, and what shuts those that are blocked; null: there is nothing to show.
function openPictures(data) {
  if (!data.pictured) return () => null;
  const lookUp = openTable({ axes: data.axes, table: data.pictured });
  return function picture(choice) {
    const [looks, ...by] = data.pictures[lookUp(choice.values, choice.day)];
    if (!looks) return null;
    let blocked = 0;
    const lines = (look) => (look === "b" ? data.shutters[by[blocked++]] ?? [] : []);
    return [...looks].map((look, i) => ({ id: data.drawn[choice.day][i], look: LOOKS[look], lines: lines(look) }));
  };
}

const drawings = new Map();

// A drawing in a language, and its places by id.
function drawingOf(number, lang) {
  const key = `${number}.${lang}`;
  if (!drawings.has(key)) {
    const figure = document.querySelector(`figure[data-drawing="${number}"][data-lang="${lang}"]`);
    const places = new Map([...figure.querySelectorAll("[data-id]")].map((place) => [place.dataset.id, place]));
    drawings.set(key, { figure, places });
  }
  return drawings.get(key);
}

const WEIGHTS = ["absent", "open", "used", "blocked"];

// Of several conflicts: what any of them shows, and what is shut in one of them is shut.
function pictureOfConflicts(data, choice) {
  const places = new Map();
  for (const number of conflictsOf(data, choice))
    for (const [id, look, ...lines] of data.conflicts[number].shown) {
      const known = places.get(id);
      if (!known || WEIGHTS.indexOf(known.look) < WEIGHTS.indexOf(look)) places.set(id, { id, look, lines });
    }
  return [...places.values()];
}

function nameShutter(place, lines) {
  const written = place.querySelectorAll(":scope > .d-s-blocked .d-by .d-fact"), title = place.querySelector(":scope > .d-s-blocked .d-by title");
  written.forEach((line, i) => (line.textContent = lines[i]));
  if (title) title.textContent = lines[2];
}

function showDiagram(page, answer) {
  const { data, choice, lang, places } = page;
  const picture = answer.kind === "conflict" ? pictureOfConflicts(data, choice) : page.pictureOf(choice) ?? [];
  places.diagram.hidden = picture.length === 0;
  if (places.diagram.hidden) return;
  const drawing = drawingOf(data.drawings[choice.day], data.langs[lang]);
  for (const place of drawing.places.values()) place.dataset.state = "absent";
  for (const { id, look, lines } of picture) {
    const place = drawing.places.get(id);
    if (!place) continue;
    place.dataset.state = look;
    if (lines.length > 0) nameShutter(place, lines);
  }
  places.diagram.replaceChildren(make("h2", null, speech(page).words("diagram")), drawing.figure);
}
