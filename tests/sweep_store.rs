//! Sweeps from the outside: the same bytes however they are made, nothing lost that was finished,
//! and a clear word about everything that stands in the way.
#![cfg(all(feature = "cli", unix))]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says why")]

#[allow(dead_code, reason = "what several tests share, this one uses in part")]
#[path = "cli/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use calgate::sweep::table::{self, Cells};
use program::{Ended, Tree, at_home, bad_manners, calgate, differing, end, not_whole, tree};
use tempfile::{TempDir, tempdir};

/// A folder with scenarios, a sweep `w.toml` of 20 parts that takes a second or two, and a small
/// one `v.toml`.
fn furnished() -> TempDir {
    let place = tempdir().unwrap();
    let file = |name: &str, text: &str| fs::write(place.path().join(name), text).unwrap();
    let scenario = |duration: &str| {
        format!("schema = 1\nrun.duration = \"{duration}\"\n[[stimulus.single]]\nat = \"1 ms\"\n")
    };
    file("s.toml", &scenario("8 ms"));
    file("long.toml", &scenario("2 s"));
    let sweep = |scenario: &str, count: u32, more: &str| {
        format!(
            "schema = 1\nkind = \"sweep\"\nscenario = \"{scenario}\"\n\
             measures = [\"quantal_content_first\", \"peak nerve_potential_mV\"]\n{more}\n\
             [[axis]]\nkey = \"bath.magnesium\"\nfrom = \"0 mM\"\nto = \"4 mM\"\ncount = {count}\n\
             [[axis]]\nkey = \"run.preset\"\nvalues = [\"human\", \"frog\"]\n"
        )
    };
    file("w.toml", &sweep("s.toml", 160, "title = \"Many\""));
    file("v.toml", &sweep("s.toml", 3, ""));
    file("long-w.toml", &sweep("long.toml", 160, ""));
    let explicitly = "limits.steps_per_point = 600\nset = [\"solver.method=explicit\"]";
    file("limited.toml", &sweep("s.toml", 3, explicitly));
    place
}

fn sweep(place: &TempDir, arguments: &[&str]) -> Ended {
    end(calgate(place.path()).arg("sweep").args(arguments))
}

/// The folder of a sweep as a tree of its own.
fn folder(place: &TempDir, name: &str) -> Tree {
    tree(&place.path().join(name))
}

/// What a whole sweep leaves, made without disturbance.
fn undisturbed(place: &TempDir) -> Tree {
    let ended = sweep(place, &["w.toml", "--out", "undisturbed"]);
    assert_eq!(ended.code, Some(0), "{ended:#?}");
    assert_eq!(bad_manners(&ended, &[]), [""; 0], "{}", ended.stderr);
    folder(place, "undisturbed")
}

fn started(place: &TempDir, arguments: &[&str]) -> Child {
    let mut program = calgate(place.path());
    program.arg("sweep").args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    program.spawn().unwrap()
}

/// Waits until a condition holds or the program has ended by itself.
fn wait_until(child: &mut Child, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() && child.try_wait().unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_mins(2), "it takes too long");
        sleep(Duration::from_millis(1));
    }
}

/// How many files of finished parts there are.
fn parts(folder: &Path) -> usize {
    let entries = fs::read_dir(folder.join("parts")).into_iter().flatten().flatten();
    entries.filter(|entry| ends_in(&entry.file_name().to_string_lossy(), "part")).count()
}

fn ends_in(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == ending)
}

/// Text with its lines joined.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_said(ended: &Ended, code: i32, pieces: &[&str]) {
    assert_eq!(ended.code, Some(code), "{ended:#?}");
    assert_eq!(bad_manners(ended, &[]), [""; 0], "{}", ended.stderr);
    let said = flat(&format!("{}{}", ended.stdout, ended.stderr));
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not said:\n{ended:#?}");
    }
}

