// Opens every page of a folder in headless Chromium and checks what a reader would notice: nothing wider than the screen, no
// text cut off or lying over other text, no request, no script error, no serious accessibility finding, readable in the
// dark and in print. Prints TAP; numbering goes on after `start`.
//
//     node look.mjs FOLDER [START]
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
let count = Number(process.argv[3] ?? 0);
const size = (file) => statSync(`${folder}/${file}`).size;
const large = (file) => size(file) > 1e6;
// What the largest shows need not be looked at in the others; see findings(). The very large are left for the end.
const pages = readdirSync(folder).filter((f) => f.endsWith(".html")).sort((a, b) => large(a) - large(b) || size(b) - size(a) || (a < b ? -1 : 1));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function report(problems, what) {
  count += 1;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${what}`);
  for (const p of problems.slice(0, 12)) console.log(`#   ${p}`);
}

// Runs in the page: what sticks out, what is clipped, which texts lie over each other.
function layoutProblems() {
  const problems = [], texts = [], range = document.createRange();
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    problems.push(`page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`);
  const name = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> "${(e.textContent ?? "").trim().slice(0, 40)}"`;
  const look = (e, text, inScroller) => {
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!inScroller && (box.right > width + 1 || box.left < -1)) problems.push(`outside the window: ${name(e)}`);
      texts.push({ box, e });
    }
  };
  const visit = (e, inScroller) => {
    const style = getComputedStyle(e);
    if (style.display === "none" || e.matches(".visually-hidden, .skip")) return;
    const shows = style.visibility !== "hidden", closed = e.matches("details:not([open])");
    if (shows && style.overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1) problems.push(`clipped: ${name(e)}`);
    inScroller ||= /auto|scroll/.test(style.overflowX);
    for (const n of e.childNodes) {
      if (n.nodeType === Node.TEXT_NODE && shows && !closed && n.textContent.trim()) look(e, n, inScroller);
      if (n.nodeType === Node.ELEMENT_NODE && (!closed || n.matches("summary"))) visit(n, inScroller);
    }
  };
  visit(document.body, false);
  texts.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length && texts[j].box.top < texts[i].box.bottom - 3; j++) {
      const [a, b] = [texts[i].box, texts[j].box];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > Math.min(a.height, b.height) / 2 && !texts[i].e.contains(texts[j].e) && !texts[j].e.contains(texts[i].e))
        problems.push(`overlap: ${name(texts[i].e)} and ${name(texts[j].e)}`);
    }
  return problems;
}

// Runs in the page: numbers of sections are counted by the style sheet, in the list of contents and in the page; both count the same. Null where
// a page is not numbered.
function contentsProblems() {
  if (!document.querySelector("main.numbered")) return null;
  const listed = [...document.querySelectorAll("nav .numbers a")].map((a) => a.getAttribute("href"));
  const there = [...document.querySelectorAll("main > section")].map((s) => `#${s.id}`);
  const problems = listed.join() === there.join() ? [] : [`listed: ${listed.join(" ")}`, `there: ${there.join(" ")}`];
  for (const e of document.querySelectorAll("main table, main figure"))
    if (!e.querySelector(":scope > caption, :scope > figcaption")) problems.push(`<${e.tagName} class="${e.className}"> has no caption`);
  for (const th of document.querySelectorAll("main th")) if (!th.scope) problems.push(`a heading without scope: ${th.textContent.slice(0, 40)}`);
  return problems;
}

// Runs in the page: the kinds of elements that it shows: their names and classes, from the body down. Pages share one style sheet, so
// that the colours of a kind are the same in all. `window.fresh` holds an element of each kind that was not seen before.
function newKinds(seen) {
  const known = new Set(seen);
  window.fresh = [];
  const visit = (e, above) => {
    const kind = `${above}/${e.tagName}.${e.getAttribute("class") ?? ""}`;
    if (!known.has(kind)) known.add(kind), window.fresh.push(e);
    for (const child of e.children) visit(child, kind);
  };
  visit(document.body, "");
  return [...known];
}

// Rules that hold in both languages or in neither are asked in one of them, in English for every other page. Half a minute of them
// for a very large page is spared: a small one of its kind is among the others, or else it shows kinds that were not seen.
const STRUCTURE = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], rules: { "color-contrast": { enabled: false } } };
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast"] } };
const stem = (file) => file.replace(/\.(en|ja)\.html$/, "");
const stems = [...new Set(pages.map(stem))];
const only = (file) => !pages.includes(`${stem(file)}.en.html`) || !pages.includes(`${stem(file)}.ja.html`);
const asked = (file) => !large(file) && (only(file) || file.endsWith(stems.indexOf(stem(file)) % 2 ? ".ja.html" : ".en.html"));
let seen = [];

async function serious(page, scheme, options, where) {
  await page.emulateMedia({ colorScheme: scheme });
  const result = await page.evaluate(async ([options, where]) => {
    const { violations } = await window.axe.run(window[where], { ...options, resultTypes: ["violations"] });
    return violations.map((v) => ({ id: v.id, impact: v.impact, help: v.help, target: String(v.nodes[0].target) }));
  }, [options, where]);
  return result.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${scheme}: ${v.id}: ${v.target} (${v.help})`);
}

// What is serious in a page; null when nothing had to be asked.
async function findings(page, file) {
  const known = await page.evaluate(newKinds, seen), fresh = known.length > seen.length;
  const found = [];
  seen = known;
  if (!fresh && !asked(file)) return null;
  await page.evaluate(axe);
  if (asked(file)) found.push(...await serious(page, "light", STRUCTURE, "document"));
  if (fresh) for (const scheme of ["light", "dark"]) found.push(...await serious(page, scheme, COLOURS, "fresh"));
  return found;
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
let requests = [], errors = [], audited = 0;
const page = await (await browser.newContext()).newPage();
page.on("request", (r) => { if (!r.url().startsWith("file://") && !r.url().startsWith("data:")) requests.push(r.url()); });
page.on("console", (m) => { if (m.type() === "error") errors.push(m.text()); });
page.on("pageerror", (e) => errors.push(String(e)));
for (const file of pages) {
  requests = [], errors = [];
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`file://${folder}/${file}`);

  const run = await page.evaluate(() => "hacked" in window), unseen = await page.evaluate(() => [...document.images].filter((i) => !i.naturalWidth).length);
  if (run) errors.push("a script of the scenario ran");
  if (unseen) errors.push(`${unseen} pictures are not shown`);
  report([...requests.map((r) => `request: ${r}`), ...errors], `${file}: no request, no error`);
  const wrong = await page.evaluate(contentsProblems);
  if (wrong) report(wrong, `${file}: its contents are its sections, in their order`);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    report(await page.evaluate(layoutProblems), `${file}: nothing cut or overlapping at ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  const found = await findings(page, file);
  if (found) report(found, `${file}: no serious accessibility finding`);
  audited += found !== null;
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 less margins at 96 dpi
  report(await page.evaluate(layoutProblems), `${file}: nothing cut or overlapping on A4`);
}
await browser.close();
report(audited > pages.length / 3 ? [] : [`${audited} of ${pages.length}`], "enough pages are asked for accessibility");
console.log(`# looked at ${pages.length} pages`);
