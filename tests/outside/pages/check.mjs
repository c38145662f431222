// Opens pages in Chromium and uses them as a reader would; see ../pages.sh. What it looks for in a page
// stands in src/page/mod.rs. Pictures of each page are left in the folder CALGATE_SHOTS, if there is one.
//
//   node check.mjs PROGRAM URL ...

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const modules = process.env.CALGATE_MODULES;
const require = createRequire(path.join(modules, "x.js"));
const puppeteer = require("puppeteer-core");
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const [program, ...urls] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "calgate-pages-"));
const findings = [];
const times = [];
const done = { pages: 0, views: 0, knobs: 0, numbers: 0, quizzes: 0, stops: 0 };

/** What the program itself makes of a request: its summary, and the columns of its table. */
const natives = new Map();
const native = (request, set) => {
  const key = JSON.stringify([request.name, request.text, set]);
  if (!natives.has(key)) {
    const place = path.join(folder, String(natives.size));
    for (const [name, text] of Object.entries({ ...request.files, [request.name]: request.text })) {
      const file = path.join(place, "files", name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const out = path.join(place, "out");
    const asked = ["run", path.join(place, "files", request.name), "--json", "--quiet", "--out", out];
    const text = execFileSync(program, [...asked, ...set.flatMap((s) => ["--set", s])], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 });
    const told = JSON.parse(text);
    const table = ["trace.csv", "course.csv"].map((name) => path.join(out, name)).find(fs.existsSync);
    const rows = fs.readFileSync(table, "utf8").trim().split("\n").map((row) => row.split(","));
    const columns = new Map(rows[0].map((name, i) => [name, rows.slice(1).map((row) => Number(row[i]))]));
    natives.set(key, { summary: told.summary, synapse: told.synapse ?? [], columns });
  }
  return natives.get(key);
};

const close = (a, b) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-300;

/** Waits until every living part (or that one) shows an answer. */
const settled = (page, name = null) =>
  page.waitForFunction(
    (name) => {
      const parts = [...document.querySelectorAll(name ? `[data-live="${name}"]` : "[data-live]")];
      return parts.every((part) => ["ready", "failed"].includes(part.dataset.state));
    },
    { timeout: 60_000, polling: 20 },
    name,
  );

const shown = (page, name) =>
  page.$eval(`[data-live="${name}"]`, (part) => ({
    state: part.dataset.state,
    status: part.querySelector("[data-status]")?.textContent,
    source: part.dataset.source,
    set: JSON.parse(part.dataset.set ?? "[]"),
    elapsed: Number(part.dataset.elapsedMs),
    request: JSON.parse(part.querySelector("script[data-request]").textContent).request,
    measures: [...part.querySelectorAll("[data-measure]")].map((e) => [e.dataset.measure, e.dataset.value]),
    curves: [...part.querySelectorAll("[data-curve]")].map((e) => ({ ...e.dataset })),
  }));

/** Compares what a living part shows with the program's own run. */
const compare = async (page, name, say) => {
  const part = await shown(page, name);
  if (part.state !== "ready") return say(`${name} is ${part.state}: ${part.status}`);
  const own = native(part.request, part.set);
  for (const [measure, value] of part.measures) {
    const look = /^synapse\.(\d+)\.(.+)$/.exec(measure);
    const expected = (look ? own.synapse[look[1]]?.summary[look[2]] : own.summary[measure]) ?? null;
    const same = typeof expected === "number" ? value !== "" && close(Number(value), expected) : value === String(expected ?? "");
    if (!same) say(`${name}: ${measure} is ${value}, the program says ${expected} (${part.set})`);
    done.numbers += 1;
  }
  for (const curve of part.curves) {
    const values = own.columns.get(curve.curve.split(" ")[0]);
    if (!values) {
      say(`${name}: the program has no column ${curve.curve}`);
      continue;
    }
    if (Number(curve.rows) !== values.length) say(`${name}: ${curve.curve} has ${curve.rows} rows, the program ${values.length}`);
    const window = curve.window ? JSON.parse(curve.window) : null;
    const clock = own.columns.get(own.columns.has("time_ms") ? "time_ms" : "time_h");
    const inside = window ? values.filter((_, i) => clock[i] >= window[0] && clock[i] <= window[1]) : values;
    const [peak, least] = [inside.reduce((a, b) => Math.max(a, b)), inside.reduce((a, b) => Math.min(a, b))];
    // what is drawn may hide a sign or a unit, but not another number
    if (!close(Number(curve.peak), peak)) say(`${name}: ${curve.curve} peaks at ${curve.peak}, the program says ${peak} (${part.set})`);
    if (!close(Number(curve.least), least)) say(`${name}: ${curve.curve} is at least ${curve.least}, the program says ${least}`);
    done.numbers += 2;
  }
  return part;
};

/** Moves every knob by keyboard and sees the numbers become the program's. */
const turnKnobs = async (page, say) => {
  const parts = await page.$$eval("[data-live]", (all) => all.map((part) => part.dataset.live));
  for (const name of parts) {
    const before = await compare(page, name, say);
    const knobs = await page.$$(`[data-live="${name}"] [data-knob]`);
    for (const knob of knobs) {
      const key = await knob.evaluate((k) => k.dataset.knob);
      const control = await knob.$('input[type="range"], select');
      const old = await knob.evaluate((k) => k.dataset.value);
      const isList = await control.evaluate((c) => c.tagName === "SELECT");
      const [at, most] = await control.evaluate((c) => (c.tagName === "SELECT" ? [c.selectedIndex, c.options.length - 1] : [Number(c.value), Number(c.max)]));
      await control.focus();
      const presses = most < 3 ? 1 : 3;
      const back = at + presses > most;
      for (let press = 0; press < presses; press++) {
        // up means more on a slider, and earlier in a list
        await page.keyboard.press(back === isList ? "ArrowUp" : "ArrowDown");
        await settled(page, name);
        times.push((await shown(page, name)).elapsed);
      }
      const value = await knob.evaluate((k) => k.dataset.value);
      if (value === old) say(`${name}: the keyboard does not move ${key}`);
      const after = await compare(page, name, say);
      if (after && !after.set.some((s) => s.startsWith(`${key}=${value}`))) say(`${name}: ${key} shows ${value}, run was ${after.set}`);
      const spoken = await control.evaluate((c) => c.getAttribute("aria-valuetext") ?? c.value);
      if (!spoken) say(`${name}: ${key} tells a screen reader nothing`);
      done.knobs += 1;
    }
    const pin = await page.$(`[data-live="${name}"] [data-action="pin"]`);
    if (pin && knobs.length) {
      await pin.evaluate((button) => button.click());
      const pinned = await page.$$(`[data-live="${name}"] [data-kind="pinned"]`);
      if (before?.curves.length && pinned.length === 0) say(`${name}: nothing is drawn in grey after pinning`);
    }
    const reset = await page.$(`[data-live="${name}"] [data-action="reset"]`);
    if (reset && before) {
      await reset.evaluate((button) => button.click());
      await settled(page, name);
      const again = await shown(page, name);
      if (JSON.stringify(again.measures) !== JSON.stringify(before.measures)) say(`${name}: the start values do not come back`);
    }
  }
};

/** Answers each question, first wrongly, then rightly, by keyboard. */
const answerQuizzes = async (page, say) => {
  for (const quiz of await page.$$("[data-quiz]")) {
    const name = await quiz.evaluate((q) => q.textContent.trim().slice(0, 40));
    const [right, tell] = [await quiz.$("input[data-answer]"), await quiz.$("[data-tell]")];
    if (!right || !tell) {
      say(`question "${name}" marks no answer, or cannot be asked for it`);
      continue;
    }
    const isTyped = await right.evaluate((input) => input.type === "text");
    const wrong = isTyped ? right : await quiz.$("input:not([data-answer])");
    for (const [input, expected] of [[wrong, "wrong"], [right, "right"]]) {
      await input.focus();
      if (isTyped) {
        const [answer, tolerance] = await input.evaluate((i) => [Number(i.dataset.answer), Number(i.dataset.tolerance)]);
        await input.evaluate((i) => (i.value = ""));
        await page.keyboard.type(String(expected === "right" ? answer : answer + 3 * tolerance + 1));
      } else await page.keyboard.press("Space");
      await tell.focus();
      await page.keyboard.press("Enter");
      const told = await quiz.evaluate((q) => q.dataset.told);
      if (told !== expected) say(`question "${name}": the ${expected} answer counts as ${told}`);
    }
    done.quizzes += 1;
  }
};

/** Reaches everything by the tab key, and sees where the focus is. */
const tabThrough = async (page, say) => {
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    window.reached = new Set();
  });
  const wanted = await page.evaluate(() => {
    const able = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex='0']";
    const all = [...document.querySelectorAll(able)].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0);
    // of a group of radio buttons one is enough
    const groups = new Set();
    window.wanted = all.filter((e) => e.type !== "radio" || (!groups.has(e.name) && groups.add(e.name)));
    return window.wanted.length;
  });
  for (let press = 0; press < wanted + 40; press++) {
    await page.keyboard.press("Tab");
    const trouble = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const again = window.reached.has(e);
      window.reached.add(e);
      if (e.type === "radio") document.querySelectorAll(`input[name="${CSS.escape(e.name)}"]`).forEach((r) => window.reached.add(r));
      if (again) return null;
      const look = getComputedStyle(e);
      return look.outlineStyle === "none" && look.boxShadow === "none" ? e.outerHTML.slice(0, 90) : null;
    });
    if (trouble) say(`the focus cannot be seen on ${trouble}`);
    done.stops += 1;
  }
  const missed = await page.evaluate(() => window.wanted.filter((e) => !window.reached.has(e)).map((e) => e.outerHTML.slice(0, 90)));
  missed.forEach((element) => say(`the tab key does not reach ${element}`));
};

