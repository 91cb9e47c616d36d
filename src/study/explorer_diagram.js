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
    return [...looks].map((look, i) => ({ id: data.drawn[choice.day][i], look: LOOKS[look], by: look === "b" ? by[blocked++] : -1 }));
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

function nameShutter(place, shutter) {
  const lines = place.querySelectorAll(".d-by .d-fact"), title = place.querySelector(".d-by title");
  lines.forEach((line, i) => (line.textContent = shutter[i]));
  if (title) title.textContent = shutter[2];
}

function showDiagram(page) {
  const { data, choice, lang, places } = page, picture = page.pictureOf(choice);
  places.diagram.hidden = !picture;
  if (!picture) return;
  const drawing = drawingOf(data.drawings[choice.day], data.langs[lang]);
  for (const { id, look, by } of picture) {
    const place = drawing.places.get(id);
    if (!place) continue;
    place.dataset.state = look;
    if (by >= 0) nameShutter(place, data.shutters[by]);
  }
  places.diagram.replaceChildren(make("h2", null, speech(page).words("diagram")), drawing.figure);
}
