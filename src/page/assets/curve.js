// A chart of columns over time: lines with their names beside them, a pinned run in grey, a reading
// for pointer and keyboard, a description and a table of values for those who hear the page.

const SVG = "http://www.w3.org/2000/svg";
const make = (name, attributes = {}, text = "") => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};
const html = (name, attributes = {}, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};
kit.make = html;

/** The value of a column at any time: straight lines between samples, held at both ends. */
const valueAt = (times, values, time) => {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return values[0];
  if (low === times.length) return values[low - 1];
  const frac = (time - times[low - 1]) / (times[low] - times[low - 1]);
  return values[low - 1] + (values[low] - values[low - 1]) * frac;
};

/** Highest, lowest and last value with the time of the highest, within a window. */
const extremes = (times, values, from, to) => {
  const found = { peak: -Infinity, at: from, least: Infinity, last: valueAt(times, values, to) };
  for (let i = 0; i < times.length; i++) {
    if (times[i] < from || times[i] > to) continue;
    if (values[i] > found.peak) [found.peak, found.at] = [values[i], times[i]];
    if (values[i] < found.least) found.least = values[i];
  }
  return found;
};

/** The line of a column: of the samples that fall on one pixel the first, lowest, highest, last. */
const linePath = (times, values, x, y, from, to) => {
  const parts = [];
  let column = null;
  const put = (px, py) => parts.push(`${parts.length ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`);
  const flush = () => {
    if (!column) return;
    const { first, low, high, last } = column;
    [first, ...(low.i < high.i ? [low, high] : [high, low]), last].reduce((before, point) => {
      if (point.i !== before) put(point.px, point.py);
      return point.i;
    }, -1);
  };
  for (let i = 0; i < times.length; i++) {
    // one sample beyond each end, so that the line reaches the border
    if ((times[i + 1] ?? Infinity) < from || (times[i - 1] ?? -Infinity) > to || !Number.isFinite(values[i])) continue;
    const point = { i, px: x.at(times[i]), py: y.at(values[i]) };
    if (column && Math.floor(point.px) === column.pixel) {
      // places on paper grow downwards
      if (point.py > column.low.py) column.low = point;
      if (point.py < column.high.py) column.high = point;
      column.last = point;
    } else {
      flush();
      column = { pixel: Math.floor(point.px), first: point, low: point, high: point, last: point };
    }
  }
  flush();
  return parts.join("");
};

/** Moves labels apart until none lies on another, and keeps them between `top` and `bottom`. */
const spread = (labels, gap, top, bottom) => {
  labels.sort((a, b) => a.y - b.y);
  labels.forEach((label, i) => (label.y = Math.max(label.y, i ? labels[i - 1].y + gap : top)));
  for (let i = labels.length - 1; i >= 0; i--) {
    const limit = i === labels.length - 1 ? bottom : labels[i + 1].y - gap;
    labels[i].y = Math.min(labels[i].y, limit);
  }
};

/** Below this width the names of lines stand above them. */
const NARROW = 480;

/** Places for names in rows, as words in a text. */
const keyRows = (names, width) => {
  let [x, row] = [4, 0];
  const places = names.map((name) => {
    if (!name) return null;
    const length = 38 + 7.2 * name.length;
    if (x > 4 && x + length > width) [x, row] = [4, row + 1];
    const place = { x, y: 10 + 18 * row };
    x += length;
    return place;
  });
  return { places, rows: row + 1 };
};

const settings = (figure) => {
  const data = figure.dataset;
  const pair = (text) => (text ? JSON.parse(text) : null);
  return {
    names: data.curve.split(" "),
    labels: JSON.parse(data.labels || "[]"),
    unit: data.unit ?? "",
    factor: Number(data.factor || 1),
    always: pair(data.always),
    window: pair(data.window),
    logarithmic: data.scale === "logarithmic",
    title: figure.querySelector("figcaption")?.textContent ?? "",
  };
};

