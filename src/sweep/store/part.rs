//! One part of a sweep as a file: a head, a line for each row, a checksum.
//!
//! ```text
//! {"calgate_part":1,"sweep":"9f86…","part":3,"first":192,"rows":64,…}
//! 192,51,24.97,0.99,
//! 193,0,,,"the step became too small at 3 ms"
//! sha256 60303ae2…
//! ```
//!
//! A row is its number, the solver's steps, its measures with the fewest digits that give back the
//! same bits, and the reason when it failed. The checksum is over everything above it, so that
//! whatever happens to a file is noticed.

use std::fmt::Write as _;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::message::{Message, Told, message, shows_what_is_told};
use crate::sweep::rows::Row;

/// Version of the format.
const VERSION: u32 = 1;
/// What the last line begins with.
const CHECKSUM: &str = "sha256 ";

/// The first line of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PartHead {
    /// Version of the format.
    pub(super) calgate_part: u32,
    /// Digits by which the sweep is known.
    pub(super) sweep: String,
    /// Its number, from 0.
    pub(super) part: u64,
    /// Its first row.
    pub(super) first: u64,
    /// How many rows belong to it.
    pub(super) rows: u64,
    /// How many measures a row has.
    pub(super) measures: usize,
    /// SHA-256 of the file with its traces; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) traces_sha256: String,
}

impl PartHead {
    /// The head of part `part` of a sweep.
    pub(super) fn new(sweep: &str, part: u64, range: &Range<u64>, measures: usize) -> Self {
        Self {
            calgate_part: VERSION,
            sweep: sweep.to_owned(),
            part,
            first: range.start,
            rows: range.end - range.start,
            measures,
            traces_sha256: String::new(),
        }
    }
}

/// Why a file is not the part that it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartFault {
    /// It ends too early.
    Truncated,
    /// Its checksum does not fit, or what stands in it is not a part.
    Corrupted,
    /// Somebody else's, or made by another version of the program.
    OtherSweep,
    /// A part of this sweep, but another one.
    OtherPart(u64),
    /// The file with its traces is not there, or not the one that was made with it.
    Traces,
}

shows_what_is_told!(PartFault);

impl Told for PartFault {
    fn told(&self) -> Message {
        match self {
            Self::Truncated => message!("tell-store-cut-short", "it is cut short"),
            Self::Corrupted => message!(
                "tell-store-corrupted",
                "it is corrupted: its content does not fit its checksum"
            ),
            Self::OtherSweep => message!(
                "tell-store-part-of-another",
                "it belongs to another sweep, or to another version of calgate"
            ),
            Self::OtherPart(number) => message!(
                "tell-store-other-part",
                "it is part {number} of this sweep under a wrong name",
                number
            ),
            Self::Traces => message!(
                "tell-store-traces",
                "its traces are missing or are not those that were made with it"
            ),
        }
    }
}

/// The file of these rows, which stand in the order of their numbers.
pub(super) fn encode(head: &PartHead, rows: &[Row]) -> Vec<u8> {
    let mut text = serde_json::to_string(head)
        .unwrap_or_else(|error| unreachable!("our own types are always JSON: {error}"));
    text.push('\n');
    for row in rows {
        // writing to a string cannot fail
        let _ = write!(text, "{},{},", row.number, row.steps);
        for value in &row.values {
            if let Some(value) = value {
                let _ = write!(text, "{value:?}");
            }
            text.push(',');
        }
        if let Some(reason) = &row.failure {
            text += &serde_json::Value::from(reason.as_str()).to_string();
        }
        text.push('\n');
    }
    let digits = hexadecimal(&Sha256::digest(text.as_bytes()));
    let _ = writeln!(text, "{CHECKSUM}{digits}");
    text.into_bytes()
}

