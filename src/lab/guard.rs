//! Who may ask: only the page that this lab gave out.
//!
//! A page of another site, open in the same browser, can send requests here. It cannot know the
//! token, because the browser does not let it read our answers; and `Host` and `Origin` give it
//! away, also when its name has been made to point to this machine.

use super::refusal::Refusal;
use super::request::Request;
use crate::units::shown;
use std::fmt::Write as _;

/// Bytes of a token.
const TOKEN_BYTES: usize = 32;

/// What the lab knows its own page by.
#[derive(Debug)]
pub(super) struct Guard {
    /// Names of this lab in `Host`.
    hosts: [String; 2],
    token: String,
}

impl Guard {
    /// For the lab at this port.
    ///
    /// # Errors
    ///
    /// When the system has no random bytes.
    pub(super) fn new(port: u16) -> Result<Self, getrandom::Error> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes)?;
        let token = bytes.iter().fold(String::new(), |mut text, byte| {
            // writing into a text cannot fail
            let _ = write!(text, "{byte:02x}");
            text
        });
        Ok(Self { hosts: ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}")), token })
    }

    /// What the page must send with each `POST`.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Lets a request pass.
    ///
    /// # Errors
    ///
    /// When it comes from elsewhere, or asks for work without the token.
    pub(super) fn check(&self, request: &Request) -> Result<(), Refusal> {
        let host = request.header("host")?.unwrap_or_default();
        if !self.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
            return Err(Refusal::ForeignHost { found: shown(host) });
        }
        if let Some(origin) = request.header("origin")? {
            let own = origin.strip_prefix("http://");
            if !own.is_some_and(|own| own.eq_ignore_ascii_case(host)) {
                return Err(Refusal::ForeignOrigin { found: shown(origin) });
            }
        }
        // newer browsers say so themselves; `none` is an address that was typed
        if let Some(site) = request.header("sec-fetch-site")?
            && request.method == "POST"
            && site != "same-origin"
        {
            return Err(Refusal::ForeignOrigin { found: shown(site) });
        }
        if request.method == "POST" {
            let token = request.header("x-calgate-token")?.unwrap_or_default();
            if !same(token.as_bytes(), self.token.as_bytes()) {
                return Err(Refusal::NoToken);
            }
            let kind = request.header("content-type")?.unwrap_or_default();
            let plain = kind.split(';').next().unwrap_or_default().trim();
            if !plain.eq_ignore_ascii_case("application/json") {
                return Err(Refusal::NotJson { found: shown(kind) });
            }
        }
        Ok(())
    }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}
