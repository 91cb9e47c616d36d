// Works the explorer page in headless Chromium: it must say what `acrplan plan` says, whatever is chosen, and be used by mouse, keyboard,
// address and ear. Prints TAP; numbering goes on after `start`.
//
//     node explorer.mjs ACRPLAN FOLDER [START]
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { dataOf, drawn, editedScenario, planned, randomChoice, randomOf } from "./explorer_edits.mjs";

const [acrplan, folder] = [resolve(process.argv[2]), resolve(process.argv[3])];
let count = Number(process.argv[4] ?? 0);
const top = resolve(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function report(problems, what) {
  count += 1;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${what}`);
  for (const p of problems.slice(0, 12)) console.log(`#   ${p}`);
}
const expect = (problems, is, what) => is || problems.push(what);

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

const noise = [];
async function open(name, hash = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (r) => { if (!r.url().startsWith("file://")) noise.push(`${name}: request: ${r.url()}`); });
  page.on("console", (m) => { if (["error", "warning"].includes(m.type())) noise.push(`${name}: ${m.text()}`); });
  page.on("pageerror", (e) => noise.push(`${name}: ${e}`));
  page.on("dialog", (d) => { noise.push(`${name}: a dialog`); d.dismiss(); });
  await page.goto(`file://${folder}/${name}.html${hash}`);
  return page;
}

// What a question to the page gives at last; the page's policy forbids the way in which Playwright waits.
async function until(page, question) {
  for (let tries = 0; tries < 400; tries++) {
    const is = await page.evaluate(question);
    if (is) return is;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`in vain: ${question}`);
}

// The address of a choice, written without the page's own code.
function address(data, choice) {
  const on = data.axes.filter((axis, a) => axis.values.length === 2 && choice.values[a] === 1).map((axis) => axis.name);
  const set = data.axes.map((axis, a) => [axis, choice.values[a]]).filter(([axis, value]) => axis.values.length > 2 && value > 0);
  return `#on=${on.join(",")}${set.map(([axis, value]) => `&${axis.name}=${axis.values[value].name}`).join("")}&date=${data.days[choice.day].day}&lang=en`;
}

// Runs in the page: what it shows.
function shown() {
  const text = (e) => (e ? e.textContent.trim() : "");
  const cards = (name) => [...document.querySelectorAll(`section.${name} .cards > li`)].filter((e) => !e.closest("[hidden]"));
  const told = (name) => cards(name).map((e) => `${e.dataset.fact}: ${text(e.querySelector(".says"))}`).sort();
  const facts = Object.fromEntries([...document.querySelectorAll(".outcome .facts-line > div")].map((e) => [text(e.querySelector("dt")), e.querySelector("dd").firstChild.textContent]));
  const kind = document.querySelector(".verdict").className.includes("good") ? "plan" : document.querySelector(".verdict").className.includes("bad") ? "conflict" : "unknown";
  if (kind !== "plan") return { kind, conflicts: document.querySelectorAll("section.clash .chain").length, ways: document.querySelectorAll("button.repair").length };
  const settings = [...document.querySelectorAll("[data-setting]")].filter((e) => !e.closest("[hidden]")).map((e) => `${e.dataset.setting}=${e.dataset.option}`).sort();
  return { kind, settings, cost: facts.Cost, counts: facts.Warnings, warnings: told("warnings"), practices: told("practices") };
}

async function visit(page, hash) {
  await page.evaluate((to) => new Promise((done) => {
    if (location.hash === to) done();
    window.addEventListener("hashchange", () => done(), { once: true });
    location.hash = to;
  }), hash);
  return page.evaluate(shown);
}

// --- 300 random choices: what the page shows is what `acrplan plan` says ---

