#!/usr/bin/env bash
# Do the pages work in a real browser? Each is opened in Chromium at 1280 and 390 pixels, light and
# dark: its sliders are moved by keyboard and its numbers compared with those of the program, its quiz
# is answered, everything is reached by the tab key; no error, no request, no serious finding of
# axe-core, nothing cut off on A4. tests/outside/pages/check.mjs does it. Reports are opened too.
#
#   tests/outside/pages.sh [PAGE.html ...]     other pages than those below
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
need chromium chromium
need node nodejs
need npm npm
npm install --silent --no-fund --no-audit --prefix "$place/npm" puppeteer-core@24 axe-core@4

pages=()
for page in "$@"; do
    pages+=("file://$(realpath "$page")")
done
if (($# == 0)); then
    # the page with all that the kit has, in each language
    mkdir "$place/demo"
    CALGATE_PAGES=$place/demo cargo test --locked --quiet --test pages -- --ignored > "$place/log" 2>&1 || {
        cat "$place/log" >&2
        exit 1
    }
    # each shipped lesson, in Dutch as a class reads it and in English
    for language in nl en; do
        for lesson in scenarios/lessons/*.toml; do
            [[ -e $lesson ]] || continue
            "$program" --lang "$language" lesson "$lesson" --quiet --out "$place/lessons-$language"
        done
    done
    # a report of each kind of folder
    "$program" run scenarios/01-one-impulse.toml --quiet --out "$place/folders/run"
    "$program" run scenarios/body/3-the-same-tablet-with-failing-kidneys.toml --quiet --out "$place/folders/body"
    "$program" compare scenarios/opening/*.toml --quiet --out "$place/folders/comparison"
    "$program" sweep scenarios/sweeps/1-release-against-magnesium.toml --quiet --out "$place/folders/sweep"
    "$program" population scenarios/19-a-muscle-under-magnesium.toml --quiet --out "$place/folders/population"
    "$program" validate no-magnesium human-junction-fails --quiet --out "$place/folders/validation"
    for folder in "$place"/folders/*; do
        "$program" --lang nl report "$folder" --quiet --out "$place/reports/$(basename "$folder").html"
    done
    while IFS= read -r page; do
        pages+=("file://$page")
    done < <(find "$place" -path "$place/npm" -prune -o -name '*.html' -print | sort)
fi

CALGATE_MODULES=$place/npm/node_modules node tests/outside/pages/check.mjs "$program" "${pages[@]}"
