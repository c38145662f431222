#!/usr/bin/env bash
# A sweep past one machine, for real: on a Slurm of one node, whose batch script, slurmd and
# slurmctld are killed on the way; then with GNU parallel, with Dask and as local processes, one
# shard killed each time. Whoever made the parts, the table has the bytes of `calgate sweep`.
#
# Needs root on Debian (in a container, without systemd): Slurm, munge and parallel come by apt-get,
# Dask from PyPI in a throw-away environment. Slurm has its own ports, key and folders here, so that
# one that runs already is not disturbed; its daemons end with this script.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
chmod 755 "$place"
host=$(hostname -s)
daemons() { cat "$place"/{slurmd,slurmctld,munged}.pid 2> /dev/null || true; }
tidy() {
    local status=$? pid
    if ((status)); then
        echo "what Slurm and the shards said last:" >&2
        tail -n 15 "$place"/*.log "$place"/*/cluster/*.log >&2 2> /dev/null || true
    fi
    # never the jobs of another Slurm
    [[ ${SLURM_CONF:-} != "$place"/* ]] || timeout 5 scancel --user=root 2> /dev/null || true
    # shards that are still at work; only ours have this folder among their words
    for pid in $(pgrep -f -- "--out $place/" || true) $(jobs -p) $(daemons); do
        kill -KILL "$pid" 2> /dev/null || true
    done
    rm -rf "$place"
}
trap tidy EXIT

say() { printf '%s\n' "$*"; }
fail() {
    printf 'slurm.sh: %s\n' "$*" >&2
    exit 1
}
# Waits until a command succeeds; the first word says for what.
await() {
    local what=$1 end=$((SECONDS + 120))
    shift
    until "$@"; do
        ((SECONDS < end)) || fail "waited 120 s in vain for $what"
        sleep 0.05
    done
}

cargo build --release --locked --quiet
program=${CARGO_TARGET_DIR:-$PWD/target}/release/calgate
sweep=$PWD/tests/outside/shards.toml

packages=()
command -v slurmctld > /dev/null && command -v slurmd > /dev/null || packages+=(slurm-wlm)
command -v munged > /dev/null || packages+=(munge)
command -v parallel > /dev/null || packages+=(parallel)
command -v pgrep > /dev/null || packages+=(procps)
python3 -c 'import venv, ensurepip' 2> /dev/null || packages+=(python3-venv)
if ((${#packages[@]})); then
    say "installing ${packages[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
fi

# ---- one machine: the yardstick

"$program" sweep "$sweep" --quiet --out "$place/local"
rows=$(($(wc -l < "$place/local/rows.csv") - 1))
say "one machine: $rows rows"

# All rows, the same bytes, nothing missing, and `status` content.
same() {
    local file
    for file in rows.parquet rows.csv summary.json columns.json provenance.json; do
        cmp "$place/local/$file" "$place/$1/$file" || fail "$1: $file differs from that of one machine"
    done
    "$program" sweep status "$place/$1" --quiet || fail "$1: status ends with $?"
    say "$1: $rows of $rows rows, the same bytes as from one machine"
}

# What `status` says in JSON of folder $1, read by a line of Python; its exit code tells otherwise.
status() {
    local said
    said=$("$program" sweep status "$place/$1" --shards 6 --json 2> /dev/null) || true
    python3 -c "import json, sys; s = json.loads(sys.argv[1]); $2" "$said"
}

# Kills a process that makes a shard in folder $1 while that shard misses parts. It is stopped
# first, so that what is seen still holds when it is killed.
kill_a_shard() {
    local pid shard
    for pid in $(pgrep -f -- "sweep run .*--out $place/$1 " || true); do
        # the processes around it have the words as well, but are not the program
        [[ $(readlink "/proc/$pid/exe") == "$(readlink -f "$program")" ]] || continue
        kill -STOP "$pid" 2> /dev/null || continue
        shard=$(tr '\0' '\n' < "/proc/$pid/cmdline" | sed -n 's|^\([0-9]*\)/6$|\1|p')
        if status "$1" "sys.exit($shard not in s['shards_missing'])"; then
            kill -KILL "$pid"
            say "$1: killed the process of shard $shard"
            return 0
        fi
        kill -CONT "$pid"
    done
    return 1
}
unfinished() {
    local code=0
    "$program" sweep status "$place/$1" --quiet 2> /dev/null || code=$?
    ((code == 5)) || fail "$1: nothing was interrupted (status ends with $code)"
    say "$1: $(status "$1" 'print(s["finished"], "of", s["parts"], "parts")') are there, and no table"
    [[ ! -e $place/$1/rows.csv ]] || fail "$1: there is a table although parts are missing"
}

# ---- Slurm

mkdir "$place/ctld" "$place/slurmd"
head -c 1024 /dev/urandom > "$place/munge.key"
chmod 600 "$place/munge.key"
munged --force --key-file="$place/munge.key" --socket="$place/munge.socket" \
    --pid-file="$place/munged.pid" --log-file="$place/munged.log" --seed-file="$place/munge.seed" \
    2> /dev/null
cat > "$place/slurm.conf" << CONFIGURATION
ClusterName=calgate
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$place/munge.socket
# no cgroups, which a container may not have
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
JobRequeue=1
StateSaveLocation=$place/ctld
SlurmdSpoolDir=$place/slurmd
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.log
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=500 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONFIGURATION
export SLURM_CONF=$place/slurm.conf
version=$(slurmctld -V | cut -d ' ' -f 2)
# from 23.11 on slurmd looks for cgroups unless it is told not to
if [[ $(printf '%s\n' 23.11 "$version" | sort -V | head -n 1) == 23.11 ]]; then
    echo CgroupPlugin=disabled > "$place/cgroup.conf"
fi
idle() { [[ $(sinfo --noheader --format=%T 2> /dev/null) == idle ]]; }
up() { [[ $(sinfo --noheader --format=%T 2> /dev/null) =~ ^(idle|mixed|allocated|completing)$ ]]; }
slurmctld
slurmd
await "a node that is idle" idle
say "Slurm $version: $(sinfo --noheader --format='%D node of %c processors')"

"$program" sweep submit "$sweep" --engine slurm --shards 6 --out "$place/by slurm"
await "a shard at work" pgrep -f -- "sweep run .*--out $place/by slurm " > /dev/null
# both daemons at once: what slurmctld had not written down yet is lost, perhaps a whole job
kill -KILL "$(< "$place/slurmd.pid")" "$(< "$place/slurmctld.pid")"
say "by slurm: killed slurmd and slurmctld"
sleep 1
slurmctld
slurmd
await "Slurm to come back" up
await "a shard at work" kill_a_shard "by slurm"
queue_is_empty() {
    local queue
    queue=$(squeue --noheader 2> /dev/null) && [[ -z $queue ]]
}
await "the tasks to end" queue_is_empty
unfinished "by slurm"
"$program" sweep resume "$place/by slurm" --engine slurm
# asked once more while that is in the queue: no shard is submitted twice
again=$("$program" sweep resume "$place/by slurm" --engine slurm)
say "$again"
[[ $again == *"waiting or running already"* ]] || fail "by slurm: a shard was submitted twice"
await "the tasks to end" queue_is_empty
same "by slurm"

# ---- GNU parallel

"$program" sweep submit "$sweep" --engine parallel --shards 6 --out "$place/by parallel" > "$place/parallel.sh"
bash "$place/parallel.sh" > "$place/parallel.log" 2>&1 &
await "a shard at work" kill_a_shard "by parallel"
wait $! || say "by parallel: ended with $?"
unfinished "by parallel"
bash "$place/parallel.sh" > "$place/parallel.log" 2>&1 || fail "by parallel: ended with $?"
same "by parallel"

# ---- Dask

python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check 'dask[distributed]'
"$program" sweep submit "$sweep" --engine dask --shards 6 --out "$place/by dask" > "$place/shards.py"
"$place/venv/bin/python" "$place/shards.py" > "$place/dask.log" 2>&1 &
await "a shard at work" kill_a_shard "by dask"
wait $! || say "by dask: ended with $?"
unfinished "by dask"
"$place/venv/bin/python" "$place/shards.py" > "$place/dask.log" 2>&1 || fail "by dask: ended with $?"
same "by dask"

# ---- local processes

"$program" sweep submit "$sweep" --engine local --shards 6 --quiet --out "$place/by processes" \
    > "$place/processes.log" 2>&1 &
await "a shard at work" kill_a_shard "by processes"
wait $! || say "by processes: ended with $?"
unfinished "by processes"
"$program" sweep resume "$sweep" --engine local --shards 6 --quiet --out "$place/by processes"
same "by processes"
