//! A request as it comes over a socket: the head is read by `httparse`, the body by its length,
//! each within its bounds of size and time.

use super::limits::{MOST_BODY_BYTES, MOST_HEAD_BYTES, MOST_HEADERS};
use super::refusal::Refusal;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A request, whole.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// `GET`, as sent.
    pub(super) method: String,
    /// `/run`, as sent.
    pub(super) path: String,
    /// Names in small letters and values.
    headers: Vec<(String, String)>,
    /// What follows the head.
    pub(super) body: Vec<u8>,
}

impl Request {
    /// The only value of a header; none when it is not there.
    ///
    /// # Errors
    ///
    /// When it stands there twice: those who check it and those who use it might read different
    /// ones.
    pub(super) fn header(&self, name: &'static str) -> Result<Option<&str>, Refusal> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name);
        let first = values.next().map(|(_, value)| value.as_str());
        if values.next().is_some() {
            return Err(Refusal::HeaderTwice { name });
        }
        Ok(first)
    }
}

/// Where requests come from: a socket, or bytes in a test.
pub(super) trait Source: Read + Write {
    /// The next read gives up after this time.
    fn give_up_after(&self, left: Duration);
}

impl Source for TcpStream {
    fn give_up_after(&self, left: Duration) {
        // a socket that takes no limit has been closed, which the next read tells
        let _ = self.set_read_timeout(Some(left));
    }
}

/// Reads one request; nothing when the other side closed without having begun one.
///
/// # Errors
///
/// When it is too slow, too large, or not HTTP.
pub(super) fn read(
    source: &mut impl Source,
    deadline: Instant,
) -> Result<Option<Request>, Refusal> {
    let mut bytes = Vec::new();
    let (mut request, head) = loop {
        if let Some(found) = head(&bytes)? {
            break found;
        }
        if bytes.len() > MOST_HEAD_BYTES {
            return Err(Refusal::HeadTooLarge);
        }
        if more(source, &mut bytes, deadline)? == 0 {
            return if bytes.is_empty() { Ok(None) } else { Err(Refusal::CutOff) };
        }
    };
    if head > MOST_HEAD_BYTES {
        return Err(Refusal::HeadTooLarge);
    }
    let length = length(&request)?;
    if length > MOST_BODY_BYTES {
        return Err(Refusal::BodyTooLarge);
    }
    if request.header("expect")?.is_some_and(|word| word.eq_ignore_ascii_case("100-continue")) {
        source.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").map_err(|_| Refusal::CutOff)?;
    }
    while bytes.len() < head + length {
        if more(source, &mut bytes, deadline)? == 0 {
            return Err(Refusal::CutOff);
        }
    }
    // what follows would be another request, which is not read: every answer ends its connection
    request.body = bytes[head..head + length].to_vec();
    Ok(Some(request))
}

/// The request without its body and the bytes of its head, once that is whole.
fn head(bytes: &[u8]) -> Result<Option<(Request, usize)>, Refusal> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Refusal::HeadTooLarge),
        Err(error) => return Err(Refusal::NotHttp(error.to_string())),
    };
    let headers = parsed
        .headers
        .iter()
        .map(|header| {
            let value = String::from_utf8_lossy(header.value).trim().to_owned();
            (header.name.to_ascii_lowercase(), value)
        })
        .collect();
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().to_owned(),
        headers,
        body: Vec::new(),
    };
    Ok(Some((request, length)))
}

/// Bytes of the body.
fn length(request: &Request) -> Result<usize, Refusal> {
    if request.header("transfer-encoding")?.is_some() {
        return Err(Refusal::InPieces);
    }
    match request.header("content-length")? {
        None if request.method == "POST" => Err(Refusal::NoLength),
        None => Ok(0),
        // a sign or a space would be read by some and refused by others
        Some(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            // more digits than a number holds are too many bytes as well
            Ok(text.parse().unwrap_or(usize::MAX))
        }
        Some(text) => Err(Refusal::BadLength { found: crate::units::shown(text) }),
    }
}

/// Reads what has arrived, at least a byte unless the other side has closed.
fn more(
    source: &mut impl Source,
    bytes: &mut Vec<u8>,
    deadline: Instant,
) -> Result<usize, Refusal> {
    let mut piece = [0; 4096];
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Refusal::TooSlow);
        }
        source.give_up_after(left);
        match source.read(&mut piece) {
            Ok(count) => {
                bytes.extend_from_slice(&piece[..count]);
                return Ok(count);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Err(Refusal::TooSlow);
            }
            Err(_) => return Err(Refusal::CutOff),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::VecDeque;
    use std::io;

    /// A socket that gives its bytes a few at a time.
    struct Drip {
        bytes: VecDeque<u8>,
        at_once: usize,
        written: Vec<u8>,
    }

    impl Read for Drip {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = self.at_once.min(into.len()).min(self.bytes.len());
            for (place, byte) in into.iter_mut().zip(self.bytes.drain(..count)) {
                *place = byte;
            }
            Ok(count)
        }
    }

    impl Write for Drip {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.written.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Source for Drip {
        fn give_up_after(&self, _: Duration) {}
    }

    fn read_in(text: &str, at_once: usize) -> Result<Option<Request>, Refusal> {
        let mut drip = Drip { bytes: text.bytes().collect(), at_once, written: vec![] };
        read(&mut drip, Instant::now() + Duration::from_mins(1))
    }

    #[test]
    fn a_request_is_the_same_however_it_is_cut_into_pieces() {
        let text = "POST /run HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1";
        for at_once in [1, 2, 7, 1000] {
            let request = read_in(text, at_once).unwrap().unwrap();
            assert_eq!((&request.method[..], &request.path[..]), ("POST", "/run"));
            assert_eq!(request.header("host").unwrap(), Some("a"));
            assert_eq!(request.body, b"hello");
        }
    }

    #[test]
    fn what_is_no_request_is_refused_with_its_number() {
        let head = |lines: &str| format!("POST /run HTTP/1.1\r\nHost: a\r\n{lines}\r\n\r\n");
        let many = (0..100).fold(String::new(), |all, n| all + &format!("X-{n}: 1\r\n"));
        for (text, status) in [
            ("nonsense\r\n\r\n".to_owned(), 400),
            ("\u{16}\u{3}\u{1}".to_owned(), 400), // a browser that tries TLS
            ("GET / HTTP/1.1\r\nHost: a".to_owned(), 400),
            (format!("GET /{} HTTP/1.1\r\n", "x".repeat(9000)), 431),
            (format!("GET / HTTP/1.1\r\n{many}\r\n"), 431),
            (head("X: y"), 411),
            (head("Content-Length: 70000"), 413),
            (head("Content-Length: 99999999999999999999999999"), 413),
            (head("Content-Length: -1"), 400),
            (head("Content-Length: +5"), 400),
            (head("Content-Length: 5\r\nContent-Length: 6"), 400),
            (head("Content-Length: 5"), 400),
            (head("Transfer-Encoding: chunked"), 501),
        ] {
            let refusal = read_in(&text, 4096).unwrap_err();
            assert_eq!(refusal.status(), status, "{text:.60}: {refusal}");
        }
        assert!(read_in("", 1).unwrap().is_none());
    }

    #[test]
    fn one_who_sends_nothing_more_is_too_slow() {
        let mut drip = Drip { bytes: VecDeque::new(), at_once: 1, written: vec![] };
        let refusal = read(&mut drip, Instant::now()).unwrap_err();
        assert_eq!(refusal.status(), 408);
    }
}