/// The rows of a file that should be the part `wanted`, in the order of their numbers.
///
/// They may be fewer than belong to the part: those that were made when it was last kept.
pub(super) fn decode(bytes: &[u8], wanted: &PartHead) -> Result<(PartHead, Vec<Row>), PartFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| PartFault::Corrupted)?;
    let body = text.strip_suffix('\n').ok_or(PartFault::Truncated)?;
    let (_, last) = body.rsplit_once('\n').ok_or(PartFault::Truncated)?;
    let digits = last.strip_prefix(CHECKSUM).ok_or(PartFault::Truncated)?;
    let body = &text[..body.len() - last.len()];
    if hexadecimal(&Sha256::digest(body.as_bytes())) != digits {
        return Err(PartFault::Corrupted);
    }
    let (head, lines) = body.split_once('\n').ok_or(PartFault::Corrupted)?;
    let head: PartHead = serde_json::from_str(head).map_err(|_| PartFault::OtherSweep)?;
    let same = PartHead { traces_sha256: head.traces_sha256.clone(), ..wanted.clone() };
    if head != same {
        return Err(if head.sweep == wanted.sweep {
            PartFault::OtherPart(head.part)
        } else {
            PartFault::OtherSweep
        });
    }
    let mut rows = Vec::new();
    let mut next = head.first;
    for line in lines.lines() {
        let row = row(line, head.measures).ok_or(PartFault::Corrupted)?;
        if row.number < next || row.number >= head.first + head.rows {
            return Err(PartFault::Corrupted);
        }
        next = row.number + 1;
        rows.push(row);
    }
    Ok((head, rows))
}

/// One line.
fn row(line: &str, measures: usize) -> Option<Row> {
    let mut cells = line.splitn(measures + 3, ',');
    let number = cells.next()?.parse().ok()?;
    let steps = cells.next()?.parse().ok()?;
    let mut values = Vec::with_capacity(measures);
    for _ in 0..measures {
        values.push(match cells.next()? {
            "" => None,
            digits => Some(digits.parse().ok()?),
        });
    }
    let failure = match cells.next()? {
        "" => None,
        quoted => Some(serde_json::from_str(quoted).ok()?),
    };
    Some(Row { number, values, failure, steps, trace: None })
}

/// Bytes in lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u64, values: &[Option<f64>], failure: Option<&str>) -> Row {
        let failure = failure.map(str::to_owned);
        Row { number, values: values.to_vec(), failure, steps: number * 7, trace: None }
    }

    fn head() -> PartHead {
        PartHead::new("abc", 3, &(192..256), 2)
    }

    fn rows() -> Vec<Row> {
        vec![
            row(192, &[Some(0.1 + 0.2), Some(-0.0)], None),
            row(193, &[Some(f64::MIN_POSITIVE / 8.0), Some(1.7e308)], None),
            row(200, &[None, Some(24.0)], None),
            row(255, &[None, None], Some("two\nlines, a comma, a \"quote\" and \u{b5}M")),
        ]
    }

    #[test]
    fn exact_what_is_kept_comes_back_bit_for_bit() {
        let (head, read) = decode(&encode(&head(), &rows()), &head()).unwrap();
        assert_eq!(head, self::head());
        assert_eq!(read, rows());
        let bits = |rows: &[Row]| -> Vec<Option<u64>> {
            rows.iter().flat_map(|row| &row.values).map(|v| v.map(f64::to_bits)).collect()
        };
        assert_eq!(bits(&read), bits(&rows()));
    }

    #[test]
    fn a_part_cut_anywhere_is_noticed() {
        let whole = encode(&head(), &rows());
        for length in 0..whole.len() {
            let fault = decode(&whole[..length], &head()).unwrap_err();
            assert!(matches!(fault, PartFault::Truncated | PartFault::Corrupted), "{length}");
        }
    }

    #[test]
    fn any_changed_byte_is_noticed() {
        let whole = encode(&head(), &rows());
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            decode(&bytes, &head()).unwrap_err();
        }
    }

    #[test]
    fn parts_of_another_sweep_or_number_are_told_apart() {
        let fault = |change: fn(&mut PartHead)| {
            let mut other = head();
            change(&mut other);
            decode(&encode(&other, &[]), &head()).unwrap_err()
        };
        assert_eq!(fault(|head| head.sweep = "abd".into()), PartFault::OtherSweep);
        assert_eq!(fault(|head| head.part = 4), PartFault::OtherPart(4));
    }
}
