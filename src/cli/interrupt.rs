//! Ctrl-C (or a polite request by the system to end): the run stops at its next step, leaves nothing half-written, and the program ends
//! with exit code 130.

use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C asks the run to stop; a second one ends the program at once.
pub(super) fn listen() {
    // Without a handler Ctrl-C ends the program at once, which is right too.
    let _ = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
}

/// Has somebody asked to stop?
pub(super) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
