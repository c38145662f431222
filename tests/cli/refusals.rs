//! What the program refuses, and what refuses the program: the corpus of bad scenarios, places
//! that cannot be written, a disk that is full, a reader that has gone.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use rayon::prelude::*;
use tempfile::tempdir;

use crate::program::{Ended, SHORT, at_home, bad_manners, calgate, differing, end, succeed, tree};

/// The exit code that a file of the corpus asks for in its remarks: a file that cannot be read,
/// then an invalid scenario, then a limit.
fn exit_code(folder: &Path, name: &str) -> i32 {
    let text = String::from_utf8_lossy(&fs::read(folder.join(name)).unwrap()).into_owned();
    let parent = text.lines().find_map(|line| line.strip_prefix("extends = \"parents/"));
    let parent = parent.and_then(|rest| {
        fs::read_to_string(folder.join("parents").join(rest.split('"').next().unwrap())).ok()
    });
    let both = text + &parent.unwrap_or_default();
    let remark = |line: &str| {
        let rest = line.trim_start().strip_prefix('#')?.trim_start();
        let rest = rest.strip_prefix('!').unwrap_or(rest);
        let message = rest.trim_start_matches('^').trim_start();
        (message.len() < rest.len()).then(|| message.to_owned())
    };
    let remarks: Vec<String> = both.lines().filter_map(remark).collect();
    let any = |start: &str| remarks.iter().any(|remark| remark.starts_with(start));
    match remarks.len() {
        0 => panic!("{name} does not say what is wrong with it"),
        _ if any("(io) ") => 7,
        _ if remarks.iter().all(|remark| remark.starts_with("(limit) ")) => 8,
        _ => 3,
    }
}

#[test]
fn every_bad_scenario_of_the_corpus_ends_with_its_exit_code_and_leaves_nothing() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenario_files/bad");
    let place = tempdir().unwrap();
    let folder = place.path().join("bad");
    fs::create_dir_all(folder.join("parents")).unwrap();
    let mut names = Vec::new();
    for (path, bytes) in tree(&corpus) {
        let Some(bytes) = bytes else { continue };
        fs::write(folder.join(&path), bytes).unwrap();
        if !path.contains('/') {
            names.push(path);
        }
    }
    assert!(names.len() > 50, "only {} files", names.len());
    let before = tree(place.path());
    let offences: Vec<String> = names
        .par_iter()
        .flat_map_iter(|name| {
            let ended = end(calgate(place.path()).args(["run", &format!("bad/{name}")]));
            let mut found = bad_manners(&ended, &[]);
            let expected = exit_code(&folder, name);
            if ended.code != Some(expected) {
                found.push(format!("it ended with {:?}, not with {expected}", ended.code));
            }
            if !ended.stdout.is_empty() {
                found.push("it printed something on stdout".to_owned());
            }
            if !ended.stderr.ends_with(": nothing was simulated\n") {
                found.push("it does not say that nothing was simulated".to_owned());
            }
            let text = ended.stderr;
            found.into_iter().map(move |offence| format!("{name}: {offence}\n{text}"))
        })
        .collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
    assert_eq!(differing(&before, &tree(place.path())), [""; 0]);
}

#[test]
fn every_help_text_fits_80_columns_and_names_every_exit_code() {
    let place = tempdir().unwrap();
    for command in ["run", "compare", ""] {
        for columns in ["80", "200"] {
            let mut program = calgate(place.path());
            program.args([command, "--help"].iter().filter(|word| !word.is_empty()));
            let ended = end(program.env("COLUMNS", columns));
            assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
            assert_eq!(bad_manners(&ended, &[]), [""; 0], "{}", ended.stdout);
            let example = ended.stdout.lines().find(|line| line.starts_with("  calgate"));
            assert!(example.is_none_or(|line| line.ends_with("toml")), "{}", ended.stdout);
            let codes: Vec<&str> = ended
                .stdout
                .lines()
                .skip_while(|line| *line != "Exit codes:")
                .skip(1)
                .map_while(|line| line.split_whitespace().next())
                .collect();
            assert_eq!(
                codes,
                ["0", "1", "2", "3", "4", "5", "6", "7", "8", "130"],
                "{}",
                ended.stdout
            );
        }
    }
}

