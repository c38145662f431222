"""Myokit and NEURON on the equations of calgate: times and errors as `peers.c` prints them.

    peers.py time MODELS                one line `time,...` for each program, case and tolerance
    peers.py error MODELS REFERENCES    one line `error,...` for each

MODELS holds CASE.c (`calgate show model --format c`) and nerve-CASE.c (the same with
`--set run.target=nerve`), REFERENCES holds CASE.bin and nerve-CASE.bin (`cargo bench --bench peers
-- reference`). Myokit gets the whole chain, translated statement by statement; NEURON gets the
nerve's membrane, written as its users write it (`calgate_nerve.mod`).
"""

import re
import sys
import time
from pathlib import Path

import numpy

CASES = ["one-impulse", "fifty-hertz", "hundred-hertz", "one-hertz"]
TOLERANCES = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]
GRID_MS = 0.1
ABSOLUTE_FRACTION = 0.01
LEAST_TIME_MS = 40.0


class Model:
    """What stands in a C file that calgate wrote."""

    def __init__(self, path):
        text = path.read_text()
        numbers = lambda name: [float(x) for x in re.search(
            name + r"\[\d+\] = \{(.*?)\};", text, re.S)[1].replace("\n", " ").split(",") if x.strip()]
        self.start, self.scales = numbers("calgate_start"), numbers("calgate_scales")
        self.names = re.findall(r'"(\w+)", /\* y\[', text)
        rows = re.findall(r"^    \{(.*?), (.*?), \{(.*?)\}\},$", text, re.M)
        # start, length, surroundings
        self.stretches = [(float(a), float(b), [float(x) for x in c.split(",")]) for a, b, c in rows]
        self.duration_ms = self.stretches[-1][0] + self.stretches[-1][1]
        body = text[text.index("void calgate_rates"):text.index("void calgate_jacobian")]
        self.statements = re.findall(r"const double (n\d+) = (.*?);", body)
        self.rates = [right for _, right in re.findall(r"dy\[(\d+)\] = (.*?);", body)]


def distance(samples, reference):
    """The largest difference of any state, in parts of its largest size."""
    assert samples.shape == reference.shape, (samples.shape, reference.shape)
    largest = numpy.abs(reference).max(axis=0)
    moving = largest > 0
    return (numpy.abs(samples - reference)[:, moving] / largest[moving]).max()


def cost_ms(work):
    begun, runs = time.process_time(), 0
    while True:
        work()
        runs += 1
        spent_ms = 1e3 * (time.process_time() - begun)
        if spent_ms >= LEAST_TIME_MS:
            return spent_ms / runs


# ---- Myokit ----

def expression(right):
    """A C expression in Myokit's language."""
    right = re.sub(r"([yp])\[(\d+)\]", r"\1\2", right).replace("calgate_exp", "exp")
    return re.sub(r"^(.*) \? (.*) : (.*)$", r"if(\1, \2, \3)", right)


def myokit_model(model):
    import myokit
    # states in units of their sizes, because there is one absolute tolerance for all
    lines = ["[[model]]"]
    lines += [f"c.u{i} = {start / scale!r}"
              for i, (start, scale) in enumerate(zip(model.start, model.scales))]
    lines += ["[c]", "time = 0 bind time", "pace = 0 bind pace"]
    bath = model.stretches[0][2]
    assert all(around[1:] == bath[1:] for _, _, around in model.stretches)
    lines += ["p0 = pace"] + [f"p{i} = {bath[i]!r}" for i in range(1, len(bath))]
    lines += [f"y{i} = u{i} * {scale!r}" for i, scale in enumerate(model.scales)]
    lines += [f"{name} = {expression(right)}" for name, right in model.statements]
    lines += [f"dot(u{i}) = ({expression(right)}) / {model.scales[i]!r}"
              for i, right in enumerate(model.rates)]
    protocol = myokit.Protocol()
    for start_ms, length_ms, around in model.stretches:
        if around[0] != 0.0:
            protocol.schedule(around[0], start_ms, length_ms)
    return myokit.Simulation(myokit.parse_model("\n".join(lines)), protocol)