async function sameAsPlan(name, file, choices, seed) {
  const data = dataOf(`${folder}/${name}.html`), random = randomOf(seed), text = readFileSync(`${top}/${file}`, "utf8");
  const page = await open(name), problems = [], kinds = { plan: 0, conflict: 0, unknown: 0 };
  const all = Array.from({ length: choices }, () => randomChoice(data, random));
  const plans = new Array(choices);
  const worker = async (w) => {
    for (let i = w; i < choices; i += 4)
      plans[i] = await planned(acrplan, `${folder}/edited.${w}.lua`, editedScenario(text, data, all[i]), data.days[all[i].day].day);
  };
  await Promise.all([0, 1, 2, 3].map(worker));
  for (const [i, choice] of all.entries()) {
    const hash = address(data, choice), is = await visit(page, hash), must = plans[i];
    kinds[must.kind]++;
    for (const key of Object.keys(must))
      expect(problems, JSON.stringify(is[key]) === JSON.stringify(must[key]), `${hash}: ${key}: ${JSON.stringify(is[key])} for ${JSON.stringify(must[key])}`);
    if (must.kind === "conflict") expect(problems, is.conflicts > 0, `${hash}: a conflict of which nothing is said`);
  }
  expect(problems, kinds.plan > choices / 10 && kinds.conflict > choices / 20, `too few of a kind: ${JSON.stringify(kinds)}`);
  report(problems, `${choices} random choices of ${file} (seed ${seed}) are shown as planned: ${kinds.plan} plans, ${kinds.conflict} conflicts`);
  await page.context().close();
}
await sameAsPlan("everything", "scenarios/everything.lua", 180, 20260820);
await sameAsPlan("decided", "tests/browser/decided.lua", 120, 20250630);

// --- the diagram shows what that of the report shows ---

// Runs in the page: the state of each place of the drawing that is seen, and what shuts it.
function pictured() {
  const seen = [...document.querySelectorAll("section.diagram [data-id]")];
  const by = (place) => (place.dataset.state === "blocked" ? place.querySelector(".d-by title")?.textContent : "");
  return Object.fromEntries(seen.map((place) => [place.dataset.id, by(place) ? `blocked by ${by(place)}` : place.dataset.state]));
}

async function drawnAsPlanned(name, file, choices, seed) {
  const data = dataOf(`${folder}/${name}.html`), random = randomOf(seed), text = readFileSync(`${top}/${file}`, "utf8");
  const page = await open(name), problems = [];
  for (let left = choices; left > 0;) {
    const choice = randomChoice(data, random), hash = address(data, choice);
    if ((await visit(page, hash)).kind !== "plan") continue;
    left--;
    const must = await drawn(acrplan, `${folder}/edited.lua`, editedScenario(text, data, choice), data.days[choice.day].day), is = await page.evaluate(pictured);
    expect(problems, Object.keys(is).length > 10, `${hash}: hardly anything is drawn`);
    for (const [id, look] of Object.entries(is)) expect(problems, look === (must[id] ?? "absent"), `${hash}: ${id} is ${look}, not ${must[id]}`);
    for (const [id, look] of Object.entries(must)) expect(problems, id in is || look === "absent" || id.endsWith(":1"), `${hash}: ${id}, ${look}, is missing`);
  }
  report(problems, `the diagram of ${choices} random plans of ${file} (seed ${seed}) is that of the report`);
  await page.context().close();
}
await drawnAsPlanned("everything", "scenarios/everything.lua", 12, 3);
await drawnAsPlanned("decided", "tests/browser/decided.lua", 12, 4);

// A choice that makes one conflict alone shows the clients and paths that the report of that scenario shows.
async function conflictsDrawnAsPlanned(name, file) {
  const data = dataOf(`${folder}/${name}.html`), text = readFileSync(`${top}/${file}`, "utf8"), page = await open(name), problems = [];
  let compared = 0, shut = 0;
  for (const { set } of data.clashes[data.baseDay].slice(0, 8)) {
    const choice = { values: data.axes.map(() => 0), day: data.baseDay };
    for (const [axis, value] of set) choice.values[axis] = value;
    const hash = address(data, choice), seen = await visit(page, hash);
    if (seen.conflicts !== 1) continue;
    const must = await drawn(acrplan, `${folder}/edited.lua`, editedScenario(text, data, choice), data.days[choice.day].day), is = await page.evaluate(pictured);
    for (const [id, look] of Object.entries(must).filter(([id]) => /^(way|client|path|place):/.test(id)))
      expect(problems, (is[id] ?? "absent").split(" ")[0] === look.split(" ")[0], `${hash}: ${id} is ${is[id]}, not ${look}`);
    compared++;
    shut += Object.values(is).filter((look) => look.startsWith("blocked by")).length;
  }
  expect(problems, compared > 2 && shut > 2, `${compared} conflicts, ${shut} ways shut`);
  report(problems, `the diagram of ${compared} conflicts of ${file} is that of the report`);
  await page.context().close();
}
await conflictsDrawnAsPlanned("everything", "scenarios/everything.lua");

