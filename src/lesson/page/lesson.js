// Lessons: puts the knobs where a step says, tells whether an answer is right, keeps the score.
(() => {
  const live = calgate.live("lesson");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  all("[data-put]").forEach((button) =>
    button.addEventListener("click", () => {
      JSON.parse(button.dataset.put).forEach(([key, value]) => live.set(key, value));
      document.getElementById("try").scrollIntoView({ block: "start" });
      live.root.querySelector("[data-knob] input").focus({ preventScroll: true });
    })
  );

  /** A number as people type it, with a comma or a full stop. */
  const typed = (text) => Number(text.trim().replace("−", "-").replace(",", ".") || NaN);

  /** Whether what was chosen or typed is right; null when nothing was. */
  const judged = (set) => {
    const field = set.querySelector('input[type="text"]');
    if (field) {
      const value = typed(field.value);
      if (Number.isNaN(value)) return null;
      return Math.abs(value - Number(field.dataset.answer)) <= Number(field.dataset.tolerance);
    }
    const chosen = set.querySelector("input:checked");
    return chosen ? chosen.hasAttribute("data-answer") : null;
  };

  const score = document.querySelector("[data-score]");
  const count = () => {
    const told = all("[data-quiz][data-told]");
    if (told.length === 0) return;
    const right = told.filter((set) => set.dataset.told === "right").length;
    score.textContent = score.dataset.score.replace("{right}", right).replace("{all}", all("[data-quiz]").length);
  };

  all("[data-tell]").forEach((button) =>
    button.addEventListener("click", () => {
      const set = button.closest("fieldset");
      const outcome = set.querySelector("[data-outcome]");
      const isRight = judged(set);
      if (isRight === null) {
        set.querySelector("input").focus();
        return;
      }
      set.dataset.told = isRight ? "right" : "wrong";
      // a colour would tell the outcome of a prediction, which the run is to tell
      outcome.className = set.hasAttribute("data-quiz") ? `outcome ${set.dataset.told}` : "outcome";
      const said = document.createElement("strong");
      said.textContent = isRight ? outcome.dataset.right : outcome.dataset.wrong;
      outcome.replaceChildren(said, set.hasAttribute("data-quiz") ? outcome.dataset.why : "");
      count();
    })
  );

  // the mark of a measure against a knob goes where both are now
  const follow = () => {
    all("[data-along]").forEach((figure) => {
      const { along, of, scale, x, y } = figure.dataset;
      const mark = figure.querySelector("[data-mark]");
      const value = live.answer?.measure(along) ?? null;
      const knob = live.knobs.find((one) => one.key === of);
      if (!mark || value === null || !knob) return;
      const place = (at, logarithmic, ends) => {
        const [low, high, from, to] = ends.split(" ").map(Number);
        const frac = logarithmic ? Math.log(at / low) / Math.log(high / low) : (at - low) / (high - low);
        return from + Math.min(1, Math.max(0, frac)) * (to - from);
      };
      mark.setAttribute("cx", place(knob.value, scale === "logarithmic", x).toFixed(1));
      mark.setAttribute("cy", place(value, false, y).toFixed(1));
      figure.dataset.value = String(value);
    });
  };
  live.root.addEventListener("calgate:answer", follow);
  follow();

  addEventListener("beforeprint", () => all("details[data-explains]").forEach((part) => (part.open = true)));
})();
