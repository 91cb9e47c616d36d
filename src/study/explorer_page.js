// What is shown of an answer. Everything is made of elements and text; nothing of the data is ever read as markup.

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Text of the scenario or the pack: kept apart from the direction of the text around it.
const isolated = (text) => make("bdi", null, text);

// `page`: { data, lang, base, ... }; a text is a pair, English and Japanese.
function speech(page) {
  const say = (pair) => pair[page.lang];
  function words(name, ...values) {
    return say(page.data.words[name]).replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? "");
  }
  const list = (parts) => parts.join(words("comma"));
  return { say, words, list };
}

function monthText(page, plan) {
  return speech(page).words(plan.atLeast ? "month_at_least" : "month", moneyText(plan.cost, false));
}

// "USD 12.00 more", "the same cost"
function costAgainst(page, cost) {
  const { words } = speech(page);
  return cost === 0n ? words("same_cost") : words("cost_difference", moneyText(cost, true));
}

const HARMS = ["critical", "high", "medium", "low"];

function warningsOf(page, plan) {
  return plan.items.map((i) => page.data.items[i]).filter((item) => item.kind === "warning");
}

// "2 high, 1 low"
function warningCounts(page, plan) {
  const { words, say, list } = speech(page), warnings = warningsOf(page, plan);
  const counted = HARMS.map((grade) => [grade, warnings.filter((item) => item.grade === grade).length]).filter(([, n]) => n > 0);
  return list(counted.map(([grade, n]) => words("count_of", say(page.data.grades.warning[grade]), n)));
}

function settingTitle(page, s) {
  const { words, say } = speech(page), setting = page.data.settings[s];
  return setting.client < 0 ? say(setting.title) : words("of_client", say(page.data.clients[setting.client].title), say(setting.title));
}

function optionTitle(page, s, option) {
  const { words, say } = speech(page);
  return option < 0 ? words("not_applicable") : say(page.data.settings[s].options[option].title);
}

// --- the outcome, in one line ---

function verdictBadge(page, answer) {
  const kind = answer.kind === "plan" ? "good" : answer.kind === "conflict" ? "bad" : "open";
  return make("span", { class: `verdict ${kind}` }, speech(page).words(`verdict_${answer.kind}`));
}

function fact(term, ...value) {
  return make("div", null, make("dt", null, term), make("dd", null, ...value));
}

function headlines(page, plan) {
  const { data } = page;
  return data.settings.map((_, s) => s).filter((s) => data.settings[s].headline && plan.options[s] >= 0);
}

function showOutcome(page, answer) {
  const { words, say } = speech(page), list = make("dl", { class: "facts-line" });
  if (answer.kind === "plan") {
    for (const s of headlines(page, answer).filter((i) => page.data.settings[i].client < 0))
      list.append(fact(say(page.data.settings[s].title), isolated(optionTitle(page, s, answer.options[s]))));
    const difference = page.base.kind === "plan" ? costAgainst(page, answer.cost - page.base.cost) : null;
    const against = difference && answer !== page.base ? make("small", null, words("against_base", difference)) : null;
    list.append(fact(words("cost"), monthText(page, answer), against));
    list.append(fact(words("warnings"), warningCounts(page, answer) || words("none")));
    if (answer.wishes) list.append(fact(words("wishes"), String(answer.wishes)));
  } else {
    const key = answer.kind === "conflict" ? "conflict_lead" : "unknown_lead";
    list.append(fact(words("because"), words(key, conflictsOf(page.data, page.choice).length)));
  }
  page.places.outcome.replaceChildren(verdictBadge(page, answer), list);
}

// The same as a sentence, for those who listen.
function spokenOutcome(page, answer) {
  const { words, list } = speech(page);
  if (answer.kind !== "plan") return `${words(`verdict_${answer.kind}`)}.`;
  const main = headlines(page, answer).slice(0, 3).map((s) => `${settingTitle(page, s)}: ${optionTitle(page, s, answer.options[s])}`);
  const warned = words("warnings_are", warningCounts(page, answer) || words("none"));
  return `${words("verdict_plan")}. ${list(main)}. ${monthText(page, answer)}. ${warned}`;
}

// --- conflicts and the ways out ---

