//! Sweeps in shards, from the outside: processes that work side by side, and a Slurm that only
//! writes down what it is asked. A real one is in `tests/outside/slurm.sh`.
#![cfg(all(feature = "cli", unix))]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

#[allow(dead_code, reason = "what several tests share, this one uses in part")]
#[path = "cli/program.rs"]
mod program;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use program::{Ended, bad_manners, calgate, differing, end, tree};
use serde_json::Value;
use tempfile::{TempDir, tempdir};

/// A folder with a sweep `w.toml` of 16 parts, one `odd.toml` in which a row fails, and one that
/// takes long.
fn furnished() -> TempDir {
    let place = tempdir().unwrap();
    let file = |name: &str, text: &str| fs::write(place.path().join(name), text).unwrap();
    let scenario = |duration: &str| {
        format!("schema = 1\nrun.duration = \"{duration}\"\n[[stimulus.single]]\nat = \"1 ms\"\n")
    };
    file("s.toml", &scenario("4 ms"));
    file("long.toml", &scenario("20 s"));
    let sweep = |scenario: &str, count: u32, more: &str| {
        format!(
            "schema = 1\nkind = \"sweep\"\nscenario = \"{scenario}\"\n\
             measures = [\"quantal_content_first\"]\n{more}\n\
             [[axis]]\nkey = \"bath.magnesium\"\nfrom = \"0 mM\"\nto = \"4 mM\"\ncount = {count}\n"
        )
    };
    file("w.toml", &sweep("s.toml", 128, ""));
    file("odd.toml", &sweep("s.toml", 2, "limits.steps_per_point = 1"));
    file("long-w.toml", &sweep("long.toml", 128, ""));
    place
}

fn sweep(place: &TempDir, arguments: &[&str]) -> Ended {
    end(calgate(place.path()).arg("sweep").args(arguments))
}

fn started(place: &TempDir, arguments: &[&str]) -> Child {
    calgate(place.path()).arg("sweep").args(arguments).spawn().unwrap()
}

/// Text with its lines joined.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_said(ended: &Ended, code: i32, pieces: &[&str]) {
    assert_eq!(ended.code, Some(code), "{ended:#?}");
    let said = flat(&(ended.stdout.clone() + &ended.stderr));
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not said:\n{ended:#?}");
    }
}

/// The same, in lines that fit a terminal.
#[track_caller]
fn assert_told(ended: &Ended, code: i32, pieces: &[&str]) {
    assert_said(ended, code, pieces);
    assert_eq!(bad_manners(ended, &[]), [""; 0], "{ended:#?}");
}

#[test]
fn exact_shards_made_at_once_leave_the_bytes_of_one_process() {
    let place = furnished();
    assert_eq!(sweep(&place, &["w.toml", "--out", "alone", "--quiet"]).code, Some(0));
    let shards = ["1/3", "2/3", "3/3"].map(|shard| {
        started(&place, &["run", "w.toml", "--out", "together", "--shard", shard, "--quiet"])
    });
    for mut shard in shards {
        assert_eq!(shard.wait().unwrap().code(), Some(0));
    }
    assert_told(
        &sweep(&place, &["status", "together"]),
        0,
        &["16 of 16 parts are finished; 128 of 128 rows are made", "the table is not written yet"],
    );
    assert_told(&sweep(&place, &["merge", "together"]), 0, &["128 rows", "Written to together"]);
    let mut together = tree(&place.path().join("together"));
    together.retain(|name, _| !name.starts_with("cluster"));
    assert_eq!(differing(&tree(&place.path().join("alone")), &together), [""; 0]);
    assert_told(&sweep(&place, &["status", "together"]), 0, &["the table is written"]);
    let again = sweep(&place, &["run", "together", "--shard", "2/3"]);
    assert_told(&again, 0, &["all rows are there from an earlier time"]);
    // what engines left is ours to replace
    let replaced = sweep(&place, &["w.toml", "--out", "together", "--force", "--quiet"]);
    assert_eq!(replaced.code, Some(0), "{replaced:#?}");
}

#[test]
fn exact_local_processes_leave_the_bytes_of_one() {
    let place = furnished();
    assert_eq!(sweep(&place, &["w.toml", "--out", "alone", "--quiet"]).code, Some(0));
    let words = ["submit", "w.toml", "--engine", "local", "--shards", "3", "--out", "here"];
    assert_told(&sweep(&place, &words), 0, &["shard 3/3: 40 of 40 rows", "Written to here"]);
    let mut here = tree(&place.path().join("here"));
    here.retain(|name, _| !name.starts_with("cluster"));
    assert_eq!(differing(&tree(&place.path().join("alone")), &here), [""; 0]);
}

