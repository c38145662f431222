#!/usr/bin/env bash
# Does the model written as C (`calgate show model --format c`) compute what calgate computes? It is
# compiled with the C compiler of this machine, once with our exponential (same bits) and once with
# libm's (1e-13), for every alternative of the model.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v cc > /dev/null || { apt-get update -qq && apt-get install -y -qq gcc libc6-dev > /dev/null; }
cargo test --locked --quiet --test symbolic -- --ignored
