// Runs scenarios in WebAssembly modules and in the program, and compares every number; see ../wasm.sh.
//
//   node compare.mjs PROGRAM MODULE.wasm ...

import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [program, ...modules] = process.argv.slice(2);
const TOLERANCE = 1e-9;
// Each kind of run: deterministic, noisy, quantal, the other end of the chain, a body with its synapse.
// They are recorded at even times: the last bit of a logarithm differs between machines, and with it
// where a step of the solver happens to end.
const CASES = [
  ["scenarios/01-one-impulse.toml", ["record.every=20 us"]],
  ["scenarios/01-one-impulse.toml", ["bath.magnesium=3 mM", "bath.calcium=0.9 mM", "record.every=20 us"]],
  ["scenarios/01-one-impulse.toml", ["run.preset=frog", "run.duration=40 ms", "record.every=0.1 ms"]],
  ["scenarios/02-a-train.toml", ["record.every=0.2 ms"]],
  ["scenarios/04-no-command-low-magnesium.toml", ["run.duration=400 ms", "record.every=0.1 ms"]],
  ["scenarios/18-single-quanta.toml", ["solver.relative_tolerance=1e-10", "record.every=2 ms"]],
  ["scenarios/20-the-next-nerve-cell.toml", ["record.every=0.1 ms"]],
  ["scenarios/body/2-the-same-tablet-in-deficiency.toml", []],
  ["scenarios/body/7-a-day-and-its-evening.toml", []],
];

/** Every shipped scenario, so that a scenario may name others. */
const files = {};
const collect = (folder) => {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(name);
    else if (name.endsWith(".toml")) files[name] = fs.readFileSync(name, "utf8");
  }
};
collect("scenarios");

const load = async (file) => {
  const module = new WebAssembly.Module(fs.readFileSync(file));
  const imports = WebAssembly.Module.imports(module);
  if (imports.length) throw new Error(`${file} imports ${imports.map((i) => i.name)}`);
  const { exports } = await WebAssembly.instantiate(module, {});
  return (request) => {
    const bytes = new TextEncoder().encode(JSON.stringify(request));
    // asking for room may move the memory, so the place comes first
    const place = exports.request(bytes.length) >>> 0;
    new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
    const began = performance.now();
    const at = exports.run() >>> 0;
    const elapsed = performance.now() - began;
    const block = exports.memory.buffer.slice(at, at + exports.answer_length());
    const length = new DataView(block).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(block, 4, length)));
    const column = (i) => new Float64Array(block, 4 + length + 8 * head.rows * i, head.rows);
    return { head, column, elapsed };
  };
};

const findings = [];
let compared = 0;
let largest = 0;
/** Compares to 1e-9 of the larger of the number and its column's greatest; text must be the same. */
const same = (where, found, expected, scale = 0) => {
  compared += 1;
  if (typeof expected !== "number" || typeof found !== "number") {
    if (found !== expected) findings.push(`${where}: ${found} instead of ${expected}`);
    return;
  }
  const off = Math.abs(found - expected) / Math.max(Math.abs(expected), scale, Number.MIN_VALUE);
  if (found === expected || off <= TOLERANCE) largest = Math.max(largest, found === expected ? 0 : off);
  else findings.push(`${where}: ${found} instead of ${expected}`);
};
const compareTrees = (where, found, expected) => {
  if (expected !== null && typeof expected === "object") {
    for (const key of Object.keys(expected)) compareTrees(`${where}.${key}`, found?.[key], expected[key]);
  } else same(where, found, expected);
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "calgate-wasm-"));
for (const file of modules) {
  const run = await load(file);
  for (const [scenario, set] of CASES) {
    const out = path.join(folder, `${compared}`);
    const sets = set.flatMap((s) => ["--set", s]);
    const told = JSON.parse(execFileSync(program, ["run", scenario, "--json", "--quiet", "--out", out, ...sets], { maxBuffer: 1e9 }));
    const { [scenario]: text, ...others } = files;
    const { head, column, elapsed } = run({ name: scenario, text, set, files: others });
    const where = `${path.basename(file)}, ${path.basename(scenario)} ${set.join(" ")}`;
    if (head.failure) {
      findings.push(`${where}: ${head.failure.text}`);
      continue;
    }
    compareTrees(`${where}: summary`, head.summary, told.summary);
    (told.synapse ?? []).forEach((look, i) => compareTrees(`${where}: look ${i}`, head.synapse[i].summary, look.summary));
    const table = ["trace.csv", "course.csv"].map((name) => path.join(out, name)).find(fs.existsSync);
    const [names, ...rows] = fs.readFileSync(table, "utf8").trim().split("\n").map((row) => row.split(","));
    const own = [head.time, ...head.columns.map((c) => c.name)];
    same(`${where}: columns`, own.join(), names.join());
    same(`${where}: rows`, head.rows, rows.length);
    if (head.rows !== rows.length) continue;
    names.forEach((name, i) => {
      const found = column(i);
      const values = rows.map((row) => Number(row[i]));
      const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      values.forEach((value, at) => same(`${where}: ${name}, row ${at + 2}`, found[at], value, scale));
    });
    console.log(`${where}: ${rows.length} rows of ${names.length} columns, ${elapsed.toFixed(0)} ms`);
  }
  // a mistake gives the message that a file gives
  const mistake = "bath.magnesum=3 mM";
  const name = "scenarios/01-one-impulse.toml";
  const refused = run({ name, text: files[name], set: [mistake] }).head.failure;
  const told = spawnSync(program, ["run", name, "--set", mistake, "--out", path.join(folder, "no")], { encoding: "utf8" }).stderr;
  same(`${path.basename(file)}: message`, refused?.text.trim(), told.trim());
}
fs.rmSync(folder, { recursive: true });
console.log(`${compared} numbers compared, the largest difference is ${largest.toExponential(1)}`);
if (modules.length === 0 || compared < 1000) findings.push("too little was compared");
if (findings.length) {
  console.error(findings.slice(0, 40).join("\n"));
  console.error(`${findings.length} differences`);
  process.exit(1);
}
