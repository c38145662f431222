//! What the page asks is answered with what the library and the command line give.

use crate::client::{Lab, answer};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

#[test]
fn a_run_of_the_page_gives_what_the_library_gives() {
    let lab = Lab::open(&[]);
    let set = ["bath.magnesium=3 mM".to_owned()];
    let run = lab.post("/run", &json!({ "name": "01-one-impulse", "set": set })).json();
    let text = include_str!("../../scenarios/01-one-impulse.toml");
    let scenario = calgate::scenario::load_text("x", text, &set).unwrap();
    let setup = calgate::simulate::Setup::of(&scenario);
    let ours = calgate::simulate::run(&setup, &mut |_| true).unwrap();
    let summary = calgate::analysis::summarise(&ours.trace);
    let value = |key: &str| {
        let rows = run["summary"].as_array().unwrap();
        rows.iter().find(|row| row["key"] == key).unwrap()["value"].as_f64()
    };
    assert_eq!(value("summary-quantal-content-first"), summary.quantal_content_first);
    assert_eq!(value("summary-peak-calcium"), summary.peak_calcium_near_channels_uM);
    // the curves are thinned, but no peak is lost
    let curve = &run["columns"]["nerve_potential_mV"];
    let shown = curve["values"].as_array().unwrap().iter().map(|v| v.as_f64().unwrap());
    let peak = ours.trace.column("nerve_potential_mV").unwrap().iter().copied();
    let (shown, peak) = (shown.fold(-1e9, f64::max), peak.fold(-1e9, f64::max));
    assert!((shown - peak).abs() < 0.01, "{shown} {peak}");
    assert_eq!(
        curve["time_ms"].as_array().unwrap().len(),
        curve["values"].as_array().unwrap().len()
    );
    assert_eq!(run["events"]["stimulus"], json!([1.0]));
}

#[test]
fn a_given_scenario_stands_first_with_its_changes() {
    let lab = Lab::open(&["scenarios/06-zero-magnesium.toml", "--set", "bath.calcium=1 mM"]);
    let presets = lab.get("/presets").json();
    assert_eq!(presets[0]["name"], "06-zero-magnesium");
    assert_eq!(presets.as_array().unwrap().len(), 22);
    let opened = lab.post("/open", &json!({ "name": "06-zero-magnesium" })).json();
    let knob = |key: &str| {
        let knobs = opened["knobs"].as_array().unwrap();
        knobs.iter().find(|knob| knob["key"] == key).unwrap()["value"].as_f64().unwrap()
    };
    assert_eq!((knob("bath.magnesium"), knob("bath.calcium")), (0.0, 1.0));
    // its text is whole: what it extends stands in it
    let text = opened["text"].as_str().unwrap();
    assert!(!text.contains("extends"), "{text}");
    let again = lab.post("/run", &json!({ "text": text })).json();
    let first = lab.post("/run", &json!({ "name": "06-zero-magnesium" })).json();
    assert_eq!(again["columns"], first["columns"]);
}

#[test]
fn every_shipped_scenario_runs_within_the_limits() {
    let lab = Lab::open(&[]);
    for preset in lab.get("/presets").json().as_array().unwrap() {
        let name = preset["name"].as_str().unwrap();
        let opened = lab.post("/open", &json!({ "name": name }));
        assert_eq!(opened.status, 200, "{name}: {}", opened.text());
        let run = lab.run_of(name);
        assert_eq!(run.status, 200, "{name}: {}", run.text());
        // a page draws it at once only when it is not too much
        assert!(run.body.len() < 2_000_000, "{name}: {} bytes", run.body.len());
    }
}

