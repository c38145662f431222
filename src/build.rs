//! Puts the commit that the program was built from into its provenance, and what each of its files
//! says at its head into its index.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    heads();
    let git = |arguments: &[&str]| {
        Command::new("git")
            .args(arguments)
            .output()
            .ok()
            .filter(|output| output.status.success())
            .and_then(|output| String::from_utf8(output.stdout).ok())
            .map(|text| text.trim().to_owned())
    };
    let commit = git(&["rev-parse", "--short=10", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
    println!("cargo::rustc-env=CALGATE_COMMIT={commit}");
    println!("cargo::rerun-if-changed=src/build.rs");
    // A new commit on the same branch changes the log of HEAD, a switch of branch changes HEAD.
    for file in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", file])
            && std::path::Path::new(&path).exists()
        {
            println!("cargo::rerun-if-changed={path}");
        }
    }
}

/// Writes `heads.rs`: each file of `src/` with the `//!` lines it begins with.
fn heads() {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    let mut named: Vec<(String, PathBuf)> =
        files.into_iter().map(|path| (path.to_string_lossy().replace('\\', "/"), path)).collect();
    named.sort();
    let mut table = String::from(
        "/// Path and head of each file, by path.\npub const HEADS: &[(&str, &str)] = &[\n",
    );
    for (name, path) in named {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let lines = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
        let head: Vec<&str> = lines.collect();
        let head = head.join(" ");
        // writing into a text cannot fail
        let _ = writeln!(table, "    ({name:?}, {:?}),", head.trim());
    }
    table.push_str("];\n");
    let folder = std::env::var_os("OUT_DIR").map_or_else(PathBuf::new, PathBuf::from);
    let place = folder.join("heads.rs");
    if let Err(error) = std::fs::write(&place, table) {
        println!("cargo::error={} cannot be written: {error}", place.display());
    }
}

/// All Rust files of a folder and the folders in it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path);
        }
    }
}
