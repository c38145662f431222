// What tests/outside/lab.sh runs: see there.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const CALGATE = process.env.CALGATE;
const PICTURES = process.env.PICTURES;
const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const place = mkdtempSync(join(tmpdir(), "lab-"));

/** A lab as a program of its own; its address. */
async function lab(...options) {
  const child = spawn(CALGATE, ["lab", "--no-browser", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((done) => child.stdout.once("data", (data) => done(String(data))));
  return { child, url: /http:\S+/.exec(line)[0] };
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: ["--no-sandbox", "--disable-gpu"],
});

/** A page of the lab whose errors and foreign requests are counted. */
async function open(url, { width = 1280, height = 900, theme = "light" } = {}) {
  const page = await browser.newPage();
  page.trouble = [];
  page.on("console", (message) => {
    // what the lab refuses is an answer with a number, which the browser notes; the page shows it
    const refused = message.text().startsWith("Failed to load resource") && page.may_be_refused;
    if (["error", "warn"].includes(message.type()) && !refused) page.trouble.push(message.text());
  });
  page.on("pageerror", (error) => page.trouble.push(String(error)));
  page.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(new URL(url).origin) && !/^(data|blob):/.test(asked)) page.trouble.push(`asked for ${asked}`);
  });
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await page.goto(url);
  await settled(page, 0);
  return page;
}

const runs = (page) => page.evaluate(() => Number(document.body.dataset.run ?? 0));

/** Waits for a run after the one numbered `before`, and until nothing more is asked for. */
async function settled(page, before) {
  await page.waitForFunction((before) => Number(document.body.dataset.run ?? 0) > before, {}, before);
  await page.waitForNetworkIdle({ idleTime: 60 });
}

async function after(page, action) {
  const before = await runs(page);
  await action();
  await settled(page, before);
}

/** The numbers of the page, by their names. */
const numbers = (page) =>
  page.$$eval("#numbers tbody tr", (rows) =>
    Object.fromEntries(rows.map((row) => [row.cells[0].textContent, row.cells[row.cells.length - 1].textContent])));

async function passes_axe(page, what) {
  // scripts of the page may come from the lab only; the check is not part of the page
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  const serious = violations.filter(({ impact }) => ["serious", "critical", "moderate"].includes(impact));
  const said = serious.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
  assert.deepEqual(said, [], `${what}: axe-core`);
}

let pictures = 0;
async function picture(page, name) {
  if (!PICTURES) return;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  pictures++;
}

async function fits(page, what) {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(inner <= outer, `${what}: ${inner} pixels in a window of ${outer}`);
}

let made = 0;
/** What `calgate run` says of a scenario with these changes. */
function run(scenario, set) {
  const out = join(place, `run-${++made}`);
  const changes = set.flatMap((change) => ["--set", change]);
  const text = execFileSync(CALGATE, ["run", scenario, ...changes, "--json", "--out", out]);
  return JSON.parse(text).summary;
}

