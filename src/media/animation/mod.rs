//! A run as moving pictures, in a GIF that any page, slide or chat shows: impulse, calcium,
//! vesicles, muscle potential and force grow under a line that moves through time; two scenarios
//! stand beside each other on the same axes.
//!
//! ```text
//! scene (what stands where) ─▶ ground (all that never moves, once) ─▶ frame ─▶ film (palette, GIF)
//! ```
//!
//! The last picture is held, then the film begins again.

mod film;
mod frame;
mod ground;
mod look;
mod scene;
mod vesicles;

use super::sound::pace;
use super::{MediaError, Told, check_count, check_slow};
use crate::math;
use crate::text::{Catalogue, Value};
use frame::Painter;
use scene::Scene;

/// Pictures in a second: 20, of 5 hundredths of a second each.
const FRAME_ms: f64 = 50.0;
/// The most pictures of a film.
const MOST_FRAMES: u64 = 400;
/// How long a film lasts if nothing else is asked, about.
const USUAL_ms: f64 = 7000.0;

/// How large the pictures are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AnimationSize {
    /// 640 by 360 pixels, for a worksheet or a message.
    Small,
    /// 960 by 540 pixels, for a page or a slide.
    #[default]
    Medium,
    /// 1280 by 720 pixels, to fill a screen.
    Large,
}

