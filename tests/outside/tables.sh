#!/usr/bin/env bash
# Do other programs read our tables? Parquet and CSV of a run and of a sweep are read with pyarrow
# (from PyPI, in a throw-away environment) and compared bit by bit; every shipped scenario and fit is
# checked against its schema by taplo (from npm), which is what editors use.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

cargo build --release --locked --quiet
program=${CARGO_TARGET_DIR:-$PWD/target}/release/calgate

need() {
    command -v "$1" > /dev/null || {
        echo "installing $2"
        apt-get update -qq && apt-get install -y -qq "$2" > /dev/null
    }
}
need python3 python3
python3 -c 'import venv, ensurepip' 2> /dev/null || { apt-get update -qq; apt-get install -y -qq python3-venv > /dev/null; }
need npm npm

python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow
"$program" run scenarios/02-a-train.toml --quiet --out "$place/run"
"$place/venv/bin/python" - "$place/run" << 'PYTHON'
import json, sys
import pyarrow.csv, pyarrow.parquet
folder = sys.argv[1]
table = pyarrow.parquet.read_table(f"{folder}/trace.parquet")
text = pyarrow.csv.read_csv(f"{folder}/trace.csv",
    convert_options=pyarrow.csv.ConvertOptions(column_types={n: pyarrow.float64() for n in table.column_names}))
assert table.column_names == text.column_names, (table.column_names, text.column_names)
assert table.num_rows == text.num_rows > 100
for name in table.column_names:
    assert table[name].to_pylist() == text[name].to_pylist(), name
metadata = pyarrow.parquet.read_metadata(f"{folder}/trace.parquet").metadata
described = {field["name"] for field in json.load(open(f"{folder}/columns.json"))["fields"]}
assert described == set(table.column_names)
print(f"pyarrow {pyarrow.__version__}: {table.num_rows} rows of {table.num_columns} columns, "
      f"Parquet and CSV agree bit by bit; metadata keys {sorted(k.decode() for k in metadata)}")
PYTHON

# a sweep with numbers, words, replicates and a row that fails
cat > "$place/w.toml" << TOML
schema = 1
kind = "sweep"
scenario = "$PWD/scenarios/01-one-impulse.toml"
measures = ["quantal_content_first", "fibre_spikes"]
limits.steps_per_point = 600
set = ["solver.method=explicit"]
[[axis]]
key = "bath.magnesium"
from = "0.5 mM"
to = "3 mM"
count = 11
[[axis]]
key = "run.preset"
values = ["human", "frog"]
[[axis]]
key = "run.duration"
values = ["3 ms", "400 ms"]
TOML
code=0
"$program" sweep "$place/w.toml" --quiet --out "$place/sweep" 2> "$place/log" || code=$?
test "$code" = 5 || { cat "$place/log" >&2; echo "a sweep in which rows fail ended with $code" >&2; exit 1; }
"$place/venv/bin/python" - "$place/sweep" << 'PYTHON'
import csv, json, sys
import pyarrow.parquet
folder = sys.argv[1]
table = pyarrow.parquet.read_table(f"{folder}/rows.parquet")
lines = list(csv.reader(open(f"{folder}/rows.csv", newline="")))
assert table.column_names == lines[0], (table.column_names, lines[0])
assert table.num_rows == len(lines) - 1 == 44
read = {"number": float, "integer": int, "string": str}
fields = {field["name"]: field for field in json.load(open(f"{folder}/columns.json"))["fields"]}
assert list(fields) == table.column_names
for at, name in enumerate(table.column_names):
    kind = read[fields[name]["type"]]
    text = [kind(line[at]) if line[at] else None for line in lines[1:]]
    assert table[name].to_pylist() == text, name
failed = [reason is not None for reason in table["failure"].to_pylist()]
assert 0 < sum(failed) < 44
assert failed == [value is None for value in table["quantal_content_first"].to_pylist()]
metadata = pyarrow.parquet.read_metadata(f"{folder}/rows.parquet").metadata
assert {b"calgate.sweep", b"calgate.columns", b"calgate.provenance"} <= set(metadata)
print(f"pyarrow {pyarrow.__version__}: {table.num_rows} rows of a sweep, {sum(failed)} of them "
      "failed; Parquet and CSV agree bit by bit")
PYTHON

npm install --silent --no-fund --no-audit --prefix "$place/npm" @taplo/cli
# `#:schema` is the first line's own word for which of the schemas a file follows; taplo given
# one on the command line does not read it.
for scenario in scenarios/*.toml scenarios/*/*.toml; do
    schema=scenarios/scenario.schema.json
    case $scenario in
        scenarios/fits/*) schema=scenarios/fit.schema.json ;;
        scenarios/sweeps/*) schema=scenarios/sweep.schema.json ;;
        scenarios/lessons/*) schema=scenarios/lesson.schema.json ;;
    esac
    "$place/npm/node_modules/.bin/taplo" lint --schema "file://$PWD/$schema" "$scenario" 2> "$place/log" || {
        cat "$place/log" >&2
        exit 1
    }
done
echo "taplo $("$place/npm/node_modules/.bin/taplo" --version): all shipped scenarios, fits, sweeps and lessons fit their schemas"