// "F1 title, F2 title": only addresses of the web become links.
function sourcesLine(page, sources) {
  const { say, words } = speech(page), line = make("p", { class: "sources-line" }, words("sources"));
  sources.forEach((source, i) => {
    const isWeb = /^https?:/.test(source.url), title = isolated(say(source.title));
    line.append(i > 0 ? words("comma") : "", `F${source.fact} `, isWeb ? make("a", { href: source.url, rel: "noreferrer" }, title) : title);
  });
  return line;
}

function showConflict(page, number) {
  const { say, words } = speech(page), conflict = page.data.conflicts[number];
  const parts = [conflict.lead ? make("p", null, say(conflict.lead)) : null, make("h3", null, isolated(say(conflict.title)))];
  if (conflict.links.length > 0)
    parts.push(make("ol", { class: "links" }, ...conflict.links.map((link) => make("li", null, isolated(say(link))))));
  parts.push(make("p", { class: "so" }, words("conflict_so")));
  if (conflict.sources.length > 0) parts.push(sourcesLine(page, conflict.sources));
  return make("div", { class: "chain" }, ...parts);
}

function flipText(page, [axis, value]) {
  const { say, words } = speech(page), { axes, days } = page.data;
  if (axis === axes.length) return words("flip_day", say(days[value].title));
  const title = say(axes[axis].title);
  if (!isSwitch(axes[axis])) return value === 0 ? words("flip_open", title) : words("flip_set", title, say(axes[axis].values[value].title));
  return words(value === 0 ? "flip_off" : "flip_on", title);
}

function repairButton(page, flips) {
  const { words } = speech(page), leads = page.answerOf(withFlips(page.choice, flips));
  const does = flips.map((flip) => flipText(page, flip)).join(words("and_then"));
  const warned = words("warnings_are", warningCounts(page, leads) || words("none"));
  const button = make("button", { type: "button", class: "repair" },
    make("span", { class: "does" }, isolated(does)),
    make("span", { class: "leads" }, words("leads_to", monthText(page, leads), warned)));
  button.addEventListener("click", () => page.choose(withFlips(page.choice, flips), true));
  return button;
}

const MOST_BUTTONS = 12;

function cheaperFirst(page) {
  const cost = (flips) => page.answerOf(withFlips(page.choice, flips)).cost;
  return (x, y) => x.length - y.length || (cost(x) < cost(y) ? -1 : cost(x) > cost(y) ? 1 : 0);
}

function showRepairs(page) {
  const { words } = speech(page);
  const { found, most, all } = repairsOf(page.data, page.choice, (choice) => page.answerOf(choice).kind === "plan");
  if (found.length === 0) return [make("p", null, words(all ? "no_repair" : "no_repair_within", most))];
  const shown = found.sort(cheaperFirst(page)).slice(0, MOST_BUTTONS);
  const list = make("ul", { class: "repairs-list" }, ...shown.map((flips) => make("li", null, repairButton(page, flips))));
  const told = [words("repairs_are", most)];
  if (found.length > shown.length) told.push(words("repairs_more", found.length - shown.length));
  return [list, make("p", { class: "small soft" }, told.join(words("gap")))];
}

function showClash(page, answer) {
  const { words } = speech(page), { clash, repairs } = page.places;
  const isConflict = answer.kind === "conflict";
  clash.hidden = repairs.hidden = !isConflict;
  if (!isConflict) return;
  const numbers = conflictsOf(page.data, page.choice);
  clash.replaceChildren(make("h2", null, words("conflicts")), ...numbers.map((n) => showConflict(page, n)));
  repairs.replaceChildren(make("h2", null, words("ways_out")), ...showRepairs(page));
}

// --- what changed against the choice before ---

function badge(page, item) {
  const grade = speech(page).say(page.data.grades[item.kind]?.[item.grade] ?? page.data.words.cost);
  return make("span", { class: `badge ${item.grade || "plain"}` }, grade);
}

function itemLine(page, sign, i) {
  const item = page.data.items[i], { words, say } = speech(page);
  return make("li", { class: sign }, make("span", { class: "sign" }, words(sign)), " ", badge(page, item), " ", isolated(say(item.says)));
}

function moveLine(page, s, was, is) {
  const { words } = speech(page);
  return make("li", null, isolated(settingTitle(page, s)), words("colon"),
    make("del", null, optionTitle(page, s, was)), " ", make("span", { class: "to", "aria-hidden": "true" }, "\u2192"), " ",
    make("ins", null, optionTitle(page, s, is)));
}

