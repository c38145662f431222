//! Colours and sizes of moving pictures: those of the figures, in pixels of the medium size.

/// A colour as red, green and blue.
pub(super) type Rgb = [u8; 3];

pub(super) const GROUND: Rgb = [0xFF, 0xFF, 0xFF];
pub(super) const INK: Rgb = [0x22, 0x22, 0x22];
pub(super) const QUIET: Rgb = [0x66, 0x66, 0x66];
pub(super) const GUIDE: Rgb = [0xD4, 0xD4, 0xD4];
// The palette of Okabe and Ito, which stays apart for colour-blind readers.
pub(super) const BLUE: Rgb = [0x00, 0x72, 0xB2];
pub(super) const VERMILLION: Rgb = [0xD5, 0x5E, 0x00];
pub(super) const GREEN: Rgb = [0x00, 0x9E, 0x73];
pub(super) const PURPLE: Rgb = [0xCC, 0x79, 0xA7];

/// Every colour that is drawn with, besides the ground.
pub(super) const COLOURS: [Rgb; 7] = [INK, QUIET, GUIDE, BLUE, VERMILLION, GREEN, PURPLE];

pub(super) const FAMILY: &str = "Inter";
pub(super) const REGULAR: &[u8] = include_bytes!("../../figure/fonts/Inter-Regular.ttf");
pub(super) const BOLD: &[u8] = include_bytes!("../../figure/fonts/Inter-Bold.ttf");

// The canvas.
pub(super) const WIDTH: f32 = 960.0;
pub(super) const HEIGHT: f32 = 540.0;
pub(super) const LEFT: f32 = 56.0;
pub(super) const RIGHT: f32 = 20.0;
/// Between two columns.
pub(super) const GUTTER: f32 = 28.0;
/// The frame of the first panel.
pub(super) const TOP: f32 = 58.0;
/// The axis of time.
pub(super) const BOTTOM: f32 = 460.0;
/// From the frame of one panel to that of the next.
pub(super) const GAP: f32 = 22.0;

// Letters, as the height of the em square.
pub(super) const TITLE: f32 = 15.0;
pub(super) const PANEL: f32 = 11.5;
pub(super) const TICK: f32 = 11.0;
pub(super) const CLOCK: f32 = 15.0;
pub(super) const FOOT: f32 = 10.5;

// Lines.
pub(super) const CURVE: f32 = 2.0;
pub(super) const AXIS: f32 = 1.0;
pub(super) const NOW: f32 = 1.2;
