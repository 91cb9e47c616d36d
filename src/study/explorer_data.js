// The data of the page, and what is worked out from it: look-ups, differences, ways out, the address. No document is touched here.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Numbers of five bits a digit, the lowest first; a digit of 32 and more says that others follow.
function numbersOf(text) {
  const numbers = [];
  let value = 0, shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value);
    value = shift = 0;
  }
  return numbers;
}

// Ids in order of first appearance: 0 is the next new one, n the one that is n before it.
function idsOf(text) {
  let next = 0;
  return numbersOf(text).map((back) => (back === 0 ? next++ : next - back));
}

function openTable(data) {
  const sizes = data.axes.map((axis) => axis.values.length);
  const levels = data.table.map((text) => Int32Array.from(idsOf(text)));
  const roots = levels.pop();
  // The number of the answer for a value of each axis and a day.
  return function lookUp(values, day) {
    let node = roots[day];
    for (let a = sizes.length - 1; a >= 0; a--) node = levels[a][node * sizes[a] + values[a]];
    return node;
  };
}

// --- answers ---

// Options by setting, -1 where a setting does not apply, and the items told of the plan; both as differences from the base.
function openAnswers(data) {
  const opened = new Map();
  function open(number) {
    const packed = data.answers[number], options = data.base.options.slice(), items = new Set(data.base.items);
    for (let i = 0; i < packed.set.length; i += 2) options[packed.set[i]] = packed.set[i + 1];
    for (const item of packed.items) if (!items.delete(item)) items.add(item);
    const told = [...items].sort((x, y) => x - y);
    return { number, kind: "plan", cost: BigInt(packed.cost), atLeast: Boolean(packed.least), wishes: packed.wishes, options, items: told };
  }
  return function answer(number) {
    if (!opened.has(number)) {
      const kind = data.answers[number].kind;
      opened.set(number, kind ? { number, kind } : open(number));
    }
    return opened.get(number);
  };
}

// What the second plan has that the first has not.
function contrast(from, to) {
  if (from.kind !== "plan" || to.kind !== "plan") return null;
  const moved = [];
  for (let s = 0; s < to.options.length; s++) if (from.options[s] !== to.options[s]) moved.push(s);
  const known = new Set(from.items), now = new Set(to.items);
  return {
    cost: to.cost - from.cost,
    moved,
    added: to.items.filter((item) => !known.has(item)),
    removed: from.items.filter((item) => !now.has(item)),
  };
}

// --- choices: a value of each axis, and a day ---

function baseChoice(data) {
  return { values: data.axes.map((axis) => axis.base), day: data.baseDay };
}

function sameChoice(x, y) {
  return x.day === y.day && x.values.every((value, a) => value === y.values[a]);
}

// The day counts as one more switch, the last.
function withFlips(choice, flips) {
  const changed = { values: choice.values.slice(), day: choice.day };
  for (const [axis, value] of flips) {
    if (axis === changed.values.length) changed.day = value;
    else changed.values[axis] = value;
  }
  return changed;
}

function otherValues(data, choice, axis) {
  const isDay = axis === data.axes.length;
  const count = isDay ? data.days.length : data.axes[axis].values.length;
  const now = isDay ? choice.day : choice.values[axis];
  return Array.from({ length: count }, (_, value) => value).filter((value) => value !== now);
}

// The conflicts that a choice runs into, as numbers of data.conflicts.
function conflictsOf(data, choice) {
  const within = (set) => set.every(([axis, value]) => choice.values[axis] === value);
  return data.clashes[choice.day].filter((clash) => within(clash.set)).map((clash) => clash.says);
}

// --- ways out ---

const MOST_FLIPS = 4, ENOUGH_REPAIRS = 6, MOST_TRIED = 100000;

// How many sets of so many flips there are.
function setsOf(data, choice, size) {
  const sets = [1, ...new Array(size).fill(0)];
  for (let axis = 0; axis <= data.axes.length; axis++) {
    const others = otherValues(data, choice, axis).length;
    for (let n = size; n > 0; n--) sets[n] += others * sets[n - 1];
  }
  return sets[size];
}

