//! Makes a good SVG file of what plotters wrote: physical size, a title and description for
//! readers who cannot see it, provenance, dashes, round joins, a list of fonts to fall back on.

use super::canvas::Drawing;
use super::fit::Room;
use super::style::{Height, Style, Theme};
use super::theme;
use super::{Heading, Stamp};
use plotters::style::RGBColor;
use std::fmt::Write as _;

/// A finished figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    text: String,
    pub(super) heading: Heading,
    pub(super) stamp: Stamp,
    pub(super) style: Style,
    /// Height of what is drawn, in canvas units; the page may be higher.
    pub(super) needs: i32,
}

impl Svg {
    /// The file, in UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The figure in words, for readers who cannot see it; the file carries the same.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.heading.description
    }

    /// The title that stands above the figure.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.heading.title
    }

    /// For which page and on which ground it was drawn.
    #[must_use]
    pub fn style(&self) -> Style {
        self.style
    }
}

/// Turns a drawing into a file.
pub(super) fn finish(
    drawing: &Drawing,
    heading: &Heading,
    stamp: &Stamp,
    room: Room,
    needs: i32,
) -> Svg {
    let mut text = String::new();
    let mut lines = drawing.text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("<svg") {
            continue; // written anew by `head`
        }
        if line.starts_with("<text") {
            // plotters puts the words on a line of their own; some readers keep that white space.
            let (words, end) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
            if words.trim().is_empty() {
                continue; // a tick without a number
            }
            text.push_str(&letters(line));
            text.push_str(words);
            text.push_str(end);
        } else if line.starts_with("<polyline") {
            text.push_str(&stroke(line, drawing));
        } else {
            text.push_str(&line.replace(" opacity=\"1\"", ""));
        }
        text.push('\n');
    }
    let text = head(drawing, heading, stamp, room) + &in_theme(&text, room.style.theme);
    Svg { text, heading: heading.clone(), stamp: stamp.clone(), style: room.style, needs }
}

fn head(drawing: &Drawing, heading: &Heading, stamp: &Stamp, room: Room) -> String {
    let Drawing { width, height, .. } = drawing;
    let (width_mm, height_mm) = size_mm(drawing, room);
    let name = identifier(&heading.title);
    let mut head = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width_mm}mm\" height=\"{height_mm}mm\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{name}-title {name}-description\" font-family=\"{}\" \
         stroke-linejoin=\"round\">\n<title id=\"{name}-title\">{}</title>\n",
        theme::FAMILY_LIST,
        escape(&heading.title),
    );
    let description = escape(&heading.description);
    let record = escape(&stamp.record);
    // Writing to a string cannot fail.
    let _ = writeln!(head, "<desc id=\"{name}-description\">{description}</desc>");
    let _ = writeln!(head, "<metadata>{record}</metadata>");
    head
}

/// Width and height on paper: those of the page where it has them, to a thousandth of a millimetre.
fn size_mm(drawing: &Drawing, room: Room) -> (f64, f64) {
    let page = room.style.size.page();
    let measured = |units: i32| (10.0 * f64::from(units) * room.letters).round() / 1000.0;
    let height_mm = match page.height {
        Height::Exactly(height_mm) if room.height == Some(drawing.height) => height_mm,
        _ => measured(drawing.height),
    };
    (page.width_mm, height_mm)
}

/// The drawing with the colours of a theme. Words are escaped and hold no quote before a `#`.
fn in_theme(text: &str, theme: Theme) -> String {
    if theme == Theme::Light {
        return text.to_owned();
    }
    let mut parts = text.split("=\"#");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push_str("=\"");
        let code = part.get(..6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(code) = code {
            let [_, red, green, blue] = code.to_be_bytes();
            shown.push_str(&theme::hex(theme::shown(RGBColor(red, green, blue), theme)));
            shown.push_str(&part[6..]);
        } else {
            shown.push('#');
            shown.push_str(part);
        }
    }
    shown
}

/// An identifier for parts of the figure, so that several figures can stand on one page.
fn identifier(title: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let letters: String = title.chars().map(letter).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    format!("figure-{}", words.join("-"))
}

/// Text as XML may hold it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\t' => escaped.push(character),
            other if other.is_control() || matches!(other, '\u{FFFE}' | '\u{FFFF}') => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// The opening tag of words: the family stands at the root, and `ex`, which readers take for
/// different heights, becomes parts of the em square.
fn letters(tag: &str) -> String {
    let half_a_capital = format!("dy=\"{:.3}em\"", theme::CAPITAL / 2.0);
    tag.replace(" opacity=\"1\"", "")
        .replace(&format!(" font-family=\"{}\"", theme::FAMILY), "")
        .replace("dy=\"0.5ex\"", &half_a_capital)
        .replace(" dy=\"-0.5ex\"", "")
}

/// The tag of a line, with the dash that belongs to its colour and width.
fn stroke(tag: &str, drawing: &Drawing) -> String {
    let tag = tag.replace(" opacity=\"1\"", "").replace(" \"/>", "\"/>");
    let pen = drawing.pens.iter().find(|pen| {
        tag.contains(&format!("stroke=\"{}\"", theme::hex(pen.hue.line)))
            && tag.contains(&format!("stroke-width=\"{}\"", pen.width))
    });
    match pen {
        Some(pen) if !pen.dash.is_empty() => {
            let lengths: Vec<String> = pen.dash.iter().map(i32::to_string).collect();
            let dash = format!("<polyline stroke-dasharray=\"{}\"", lengths.join(" "));
            tag.replacen("<polyline", &dash, 1)
        }
        _ => tag,
    }
}
