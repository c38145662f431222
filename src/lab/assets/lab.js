// The lab: shows a scenario, runs it whenever something is turned, and keeps what was done.

import { ask, client, data, element, save, send, tell, word } from "./ask.js";
import { asked, fragment, History, of_fragment, state, turned } from "./state.js";
import { Knobs, seek } from "./knobs.js";
import { draw_panels } from "./curves.js";
import * as sweep from "./sweep.js";

const at = (id) => document.getElementById(id);

let history = null;
let knobs = null;
/** Of the scenario that is open, without changes. */
let opened = null;
/** The run that is shown, and the one that is pinned beside it. */
let now = null;
let pinned = null;

// what is asked for: one run at a time, always the newest

let asking = false;
let wanted = null;

/** Runs the state of the page as soon as the lab is free; what was wanted meanwhile is forgotten. */
function run() {
  wanted = history.now;
  if (!asking) void pump();
}

async function pump() {
  asking = true;
  while (wanted !== null) {
    const of = wanted;
    wanted = null;
    try {
      const answer = await ask("/run", asked(of, `${client}-run`));
      now = { of, answer };
      tell(at("message"), null);
      document.body.classList.remove("stale");
      show();
    } catch (error) {
      if (wanted === null && error.status !== 409) {
        // the curves of before stay, greyed: they are not of these knobs
        tell(at("message"), error);
        document.body.classList.add("stale");
      }
    }
  }
  asking = false;
}

// what is shown

/** What was changed, in a few words. */
function changes(of) {
  return [...of.set].map(([key, value]) => `${key} = ${value}`).join(" · ");
}

function show() {
  const runs = [];
  if (pinned) runs.push({ ...pinned, role: "pinned" });
  runs.push({ ...now, role: "now" });
  draw_panels(at("panels"), runs.map(({ answer, role }) => ({ answer, role })));
  const key = at("key");
  key.hidden = !pinned;
  if (pinned) {
    key.replaceChildren(
      element("span", { className: "of-pinned", textContent: `${word("lab-pinned")}: ${name_of(pinned.of)}` }),
      element("span", { className: "of-now", textContent: `${word("lab-now")}: ${name_of(now.of)}` }));
  }
  show_numbers();
  show_warnings();
  at("status").textContent = word("lab-steps", { steps: kit.count(now.answer.steps) });
  document.body.dataset.run = String(Number(document.body.dataset.run ?? 0) + 1);
}

function name_of(of) {
  const preset = data.presets.find((known) => known.name === of.name);
  const title = of.text === null ? preset?.title || of.name : of.name;
  const set = changes(of);
  return set ? `${title} (${set})` : title;
}

function show_numbers() {
  const heads = pinned
    ? ["lab-measure", "lab-pinned", "lab-now", "lab-difference"]
    : ["lab-measure", "lab-now"];
  const head = element("thead", {}, element("tr", {},
    ...heads.map((key) => element("th", { scope: "col", textContent: word(key) }))));
  const before = new Map((pinned?.answer.summary ?? []).map((row) => [row.key, row]));
  const rows = now.answer.summary.map((row) => {
    const cells = [element("th", { scope: "row", textContent: row.name })];
    if (pinned) {
      const old = before.get(row.key);
      cells.push(element("td", { textContent: old?.shown ?? "–" }));
      cells.push(element("td", { textContent: row.shown }));
      cells.push(element("td", { textContent: old ? difference(old, row) : "–" }));
    } else {
      cells.push(element("td", { textContent: row.shown }));
    }
    return element("tr", {}, ...cells);
  });
  at("numbers").replaceChildren(head, element("tbody", {}, ...rows));
}

/** How one number differs from another: in per cent, as a factor when it is much more, and as what
 * has come when there was next to nothing. */
function difference(old, row) {
  if (row.value === old.value || row.shown === old.shown) return "=";
  if (old.value >= 0 && old.value < 1e-6 * row.value) return `+${row.shown}`;
  if (old.value > 0 && row.value >= 10 * old.value) return `× ${kit.number(row.value / old.value, 2)}`;
  if (old.value > 0 && row.value >= 0) {
    const percent = 100 * (row.value / old.value - 1);
    const sign = percent > 0 ? "+" : "−";
    return `${sign}${kit.number(Math.abs(percent), 2)}\u00a0%`;
  }
  const change = row.value - old.value;
  const sign = change > 0 ? "+" : "−";
  return `${sign}${kit.number(Math.abs(change))}`;
}

function show_warnings() {
  at("warnings").replaceChildren(...now.answer.warnings.map((warning) =>
    element("li", { lang: "en" }, element("strong", { textContent: warning.message }), `: ${warning.reason}`)));
}

function show_story(of) {
  at("title").textContent = opened.title || of.name;
  at("question").textContent = opened.question;
  document.title = `${at("title").textContent} · calgate`;
  const list = (key, sentences) => (sentences.length === 0 ? [] : [
    element("h3", { textContent: word(key) }),
    element("ul", {}, ...sentences.map((sentence) => element("li", { lang: "en", textContent: sentence }))),
  ]);
  const sources = opened.sources.map(({ short, place, doi }) => `${short}, ${place}${doi ? `, doi ${doi}` : ""}`);
  at("about").replaceChildren(
    ...list("lab-look-for", opened.look_for),
    ...list("lab-established", opened.established),
    ...list("lab-contested", opened.contested),
    ...list("lab-sources", sources));
}

