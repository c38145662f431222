#!/usr/bin/env bash
# Makes every picture of this folder anew, and the page that shows them. Every line is a command that
# you can give yourself; the pages of the browser need Chromium and are left as they are without it.
#
#   output/gallery/make.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
gallery=output/gallery
place=$(mktemp -d)
lab=
trap '[[ -z $lab ]] || kill "$lab"; rm -rf "$place"' EXIT

cargo build --release --locked --quiet
program=${CARGO_TARGET_DIR:-$PWD/target}/release/calgate
export CALGATE_LANG=en

index=$place/README.md
{
    printf '# Gallery\n\n'
    printf 'Made by `output/gallery/make.sh`. Each picture stands above the command that draws it. Numbers\n'
    printf 'are those of the model, points with bars those of the papers that are named in it.\n'
} > "$index"

# FILE, COMMAND and what the picture shows, as a section of the page
show() {
    printf '\n![%s](%s)\n\n```sh\n%s\n```\n' "$3" "$1" "$2" >> "$index"
}

calgate() {
    "$program" "$@" --quiet
}

calgate compare scenarios/opening/*.toml --title 'The same three commands in four baths' \
    --formats png --out "$place/opening"
cp "$place/opening/figure.png" $gallery/opening.png
show opening.png 'calgate compare scenarios/opening/*.toml --title "The same three commands in four baths"' \
    'The same three commands to the same junction in four baths'

for name in $("$program" figure --list | grep -v '^ '); do
    about=$("$program" figure --list | grep -A1 -x "$name" | tail -n 1 | sed 's/^ *//')
    calgate figure "$name" --formats png --out "$place/$name"
    cp "$place/$name/$name.png" $gallery/
    show "$name.png" "calgate figure $name" "${about^}"
done

calgate animate scenarios/01-one-impulse.toml scenarios/08-toxic-magnesium.toml --size small \
    --out "$place/film.gif"
cp "$place/film.gif" $gallery/film.gif
show film.gif 'calgate animate scenarios/01-one-impulse.toml scenarios/08-toxic-magnesium.toml --size small' \
    "$(sed -n '/./{p;q}' "$place/film.txt")"

# the pages, as a browser shows them
screen() { # FILE HEIGHT ADDRESS
    chromium --headless=new --no-sandbox --hide-scrollbars --virtual-time-budget=8000 \
        --window-size="1280,$2" --screenshot="$PWD/$gallery/$1" "$3" > "$place/browser" 2>&1 \
        || { cat "$place/browser" >&2; return 1; }
}
if command -v chromium > /dev/null; then
    calgate lesson scenarios/lessons/2-what-magnesium-does.toml --lang nl --out "$place/lesson"
    screen lesson.png 1150 "file://$(find "$place/lesson" -name lesson.html)"
    "$program" lab scenarios/01-one-impulse.toml --no-browser > "$place/lab" 2>&1 &
    lab=$!
    address=
    for ((tries = 0; tries < 50; tries++)); do
        address=$(grep -oE 'http://[^ ]+' "$place/lab" || true)
        [[ -n $address ]] && break
        sleep 0.1
    done
    screen lab.png 1150 "$address"
else
    echo 'no chromium here: lesson.png and lab.png stay as they are' >&2
fi
show lesson.png 'calgate lesson scenarios/lessons/2-what-magnesium-does.toml --lang nl' \
    'How a lesson begins, in Dutch; further down its knobs run the model in the browser'
show lab.png 'calgate lab' 'The lab: knobs on the left, curves from nerve to muscle on the right'

cp "$index" $gallery/README.md
du -sh $gallery
