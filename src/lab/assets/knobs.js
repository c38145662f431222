// What can be turned: sliders with a field for exact values, switches and choices, and the drawer
// with all parameters.

import { data, element, shown, shown_unit, word } from "./ask.js";

let count = 0;
const new_id = () => `control-${++count}`;

/** A value as it is typed in a scenario. */
function typed(value, unit) {
  return unit ? `${value} ${unit}` : String(value);
}

/** Everything that can be turned in an opened scenario. `turn(key, typed, settled)` is told of each
 *  change; `settled` is false while a slider is being drawn. */
export class Knobs {
  #setters = new Map();
  #turn;

  constructor(opened, turn) {
    this.#turn = turn;
    const of_bath = (knob) => /^(bath|run\.temperature)/.test(knob.key);
    const fill = (id, children) => document.getElementById(id).replaceChildren(...children);
    const knobs = opened.knobs.map((knob) => [knob, this.#knob(knob)]);
    fill("knobs-bath", knobs.filter(([knob]) => of_bath(knob)).map(([, made]) => made));
    fill("knobs-nerve", knobs.filter(([knob]) => !of_bath(knob)).map(([, made]) => made));
    fill("knobs-mechanisms", [
      ...opened.switches.map((one) => this.#switch(one)),
      ...opened.choices.map((one) => this.#choice(one)),
    ]);
    fill("drawer", opened.parameters.map((group) => this.#group(group)));
    document.getElementById("seek").value = "";
    document.getElementById("seek-status").textContent = "";
  }

  /** Shows the values of a state: what it changed, and what was opened for the rest. */
  show(set) {
    for (const [key, setter] of this.#setters) setter(set.get(key) ?? null);
  }

  #knob(knob) {
    const id = new_id();
    const unit = shown_unit(knob.unit);
    const field = element("input", {
      type: "number", step: "any", id: `${id}-field`, value: knob.value,
      "aria-label": unit ? `${knob.label} (${unit})` : knob.label, className: "exact",
    });
    const head = element("div", { className: "knob-head" },
      element("label", { htmlFor: id, textContent: knob.label }),
      element("span", { className: "value" }, field, element("span", { className: "unit", textContent: unit })));
    const made = element("div", { className: "knob" }, head);
    made.dataset.key = knob.key;
    let slider = null;
    if (knob.low !== undefined) {
      slider = element("input", { type: "range", id, min: knob.low, max: knob.high, step: knob.step });
      slider.dataset.key = knob.key;
      made.append(slider);
    } else {
      head.querySelector("label").htmlFor = field.id;
    }
    const show = (value) => {
      field.value = String(value);
      if (!slider) return;
      // beyond the slider, its end is where it stands
      slider.value = String(value);
      slider.setAttribute("aria-valuetext", shown(value, knob.unit));
    };
    show(knob.value);
    const say = (value, settled) => {
      // what the scenario says is no change
      this.#turn(knob.key, value === knob.value ? null : typed(value, knob.unit), settled);
      made.classList.toggle("turned", value !== knob.value);
    };
    slider?.addEventListener("input", () => {
      // the steps of a slider need not meet the value that the scenario began with
      const near = Math.abs(slider.valueAsNumber - knob.value) < knob.step / 2;
      const value = near ? knob.value : slider.valueAsNumber;
      field.value = String(value);
      slider.setAttribute("aria-valuetext", shown(value, knob.unit));
      say(value, false);
    });
    slider?.addEventListener("change", () => this.#turn(null, null, true));
    field.addEventListener("change", () => {
      const value = field.value.trim() === "" ? knob.value : field.valueAsNumber;
      if (!Number.isFinite(value)) return;
      show(value);
      say(value, true);
    });
    this.#setters.set(knob.key, (text) => {
      const value = text === null ? knob.value : Number.parseFloat(text);
      show(value);
      made.classList.toggle("turned", text !== null);
    });
    return made;
  }

  #switch(one) {
    const id = new_id();
    const box = element("input", { type: "checkbox", id, checked: one.value });
    const made = element("div", { className: "switch" }, box, element("label", { htmlFor: id, textContent: one.label }));
    box.dataset.key = one.key;
    box.addEventListener("change", () => {
      this.#turn(one.key, box.checked === one.value ? null : String(box.checked), true);
      made.classList.toggle("turned", box.checked !== one.value);
    });
    this.#setters.set(one.key, (text) => {
      box.checked = text === null ? one.value : text === "true";
      made.classList.toggle("turned", text !== null);
    });
    return made;
  }

  #choice(one) {
    const id = new_id();
    const options = one.options.map((option) =>
      element("option", { value: option.word, textContent: data.words[`lab-word-${option.word}`] ?? option.word, title: option.about }));
    const select = element("select", { id }, ...options);
    select.dataset.key = one.key;
    select.value = one.value;
    const made = element("div", { className: "choice" }, element("label", { htmlFor: id, textContent: one.label }), select);
    select.addEventListener("change", () => {
      this.#turn(one.key, select.value === one.value ? null : select.value, true);
      made.classList.toggle("turned", select.value !== one.value);
    });
    this.#setters.set(one.key, (text) => {
      select.value = text ?? one.value;
      made.classList.toggle("turned", text !== null);
    });
    return made;
  }

  /** A group of parameters; its rows are made when it is opened. */
  #group(group) {
    const about = group.about.charAt(0).toUpperCase() + group.about.slice(1);
    const made = element("details", { className: "group" },
      element("summary", {}, element("strong", { textContent: group.name.replaceAll("_", " ") }),
        element("span", { className: "quiet", textContent: ` · ${group.entries.length}` })),
      element("p", { className: "quiet", lang: "en", textContent: about }));
    const changes = new Map();
    for (const entry of group.entries) this.#setters.set(entry.key, (text) => changes.set(entry.key, text));
    let filled = false;
    const fill = () => {
      if (filled) return;
      filled = true;
      made.append(...group.entries.map((entry) => this.#parameter(entry, changes.get(entry.key) ?? null)));
    };
    made.addEventListener("toggle", () => made.open && fill());
    made.seek = (sought) => {
      const found = group.entries.filter((entry) =>
        `${entry.key} ${entry.about} ${entry.source.short} ${entry.note}`.replaceAll("_", " ").toLowerCase().includes(sought));
      made.hidden = found.length === 0;
      if (sought !== "" && found.length > 0) {
        fill();
        made.open = found.length < 12;
      }
      if (filled) {
        const keys = new Set(found.map((entry) => entry.key));
        for (const row of made.querySelectorAll("[data-key]")) row.hidden = !keys.has(row.dataset.key);
      }
      return found.length;
    };
    return made;
  }

  #parameter(entry, text) {
    const id = new_id();
    const name = entry.key.split(".").at(-1).replaceAll("_", " ");
    const unit = shown_unit(entry.unit);
    const field = element("input", { type: "number", step: "any", id, className: "exact", "aria-describedby": `${id}-about` });
    const range = entry.low === entry.high ? "" : word("lab-drawer-range", {
      low: kit.number(entry.low), high: kit.number(entry.high),
    });
    const source = [entry.source.short, entry.locus].filter(Boolean).join(", ");
    const made = element("div", { className: "parameter" },
      element("div", { className: "knob-head" },
        element("label", { htmlFor: id, textContent: name }),
        element("span", { className: "value" }, field, element("span", { className: "unit", textContent: unit }))),
      element("p", { className: "quiet", id: `${id}-about`, lang: "en" },
        [entry.about, range, entry.confidence, source, entry.note].filter(Boolean).join(" · ")));
    made.dataset.key = entry.key;
    const show = (now) => {
      const value = now === null ? entry.value : Number.parseFloat(now);
      field.value = String(value);
      made.classList.toggle("turned", now !== null);
      made.classList.toggle("outside", value < entry.low || value > entry.high);
    };
    show(text);
    field.addEventListener("change", () => {
      const value = field.value.trim() === "" ? entry.value : field.valueAsNumber;
      if (!Number.isFinite(value)) return;
      const now = value === entry.value ? null : typed(value, entry.unit);
      show(now);
      this.#turn(entry.key, now, true);
    });
    this.#setters.set(entry.key, show);
    return made;
  }
}

/** Shows only the parameters in which a text occurs. */
export function seek(text) {
  const sought = text.trim().replaceAll("_", " ").toLowerCase();
  let found = 0;
  for (const group of document.querySelectorAll("#drawer .group")) found += group.seek(sought);
  return found;
}