const said = [];
const english = await lab("--lang", "en");
const dutch = await lab("--lang", "nl");
try {
  // how it looks, and for whom
  for (const [{ url }, language] of [[english, "en"], [dutch, "nl"]]) {
    for (const width of [1280, 390]) {
      for (const theme of ["light", "dark"]) {
        const what = `${language}-${width}-${theme}`;
        const page = await open(url, { width, theme });
        assert.equal(await page.$eval("html", (html) => html.lang), language);
        await fits(page, what);
        await passes_axe(page, what);
        await picture(page, what);
        assert.deepEqual(page.trouble, [], what);
        await page.close();
      }
    }
  }
  said.push("8 looks pass axe-core");

  // every slider, by keyboard, changes the numbers to those of the command line
  const page = await open(english.url);
  const keys = await page.$$eval(".knob input[type=range]", (sliders) => sliders.map((slider) => slider.dataset.key));
  assert.ok(keys.length >= 7, keys.join());
  for (const key of keys) {
    const slider = await page.$(`.knob input[data-key="${key}"]`);
    await slider.focus();
    const before = await page.$eval("#panels", (panels) => panels.innerHTML);
    await after(page, () => page.keyboard.press("ArrowRight"));
    const [value, text] = await slider.evaluate((s) => [s.value, s.getAttribute("aria-valuetext")]);
    assert.ok(text, `${key} has no text for its value`);
    const set = await page.$eval("#turned", (turned) => turned.textContent);
    assert.ok(set.startsWith(`${key} = ${value}`), `${key}: ${set}`);
    const expected = run("scenarios/01-one-impulse.toml", [set.replace(" = ", "=")]);
    const shown = await numbers(page);
    const content = Number(shown["Quantal content of the first impulse"].replace("−", "-"));
    assert.ok(Math.abs(content / expected.quantal_content_first - 1) < 5e-3, `${key}: ${content} ${expected.quantal_content_first}`);
    if (!["nerve.noise", "run.duration"].includes(key)) {
      const now = await page.$eval("#panels", (panels) => panels.innerHTML);
      assert.notEqual(now, before, `${key} changed no curve`);
    }
    await after(page, () => page.click("#reset"));
  }
  said.push(`${keys.length} sliders`);

  // how soon a curve follows its slider
  const times = await page.evaluate(async () => {
    const slider = document.querySelector('.knob input[data-key="bath.magnesium"]');
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const found = [];
    for (let k = 0; k < 20; k++) {
      const before = document.body.dataset.run;
      const begun = performance.now();
      slider.value = String(0.1 + 0.2 * k);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      while (document.body.dataset.run === before) await frame();
      found.push(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 50));
    }
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    return found.sort((a, b) => a - b);
  });
  const median = (times[9] + times[10]) / 2;
  said.push(`slider to curve ${median.toFixed(0)} ms (median of 20; slowest ${times[19].toFixed(0)} ms)`);
  // told and not tested: how fast it is depends on what else the machine does

  // undo, redo, reset
  await after(page, () => page.click("#undo"));
  assert.equal(await page.$eval("#turned", (turned) => turned.textContent), "");
  await after(page, () => page.click("#redo"));
  assert.equal(await page.$eval("#turned", (turned) => turned.textContent), "bath.magnesium = 3.9 mM");

  // pinned beside another, and a link that shows both
  await page.click("#pin");
  await page.focus('.knob input[data-key="bath.calcium"]');
  await after(page, () => page.keyboard.press("End"));
  const heads = await page.$$eval("#numbers thead th", (cells) => cells.map((cell) => cell.textContent));
  assert.deepEqual(heads, ["What", "Pinned", "Now", "Difference"]);
  assert.ok((await page.$$(".curve.pinned")).length > 3);
  await passes_axe(page, "pinned");
  await picture(page, "pinned");
  const table = await page.$eval("#numbers", (numbers) => numbers.textContent);
  const other = await open(page.url());
  await other.waitForSelector(".curve.pinned");
  assert.equal(await other.$eval("#numbers", (numbers) => numbers.textContent), table);
  assert.deepEqual(other.trouble, []);
  await other.close();
  await page.click("#pin");

  // files
  const folder = mkdtempSync(join(place, "files-"));
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  for (const button of await page.$$("[data-file]")) {
    const kept = readdirSync(folder).length;
    await button.click();
    for (let k = 0; k < 200 && !(readdirSync(folder).length > kept && readdirSync(folder).every((name) => !name.endsWith(".crdownload"))); k++) {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const files = readdirSync(folder).sort();
  assert.equal(files.length, 8, files.join());
  assert.ok(readFileSync(join(folder, "01-one-impulse.png")).subarray(1, 4).toString() === "PNG");
  said.push(`${files.length} files`);

  // a sweep
  await page.click("#reset");
  await page.click("#sweep-go");
  await page.waitForSelector('#sweep-curve[data-settled="true"]', { timeout: 60_000 });
  assert.equal(await page.$eval("#sweep-status", (status) => status.textContent), "All 41 points are there.");
  await passes_axe(page, "sweep");
  await picture(page, "sweep");

  // every parameter can be found and changed
  await page.type("#seek", "quantal conductance");
  await page.waitForSelector('.parameter[data-key="parameters.endplate.quantal_conductance"]:not([hidden]) input');
  await passes_axe(page, "drawer");
  const field = await page.$('.parameter[data-key="parameters.endplate.quantal_conductance"] input');
  await field.click({ clickCount: 3 });
  await after(page, async () => {
    await page.keyboard.type("30");
    await page.keyboard.press("Enter");
  });
  assert.match(await page.$eval("#turned", (turned) => turned.textContent), /endplate\.quantal_conductance = 30 nS/);
  await picture(page, "drawer");
  await after(page, () => page.click("#reset"));

  // what cannot be meant is told, and the page goes on
  page.may_be_refused = true;
  const magnesium = await page.$('.knob[data-key="bath.magnesium"] .exact');
  await magnesium.click({ clickCount: 3 });
  await page.keyboard.type("-1");
  await page.keyboard.press("Tab");
  await page.waitForSelector("#message:not([hidden])");
  assert.match(await page.$eval("#message", (message) => message.textContent), /magnesium/);
  await passes_axe(page, "refused");
  await picture(page, "refused");
  await after(page, () => page.click("#reset"));
  assert.ok(await page.$eval("#message", (message) => message.hidden));
  page.may_be_refused = false;

  // each shipped scenario
  const names = await page.$$eval("#preset option", (options) => options.map((option) => option.value));
  for (const name of names) {
    await after(page, () => page.select("#preset", name));
    assert.ok((await page.$$("#panels figure")).length > 0, name);
    assert.ok(await page.$eval("#message", (message) => message.hidden), name);
  }
  said.push(`${names.length} scenarios`);

  // by keyboard alone: all that can be used is reached, in order, and nothing holds the focus
  await after(page, () => page.select("#preset", names[0]));
  await page.evaluate(() => document.activeElement.blur());
  const wanted = await page.$$eval("a[href], button, input, select, summary, [tabindex='0']", (all) =>
    all.filter((one) => one.offsetParent !== null && !one.disabled).length);
  const reached = new Set();
  for (let k = 0; k < wanted + 5; k++) {
    await page.keyboard.press("Tab");
    const one = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")];
      return document.activeElement === document.body ? -1 : all.indexOf(document.activeElement);
    });
    if (one >= 0) reached.add(one);
  }
  assert.ok(reached.size >= wanted - 1, `${reached.size} of ${wanted} are reached by keyboard`);
  said.push(`${reached.size} places by keyboard`);
  assert.deepEqual(page.trouble, []);
} finally {
  await browser.close();
  english.child.kill("SIGINT");
  dutch.child.kill("SIGINT");
  rmSync(place, { recursive: true, force: true });
}
console.log(`the lab in a browser: ${said.join(", ")}${pictures ? `, ${pictures} pictures` : ""}`);