#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    // the schema is longer than a pipe holds, the others are not
    for arguments in [&["schema"][..], &["run", "s.toml", "--dry-run"], &["run", "s.toml"]] {
        let mut program = calgate(place.path());
        let mut child =
            program.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        let code = child.wait().unwrap().code();
        assert_eq!((code, said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

/// Runs a script of the shell in a folder; `$calgate` is the program.
#[cfg(unix)]
fn script(folder: &Path, script: &str) -> Ended {
    let mut shell = Command::new("sh");
    at_home(&mut shell, folder);
    shell.args(["-c", script]).env("calgate", env!("CARGO_BIN_EXE_calgate"));
    end(&mut shell)
}

/// Whether this machine lets us make a file system of our own, seen by one process only.
#[cfg(target_os = "linux")]
fn own_file_system(folder: &Path) -> bool {
    let trial = "unshare --user --map-root-user --mount sh -c 'mount -t tmpfs none .'";
    script(folder, trial).code == Some(0)
}

/// Asserts that a refusal of the system comes out as it should, and that nothing is left.
#[cfg(unix)]
fn assert_refused(ended: &Ended, pieces: &[&str]) {
    assert_eq!(ended.code, Some(7), "{ended:#?}");
    assert_eq!(bad_manners(ended, &[]), [""; 0], "{}", ended.stderr);
    let said = ended.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not said:\n{}", ended.stderr);
    }
    assert!(said.starts_with("error: ") && ended.stdout.is_empty(), "{ended:#?}");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_whole_leaves_nothing() {
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    let before = tree(place.path());
    // files of at most 8 blocks: enough for the first ones, too little for the figure
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$calgate\" run s.toml";
    let ended = script(place.path(), limited);
    assert_refused(&ended, &["cannot write `output/.s.unfinished-", "File too large"]);
    assert_eq!(differing(&before, &tree(place.path())), [""; 0]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_nothing() {
    let place = tempdir().unwrap();
    if !own_file_system(place.path()) {
        println!("skipped: this machine does not let us mount a small disk");
        return;
    }
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    fs::create_dir(place.path().join("output")).unwrap();
    // room for nothing at all, and for a part of the result
    for size in ["4k", "60k"] {
        let ended = script(
            place.path(),
            &format!(
                "unshare --user --map-root-user --mount sh -c '
                     mount -t tmpfs -o size={size} none output
                     \"$calgate\" run s.toml; code=$?
                     test -z \"$(ls -A output)\" || echo \"left: $(ls -A output)\"
                     exit $code'"
            ),
        );
        assert_refused(
            &ended,
            &["cannot write `output/", "No space left", "make room on the disk"],
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_may_only_be_read_is_told_before_the_run() {
    let place = tempdir().unwrap();
    if !own_file_system(place.path()) {
        println!("skipped: this machine does not let us mount a disk that may only be read");
        return;
    }
    fs::write(place.path().join("s.toml"), crate::program::LONG).unwrap();
    fs::create_dir(place.path().join("output")).unwrap();
    let ended = script(
        place.path(),
        "unshare --user --map-root-user --mount sh -c '
             mount -t tmpfs -o ro none output
             exec \"$calgate\" run s.toml'",
    );
    let cure = "choose an output folder in a place where you may write";
    assert_refused(&ended, &["cannot create the folder `output/s`", "Read-only", cure]);
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_told_before_the_run() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempdir().unwrap();
    let output = place.path().join("output");
    fs::create_dir(&output).unwrap();
    fs::write(place.path().join("s.toml"), crate::program::LONG).unwrap();
    fs::set_permissions(&output, fs::Permissions::from_mode(0o555)).unwrap();
    let mut program = "exec \"$calgate\" run s.toml";
    let probe = output.join("probe");
    if fs::write(&probe, "").is_ok() {
        // permissions do not bind root, but they do bind whoever gives up root's powers
        fs::remove_file(probe).unwrap();
        program = "exec unshare --user \"$calgate\" run s.toml";
        if script(place.path(), "unshare --user true").code != Some(0) {
            println!("skipped: permissions do not bind the user who runs this test");
            return;
        }
    }
    let ended = script(place.path(), program);
    assert_refused(&ended, &["cannot create the folder `output/s`", "Permission denied"]);
    fs::set_permissions(&output, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(fs::read_dir(&output).unwrap().count(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_printed_is_told() {
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    let ended = script(place.path(), "exec \"$calgate\" run s.toml --dry-run > /dev/full");
    assert_refused(&ended, &["the result could not be printed: No space left"]);
    // nobody can be told when standard error is full too, but the exit code tells
    let ended = script(place.path(), "exec \"$calgate\" run no.toml 2> /dev/full");
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(7), ""));
    // and whoever is quiet needs no place to print
    let ended = script(place.path(), "exec \"$calgate\" run s.toml --quiet > /dev/full");
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    succeed(place.path(), &["run", "s.toml", "--dry-run"]);
}