#[test]
fn shards_that_are_missing_are_named_and_no_table_is_made_without_them() {
    let place = furnished();
    let run = sweep(&place, &["run", "w.toml", "--shard", "2/3"]);
    assert_told(&run, 0, &["shard 2/3: 40 of 40 rows are made, in 5 finished parts"]);
    let status = sweep(&place, &["status", "w.toml", "--shards", "3"]);
    let pieces = [
        "5 of 16 parts are finished; 40 of 128 rows are made",
        "missing parts: 0,2-3,5-6,8-9,11-12,14-15",
        "shards that miss parts: 1,3 of 3",
        "11 of 16 parts are still to be made",
        "`calgate sweep w.toml --out output/w`",
    ];
    assert_told(&status, 5, &pieces);
    let json = sweep(&place, &["status", "output/w", "--shards", "3", "--json"]);
    let json: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["shards_missing"], serde_json::json!([1, 3]));
    assert_eq!((&json["finished"], &json["table"]), (&5.into(), &false.into()));
    let merge = sweep(&place, &["merge", "output/w"]);
    assert_told(&merge, 5, &["11 of 16 parts are still to be made in output/w"]);
    assert!(!place.path().join("output/w/rows.csv").exists());
    // one process makes the rest, and uses what the shard made
    let rest = sweep(&place, &["w.toml", "--quiet"]);
    assert_eq!(rest.code, Some(0), "{rest:#?}");
    assert!(place.path().join("output/w/rows.csv").exists());
}

#[test]
fn a_row_that_fails_does_not_fail_its_shard_but_shows_in_status_and_merge() {
    let place = furnished();
    let run = sweep(&place, &["run", "odd.toml", "--shard", "1/1"]);
    assert_told(&run, 0, &["2 of 2 rows are made, in 1 finished part; 2 rows failed"]);
    assert_told(&sweep(&place, &["status", "output/odd"]), 5, &["2 of them failed"]);
    assert_told(&sweep(&place, &["merge", "output/odd"]), 5, &["every row failed"]);
    assert_told(&sweep(&place, &["status", "output/odd"]), 5, &["the table is written"]);
}

#[test]
fn what_is_no_shard_is_refused() {
    let place = furnished();
    for (shard, why) in [
        ("x", "`x` is not a shard; expected K/N, such as `1/8`"),
        ("0/4", "there is no shard 0 of 4; 4 shards are numbered from 1 to 4"),
        ("5/4", "there is no shard 5 of 4"),
        ("1/0", "`1/0` asks for no shards at all"),
    ] {
        assert_said(&sweep(&place, &["run", "w.toml", "--shard", shard]), 2, &[why]);
    }
    assert!(!place.path().join("output").exists());
}

#[test]
fn a_shard_and_a_table_are_refused_while_one_process_makes_the_whole() {
    let place = furnished();
    let mut whole = started(&place, &["long-w.toml", "--out", "f", "--quiet"]);
    let begun = Instant::now();
    while !place.path().join("f/lock.json").exists() {
        assert!(begun.elapsed() < Duration::from_mins(1), "it does not begin");
        sleep(Duration::from_millis(5));
    }
    let shard = sweep(&place, &["run", "long-w.toml", "--out", "f", "--shard", "1/2"]);
    whole.kill().unwrap();
    whole.wait().unwrap();
    assert_told(&shard, 7, &["`f` is in use by process"]);
}

#[test]
fn a_folder_that_knows_no_sweep_is_told_to_name_one() {
    let place = furnished();
    fs::create_dir(place.path().join("empty")).unwrap();
    for command in ["status", "merge"] {
        let ended = sweep(&place, &[command, "empty"]);
        let cure = "give the sweep's file instead, and the folder with `--out`";
        assert_told(&ended, 2, &["`empty` does not say which sweep it holds", cure]);
    }
    let resume = sweep(&place, &["resume", "w.toml", "--engine", "slurm"]);
    assert_told(&resume, 2, &["nothing of this sweep is in `output/w`", "calgate sweep submit"]);
    sweep(&place, &["run", "w.toml", "--shard", "1/16", "--out", "f"]);
    let other = sweep(&place, &["status", "odd.toml", "--out", "f"]);
    assert_told(&other, 7, &["`f` does not hold this sweep but another one"]);
}