// --- every switch, by hand ---

const data = dataOf(`${folder}/everything.html`);
{
  const page = await open("everything"), problems = [];
  const base = () => ({ values: data.axes.map((axis) => axis.base), day: data.baseDay });
  const at = () => page.evaluate(() => location.hash);
  for (const [a, axis] of data.axes.entries()) {
    for (const value of axis.values.keys()) {
      if (value === axis.base) continue;
      const choice = base(), title = axis.title[0];
      choice.values[a] = value;
      if (axis.values.length === 2) await page.getByRole("checkbox", { name: title, exact: true }).setChecked(value === 1);
      else await page.getByRole("combobox", { name: title }).selectOption(String(value));
      expect(problems, (await at()) === address(data, choice), `${axis.name}: ${await at()} for ${address(data, choice)}`);
      const byHand = await page.evaluate(shown);
      await page.getByRole("button", { name: "Back to the scenario" }).click();
      expect(problems, JSON.stringify(byHand) === JSON.stringify(await visit(page, address(data, choice))), `${axis.name}: not what its address shows`);
      await visit(page, address(data, base()));
    }
  }
  for (const [d, day] of data.days.entries()) {
    await page.getByRole("radio", { name: day.title[0] }).check();
    const choice = { ...base(), day: d };
    expect(problems, d === data.baseDay || (await at()) === address(data, choice), `${day.day}: ${await at()}`);
  }
  report(problems, "every switch does what its address says, and can be taken back");
  await page.context().close();
}

// --- the address ---

{
  const problems = [];
  const page = await open("everything", "#on=vnet_only,nonsense&ci.agents=self_hosted_vnet&ci.agents=bogus&date=1999-01-01&colour=red&lang=ja");
  const note = await page.locator(".notice").textContent();
  for (const part of ["nonsense", "ci.agents=bogus", "date=1999-01-01", "colour=red"]) expect(problems, note.includes(part), `the note does not name ${part}: ${note}`);
  expect(problems, !note.includes("vnet_only") && !note.includes("lang"), `the note names what is known: ${note}`);
  expect(problems, (await page.evaluate(() => document.documentElement.lang)) === "ja", "lang=ja was not followed");
  expect(problems, await page.getByRole("checkbox", { name: data.axes[0].title[1], exact: true }).isChecked(), "vnet_only was not followed");
  expect(problems, !(await page.getByRole("checkbox", { name: data.axes[1].title[1], exact: true }).isChecked()), "what the address leaves out stayed on");
  report(problems, "an address is followed, and what it names in vain is noted");
  await page.context().close();
}
{
  const problems = [], page = await open("everything");
  const scan = page.getByRole("checkbox", { name: data.axes[1].title[0], exact: true });
  const before = await page.evaluate(shown);
  await scan.uncheck();
  const after = await page.evaluate(shown);
  await page.goBack();
  await until(page, () => location.hash === "");
  expect(problems, JSON.stringify(await page.evaluate(shown)) === JSON.stringify(before) && (await scan.isChecked()), "back does not undo a choice");
  await page.goForward();
  await until(page, () => location.hash !== "");
  expect(problems, JSON.stringify(await page.evaluate(shown)) === JSON.stringify(after) && !(await scan.isChecked()), "forward does not do it again");
  const copy = await open("everything", await page.evaluate(() => location.hash));
  expect(problems, JSON.stringify(await copy.evaluate(shown)) === JSON.stringify(after), "the address shows something else in another window");
  report(problems, "back, forward and a copied address lead to the same answers");
  await copy.context().close();
  await page.context().close();
}