function showContrast(page, before, answer) {
  const { words } = speech(page), change = contrast(before, answer);
  if (!change) return [make("p", null, words(before.kind === answer.kind ? "still_none" : answer.kind === "plan" ? "now_plan" : "now_none"))];
  const moved = change.moved.map((s) => moveLine(page, s, before.options[s], answer.options[s]));
  const items = [...change.added.map((i) => itemLine(page, "comes", i)), ...change.removed.map((i) => itemLine(page, "goes", i))];
  const parts = [make("p", { class: "says" }, costAgainst(page, change.cost))];
  if (moved.length + items.length > 0) parts.push(make("ul", { class: "moves" }, ...moved, ...items));
  else if (change.cost === 0n) return [make("p", null, words("nothing_changed"))];
  return parts;
}

function showChange(page, answer) {
  const { words } = speech(page), { change } = page.places;
  change.hidden = !page.before;
  if (!page.before) return;
  const flips = page.before.values.map((value, a) => [a, page.choice.values[a], value]).filter(([, now, was]) => now !== was);
  const did = flips.map(([a, now]) => [a, now]);
  if (page.before.day !== page.choice.day) did.push([page.data.axes.length, page.choice.day]);
  const lead = did.map((flip) => flipText(page, flip)).join(words("and_then"));
  change.replaceChildren(make("h2", null, words("changed")), make("p", { class: "lead" }, isolated(lead)),
    ...showContrast(page, page.answerOf(page.before), answer));
}

// --- the plan ---

function settingRow(page, answer, s) {
  const { words, say } = speech(page), moved = page.base.kind === "plan" && page.base.options[s] !== answer.options[s];
  const was = moved ? make("span", { class: "below" }, words("in_base", optionTitle(page, s, page.base.options[s]))) : null;
  const { name, options } = page.data.settings[s], chosen = options[answer.options[s]].name;
  return make("div", { class: moved ? "moved" : null, "data-setting": name, "data-option": chosen }, make("dt", null, isolated(say(page.data.settings[s].title))),
    make("dd", null, make("span", { class: "value" }, isolated(optionTitle(page, s, answer.options[s]))), was));
}

function group(page, answer, title, settings) {
  const shown = settings.filter((s) => answer.options[s] >= 0);
  if (shown.length === 0) return null;
  return make("section", { class: "group" }, make("h3", null, isolated(title)), make("dl", { class: "picks" }, ...shown.map((s) => settingRow(page, answer, s))));
}

function showSettings(page, answer) {
  const { words, say } = speech(page), { data, places } = page, all = data.settings.map((_, s) => s);
  const sections = data.sections.map((title, n) => group(page, answer, say(title), all.filter((s) => data.settings[s].section === n)));
  const clients = data.clients.map((client, n) =>
    group(page, answer, words("client_of_kind", say(client.title), say(client.kind)), all.filter((s) => data.settings[s].client === n)));
  const grid = (groups) => make("div", { class: "groups" }, ...groups);
  places.settings.replaceChildren(make("h2", null, words("configuration")), grid(sections));
  places.clients.replaceChildren(make("h2", null, words("clients")), grid(clients));
  places.clients.hidden = clients.every((client) => client === null);
}

function itemCard(page, item) {
  const { say, words } = speech(page);
  const what = item.mitigation ? make("p", { class: "what" }, make("b", null, words("mitigation")), words("colon"), isolated(say(item.mitigation))) : null;
  return make("li", { class: item.grade || null, "data-fact": item.fact }, make("p", null, badge(page, item)), make("p", { class: "says" }, isolated(say(item.says))), what);
}

function showItems(page, answer, place, kind, heading) {
  const items = answer.items.map((i) => page.data.items[i]).filter((item) => item.kind === kind);
  place.hidden = items.length === 0;
  place.replaceChildren(make("h2", null, speech(page).words(heading)), make("ul", { class: "cards" }, ...items.map((item) => itemCard(page, item))));
}

function showPlan(page, answer) {
  const { places } = page, isPlan = answer.kind === "plan";
  for (const name of ["settings", "clients", "warnings", "practices", "unpriced"]) places[name].hidden = !isPlan;
  if (!isPlan) return;
  showSettings(page, answer);
  showItems(page, answer, places.warnings, "warning", "warnings");
  showItems(page, answer, places.practices, "practice", "practices");
  showItems(page, answer, places.unpriced, "price", "unpriced");
}
