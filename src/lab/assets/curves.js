// Curves: a panel for each station of the signal, all over the same time, and the curve of a
// sweep. Drawn anew as SVG whenever there are new numbers.

import { data, element, shown, shown_unit, word } from "./ask.js";

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 132;
const MARGIN = { left: 56, right: 14, top: 10, bottom: 22 };

/** Colour of each curve: the hues that people with colour blindness tell apart. */
const HUES = {
  bath_calcium_mM: "vermillion",
  bath_magnesium_mM: "blue dashed",
  nerve_potential_mV: "blue",
  calcium_near_channels_uM: "vermillion",
  calcium_bulk_uM: "orange dashed",
  release_rate_per_ms: "green",
  ampa_conductance_nS: "green",
  nmda_conductance_nS: "orange dashed",
  cell_potential_mV: "purple",
  fibre_potential_mV: "purple",
  force_frac: "purple",
};

function svg(name, attributes = {}, text = null) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== null) made.textContent = text;
  return made;
}

/** A frame with axes; gives the places of its numbers. */
class Frame {
  constructor({ width, height, x, y, x_title = null }) {
    this.left = MARGIN.left;
    this.right = width - MARGIN.right;
    this.top = MARGIN.top;
    this.bottom = height - MARGIN.bottom - (x_title ? 18 : 0);
    const across = kit.linearScale(x[0], x[1], this.left, this.right, Math.max(2, width / 110), { grow: false });
    const up = kit.linearScale(y[0], y[1], this.bottom, this.top, 3);
    this.at_x = across.at;
    this.at_y = up.at;
    this.svg = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", focusable: "false" });
    for (const mark of up.ticks) {
      const at = up.at(mark.value);
      this.svg.append(svg("line", { class: "grid", x1: this.left, x2: this.right, y1: at, y2: at }),
        svg("text", { class: "tick", x: this.left - 7, y: at + 4, "text-anchor": "end" }, mark.text));
    }
    this.svg.append(svg("line", { class: "axis", x1: this.left, x2: this.right, y1: this.bottom, y2: this.bottom }));
    for (const mark of across.ticks) {
      const at = across.at(mark.value);
      this.svg.append(svg("line", { class: "axis", x1: at, x2: at, y1: this.bottom, y2: this.bottom + 4 }),
        svg("text", { class: "tick", x: at, y: this.bottom + 17, "text-anchor": "middle" }, mark.text));
    }
    if (x_title) {
      this.svg.append(svg("text", { class: "name", x: (this.left + this.right) / 2, y: height - 4, "text-anchor": "middle" }, x_title));
    }
  }

  line(xs, ys, factor, hue) {
    let path = "";
    for (let k = 0; k < xs.length; k++) {
      path += `${k === 0 ? "M" : "L"}${this.at_x(xs[k]).toFixed(1)} ${this.at_y(ys[k] * factor).toFixed(1)}`;
    }
    this.svg.append(svg("path", { class: `curve ${hue}`, d: path }));
  }
}

function extent(curves, factor_of, from_zero) {
  let low = from_zero ? 0 : Infinity;
  let high = from_zero ? 0 : -Infinity;
  for (const { column, values } of curves) {
    const factor = factor_of(column);
    for (const value of values) {
      low = Math.min(low, value * factor);
      high = Math.max(high, value * factor);
    }
  }
  if (!(high > low)) high = low + 1;
  return [low, high];
}

/** The value of a curve at a moment, on the line between its points. */
function value_at({ time_ms, values }, at_ms) {
  let low = 0;
  let high = time_ms.length - 1;
  if (at_ms >= time_ms[high]) return values[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (time_ms[middle] <= at_ms) low = middle;
    else high = middle;
  }
  const span = time_ms[high] - time_ms[low];
  return span > 0 ? values[low] + ((values[high] - values[low]) * (at_ms - time_ms[low])) / span : values[high];
}

let read_ms = null;
let last = null;

/** What a run has of a panel. */
function curves_of(panel, { role, answer }) {
  const there = panel.curves.filter(({ column }) => answer.columns[column]);
  return there.map(({ column }) => ({ column, role, ...answer.columns[column] }));
}

