//! Puts pictures together into a GIF: one palette for all, and of each picture only what changed.

use super::FRAME_ms;
use super::look::{COLOURS, GROUND, Rgb};
use crate::media::MediaError;
use crate::message::message;
use gif::{AnyExtension, DisposalMethod, Encoder, EncodingError, Frame, Repeat};
use resvg::tiny_skia::Pixmap;
use std::borrow::Cow;
use std::collections::HashMap;

/// How long a picture stands, in hundredths of a second, and the last one.
#[expect(clippy::cast_possible_truncation, reason = "a few hundredths of a second")]
#[expect(clippy::cast_sign_loss, reason = "a time that passes")]
const DELAY: u16 = (FRAME_ms / 10.0) as u16;
const LAST_DELAY: u16 = 250;
/// Shades of each colour towards the ground.
const SHADES: u32 = 30;
/// The place in the palette that stands for what did not change.
const UNCHANGED: u8 = 255;
/// The block of a GIF that holds a remark.
const COMMENT: u8 = 0xFE;

/// The GIF of these pictures, all of one size, with a record inside it.
pub(super) fn film(
    pictures: impl Iterator<Item = Result<Pixmap, MediaError>>,
    record: &str,
) -> Result<Vec<u8>, MediaError> {
    let mut palette = Palette::new();
    let mut pictures = pictures.peekable();
    let Some(Ok(first)) = pictures.peek() else {
        return Err(match pictures.next() {
            Some(Err(error)) => error,
            _ => MediaError::Encoding(
                message!("tell-media-no-picture", "there is no picture").into(),
            ),
        });
    };
    let size = (first.width() as usize, first.height() as usize);
    let fault = |error: EncodingError| MediaError::Encoding(error.to_string().into());
    let mut file = Vec::new();
    #[expect(clippy::cast_possible_truncation, reason = "at most 1280 pixels")]
    let sides = (size.0 as u16, size.1 as u16);
    let mut encoder = Encoder::new(&mut file, sides.0, sides.1, &palette.bytes()).map_err(fault)?;
    encoder.set_repeat(Repeat::Infinite).map_err(fault)?;
    if !record.is_empty() {
        encoder.write_raw_extension(AnyExtension(COMMENT), &[record.as_bytes()]).map_err(fault)?;
    }
    let mut before: Option<Vec<u8>> = None;
    while let Some(picture) = pictures.next() {
        let now = palette.indices(&picture?);
        let mut frame = match &before {
            None => whole(&now, sides),
            Some(before) => changed(before, &now, size),
        };
        frame.delay = if pictures.peek().is_none() { LAST_DELAY } else { DELAY };
        encoder.write_frame(&frame).map_err(fault)?;
        before = Some(now);
    }
    drop(encoder);
    Ok(file)
}

fn whole(now: &[u8], (width, height): (u16, u16)) -> Frame<'_> {
    Frame { width, height, buffer: Cow::Borrowed(now), ..Frame::default() }
}

/// The smallest rectangle that holds all that changed; within it what did not is left out.
fn changed(before: &[u8], now: &[u8], (width, height): (usize, usize)) -> Frame<'static> {
    let (mut left, mut right, mut top, mut bottom) = (width, 0, height, 0);
    for (i, _) in before.iter().zip(now).enumerate().filter(|(_, (before, now))| before != now) {
        let (x, y) = (i % width, i / width);
        (left, right) = (left.min(x), right.max(x));
        (top, bottom) = (top.min(y), bottom.max(y));
    }
    if left > right {
        // nothing moved: a picture of one pixel that stands as long
        (left, right, top, bottom) = (0, 0, 0, 0);
    }
    let rows = (top..=bottom).flat_map(|y| (left..=right).map(move |x| y * width + x));
    let buffer: Vec<u8> =
        rows.map(|at| if before[at] == now[at] { UNCHANGED } else { now[at] }).collect();
    #[expect(clippy::cast_possible_truncation, reason = "at most 1280 pixels")]
    let short = |length: usize| length as u16;
    Frame {
        left: short(left),
        top: short(top),
        width: short(right - left + 1),
        height: short(bottom - top + 1),
        transparent: Some(UNCHANGED),
        dispose: DisposalMethod::Keep,
        buffer: Cow::Owned(buffer),
        ..Frame::default()
    }
}

/// The colours of all pictures: those that are drawn with, in shades towards the ground.
struct Palette {
    colours: Vec<Rgb>,
    /// What has been looked up, so that it need not be again; only asked, never listed.
    known: HashMap<Rgb, u8>,
}

impl Palette {
    fn new() -> Self {
        let mut colours = vec![GROUND];
        for colour in COLOURS {
            for shade in 1..=SHADES {
                let part = |i: usize| {
                    let (full, ground) = (u32::from(colour[i]), u32::from(GROUND[i]));
                    #[expect(clippy::cast_possible_truncation, reason = "a mean of two bytes")]
                    let mixed = ((full * shade + ground * (SHADES - shade)) / SHADES) as u8;
                    mixed
                };
                colours.push([part(0), part(1), part(2)]);
            }
        }
        Self { colours, known: HashMap::new() }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.colours.concat();
        bytes.resize(3 * 256, 0);
        bytes
    }

    fn indices(&mut self, picture: &Pixmap) -> Vec<u8> {
        // the ground is opaque, so colours need no alpha
        let colours = picture.pixels().iter().map(|p| [p.red(), p.green(), p.blue()]);
        colours.map(|colour| self.index(colour)).collect()
    }

    /// The nearest colour of the palette.
    fn index(&mut self, wanted: Rgb) -> u8 {
        if let Some(index) = self.known.get(&wanted) {
            return *index;
        }
        let distance = |colour: &Rgb| -> i32 {
            colour.iter().zip(wanted).map(|(a, b)| (i32::from(*a) - i32::from(b)).pow(2)).sum()
        };
        let nearest = (0..self.colours.len()).min_by_key(|&i| distance(&self.colours[i]));
        #[expect(clippy::cast_possible_truncation, reason = "211 colours")]
        let index = nearest.unwrap_or(0) as u8;
        self.known.insert(wanted, index);
        index
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_holds_the_colours_that_are_drawn_with_and_has_room_for_one_more() {
        let mut palette = Palette::new();
        assert!(palette.colours.len() < usize::from(UNCHANGED));
        for colour in COLOURS.into_iter().chain([GROUND]) {
            let index = palette.index(colour);
            assert_eq!(palette.colours[usize::from(index)], colour);
        }
    }

    #[test]
    fn exact_only_what_changed_is_kept() {
        let before = [0, 0, 0, 0, 0, 0, 0, 0, 0];
        let now = [0, 0, 0, 0, 1, 0, 0, 0, 2];
        let frame = changed(&before, &now, (3, 3));
        assert_eq!((frame.left, frame.top, frame.width, frame.height), (1, 1, 2, 2));
        assert_eq!(&frame.buffer[..], [1, UNCHANGED, UNCHANGED, 2]);
        assert_eq!(changed(&before, &before, (3, 3)).buffer.len(), 1);
    }
}
