// The sweep: one key from one value to another, drawn while its rows come in.

import { client, data, element, Refused, save, send, shown_unit, tell, word } from "./ask.js";
import { asked } from "./state.js";
import { draw_response } from "./curves.js";

const at = (id) => document.getElementById(id);

/** Knobs that can be swept: those with a slider. */
let knobs = [];
let running = null;
let rows = null;

/** Offers the knobs of an opened scenario. */
export function offer(opened) {
  const before = at("sweep-key").value;
  knobs = opened.knobs.filter((knob) => knob.low !== undefined);
  at("sweep-key").replaceChildren(...knobs.map((knob) => {
    const unit = shown_unit(knob.unit);
    return element("option", { value: knob.key, textContent: unit ? `${knob.label} (${unit})` : knob.label });
  }));
  if (knobs.some((knob) => knob.key === before)) at("sweep-key").value = before;
  else suggest();
}

function chosen() {
  return knobs.find((knob) => knob.key === at("sweep-key").value) ?? knobs[0];
}

function suggest() {
  const knob = chosen();
  if (!knob) return;
  at("sweep-from").value = knob.low;
  at("sweep-to").value = knob.high;
}

/** Begins. `now` gives the state that is swept. */
export function begin(now) {
  at("sweep-measure").replaceChildren(...data.measures.map((measure) =>
    element("option", { value: measure.name, textContent: measure.label })));
  at("sweep-key").addEventListener("change", suggest);
  at("sweep").addEventListener("submit", (event) => {
    event.preventDefault();
    run(now());
  });
  at("sweep-stop").addEventListener("click", () => running?.abort());
  at("sweep-table").addEventListener("click", keep);
}

async function run(of) {
  running?.abort();
  const own = (running = new AbortController());
  const knob = chosen();
  const measure = data.measures.find((known) => known.name === at("sweep-measure").value);
  const typed = (id) => (knob.unit ? `${at(id).value} ${knob.unit}` : at(id).value);
  tell(at("sweep-message"), null);
  busy(true);
  const found = [];
  const ends = ["sweep-from", "sweep-to"].map((id) => at(id).valueAsNumber).sort((a, b) => a - b);
  rows = { knob, measure, found };
  const show = (settled) => {
    const points = found.filter((row) => row.values[0] !== null).map((row) => [row.at, row.values[0]]);
    points.sort((a, b) => a[0] - b[0]);
    if (points.length > 1) draw_response(at("sweep-curve"), { knob, measure, points, ends, settled });
  };
  try {
    const response = await send("/sweep", {
      scenario: asked(of, `${client}-sweep`),
      key: knob.key,
      from: typed("sweep-from"),
      to: typed("sweep-to"),
      count: at("sweep-count").valueAsNumber,
      measures: [measure.name],
    }, own.signal);
    let total = 0;
    let is_whole = false;
    for await (const line of lines(response)) {
      if (line.error) throw new Refused(422, line);
      if (line.finished) is_whole = true;
      else if (line.rows) total = line.rows;
      else {
        found.push(line);
        at("sweep-progress").value = found.length / total;
        at("sweep-status").textContent = word("lab-sweep-progress", { done: found.length, rows: total });
        if (found.length % 8 === 0) show(false);
      }
    }
    if (!is_whole) throw new Refused(0, { error: word("lab-gone"), help: word("lab-gone-help") });
    const failed = found.filter((row) => row.failure).length;
    const said = word("lab-sweep-done", { rows: total });
    at("sweep-status").textContent = failed ? `${said} ${word("lab-sweep-failed", { failed })}` : said;
    show(true);
  } catch (error) {
    if (running !== own) return;
    if (error.name === "AbortError") at("sweep-status").textContent = word("lab-sweep-stopped", { done: found.length });
    else tell(at("sweep-message"), error);
    show(true);
  } finally {
    if (running === own) {
      running = null;
      busy(false);
    }
  }
}

function busy(is_busy) {
  at("sweep-stop").hidden = !is_busy;
  at("sweep-progress").hidden = !is_busy;
  at("sweep-progress").value = 0;
  at("sweep-table").hidden = is_busy || !(rows?.found.length > 0);
  if (is_busy) at("sweep-status").textContent = "";
}

/** The lines of an answer, each as it comes. */
async function* lines(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    for (const part of parts) if (part) yield JSON.parse(part);
  }
}

/** The rows as a table to keep. */
function keep() {
  const { knob, measure, found } = rows;
  const sorted = [...found].sort((a, b) => a.row - b.row);
  const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
  const name = knob.unit ? `${knob.key} (${knob.unit})` : knob.key;
  const table = [
    [quoted(name), measure.name, "failure"],
    ...sorted.map((row) => [row.at, row.values[0] ?? "", quoted(row.failure ?? "")]),
  ].map((line) => line.join(",") + "\r\n").join("");
  save(new Blob([table], { type: "text/csv" }), `${knob.key}.csv`);
}