/** Puts the state into the address and the buttons. */
function settle() {
  const link = fragment(history.now, pinned?.of);
  if (link !== null) window.history.replaceState(null, "", link);
  at("link").disabled = link === null;
  at("undo").disabled = !history.can_undo;
  at("redo").disabled = !history.can_redo;
  at("reset").disabled = history.now.set.size === 0;
  at("pin").setAttribute("aria-pressed", String(pinned !== null));
  at("pin").textContent = word(pinned ? "lab-unpin" : "lab-pin");
  at("turned").textContent = changes(history.now);
}

// what happens

/** Opens the scenario of a state: its story, its knobs and its drawer. */
async function open(of) {
  const answer = await ask("/open", { ...asked(state(of.name, of.text), `${client}-open`) });
  opened = answer;
  knobs = new Knobs(opened, turn);
  knobs.show(of.set);
  sweep.offer(opened);
  show_story(of);
  const select = at("preset");
  let own = select.querySelector("[data-own]");
  if (of.text !== null) {
    own ??= select.appendChild(element("option", { "data-own": "" }));
    own.value = of.name;
    own.textContent = of.name;
  } else {
    own?.remove();
  }
  select.value = of.name;
}

/** A knob was turned. While a slider is drawn, `settled` is false and nothing is kept yet. */
let drawn = null;
function turn(key, value, settled) {
  const before = history.now;
  const after = key === null ? before : turned(before, key, value);
  if (!settled) {
    drawn ??= before;
    history.now = after;
  } else {
    const from = drawn ?? before;
    drawn = null;
    history.now = from;
    if (after !== from) history.go(after);
  }
  run();
  settle();
}

/** Shows a state in knobs and story; opens its scenario where it is another one. */
async function show_state(from, to) {
  if (opened === null || to.name !== from.name || to.text !== from.text) await open(to);
  else knobs.show(to.set);
}

/** Goes to a new state, which may be of another scenario. */
async function go(to) {
  try {
    await show_state(history.now, to);
  } catch (error) {
    tell(at("message"), error);
    at("preset").value = history.now.name;
    return;
  }
  history.go(to);
  run();
  settle();
}

/** One step back or forth. */
async function step(back) {
  const from = history.now;
  if (!(back ? history.undo() : history.redo())) return;
  await show_state(from, history.now);
  run();
  settle();
}

async function pin_of(of) {
  const answer = await ask("/run", asked(of, `${client}-pin`));
  pinned = { of, answer };
}

async function keep(what) {
  const status = at("files-status");
  status.textContent = word("lab-file-making");
  const body = { scenario: asked(history.now, `${client}-file`), what };
  if (pinned && ["png", "svg", "pdf"].includes(what)) body.beside = asked(pinned.of, `${client}-beside`);
  try {
    const response = await send("/download", body);
    const head = response.headers.get("Content-Disposition") ?? "";
    const name = /filename="([^"]+)"/.exec(head)?.[1] ?? `lab.${what}`;
    save(await response.blob(), name);
    status.textContent = word("lab-file-made", { name });
  } catch (error) {
    status.textContent = "";
    tell(at("message"), error);
  }
}

function listen() {
  at("preset").addEventListener("change", () => void go(state(at("preset").value)));
  at("undo").addEventListener("click", () => void step(true));
  at("redo").addEventListener("click", () => void step(false));
  at("reset").addEventListener("click", () => void go(state(history.now.name, history.now.text)));
  at("pin").addEventListener("click", () => {
    pinned = pinned ? null : now;
    show();
    settle();
  });
  at("link").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      at("status").textContent = word("lab-link-copied");
    } catch {
      at("status").textContent = location.href;
    }
  });
  at("load").addEventListener("click", () => at("file").click());
  at("file").addEventListener("change", async () => {
    const [file] = at("file").files;
    at("file").value = "";
    if (file) void go(state(file.name.replace(/\.toml$/, ""), await file.text()));
  });
  at("seek").addEventListener("input", () => {
    const found = seek(at("seek").value);
    at("seek-status").textContent = word("lab-drawer-found", { found });
  });
  at("knobs").addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("[data-file]")) {
    button.addEventListener("click", () => void keep(button.dataset.file));
  }
  document.addEventListener("keydown", (event) => {
    // a field undoes its own typing
    const is_typing = event.target instanceof HTMLInputElement && /text|number|search/.test(event.target.type);
    if (!(event.ctrlKey || event.metaKey) || is_typing) return;
    const letter = event.key.toLowerCase();
    if (letter === "z") void step(!event.shiftKey);
    else if (letter === "y") void step(false);
    else return;
    event.preventDefault();
  });
  window.addEventListener("hashchange", () => {
    const { now: to } = of_fragment(location.hash);
    if (to) void go(to);
  });
  sweep.begin(() => history.now);
}

async function begin() {
  at("preset").replaceChildren(...data.presets.map((preset) =>
    element("option", { value: preset.name, textContent: preset.title || preset.name })));
  const asked_for = of_fragment(location.hash);
  history = new History(asked_for.now ?? state(data.first));
  listen();
  // on a phone the curves come soon after the bath; the rest is one touch away
  if (matchMedia("(max-width: 899px)").matches) {
    for (const details of document.querySelectorAll("#knobs details")) details.open = false;
  }
  try {
    await open(history.now);
  } catch (error) {
    // an address may be of another lab, or cut short
    tell(at("message"), error);
    history = new History(state(data.first));
    await open(history.now);
  }
  if (asked_for.pinned) await pin_of(asked_for.pinned).catch((error) => tell(at("message"), error));
  run();
  settle();
}

void begin();
