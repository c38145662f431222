//! HTML written so that no text can become markup.

use std::fmt::Write as _;

/// A piece of finished HTML.
///
/// ```
/// use calgate::page::Html;
/// let mut html = Html::new();
/// html.within("p", &[("class", "lead")], |p| p.text("5 mM < 6 mM"));
/// assert_eq!(html.as_str(), "<p class=\"lead\">5 mM &lt; 6 mM</p>\n");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html(String);

/// Elements that have neither content nor an end.
const EMPTY: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

impl Html {
    /// Nothing.
    pub(super) const NOTHING: Self = Self(String::new());

    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Text that is markup already, such as a figure of the program itself; never what a person
    /// typed.
    #[must_use]
    pub fn trusted(markup: &str) -> Self {
        Self(markup.to_owned())
    }

    /// Adds text; whatever stands in it is shown as it stands.
    pub fn text(&mut self, text: &str) {
        self.0.push_str(&escaped(text));
    }

    /// Adds an element with text and no line break after it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        if !EMPTY.contains(&name) {
            self.text(text);
            let _ = write!(self.0, "</{name}>");
        }
    }

    /// Adds an element with whatever `inside` puts in it, and a line break.
    pub fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inside(self);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// Adds a finished piece.
    pub fn add(&mut self, piece: &Self) {
        self.0.push_str(&piece.0);
    }

    /// Adds data for a script; no text in it can end the element.
    pub fn data(&mut self, attributes: &[(&str, &str)], data: &serde_json::Value) {
        self.0.push_str("<script type=\"application/json\"");
        self.attributes(attributes);
        // within JSON `<` can only stand in a text, where an escape means the same
        let _ = writeln!(self.0, ">{}</script>", data.to_string().replace('<', "\\u003c"));
    }

    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.0, "<{name}");
        self.attributes(attributes);
        self.0.push('>');
    }

    fn attributes(&mut self, attributes: &[(&str, &str)]) {
        for (name, value) in attributes {
            let _ = write!(self.0, " {name}");
            if !value.is_empty() {
                let _ = write!(self.0, "=\"{}\"", escaped(value));
            }
        }
    }
}

/// Text as it stands in HTML, inside an element or an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // a byte of zero ends a text for some readers
            '\0' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_never_becomes_markup() {
        let mut html = Html::new();
        html.element("b", &[("title", "\"><i onclick='x'>")], "<script>&");
        html.element("input", &[("disabled", "")], "");
        assert_eq!(
            html.as_str(),
            "<b title=\"&quot;&gt;&lt;i onclick=&#39;x&#39;&gt;\">&lt;script&gt;&amp;</b>\
             <input disabled>"
        );
    }

    #[test]
    fn data_cannot_end_its_element() {
        let mut html = Html::new();
        let data = serde_json::json!({ "a": "</script><script>alert(1)</script>" });
        html.data(&[("id", "d")], &data);
        let text = html.as_str();
        let inside = text.split_once('>').unwrap().1.strip_suffix("</script>\n").unwrap();
        assert!(!inside.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(inside).unwrap(), data);
    }
}
