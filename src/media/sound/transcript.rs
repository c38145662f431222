//! A sound in words, for who cannot hear it, and to read along.

use super::{Channel, LEAD_IN_s};
use crate::scenario::wrapped;
use crate::text::{Catalogue, Value};

/// Clicks closer than this, as they are heard, belong together.
const TOGETHER_s: f64 = 0.5;
/// Groups that are told one by one.
const MOST_GROUPS: usize = 40;
/// Width of the text.
const WIDTH: usize = 80;

/// A group of clicks: when the first and the last is heard, and how many there are.
struct Group {
    from_s: f64,
    to_s: f64,
    count: u64,
}

/// The whole transcript.
pub(super) fn text(
    channels: &[Channel<'_>],
    slow: f64,
    length_s: f64,
    stamp: &str,
    words: &Catalogue,
) -> String {
    let mut paragraphs = vec![
        words.phrase("media-transcript-head", &[("length", Value::Quantity(length_s, "s"))]),
        pace(slow, words),
    ];
    if slow != 1.0 {
        paragraphs.push(words.word("media-click-length"));
    }
    let sides: &[&str] = match channels {
        [_] => &["media-side-both"],
        _ => &["media-side-left", "media-side-right"],
    };
    for (channel, side) in channels.iter().zip(sides) {
        paragraphs.push(String::new());
        let head = words.phrase(side, &[("label", Value::Text(channel.label))]);
        paragraphs.push(head + " " + &words.word(channel.source.word));
        paragraphs.extend(heard(channel, slow, words));
    }
    paragraphs.push(String::new());
    paragraphs.push(words.word("media-click-shape"));
    paragraphs.push(String::new());
    paragraphs.extend([words.word("disclaimer-full"), stamp.to_owned()]);
    paragraphs.iter().map(|paragraph| wrapped(paragraph, 0, WIDTH) + "\n").collect()
}

/// How fast time passes.
pub(in crate::media) fn pace(slow: f64, words: &Catalogue) -> String {
    if slow == 1.0 {
        words.word("media-pace-life")
    } else if slow > 1.0 {
        words.phrase("media-pace-slower", &[("times", Value::Number(slow))])
    } else {
        words.phrase("media-pace-faster", &[("times", Value::Number(1.0 / slow))])
    }
}

/// What is heard of one channel, sentence by sentence.
fn heard(channel: &Channel<'_>, slow: f64, words: &Catalogue) -> Vec<String> {
    let heard_s: Vec<f64> =
        channel.clicks_ms.iter().map(|time_ms| LEAD_IN_s + time_ms * slow / 1000.0).collect();
    if heard_s.is_empty() {
        return vec![words.word("media-silent")];
    }
    let run_s = channel.duration_ms / 1000.0;
    let mut lines = vec![words.phrase(
        "media-clicks",
        &[
            ("count", Value::Count(heard_s.len() as u64)),
            ("duration", Value::Quantity(channel.duration_ms, "ms")),
            ("rate", Value::Quantity(heard_s.len() as f64 / run_s, "/s")),
        ],
    )];
    let groups = groups(&heard_s);
    for group in groups.iter().take(MOST_GROUPS) {
        let seconds = |time_s| Value::Quantity(time_s, "s");
        lines.push(if group.count == 1 {
            words.phrase("media-one-click", &[("at", seconds(group.from_s))])
        } else {
            let rate_per_s = (group.count - 1) as f64 / (group.to_s - group.from_s);
            words.phrase(
                "media-group",
                &[
                    ("from", seconds(group.from_s)),
                    ("to", seconds(group.to_s)),
                    ("count", Value::Count(group.count)),
                    ("rate", Value::Quantity(rate_per_s, "/s")),
                ],
            )
        });
    }
    if let Some(more) = groups.len().checked_sub(MOST_GROUPS).filter(|more| *more > 0) {
        lines.push(words.phrase("media-more-groups", &[("more", Value::Count(more as u64))]));
    }
    lines
}

fn groups(heard_s: &[f64]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for &at_s in heard_s {
        match groups.last_mut() {
            Some(group) if at_s - group.to_s <= TOGETHER_s => {
                group.to_s = at_s;
                group.count += 1;
            }
            _ => groups.push(Group { from_s: at_s, to_s: at_s, count: 1 }),
        }
    }
    groups
}
