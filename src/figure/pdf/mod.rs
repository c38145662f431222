//! Makes a PDF of a figure: the lines and letters of the PNG, as lines and as letters of an embedded
//! font that can be searched and copied. The page is tagged as one figure with its words for readers
//! who cannot see it, and carries title and provenance.
//!
//! ```text
//! raster::tree (what stands where) ─▶ content (what is drawn) ─▶ font (only the letters used)
//! ```

mod content;
mod font;

use super::svg::Svg;
use super::{FigureError, raster};
use content::Drawn;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::StructRole;
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Filter, Finish as _, Name, Pdf, Rect, Ref, TextStr};

/// How hard streams are compressed; more takes longer and wins nothing.
const COMPRESSION: u8 = 8;
/// Points in a pixel of SVG.
const POINTS_PER_PIXEL: f32 = 72.0 / raster::SVG_PIXELS_PER_INCH;

// The objects every file has. Those of fonts and of opacities follow from `NEXT` on.
const CATALOGUE: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const INFORMATION: Ref = Ref::new(5);
const METADATA: Ref = Ref::new(6);
const FIGURE: Ref = Ref::new(7);
const PARENTS: Ref = Ref::new(8);
const ROOT: Ref = Ref::new(9);
const NEXT: i32 = 10;

/// The figure as a PDF file of one page, as large as the figure. The same figure gives the same
/// bytes.
///
/// # Errors
/// [`FigureError::Pdf`] if the file cannot be made.
pub fn pdf(figure: &Svg) -> Result<Vec<u8>, FigureError> {
    let tree = raster::tree(figure)?;
    let width = tree.size().width() * POINTS_PER_PIXEL;
    let height = tree.size().height() * POINTS_PER_PIXEL;
    let page = Rect::new(0.0, 0.0, width, height);
    let Drawn { content, fonts, opacities } = content::draw(&tree)?;

    let mut file = Pdf::new();
    let mut next = Ref::new(NEXT);
    let mut fonts_written = vec![];
    for (index, used) in fonts.iter().enumerate().filter(|(_, used)| !used.is_empty()) {
        fonts_written.push((content::font_name(index), used.write(&mut file, &mut next)?));
    }
    let mut opacities_written = vec![];
    for &permille in &opacities {
        let id = next.bump();
        let frac = f32::from(permille) / 1000.0;
        file.ext_graphics(id).stroking_alpha(frac).non_stroking_alpha(frac);
        opacities_written.push((content::opacity_name(permille), id));
    }

    let mut catalogue = file.catalog(CATALOGUE);
    catalogue.pages(PAGES).metadata(METADATA);
    catalogue.mark_info().marked(true);
    catalogue.viewer_preferences().display_doc_title(true);
    catalogue.pair(Name(b"StructTreeRoot"), ROOT);
    catalogue.finish();
    let mut root = file.indirect(ROOT).start::<StructTreeRoot<'_>>();
    root.child(FIGURE).parent_tree().nums().insert(0, PARENTS);
    root.finish();
    file.indirect(PARENTS).array().item(FIGURE);
    let mut tagged = file.struct_element(FIGURE);
    tagged.kind(StructRole::Figure).parent(ROOT).page(PAGE);
    tagged.alt(TextStr(alternative(figure)));
    tagged.marked_content_child().marked_content_id(0);
    tagged.finish();

    file.pages(PAGES).kids([PAGE]).count(1);
    let mut sheet = file.page(PAGE);
    sheet.parent(PAGES).media_box(page).contents(CONTENT).struct_parents(0);
    let mut resources = sheet.resources();
    let mut named = resources.fonts();
    for (name, id) in &fonts_written {
        named.pair(Name(name.as_bytes()), *id);
    }
    named.finish();
    let mut named = resources.ext_g_states();
    for (name, id) in &opacities_written {
        named.pair(Name(name.as_bytes()), *id);
    }
    named.finish();
    resources.finish();
    sheet.finish();
    let packed = compress_to_vec_zlib(&content, COMPRESSION);
    file.stream(CONTENT, &packed).filter(Filter::FlateDecode);

    let mut information = file.document_info(INFORMATION);
    information.title(TextStr(&figure.heading.title)).subject(TextStr(alternative(figure)));
    information.creator(TextStr("calgate"));
    information.finish();
    file.metadata(METADATA, metadata(figure).as_bytes());
    Ok(file.finish())
}

/// What stands for the figure where it cannot be seen.
fn alternative(figure: &Svg) -> &str {
    match figure.heading.description.as_str() {
        "" => &figure.heading.title,
        words => words,
    }
}

/// Title, description and provenance as XMP.
fn metadata(figure: &Svg) -> String {
    let escape = super::svg::escape;
    let alternatives = |name: &str, text: &str| {
        let text = escape(text);
        format!(
            "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt></dc:{name}>"
        )
    };
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         {}\n{}\n<dc:source>{}</dc:source>\n\
         </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        alternatives("title", &figure.heading.title),
        alternatives("description", alternative(figure)),
        escape(&figure.stamp.record),
    )
}
