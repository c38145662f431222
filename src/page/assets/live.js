// A living part: when a knob is turned, its scenario runs, and its curves and numbers follow.

/** After this long a reader is told that the engine is at work. */
const TELL_AFTER_MS = 350;
/** After this long, that it takes more than usual. */
const SLOW_AFTER_MS = 5000;

class Live {
  constructor(root, engine) {
    this.root = root;
    this.engine = engine;
    const data = JSON.parse(root.querySelector("script[data-request]").textContent);
    this.request = data.request;
    this.table = data.table;
    this.answer = null;
    this.pinned = null;
    const changed = () => this.run();
    this.knobs = [...root.querySelectorAll("[data-knob]")].map((element) => kit.knob(element, changed));
    this.curves = [...root.querySelectorAll("[data-curve]")];
    this.measures = [...root.querySelectorAll("[data-measure]")];
    this.status = root.querySelector("[data-status]") ?? kit.make("p");
    this.warnings = kit.make("ul", { class: "warnings" });
    this.warnings.hidden = true;
    this.status.after(this.warnings);
    const actions = {
      pin: () => this.pin(),
      unpin: () => this.unpin(),
      reset: () => this.reset(),
      table: () => this.saveTable(),
    };
    this.buttons = {};
    for (const [name, act] of Object.entries(actions)) {
      const button = root.querySelector(`[data-action="${name}"]`);
      this.buttons[name] = button;
      button?.addEventListener("click", act);
    }
    this.state("waiting");
    this.run();
  }
  state(name) {
    this.root.dataset.state = name;
    this.root.setAttribute("aria-busy", String(name === "busy"));
    const without = (button, hidden) => button && (button.hidden = hidden);
    without(this.buttons.unpin, !this.pinned);
    if (this.buttons.pin) this.buttons.pin.disabled = !this.answer;
    if (this.buttons.table) this.buttons.table.disabled = !this.answer;
  }
  /** What is asked of the engine now. */
  asked() {
    return { ...this.request, set: [...(this.request.set ?? []), ...this.knobs.map((knob) => knob.text())] };
  }
  /** Runs the scenario as the knobs stand; resolves when its answer is shown or was refused. */
  async run() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const began = performance.now();
    const asked = this.asked();
    this.state("busy");
    const tell = (text) => turn === this.turn && (this.status.textContent = text);
    const timers = [setTimeout(tell, TELL_AFTER_MS, kit.words.busy), setTimeout(tell, SLOW_AFTER_MS, kit.words.slow)];
    try {
      const answer = await this.engine.run(asked, this);
      if (turn === this.turn) this.show(answer, asked, this.engine.source, performance.now() - began);
    } catch (refusal) {
      if (turn !== this.turn) return;
      if (refusal.kind === "none" && this.table) return this.showTable(asked);
      if (refusal.kind === "superseded") return;
      this.fail(refusal);
    } finally {
      timers.forEach(clearTimeout);
    }
  }
  show(answer, asked, source, elapsed) {
    this.answer = answer;
    Object.assign(this.root.dataset, { source, set: JSON.stringify(asked.set), elapsedMs: elapsed.toFixed(1) });
    this.status.textContent = "";
    this.status.classList.remove("failed");
    this.warnings.replaceChildren(...answer.head.warnings.map((text) => kit.make("li", {}, text)));
    this.warnings.hidden = answer.head.warnings.length === 0;
    this.draw();
    this.state("ready");
    this.root.dispatchEvent(new CustomEvent("calgate:answer", { detail: answer, bubbles: true }));
  }
  showTable(asked) {
    const answer = kit.fromTable(this.table, this.knobs);
    this.show(answer, asked, "table", 0);
    const values = this.knobs.filter((knob) => answer.at.has(knob.key)).map((knob) => {
      const value = Number(answer.at.get(knob.key));
      return `${knob.label()} ${Number.isNaN(value) ? answer.at.get(knob.key) : kit.quantity(value, knob.unit ?? "")}`;
    });
    this.status.textContent = `${kit.words.noEngine} ${kit.phrase("nearest", { values: values.join(", ") })}`;
  }
  fail(refusal) {
    this.status.textContent = refusal.lines ? refusal.lines.join("\n") : String(refusal);
    this.status.classList.add("failed");
    this.state("failed");
  }
  draw() {
    this.curves.forEach((figure) => kit.drawCurve(figure, this.answer, this.pinned));
    for (const element of this.measures) {
      const [value, before] = [this.answer, this.pinned].map((run) => run?.measure(element.dataset.measure) ?? null);
      kit.showMeasure(element, value, before);
    }
  }
  /** Keeps the shown run in grey behind what comes. */
  pin() {
    if (!this.answer) return;
    this.pinned = this.answer;
    this.draw();
    this.state("ready");
  }
  unpin() {
    this.pinned = null;
    this.draw();
    this.state("ready");
    this.buttons.pin?.focus();
  }
  reset() {
    this.knobs.forEach((knob) => knob.reset());
    return this.run();
  }
  /** Turns a knob. */
  set(key, value) {
    this.knobs.find((knob) => knob.key === key)?.set(value);
  }
  /** The shown columns in full, as a file. */
  saveTable() {
    const { head, times, columns } = this.answer;
    const names = [head.time, ...columns.keys()];
    const rows = Array.from(times, (time, i) => [time, ...[...columns.values()].map((values) => values[i])].join(","));
    kit.save(`${this.root.dataset.live}.csv`, "text/csv", [names.join(","), ...rows, ""].join("\n"));
  }
}

/** Writes a number of the summary, and in brackets the one it is compared with. */
kit.showMeasure = (element, value, before = null) => {
  const { unit = "", factor = "1" } = element.dataset;
  const scale = Number(factor) || 1;
  const text = (v) => {
    if (v === null) return kit.words.none;
    if (typeof v !== "number") return String(v);
    const shown = scale === 1 && Number.isInteger(v) ? kit.count(v) : kit.number(v * scale);
    return unit ? `${shown}\u00a0${unit}` : shown;
  };
  element.dataset.value = value === null ? "" : String(value);
  element.replaceChildren(text(value));
  if (before !== null) element.append(" ", kit.make("span", { class: "before" }, `(${kit.words.pinned}: ${text(before)})`));
};

/** Gives the reader a file. */
kit.save = (name, type, content) => {
  const place = URL.createObjectURL(new Blob([content], { type }));
  const link = kit.make("a", { href: place, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 1000);
};

const startTheme = () => {
  const button = document.querySelector('[data-action="theme"]');
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const label = () => (button.textContent = isDark() ? kit.words.light : kit.words.dark);
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    label();
  });
  system.addEventListener?.("change", label);
  label();
};

/** Brings the page to life; called once, after everything of the page is there. */
kit.start = () => {
  startTheme();
  kit.engine = startEngine();
  const parts = new Map();
  document.querySelectorAll("[data-live]").forEach((root) => parts.set(root.dataset.live, new Live(root, kit.engine)));
  /** The living part of that name. */
  kit.live = (name) => parts.get(name);
  addEventListener("beforeprint", () => document.querySelectorAll("details[data-beforehand]").forEach((d) => (d.open = true)));
};
