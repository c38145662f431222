//! A lab as a program of its own, and requests to it byte by byte.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A lab that runs as a program of its own.
pub(crate) struct Lab {
    pub(crate) child: Child,
    /// What it prints; it may print as long as this is there.
    _out: BufReader<ChildStdout>,
    pub(crate) port: u16,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn has(&self, line: &str) -> bool {
        self.head.lines().any(|known| known.eq_ignore_ascii_case(line))
    }
}

impl Lab {
    pub(crate) fn open(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_calgate"))
            .args(["lab", "--no-browser"])
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("CALGATE_LANG", "en")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let port = line.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse();
        Lab { child, _out: out, port: port.unwrap_or_else(|_| panic!("no port in {line:?}")) }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream
    }

    /// Sends these bytes and reads all that comes; again where the machine has so much to do that
    /// the lab is busy or has not seen them in time.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Answer {
        let once = || {
            let mut stream = self.connect();
            // the lab may hang up on what is too large before it has come whole
            let _ = stream.write_all(bytes);
            answer(&mut stream)
        };
        let again = (0..10).map(|_| once()).find(|answer| !matches!(answer.status, 408 | 503));
        again.unwrap_or_else(once)
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.raw(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host()).as_bytes())
    }

    pub(crate) fn token(&self) -> String {
        let page = self.get("/").text();
        let start = page.find("\"token\":\"").unwrap() + 9;
        page[start..].split('"').next().unwrap().to_owned()
    }

    /// The head of a request of the page, with these headers in place of its own.
    pub(crate) fn head(&self, path: &str, length: usize, other: &[(&str, &str)]) -> String {
        let (host, token) = (self.host(), self.token());
        let origin = format!("http://{host}");
        let mut headers = vec![
            ("Host", host.as_str()),
            ("Origin", &origin),
            ("Content-Type", "application/json"),
            ("X-Calgate-Token", &token),
        ];
        for (name, value) in other {
            headers.retain(|(known, _)| known != name);
            if !value.is_empty() {
                headers.push((name, value));
            }
        }
        let line = |(name, value): (&str, &str)| format!("{name}: {value}\r\n");
        let lines = headers.into_iter().map(line).collect::<Vec<_>>().concat();
        format!("POST {path} HTTP/1.1\r\n{lines}Content-Length: {length}\r\n\r\n")
    }

    pub(crate) fn post_with(&self, path: &str, body: &str, other: &[(&str, &str)]) -> Answer {
        self.raw((self.head(path, body.len(), other) + body).as_bytes())
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_with(path, &body.to_string(), &[])
    }

    /// A run of a shipped scenario; again where the machine was too slow for the limit of time.
    pub(crate) fn run_of(&self, name: &str) -> Answer {
        let once = || self.post("/run", &json!({ "name": name }));
        let in_time = |answer: &Answer| !answer.text().contains("took more than");
        (0..5).map(|_| once()).find(in_time).unwrap_or_else(once)
    }

    /// It serves the page and makes a run.
    pub(crate) fn still_serves(&self) {
        assert_eq!(self.get("/").status, 200);
        let run = self.run_of("01-one-impulse");
        assert_eq!(run.status, 200, "{}", run.text());
    }

    pub(crate) fn refused(&self, answer: &Answer, status: u16, said: &str) {
        let text = answer.text();
        assert_eq!(answer.status, status, "{text}");
        let body = answer.json();
        assert!(body["error"].as_str().unwrap().contains(said), "{body}");
        assert!(body["help"].is_string(), "{body}");
        self.still_serves();
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no head in {:?}", String::from_utf8_lossy(&bytes)));
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head, body: bytes[end + 4..].to_vec() }
}