#[test]
fn exact_one_two_and_three_threads_leave_the_same_bytes() {
    let place = furnished();
    let whole = undisturbed(&place);
    let names: Vec<&str> = whole.keys().map(String::as_str).collect();
    let expected = [
        "columns.json",
        "honesty.txt",
        "provenance.json",
        "rows.csv",
        "rows.parquet",
        "scenario.resolved.toml",
        "summary.json",
        "summary.txt",
        "sweep.json",
        "sweep.resolved.toml",
    ];
    assert_eq!(names, expected);
    assert_eq!(not_whole(&tree(place.path()), "undisturbed"), [""; 0]);
    for jobs in ["1", "2", "3"] {
        let ended = sweep(&place, &["w.toml", "--out", jobs, "--jobs", jobs, "--quiet"]);
        assert_eq!((ended.code, ended.stdout + &ended.stderr), (Some(0), String::new()));
        assert_eq!(differing(&whole, &folder(&place, jobs)), [""; 0], "{jobs} threads");
    }
}

#[test]
fn exact_what_was_killed_goes_on_and_leaves_the_bytes_of_an_undisturbed_sweep() {
    let place = furnished();
    let whole = undisturbed(&place);
    for (number, at) in [0, 1, 5, 11, 19, 20].into_iter().enumerate() {
        let name = format!("killed-{number}");
        let into = place.path().join(&name);
        let mut child = started(&place, &["w.toml", "--out", &name]);
        wait_until(&mut child, || into.join("sweep.json").exists() && parts(&into) >= at);
        let _ = child.kill();
        child.wait().unwrap();
        let there = parts(&into);
        assert!(there >= at || into.join("provenance.json").exists(), "{there} of {at} parts");
        let ended = sweep(&place, &["w.toml", "--out", &name]);
        assert_said(&ended, 0, &[]);
        assert_eq!(differing(&whole, &folder(&place, &name)), [""; 0], "after {there} parts");
    }
}

#[test]
fn exact_a_sweep_that_is_stopped_by_its_time_goes_on_until_it_is_done() {
    let place = furnished();
    let whole = undisturbed(&place);
    // each time it gets twice as long, so that it is stopped on a machine of any speed, and ends
    let mut stopped = 0;
    loop {
        let limit = format!("{} ms", 1_u64 << stopped);
        let ended = sweep(&place, &["w.toml", "--out", "slow", "--max-time", &limit]);
        if ended.code == Some(0) {
            break;
        }
        let over = format!("{limit} are over");
        let told = [&over, "of 320 rows are made and kept in slow", "the same command"];
        assert_said(&ended, 8, &told);
        stopped += 1;
        assert!(stopped < 20, "it makes no headway");
    }
    assert!(stopped > 0, "it was never stopped");
    assert_eq!(differing(&whole, &folder(&place, "slow")), [""; 0]);
    // and once more there is nothing to do
    let ended = sweep(&place, &["w.toml", "--out", "slow"]);
    assert_said(&ended, 0, &["all rows are there"]);
    assert_eq!(differing(&whole, &folder(&place, "slow")), [""; 0]);
}

