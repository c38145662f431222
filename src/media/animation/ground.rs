//! All that never moves: frames, axes, titles and the words at the foot, drawn once.

use super::Caption;
use super::look::{
    AXIS, BOTTOM, FAMILY, FOOT, GROUND, GUIDE, HEIGHT, INK, LEFT, PANEL, QUIET, RIGHT, Rgb, TICK,
    TITLE, WIDTH,
};
use super::scene::{Scene, Shows, TITLE_BASELINE, fitting};
use crate::text::Catalogue;
use std::fmt::Write as _;

/// The ground as SVG, `scale` times the medium size. Writing to a text cannot fail.
pub(super) fn svg(
    scene: &Scene<'_>,
    scale: f32,
    pace: &str,
    caption: &Caption,
    words: &Catalogue,
) -> String {
    let mut svg = head(scale);
    let _ = writeln!(svg, "<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>", hex(GROUND));
    for (i, column) in scene.columns.iter().enumerate() {
        // the clock stands above the right end of the last column
        let room = if i + 1 == scene.columns.len() { column.width - 110.0 } else { column.width };
        let label = fitting(&column.label, TITLE, room);
        text(&mut svg, (column.left, TITLE_BASELINE), TITLE, INK, "font-weight=\"700\"", &label);
        for panel in &scene.panels {
            if i == 0 {
                let at = (LEFT, panel.top - 5.0);
                text(&mut svg, at, PANEL, INK, "font-weight=\"700\"", &panel.title);
            }
            let right = column.left + column.width;
            for tick in &panel.ticks {
                let y = panel.y(*tick);
                line(&mut svg, (column.left, y), (right, y), GUIDE);
                if i == 0 {
                    let label = axis_number(*tick, words);
                    let place = (column.left - 6.0, y + 0.36 * TICK);
                    text(&mut svg, place, TICK, QUIET, "text-anchor=\"end\"", &label);
                }
            }
            let (top, bottom) = (panel.top, panel.top + panel.height);
            if panel.shows == Shows::Curve {
                line(&mut svg, (column.left, top), (column.left, bottom), INK);
                line(&mut svg, (column.left, bottom), (right, bottom), INK);
            }
        }
        for tick in &scene.time_ticks_ms {
            let x = scene.x(column, *tick);
            line(&mut svg, (x, BOTTOM), (x, BOTTOM + 4.0), INK);
            let label = axis_number(*tick, words);
            let place = (x, BOTTOM + 6.0 + TICK);
            text(&mut svg, place, TICK, QUIET, "text-anchor=\"middle\"", &label);
        }
    }
    let middle = LEFT + 0.5 * (WIDTH - LEFT - RIGHT);
    let time = words.word("figure-time-axis-ms");
    text(&mut svg, (middle, BOTTOM + 34.0), PANEL, INK, "text-anchor=\"middle\"", &time);
    let note = format!("{pace} {}", words.word("disclaimer-short"));
    let lower = HEIGHT - 9.0;
    text(&mut svg, (LEFT, lower - 1.35 * FOOT), FOOT, INK, "", &note);
    let stamp = fitting(&caption.stamp, 0.85 * FOOT, WIDTH - LEFT - RIGHT);
    text(&mut svg, (LEFT, lower), 0.85 * FOOT, QUIET, "", &stamp);
    svg + "</svg>\n"
}

/// The opening of a picture in the units of the medium size.
pub(super) fn head(scale: f32) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 \
         {WIDTH} {HEIGHT}\" font-family=\"{FAMILY}\">\n",
        WIDTH * scale,
        HEIGHT * scale
    )
}

/// Words at a place.
pub(super) fn text(
    svg: &mut String,
    (x, y): (f32, f32),
    size: f32,
    colour: Rgb,
    how: &str,
    words: &str,
) {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let fill = hex(colour);
    let _ = writeln!(
        svg,
        "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size}\" fill=\"{fill}\" {how}>{words}</text>"
    );
}

fn line(svg: &mut String, (x1, y1): (f32, f32), (x2, y2): (f32, f32), colour: Rgb) {
    let stroke = hex(colour);
    let _ = writeln!(
        svg,
        "<line x1=\"{x1:.2}\" y1=\"{y1:.2}\" x2=\"{x2:.2}\" y2=\"{y2:.2}\" stroke=\"{stroke}\" \
         stroke-width=\"{AXIS}\"/>"
    );
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A round number as an axis shows it: no zeros that say nothing.
fn axis_number(value: f64, words: &Catalogue) -> String {
    let text = format!("{:.6}", value.abs());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let sign = if value < 0.0 && text != "0" { "−" } else { "" };
    format!("{sign}{}", text.replace('.', &words.word("number-decimal-mark")))
}
