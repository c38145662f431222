//! What nobody should send is refused, and the lab goes on serving.

use crate::client::{Lab, answer};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn what_is_no_request_is_told_so() {
    let lab = Lab::open(&[]);
    let host = lab.host();
    for (bytes, status) in [
        ("nonsense\r\n\r\n".to_owned(), 400),
        ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\n\r\n".to_owned(), 403),
        (format!("GET / HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n"), 400),
        (format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "x".repeat(20_000)), 431),
        (format!("POST /run HTTP/1.1\r\nHost: {host}\r\n\r\n"), 411),
        (format!("POST /run HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n"), 501),
        (format!("POST /run HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1e9\r\n\r\n"), 400),
        (format!("POST /run HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999999\r\n\r\n"), 413),
        (format!("DELETE / HTTP/1.1\r\nHost: {host}\r\n\r\n"), 405),
        (format!("OPTIONS /run HTTP/1.1\r\nHost: {host}\r\n\r\n"), 405),
        (format!("GET /run HTTP/1.1\r\nHost: {host}\r\n\r\n"), 405),
    ] {
        lab.refused(&lab.raw(bytes.as_bytes()), status, "");
    }
    let wrong = lab.get("/run");
    assert!(wrong.has("Allow: POST"), "{}", wrong.head);
}

#[test]
fn an_enormous_body_is_refused_and_not_read() {
    let lab = Lab::open(&[]);
    let body = format!("{{\"text\":\"{}\"}}", "x".repeat(8_000_000));
    lab.refused(&lab.post_with("/run", &body, &[]), 413, "larger than");
    let longest = format!("{{\"text\":\"{}\"}}", "x".repeat(65_000));
    lab.refused(&lab.post_with("/run", &longest, &[]), 422, "");
}

#[test]
fn a_slow_client_keeps_nobody_waiting_and_is_hung_up_on() {
    let lab = Lab::open(&[]);
    let mut slow: Vec<TcpStream> = (0..20).map(|_| lab.connect()).collect();
    for stream in &mut slow {
        stream.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
    }
    let begun = Instant::now();
    lab.still_serves();
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    // one that drips a byte now and then is as slow as one that sends nothing
    let mut drip = slow.pop().unwrap();
    while begun.elapsed() < Duration::from_secs(6) && drip.write_all(b"x").is_ok() {
        std::thread::sleep(Duration::from_millis(100));
    }
    slow.push(drip);
    for mut stream in slow {
        let answer = answer(&mut stream);
        assert_eq!(answer.status, 408, "{}", answer.text());
    }
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    lab.still_serves();
}

#[test]
fn more_connections_than_it_can_hold_are_turned_away_and_forgotten() {
    let lab = Lab::open(&[]);
    let mut held: Vec<TcpStream> = (0..100).map(|_| lab.connect()).collect();
    // the first are waited for, those that came too late have their answer at once
    let turned_away = held
        .iter_mut()
        .rev()
        .filter(|stream| {
            stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
            let mut start = [0; 12];
            (&mut &**stream).read_exact(&mut start).is_ok() && &start == b"HTTP/1.1 503"
        })
        .count();
    assert!(turned_away >= 100 - 64, "{turned_away}");
    drop(held);
    std::thread::sleep(Duration::from_millis(300));
    lab.still_serves();
}

