// The script of the page without a page: ways out against brute force, the packed table, look-ups, money. Prints TAP.
//
//     node explorer_data_test.mjs FOLDER [START]
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataOf, randomOf } from "./explorer_edits.mjs";

const folder = resolve(process.argv[2]);
let count = Number(process.argv[3] ?? 0);
const source = readFileSync(new URL("../../src/study/explorer_data.js", import.meta.url), "utf8");
const page = new Function(`"use strict"; ${source}; return { openTable, repairsOf, withFlips, moneyText, numbersOf, fragmentOf, readFragment };`)();

function report(problems, what) {
  count += 1;
  console.log(`${problems.length ? "not ok" : "ok"} ${count} - ${what}`);
  for (const p of problems.slice(0, 12)) console.log(`#   ${p}`);
}

// --- ways out: all sets of flips, by brute force ---

function randomCase(random) {
  const below = (n) => Math.floor(random() * n);
  const sizes = Array.from({ length: 1 + below(4) }, () => 2 + below(2)), days = 1 + below(2);
  const data = { axes: sizes.map((n) => ({ values: new Array(n).fill({}) })), days: new Array(days).fill({}) };
  const density = random() * 0.4, plans = new Map();
  const isPlan = ({ values, day }) => {
    const key = `${values}|${day}`;
    if (!plans.has(key)) plans.set(key, random() < density);
    return plans.get(key);
  };
  return { data, choice: { values: sizes.map(below), day: below(days) }, isPlan };
}

function allFlips({ data, choice }) {
  let sets = [[]];
  for (let axis = 0; axis <= data.axes.length; axis++) {
    const n = axis < data.axes.length ? data.axes[axis].values.length : data.days.length;
    const now = axis < data.axes.length ? choice.values[axis] : choice.day;
    const flips = Array.from({ length: n }, (_, v) => v).filter((v) => v !== now).map((v) => [axis, v]);
    sets = sets.flatMap((set) => [set, ...flips.map((flip) => [...set, flip])]);
  }
  return sets;
}

const within = (part, whole) => part.every(([a, v]) => whole.some(([b, w]) => a === b && v === w));

{
  const random = randomOf(1), problems = [];
  let told = 0, empty = 0;
  for (let i = 0; i < 400; i++) {
    const one = randomCase(random), leads = (set) => one.isPlan(page.withFlips(one.choice, set));
    if (one.isPlan(one.choice)) continue;
    const plans = allFlips(one).filter((set) => set.length && leads(set));
    const minimal = plans.filter((set) => !plans.some((other) => other !== set && within(other, set)));
    const { found, most, all } = page.repairsOf(one.data, one.choice, one.isPlan);
    const wanted = minimal.filter((set) => set.length <= most), key = (set) => JSON.stringify(set);
    if (JSON.stringify(found.map(key).sort()) !== JSON.stringify(wanted.map(key).sort())) problems.push(`case ${i}: ${found.map(key)} for ${wanted.map(key)}`);
    if (all && wanted.length !== minimal.length) problems.push(`case ${i}: not all`);
    told += found.length;
    empty += found.length === 0;
  }
  if (!told || !empty) problems.push("the cases show nothing");
  const wide = { data: { axes: new Array(16).fill({ values: new Array(8).fill({}) }), days: [{}] }, choice: { values: new Array(16).fill(0), day: 0 } };
  const { found, most } = page.repairsOf(wide.data, wide.choice, () => false);
  if (found.length || most !== 2) problems.push(`of 112 flips, sets of up to ${most} were tried`);
  report(problems, "ways out are the minimal sets of flips that lead to a plan");
}

// --- the table of 2^14 combinations ---

{
  const data = dataOf(`${folder}/large.html`), problems = [], lookUp = page.openTable(data);
  const combinations = data.axes.reduce((n, axis) => n * axis.values.length, 1), bytes = JSON.stringify(data.table).length;
  if (combinations !== 16384) problems.push(`${combinations} combinations`);
  if (bytes > 100 * 1024) problems.push(`the table takes ${bytes} bytes`);
  const values = data.axes.map(() => 0), began = performance.now();
  let sum = 0;
  for (let c = 0; c < combinations; c++) {
    for (let a = 0, rest = c; a < values.length; a++, rest >>= 1) values[a] = rest & 1;
    sum += lookUp(values, 0);
  }
  const each = (performance.now() - began) / combinations;
  if (!(each < 1) || !(sum > 0)) problems.push(`a look-up takes ${each} ms`);
  report(problems, `2^14 combinations in ${Math.ceil(bytes / 1024)} KiB, a look-up in ${(each * 1000).toFixed(2)} µs`);
}

// --- small things ---

{
  const problems = [], is = (got, want) => got === want || problems.push(`${got} for ${want}`);
  is(page.moneyText(0n, false), "0.00");
  is(page.moneyText(1234495000n, false), "1,234.50");
  is(page.moneyText(-4999n, true), "+0.00");
  is(page.moneyText(-5000n, true), "\u22120.01");
  is(page.moneyText(9223372036854775807n, true), "+9,223,372,036,854.78");
  is(String(page.numbersOf("AgBhgB")), "0,32,1025");
  report(problems, "money and numbers");
}
{
  const problems = [], data = dataOf(`${folder}/everything.html`), random = randomOf(7);
  for (let i = 0; i < 300; i++) {
    const choice = { values: data.axes.map((axis) => Math.floor(random() * axis.values.length)), day: Math.floor(random() * data.days.length) };
    const read = page.readFragment(data, page.fragmentOf(data, choice, i % 2));
    if (JSON.stringify(read) !== JSON.stringify({ choice, lang: i % 2, unknown: [] })) problems.push(JSON.stringify([choice, read]));
  }
  report(problems, "an address that was written is read back");
}
