//! The sound that an electromyograph's loudspeaker makes of a run, as a WAV file, and the same in
//! words.
//!
//! An electrode in the muscle does not hear the membrane potential but its change: each impulse of
//! the fibre becomes a click, positive while the fibre depolarises and negative while it recovers
//! (`click`). Where a run has no muscle the impulses of the next nerve cell, or of the nerve, are
//! heard instead. Two scenarios are heard left and right.

mod click;
mod transcript;

pub(super) use transcript::pace;

use super::{MediaError, Told, check_count, check_slow};
use crate::text::Catalogue;
use crate::trace::Trace;
use click::Click;
use std::io::Cursor;

/// Samples in a second of sound.
pub const RATE_Hz: u32 = 44_100;
/// Silence before the run begins: loudspeakers swallow the first moment.
pub const LEAD_IN_s: f64 = 0.2;
/// Silence after the run ends.
const LEAD_OUT_s: f64 = 0.4;
/// The longest sound.
const MOST_s: f64 = 600.0;
/// Height of a click, as part of what a file can hold.
const LEVEL_frac: f64 = 0.7;
/// Nothing is louder than this.
const MOST_LEVEL_frac: f64 = 0.95;

/// A sound and its transcript.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// The WAV file: 16 bits, 44.1 kHz, one channel for each scenario.
    pub wav: Vec<u8>,
    /// What is heard when, in words.
    pub transcript: String,
}

/// Whose impulses are heard: the events, the potential behind them, and the word for both.
struct Source {
    event: &'static str,
    column: &'static str,
    word: &'static str,
}

/// The end of the chain first.
const SOURCES: [Source; 3] = [
    Source { event: "fibre_spike", column: "fibre_potential_mV", word: "media-click-fibre" },
    Source { event: "cell_spike", column: "cell_potential_mV", word: "media-click-cell" },
    Source { event: "nerve_spike", column: "nerve_potential_mV", word: "media-click-nerve" },
];

/// One scenario as it is heard.
struct Channel<'a> {
    label: &'a str,
    source: &'static Source,
    /// When its clicks stand in the run.
    clicks_ms: &'a [f64],
    duration_ms: f64,
    click: Click,
}