#[test]
fn only_the_page_of_this_lab_may_ask() {
    let lab = Lab::open(&[]);
    let body = json!({ "name": "01-one-impulse" }).to_string();
    let port = lab.port;
    let (near, other_port) =
        (format!("localhost:{port}"), format!("http://127.0.0.1:{}", port ^ 1));
    let (foreign, suffix) =
        (format!("evil.example:{port}"), format!("127.0.0.1:{port}.evil.example"));
    for (headers, status) in [
        (vec![("Host", foreign.as_str())], 403),
        (vec![("Host", suffix.as_str())], 403),
        (vec![("Host", "127.0.0.1")], 403),
        (vec![("Host", "")], 403),
        (vec![("Origin", "http://evil.example")], 403),
        (vec![("Origin", "null")], 403),
        (vec![("Origin", other_port.as_str())], 403),
        (vec![("Sec-Fetch-Site", "cross-site")], 403),
        (vec![("X-Calgate-Token", "")], 403),
        (vec![("X-Calgate-Token", "0")], 403),
        (vec![("Content-Type", "text/plain")], 415),
        (vec![("Content-Type", "")], 415),
        (vec![("Origin", "")], 200),
        (vec![("Sec-Fetch-Site", "same-origin")], 200),
        (vec![("Content-Type", "Application/JSON; charset=utf-8")], 200),
        (vec![("Host", near.as_str()), ("Origin", "")], 200),
    ] {
        let answer = lab.post_with("/run", &body, &headers);
        assert_eq!(answer.status, status, "{headers:?}: {}", answer.text());
    }
    // nor does a page of another name get the token
    let page = format!("GET / HTTP/1.1\r\nHost: {foreign}\r\n\r\n");
    lab.refused(&lab.raw(page.as_bytes()), 403, "evil.example");
    assert_ne!(lab.token(), Lab::open(&[]).token());
}

