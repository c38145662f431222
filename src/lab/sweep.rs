//! `POST /sweep`: one key of a scenario from one value to another; a line of JSON for each row as
//! soon as it is made. Whoever stops reading stops the sweep.

use super::limits::{MOST_MEASURES, MOST_POINTS, MOST_STEPS, SWEEP, WAITING};
use super::refusal::Refusal;
use super::routes::Answer;
use super::run::{self, Asked};
use super::server::Inside;
use super::shelf::Beside;
use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::sweep::rows::{self, Row};
use crate::sweep::{self, Sweep};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::Write;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A sweep as a page asks for it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskedSweep {
    scenario: Asked,
    key: String,
    from: String,
    to: String,
    count: u64,
    measures: Vec<String>,
}

/// How the sweep is called in messages.
const NAME: &str = "the sweep";

/// How often it is looked whether somebody still reads.
const BEAT: Duration = Duration::new(0, 300_000_000);

/// A sweep beside its scenario.
struct Shelf<'a> {
    sweep: &'a str,
    scenario: Beside<'a>,
}

impl Library for Shelf<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        if name == NAME { Ok(self.sweep.as_bytes().to_vec()) } else { self.scenario.read(name) }
    }
}

/// The sweep as a file would say it.
fn text(asked: &AskedSweep, scenario: &str) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let list = |texts: &[String]| {
        let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        format!("[{}]", quoted.join(", "))
    };
    format!(
        "schema = 1\nkind = \"sweep\"\nscenario = {}\nset = {}\nmeasures = {}\n\
         [limits]\nsteps_per_point = {MOST_STEPS}\n\
         [[axis]]\nkey = {}\nfrom = {}\nto = {}\ncount = {}\n",
        quoted(scenario),
        list(&asked.scenario.set),
        list(&asked.measures),
        quoted(&asked.key),
        quoted(&asked.from),
        quoted(&asked.to),
        asked.count,
    )
}

/// Makes the sweep and writes its rows to `stream`.
///
/// # Errors
///
/// Before anything is written, why there is no sweep.
pub(super) fn answer(
    inside: &Inside,
    asked: &AskedSweep,
    stream: &mut impl Write,
) -> Result<(), Refusal> {
    if !(2..=MOST_POINTS).contains(&asked.count) {
        return Err(Refusal::Points { count: asked.count });
    }
    let count = asked.measures.len();
    if !(1..=MOST_MEASURES).contains(&count) {
        return Err(Refusal::Measures { count });
    }
    let scenario = asked.scenario.called()?;
    run::load(&inside.shelf, &asked.scenario)?;
    let text = text(asked, scenario);
    let library =
        Shelf { sweep: &text, scenario: inside.shelf.beside(asked.scenario.text.as_deref()) };
    let (sweep, _) = sweep::load(&library, NAME, &[])?;
    let seat = inside.sweeps.seat(asked.scenario.client()?, WAITING)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(processors()).build();
    let pool = pool.map_err(|_| Refusal::Busy)?;

    let end = Instant::now() + SWEEP;
    let has_left = AtomicBool::new(false);
    let keep_going = || {
        let stays = !has_left.load(Ordering::Relaxed) && seat.wanted() && !inside.is_closing();
        stays && Instant::now() < end
    };
    let begun = stream.write_all(&Answer::lines().head());
    has_left.store(begun.is_err(), Ordering::Relaxed);
    // from here on what goes wrong is a line of its own; who has left is noticed by writing to it
    let mut write = |line: &str| {
        let written =
            stream.write_all(format!("{line}\n").as_bytes()).and_then(|()| stream.flush());
        has_left.fetch_or(written.is_err(), Ordering::Relaxed);
    };
    write(&head_of(&sweep).to_string());
    let numbers: Vec<u64> = (0..sweep.rows()).collect();
    let made = std::thread::scope(|scope| {
        let (sender, rows) = mpsc::channel::<Row>();
        let (sweep, library, numbers, keep_going) = (&sweep, &library, &numbers, &keep_going);
        scope.spawn(move || {
            // a row that nobody takes is lost, which `has_left` knows already
            let hand_on = move |row| drop(sender.send(row));
            pool.install(|| rows::make(sweep, library, numbers, keep_going, &hand_on));
        });
        let mut made = 0;
        loop {
            match rows.recv_timeout(BEAT) {
                Ok(row) => {
                    write(&line_of(sweep, &row).to_string());
                    made += 1;
                }
                // an empty line, which tells whether anybody is still there
                Err(RecvTimeoutError::Timeout) => write(""),
                Err(RecvTimeoutError::Disconnected) => break made,
            }
        }
    });
    let end = if made == numbers.len() {
        json!({ "finished": true, "rows": made })
    } else if !seat.wanted() {
        Refusal::Superseded.json(&inside.words)
    } else {
        Refusal::SweepOutOfTime.json(&inside.words)
    };
    write(&end.to_string());
    Ok(())
}

/// All but one, so that a slider moves beside a sweep.
fn processors() -> usize {
    let here = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    here.saturating_sub(1).max(1)
}

/// What the rows will be.
fn head_of(sweep: &Sweep) -> Value {
    let measures: Value = sweep
        .measures
        .iter()
        .map(|measure| {
            json!({ "name": measure.name(), "unit": measure.unit(), "about": measure.about() })
        })
        .collect();
    let axis = &sweep.axes[0];
    json!({
        "key": axis.key,
        "unit": axis.unit,
        "rows": sweep.rows(),
        "measures": measures,
    })
}

fn line_of(sweep: &Sweep, row: &Row) -> Value {
    let levels = sweep.levels(sweep.point_of(row.number));
    let level = levels.first().and_then(Option::as_ref);
    let mut line = json!({
        "row": row.number,
        "at": level.and_then(|level| level.number),
        "typed": level.map(|level| level.typed.as_str()),
        "values": row.values,
    });
    if let Some(failure) = &row.failure {
        line["failure"] = failure.as_str().into();
    }
    line
}