/// Makes the sound of one run, or of two, left and right. Time is stretched `slow` times; a click
/// keeps its own length, or it would no longer be heard as one.
///
/// `stamp` is the line that says where the sound comes from.
///
/// # Errors
/// Without a run or with more than two, with a factor that is no slow motion, when it would last
/// too long, or when a run has no membrane potential.
pub fn sound(
    told: &[Told<'_>],
    slow: f64,
    stamp: &str,
    words: &Catalogue,
) -> Result<Sound, MediaError> {
    check_count(told)?;
    check_slow(slow)?;
    let channels = told.iter().map(channel).collect::<Result<Vec<_>, _>>()?;
    let longest_ms = channels.iter().map(|channel| channel.duration_ms).fold(0.0, f64::max);
    let length_s = LEAD_IN_s + longest_ms * slow / 1000.0 + LEAD_OUT_s;
    if length_s > MOST_s {
        return Err(MediaError::TooLong { length_s, most_s: MOST_s });
    }
    let samples = channels.iter().map(|channel| mixed(channel, slow, length_s));
    let samples: Vec<Vec<f64>> = samples.collect();
    let wav = file(&samples).map_err(|error| MediaError::Encoding(error.to_string().into()))?;
    Ok(Sound { wav, transcript: transcript::text(&channels, slow, length_s, stamp, words) })
}

fn channel<'a>(told: &'a Told<'_>) -> Result<Channel<'a>, MediaError> {
    let trace: &Trace = told.trace;
    let source =
        SOURCES.iter().find(|source| trace.column(source.column).is_some()).ok_or_else(|| {
            MediaError::Missing {
                label: told.label.clone(),
                column: SOURCES[SOURCES.len() - 1].column,
            }
        })?;
    let clicks_ms = trace.events(source.event);
    let duration_ms = trace.time_ms.last().unwrap_or(&0.0) - trace.time_ms.first().unwrap_or(&0.0);
    let click = Click::of(trace, source.column, clicks_ms.first().copied());
    Ok(Channel { label: &told.label, source, clicks_ms, duration_ms, click })
}

/// The sample at which a moment of the run is heard.
#[expect(clippy::cast_possible_truncation, reason = "a sound has fewer than 2^31 samples")]
#[expect(clippy::cast_sign_loss, reason = "times of events are not negative")]
fn sample_of(time_ms: f64, slow: f64) -> usize {
    ((LEAD_IN_s + time_ms * slow / 1000.0) * f64::from(RATE_Hz)).round() as usize
}

/// The clicks of a channel, laid over each other where they meet.
fn mixed(channel: &Channel<'_>, slow: f64, length_s: f64) -> Vec<f64> {
    let length = sample_of((length_s - LEAD_IN_s) * 1000.0, 1.0);
    let mut samples = vec![0.0; length];
    for time_ms in channel.clicks_ms {
        let middle = sample_of(*time_ms, slow);
        for (offset, level) in channel.click.samples.iter().enumerate() {
            let at = (middle + offset).checked_sub(channel.click.middle);
            if let Some(sample) = at.and_then(|at| samples.get_mut(at)) {
                *sample += LEVEL_frac * level;
            }
        }
    }
    samples
}

/// The channels as one WAV file, made quieter together where clicks on top of each other would be
/// too loud.
fn file(channels: &[Vec<f64>]) -> Result<Vec<u8>, hound::Error> {
    let loudest = channels.iter().flatten().fold(0.0_f64, |loudest, s| loudest.max(s.abs()));
    let volume = if loudest > MOST_LEVEL_frac { MOST_LEVEL_frac / loudest } else { 1.0 };
    let spec = hound::WavSpec {
        #[expect(clippy::cast_possible_truncation, reason = "one or two")]
        channels: channels.len() as u16,
        sample_rate: RATE_Hz,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut bytes, spec)?;
    for at in 0..channels[0].len() {
        for channel in channels {
            #[expect(clippy::cast_possible_truncation, reason = "the level is below 1")]
            writer.write_sample((channel[at] * volume * f64::from(i16::MAX)).round() as i16)?;
        }
    }
    writer.finalize()?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load_text;
    use crate::simulate::{Setup, run};

    const TRAIN: &str = "schema = 1\n[run]\nduration = \"200 ms\"\n[[stimulus.train]]\n\
                         start = \"10 ms\"\nrate = \"25 Hz\"\ncount = 4\n";

    fn trace(set: &[&str]) -> Trace {
        let set: Vec<String> = set.iter().map(|&change| change.to_owned()).collect();
        run(&Setup::of(&load_text("train", TRAIN, &set).unwrap()), &mut |_| true).unwrap().trace
    }

    fn told<'a>(label: &str, trace: &'a Trace) -> Told<'a> {
        Told { label: label.to_owned(), trace }
    }

    fn decoded(wav: &[u8]) -> (hound::WavSpec, Vec<Vec<i16>>) {
        let mut reader = hound::WavReader::new(wav).unwrap();
        let spec = reader.spec();
        let all: Vec<i16> = reader.samples::<i16>().map(Result::unwrap).collect();
        let count = usize::from(spec.channels);
        let channel = |c: usize| all.iter().skip(c).step_by(count).copied().collect();
        (spec, (0..count).map(channel).collect())
    }

    /// Where the highest sample of each click stands.
    fn peaks(samples: &[i16]) -> Vec<usize> {
        let highest = *samples.iter().max().unwrap();
        (0..samples.len()).filter(|&i| samples[i] > 9 * (highest / 10)).fold(
            vec![],
            |mut peaks: Vec<usize>, i| {
                match peaks.last_mut() {
                    Some(last) if i - *last < 200 => {
                        if samples[i] > samples[*last] {
                            *last = i;
                        }
                    }
                    _ => peaks.push(i),
                }
                peaks
            },
        )
    }

    #[test]
    fn a_click_stands_at_the_sample_of_each_impulse_left_and_right() {
        let (normal, toxic) = (trace(&[]), trace(&["bath.magnesium=5 mM"]));
        let words = Catalogue::english();
        assert_eq!(normal.events("fibre_spike").len(), 4);
        assert!(toxic.events("fibre_spike").is_empty());
        for slow in [1.0, 3.0] {
            let heard = sound(&[told("toxic", &toxic), told("normal", &normal)], slow, "s", &words)
                .unwrap();
            let (spec, channels) = decoded(&heard.wav);
            assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (2, RATE_Hz, 16));
            assert!(channels[0].iter().all(|&sample| sample == 0), "the left is silent");
            let expected: Vec<usize> =
                normal.events("fibre_spike").iter().map(|t| sample_of(*t, slow)).collect();
            assert_eq!(peaks(&channels[1]), expected);
            let loudest = channels[1].iter().map(|s| s.unsigned_abs()).max().unwrap();
            assert!((20_000..32_000).contains(&loudest), "{loudest}");
            // both signs are there: the fibre depolarises and recovers
            assert!(*channels[1].iter().min().unwrap() < -1000);
        }
    }

    #[test]
    fn a_transcript_tells_the_clicks_and_the_silence() {
        let (normal, toxic) = (trace(&[]), trace(&["bath.magnesium=5 mM"]));
        let words = Catalogue::english();
        let heard =
            sound(&[told("toxic", &toxic), told("normal", &normal)], 1.0, "stamp", &words).unwrap();
        for part in ["toxic", "normal", "stamp", "Not medical advice", "4 clicks", "silent"] {
            assert!(heard.transcript.contains(part), "{part}\n{}", heard.transcript);
        }
        assert!(heard.transcript.lines().all(|line| line.chars().count() <= 80));
        let again = sound(&[told("toxic", &toxic), told("normal", &normal)], 1.0, "stamp", &words);
        assert_eq!(again.unwrap(), heard);
    }

    #[test]
    fn clicks_upon_clicks_are_never_too_loud() {
        let mut crowded = trace(&[]);
        let event = crowded.events.iter_mut().find(|e| e.name == "fibre_spike").unwrap();
        let first_ms = event.times_ms[0];
        event.times_ms = (0..40).map(|k| first_ms + 0.02 * f64::from(k)).collect();
        let heard = sound(&[told("crowd", &crowded)], 1.0, "s", &Catalogue::english()).unwrap();
        let (spec, channels) = decoded(&heard.wav);
        assert_eq!(spec.channels, 1);
        let loudest = channels[0].iter().map(|s| s.unsigned_abs()).max().unwrap();
        assert!((31_000..32_000).contains(&loudest), "{loudest}");
    }

    #[test]
    fn what_cannot_be_heard_is_refused_with_a_cure() {
        let words = Catalogue::english();
        let normal = trace(&[]);
        let refused = |slow| sound(&[told("a", &normal)], slow, "", &words).unwrap_err();
        assert!(refused(0.0).to_string().contains("`0` is no factor"));
        assert!(refused(f64::NAN).to_string().contains("no factor of time"));
        assert!(refused(1e5).to_string().contains("slow it down less"));
        assert_eq!(sound(&[], 1.0, "", &words).unwrap_err(), MediaError::Count { given: 0 });
        let nothing = Trace { time_ms: vec![0.0, 1.0], ..Trace::default() };
        let missing = sound(&[told("a", &nothing)], 1.0, "", &words).unwrap_err();
        assert!(missing.to_string().contains("`nerve_potential_mV`"));
    }
}
