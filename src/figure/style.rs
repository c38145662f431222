//! What a caller may choose of the look of a figure: the ground it lies on, and the page it is
//! made for.

/// Choices of look that are left to the caller.
///
/// ```
/// use calgate::figure::{Size, Style, Theme};
///
/// let slide = Style { size: Size::Slide16x9, theme: Theme::Dark };
/// assert_eq!(Size::named("slide16x9"), Some(slide.size));
/// assert_eq!(slide.size.width_mm(), 338.667);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// For which page the figure is made.
    pub size: Size,
    /// On which ground it lies.
    pub theme: Theme,
}

/// The ground of a figure, with colours that can be told apart on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark lines on white, for paper.
    #[default]
    Light,
    /// Bright lines on near black, for a dark room and for screens at night.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// As it is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The page a figure is made for. Letters and lines grow with the distance it is read from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Size {
    /// The width of a journal page, 174 mm; as high as the panels need.
    #[default]
    Print,
    /// A slide of 338.667 by 190.5 mm, filled to the edge, with letters for the back row.
    Slide16x9,
    /// Half a page of a worksheet: 170 mm wide, up to 124 mm high.
    A4Half,
    /// A page of a worksheet: 170 mm wide, up to 250 mm high.
    A4Full,
    /// A picture on a poster: 594 by 420 mm, with letters to be read from two metres.
    Poster,
}

/// How high a figure is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Height {
    /// As high as what it shows.
    Free,
    /// The same, up to so many millimetres.
    AtMost(f64),
    /// So many millimetres, whatever it shows.
    Exactly(f64),
}

/// A page in numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Page {
    pub(super) width_mm: f64,
    pub(super) height: Height,
    /// Size of letters over that in print, where there is room.
    pub(super) letters: f64,
    pub(super) pixels_per_inch: f64,
}

impl Size {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Print, Self::Slide16x9, Self::A4Half, Self::A4Full, Self::Poster];

    /// As it is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Slide16x9 => "slide16x9",
            Self::A4Half => "a4-half",
            Self::A4Full => "a4-full",
            Self::Poster => "poster",
        }
    }

    /// The size of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Width of the figure.
    #[must_use]
    pub fn width_mm(self) -> f64 {
        self.page().width_mm
    }

    /// How fine a picture of this size must be: 300 pixels an inch on paper, 3840 by 2160 pixels
    /// for a slide, 200 an inch on a poster.
    #[must_use]
    pub fn pixels_per_inch(self) -> f64 {
        self.page().pixels_per_inch
    }

    pub(super) fn page(self) -> Page {
        let paper =
            |width_mm, height, letters| Page { width_mm, height, letters, pixels_per_inch: 300.0 };
        match self {
            Self::Print => paper(174.0, Height::Free, 1.0),
            Self::A4Half => paper(170.0, Height::AtMost(124.0), 1.0),
            Self::A4Full => paper(170.0, Height::AtMost(250.0), 1.15),
            Self::Slide16x9 => {
                Page { pixels_per_inch: 288.0, ..paper(338.667, Height::Exactly(190.5), 2.1) }
            }
            Self::Poster => {
                Page { pixels_per_inch: 200.0, ..paper(594.0, Height::Exactly(420.0), 3.2) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_every_choice_is_found_by_its_name() {
        for size in Size::ALL {
            assert_eq!(Size::named(size.name()), Some(size));
        }
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.name()), Some(theme));
        }
        assert_eq!((Size::named("a5"), Theme::named("Dark")), (None, None));
    }

    #[test]
    fn exact_a_slide_has_the_shape_of_a_screen() {
        let page = Size::Slide16x9.page();
        let Height::Exactly(height_mm) = page.height else { panic!("a slide is filled") };
        let pixels = |length_mm: f64| (length_mm / 25.4 * page.pixels_per_inch).round();
        assert_eq!((pixels(page.width_mm), pixels(height_mm)), (3840.0, 2160.0));
    }
}