const axeFindings = async (page, say) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, impact, nodes } of violations.filter((v) => ["serious", "critical"].includes(v.impact))) {
    say(`axe: ${impact} ${id}: ${nodes.slice(0, 3).map((n) => `${n.html.slice(0, 100)} ${n.failureSummary?.split("\n")[1] ?? ""}`).join(" | ")}`);
  }
};

/** Elements that stick out of the page. */
const tooWide = (page, say, where) =>
  page.evaluate(() => {
    const wide = innerWidth + 1;
    if (document.documentElement.scrollWidth <= wide) return [];
    const inScroller = (e) => e.closest(".wide, .skip, pre") !== null;
    const out = [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > wide && !inScroller(e));
    return out.slice(0, 3).map((e) => e.outerHTML.slice(0, 90)).concat(out.length ? [] : ["something"]);
  }).then((out) => out.forEach((e) => say(`${where}: wider than the page: ${e}`)));

const onPaper = async (page, say, file) => {
  await page.emulateMediaType("print");
  // A4 between the margins of the style
  await page.setViewport({ width: 680, height: 960 });
  await tooWide(page, say, "on A4");
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("p, li, td, th, dt, dd, h1, h2, h3, figcaption, label")]
      .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX !== "visible" && e.clientWidth > 0)
      .map((e) => e.textContent.slice(0, 50)),
  );
  cut.forEach((text) => say(`on A4: cut off: ${text}`));
  const pdf = Buffer.from(await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }));
  const box = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1"));
  if (!box || Math.abs(box[1] - 595) > 1 || Math.abs(box[2] - 842) > 1) say(`on paper: not A4 but ${box?.slice(1)}`);
  if (file) fs.writeFileSync(file, pdf);
  await page.emulateMediaType(null);
};