/// A Slurm that writes down what it is asked: `asked` has a line for each command, `queue` is what
/// `squeue` says.
fn with_slurm(place: &TempDir, arguments: &[&str]) -> Ended {
    let programs = place.path().join("slurm");
    fs::create_dir_all(&programs).unwrap();
    let script = "#!/bin/sh\n\
        echo \"${0##*/} $*\" >> \"$HOME/asked\"\n\
        case ${0##*/} in\n\
        squeue) cat \"$HOME/queue\" 2> /dev/null || true ;;\n\
        sbatch) grep -c ^sbatch \"$HOME/asked\" ;;\n\
        esac\n";
    for name in ["sbatch", "squeue", "scancel"] {
        let path = programs.join(name);
        if !path.exists() {
            fs::write(&path, script).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut program = calgate(place.path());
    end(program.arg("sweep").args(arguments).env("PATH", path).env("HOME", place.path()))
}

#[test]
fn slurm_is_asked_for_the_shards_that_are_missing_and_not_at_work() {
    let place = furnished();
    let read = |name: &str| fs::read_to_string(place.path().join(name)).unwrap();
    let asked = || {
        let asked = read("asked");
        let merge = asked.lines().filter(|line| line.contains("--wrap")).next_back().unwrap();
        (read("output/w/cluster/shards.sbatch"), merge.to_owned())
    };
    let words = ["submit", "w.toml", "--engine", "slurm", "--shards", "4", "--time", "30"];
    let submitted = with_slurm(&place, &words);
    let pieces = ["job 1: shards 1-4 of 4", "job 2 then writes the table in output/w"];
    assert_told(&submitted, 0, &pieces);
    let (script, merge) = asked();
    assert!(script.contains("#SBATCH --array=1-4\n") && script.contains("--time=30\n"), "{script}");
    assert!(merge.contains("--dependency=afterany:1 ") && merge.contains("--time=30"), "{merge}");

    // shard 1 is made, 3 runs, 4 has just ended without a word, 2 was lost
    assert_eq!(sweep(&place, &["run", "w.toml", "--shard", "1/4", "--quiet"]).code, Some(0));
    fs::write(
        place.path().join("queue"),
        "1 3 RUNNING\n1 4 COMPLETING\n2 N/A PENDING\n9 2 RUNNING\n",
    )
    .unwrap();
    let resumed = with_slurm(&place, &["resume", "output/w", "--engine", "slurm"]);
    let pieces = ["job 3: shards 2,4 of 4", "waiting or running already: shards 3"];
    assert_told(&resumed, 0, &pieces);
    let (script, merge) = asked();
    assert!(script.contains("#SBATCH --array=2,4\n") && script.contains("--time=30\n"), "{script}");
    assert!(merge.contains("--dependency=afterany:1:3 "), "{merge}");
    assert!(read("asked").contains("scancel --state=PENDING 2\n"), "the table would come too soon");

    let other = ["resume", "output/w", "--engine", "slurm", "--shards", "2"];
    let refused = with_slurm(&place, &other);
    assert_told(&refused, 2, &["job 1 with 4 shards is still in the queue", "`scancel 1`"]);

    // all parts are there: only the table is missing
    fs::write(place.path().join("queue"), "").unwrap();
    for shard in ["2/4", "3/4", "4/4"] {
        assert_eq!(sweep(&place, &["run", "w.toml", "--shard", shard, "-q"]).code, Some(0));
    }
    let last = with_slurm(&place, &["resume", "output/w", "--engine", "slurm"]);
    assert_told(&last, 0, &["job 5 then writes the table in output/w"]);
    assert!(!last.stdout.contains("shards") && !asked().1.contains("--dependency"), "{last:#?}");
}

#[test]
fn without_slurm_the_script_can_be_printed_and_nothing_is_written() {
    let place = furnished();
    let words = ["submit", "w.toml", "--engine", "slurm", "--shards", "4"];
    let script = sweep(&place, &[&words[..], &["--dry-run"]].concat());
    assert_eq!(script.code, Some(0), "{script:#?}");
    assert!(script.stdout.starts_with("#!/bin/bash\n"), "{}", script.stdout);
    assert!(script.stdout.contains("#SBATCH --array=1-4\n"), "{}", script.stdout);
    assert!(!place.path().join("output").exists());
    let mut program = calgate(place.path());
    let refused = end(program.arg("sweep").args(words).env("PATH", "/nowhere"));
    assert_told(&refused, 7, &["`squeue` could not be started", "`--dry-run` prints the script"]);
    let odd = sweep(&place, &[&words[..], &["--time", "2h"]].concat());
    assert_told(&odd, 2, &["`2h` cannot be the time of a job", "`1:30:00`"]);
}

#[test]
fn a_plan_says_what_to_run() {
    let place = furnished();
    let plan = sweep(&place, &["plan", "w.toml", "--shards", "5"]);
    let pieces = [
        "16 parts of 8 rows at most, in 5 shards of 4 at most",
        "calgate sweep run w.toml --out output/w --shard 1/5",
        "calgate sweep merge output/w",
    ];
    assert_told(&plan, 0, &pieces);
    let plan: Value =
        serde_json::from_slice(&fs::read(place.path().join("output/w/cluster/plan.json")).unwrap())
            .unwrap();
    assert_eq!((&plan["rows"], &plan["parts"]), (&128.into(), &16.into()));
}