#[test]
fn no_path_leads_to_a_file() {
    let lab = Lab::open(&[]);
    for path in [
        "/../Cargo.toml",
        "/assets/../../Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%2e%2e/lab.js",
        "/assets//etc/passwd",
        "/assets/",
        "/assets/lab.js/",
        "/assets/lab.js?x",
        "/assets/Inter-../Regular.ttf",
        "//etc/passwd",
        "/./",
        "/index.html",
        "http://127.0.0.1/",
        "*",
    ] {
        let answer = lab.get(path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
    }
    for name in ["../Cargo.toml", "/etc/passwd", "scenarios/01-one-impulse.toml", "", "the sweep"] {
        lab.refused(&lab.post("/run", &json!({ "name": name })), 422, "");
        let text = format!("schema = 1\nextends = {name:?}\n[run]\nduration = \"1 ms\"\n");
        lab.refused(&lab.post("/run", &json!({ "text": text })), 422, "");
    }
}

#[test]
fn each_answer_tells_the_browser_what_it_may_do_with_it() {
    let lab = Lab::open(&[]);
    for path in ["/", "/assets/lab.js", "/presets", "/nothing"] {
        let answer = lab.get(path);
        for line in [
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Cache-Control: no-store",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Resource-Policy: same-origin",
        ] {
            assert!(answer.has(line), "{path}: no {line} in\n{}", answer.head);
        }
        assert!(answer.head.contains("default-src 'none'"), "{}", answer.head);
        assert!(!answer.head.to_lowercase().contains("access-control-allow"), "{}", answer.head);
    }
}

#[test]
fn a_dutch_page_is_refused_in_dutch() {
    let lab = Lab::open(&["--lang", "nl"]);
    let one = "01-one-impulse";
    for (set, said, help) in [
        ("bath.magnesium=5 mV", "`mV` is een eenheid voor een potentiaal", "schrijf"),
        ("bath.magnesuim=5 mM", "is geen sleutel van", "bedoel je `magnesium`?"),
        ("run.duration=2 min", "de run duurt 120 s; het lab maakt er hoogstens 60 s van", "korter"),
        ("record.every=0.01 us", "metingen bewaren", "haal `record.every` weg"),
    ] {
        let answer = lab.post("/run", &json!({ "name": one, "set": [set] }));
        lab.refused(&answer, 422, said);
        assert!(answer.json()["help"].as_str().unwrap().contains(help), "{}", answer.text());
    }
    let wrong = lab.post("/run", &json!({ "name": one, "set": ["bath.magnesuim=5 mM"] })).json();
    assert!(wrong["text"].as_str().unwrap().contains("tip: bedoel je"), "{wrong}");
    assert!(wrong["problems"][0]["help"].as_str().unwrap().contains("bedoel je"), "{wrong}");
    let lost = lab.post_with("/run", "{", &[]);
    lab.refused(&lost, 400, "de inhoud kan niet worden gelezen");
    let warned = lab.post("/run", &json!({ "name": one, "set": ["bath.magnesium=20 mM"] })).json();
    let noticed = warned["warnings"][0]["message"].as_str().unwrap();
    assert!(noticed.contains("hoger dan 15 mM"), "{warned}");
}

#[test]
fn what_makes_no_sense_is_refused_with_the_message_of_the_command_line() {
    let lab = Lab::open(&[]);
    let one = "01-one-impulse";
    for (set, said, help) in [
        ("bath.magnesium=-1 mM", "magnesium", ""),
        ("bath.magnesium=5 mV", "mV", ""),
        ("bath.magnesuim=5 mM", "magnesuim", "magnesium"),
        ("bath.magnesium", "", "bath.magnesium"),
        ("extends=/etc/passwd", "extends", ""),
        ("run.duration=2 min", "lab makes at most", "calgate run"),
        ("record.every=0.01 us", "samples", ""),
    ] {
        let answer = lab.post("/run", &json!({ "name": one, "set": [set] }));
        lab.refused(&answer, 422, said);
        assert!(answer.json()["help"].as_str().unwrap().contains(help), "{}", answer.text());
    }
    let wrong = lab.post("/run", &json!({ "name": one, "set": ["bath.magnesuim=5 mM"] })).json();
    assert!(wrong["text"].as_str().unwrap().contains("command line"), "{wrong}");
    assert_eq!(wrong["problems"][0]["place"]["line"], 1);
    for body in
        ["", "{", "[]", "{}", "{\"name\": 1}", "{\"name\":\"a\",\"text\":\"b\"}", "{\"nme\":\"a\"}"]
    {
        lab.refused(&lab.post_with("/run", body, &[]), 400, "");
    }
    let near = lab.post("/run", &json!({ "name": "01-one-impuls" }));
    assert!(near.json()["help"].as_str().unwrap().contains(one), "{}", near.text());
    let long = json!({ "name": one, "client": "x".repeat(41) });
    lab.refused(&lab.post("/run", &long), 422, "client");
}

#[test]
fn a_run_that_would_take_minutes_is_ended() {
    let lab = Lab::open(&[]);
    let begun = Instant::now();
    // the finest steps for a minute of noise
    let asked = json!({ "name": "03-no-command-normal-magnesium",
        "set": ["run.duration=60 s", "solver.max_step=0.001 ms", "solver.max_steps=1000000000"] });
    let answer = lab.post("/run", &asked);
    lab.refused(&answer, 422, "");
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    let shocks = json!({ "name": "02-a-train",
        "set": ["run.duration=60 s", "stimulus.train.1.rate=1000 Hz", "stimulus.train.1.count=50000"] });
    lab.refused(&lab.post("/run", &shocks), 422, "shocks");
}

#[test]
fn a_sweep_that_makes_no_sense_is_refused_before_it_begins() {
    let lab = Lab::open(&[]);
    let asked = |change: (&str, Value)| {
        let mut asked = json!({
            "scenario": { "name": "01-one-impulse" },
            "key": "bath.magnesium", "from": "0 mM", "to": "10 mM", "count": 5,
            "measures": ["quantal_content_first"],
        });
        asked[change.0] = change.1;
        asked
    };
    for (change, said) in [
        (("key", json!("bath.magnesuim")), "magnesuim"),
        (("key", json!("a = 1\n[limits]")), ""),
        (("to", json!("10 mV")), "mV"),
        (("from", json!("\"\"\" \\ mM")), ""),
        (("count", json!(1)), "points"),
        (("count", json!(100_000)), "points"),
        (("measures", json!([])), "measures"),
        (("measures", json!(["quantal"])), "quantal"),
        (("measures", json!(vec!["fibre_spikes"; 9])), "measures"),
    ] {
        lab.refused(&lab.post("/sweep", &asked(change)), 422, said);
    }
}