#[test]
fn a_sweep_sends_each_row_and_says_when_it_has_finished() {
    let lab = Lab::open(&[]);
    let asked = json!({
        "scenario": { "name": "01-one-impulse" },
        "key": "bath.magnesium", "from": "0 mM", "to": "10 mM", "count": 11,
        "measures": ["quantal_content_first", "fibre_spikes"],
    });
    let answer = lab.post("/sweep", &asked);
    assert_eq!(answer.status, 200);
    assert!(answer.has("Content-Type: application/x-ndjson; charset=utf-8"), "{}", answer.head);
    let text = answer.text();
    let lines: Vec<Value> = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    assert_eq!((&first["rows"], &first["unit"]), (&json!(11), &json!("mM")));
    assert_eq!(last, &json!({ "finished": true, "rows": 11 }));
    let mut rows = lines[1..lines.len() - 1].to_vec();
    rows.sort_by_key(|row| row["row"].as_u64());
    let at: Vec<f64> = rows.iter().map(|row| row["at"].as_f64().unwrap()).collect();
    assert_eq!(at, (0..=10).map(f64::from).collect::<Vec<_>>());
    // the same as a run of its own, to what lanes promise
    let run =
        lab.post("/run", &json!({ "name": "01-one-impulse", "set": ["bath.magnesium=4 mM"] }));
    let summary = run.json()["summary"].clone();
    let alone = summary.as_array().unwrap().iter();
    let mut alone = alone.filter(|row| row["key"] == "summary-quantal-content-first");
    let alone = alone.next().unwrap()["value"].as_f64().unwrap();
    let swept = rows[4]["values"][0].as_f64().unwrap();
    assert!((swept / alone - 1.0).abs() < 1e-6, "{swept} {alone}");
}

#[test]
fn who_stops_reading_a_sweep_stops_it() {
    let lab = Lab::open(&[]);
    let asked = |client: &str, count: u64| {
        json!({
            "scenario": { "name": "02-a-train", "client": client,
                          "set": ["run.duration=20 s", "stimulus.train.1.count=600"] },
            "key": "bath.magnesium", "from": "0 mM", "to": "10 mM", "count": count,
            "measures": ["quanta_released"],
        })
        .to_string()
    };
    let begun = Instant::now();
    let long = asked("one", 201);
    let mut stream = lab.connect();
    stream.write_all((lab.head("/sweep", long.len(), &[]) + &long).as_bytes()).unwrap();
    let mut piece = [0; 64];
    stream.read_exact(&mut piece).unwrap(); // it has begun
    drop(stream);
    // there is one place for sweeps: another page gets it because the first has left
    let short =
        lab.post_with("/sweep", &asked("two", 2).replace("20 s", "1 s").replace("600", "2"), &[]);
    assert_eq!(short.status, 200, "{}", short.text());
    assert!(short.text().contains("\"finished\":true"), "{}", short.text());
    assert!(begun.elapsed() < Duration::from_secs(50), "{:?}", begun.elapsed());
}