def myokit_rows(kind, models, references):
    import myokit
    for case in CASES:
        model = Model(models / f"{case}.c")
        simulation = myokit_model(model)
        for tolerance in TOLERANCES:
            simulation.set_tolerance(ABSOLUTE_FRACTION * tolerance, tolerance)
            name = f'"Myokit (CVODES)",{case},{tolerance:g}'
            if kind == "time":
                def run():
                    simulation.reset()
                    simulation.run(model.duration_ms, log=myokit.LOG_NONE)
                print(f"time,{name},{cost_ms(run):.5f}", flush=True)
                continue
            reference = numpy.fromfile(references / f"{case}.bin").reshape(-1, len(model.start))
            times_ms = numpy.arange(len(reference)) * GRID_MS
            simulation.reset()
            # the end of the run itself is not logged
            log = simulation.run(model.duration_ms, log=[f"c.u{i}" for i in range(len(model.start))],
                                 log_times=times_ms[:-1])
            samples = numpy.array([log[f"c.u{i}"] for i in range(len(model.start))]).T
            steps, evaluations = (simulation.last_number_of_steps(),
                                  simulation.last_number_of_evaluations())
            error = distance(samples * model.scales, reference[:-1])
            print(f"error,{name},{steps},{evaluations},{error:.3e}", flush=True)


# ---- NEURON ----

NERVE_CASES = ["nerve-fifty-hertz", "nerve-one-hertz"]
# Steps of the fixed-step method, ms. They stand in the column of the tolerance.
STEPS_MS = [0.1, 0.05, 0.025, 0.01, 0.005]
AREA_UM2 = 100.0
GATES = ["m", "h", "s", "w"]


def mechanism(model):
    """The nerve's membrane in NEURON's language, in the form its users write: rates of the gates
    in a procedure, gates by `cnexp`, and a current."""
    right = dict(model.statements)
    bath = model.stretches[0][2]

    def words(text):
        text = re.sub(r"p\[(\d+)\]", lambda found: f"({bath[int(found[1])]!r})", text)
        text = text.replace("calgate_exp", "exp").replace("y[0]", "v")
        return re.sub(r"y\[(\d)\]", lambda found: GATES[int(found[1]) - 1], text)

    def parts(name, sign):
        found = re.fullmatch(r"(\S+) " + re.escape(sign) + r" (\S+)", right[name])
        return found[1], found[2]

    def needed(names):
        """Everything that these need, in order."""
        seen = []

        def see(text):
            for name in re.findall(r"n\d+", text):
                if name not in seen:
                    see(right[name])
                    seen.append(name)
        see(" ".join(names))
        return seen

    def lines(names):
        """Statements for the named values; what only one of them uses stands within it."""
        order = needed(names)
        uses = re.findall(r"n\d+", " ".join([right[name] for name in order] + names))
        inside, kept, made = {}, [], []

        def filled(text):
            return re.sub(r"n\d+", lambda found: inside.get(found[0], found[0]), words(text))

        for name in order:
            choice = re.fullmatch(r"(.*) \? (.*) : (.*)", right[name])
            if choice:
                test, yes, no = map(filled, choice.groups())
                made.append(f"    if ({test}) {{ {name} = {yes} }} else {{ {name} = {no} }}")
            elif uses.count(name) == 1 and name not in names:
                inside[name] = f"({filled(right[name])})"
                continue
            else:
                made.append(f"    {name} = {filled(right[name])}")
            kept.append(name)
        return ["    LOCAL " + ", ".join(kept)] + made

    factors = []
    for gate in (1, 2, 3):
        opened, closed = parts(model.rates[gate], "-")
        shut = next(n for n, text in right.items() if text == f"-y[{gate}]")
        rest = next(n for n, text in right.items() if text == f"1.0 + {shut}")
        opening = next(n for n in parts(opened, "*") if n != rest)
        closing = next(n for n in parts(closed, "*") if n != f"y[{gate}]")
        factors += [opening, closing]
    difference, slowness = parts(model.rates[4], "/")
    steady, _ = parts(difference, "-")
    net, capacitance = parts(model.rates[0], "/")
    applied, current = parts(net, "-")
    assert applied == "p[0]"
    given = ["a_m", "b_m", "a_h", "b_h", "a_s", "b_s", "w_steady"]
    text = ["NEURON { SUFFIX calgate_nerve NONSPECIFIC_CURRENT i "
            "RANGE " + ", ".join(g + "0" for g in GATES) + " }",
            "PARAMETER { " + " ".join(
                f"{g}0 = {x!r}" for g, x in zip(GATES, model.start[1:5])) + " }",
            "ASSIGNED { v (mV) i (mA/cm2) " + " ".join(given) + " }", "STATE { m h s w }",
            "INITIAL { m = m0 h = h0 s = s0 w = w0 }", "BREAKPOINT {",
            "    SOLVE states METHOD cnexp"]
    # LOCAL has to come first in a block
    local, *rest = lines([current])
    text[-1:-1] = [local]
    text += rest
    text += [f"    i = 0.001 * {current}", "}", "DERIVATIVE states {", "    rates(v)"]
    text += [f"    {g}' = a_{g} * (1 - {g}) - b_{g} * {g}" for g in "mhs"]
    text += [f"    w' = (w_steady - w) / {slowness}", "}", "PROCEDURE rates(v) {"]
    text += lines(factors + [steady])
    text += [f"    {name} = {factor}" for name, factor in zip(given, factors + [steady])]
    return "\n".join(text + ["}", ""]), float(capacitance)


