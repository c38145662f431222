// A knob: a slider with a number field, or a choice of words. It changes one key of the scenario.

/** Steps of a slider that names none. */
const STEPS = 100;

class RangeKnob {
  constructor(element, changed) {
    const data = element.dataset;
    this.element = element;
    this.key = data.knob;
    this.low = Number(data.low);
    this.high = Number(data.high);
    this.start = Number(data.start);
    this.steps = Number(data.steps) || STEPS;
    this.logarithmic = data.scale === "logarithmic";
    this.unit = data.unit ?? "";
    this.setUnit = data.setUnit ?? "";
    this.slider = element.querySelector('input[type="range"]');
    this.field = element.querySelector('input[type="text"]');
    this.trouble = kit.make("p", { class: "trouble", role: "alert" });
    this.trouble.hidden = true;
    element.append(this.trouble);
    Object.assign(this.slider, { min: 0, max: this.steps, step: 1 });
    this.changed = changed;
    this.slider.addEventListener("input", () => this.set(this.valueOf(Number(this.slider.value))));
    this.field.addEventListener("change", () => this.typed());
    this.show(this.start);
  }
  /** The value at a step of the slider, in at most three digits so that people can say it. */
  valueOf(step) {
    if (step === 0) return this.low;
    if (step === this.steps) return this.high;
    const frac = step / this.steps;
    const exact = this.logarithmic
      ? this.low * (this.high / this.low) ** frac
      : this.low + (this.high - this.low) * frac;
    return Math.min(this.high, Math.max(this.low, Number(exact.toPrecision(3))));
  }
  fracOf(value) {
    return this.logarithmic
      ? Math.log(value / this.low) / Math.log(this.high / this.low)
      : (value - this.low) / (this.high - this.low);
  }
  /** How far a value of the table is, where the whole slider is 1 long. */
  distance(text) {
    return this.fracOf(Number(text)) - this.fracOf(this.value);
  }
  typed() {
    const value = kit.typedNumber(this.field.value);
    const outside = !(value >= this.low && value <= this.high);
    this.trouble.hidden = !outside;
    this.trouble.textContent = "";
    this.field.setAttribute("aria-invalid", String(outside));
    if (!outside) return this.set(value);
    const range = { low: kit.quantity(this.low, this.unit), high: kit.quantity(this.high, this.unit) };
    const why = Number.isNaN(value) ? `${kit.words.notANumber} ` : "";
    this.trouble.textContent = why + kit.phrase("outside", range);
  }
  show(value) {
    this.value = value;
    this.element.dataset.value = String(value);
    // two neighbouring steps may round to one value: the slider stays where it was moved
    if (this.valueOf(Number(this.slider.value)) !== value) this.slider.value = Math.round(this.fracOf(value) * this.steps);
    this.slider.setAttribute("aria-valuetext", kit.quantity(value, this.unit));
    this.field.value = kit.number(value);
    this.field.removeAttribute("aria-invalid");
    this.trouble.hidden = true;
  }
  set(value) {
    if (!(value >= this.low && value <= this.high)) return;
    const same = value === this.value;
    this.show(value);
    if (!same) this.changed();
  }
  reset() {
    this.show(this.start);
  }
  /** The override, as `--set` takes it. */
  text() {
    return `${this.key}=${this.value}${this.setUnit ? ` ${this.setUnit}` : ""}`;
  }
  shown() {
    return `${this.label()} ${kit.quantity(this.value, this.unit)}`;
  }
  label() {
    return this.element.querySelector("label").textContent;
  }
}

class ChoiceKnob {
  constructor(element, changed) {
    this.element = element;
    this.key = element.dataset.knob;
    this.select = element.querySelector("select");
    this.start = element.dataset.start;
    this.changed = changed;
    this.select.addEventListener("change", () => this.set(this.select.value));
    this.show(this.start);
  }
  distance(text) {
    return text === this.value ? 0 : 1;
  }
  show(value) {
    this.value = value;
    this.select.value = value;
    this.element.dataset.value = value;
  }
  set(value) {
    if (![...this.select.options].some((option) => option.value === value)) return;
    const same = value === this.value;
    this.show(value);
    if (!same) this.changed();
  }
  reset() {
    this.show(this.start);
  }
  text() {
    return `${this.key}=${this.value}`;
  }
  shown() {
    return `${this.label()}: ${this.select.selectedOptions[0].textContent}`;
  }
  label() {
    return this.element.querySelector("label").textContent;
  }
}

kit.knob = (element, changed) =>
  element.querySelector("select") ? new ChoiceKnob(element, changed) : new RangeKnob(element, changed);