/** The parts of a chart that stay; they are made once. */
const furnish = (figure, title) => {
  if (figure.parts) return figure.parts;
  const parts = {
    svg: make("svg", { role: "img", "aria-label": kit.phrase("describedEmpty", { title }) }),
    reading: html("p", { class: "reading", "aria-hidden": "true" }),
    scrub: html("input", { type: "range", class: "scrub", min: "0", max: "200", step: "1", value: "0" }),
    details: html("details", { class: "values" }),
  };
  parts.scrub.setAttribute("aria-label", kit.phrase("read", { title }));
  parts.details.append(html("summary", { "aria-label": kit.phrase("values", { title }) }, kit.words.valuesShort));
  const plot = html("div", { class: "plot" });
  plot.append(parts.svg);
  figure.append(plot, parts.scrub, parts.reading, parts.details);
  const redraw = () => figure.shown && kit.drawCurve(figure, ...figure.shown);
  parts.details.addEventListener("toggle", redraw);
  parts.scrub.addEventListener("input", () => figure.read?.(parts.scrub.value / 200));
  parts.scrub.addEventListener("focus", () => figure.read?.(parts.scrub.value / 200));
  parts.scrub.addEventListener("blur", () => figure.read?.(null));
  parts.svg.addEventListener("pointermove", (event) => figure.point?.(event.clientX));
  parts.svg.addEventListener("pointerleave", () => figure.read?.(null));
  let width = 0;
  if (typeof ResizeObserver === "function") {
    new ResizeObserver(() => {
      if (Math.abs(plot.clientWidth - width) > 2) {
        width = plot.clientWidth;
        redraw();
      }
    }).observe(plot);
  }
  return (figure.parts = { ...parts, plot });
};

