// From values to places on paper: nice ticks, straight and logarithmic axes.

const niceStep = (span, count) => {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
};

/** An axis from `low` to `high` that is drawn from `start` to `end`, with about `count` ticks. */
kit.linearScale = (low, high, start, end, count, { grow = true } = {}) => {
  if (!(high > low)) [low, high] = [low - 0.5 * (Math.abs(low) || 1), high + 0.5 * (Math.abs(high) || 1)];
  // a line that hardly moves is shown as flat, and its axis without a tail of digits
  const least = 0.01 * Math.max(Math.abs(low), Math.abs(high));
  if (grow && high - low < least) [low, high] = [(low + high - least) / 2, (low + high + least) / 2];
  const step = niceStep(high - low, count);
  if (grow) {
    low = Math.floor(low / step + 1e-9) * step;
    high = Math.ceil(high / step - 1e-9) * step;
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
    ticks.push({ value: i * step, text: kit.decimals(i * step, decimals) });
  }
  const at = (value) => start + ((value - low) / (high - low)) * (end - start);
  const back = (place) => low + ((place - start) / (end - start)) * (high - low);
  return { low, high, ticks, at, back };
};

/** The same in powers of ten, from a 1, 2 or 5 to another; what is not above zero lies at the lower end. */
kit.logScale = (low, high, start, end) => {
  const neat = (value, leads) => {
    const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
    return leads(value / power) * power;
  };
  low = neat(low, (lead) => (lead >= 5 ? 5 : lead >= 2 ? 2 : 1));
  high = neat(high, (lead) => (lead <= 1 + 1e-9 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10));
  if (high <= low) high = 10 * low;
  const [from, to] = [Math.log10(low), Math.log10(high)];
  const text = (value) => (value < 1e-3 || value >= 1e5 ? kit.number(value, 1) : kit.decimals(value, Math.max(0, -Math.floor(Math.log10(value) + 1e-9))));
  // decades, or within a single one its 1, 2 and 5
  const every = Math.max(1, Math.ceil((to - from) / 6));
  const ticks = [];
  for (let power = Math.floor(from); power <= to + 1e-9; power += every) {
    for (const lead of to - from < 2 ? [1, 2, 5] : [1]) {
      const value = lead * 10 ** power;
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) ticks.push({ value, text: text(value) });
    }
  }
  const place = (value) => start + ((Math.log10(value) - from) / (to - from)) * (end - start);
  const at = (value) => place(Math.max(value, low));
  return { low, high, ticks, at };
};

/** In what unit people read a stretch of time, and how many of the run's own make one of it. */
kit.timeUnit = (name, span) => {
  if (name === "time_h") {
    return span > 96 ? { per: 24, unit: "d", title: kit.words.timeD } : { per: 1, unit: "h", title: kit.words.timeH };
  }
  return span > 2000 ? { per: 1000, unit: "s", title: kit.words.timeS } : { per: 1, unit: "ms", title: kit.words.timeMs };
};