/** Draws the panels of one run, or of a pinned run in grey and another over it. */
export function draw_panels(container, runs) {
  last = { container, runs };
  const length_ms = Math.max(...runs.map((run) => run.answer.duration_ms));
  const time = kit.timeUnit("time_ms", length_ms);
  const width = Math.max(260, Math.floor(container.clientWidth));
  const steady = (curve) => curve.values.length <= 2 && curve.values[0] === curve.values.at(-1);
  const made = [];
  const panels = data.panels
    .map((panel) => ({ panel, curves: runs.flatMap((run) => curves_of(panel, run)) }))
    .filter(({ panel, curves }) => curves.length > 0 && !(panel.only_changes && curves.every(steady)));
  for (const { panel, curves } of panels) {
    const factors = new Map(panel.curves.map(({ column, factor }) => [column, factor]));
    const is_last = panel === panels.at(-1).panel;
    const frame = new Frame({
      width,
      height: HEIGHT + (is_last ? 18 : 0),
      x: [0, length_ms / time.per],
      y: extent(curves, (column) => factors.get(column), panel.from_zero),
      x_title: is_last ? time.title : null,
    });
    for (const curve of curves) {
      const hue = curve.role === "pinned" ? `pinned ${HUES[curve.column].includes("dashed") ? "dashed" : ""}` : HUES[curve.column];
      frame.line(curve.time_ms.map((t) => t / time.per), curve.values, factors.get(curve.column), hue);
    }
    if (panel.curves.some(({ column }) => column === "nerve_potential_mV")) mark_shocks(frame, runs.at(-1), time);
    const own = curves.filter((curve) => curve.role === "now");
    frame.svg.setAttribute("aria-label", `${panel.title}. ${described(panel, own, factors)}`);
    const readings = panel.curves.filter(({ column }) => own.some((curve) => curve.column === column)).map(({ column, label }) => {
      const said = element("span", { className: `reading ${HUES[column]}` });
      said.dataset.column = column;
      if (label) said.append(element("span", { className: "label", textContent: label }));
      said.append(element("span", { className: "number" }));
      return said;
    });
    const cursor = svg("line", { class: "cursor", y1: frame.top, y2: frame.bottom, visibility: "hidden" });
    frame.svg.append(cursor);
    const figure = element("figure", {}, element("figcaption", {}, element("h3", { textContent: panel.title }), ...readings));
    figure.append(frame.svg);
    figure.frame = frame;
    figure.read = (at_ms) => {
      for (const said of readings) {
        const curve = own.find((known) => known.column === said.dataset.column);
        const value = value_at(curve, at_ms) * factors.get(curve.column);
        said.querySelector(".number").textContent = kit.number(value);
      }
      const x = frame.at_x(at_ms / time.per);
      cursor.setAttribute("x1", x);
      cursor.setAttribute("x2", x);
      cursor.setAttribute("visibility", "visible");
      return `${panel.title} ${readings.map((said) => said.textContent).join(", ")}`;
    };
    frame.svg.addEventListener("pointermove", (event) => {
      const box = frame.svg.getBoundingClientRect();
      const part = ((event.clientX - box.left) * (width / box.width) - frame.left) / (frame.right - frame.left);
      if (part >= 0 && part <= 1) read_at(part * length_ms);
    });
    made.push(figure);
  }
  container.replaceChildren(...made, reader(length_ms, time));
  if (read_ms !== null && read_ms <= length_ms) read_at(read_ms);
}

/** A slider by which values are read off without a mouse. */
function reader(length_ms, time) {
  const slider = element("input", { type: "range", id: "reader", min: 0, max: length_ms, step: length_ms / 500, value: read_ms ?? 0 });
  slider.addEventListener("input", () => read_at(slider.valueAsNumber));
  const said = element("span", { id: "reader-time" });
  const made = element("div", { className: "reader" }, element("label", { htmlFor: "reader", textContent: word("lab-read") }), slider, said);
  made.show = (at_ms, readings) => {
    slider.value = String(at_ms);
    said.textContent = shown(at_ms / time.per, time.unit);
    slider.setAttribute("aria-valuetext", [said.textContent, ...readings].join("; "));
  };
  return made;
}

function read_at(at_ms) {
  read_ms = at_ms;
  const readings = [...last.container.querySelectorAll("figure")].map((figure) => figure.read(at_ms));
  last.container.querySelector(".reader")?.show(at_ms, readings);
}

function mark_shocks(frame, run, time) {
  const moments = run.answer.events.stimulus ?? [];
  if (moments.length > 300) return;
  for (const moment of moments) {
    const x = frame.at_x(moment / time.per);
    frame.svg.append(svg("path", { class: "shock", d: `M${x - 4} ${frame.top - 8}h8l-4 7z` }));
  }
}

/** What a reader who cannot see the panel is told. */
function described(panel, curves, factors) {
  return curves.map((curve) => {
    const factor = factors.get(curve.column);
    let highest = 0;
    for (let k = 1; k < curve.values.length; k++) if (curve.values[k] > curve.values[highest]) highest = k;
    const lowest = Math.min(...curve.values);
    const label = panel.curves.find(({ column }) => column === curve.column).label;
    return word("lab-described", {
      label: label ? `${label}: ` : "",
      low: kit.number((lowest * factor)),
      high: kit.number((curve.values[highest] * factor)),
      at: kit.number(curve.time_ms[highest]),
    });
  }).join(" ");
}

/** Draws the curve of a sweep as far as it is there. */
export function draw_response(container, { knob, measure, points, ends, settled }) {
  const width = Math.max(260, Math.floor(container.clientWidth));
  const with_unit = (name, unit) => (unit && unit !== "1" ? `${name} (${shown_unit(unit)})` : name);
  const factor = measure.unit === "1" ? 100 : 1;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const y = extent([{ column: "", values: ys }], () => factor, true);
  const frame = new Frame({ width, height: 260, x: ends, y, x_title: with_unit(knob.label, knob.unit) });
  frame.line(xs, ys, factor, "blue");
  if (points.length <= 60) {
    for (const [x, value] of points) {
      frame.svg.append(svg("circle", { class: "dot", cx: frame.at_x(x).toFixed(1), cy: frame.at_y(value * factor).toFixed(1), r: 2.6 }));
    }
  }
  const title = with_unit(measure.label, measure.unit === "1" ? "%" : measure.unit);
  const told = word("lab-described-sweep", {
    low: shown(xs[0], knob.unit), high: shown(xs.at(-1), knob.unit),
    first: kit.number(ys[0] * factor), last: kit.number(ys.at(-1) * factor),
  });
  frame.svg.setAttribute("aria-label", `${title}. ${told}`);
  const figure = element("figure", {}, element("figcaption", {}, element("h3", { textContent: title })));
  figure.append(frame.svg);
  container.replaceChildren(figure);
  container.dataset.settled = String(settled);
}

let resized = null;
new ResizeObserver(([entry]) => {
  const width = Math.floor(entry.contentRect.width);
  if (resized !== null && width !== resized && last) draw_panels(last.container, last.runs);
  resized = width;
}).observe(document.getElementById("panels"));