/** Draws the run `now`, and `pinned` (or null) in grey behind it, in a `figure` with `data-curve`. */
kit.drawCurve = (figure, now, pinned = null) => {
  const wanted = settings(figure);
  const { svg, reading, scrub, details, plot } = furnish(figure, wanted.title);
  figure.shown = [now, pinned];
  const line = (answer, kind) =>
    wanted.names.flatMap((name, i) => {
      const values = answer?.column(name);
      if (!values) return [];
      return [{ name, kind, i, times: answer.times, values: Array.from(values, (v) => v * wanted.factor), raw: values }];
    });
  const lines = [...line(pinned, "pinned"), ...line(now, "now")];
  svg.replaceChildren();
  if (lines.length === 0) return;

  const [from, to] = wanted.window ?? [now.times[0], now.times[now.times.length - 1]];
  const time = kit.timeUnit(now.head.time, to - from);
  const found = lines.map((l) => extremes(l.times, l.values, from, to));
  const finite = (values) => values.filter(Number.isFinite);
  let low = Math.min(...finite(found.map((f) => f.least)), ...(wanted.always ?? []).slice(0, 1));
  let high = Math.max(...finite(found.map((f) => f.peak)), ...(wanted.always ?? []).slice(1));
  if (wanted.logarithmic) {
    const above = lines.flatMap((l) => l.values.filter((v) => v > 0));
    low = Math.max(low, above.reduce((a, b) => Math.min(a, b), Infinity));
  }

  const named = lines.map((l) => {
    const label = wanted.labels[l.i] ?? "";
    if (l.kind === "pinned") return wanted.names.length > 1 && l.i > 0 ? "" : kit.words.pinned;
    return label || (pinned ? kit.words.now : "");
  });
  const longest = Math.max(...named.map((text) => text.length));
  const width = Math.max(240, plot.clientWidth || 640);
  // on a telephone there is no room beside the lines: their names stand above them, in rows
  const above = width < NARROW && longest > 0;
  const key = above ? keyRows(named, width) : { places: [], rows: 0 };
  const height = Math.round(Math.min(300, Math.max(190, width * 0.5)) + 18 * key.rows);
  const [top, bottom] = [10 + 18 * key.rows, height - 40];
  const y = wanted.logarithmic
    ? kit.logScale(low, high, bottom, top)
    : kit.linearScale(low, high, bottom, top, 4);
  const left = 12 + 7.6 * Math.max(...y.ticks.map((tick) => tick.text.length));
  const right = width - (longest && !above ? Math.min(0.34 * width, 30 + 7.2 * longest) : 22);
  const across = kit.linearScale(from / time.per, to / time.per, left, right, Math.max(3, Math.floor(width / 110)), { grow: false });
  const x = { at: (t) => across.at(t / time.per), back: (place) => across.back(place) * time.per };

  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  for (const tick of y.ticks) {
    const at = y.at(tick.value).toFixed(1);
    svg.append(make("line", { class: "grid", x1: left, x2: right, y1: at, y2: at }));
    svg.append(make("text", { class: "tick end", x: left - 6, y: at, dy: "0.35em" }, tick.text));
  }
  for (const tick of across.ticks) {
    const at = across.at(tick.value).toFixed(1);
    svg.append(make("line", { class: "axis", x1: at, x2: at, y1: bottom, y2: bottom + 5 }));
    svg.append(make("text", { class: "tick middle", x: at, y: bottom + 18 }, tick.text));
  }
  svg.append(make("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }));
  svg.append(make("text", { class: "tick end", x: right, y: bottom + 35 }, time.title));
  const labels = [];
  lines.forEach((l, at) => {
    const look = l.kind === "pinned" ? `line pinned dash-${l.i}` : `line colour-${l.i} dash-${l.i}`;
    const d = linePath(l.times, l.values, x, y, from, to);
    svg.append(make("path", { class: look, d, "data-line": l.name, "data-kind": l.kind }));
    const place = key.places[at] ?? { x: right + 5, y: y.at(found[at].last) };
    if (named[at]) labels.push({ text: named[at], look, ...place });
  });
  if (!above) spread(labels, 17, top + 6, bottom - 2);
  for (const label of labels) {
    svg.append(make("line", { class: label.look, x1: label.x, x2: label.x + 17, y1: label.y, y2: label.y }));
    svg.append(make("text", { class: "name", x: label.x + 22, y: label.y, dy: "0.35em" }, label.text));
  }

  const first = lines.find((l) => l.kind === "now") ?? lines[0];
  const raw = extremes(first.times, first.raw, from, to);
  Object.assign(figure.dataset, { rows: now.head.rows, peak: raw.peak, peakAt: raw.at, least: raw.least, last: raw.last });
  const shownTime = (t) => kit.quantity(t / time.per, time.unit);
  const of = (l) => found[lines.indexOf(l)];
  const value = (v) => kit.quantity(v, wanted.unit);
  let described = kit.phrase("described", {
    title: wanted.title,
    peak: value(of(first).peak),
    at: shownTime(of(first).at),
    least: value(of(first).least),
    last: value(of(first).last),
  });
  if (pinned && lines[0].kind === "pinned") described += ` ${kit.phrase("describedPinned", { peak: value(found[0].peak) })}`;
  svg.setAttribute("aria-label", described);

  const called = (l) => (l.kind === "pinned" ? kit.words.pinned : wanted.labels[l.i] || kit.words.now);
  const nowFirst = [...line(now, "now"), ...line(pinned, "pinned")];
  const valuesAt = (t) =>
    nowFirst
      .map((l) => `${lines.length > 1 ? `${called(l)}\u00a0` : ""}${value(valueAt(l.times, l.values, t))}`)
      .join(", ");
  const cursor = make("g", { class: "cursor", visibility: "hidden" });
  svg.append(cursor);
  figure.read = (frac) => {
    const hidden = frac === null;
    cursor.setAttribute("visibility", hidden ? "hidden" : "visible");
    reading.textContent = "";
    if (hidden) return;
    const t = from + frac * (to - from);
    const at = x.at(t).toFixed(1);
    const dots = lines.map((l) =>
      make("circle", { class: l.kind === "pinned" ? "dot pinned" : `dot colour-${l.i}`, cx: at, cy: y.at(valueAt(l.times, l.values, t)).toFixed(1), r: 3.5 }),
    );
    cursor.replaceChildren(make("line", { class: "axis", x1: at, x2: at, y1: top, y2: bottom }), ...dots);
    const text = kit.phrase("readAt", { time: shownTime(t), values: valuesAt(t) });
    reading.textContent = text;
    scrub.setAttribute("aria-valuetext", text);
  };
  figure.point = (clientX) => {
    const box = svg.getBoundingClientRect();
    const place = ((clientX - box.left) / box.width) * width;
    const frac = (x.back(place) - from) / (to - from);
    figure.read(frac >= 0 && frac <= 1 ? frac : null);
    if (frac >= 0 && frac <= 1) scrub.value = Math.round(200 * frac);
  };
  scrub.style.marginLeft = `${((left - 8) / width) * 100}%`;
  scrub.style.width = `${((right - left + 16) / width) * 100}%`;
  const middle = from + (scrub.value / 200) * (to - from);
  scrub.setAttribute("aria-valuetext", kit.phrase("readAt", { time: shownTime(middle), values: valuesAt(middle) }));
  if (document.activeElement === scrub) figure.read(scrub.value / 200);

  details.querySelectorAll(".wide").forEach((old) => old.remove());
  if (details.open) details.append(valuesTable(nowFirst, from, to, time, called, value, wanted.title));
};

/** The curve in twenty-one rows. */
const valuesTable = (lines, from, to, time, called, value, title) => {
  const wide = html("div", { class: "wide", tabindex: "0", role: "region", "aria-label": kit.phrase("values", { title }) });
  const table = html("table");
  const head = html("tr");
  head.append(html("th", { scope: "col" }, time.title), ...lines.map((l) => html("th", { scope: "col" }, called(l))));
  const rows = Array.from({ length: 21 }, (_, i) => from + ((to - from) * i) / 20).map((t) => {
    const row = html("tr");
    row.append(html("th", { scope: "row" }, kit.number(t / time.per)));
    row.append(...lines.map((l) => html("td", {}, value(valueAt(l.times, l.values, t)))));
    return row;
  });
  const body = html("tbody");
  body.append(...rows);
  const top = html("thead");
  top.append(head);
  table.append(top, body);
  wide.append(table);
  return wide;
};