class Neuron:
    """One section with the membrane, driven by the pulses of a case."""

    def __init__(self, model, folder):
        import os
        import subprocess
        text, capacitance = mechanism(model)
        folder.mkdir(exist_ok=True)
        if not (folder / "x86_64").exists():
            (folder / "calgate_nerve.mod").write_text(text)
            tool = Path(sys.executable).parent / "nrnivmodl"
            with open(folder / "log", "w") as log:
                subprocess.run([tool], cwd=folder, stdout=log, stderr=log, check=True)
        os.environ["NEURON_MODULE_OPTIONS"] = "-nogui"
        from neuron import h, load_mechanisms
        if not hasattr(h, "calgate_nerve"):
            load_mechanisms(str(folder))
        self.h, self.model = h, model
        self.context = h.ParallelContext()
        self.context.set_maxstep(10)
        self.section = h.Section(name="nerve")
        self.section.L, self.section.diam, self.section.nseg = 10.0, AREA_UM2 / (numpy.pi * 10.0), 1
        self.section.cm = capacitance
        self.section.insert("calgate_nerve")
        self.clamp = h.IClamp(self.section(0.5))
        self.clamp.delay, self.clamp.dur = 0.0, 1e9
        # a step of the current at each edge, delivered as an event
        self.levels = h.Vector([around[0] * AREA_UM2 * 1e-5 for _, _, around in model.stretches])
        self.edges = h.Vector([start_ms for start_ms, _, _ in model.stretches])
        self.levels.play(self.clamp._ref_amp, self.edges)
        self.parts = [self.section(0.5)._ref_v] + [
            getattr(self.section(0.5).calgate_nerve, f"_ref_{gate}") for gate in GATES]

    def run(self, variable, size):
        h = self.h
        solver = h.CVode()
        solver.active(variable)
        if variable:
            solver.rtol(size)
            solver.atol(ABSOLUTE_FRACTION * size)
            solver.atolscale("v", self.model.scales[0])
        else:
            h.dt = size
        h.finitialize(self.model.start[0])
        # in C, without a step of the interpreter for each step of the solver
        self.context.psolve(self.model.duration_ms)

    def samples(self, variable, size):
        recorded = [self.h.Vector().record(part, GRID_MS) for part in self.parts]
        self.run(variable, size)
        return numpy.array([numpy.array(column) for column in recorded]).T


def neuron_rows(kind, models, references):
    ways = [("NEURON fixed step, cnexp", False, STEPS_MS), ("NEURON CVODE", True, TOLERANCES)]
    for case in NERVE_CASES:
        neuron = Neuron(Model(models / f"{case}.c"), models / "neuron")
        for program, variable, sizes in ways:
            for size in sizes:
                name = f'"{program}",{case},{size:g}'
                if kind == "time":
                    spent_ms = cost_ms(lambda: neuron.run(variable, size))
                    print(f"time,{name},{spent_ms:.5f}", flush=True)
                    continue
                reference = numpy.fromfile(references / f"{case}.bin").reshape(-1, 23)[:, :5]
                samples = neuron.samples(variable, size)
                count = min(len(samples), len(reference))
                assert count >= len(reference) - 1
                error = distance(samples[:count], reference[:count])
                print(f"error,{name},,,{error:.3e}", flush=True)


if __name__ == "__main__":
    kind, models = sys.argv[1], Path(sys.argv[2])
    references = Path(sys.argv[3]) if kind == "error" else None
    for rows in (myokit_rows, neuron_rows):
        try:
            rows(kind, models, references)
        except ImportError as error:
            print(f"left out: {error}", file=sys.stderr)
