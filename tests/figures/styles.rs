//! Every kind of figure on every page and on both grounds, read back from its files.

use crate::plots::full;
use crate::rows::both_in;
use crate::{assert_legible, heading, parsed, shown, stamp, synapse, text_boxes};
use calgate::figure::{
    Heading, HeatCell, HeatMap, HeatPanel, Line, Multiples, PlotAxis, PlotPanel, Raster, RasterRow,
    Shown, Size, Style, Svg, Theme, Tile, chain, heat_map, multiples, plot, png, raster,
};
use calgate::text::Catalogue;

/// A run, and runs laid over each other.
fn chains(style: Style) -> [Svg; 2] {
    let traces = [84.0, 60.0, 20.0].map(|quanta| synapse(60.0, &[1.0], quanta, 0.05));
    let names = ["normal Mg²⁺ of 0.55 mM", "some more of it", "toxic Mg²⁺"];
    let runs: Vec<Shown<'_>> = names.iter().zip(&traces).map(|(n, t)| shown(n, t)).collect();
    let draw = |runs: &[Shown<'_>]| {
        let heading =
            heading("One impulse and what it needs", "How does a nerve speak to a muscle?");
        chain(runs, &heading, &Catalogue::english(), &stamp(), &style).unwrap()
    };
    [draw(&runs[..1]), draw(&runs)]
}

/// Cells, small panels and rows of strokes.
fn grids(style: Style) -> [Svg; 3] {
    let words = Catalogue::english();
    let places: Vec<f64> = (1..=8).map(f64::from).collect();
    let value = |index: i32| match index {
        7 => HeatCell::Failed,
        9 => HeatCell::Nothing,
        _ => HeatCell::Value(f64::from(index)),
    };
    let map = HeatMap {
        heading: heading("Release over calcium and magnesium", "Where does it fail?"),
        stamp: stamp(),
        x: PlotAxis::linear("Mg²⁺ (mM)"),
        y: PlotAxis::linear("Ca²⁺ (mM)"),
        columns: places.clone(),
        rows: places.clone(),
        measure: PlotAxis::linear("Quantal content (quanta)"),
        panels: vec![HeatPanel {
            title: String::new(),
            cells: (0..64).map(value).collect(),
            boundary: Some(((0..64).map(|i| Some(f64::from(i))).collect(), 30.0)),
        }],
        boundary: "the fibre answers".into(),
        failed: "the run failed".into(),
        nothing: "no value".into(),
        ..HeatMap::default()
    };
    let tile = |index: i32| Tile {
        title: format!("Ca²⁺ {index} mM"),
        x: None,
        panel: PlotPanel {
            lines: vec![Line::new(places.iter().map(|x| (*x, x * f64::from(index))).collect(), "")],
            ..PlotPanel::default()
        },
    };
    let small = Multiples {
        heading: heading("Small panels", "What changes?"),
        stamp: stamp(),
        x: PlotAxis::linear("Mg²⁺ (mM)"),
        y: PlotAxis::from_zero("Quanta"),
        tiles: (1..=6).map(tile).collect(),
        ..Multiples::default()
    };
    let strokes = Raster {
        heading: heading("Firing", "When?"),
        stamp: stamp(),
        x: PlotAxis::linear("Time (ms)"),
        y_title: "Mg²⁺ (mM)".into(),
        rows: (0..12)
            .map(|row| RasterRow {
                label: format!("0.{row}"),
                lanes: vec![Some((0..9).map(|i| f64::from(i * 7 + row)).collect())],
            })
            .collect(),
        ..Raster::default()
    };
    [
        heat_map(&map, &words, &style).unwrap(),
        multiples(&small, &words, &style).unwrap(),
        raster(&strokes, &words, &style).unwrap(),
    ]
}

/// One figure of every kind, under its name.
fn all(style: Style) -> Vec<(&'static str, Svg)> {
    let [one, several] = chains(style);
    let [tornado, claims] = both_in(style);
    let [map, small, strokes] = grids(style);
    let full = plot(&full(), &Catalogue::english(), &style).unwrap();
    vec![
        ("one", one),
        ("several", several),
        ("plot", full),
        ("tornado", tornado),
        ("claims", claims),
        ("map", map),
        ("multiples", small),
        ("raster", strokes),
    ]
}

fn keep(figures: &[(&str, Svg)], style: Style) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, figure) in figures {
        let file = format!("{name}-{}-{}.svg", style.size.name(), style.theme.name());
        std::fs::write(folder.join(file), figure.text()).unwrap();
    }
}

/// Width and height in pixels of SVG.
fn size(figure: &Svg) -> (f64, f64) {
    let size = parsed(figure).size();
    (f64::from(size.width()), f64::from(size.height()))
}

fn pixels(length_mm: f64) -> f64 {
    length_mm / 25.4 * 96.0
}

#[test]
fn every_figure_stays_legible_on_every_page() {
    for page in Size::ALL {
        let style = Style { size: page, theme: Theme::Light };
        let figures = all(style);
        keep(&figures, style);
        for (name, figure) in &figures {
            assert_legible(figure);
            let (width, height) = size(figure);
            let close = |found: f64, wanted_mm: f64| (found - pixels(wanted_mm)).abs() < 0.1;
            assert!(close(width, page.width_mm()), "{name}: {width}");
            match page {
                Size::Slide16x9 => assert!(close(height, 190.5), "{name}: {height}"),
                Size::Poster => assert!(close(height, 420.0), "{name}: {height}"),
                Size::A4Half => assert!(height < pixels(124.1), "{name}: {height}"),
                Size::A4Full => assert!(height < pixels(250.1), "{name}: {height}"),
                _ => {}
            }
        }
    }
}

