// How the page asks the lab behind it.

export const data = JSON.parse(document.getElementById("data").textContent);

/** The word under a key, with values set into it. */
export function word(key, values = {}) {
  let text = data.words[key] ?? key;
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`{${name}}`, value);
  return text;
}

/** Tells this page from others that are open: a new request takes the place of its earlier one. */
export const client = crypto.randomUUID().slice(0, 18);

/** What the lab refused, and why. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error);
    this.status = status;
    this.answer = answer;
  }
}

/** Sends a question; the answer as it comes. */
export async function send(path, body, signal) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Calgate-Token": data.token },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(0, { error: word("lab-gone"), help: word("lab-gone-help") });
  }
  if (response.ok) return response;
  let answer;
  try {
    answer = await response.json();
  } catch {
    answer = { error: `${response.status} ${response.statusText}`, help: "" };
  }
  throw new Refused(response.status, answer);
}

/** Sends a question; the answer as it is meant. */
export async function ask(path, body, signal) {
  return (await send(path, body, signal)).json();
}

/** Shows what went wrong in an element, or clears it. */
export function tell(element, error) {
  element.hidden = error === null;
  element.classList.toggle("error", error !== null);
  if (error === null) {
    element.replaceChildren();
    return;
  }
  const answer = error.answer ?? { error: String(error) };
  const problems = answer.problems?.length ? answer.problems : [answer];
  element.replaceChildren(...problems.map((problem) => {
    const line = document.createElement("p");
    line.append(told(problem.error));
    if (problem.help) line.append(" ", told(problem.help), ".");
    return line;
  }));
}

/** A sentence in which what stands between backticks is code. */
function told(text) {
  const whole = document.createElement("span");
  text.split("`").forEach((part, index) => {
    if (index % 2 === 0) whole.append(part);
    else whole.append(Object.assign(document.createElement("code"), { textContent: part }));
  });
  return whole;
}

/** A new element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const SIGNS = { uA: "µA", uM: "µM", degC: "°C", cm2: "cm²", nm2: "nm²", us: "µs", uF: "µF", um2: "µm²", um: "µm", um3: "µm³" };

/** A unit as people write it. */
export function shown_unit(unit) {
  return unit.replace(/[A-Za-z]+\d?/g, (part) => SIGNS[part] ?? part);
}

/** A number with its unit, in the reader's way. */
export function shown(value, unit) {
  return kit.quantity(value, shown_unit(unit));
}

/** Gives the reader a file. */
export function save(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
