"""From the lines of the programs to one table: collect.py LINES FOLDER.

Writes peers.csv (one row for each program, case and tolerance; times are medians over the rounds)
and peers.md (for each case what each program needs to be as precise as asked for).
"""

import csv
import math
import statistics
import sys
from pathlib import Path

# Errors that the table asks for.
WANTED = [1e-3, 1e-5, 1e-7]
# What the ratios are taken to.
OURS = "calgate auto"


def read(path):
    """program, case, tolerance -> what is known."""
    found = {}
    for kind, program, case, tolerance, *rest in csv.reader(open(path)):
        row = found.setdefault((program, case, float(tolerance)), {"times_ms": []})
        if kind == "time":
            row["times_ms"].append(float(rest[0]))
        else:
            row["steps"], row["evaluations"], row["error"] = rest[0], rest[1], float(rest[2])
    return found


def time_for(points, wanted):
    """Time at an error, between the measured points in proportion; nothing outside them."""
    points = sorted(points)
    for (finer, slow), (coarser, fast) in zip(points, points[1:]):
        if finer <= wanted <= coarser:
            part = math.log(wanted / finer) / math.log(coarser / finer) if coarser > finer else 0
            return slow * (fast / slow) ** part
    # already more precise with its coarsest tolerance
    if points and points[-1][0] < wanted:
        return points[-1][1]
    return None


def main(lines, folder):
    found = read(lines)
    with open(folder / "peers.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow("program case tolerance time_ms least_ms most_ms rounds steps evaluations error".split())
        for (program, case, tolerance), row in found.items():
            times = row["times_ms"]
            error = f"{row['error']:.3g}" if "error" in row else ""
            shown = [f"{x:.5g}" for x in (statistics.median(times), min(times), max(times))] if times else ["", "", ""]
            writer.writerow([program, case, f"{tolerance:g}", *shown, len(times),
                             row.get("steps", ""), row.get("evaluations", ""), error])
    text = []
    for case in dict.fromkeys(case for _, case, _ in found):
        text += [f"### {case}", "", "| program | " + " | ".join(f"error {w:g}" for w in WANTED) + " |",
                 "| --- |" + " --- |" * len(WANTED)]
        curves = {}
        for (program, of, _), row in found.items():
            if of == case and row["times_ms"] and row.get("error", math.nan) < 1:
                curves.setdefault(program, []).append((row["error"], statistics.median(row["times_ms"])))
        for program, points in curves.items():
            cells = []
            for wanted in WANTED:
                mine, ours = time_for(points, wanted), time_for(curves.get(OURS, []), wanted)
                ratio = f" ({mine / ours:.2g} x)" if mine and ours and program != OURS else ""
                cells.append(f"{mine:.3g} ms{ratio}" if mine else "-")
            text.append(f"| {program} | " + " | ".join(cells) + " |")
        text.append("")
    (folder / "peers.md").write_text("\n".join(text))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
