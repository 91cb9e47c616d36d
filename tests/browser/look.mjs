// Opens every page of a folder in headless Chromium and checks what a reader would notice: nothing wider than the screen, no
// text cut off or lying over other text, no request, no script error, no serious accessibility finding, readable in the
// dark and in print. Prints TAP; numbering goes on after `start`.
//
//     node look.mjs FOLDER [START]
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const folder = resolve(process.argv[2]);
let count = Number(process.argv[3] ?? 0);
const pages = readdirSync(folder).filter((f) => f.endsWith(".html")).sort();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

function report(problems, what) {
  count += 1;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${what}`);
  for (const p of problems.slice(0, 12)) console.log(`#   ${p}`);
}

// Runs in the page: what sticks out, what is clipped, which texts lie over each other.
function layoutProblems() {
  const problems = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    problems.push(`page is ${document.documentElement.scrollWidth} px wide in a window of ${width} px`);
  const name = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class") ?? ""}"> "${(e.textContent ?? "").trim().slice(0, 40)}"`;
  const scrolls = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX);
  const texts = [];
  for (const e of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(e);
    if (style.display === "none" || style.visibility === "hidden" || e.closest("details:not([open]) > :not(summary)")) continue;
    if (e.closest(".visually-hidden, .skip")) continue;
    if (style.overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1) problems.push(`clipped: ${name(e)}`);
    const direct = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.textContent.trim());
    for (const node of direct) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        let inScroller = false;
        for (let a = e; a; a = a.parentElement) inScroller ||= scrolls(a);
        if (!inScroller && (box.right > width + 1 || box.left < -1)) problems.push(`outside the window: ${name(e)}`);
        texts.push({ box, e });
      }
    }
  }
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

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
for (const file of pages) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const requests = [], errors = [];
  page.on("request", (r) => { if (!r.url().startsWith("file://") && !r.url().startsWith("data:")) requests.push(r.url()); });
  page.on("console", (m) => { if (m.type() === "error") errors.push(m.text()); });
  page.on("pageerror", (e) => errors.push(String(e)));
  await page.goto(`file://${folder}/${file}`);

  report([...requests.map((r) => `request: ${r}`), ...errors], `${file}: no request, no error`);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    report(await page.evaluate(layoutProblems), `${file}: nothing cut or overlapping at ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(axe);
  const findings = [];
  // Colours are all that the dark scheme changes.
  const rules = { light: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }, dark: { runOnly: { type: "rule", values: ["color-contrast"] } } };
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const result = await page.evaluate((options) => window.axe.run(document, options), { ...rules[colorScheme], resultTypes: ["violations"] });
    for (const v of result.violations)
      if (["serious", "critical"].includes(v.impact)) findings.push(`${colorScheme}: ${v.id}: ${v.nodes[0].target} (${v.help})`);
  }
  report(findings, `${file}: no serious accessibility finding, light or dark`);
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 less margins at 96 dpi
  report(await page.evaluate(layoutProblems), `${file}: nothing cut or overlapping on A4`);
  await context.close();
}
await browser.close();
console.log(`# looked at ${pages.length} pages`);