const view = async (browser, url, width, scheme, say, engine = true) => {
  const page = await browser.newPage();
  const trouble = (text) => say(text);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && trouble(`console: ${message.text()}`));
  page.on("pageerror", (error) => trouble(`error: ${error.message}`));
  page.on("request", (request) => {
    const asked = request.url();
    const own = asked === url || /^(blob|data):/.test(asked) || (url.startsWith("http") && new URL(asked).origin === new URL(url).origin);
    if (!own) trouble(`asks for ${asked}`);
  });
  if (!engine) await page.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url, { waitUntil: "load" });
  await settled(page);
  return page;
};

const pictures = process.env.CALGATE_SHOTS;
const chromium = process.env.CALGATE_CHROMIUM ?? "/usr/bin/chromium";
const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
try {
  for (const url of urls) {
    const name = path.basename(new URL(url).pathname, ".html") || "page";
    for (const width of [1280, 390]) {
      for (const scheme of ["light", "dark"]) {
        const label = `${name}, ${width} px, ${scheme}`;
        const say = (text) => findings.push(`${label}: ${text}`);
        const page = await view(browser, url, width, scheme, say);
        const living = await page.$$eval("[data-live]", (all) => all.map((part) => part.dataset.source));
        if (living.some((source) => source === "table")) say("the engine did not start");
        await tooWide(page, say, "on the screen");
        await turnKnobs(page, say);
        await answerQuizzes(page, say);
        await tabThrough(page, say);
        await axeFindings(page, say);
        if (pictures) await page.screenshot({ path: path.join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
        if (width === 1280 && scheme === "light") await onPaper(page, say, pictures && path.join(pictures, `${name}.pdf`));
        await page.close();
        done.views += 1;
      }
    }
    const say = (text) => findings.push(`${name}, without WebAssembly: ${text}`);
    if (url.startsWith("file:")) {
      const page = await view(browser, url, 1280, "light", say, false);
      const parts = await page.$$eval("[data-live]", (all) =>
        all.map((part) => ({ ...part.dataset, table: JSON.parse(part.querySelector("script[data-request]").textContent).table !== null })),
      );
      for (const part of parts) {
        if (part.table && part.source !== "table") say(`${part.live} shows ${part.source ?? "nothing"}`);
        if (part.table && part.state !== "ready") say(`${part.live} is ${part.state}`);
      }
      await page.close();
    }
    done.pages += 1;
  }
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
}
times.sort((a, b) => a - b);
const median = times[times.length >> 1];
console.log(
  `Chromium: ${done.pages} pages in ${done.views} views, ${done.knobs} knobs turned, ${done.numbers} numbers compared with ` +
    `${natives.size} runs of the program, ${done.quizzes} questions answered, ${done.stops} stops of the tab key` +
    (times.length ? `; a new curve after ${median.toFixed(0)} ms (median of ${times.length}, slowest ${times.at(-1).toFixed(0)} ms)` : ""),
);
if (done.pages === 0) findings.push("no page was given");
if (findings.length) {
  console.error(findings.join("\n"));
  console.error(`${findings.length} findings`);
  process.exit(1);
}