// All sets of flips that lead to a plan while no part of them does: by number of flips, until there are enough, or too many to try. `most`:
// sets of up to so many flips were all tried; `all`: there are no larger ones.
function repairsOf(data, choice, leadsToPlan) {
  const axes = data.axes.length + 1, found = [];
  let most = 0;
  const isNeedless = (flips) => found.some((old) => old.every(([a, v]) => flips.some(([x, y]) => x === a && y === v)));
  function extend(flips, from, left) {
    if (left === 0) {
      if (!isNeedless(flips) && leadsToPlan(withFlips(choice, flips))) fresh.push(flips);
      return;
    }
    for (let axis = from; axis <= axes - left; axis++)
      for (const value of otherValues(data, choice, axis)) extend([...flips, [axis, value]], axis + 1, left - 1);
  }
  let fresh = [];
  while (most < Math.min(MOST_FLIPS, axes) && found.length < ENOUGH_REPAIRS && setsOf(data, choice, most + 1) <= MOST_TRIED) {
    fresh = [];
    extend([], 0, ++most);
    found.push(...fresh);
  }
  return { found, most, all: most === axes };
}

// --- the address: #on=a,b&ci.agents=hosted&date=2022-04-05&lang=ja ---

const isSwitch = (axis) => axis.values.length === 2;

function fragmentOf(data, choice, lang) {
  const on = data.axes.filter((axis, a) => isSwitch(axis) && choice.values[a] === 1);
  const parts = [`on=${on.map((axis) => encodeURIComponent(axis.name)).join(",")}`];
  data.axes.forEach((axis, a) => {
    if (!isSwitch(axis) && choice.values[a] > 0) parts.push(`${encodeURIComponent(axis.name)}=${encodeURIComponent(axis.values[choice.values[a]].name)}`);
  });
  parts.push(`date=${data.days[choice.day].day}`, `lang=${data.langs[lang]}`);
  return `#${parts.join("&")}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function switchOn(data, names, read) {
  data.axes.forEach((axis, a) => {
    if (isSwitch(axis)) read.choice.values[a] = 0;
  });
  for (const name of names) {
    const a = data.axes.findIndex((axis) => isSwitch(axis) && axis.name === name);
    if (a >= 0) read.choice.values[a] = 1;
    else read.unknown.push(name);
  }
}

// False: there is nothing of that name, or no such value.
function readPart(data, key, value, read) {
  if (key === "date") {
    const day = data.days.findIndex((known) => known.day === value);
    if (day >= 0) read.choice.day = day;
    return day >= 0;
  }
  if (key === "lang") {
    const lang = data.langs.indexOf(value);
    if (lang >= 0) read.lang = lang;
    return lang >= 0;
  }
  const a = data.axes.findIndex((axis) => !isSwitch(axis) && axis.name === key);
  const at = a < 0 ? -1 : data.axes[a].values.findIndex((known) => known.name === value);
  if (at >= 0) read.choice.values[a] = at;
  return at >= 0;
}

// What an address says, against the base; `unknown` lists what names nothing here.
function readFragment(data, fragment) {
  const read = { choice: baseChoice(data), lang: null, unknown: [] };
  for (const part of fragment.replace(/^#/, "").split("&").filter(Boolean)) {
    const equals = part.indexOf("=");
    const key = decoded(equals < 0 ? part : part.slice(0, equals)), value = equals < 0 ? "" : part.slice(equals + 1);
    if (key === "on") switchOn(data, value.split(",").filter(Boolean).map(decoded), read);
    else if (!readPart(data, key, decoded(value), read)) read.unknown.push(decoded(part));
  }
  return read;
}

// --- money, in micro-dollars ---

// "1,234.50", to the cent, halves away from zero; `sign`: a plus where it is not negative.
function moneyText(micro, sign) {
  const size = micro < 0n ? -micro : micro, cents = (size + 5000n) / 10000n;
  const whole = String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, ","), part = String(cents % 100n).padStart(2, "0");
  const mark = micro < 0n && cents > 0n ? "\u2212" : sign ? "+" : "";
  return `${mark}${whole}.${part}`;
}
