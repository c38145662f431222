//! Ctrl-C during a long run: the program ends soon, with exit code 130, and leaves nothing.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::tempdir;

use crate::program::{Ended, LONG, bad_manners, calgate, differing, tree};

/// Starts the program, waits until its folder is begun, interrupts it, and waits for its end.
fn interrupted(folder: &Path, arguments: &[&str]) -> Ended {
    let child = calgate(folder)
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let waits = || begun.elapsed() < Duration::from_mins(1);
    while waits()
        && !fs::read_dir(folder.join("output")).is_ok_and(|mut files| files.next().is_some())
    {
        sleep(Duration::from_millis(5));
    }
    sleep(Duration::from_millis(100)); // into the simulation itself
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert!(waits(), "it did not stop");
    Ended {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn an_interrupted_run_ends_with_130_and_leaves_nothing() {
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), LONG).unwrap();
    fs::write(place.path().join("t.toml"), LONG).unwrap();
    let before = tree(place.path());
    for arguments in [&["run", "s.toml"][..], &["compare", "s.toml", "t.toml"]] {
        let ended = interrupted(place.path(), arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(130), ""), "{ended:#?}");
        assert_eq!(bad_manners(&ended, arguments), [""; 0], "{}", ended.stderr);
        let told = ["s.toml", "stopped at t = ", "nothing was written"];
        assert!(told.iter().all(|piece| ended.stderr.contains(piece)), "{}", ended.stderr);
        assert_eq!(differing(&before, &tree(place.path())), [""; 0]);
    }
}
