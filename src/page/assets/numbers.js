// Numbers and words as the page's language has them; the same rules as src/text/numbers.rs.

kit.words = JSON.parse(document.getElementById("calgate-words").textContent);

/** A word with what stands in braces filled in. */
kit.phrase = (name, values = {}) =>
  kit.words[name].replace(/\{(\w+)\}/g, (braces, key) => (key in values ? values[key] : braces));

const groupedDigits = (digits) =>
  digits.length <= 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** A number with three significant digits (or another count): `0.0123`, `−80.0`, `1.23 × 10⁻⁵`. */
kit.number = (value, digits = 3) => {
  if (value === null || value === undefined || Number.isNaN(value)) return kit.words.none;
  const sign = value < 0 ? "−" : "";
  if (!Number.isFinite(value)) return `${sign}∞`;
  if (value === 0) return "0";
  const [mantissa, power] = Math.abs(value).toExponential(digits - 1).split("e");
  const exponent = Number(power);
  const mark = kit.words.decimalMark;
  if (exponent < -3 || exponent > 4) {
    const raised = String(exponent).replace(/./g, (c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]));
    return `${sign}${mantissa.replace(".", mark)} × 10${raised}`;
  }
  const plain = Number(`${mantissa}e${exponent}`).toFixed(Math.max(0, digits - 1 - exponent));
  const [whole, part] = plain.split(".");
  return sign + groupedDigits(whole) + (part ? mark + part : "");
};

/** A whole number in full, anything else with three digits. */
kit.count = (value) =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? (value < 0 ? "−" : "") + groupedDigits(String(Math.abs(value)))
    : kit.number(value);

/** A number with as many decimals as its axis needs. */
kit.decimals = (value, decimals) => {
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const zero = Number(`${whole}.${part ?? 0}`) === 0;
  return (value < 0 && !zero ? "−" : "") + groupedDigits(whole) + (part ? kit.words.decimalMark + part : "");
};

/** A number with its unit and a space that does not break. */
kit.quantity = (value, unit) => (unit ? `${kit.number(value)}\u00a0${unit}` : kit.number(value));

/** What a person typed as a number, in the page's way or with a point; NaN when it is none. */
kit.typedNumber = (text) => {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, "").replace("−", "-").replace(kit.words.decimalMark, ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
};
