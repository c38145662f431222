//! What a request may cost. Each bound is far above what the page needs, and low enough that the
//! lab stays usable whatever is sent to it.

use std::time::Duration;

/// Bytes of a request before its body.
pub const MOST_HEAD_BYTES: usize = 8 * 1024;
/// Bytes of a body: a scenario is a page of text.
pub const MOST_BODY_BYTES: usize = 64 * 1024;
/// Headers of a request.
pub const MOST_HEADERS: usize = 64;
/// Connections at once; a browser opens about six, some of them in advance.
pub const MOST_CONNECTIONS: usize = 64;
/// Time for a request to arrive whole, however slowly it drips.
pub const ARRIVAL: Duration = Duration::from_secs(5);
/// Time for an answer, or a line of one, to be taken.
pub const TAKING: Duration = Duration::from_secs(10);
/// Runs at once, of all pages together.
pub const MOST_RUNS: usize = 2;
/// Runs that wait for their turn.
pub const MOST_WAITING: usize = 32;
/// Time that a run waits for its turn.
pub const WAITING: Duration = Duration::from_secs(20);
/// Simulated time of a run.
pub const MOST_DURATION_ms: f64 = 60_000.0;
/// Steps of the solver in a run, which bound its memory too.
pub const MOST_STEPS: u64 = 400_000;
/// Samples that a scenario may ask for with `record.every`.
pub const MOST_SAMPLES: f64 = 200_000.0;
/// Pulses of a run; each is two borders for the solver.
pub const MOST_PULSES: usize = 20_000;
/// Time of a run.
pub const RUN: Duration = Duration::from_secs(10);
/// Time of a sweep.
pub const SWEEP: Duration = Duration::from_mins(1);
/// Points of a sweep.
pub const MOST_POINTS: u64 = 201;
/// Measures of a sweep.
pub const MOST_MEASURES: usize = 8;
/// Letters of the word that a page draws for itself.
pub const MOST_CLIENT: usize = 40;
