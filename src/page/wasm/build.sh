#!/usr/bin/env bash
# Makes src/page/assets/calgate.wasm from this crate. The compiler is that of the program; the
# standard library for WebAssembly comes from rustup where it can be had, and otherwise is built from
# Debian's package of its source, in a folder for throw-away things.
#
#   src/page/wasm/build.sh [FILE]     FILE is where the module goes instead
#
# Ends with 3 where that library cannot be had for the version of the compiler.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
goal=$(realpath -m "${1:-$root/src/page/assets/calgate.wasm}")
target=wasm32-unknown-unknown
place=${CALGATE_WASM_CACHE:-$(mktemp -d)}
[[ -n ${CALGATE_WASM_CACHE:-} ]] || trap 'rm -rf "$place"' EXIT
mkdir -p "$place"
cd "$here"
# the same versions of everything as in the program
cp "$root/Cargo.lock" Cargo.lock
# no path of this machine goes into the module, and the same source gives the same bytes
home=${CARGO_HOME:-$HOME/.cargo}
export RUSTFLAGS="--remap-path-prefix=$root=calgate --remap-path-prefix=$home=cargo --remap-path-prefix=$place=std -C link-arg=-zstack-size=1048576"
export CARGO_TARGET_DIR=${CALGATE_WASM_CACHE:+$place/target}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$place/target}

has_target() {
    [[ -n $(find "$1/lib/rustlib/$target/lib" -name 'libstd-*.rlib' 2> /dev/null) ]]
}

build() {
    cargo build --release --target $target "$@"
}

# The toolchain with the source of its standard library, for -Zbuild-std.
toolchain_with_source() {
    local sysroot version
    sysroot=$(rustc --print sysroot)
    version=$(rustc --version | awk '{print $2}')
    if [[ ! -d $place/toolchain/lib/rustlib/src/rust/library ]]; then
        mkdir -p "$place/apt/state/lists/partial" "$place/apt/cache/archives/partial"
        : > "$place/apt/state/status"
        local apt=(-o Dir::Etc::sourceparts=- -o "Dir::Etc::sourcelist=$place/apt/debian.sources"
            -o "Dir::State=$place/apt/state" -o "Dir::State::status=$place/apt/state/status"
            -o "Dir::Cache=$place/apt/cache" -o APT::Sandbox::User=root)
        printf 'Types: deb\nURIs: http://deb.debian.org/debian\nSuites: trixie-backports sid\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
            > "$place/apt/debian.sources"
        apt-get "${apt[@]}" update -qq
        local package
        package=$(apt-cache "${apt[@]}" madison rust-src | awk '{print $3}' | grep -m1 "^$version+") || {
            echo "neither rustup nor Debian has the standard library of Rust $version for $target" >&2
            exit 3
        }
        (cd "$place/apt" && apt-get "${apt[@]}" download -qq "rust-src=$package" && dpkg -x rust-src_*.deb source)
        cp -a "$sysroot/." "$place/toolchain"
        mkdir -p "$place/toolchain/lib/rustlib/src/rust"
        cp -a "$place/apt/source/usr/src/rustc-$version/library" "$place/toolchain/lib/rustlib/src/rust/"
    fi
    export PATH="$place/toolchain/bin:$PATH"
}

if has_target "$(rustc --print sysroot)" \
    || { command -v rustup > /dev/null && timeout 120 rustup target add $target > "$place/rustup.log" 2>&1; }; then
    build
else
    toolchain_with_source
    RUSTC_BOOTSTRAP=1 build -Zbuild-std=std,panic_abort
fi
cp "$CARGO_TARGET_DIR/$target/release/calgate_wasm.wasm" "$goal"
echo "$goal: $(wc -c < "$goal") bytes"
