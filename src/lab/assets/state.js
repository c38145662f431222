// What the page shows: a scenario and what was changed in it. It stands in the address, so that a
// link shows the same, and its past is kept, so that every change can be undone.

const NAME = "name", TEXT = "text", PIN = "pin";
/** Longest address that browsers and mail programs pass on without harm. */
const LONGEST_LINK = 16000;

/** A scenario by `name` or by its `text`, and its changes, by key in the order they were made. */
export function state(name, text = null, set = []) {
  return { name, text, set: new Map(set) };
}

/** What the lab is asked with. */
export function asked(of, client) {
  const set = [...of.set].map(([key, value]) => `${key}=${value}`);
  return of.text === null
    ? { name: of.name, set, client }
    : { text: of.text, set, client };
}

/** The state with one more change; without one when `value` is null. */
export function turned(of, key, value) {
  const set = new Map(of.set);
  if (value === null) set.delete(key);
  else set.set(key, value);
  return { ...of, set };
}

function parameters(of) {
  const found = new URLSearchParams();
  found.set(NAME, of.name);
  if (of.text !== null) found.set(TEXT, of.text);
  for (const [key, value] of of.set) found.set(`set.${key}`, value);
  return found;
}

/** The end of the address that shows these; null when it would be too long. */
export function fragment(of, pinned) {
  const found = parameters(of);
  if (pinned) found.set(PIN, parameters(pinned).toString());
  const text = "#" + found.toString();
  return text.length > LONGEST_LINK ? null : text;
}

function read(found) {
  const name = found.get(NAME);
  if (!name) return null;
  const set = [];
  for (const [key, value] of found) if (key.startsWith("set.")) set.push([key.slice(4), value]);
  return state(name, found.get(TEXT), set);
}

/** What an address shows, and what is pinned beside it; nulls where it does not say. */
export function of_fragment(text) {
  const found = new URLSearchParams(text.replace(/^#/, ""));
  const pin = found.get(PIN);
  return { now: read(found), pinned: pin ? read(new URLSearchParams(pin)) : null };
}

/** The past and the future of the page. */
export class History {
  #past = [];
  #future = [];

  constructor(first) {
    this.now = first;
  }

  get can_undo() {
    return this.#past.length > 0;
  }

  get can_redo() {
    return this.#future.length > 0;
  }

  /** A new state; what was undone is forgotten. */
  go(to) {
    this.#past.push(this.now);
    if (this.#past.length > 500) this.#past.shift();
    this.#future = [];
    this.now = to;
  }

  undo() {
    if (!this.can_undo) return false;
    this.#future.push(this.now);
    this.now = this.#past.pop();
    return true;
  }

  redo() {
    if (!this.can_redo) return false;
    this.#past.push(this.now);
    this.now = this.#future.pop();
    return true;
  }
}
