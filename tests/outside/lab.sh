#!/usr/bin/env bash
# Does the lab work in a real browser? Headless Chromium turns every slider and compares the numbers
# with those of `calgate run`, sweeps, pins, undoes, follows a link, keeps files, goes through the
# page by keyboard, and passes axe-core: on a desk and on a phone, light and dark, in two languages.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

if [[ -z ${CALGATE:-} ]]; then
    cargo build --release --locked --quiet
    CALGATE=${CARGO_TARGET_DIR:-$PWD/target}/release/calgate
fi
need() {
    command -v "$1" > /dev/null || {
        echo "installing $2"
        apt-get update -qq && apt-get install -y -qq "$2" > /dev/null
    }
}
need chromium chromium
need npm npm

cp tests/outside/lab/check.mjs "$place"
(cd "$place" && npm init -y > /dev/null && npm install --silent --no-audit --no-fund puppeteer-core axe-core)
CALGATE=$CALGATE CHROMIUM=$(command -v chromium) PICTURES=${PICTURES:-} node "$place/check.mjs"
