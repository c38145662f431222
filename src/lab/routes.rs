//! What each address answers, and how an answer is written.

use super::refusal::Refusal;
use super::request::Request;
use super::run::Asked;
use super::server::Inside;
use super::{download, knobs, page, run, sweep};
use crate::text::Catalogue;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::net::TcpStream;

/// The page may load and ask for what stands here, and nothing else; nobody may show it in a frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// The kind of answer that programs read.
pub(super) const JSON: &str = "application/json; charset=utf-8";

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    status: u16,
    kind: &'static str,
    /// Name under which a browser stores it.
    name: Option<String>,
    /// The methods that would have been answered.
    allowed: Option<&'static str>,
    /// Nothing when it comes in pieces, until the connection ends.
    body: Option<Cow<'static, [u8]>>,
}

impl Answer {
    /// Something to be shown or read.
    pub(super) fn of(kind: &'static str, body: impl Into<Cow<'static, [u8]>>) -> Self {
        Answer { status: 200, kind, name: None, allowed: None, body: Some(body.into()) }
    }

    /// Data for the page.
    pub(super) fn json(value: &serde_json::Value) -> Self {
        Self::of(JSON, value.to_string().into_bytes())
    }

    /// A file to keep.
    pub(super) fn file(kind: &'static str, name: String, body: Vec<u8>) -> Self {
        Answer { name: Some(name), ..Self::of(kind, body) }
    }

    /// A line of JSON after another.
    pub(super) fn lines() -> Self {
        Answer { body: None, ..Self::of("application/x-ndjson; charset=utf-8", Vec::new()) }
    }

    pub(super) fn refused(refusal: &Refusal, words: &Catalogue) -> Self {
        let allowed = match refusal {
            Refusal::WrongMethod { allowed, .. } => Some(*allowed),
            _ => None,
        };
        Answer { status: refusal.status(), allowed, ..Self::json(&refusal.json(words)) }
    }

    /// The lines before the body.
    pub(super) fn head(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        let mut line = |name: &str, value: &str| {
            // writing into a text cannot fail
            let _ = write!(head, "{name}: {value}\r\n");
        };
        line("Content-Type", self.kind);
        if let Some(body) = &self.body {
            line("Content-Length", &body.len().to_string());
        }
        if let Some(name) = &self.name {
            line("Content-Disposition", &format!("attachment; filename=\"{name}\""));
        }
        if let Some(allowed) = self.allowed {
            line("Allow", allowed);
        }
        line("Connection", "close");
        line("Cache-Control", "no-store");
        line("Content-Security-Policy", POLICY);
        line("Cross-Origin-Opener-Policy", "same-origin");
        line("Cross-Origin-Resource-Policy", "same-origin");
        line("Referrer-Policy", "no-referrer");
        line("X-Content-Type-Options", "nosniff");
        line("X-Frame-Options", "DENY");
        head.push_str("\r\n");
        head.into_bytes()
    }

    /// Head and body.
    pub(super) fn whole(&self) -> Vec<u8> {
        let mut whole = self.head();
        whole.extend_from_slice(self.body.as_deref().unwrap_or_default());
        whole
    }
}

/// What a number of an answer is called.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        409 => "Conflict",
        411 => "Length Required",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        431 => "Request Header Fields Too Large",
        501 => "Not Implemented",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}

/// The answer to a request; nothing when it has been written to `stream` already.
///
/// # Errors
///
/// Why there is none.
pub(super) fn answer(
    request: &Request,
    inside: &Inside,
    stream: &mut TcpStream,
) -> Result<Option<Answer>, Refusal> {
    inside.guard.check(request)?;
    let path = request.path.as_str();
    let get = || match request.method.as_str() {
        "GET" => Ok(()),
        _ => Err(wrong_method(request, "GET")),
    };
    let post = || match request.method.as_str() {
        "POST" => Ok(()),
        _ => Err(wrong_method(request, "POST")),
    };
    let answer = match path {
        "/" => {
            get()?;
            page::page(inside)
        }
        "/presets" => {
            get()?;
            Answer::json(&inside.shelf.list(inside.words.language()))
        }
        "/open" => {
            post()?;
            knobs::open(&inside.shelf, &read::<Asked>(request)?, &inside.words)?
        }
        "/run" => {
            post()?;
            run::answer(inside, &read(request)?)?
        }
        "/sweep" => {
            post()?;
            sweep::answer(inside, &read(request)?, stream)?;
            return Ok(None);
        }
        "/download" => {
            post()?;
            download::answer(inside, &read(request)?)?
        }
        _ => {
            let asset = path.strip_prefix("/assets/").and_then(page::asset);
            let asset =
                asset.ok_or_else(|| Refusal::NoSuchPage { path: crate::units::shown(path) })?;
            get()?;
            asset
        }
    };
    Ok(Some(answer))
}

fn wrong_method(request: &Request, allowed: &'static str) -> Refusal {
    let found = crate::units::shown(&request.method);
    Refusal::WrongMethod { found, path: request.path.clone(), allowed }
}

/// What the body asks.
fn read<T: DeserializeOwned>(request: &Request) -> Result<T, Refusal> {
    serde_json::from_slice(&request.body)
        .map_err(|error| Refusal::Malformed(error.to_string().into()))
}