#[test]
fn a_sweep_that_is_interrupted_keeps_its_rows_and_says_how_to_go_on() {
    let place = furnished();
    let into = place.path().join("output/long-w");
    let mut program = calgate(place.path());
    program.args(["sweep", "long-w.toml"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    wait_until(&mut child, || into.join("parts").exists());
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ended = Ended {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    };
    assert_said(&ended, 130, &["stopped;", "of 320 rows", "the same command makes the others"]);
    assert!(!into.join("lock").exists());
}

#[test]
fn parts_that_are_cut_corrupted_or_foreign_are_set_aside_and_made_again() {
    let place = furnished();
    let whole = undisturbed(&place);
    let kept = ["w.toml", "--out", "kept", "--keep-parts"];
    assert_said(&sweep(&place, &kept), 0, &[]);
    let other = ["w.toml", "--out", "other", "--keep-parts", "--set", "bath.calcium=2 mM"];
    assert_said(&sweep(&place, &other), 0, &[]);
    let part =
        |name: &str, number: u32| place.path().join(name).join(format!("parts/{number:06}.part"));
    let text = fs::read(part("kept", 3)).unwrap();
    fs::write(part("kept", 3), &text[..text.len() / 2]).unwrap();
    let mut text = fs::read(part("kept", 5)).unwrap();
    let at = text.len() / 2;
    text[at] ^= 4;
    fs::write(part("kept", 5), &text).unwrap();
    fs::copy(part("other", 7), part("kept", 7)).unwrap();
    fs::copy(part("kept", 10), part("kept", 9)).unwrap();
    fs::write(part("kept", 11), "").unwrap();
    fs::remove_file(part("kept", 13)).unwrap();
    fs::remove_file(place.path().join("kept/provenance.json")).unwrap();

    let ended = sweep(&place, &["w.toml", "--out", "kept"]);
    let told = [
        "warning: `kept/parts/000003.part.bad` is set aside and its rows are made again: it is cut",
        "000005.part.bad` is set aside and its rows are made again: it is corrupted",
        "000007.part.bad` is set aside and its rows are made again: it belongs to another sweep",
        "000009.part.bad` is set aside and its rows are made again: it is part 10 of this sweep",
        "000011.part.bad` is set aside and its rows are made again: it is cut short",
        "goes on: 224 of 320 rows are there",
    ];
    assert_said(&ended, 0, &told);
    let mut after = folder(&place, "kept");
    let aside: Vec<String> = after.keys().filter(|name| ends_in(name, "bad")).cloned().collect();
    assert_eq!(aside.len(), 5, "{aside:?}");
    after.retain(|name, _| !name.starts_with("parts"));
    assert_eq!(differing(&whole, &after), [""; 0]);
}

#[test]
fn a_second_process_is_kept_out_and_told_who_is_there() {
    let place = furnished();
    let into = place.path().join("output/long-w");
    let mut child = started(&place, &["long-w.toml"]);
    wait_until(&mut child, || into.join("sweep.json").exists());
    let pid = child.id();
    for arguments in [&["long-w.toml"][..], &["long-w.toml", "--force"]] {
        let ended = sweep(&place, arguments);
        let who = format!("`output/long-w` is in use by process {pid} on ");
        assert_said(&ended, 7, &[&who, "choose another folder with --out"]);
    }
    assert!(child.try_wait().unwrap().is_none(), "the first is not disturbed");
    child.kill().unwrap();
    child.wait().unwrap();
    // the lock has ended with the process
    let ended = sweep(&place, &["long-w.toml", "--max-time", "1 ms"]);
    assert_said(&ended, 8, &["1 ms are over"]);
}

#[test]
fn rows_that_fail_have_a_reason_and_the_others_their_numbers() {
    let place = furnished();
    // the longer run needs more steps than it is given
    let axis = "[[axis]]\nkey = \"run.duration\"\nvalues = [\"2 ms\", \"400 ms\", \"3 ms\"]\n";
    let text = fs::read_to_string(place.path().join("limited.toml")).unwrap();
    let text = text.replace("\"4 mM\"", "\"2 mM\"");
    fs::write(place.path().join("limited.toml"), text + axis).unwrap();
    let ended = sweep(&place, &["limited.toml"]);
    assert_said(&ended, 5, &["6 of 18 rows failed, and all others are there"]);
    let reason = "the limit of 600 steps was reached";
    for piece in ["6 of 18 rows failed and have a reason", reason, "Written to output/limited"] {
        assert!(flat(&ended.stdout).contains(piece), "{}", ended.stdout);
    }
    let table = table::read(&place.path().join("output/limited/rows.parquet")).unwrap();
    assert_eq!(table.rows(), 18);
    for row in 0..18 {
        let fails = row % 3 == 1;
        assert_eq!(table.failures[row].contains(reason), fails, "{:?}", table.failures[row]);
        assert_eq!(table.failures[row].is_empty(), !fails);
        assert!(table.measures.iter().all(|values| values[row].is_nan() == fails));
    }
    // the exit code is the same when nothing is left to do
    assert_said(&sweep(&place, &["limited.toml"]), 5, &["all rows are there"]);
}

#[test]
fn exact_the_table_that_is_read_back_is_what_the_csv_says() {
    let place = furnished();
    assert_said(&sweep(&place, &["v.toml"]), 0, &[]);
    let table = table::read(&place.path().join("output/v/rows.parquet")).unwrap();
    let text = fs::read_to_string(place.path().join("output/v/rows.csv")).unwrap();
    let mut lines = text.lines();
    let names = "row,point,replicate,bath_magnesium_mM,run_preset,quantal_content_first,\
                 peak_nerve_potential_mV,failure,steps";
    assert_eq!(lines.next(), Some(names));
    let (Cells::Numbers(magnesium_mM), Cells::Words(presets)) = (&table.axes[0], &table.axes[1])
    else {
        panic!("{:?}", table.axes)
    };
    for (row, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[1].parse(), Ok(table.points[row]));
        assert_eq!(cells[2].parse(), Ok(table.replicates[row]));
        assert_eq!(cells[3].parse(), Ok(magnesium_mM[row]));
        assert_eq!(cells[4], presets[row]);
        assert_eq!(cells[5].parse(), Ok(table.measures[0][row]));
        assert_eq!(cells[6].parse(), Ok(table.measures[1][row]));
    }
    assert_eq!((magnesium_mM[..].to_vec(), table.rows()), (vec![0.0, 0.0, 2.0, 2.0, 4.0, 4.0], 6));
    assert_eq!(table.head.axes[0].key, "bath.magnesium");
    assert_eq!((table.head.axes[0].unit.as_str(), table.head.axes[1].words), ("mM", true));
}

#[test]
fn a_row_is_run_again_with_its_whole_output_and_the_same_numbers() {
    let place = furnished();
    assert_said(&sweep(&place, &["v.toml"]), 0, &[]);
    let ended = end(calgate(place.path()).args(["replay", "v.toml", "3"]));
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{ended:#?}");
    assert_eq!(bad_manners(&ended, &[]), [""; 0], "{}", ended.stdout);
    let said = flat(&ended.stdout);
    for piece in ["bath.magnesium=2 mM", "run.preset=frog", "Written to output/v-row-3"] {
        assert!(said.contains(piece), "{}", ended.stdout);
    }
    assert_eq!(not_whole(&tree(place.path()), "output/v-row-3"), [""; 0]);
    let line = ended.stdout.lines().find(|line| line.contains("  quantal_content_first")).unwrap();
    let numbers: Vec<&str> = line.split_whitespace().skip(1).collect();
    assert!(numbers.len() == 2 && numbers[0] == numbers[1], "{line}");
    let ended = end(calgate(place.path()).args(["replay", "v.toml", "6"]));
    assert_said(&ended, 2, &["there is no row 6", "this sweep has rows 0 to 5"]);
}

#[test]
fn sweeps_that_are_hardly_meant_are_asked_back_about() {
    let place = furnished();
    let grid = |count: u64| {
        let axes = ["bath.magnesium", "bath.calcium", "bath.potassium"].map(|key| {
            format!("[[axis]]\nkey = \"{key}\"\nfrom = \"1 mM\"\nto = \"3 mM\"\ncount = {count}\n")
        });
        let text = "schema = 1\nkind = \"sweep\"\nscenario = \"s.toml\"\n\
                    measures = [\"quantal_content_first\"]\n";
        fs::write(place.path().join("g.toml"), text.to_owned() + &axes.concat()).unwrap();
    };
    let begun = Instant::now();
    grid(10_000); // 10¹² points
    assert_said(&sweep(&place, &["g.toml", "--yes"]), 8, &["g.toml"]);
    grid(110);
    let ended = sweep(&place, &["g.toml"]);
    assert_said(&ended, 8, &["the sweep has 1 331 000 rows", "add `--yes` if you mean it"]);
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(!place.path().join("output").exists(), "nothing is touched");
    let ended = sweep(&place, &["v.toml", "--max-time", "10"]);
    assert_said(&ended, 2, &["--max-time: `10` has no unit", "--max-time '10 min'"]);
}

#[test]
fn another_sweep_goes_beside_and_replaces_only_what_calgate_made() {
    let place = furnished();
    let changed = ["v.toml", "--set", "bath.calcium=2 mM"];
    assert_said(&sweep(&place, &["v.toml"]), 0, &[]);
    let first = folder(&place, "output/v");
    assert_said(&sweep(&place, &changed), 0, &[]);
    assert_eq!(differing(&first, &folder(&place, "output/v")), [""; 0]);
    assert_eq!(not_whole(&tree(place.path()), "output/v-2"), [""; 0]);
    let force = [&changed[..], &["--force"]].concat();
    assert_said(&sweep(&place, &force), 0, &[]);
    let second = folder(&place, "output/v-2");
    assert_eq!(differing(&second, &folder(&place, "output/v")), [""; 0]);
    fs::write(place.path().join("output/v/mine.txt"), "mine").unwrap();
    let told = ["will not replace `output/v`: calgate did not put `mine.txt` there"];
    assert_said(&sweep(&place, &["v.toml", "--force"]), 7, &told);
    assert_eq!(fs::read(place.path().join("output/v/mine.txt")).unwrap(), b"mine");
    assert!(!place.path().join("output/v/lock").exists());
}

/// Runs a script of the shell in a folder; `$calgate` is the program.
fn script(place: &TempDir, script: &str) -> Ended {
    let mut shell = Command::new("sh");
    at_home(&mut shell, place.path());
    end(shell.args(["-c", script]).env("calgate", env!("CARGO_BIN_EXE_calgate")))
}

#[test]
fn exact_a_file_that_cannot_be_written_whole_loses_nothing_that_was_finished() {
    let place = furnished();
    let whole = undisturbed(&place);
    // files of at most 8 blocks: enough for the parts, too little for the table
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$calgate\" sweep w.toml --out small";
    let ended = script(&place, limited);
    assert_said(&ended, 7, &["cannot write `small/rows.", "What was finished is kept"]);
    assert_eq!(parts(&place.path().join("small")), 20);
    assert!(!place.path().join("small/rows.csv").exists());
    assert_said(&sweep(&place, &["w.toml", "--out", "small"]), 0, &["goes on: 320 of 320 rows"]);
    assert_eq!(differing(&whole, &folder(&place, "small")), [""; 0]);
}

#[cfg(target_os = "linux")]
#[test]
fn exact_a_disk_that_fills_up_loses_nothing_that_was_finished() {
    let place = furnished();
    let trial = "unshare --user --map-root-user --mount sh -c 'mount -t tmpfs none .'";
    if script(&place, trial).code != Some(0) {
        println!("skipped: this machine does not let us mount a small disk");
        return;
    }
    let whole = undisturbed(&place);
    fs::create_dir(place.path().join("disk")).unwrap();
    // too small for all parts; then room is made, and what was there is still there
    let ended = script(
        &place,
        "unshare --user --map-root-user --mount sh -c '
             mount -t tmpfs -o size=56k none disk
             \"$calgate\" sweep w.toml --out disk/w > full 2>&1; code=$?
             ls disk/w/parts > left
             mount -o remount,size=4M disk
             \"$calgate\" sweep w.toml --out disk/w > more 2>&1 || exit 99
             cp -r disk/w copy
             exit $code'",
    );
    let read = |name: &str| fs::read_to_string(place.path().join(name)).unwrap();
    let said = flat(&read("full"));
    assert_eq!(ended.code, Some(7), "{said}\n{}", read("more"));
    for piece in ["cannot write `disk/w/", "No space left", "make room on the disk"] {
        assert!(said.contains(piece), "{said}");
    }
    let left = read("left").lines().filter(|name| ends_in(name, "part")).count();
    assert!((1..20).contains(&left), "{}", read("left"));
    assert!(flat(&read("more")).contains("goes on: "), "{}", read("more"));
    assert_eq!(differing(&whole, &folder(&place, "copy")), [""; 0]);
}
