//! The server: takes connections of this machine, gives each a thread, and never waits for any of
//! them.

use super::LabError;
use super::desk::Desk;
use super::guard::Guard;
use super::limits::{ARRIVAL, MOST_CONNECTIONS, MOST_RUNS, TAKING};
use super::refusal::Refusal;
use super::request;
use super::routes::{self, Answer};
use super::shelf::{Given, Shelf};
use crate::text::Catalogue;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How often the watch looks whether the lab shall close.
const WATCH: Duration = Duration::new(0, 50_000_000);
/// How long answers that are being made are waited for when the lab closes.
const FAREWELL: Duration = Duration::from_secs(1);
/// Bytes that are read away after an answer, so that it is not lost with its connection.
const MOST_DRAINED: usize = 1 << 20;

/// How a lab is opened.
#[derive(Debug, Default)]
pub struct Options {
    /// The port; a free one if left out.
    pub port: Option<u16>,
    /// A scenario to begin with; the first shipped one if left out.
    pub given: Option<Given>,
}

/// What all threads of a lab share.
#[derive(Debug)]
pub(super) struct Inside {
    pub(super) guard: Guard,
    pub(super) shelf: Shelf,
    /// Where single runs are made.
    pub(super) desk: Desk,
    /// Where sweeps are made.
    pub(super) sweeps: Desk,
    pub(super) words: Catalogue,
    closing: AtomicBool,
    connections: AtomicUsize,
}

impl Inside {
    /// Whether the lab is about to close, so that long answers end.
    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }
}

/// A lab that listens.
#[derive(Debug)]
pub struct Lab {
    listener: TcpListener,
    port: u16,
    inside: Arc<Inside>,
}

impl Lab {
    /// Begins to listen; nothing is answered before [`Lab::serve`].
    ///
    /// # Errors
    ///
    /// When the port is taken, or the system does not let us.
    pub fn open(options: Options, words: Catalogue) -> Result<Self, LabError> {
        let port = options.port.unwrap_or(0);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|reason| {
            if reason.kind() == ErrorKind::AddrInUse {
                LabError::PortTaken { port }
            } else {
                LabError::Port { port, reason }
            }
        })?;
        let port = listener.local_addr().map_err(|reason| LabError::Port { port, reason })?.port();
        let guard = Guard::new(port).map_err(|error| LabError::Random(error.to_string()))?;
        let inside = Inside {
            guard,
            shelf: Shelf::new(options.given),
            desk: Desk::new(MOST_RUNS),
            sweeps: Desk::new(1),
            words,
            closing: AtomicBool::new(false),
            connections: AtomicUsize::new(0),
        };
        Ok(Lab { listener, port, inside: Arc::new(inside) })
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers until `shall_close` says so.
    ///
    /// # Errors
    ///
    /// When there is no thread to ask `shall_close`.
    pub fn serve(self, shall_close: impl Fn() -> bool + Send + 'static) -> Result<(), LabError> {
        let Lab { listener, port, inside } = self;
        let watched = Arc::clone(&inside);
        let watch = move || {
            while !shall_close() {
                std::thread::sleep(WATCH);
            }
            watched.closing.store(true, Ordering::Relaxed);
            // wakes the loop below, which waits for a connection
            let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, port));
        };
        std::thread::Builder::new().spawn(watch).map_err(LabError::Thread)?;
        for stream in listener.incoming() {
            if inside.is_closing() {
                break;
            }
            match stream {
                Ok(stream) => begin(stream, &inside),
                // out of files, most likely: connections that end give some back
                Err(_) => std::thread::sleep(WATCH),
            }
        }
        drop(listener);
        let until = Instant::now() + FAREWELL;
        while inside.connections.load(Ordering::Relaxed) > 0 && Instant::now() < until {
            std::thread::sleep(WATCH / 5);
        }
        Ok(())
    }
}

/// Counts a connection as long as it lasts.
struct Counted(Arc<Inside>);

impl Counted {
    fn new(inside: &Arc<Inside>) -> Option<Self> {
        let before = inside.connections.fetch_add(1, Ordering::Relaxed);
        let counted = Counted(Arc::clone(inside));
        (before < MOST_CONNECTIONS).then_some(counted)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Gives a connection its thread, or refuses it.
fn begin(mut stream: TcpStream, inside: &Arc<Inside>) {
    // an answer is written in one piece, which shall not wait for another
    let _ = stream.set_nodelay(true);
    let _ = stream.set_write_timeout(Some(TAKING));
    let Some(counted) = Counted::new(inside) else {
        // a few bytes always fit the socket, so that nothing is waited for
        let _ = stream.write_all(&Answer::refused(&Refusal::Busy, &inside.words).whole());
        return;
    };
    // where the system has no thread left, the connection ends with what was moved into it
    let _ = std::thread::Builder::new().spawn(move || talk(&mut stream, &counted.0));
}

/// Reads a request and answers it.
fn talk(stream: &mut TcpStream, inside: &Inside) {
    let answer = match request::read(stream, Instant::now() + ARRIVAL) {
        Ok(None) => return,
        Ok(Some(request)) => {
            // a mistake of ours in one answer must not show in others
            let made = catch_unwind(AssertUnwindSafe(|| routes::answer(&request, inside, stream)));
            match made {
                Ok(Ok(answer)) => answer,
                Ok(Err(refusal)) => Some(Answer::refused(&refusal, &inside.words)),
                Err(_) => Some(Answer::refused(&Refusal::Unexpected, &inside.words)),
            }
        }
        Err(refusal) => Some(Answer::refused(&refusal, &inside.words)),
    };
    // who has left does not hear it
    if let Some(answer) = answer {
        let _ = stream.write_all(&answer.whole());
    }
    let _ = stream.shutdown(Shutdown::Write);
    drain(stream);
}

/// Reads away what still comes: a socket that closes over unread bytes takes the answer with it.
fn drain(stream: &mut TcpStream) {
    let deadline = Instant::now() + FAREWELL;
    let mut piece = [0; 4096];
    let mut count = 0;
    while count < MOST_DRAINED {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return;
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return,
            Ok(bytes) => count += bytes,
        }
    }
}
