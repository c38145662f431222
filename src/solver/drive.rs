//! One segment from start to end, by the method that suits each stretch of it.

use nalgebra::{Const, DimMin};

use super::{Equations, Method, Options, SolveError, Track, Watcher, Work, explicit, rosenbrock};

/// Below this speed (fraction of its scale per ms, of the fastest state) all is quiet.
const QUIET_PER_MS: f64 = 0.05;
/// Above this speed something is going on again.
const ACTIVE_PER_MS: f64 = 0.2;
/// An explicit stretch lasts at least this long, so that the methods do not alternate.
const SHORTEST_EXPLICIT_MS: f64 = 0.05;
/// Rests shorter than this are not worth a change of method.
const SHORTEST_REST_MS: f64 = 1.0;

/// Follows the solution through one segment of `length_ms`, from `state` to its end.
///
/// # Errors
/// When the tolerance cannot be met, a state is no longer a number, the limit of steps is
/// reached or the watcher breaks off. `state` is then where the solution got to.
pub fn segment<const N: usize, E: Equations<N>, W: Watcher<N>>(
    equations: &E,
    (start_ms, length_ms): (f64, f64),
    state: &mut [f64; N],
    options: &Options<N>,
    watcher: &mut W,
    work: &mut Work,
) -> Result<(), SolveError>
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    if length_ms <= 0.0 {
        return Ok(()); // `ode_solvers` would call an empty segment a step size underflow
    }
    work.segments += 1;
    let method = match options.method {
        // frozen noise moves on every tick: nothing to gain from long steps
        Method::Auto | Method::Parts if equations.is_noisy() => Method::Explicit,
        Method::Parts => Method::Auto, // here a system has no parts
        method => method,
    };
    let mut track = Track {
        equations,
        segment_start_ms: start_ms,
        end_ms: length_ms,
        local_ms: 0.0,
        state,
        options,
        watcher,
        work,
    };
    while track.local_ms < length_ms {
        let rest_ms = length_ms - track.local_ms;
        match method {
            Method::Explicit => explicit::advance(&mut track, &|_, _| false)?,
            Method::Rosenbrock => rosenbrock::advance(&mut track, &|_| false)?,
            Method::Auto | Method::Parts
                if rest_ms < SHORTEST_REST_MS || track.fastest().1 > QUIET_PER_MS =>
            {
                let quiet = |since_ms: f64, speed_per_ms: f64| {
                    since_ms > SHORTEST_EXPLICIT_MS
                        && speed_per_ms < QUIET_PER_MS
                        && rest_ms - since_ms > SHORTEST_REST_MS
                };
                explicit::advance(&mut track, &quiet)?;
            }
            Method::Auto | Method::Parts => {
                rosenbrock::advance(&mut track, &|speed| speed > ACTIVE_PER_MS)?;
            }
        }
    }
    Ok(())
}
