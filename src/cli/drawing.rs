//! What every command that draws understands: the look and the files of its figures, and how it
//! tells them in words.

use super::exit::{Exit, entry};
use super::output::Files;
use crate::figure::{self, CaptionFor, Size, Style, Svg, Theme};
use std::path::Path;

/// Figures under the names of their files, without ending.
pub(super) type Pictures = Vec<(String, Svg)>;

/// The look of figures, as it is typed.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Figures")]
pub(super) struct Drawing {
    /// Ground of the figures
    #[arg(long, value_enum, value_name = "THEME", default_value = "light")]
    theme: TypedTheme,
    /// Page the figures are made for
    #[arg(long, value_enum, value_name = "SIZE", default_value = "print")]
    size: TypedSize,
    /// Files of each figure, separated by commas
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        value_delimiter = ',',
        default_value = "svg,png"
    )]
    formats: Vec<Format>,
    /// Print each figure in words, for readers who cannot see it
    #[arg(long, conflicts_with = "json")]
    describe: bool,
    /// Print a block that sets each figure into a document, with caption and alternative text
    #[arg(long, value_enum, value_name = "FOR", conflicts_with_all = ["json", "describe"])]
    caption: Option<TypedCaption>,
}

/// A theme as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum TypedTheme {
    /// Dark lines on white
    Light,
    /// Bright lines on near black
    Dark,
}

/// A size as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum TypedSize {
    /// A journal page: 174 mm wide, as high as needed
    Print,
    /// A slide of 16 by 9, with letters for the back row
    #[value(name = "slide16x9")]
    Slide16x9,
    /// Half a page: 170 mm wide, up to 124 mm high
    A4Half,
    /// A page: 170 mm wide, up to 250 mm high
    A4Full,
    /// A picture of 594 by 420 mm on a poster
    Poster,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Lines and real text, for browsers and for editing
    Svg,
    /// Pixels, fine enough for print
    Png,
    /// Lines and real text with their font, for LaTeX and printers
    Pdf,
}

/// Where a caption is to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum TypedCaption {
    /// A figure environment
    Latex,
    /// An image with a reference, for Quarto
    Quarto,
    /// An image and a line of text
    Markdown,
}

impl Drawing {
    /// The style that was asked for.
    pub(super) fn style(&self) -> Style {
        let theme = match self.theme {
            TypedTheme::Light => Theme::Light,
            TypedTheme::Dark => Theme::Dark,
        };
        let size = match self.size {
            TypedSize::Print => Size::Print,
            TypedSize::Slide16x9 => Size::Slide16x9,
            TypedSize::A4Half => Size::A4Half,
            TypedSize::A4Full => Size::A4Full,
            TypedSize::Poster => Size::Poster,
        };
        Style { size, theme }
    }

    /// The files of figures, of each kind that was asked for.
    pub(super) fn files(&self, pictures: &[(String, Svg)]) -> Result<Files, Exit> {
        let mut files = Files::new();
        for (stem, svg) in pictures {
            for format in Format::ALL.into_iter().filter(|format| self.formats.contains(format)) {
                let bytes = match format {
                    Format::Svg => svg.text().as_bytes().to_vec(),
                    Format::Png => figure::png(svg, svg.style().size.pixels_per_inch())?,
                    Format::Pdf => figure::pdf(svg)?,
                };
                files.push((format!("{stem}.{}", format.ending()), bytes));
            }
        }
        Ok(files)
    }

    /// Whether figures are told, and nothing else.
    pub(super) fn talks(&self) -> bool {
        self.describe || self.caption.is_some()
    }

    /// The figures in words, or the blocks that set them into a document: what is printed in place
    /// of the summary, if either was asked for.
    pub(super) fn told(&self, place: &Path, pictures: &[(String, Svg)]) -> Option<String> {
        let tell = |(stem, svg): &(String, Svg)| match self.caption {
            Some(typed) => {
                let ending = self.best_for(typed).ending();
                let file = place.join(format!("{stem}.{ending}"));
                figure::caption(svg, typed.document(), &file.to_string_lossy())
            }
            None => entry("", svg.description()),
        };
        self.talks().then(|| pictures.iter().map(tell).collect::<Vec<_>>().join("\n"))
    }

    /// Which of the files a document sets best.
    fn best_for(&self, document: TypedCaption) -> Format {
        let wished = match document {
            TypedCaption::Latex => [Format::Pdf, Format::Png, Format::Svg],
            TypedCaption::Quarto | TypedCaption::Markdown => Format::ALL,
        };
        let found = wished.into_iter().find(|format| self.formats.contains(format));
        found.unwrap_or(Format::Svg)
    }
}

impl Format {
    const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

impl TypedCaption {
    fn document(self) -> CaptionFor {
        match self {
            Self::Latex => CaptionFor::Latex,
            Self::Quarto => CaptionFor::Quarto,
            Self::Markdown => CaptionFor::Markdown,
        }
    }
}