#[test]
fn a_newer_run_of_a_page_takes_the_place_of_its_older_one() {
    let lab = Lab::open(&[]);
    let asked = |duration: &str| {
        json!({ "name": "03-no-command-normal-magnesium", "client": "page",
                "set": [format!("run.duration={duration}")] })
        .to_string()
    };
    let long = asked("60 s");
    let mut stream = lab.connect();
    stream.write_all((lab.head("/run", long.len(), &[]) + &long).as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    let short = lab.post_with("/run", &asked("10 ms"), &[]);
    assert_eq!(short.status, 200, "{}", short.text());
    let dropped = answer(&mut stream);
    // on a fast machine it may have reached its limit before it was dropped
    assert!(matches!(dropped.status, 409 | 422), "{}", dropped.text());
    lab.still_serves();
}

#[test]
fn files_to_keep_are_those_of_the_command_line() {
    let lab = Lab::open(&[]);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("run");
    let done = Command::new(env!("CARGO_BIN_EXE_calgate"))
        .args(["run", "scenarios/01-one-impulse.toml", "--quiet", "--out"])
        .arg(&out)
        .env("CALGATE_LANG", "en")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(done.success());
    for (what, name, file) in [
        ("scenario", "01-one-impulse.toml", "scenario.resolved.toml"),
        ("csv", "01-one-impulse.csv", "trace.csv"),
        ("events", "01-one-impulse-events.csv", "events.csv"),
        ("parquet", "01-one-impulse.parquet", "trace.parquet"),
        ("svg", "01-one-impulse.svg", "figure.svg"),
        ("png", "01-one-impulse.png", "figure.png"),
    ] {
        let asked = json!({ "scenario": { "name": "01-one-impulse" }, "what": what });
        let answer = lab.post("/download", &asked);
        assert_eq!(answer.status, 200, "{what}: {}", String::from_utf8_lossy(&answer.body));
        let head = format!("Content-Disposition: attachment; filename=\"{name}\"");
        assert!(answer.has(&head), "{}", answer.head);
        assert!(answer.body == std::fs::read(out.join(file)).unwrap(), "{what} is not {file}");
    }
    let asked = json!({ "scenario": { "name": "01-one-impulse" }, "what": "summary" });
    let summary = lab.post("/download", &asked).json();
    assert!(summary["summary"]["quantal_content_first"].as_f64().unwrap() > 20.0);
    assert!(summary["provenance"]["disclaimer"].as_str().unwrap().contains("Not medical advice"));
    let both = json!({ "what": "svg", "scenario": { "name": "08-toxic-magnesium" },
                       "beside": { "name": "01-one-impulse" } });
    let both = lab.post("/download", &both);
    assert_eq!(both.status, 200, "{}", both.text());
    assert!(both.text().contains("One impulse"));
    let wrong = json!({ "scenario": { "name": "01-one-impulse" }, "what": "pgn" });
    lab.refused(&lab.post("/download", &wrong), 422, "`pgn`");
}

#[test]
fn many_at_once_are_all_answered() {
    let lab = Lab::open(&[]);
    let token = lab.token();
    std::thread::scope(|scope| {
        let askers: Vec<_> = (0..16)
            .map(|number| {
                let (lab, token) = (&lab, &token);
                scope.spawn(move || {
                    let body = json!({ "name": "01-one-impulse", "client": format!("{number}"),
                                       "set": [format!("bath.magnesium={number} mM")] })
                    .to_string();
                    let head = format!(
                        "POST /run HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
                         X-Calgate-Token: {token}\r\nContent-Length: {}\r\n\r\n",
                        lab.host(),
                        body.len()
                    );
                    lab.raw((head + &body).as_bytes()).status
                })
            })
            .collect();
        for asker in askers {
            assert_eq!(asker.join().unwrap(), 200);
        }
    });
    lab.still_serves();
}

#[test]
fn a_taken_port_is_named_with_the_way_out() {
    let lab = Lab::open(&[]);
    let port = lab.port.to_string();
    let second = Command::new(env!("CARGO_BIN_EXE_calgate"))
        .args(["lab", "--no-browser", "--port", &port])
        .output()
        .unwrap();
    let said = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(7), "{said}");
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
    assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
    for port in ["0", "65536", "-1", "http"] {
        let wrong = Command::new(env!("CARGO_BIN_EXE_calgate"))
            .args(["lab", "--no-browser", &format!("--port={port}")])
            .output()
            .unwrap();
        assert_eq!(wrong.status.code(), Some(2), "{port}");
    }
    lab.still_serves();
}

#[cfg(unix)]
#[test]
fn ctrl_c_closes_it_at_once_also_with_idle_connections() {
    let mut lab = Lab::open(&[]);
    let _idle = lab.connect();
    lab.still_serves();
    let begun = Instant::now();
    let sent = Command::new("kill").args(["-INT", &lab.child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let ended = lab.child.wait().unwrap();
    assert_eq!(ended.code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    assert!(TcpStream::connect(("127.0.0.1", lab.port)).is_err());
}
