// The controls, the address, and how one choice follows another.

const page = { data: JSON.parse(document.getElementById("data").textContent), lang: 0, places: {}, controls: [], before: null };

function places() {
  const { places } = page;
  const section = (name) => (places[name] = make("section", { class: name, hidden: true }));
  places.outcome = make("div", { class: "outcome", id: "outcome", tabindex: "-1" });
  places.spoken = make("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  places.note = make("p", { class: "notice", hidden: true });
  places.chosen = make("section", { class: "chosen" });
  places.controls = make("form", { class: "controls", autocomplete: "off" });
  const plan = make("div", { class: "answer-side" }, section("clash"), section("repairs"), section("change"), section("diagram"),
    section("warnings"), section("settings"), section("clients"), section("unpriced"), section("practices"));
  const root = document.getElementById("explorer");
  root.append(places.outcome, places.spoken, places.note, places.chosen, make("div", { class: "columns" }, places.controls, plan));
  document.getElementById("static").remove();
  document.querySelector(".languages").hidden = root.hidden = false;
}

// --- what a flip would lead to, beside its control ---

// In two or three words; `mood` colours them.
function foretell(flips) {
  const { words } = speech(page), now = page.answerOf(page.choice), then = page.answerOf(withFlips(page.choice, flips));
  if (then.kind !== "plan") return { mood: then.kind === now.kind ? "soft" : "bad", text: words(`short_${then.kind}`) };
  if (now.kind !== "plan") return { mood: "good", text: monthText(page, then) };
  if (then === now) return { mood: "soft", text: words("no_change") };
  const cost = then.cost - now.cost;
  return { mood: cost < 0n ? "good" : "plain", text: cost === 0n ? words("other_plan") : words("usd", moneyText(cost, true)) };
}

// --- controls: made once, so that they keep the focus; their words change ---

function fieldset(name) {
  const legend = make("legend"), body = make("div", { class: "fields" });
  page.controls.push(() => (legend.textContent = speech(page).words(name)));
  const set = make("fieldset", { class: name }, legend, body);
  page.places.controls.append(set);
  return body;
}

let ids = 0;

function switchControl(axis, a, body) {
  const box = make("input", { type: "checkbox", id: `c${++ids}`, "aria-describedby": `d${ids}` });
  const title = make("span"), about = make("span", { class: "about" }), hint = make("span", { class: "hint", id: `d${ids}` });
  body.append(make("div", { class: "field" }, box, make("label", { for: box.id }, title, about), hint));
  box.addEventListener("change", () => choose(withFlips(page.choice, [[a, box.checked ? 1 : 0]]), false));
  page.controls.push(() => {
    const { say } = speech(page), told = foretell([[a, box.checked ? 0 : 1]]);
    title.textContent = say(axis.title);
    about.textContent = axis.about ? say(axis.about) : "";
    hint.textContent = told.text;
    hint.className = `hint ${told.mood}`;
  });
  return () => (box.checked = page.choice.values[a] === 1);
}

function optionText(axis, a, value) {
  const { words, say } = speech(page), title = value === 0 ? words("left_open") : say(axis.values[value].title);
  if (page.choice.values[a] === value) return title;
  return words("option_leads", title, foretell([[a, value]]).text);
}

// Where it is open: what the plan makes of it.
function planMakesOfIt(axis) {
  const { words } = speech(page), answer = page.answerOf(page.choice);
  if (answer.kind !== "plan" || axis.setting === undefined) return "";
  return words("plan_has", optionTitle(page, axis.setting, answer.options[axis.setting]));
}

function listControl(axis, a, body) {
  const list = make("select", { id: `c${++ids}`, "aria-describedby": `d${ids}` }), hint = make("span", { class: "hint soft", id: `d${ids}` });
  const title = make("label", { for: list.id });
  const options = axis.values.map((_, value) => list.appendChild(make("option", { value })));
  body.append(make("div", { class: "field list" }, title, list, hint));
  list.addEventListener("change", () => choose(withFlips(page.choice, [[a, Number(list.value)]]), false));
  page.controls.push(() => {
    title.textContent = speech(page).say(axis.title);
    options.forEach((option, value) => (option.textContent = optionText(axis, a, value)));
    hint.textContent = page.choice.values[a] === 0 ? planMakesOfIt(axis) : "";
  });
  return () => (list.value = String(page.choice.values[a]));
}

function dayControl(day, d, body) {
  const radio = make("input", { type: "radio", name: "day", id: `c${++ids}`, "aria-describedby": `d${ids}` });
  const title = make("span"), about = make("span", { class: "about" }), hint = make("span", { class: "hint", id: `d${ids}` });
  body.append(make("div", { class: "field" }, radio, make("label", { for: radio.id }, title, about), hint));
  radio.addEventListener("change", () => choose(withFlips(page.choice, [[page.data.axes.length, d]]), false));
  page.controls.push(() => {
    const { say } = speech(page), told = foretell([[page.data.axes.length, d]]), isNow = page.choice.day === d;
    title.textContent = say(day.title);
    about.textContent = day.note ? say(day.note) : "";
    hint.textContent = isNow ? "" : told.text;
    hint.className = `hint ${told.mood}`;
  });
  return () => (radio.checked = page.choice.day === d);
}

function controls() {
  const { data } = page, set = [], bodies = new Map();
  const body = (name) => bodies.get(name) ?? bodies.set(name, fieldset(name)).get(name);
  if (data.days.length > 1) data.days.forEach((day, d) => set.push(dayControl(day, d, body("days"))));
  data.axes.forEach((axis, a) => set.push((isSwitch(axis) ? switchControl : listControl)(axis, a, body(axis.group))));
  page.controls.unshift(() => set.forEach((show) => show()));
  const reset = make("button", { type: "button", class: "reset" });
  reset.addEventListener("click", () => choose(baseChoice(data), false));
  page.controls.push(() => (reset.textContent = speech(page).words("reset")));
  page.controls.push(() => (reset.disabled = sameChoice(page.choice, baseChoice(data))));
  page.places.controls.append(reset);
  if (!data.left) return;
  const left = make("p", { class: "small soft" });
  page.controls.push(() => (left.textContent = speech(page).say(data.left)));
  page.places.controls.append(left);
}

// On paper, and for who reads the page from the top: what is asked.
function showChosen() {
  const { words, say, list } = speech(page), { data, choice } = page;
  const on = data.axes.map((axis, a) => [axis, choice.values[a]]).filter(([, value]) => value > 0);
  const texts = on.map(([axis, value]) => (isSwitch(axis) ? say(axis.title) : words("with_value", say(axis.title), say(axis.values[value].title))));
  page.places.chosen.replaceChildren(make("p", null, words("asked_on", say(data.days[choice.day].title)), isolated(list(texts) || words("nothing"))));
}

// --- the whole page ---

function show() {
  const answer = page.answerOf(page.choice);
  document.documentElement.lang = page.data.langs[page.lang];
  for (const update of page.controls) update();
  showOutcome(page, answer);
  showChosen();
  showClash(page, answer);
  showChange(page, answer);
  showDiagram(page, answer);
  showPlan(page, answer);
}

function showHead() {
  const { data } = page, { say, words } = speech(page);
  document.title = `${say(data.title)} | ${words("explorer")}`;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words(element.dataset.word);
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(data[element.dataset.text]);
  page.places.controls.setAttribute("aria-label", words("switches"));
}

function showNote(unknown) {
  const { note } = page.places, { words, list } = speech(page);
  note.hidden = unknown.length === 0;
  note.textContent = unknown.length > 0 ? words("unknown_parts", list(unknown.map((part) => words("quoted", part)))) : "";
}

function speak() {
  page.places.spoken.textContent = spokenOutcome(page, page.answerOf(page.choice));
}

// A choice of the reader: a step that "back" undoes.
function choose(choice, moveFocus) {
  if (sameChoice(choice, page.choice)) return;
  page.before = page.choice;
  page.choice = choice;
  show();
  speak();
  showNote([]);
  location.hash = fragmentOf(page.data, page.choice, page.lang);
  if (moveFocus) page.places.outcome.focus();
}

function setLanguage(lang) {
  page.lang = lang;
  showHead();
  show();
}

function languageButtons() {
  const buttons = [...document.querySelectorAll("button[data-lang]")];
  const press = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(page.data.langs[page.lang] === button.dataset.lang)));
  for (const button of buttons)
    button.addEventListener("click", () => {
      setLanguage(page.data.langs.indexOf(button.dataset.lang));
      location.replace(fragmentOf(page.data, page.choice, page.lang)); // no step of its own
    });
  page.controls.push(press);
}

// The address was changed: by a link, "back", or who sends it.
function follow() {
  const hash = location.hash;
  if (hash === fragmentOf(page.data, page.choice, page.lang) || (hash && !hash.includes("="))) return;
  const read = readFragment(page.data, hash);
  if (!sameChoice(read.choice, page.choice)) page.before = page.choice;
  page.choice = read.choice;
  page.lang = read.lang ?? page.lang;
  showHead();
  show();
  speak();
  showNote(read.unknown);
}

function start() {
  const { data } = page, lookUp = openTable(data), answer = openAnswers(data);
  page.answerOf = (choice) => answer(lookUp(choice.values, choice.day));
  page.pictureOf = openPictures(data);
  page.choose = choose;
  page.lang = data.lang;
  page.choice = baseChoice(data);
  page.base = page.answerOf(page.choice);
  places();
  controls();
  languageButtons();
  showHead();
  show();
  if (location.hash) follow();
  window.addEventListener("hashchange", follow);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    page.places.outcome.focus();
  });
}

start();
