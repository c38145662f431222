//! The embedded font in a PDF: only the letters that a figure uses, with the widths they have and
//! the text they stand for.

use super::super::FigureError;
use super::super::theme;
use super::COMPRESSION;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish as _, Name, Pdf, Rect, Ref, Str};
use std::collections::BTreeMap;
use subsetter::{GlyphRemapper, subset};

const SYSTEM: SystemInfo<'_> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// What a PDF must know of a font file (the tables `head`, `hhea` and `hmtx` of TrueType).
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    bytes: &'static [u8],
    pub(super) units_per_em: f32,
    bounds: [f32; 4],
    ascent: f32,
    descent: f32,
    widths: &'static [u8],
    width_count: usize,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let (head, hhea) = (table(bytes, *b"head")?, table(bytes, *b"hhea")?);
        let bounds = [36, 38, 40, 42].map(|at| signed(head, at));
        let [Some(left), Some(bottom), Some(right), Some(top)] = bounds else { return None };
        Some(Self {
            bytes,
            units_per_em: f32::from(unsigned(head, 18)?),
            bounds: [left, bottom, right, top],
            ascent: signed(hhea, 4)?,
            descent: signed(hhea, 6)?,
            widths: table(bytes, *b"hmtx")?,
            width_count: usize::from(unsigned(hhea, 34)?),
        })
    }

    /// How far the pen moves for a glyph, in units of the font.
    pub(super) fn advance(&self, glyph: u16) -> f32 {
        // glyphs beyond the last width have that one
        let index = usize::from(glyph).min(self.width_count.saturating_sub(1));
        unsigned(self.widths, 4 * index).map_or(0.0, f32::from)
    }

    /// A length in the thousandths of an em in which a PDF counts.
    fn thousandths(&self, units: f32) -> f32 {
        (1000.0 * units / self.units_per_em).round()
    }
}

/// A table of a font file.
fn table(bytes: &'static [u8], tag: [u8; 4]) -> Option<&'static [u8]> {
    let count = usize::from(unsigned(bytes, 4)?);
    let long = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(four)).ok()
    };
    let record = (0..count).map(|index| 12 + 16 * index);
    let mut record = record.filter(|at| bytes.get(*at..*at + 4) == Some(&tag[..]));
    let at = record.next()?;
    let (start, length) = (long(at + 8)?, long(at + 12)?);
    bytes.get(start..start + length)
}

fn unsigned(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn signed(bytes: &[u8], at: usize) -> Option<f32> {
    Some(f32::from(i16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

/// A font with the letters used so far.
pub(super) struct UsedFont {
    name: &'static str,
    pub(super) face: Face,
    glyphs: GlyphRemapper,
    /// Width and text of each glyph, by its number in the file.
    letters: BTreeMap<u16, (f32, String)>,
}

impl UsedFont {
    /// Upright and bold, none of their letters used.
    pub(super) fn both() -> Result<[Self; 2], FigureError> {
        let broken = || FigureError::Pdf("the embedded font has no metrics".into());
        let new = |name, bytes| {
            let face = Face::read(bytes).ok_or_else(broken)?;
            let (glyphs, letters) = (GlyphRemapper::new(), BTreeMap::new());
            Ok::<_, FigureError>(Self { name, face, glyphs, letters })
        };
        Ok([new("Inter-Regular", theme::REGULAR)?, new("Inter-Bold", theme::BOLD)?])
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// The number that a glyph has in the file.
    pub(super) fn letter(&mut self, glyph: u16, text: &str) -> u16 {
        let id = self.glyphs.remap(glyph);
        let width = self.face.thousandths(self.face.advance(glyph));
        self.letters.entry(id).or_insert_with(|| (width, text.to_owned()));
        id
    }

    /// Writes the font. Gives the object by which a page refers to it.
    pub(super) fn write(&self, file: &mut Pdf, next: &mut Ref) -> Result<Ref, FigureError> {
        let [font, cid, descriptor, letters, cmap] = [(); 5].map(|()| next.bump());
        let part = subset(self.face.bytes, 0, &self.glyphs)
            .map_err(|problem| FigureError::Pdf(problem.to_string().into()))?;
        let name = format!("{}+{}", self.tag(), self.name);
        let name = Name(name.as_bytes());

        let mut type0 = file.type0_font(font);
        type0.base_font(name).encoding_predefined(Name(b"Identity-H"));
        type0.descendant_font(cid).to_unicode(cmap);
        type0.finish();
        let mut cid_font = file.cid_font(cid);
        cid_font.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM);
        cid_font.font_descriptor(descriptor).default_width(0.0);
        cid_font.cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = cid_font.widths();
        for (id, (width, _)) in &self.letters {
            widths.consecutive(*id, [*width]);
        }
        widths.finish();
        cid_font.finish();

        let [left, bottom, right, top] = self.face.bounds.map(|units| self.face.thousandths(units));
        let mut described = file.font_descriptor(descriptor);
        described.name(name).flags(FontFlags::SYMBOLIC).italic_angle(0.0);
        described.bbox(Rect::new(left, bottom, right, top));
        described.ascent(self.face.thousandths(self.face.ascent));
        described.descent(self.face.thousandths(self.face.descent));
        #[expect(clippy::cast_possible_truncation, reason = "below one")]
        described.cap_height((theme::CAPITAL * 1000.0).round() as f32);
        // no reader uses it where the font is embedded
        described.stem_v(80.0).font_file2(letters);
        described.finish();
        let packed = compress_to_vec_zlib(&part, COMPRESSION);
        let mut stream = file.stream(letters, &packed);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), i32::try_from(part.len()).unwrap_or(i32::MAX));
        stream.finish();

        let mut texts = UnicodeCmap::new(Name(b"calgate"), SYSTEM);
        for (id, (_, text)) in self.letters.iter().filter(|(_, (_, text))| !text.is_empty()) {
            texts.pair_with_multiple(*id, text.chars());
        }
        let texts = compress_to_vec_zlib(&texts.finish(), COMPRESSION);
        file.cmap(cmap, &texts).filter(Filter::FlateDecode);
        Ok(font)
    }

    /// Six capitals that tell this choice of letters from another.
    fn tag(&self) -> String {
        let mut mixed = 0xCBF2_9CE4_8422_2325_u64;
        for glyph in self.glyphs.remapped_gids() {
            mixed = (mixed ^ u64::from(glyph)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        let letter = |place: u32| char::from(b'A' + (mixed >> (8 * place) & 0xFF) as u8 % 26);
        (0..6).map(letter).collect()
    }
}
