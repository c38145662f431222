//! Who may run now: a few at a time, the others in a queue; whoever asks anew drops what was asked
//! before.

use super::limits::MOST_WAITING;
use super::refusal::Refusal;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The places at which runs are made.
#[derive(Debug)]
pub(super) struct Desk {
    places: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    running: usize,
    waiting: usize,
    /// Whether the newest request of each asker has been dropped.
    newest: BTreeMap<String, Arc<AtomicBool>>,
}

/// A place at the desk; it is free again when this is gone.
#[derive(Debug)]
pub(super) struct Seat<'a> {
    desk: &'a Desk,
    who: String,
    dropped: Arc<AtomicBool>,
    has_place: bool,
}

impl Desk {
    pub(super) fn new(places: usize) -> Self {
        Desk { places, state: Mutex::default(), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // a thread that died left whole numbers behind
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a place. An earlier request of `who` is dropped, whether it waits or runs.
    ///
    /// # Errors
    ///
    /// When too many wait, when it takes too long, or when `who` asks for something else meanwhile.
    pub(super) fn seat(&self, who: &str, patience: Duration) -> Result<Seat<'_>, Refusal> {
        let deadline = Instant::now() + patience;
        let dropped = Arc::new(AtomicBool::new(false));
        let mut state = self.state();
        if let Some(earlier) = state.newest.get(who) {
            earlier.store(true, Ordering::Relaxed);
            self.changed.notify_all();
        }
        if state.running >= self.places && state.waiting >= MOST_WAITING {
            return Err(Refusal::Busy);
        }
        state.newest.insert(who.to_owned(), Arc::clone(&dropped));
        let mut seat = Seat { desk: self, who: who.to_owned(), dropped, has_place: false };
        state.waiting += 1;
        let refusal = loop {
            if !seat.wanted() {
                break Some(Refusal::Superseded);
            }
            if state.running < self.places {
                break None;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break Some(Refusal::Busy);
            }
            let waited = self.changed.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        };
        state.waiting -= 1;
        if let Some(refusal) = refusal {
            // the seat locks the state when it goes
            drop(state);
            return Err(refusal);
        }
        state.running += 1;
        seat.has_place = true;
        drop(state);
        Ok(seat)
    }
}

impl Seat<'_> {
    /// Whether the answer is still wanted.
    pub(super) fn wanted(&self) -> bool {
        !self.dropped.load(Ordering::Relaxed)
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let mut state = self.desk.state();
        if self.has_place {
            state.running -= 1;
        }
        if state.newest.get(&self.who).is_some_and(|newest| Arc::ptr_eq(newest, &self.dropped)) {
            state.newest.remove(&self.who);
        }
        drop(state);
        self.desk.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    #[test]
    fn a_new_request_of_the_same_page_drops_its_earlier_one() {
        let desk = Desk::new(2);
        let first = desk.seat("page", LONG).unwrap();
        let other = desk.seat("other", LONG).unwrap();
        assert!(first.wanted());
        std::thread::scope(|scope| {
            let second = scope.spawn(|| desk.seat("page", LONG).map(|seat| seat.wanted()));
            while first.wanted() {
                std::thread::yield_now();
            }
            drop(first);
            assert!(second.join().unwrap().unwrap());
        });
        assert!(other.wanted());
        drop(other);
        assert_eq!(desk.state().running, 0);
        assert!(desk.state().newest.is_empty());
    }

    #[test]
    fn a_request_that_waits_is_dropped_as_well_and_the_queue_is_bounded_in_time() {
        let desk = Desk::new(1);
        let held = desk.seat("holder", LONG).unwrap();
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| desk.seat("page", LONG).err());
            while desk.state().waiting == 0 {
                std::thread::yield_now();
            }
            let impatient = desk.seat("page", Duration::ZERO).err();
            assert!(matches!(impatient, Some(Refusal::Busy)), "{impatient:?}");
            let dropped = waiting.join().unwrap();
            assert!(matches!(dropped, Some(Refusal::Superseded)), "{dropped:?}");
        });
        drop(held);
        assert!(desk.seat("page", Duration::ZERO).is_ok());
    }
}
