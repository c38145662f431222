#!/usr/bin/env bash
# calgate beside CVODE, LSODA, Myokit and NEURON on the same equations: everything from a bare
# Debian machine, in a few minutes. Leaves benches/results/peers.csv, peers.md and the
# work-precision diagram; what it found is in benches/README.md.
#
#   benches/peers/run.sh            everything
#   ROUNDS=1 benches/peers/run.sh   one round of times instead of five
#   NO_PYTHON=1                     without LSODA, Myokit and NEURON
#   WORK=folder                     keeps models, references and raw lines there
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-5}
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
say() { echo "== $*" >&2; }

say "what is needed"
packages=()
command -v python3 > /dev/null || packages+=(python3)
command -v cc > /dev/null || packages+=(gcc libc6-dev)
[ -f /usr/include/cvode/cvode.h ] || packages+=(libsundials-dev)
if [ -z "${NO_PYTHON:-}" ]; then
    python3 -c 'import venv, ensurepip' 2> /dev/null || packages+=(python3-venv)
    # Myokit compiles an extension of Python, NEURON its mechanisms
    python3 -c 'import sysconfig, os; assert os.path.exists(sysconfig.get_path("include") + "/Python.h")' \
        2> /dev/null || packages+=(python3-dev)
    command -v make > /dev/null && command -v c++ > /dev/null || packages+=(make g++)
fi
if [ ${#packages[@]} -gt 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" > /dev/null
fi
lsoda=-
python=${PEERS_PYTHON:-$work/venv/bin/python}
if [ -z "${NO_PYTHON:-}" ]; then
    if [ ! -x "$python" ]; then
        python3 -m venv "$work/venv"
        "$python" -m pip install --quiet --disable-pip-version-check setuptools \
            'numpy<2.3' numbalsoda==0.3.4 myokit==1.39.2 neuron==9.0.2
    fi
    lsoda=$("$python" -c 'import importlib.util as u, os
print(os.path.join(u.find_spec("numbalsoda").submodule_search_locations[0], "liblsoda.so"))')
fi

say "calgate and its references"
cargo build --release --locked --quiet
calgate=${CARGO_TARGET_DIR:-$PWD/target}/release/calgate
cargo bench --locked --no-run --bench peers 2> "$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
ours=$(sed -n 's/.*Executable.*(\(.*\))$/\1/p' "$work/build.log")
"$ours" reference "$work" >&2

say "the model as C, and the solvers around it"
cases="one-impulse fifty-hertz hundred-hertz one-hertz"
mkdir -p "$work/include"
for case in $cases; do
    "$calgate" show model --format c "benches/peers/cases/$case.toml" > "$work/$case.c"
    "$calgate" show model --format c "benches/peers/cases/$case.toml" \
        --set run.target=nerve > "$work/nerve-$case.c"
    cp "$work/$case.c" "$work/include/model.c"
    cc -O2 -DCASE="\"$case\"" -I"$work/include" benches/peers/peers.c -o "$work/peers-$case" \
        -lsundials_cvode -lsundials_nvecserial -lsundials_sunlinsoldense \
        -lsundials_sunmatrixdense -ldl -lm
done

# one core for all of them
pin=""
command -v taskset > /dev/null && pin="taskset -c ${CORE:-$(($(nproc) - 1))}"

say "errors"
$pin "$ours" error "$work" > "$work/lines"
for case in $cases; do
    $pin "$work/peers-$case" error "$lsoda" "$work/$case.bin" >> "$work/lines"
done
[ -n "${NO_PYTHON:-}" ] || $pin "$python" benches/peers/peers.py error "$work" "$work" >> "$work/lines"

# the programs take turns, so that a busy minute of the machine hits all of them
for round in $(seq "$rounds"); do
    say "times, round $round of $rounds"
    $pin "$ours" time >> "$work/lines"
    for case in $cases; do $pin "$work/peers-$case" time "$lsoda" >> "$work/lines"; done
    # their compilers and interpreters make these slow to start: every second round is enough
    if [ -z "${NO_PYTHON:-}" ] && [ $((round % 2)) = 1 ]; then
        $pin "$python" benches/peers/peers.py time "$work" >> "$work/lines"
    fi
done

say "tables and diagram"
mkdir -p benches/results
python3 benches/peers/collect.py "$work/lines" benches/results
"$ours" draw benches/results/peers.csv benches/results
{
    echo
    echo "Machine: $(sed -n 's/model name.*: //p' /proc/cpuinfo | head -1), $(nproc) cores; load at the end $(cut -d' ' -f1 /proc/loadavg)."
    echo "Versions: $("$calgate" --version), $(rustc --version | cut -d' ' -f1,2), $(cc --version | head -1), SUNDIALS $(sed -n 's/#define SUNDIALS_VERSION "\(.*\)"/\1/p' /usr/include/sundials/sundials_config.h)."
    [ -n "${NO_PYTHON:-}" ] || "$python" -m pip list --disable-pip-version-check 2> /dev/null |
        awk 'tolower($1) ~ /^(numbalsoda|myokit|neuron|numpy)$/ {printf "%s %s; ", $1, $2} END {print ""}'
} >> benches/results/peers.md
cat benches/results/peers.md
