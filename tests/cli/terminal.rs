//! What people see on a terminal, and programs never do: a bar that moves, and colours for those who
//! like them. `script` of util-linux plays the terminal.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::tempdir;

use crate::program::{Ended, SHORT, at_home, end};

/// Runs the program on a terminal, which shows both streams as one.
fn on_terminal(folder: &Path, arguments: &str, environment: &[(&str, &str)]) -> Ended {
    let mut terminal = Command::new("script");
    at_home(&mut terminal, folder);
    let line = format!("{} {arguments}", env!("CARGO_BIN_EXE_calgate"));
    let environment = environment.iter().copied().chain([("SHELL", "/bin/sh")]);
    end(terminal.args(["-qec", &line, "/dev/null"]).envs(environment))
}

#[test]
fn people_see_a_bar_and_colours_unless_they_do_not_want_them() {
    if Command::new("script").arg("--version").output().is_err() {
        println!("skipped: there is no `script` to play a terminal");
        return;
    }
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    let bar = |ended: &Ended| ended.stdout.contains("s [") && ended.stdout.contains(" % ");
    let coloured = |ended: &Ended| {
        let styles = ended.stdout.split("\u{1b}[").skip(1);
        // `2K` clears a line, which is no colour
        styles
            .filter_map(|rest| rest.split(char::is_alphabetic).next().zip(rest.find('m')))
            .any(|(numbers, end)| numbers.len() == end)
    };
    let run = |arguments: &str, environment: &[(&str, &str)]| {
        let ended = on_terminal(place.path(), arguments, environment);
        assert_eq!(ended.code, Some(0), "{ended:#?}");
        ended
    };
    let normal = run("run s.toml", &[]);
    assert!(bar(&normal) && coloured(&normal), "{normal:#?}");
    assert!(normal.stdout.contains("Written to output/s"), "{normal:#?}");
    let plain = run("run s.toml", &[("NO_COLOR", "1")]);
    assert!(bar(&plain) && !coloured(&plain), "{plain:#?}");
    let dumb = run("run s.toml", &[("TERM", "dumb")]);
    assert!(!bar(&dumb) && !dumb.stdout.contains('\u{1b}'), "{dumb:#?}");
    assert_eq!(run("run s.toml --quiet", &[]).stdout, "");

    for (environment, colour) in
        [(&[][..], true), (&[("NO_COLOR", "1")], false), (&[("TERM", "dumb")], false)]
    {
        let bad = on_terminal(place.path(), "run s.toml --set bath.magnesium=1", environment);
        assert_eq!((bad.code, coloured(&bad)), (Some(3), colour), "{bad:#?}");
        let usage = on_terminal(place.path(), "runn", environment);
        assert_eq!((usage.code, coloured(&usage)), (Some(2), colour), "{usage:#?}");
    }
}
