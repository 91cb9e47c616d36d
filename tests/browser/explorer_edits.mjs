// Scenario files as an architect would write them for what is chosen on an explorer page; and what `acrplan plan` says of them.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

// The data that a page carries.
export function dataOf(file) {
  const page = readFileSync(file, "utf8");
  return JSON.parse(page.match(/<script type="application\/json" id="data">(.*?)<\/script>/s)[1]);
}

// mulberry32
export function randomOf(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomChoice(data, random) {
  // Half of the time near the scenario, so that plans are met often enough.
  const near = random() < 0.5, below = (n) => Math.floor(random() * n);
  const values = data.axes.map((axis) => (near && random() < 0.75 ? axis.base : below(axis.values.length)));
  return { values, day: below(data.days.length) };
}

function pinsOf(data, choice) {
  const pinned = data.axes.map((axis, a) => [axis, choice.values[a]]).filter(([axis, value]) => axis.group === "open" && value > 0);
  return pinned.map(([axis, value]) => `["${axis.name}"] = "${axis.values[value].name}",`).join(" ");
}

const names = (data, choice, groups) =>
  data.axes.filter((axis, a) => groups.includes(axis.group) && choice.values[a] === 1).map((axis) => `"${axis.name}",`).join(" ");

// Of a scenario that has one line of requirements and no pins.
function plainScenario(text, data, choice) {
  return text.replace(/^ *requires = .*$/m, `  requires = { ${names(data, choice, ["asked", "extra"])} }, pins = { ${pinsOf(data, choice)} },`);
}

// Of one whose lines are marked with what they state (decided.lua).
function markedScenario(text, data, choice) {
  const off = data.axes.filter((axis, a) => ["asked", "stated"].includes(axis.group) && choice.values[a] === 0).map((axis) => `-- [${axis.name}]`);
  const lines = text.split("\n").filter((line) => !off.some((mark) => line.endsWith(mark)));
  return lines.join("\n").replace("-- [requires]", names(data, choice, ["extra"])).replace("-- [pins]", pinsOf(data, choice));
}

export function editedScenario(text, data, choice) {
  return (text.includes("-- [requires]") ? markedScenario : plainScenario)(text, data, choice);
}

// --- what plan says ---

const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";
const unescaped = (s) => s.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

function said(xml, element) {
  const found = xml.matchAll(new RegExp(`<${element} ([^>]*)>\\s*<says>\\s*<en>(.*?)</en>`, "gs"));
  return [...found].map((m) => `${attribute(` ${m[1]}`, "fact")}: ${unescaped(m[2])}`).sort();
}

// "1,234.50" from "1234.495000"
function cents(decimal) {
  const micro = BigInt(decimal.replace(".", "")), rounded = (micro + 5000n) / 10000n;
  const whole = String(rounded / 100n).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(rounded % 100n).padStart(2, "0")}`;
}

function costSaid(summary) {
  const amount = `USD ${cents(attribute(summary, "usd-per-month"))} a month`;
  return attribute(summary, "at-least") === "true" ? `at least ${amount}` : amount;
}

function countsSaid(summary) {
  const counts = ["critical", "high", "medium", "low"].map((grade) => [grade, attribute(summary, grade)]).filter(([, n]) => n !== "0");
  return counts.map(([grade, n]) => `${n} ${grade}`).join(", ") || "none";
}

function readPlan(xml) {
  const kind = attribute(xml.match(/<brief [^>]*>/)[0], "kind"), summary = xml.match(/<summary [^>]*>/)?.[0];
  if (kind !== "plan") return { kind };
  const choices = xml.match(/<summary.*?<\/summary>/s)[0].matchAll(/<choice setting="([^"]*)".*?<value option="([^"]*)"/gs);
  return {
    kind,
    settings: [...choices].map((m) => `${m[1]}=${m[2]}`).sort(),
    cost: costSaid(summary),
    counts: countsSaid(summary),
    warnings: said(xml, "warning"),
    practices: said(xml, "practice"),
  };
}

// What the diagram of a report shows, as the page names it: "way:shop:public" -> "blocked by FACT".
function readDiagram(xml) {
  const diagram = xml.match(/<diagram .*?<\/diagram>/s)?.[0] ?? "", shown = {};
  let part = "", client = "";
  for (const [tag, element] of diagram.matchAll(/<(part|number|value|path|client|place|way) [^>]*>/g)) {
    const of = (name) => attribute(tag, name);
    if (element === "part") part = of("id");
    if (element === "client") client = of("id");
    const ids = { part: of("id"), number: `${part}:${of("amount")}`, value: `${of("setting")}:${of("option")}`, path: of("id"), client: of("id"), place: `${client}:${of("zone")}`, way: `${client}:${of("path")}` };
    shown[`${element}:${ids[element]}`] = of("fact") ? `${of("state")} by ${of("fact")}` : of("state");
  }
  return shown;
}

export async function drawn(acrplan, file, text, day) {
  writeFileSync(file, text);
  const done = await run(acrplan, ["plan", file, "--format", "xml", "--as-of", day], { maxBuffer: 1 << 24 }).catch((e) => e);
  return readDiagram(done.stdout);
}

// The answer of `acrplan plan` for an edited scenario on a day.
export async function planned(acrplan, file, text, day) {
  writeFileSync(file, text);
  const done = await run(acrplan, ["plan", file, "--brief", "--format", "xml", "--as-of", day], { maxBuffer: 1 << 24 }).catch((e) => e);
  if (done.code > 1 || !done.stdout) throw new Error(`acrplan plan ${file}: ${done.stderr}`);
  return readPlan(done.stdout);
}