impl AnimationSize {
    /// Each with its name.
    pub const ALL: [(&'static str, Self); 3] =
        [("small", Self::Small), ("medium", Self::Medium), ("large", Self::Large)];

    /// How many times the size that the scene is measured in.
    fn scale(self) -> f32 {
        match self {
            Self::Small => 2.0 / 3.0,
            Self::Medium => 1.0,
            Self::Large => 4.0 / 3.0,
        }
    }
}

/// What stands on the pictures besides the runs.
#[derive(Debug, Clone, Default)]
pub struct Caption {
    /// The line that says where the film comes from.
    pub stamp: String,
    /// The whole record, kept inside the file.
    pub record: String,
}

/// A finished film.
#[derive(Debug, Clone, PartialEq)]
pub struct Film {
    /// The GIF file.
    pub gif: Vec<u8>,
    /// What it shows, in words, for readers who cannot see it.
    pub description: String,
}

/// Makes the film of one run, or of two beside each other. Time passes `slow` times slower than in
/// life, or so that the film lasts some seconds.
///
/// # Errors
/// Without a run or with more than two, with a factor that is no slow motion or gives too few or
/// too many pictures, and when a run has no membrane potential of the nerve.
pub fn animation(
    told: &[Told<'_>],
    slow: Option<f64>,
    size: AnimationSize,
    caption: &Caption,
    words: &Catalogue,
) -> Result<Film, MediaError> {
    check_count(told)?;
    let scene = Scene::new(told, words)?;
    let slow = slow.unwrap_or_else(|| round_below(USUAL_ms / scene.duration_ms));
    check_slow(slow)?;
    let frames = frames(scene.duration_ms, slow)?;
    let pace = pace(slow, words);
    let painter = Painter::new(&scene, size.scale(), &pace, caption, words)?;
    let times_ms = (0..frames).map(|k| scene.duration_ms * k as f64 / (frames - 1) as f64);
    let gif = film::film(times_ms.map(|time_ms| painter.frame(time_ms, slow)), &caption.record)?;
    Ok(Film { gif, description: description(&scene, &pace, words) })
}

/// How many pictures there are, the first and the last included.
#[expect(clippy::cast_possible_truncation, reason = "a count beyond 2^53 is refused all the same")]
#[expect(clippy::cast_sign_loss, reason = "lengths are positive")]
fn frames(duration_ms: f64, slow: f64) -> Result<u64, MediaError> {
    let frames = (duration_ms * slow / FRAME_ms).round() as u64 + 1;
    if (2..=MOST_FRAMES).contains(&frames) {
        Ok(frames)
    } else {
        let fits = round_below(USUAL_ms / duration_ms).to_string();
        Err(MediaError::Frames { frames, most: MOST_FRAMES, fits })
    }
}

/// The largest of 1, 2, 5, 10, 20, … and of 0.5, 0.2, … that is not above `value`.
fn round_below(value: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, reason = "a decade of a double is small")]
    let power = (math::log10(value) + 1e-9).floor() as i32;
    let ten = if power < 0 { 1.0 / 10_f64.powi(-power) } else { 10_f64.powi(power) };
    let steps = [5.0, 2.0, 1.0];
    steps.iter().map(|step| step * ten).find(|step| *step <= value * (1.0 + 1e-9)).unwrap_or(ten)
}

/// The film in words.
fn description(scene: &Scene<'_>, pace: &str, words: &Catalogue) -> String {
    let mut sentences = vec![words.word("media-film-head"), pace.to_owned()];
    for column in &scene.columns {
        let count = |event: &str| Value::Count(column.trace.events(event).len() as u64);
        let last = |name: &str| column.trace.column(name).and_then(|values| values.last().copied());
        let peak = |name: &str| {
            column.trace.column(name).map(|values| values.iter().copied().fold(0.0, f64::max))
        };
        sentences.push(words.phrase(
            "media-film-nerve",
            &[("label", Value::Text(&column.label)), ("impulses", count("nerve_spike"))],
        ));
        if let Some(quanta) = last("released_quanta") {
            let quanta = [("quanta", Value::Number(quanta))];
            sentences.push(words.phrase("media-film-quanta", &quanta));
        }
        if let Some(force) = peak("force_frac") {
            let force = if force < 1e-4 { 0.0 } else { 100.0 * force };
            sentences.push(words.phrase(
                "media-film-muscle",
                &[("impulses", count("fibre_spike")), ("force", Value::Quantity(force, "%"))],
            ));
        }
    }
    sentences.push(words.word("disclaimer-full"));
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load_text;
    use crate::simulate::{Setup, run};
    use crate::trace::Trace;

    const IMPULSE: &str =
        "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";

    fn trace(set: &[&str]) -> Trace {
        let set: Vec<String> = set.iter().map(|&change| change.to_owned()).collect();
        run(&Setup::of(&load_text("one", IMPULSE, &set).unwrap()), &mut |_| true).unwrap().trace
    }

    fn told<'a>(label: &str, trace: &'a Trace) -> Told<'a> {
        Told { label: label.to_owned(), trace }
    }

    fn film(told: &[Told<'_>], slow: f64) -> Result<Film, MediaError> {
        let caption = Caption { stamp: "calgate".into(), record: "{\"seed\": 1}".into() };
        animation(told, Some(slow), AnimationSize::Small, &caption, &Catalogue::english())
    }

    /// The pictures of a GIF as a viewer shows them, and how long each stands, in ms.
    fn shown(gif: &[u8]) -> (usize, usize, Vec<(Vec<u8>, u32)>) {
        let decoder = gif::Decoder::new(gif).unwrap();
        let palette = decoder.global_palette().unwrap().to_vec();
        let (width, height) = (usize::from(decoder.width()), usize::from(decoder.height()));
        let mut canvas = vec![0; width * height * 3];
        let mut pictures = vec![];
        for frame in decoder {
            let frame = frame.unwrap();
            for (i, &index) in frame.buffer.iter().enumerate() {
                if Some(index) == frame.transparent {
                    continue;
                }
                let (x, y) = (i % usize::from(frame.width), i / usize::from(frame.width));
                let at = (y + usize::from(frame.top)) * width + x + usize::from(frame.left);
                let colour = usize::from(index) * 3;
                canvas[3 * at..3 * at + 3].copy_from_slice(&palette[colour..colour + 3]);
            }
            pictures.push((canvas.clone(), 10 * u32::from(frame.delay)));
        }
        (width, height, pictures)
    }

    #[test]
    fn a_film_has_its_pictures_its_pace_and_its_record() {
        let (normal, toxic) = (trace(&[]), trace(&["bath.magnesium=5 mM"]));
        let both = [told("normal", &normal), told("toxic", &toxic)];
        let made = film(&both, 100.0).unwrap();
        assert_eq!(made, film(&both, 100.0).unwrap(), "the same bytes");
        let (width, height, pictures) = shown(&made.gif);
        // 12 ms, 100 times slower, are 1200 ms: 24 steps and the beginning
        assert_eq!((width, height, pictures.len()), (640, 360, 25));
        assert!(pictures[..24].iter().all(|(_, length_ms)| *length_ms == 50));
        assert!(pictures[24].1 >= 2000, "the last is held");
        assert!(pictures.windows(2).all(|pair| pair[0].0 != pair[1].0), "time passes");
        let text = |part: &str| made.gif.windows(part.len()).any(|w| w == part.as_bytes());
        assert!(text("NETSCAPE2.0") && text("{\"seed\": 1}"));
        assert!(made.gif.len() < 1_000_000, "{}", made.gif.len());
        for part in ["100 times slower", "normal: the nerve fires one", "toxic", "Not medical"] {
            assert!(made.description.contains(part), "{part}: {}", made.description);
        }
    }

    #[test]
    fn the_last_picture_of_a_toxic_bath_lacks_the_force_of_a_normal_one() {
        let (normal, toxic) = (trace(&[]), trace(&["bath.magnesium=5 mM"]));
        let purple = |told: &[Told<'_>], left: bool| {
            let (width, _, pictures) = shown(&film(told, 50.0).unwrap().gif);
            let last = &pictures.last().unwrap().0;
            // also where a line is thinned at its edge: red before blue before green
            let is_purple = |p: &[u8]| p[0] > p[2] && p[2] > p[1].saturating_add(8);
            let side = |i: usize| (i % width < width / 2) == left;
            last.chunks(3).enumerate().filter(|(i, p)| side(*i) && is_purple(p)).count()
        };
        let both = [told("normal", &normal), told("toxic", &toxic)];
        // what the muscle does is drawn in purple: a spike is a longer line than a blip
        assert!(purple(&both, true) > purple(&both, false) + 20);
    }

    #[test]
    fn too_many_pictures_are_refused_with_a_pace_that_fits() {
        let normal = trace(&[]);
        let refused = film(&[told("normal", &normal)], 1e5).unwrap_err().to_string();
        assert!(refused.contains("--slow 500"), "{refused}");
        assert!(film(&[told("normal", &normal)], 500.0).is_ok());
        assert!(film(&[told("normal", &normal)], 1e-3).is_err());
        assert!(matches!(film(&[told("normal", &normal)], -1.0), Err(MediaError::Slow { .. })));
        let three = [told("a", &normal), told("b", &normal), told("c", &normal)];
        assert_eq!(film(&three, 1.0).unwrap_err(), MediaError::Count { given: 3 });
    }

    #[test]
    fn exact_paces_are_round_numbers() {
        for (value, expected) in
            [(583.0, 500.0), (499.0, 200.0), (1.0, 1.0), (0.7, 0.5), (0.35, 0.2), (0.1, 0.1)]
        {
            assert!((round_below(value) / expected - 1.0).abs() < 1e-12, "{value}");
        }
    }
}