// --- languages ---

{
  const problems = [], page = await open("everything");
  await page.getByRole("checkbox", { name: data.axes[2].title[0], exact: true }).uncheck();
  await page.getByRole("button", { name: "日本語" }).click();
  expect(problems, (await page.evaluate(() => document.documentElement.lang)) === "ja", "<html lang> is not ja");
  expect(problems, (await page.evaluate(() => location.hash)).endsWith("&lang=ja"), "the address does not say ja");
  expect(problems, (await page.locator("h1").textContent()) === data.title[1], "the title is not Japanese");
  expect(problems, (await page.title()).startsWith(data.title[1]), "the title of the window is not Japanese");
  const words = Object.entries(data.words).filter(([, [en, ja]]) => en !== ja && /^[A-Z][a-z]+ [a-z ]+[a-z]/.test(en));
  const text = await page.locator("body").innerText();
  for (const [key, [en]] of words) expect(problems, !text.includes(en.split("{")[0].trim()), `English is left: ${key}: ${en}`);
  for (const legend of await page.locator("legend, h2, h3").allTextContents())
    expect(problems, !legend || /[぀-ヿ一-鿿]|^[\w.]+ \(/.test(legend) || data.clients.some((c) => legend.startsWith(c.title[1])), `a heading is not Japanese: ${legend}`);
  await page.getByRole("button", { name: "English" }).click();
  expect(problems, (await page.locator("h1").textContent()) === data.title[0], "English does not come back");
  await page.goBack();
  await until(page, () => location.hash === "");
  report(problems, "languages are switched in place, without a step of their own");
  await page.context().close();
}

// --- keyboard and screen reader ---

{
  const problems = [], page = await open("everything");
  const focused = () => page.evaluate(() => { const e = document.activeElement, s = getComputedStyle(e); return { tag: e.tagName, type: e.type ?? "", id: e.id, outline: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 }; });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(problems, (await focused()).id === "outcome", "the skip link does not lead to the outcome");
  let steps = 0;
  while ((await focused()).type !== "checkbox" && steps++ < 20) {
    await page.keyboard.press("Tab");
    const at = await focused();
    expect(problems, at.outline || at.tag === "BODY", `the focus cannot be seen on ${at.tag} ${at.id}`);
  }
  const before = (await focused()).id, spoken = await page.locator("[role=status]").textContent();
  await page.keyboard.press("Space");
  const after = await page.locator("[role=status]").textContent();
  expect(problems, (await focused()).id === before, "a switch loses the focus");
  expect(problems, after && after !== spoken && /USD|plan|Conflict/.test(after), `nothing is spoken: '${after}'`);
  while ((await focused()).tag !== "SELECT" && steps++ < 40) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  expect(problems, (await page.evaluate(() => location.hash)).includes("ci.agents="), "a list does not follow the arrow keys");
  report(problems, "switches work from the keyboard, keep the focus and are heard");
  await page.context().close();
}

// --- conflicts and ways out ---

{
  const problems = [], conflict = await open("conflict"), known = dataOf(`${folder}/conflict.html`);
  const ways = await conflict.locator("button.repair").count();
  expect(problems, ways > 0, "no way out is offered");
  const start = await conflict.evaluate(shown);
  for (let i = 0; i < ways; i++) {
    const button = conflict.locator("button.repair").nth(i), leads = await button.locator(".leads").textContent();
    await button.focus();
    await conflict.keyboard.press("Enter");
    const now = await conflict.evaluate(shown);
    expect(problems, now.kind === "plan" && leads.startsWith(now.cost) && leads.endsWith(now.counts), `'${leads}' leads to ${JSON.stringify([now.kind, now.cost, now.counts])}`);
    expect(problems, (await conflict.evaluate(() => document.activeElement.id)) === "outcome", "the focus is lost");
    expect(problems, await conflict.locator("section.change").isVisible(), "what changed is not told");
    await conflict.goBack();
    await until(conflict, () => document.querySelectorAll("button.repair").length > 0);
  }
  expect(problems, JSON.stringify(await conflict.evaluate(shown)) === JSON.stringify(start), "going back does not lead to the conflict");
  for (const told of known.conflicts) expect(problems, told.title.every(Boolean) && told.links.length > 0 && told.links.every((l) => l.every(Boolean)), `a conflict without sentences: ${told.title[0]}`);
  report(problems, `each of ${ways} ways out does what its button says`);
  await conflict.context().close();
}

// --- hostile texts ---

{
  const problems = [], page = await open("hostile"), known = dataOf(`${folder}/hostile.html`);
  for (const lang of ["English", "日本語"]) await page.getByRole("button", { name: lang }).click();
  for (const box of await page.getByRole("checkbox").all()) await box.click();
  const is = await page.evaluate(() => ({ hacked: window.hacked, h1: document.querySelector("h1").textContent, images: document.images.length, scripts: document.scripts.length }));
  expect(problems, is.hacked === undefined, "a text of the scenario was run");
  expect(problems, is.h1 === known.title[1] && is.h1.includes("</script><script>"), `the title is '${is.h1}'`);
  expect(problems, is.images === 0 && is.scripts === 2, `${is.images} images, ${is.scripts} scripts`);
  expect(problems, await page.evaluate(() => { const s = document.createElement("script"); s.textContent = "window.hacked = 1"; document.body.append(s); return window.hacked === undefined; }), "the policy lets other scripts run");
  noise.splice(0, noise.length, ...noise.filter((n) => !/hostile: Refused to execute|hostile: Executing inline script/.test(n))); // the one just above
  report(problems, "hostile texts are text");
  await page.context().close();
}

// --- without a script ---

{
  const problems = [], page = await open("everything", "", { javaScriptEnabled: false });
  const rows = await page.locator("#static tbody tr").count(), flips = data.axes.reduce((n, axis) => n + axis.values.length - 1, data.days.length - 1);
  expect(problems, rows === flips, `${rows} rows for ${flips} single changes`);
  const text = await page.locator("main").innerText(), plan = await planned(acrplan, `${folder}/edited.lua`, readFileSync(`${top}/scenarios/everything.lua`, "utf8"), data.days[data.baseDay].day);
  expect(problems, text.includes(plan.cost), `the plan of the scenario is not shown: ${plan.cost}`);
  expect(problems, await page.locator("#explorer").isHidden() && !(await page.locator(".languages").isVisible()), "controls without a script");
  report(problems, "without a script: the plan of the scenario and each single change");
  await page.context().close();
}

// --- paper, accessibility of a conflict, speed and size ---

{
  const problems = [], page = await open("everything");
  await page.emulateMedia({ media: "print" });
  for (const gone of [".controls", ".languages"]) expect(problems, await page.locator(gone).isHidden(), `${gone} is printed`);
  for (const there of [".chosen", ".outcome", "section.settings", "section.warnings"]) expect(problems, await page.locator(there).isVisible(), `${there} is not printed`);
  expect(problems, (await page.locator(".chosen").textContent()).includes(data.axes[0].title[0]), "what is asked for is not printed");
  report(problems, "on paper: what is asked for and the answer, without controls");
  await page.context().close();
}
{
  const page = await open("everything"), problems = [];
  const painted = () => performance.getEntriesByType("paint").find((p) => p.name === "first-contentful-paint")?.startTime;
  const paint = await until(page, painted);
  expect(problems, paint < 1000, `first paint after ${Math.round(paint)} ms`);
  const size = statSync(`${folder}/everything.html`).size;
  expect(problems, size < 3e6, `${size} bytes`);
  report(problems, `first paint after ${Math.round(paint)} ms, ${Math.round(size / 1024)} KiB`);
  await page.context().close();
}
report(noise, "no request, no error, no dialog");
await browser.close();
console.log("# worked the explorer");