#[test]
fn letters_of_a_slide_are_read_from_the_back_row() {
    // 12 points on a slide of 7.5 inches: what guides for lecturers call the least
    let least = 12.0 / 72.0 * 96.0;
    let style = Style { size: Size::Slide16x9, ..Style::default() };
    for (name, figure) in all(style).into_iter().filter(|(name, _)| *name != "plot") {
        let heights = text_boxes(&figure).into_iter().filter(|(words, _)| words == "1");
        for (_, place) in heights {
            // a box is as high as ascent and descent together, 1.21 em
            let letters = f64::from(place.height()) / 1.21;
            assert!(letters >= least, "{name}: {letters} pixels");
        }
    }
}

#[test]
fn the_dark_theme_changes_colours_and_nothing_else() {
    let plain = |text: &str| -> String {
        let mut parts = text.split("=\"#");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + "=\"#......" + &part[6..])
    };
    let (light, dark) =
        (all(Style::default()), all(Style { theme: Theme::Dark, ..Style::default() }));
    keep(&dark, Style { theme: Theme::Dark, ..Style::default() });
    for ((name, light), (_, dark)) in light.iter().zip(&dark) {
        assert_eq!(plain(light.text()), plain(dark.text()), "{name}");
        assert_ne!(light.text(), dark.text(), "{name}");
        for colour in ["#FFFFFF", "#222222", "#666666", "#0072B2", "#D55E00"] {
            assert!(!dark.text().contains(colour), "{name}: {colour} is of the light theme");
        }
    }
}

#[test]
fn a_dark_picture_is_dark_to_its_corners() {
    let figure = &chains(Style { theme: Theme::Dark, ..Style::default() })[0];
    let file = png(figure, 96.0).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let last = frame.buffer_size() - 3;
    for corner in [0, 3 * frame.width as usize - 3, last] {
        assert_eq!(pixels[corner..corner + 3], [0x14, 0x18, 0x1D]);
    }
}

#[test]
fn the_same_figure_gives_the_same_bytes_on_every_page() {
    for page in Size::ALL {
        let style = Style { size: page, theme: Theme::Dark };
        assert_eq!(chains(style), chains(style));
    }
}

#[cfg(feature = "pdf")]
mod as_pdf {
    use super::*;
    use calgate::figure::pdf;
    use miniz_oxide::inflate::decompress_to_vec_zlib;
    use std::collections::BTreeSet;

    fn found(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|part| part == words)
    }

    /// The streams of a file, unpacked.
    fn streams(file: &[u8]) -> Vec<Vec<u8>> {
        let starts = file.windows(8).enumerate().filter(|(_, part)| part == b"\nstream\n");
        starts.filter_map(|(at, _)| decompress_to_vec_zlib(&file[at + 8..]).ok()).collect()
    }

    #[test]
    fn a_pdf_has_the_page_of_its_figure_and_the_same_bytes_each_time() {
        let figure = &chains(Style { size: Size::Slide16x9, ..Style::default() })[0];
        let file = pdf(figure).unwrap();
        assert_eq!(file, pdf(figure).unwrap());
        assert!(file.starts_with(b"%PDF-1."));
        assert!(found(&file, b"/MediaBox [0 0 960"), "338.667 mm are 960 points");
        assert!(file.len() < 120_000, "{} bytes", file.len());
    }

    #[test]
    fn every_letter_of_a_pdf_can_be_searched_and_copied() {
        for (name, figure) in all(Style::default()) {
            let file = pdf(&figure).unwrap();
            let unpacked = streams(&file);
            let maps: Vec<&Vec<u8>> =
                unpacked.iter().filter(|stream| found(stream, b"begincmap")).collect();
            assert_eq!(maps.len(), 2, "{name}: an upright and a bold font");
            let words: Vec<String> =
                text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
            let letters: BTreeSet<char> = words.iter().flat_map(|words| words.chars()).collect();
            for letter in letters {
                let mut units = [0; 2];
                let units = letter.encode_utf16(&mut units).iter();
                let code: Vec<String> = units.map(|unit| format!("{unit:04X}")).collect();
                let code = code.concat();
                let known = maps.iter().any(|map| found(map, format!("> <{code}>").as_bytes()));
                assert!(known, "{name}: `{letter}`");
            }
        }
    }

    #[test]
    fn a_pdf_tells_what_it_shows_and_where_it_comes_from() {
        let figure = &chains(Style::default())[0];
        let file = pdf(figure).unwrap();
        for part in ["/S /Figure", "/Alt (", "/MarkInfo", "/StructParents 0", "/ToUnicode"] {
            assert!(found(&file, part.as_bytes()), "{part} is missing");
        }
        assert!(found(&file, b"scenario = \"a &lt; b &amp; c\""), "the record of its making");
        assert!(found(&file, b"+Inter-Regular") && found(&file, b"/FontFile2"));
    }
}

#[test]
fn a_title_too_long_for_a_slide_is_broken_into_lines() {
    let trace = synapse(12.0, &[1.0], 84.0, 0.05);
    let long = "A title that goes on and on ".repeat(12);
    let heading = Heading { title: long.clone(), question: long, ..Heading::default() };
    for page in Size::ALL {
        let style = Style { size: page, ..Style::default() };
        let runs = [shown("one", &trace)];
        let figure = chain(&runs, &heading, &Catalogue::english(), &stamp(), &style).unwrap();
        assert_legible(&figure);
    }
}
