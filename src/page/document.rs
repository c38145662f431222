//! A page as a whole: head, rules of safety, style, scripts, engine.

use super::html::Html;
use super::{MODULE, html};
use crate::text::{Catalogue, Value};
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// Style of every page.
const STYLE: &str = include_str!("assets/page.css");
/// Scripts of every page, in the order they need one another.
const SCRIPTS: &[&str] = &[
    include_str!("assets/numbers.js"),
    include_str!("assets/engine.js"),
    include_str!("assets/scales.js"),
    include_str!("assets/curve.js"),
    include_str!("assets/knob.js"),
    include_str!("assets/live.js"),
];

/// What runs the scenarios of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine<'a> {
    /// The module inside the page.
    Module,
    /// A server that takes a request by POST at this path of its own and gives the block back.
    Server(&'a str),
    /// Nothing: a page to read.
    None,
}

/// One HTML file.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Tag of the language, `nl`.
    pub language: &'a str,
    /// The words of that language.
    pub words: &'a Catalogue,
    /// Title of the window.
    pub title: &'a str,
    /// One sentence for search engines and lists of links, perhaps empty.
    pub description: &'a str,
    /// What stands in the page, within `<main>`.
    pub body: &'a Html,
    /// What runs its scenarios.
    pub engine: Engine<'a>,
    /// Style of its own, after that of every page.
    pub style: &'a str,
    /// Scripts of its own, after those of every page; they find the kit as `calgate`.
    pub script: &'a str,
    /// A line at the foot, such as the version and the commit.
    pub stamp: &'a str,
}

/// No body.
const NOTHING: &Html = &Html::NOTHING;

impl<'a> Page<'a> {
    /// An empty page.
    #[must_use]
    pub fn new(language: &'a str, words: &'a Catalogue) -> Self {
        Self {
            language,
            words,
            title: "",
            description: "",
            body: NOTHING,
            engine: Engine::None,
            style: "",
            script: "",
            stamp: "",
        }
    }

    /// The file.
    #[must_use]
    pub fn render(&self) -> String {
        let script = self.scripts();
        let mut head = Html::new();
        head.element("meta", &[("charset", "utf-8")], "");
        let rules = rules(self.engine, &script);
        head.element("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &rules)], "");
        let width = "width=device-width, initial-scale=1";
        head.element("meta", &[("name", "viewport"), ("content", width)], "");
        head.element("meta", &[("name", "color-scheme"), ("content", "light dark")], "");
        head.element("meta", &[("name", "referrer"), ("content", "no-referrer")], "");
        head.element("meta", &[("name", "generator"), ("content", "calgate")], "");
        if !self.description.is_empty() {
            let attributes = [("name", "description"), ("content", self.description)];
            head.element("meta", &attributes, "");
        }
        head.element("title", &[], self.title);
        let mut tail = Html::new();
        tail.data(&[("id", "calgate-words")], &self.script_words());
        match self.engine {
            Engine::Module => {
                tail.add(&Html::trusted("<script type=\"text/plain\" id=\"calgate-module\">"));
                tail.add(&Html::trusted(&base64(MODULE)));
                tail.add(&Html::trusted("</script>\n"));
            }
            Engine::Server(path) => tail.data(&[("id", "calgate-server")], &json!(path)),
            Engine::None => {}
        }
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n{head}\n<style>\n{STYLE}{style}</style>\n\
             </head>\n<body>\n{top}<main id=\"main\">\n{body}</main>\n{foot}{tail}\
             <script>{script}</script>\n</body>\n</html>\n",
            language = html::escaped(self.language),
            head = head.as_str(),
            style = self.style,
            top = self.top().as_str(),
            body = self.body.as_str(),
            foot = self.foot().as_str(),
            tail = tail.as_str(),
        )
    }

    /// What stands before everything: the way past it, the switch of light and dark.
    fn top(&self) -> Html {
        let mut html = Html::new();
        let skip = [("class", "skip"), ("href", "#main")];
        html.element("a", &skip, &self.words.word("page-skip"));
        html.within("header", &[("class", "top")], |top| {
            top.element("span", &[("class", "brand")], "calgate");
            let switch = [("type", "button"), ("data-action", "theme"), ("hidden", "")];
            top.element("button", &switch, &self.words.word("page-theme-dark"));
        });
        if self.engine != Engine::None {
            html.within("noscript", &[], |inside| {
                inside.element("p", &[("class", "notice")], &self.words.word("page-no-script"));
            });
        }
        html
    }

    /// What every page must say.
    fn foot(&self) -> Html {
        let mut html = Html::new();
        html.within("footer", &[], |foot| {
            foot.element("p", &[("class", "disclaimer")], &self.words.word("disclaimer-full"));
            if !self.stamp.is_empty() {
                foot.element("p", &[("class", "stamp")], self.stamp);
            }
        });
        html
    }

    /// All scripts as one, which sees nothing of the page's names and shows only `calgate`.
    fn scripts(&self) -> String {
        let mut script =
            String::from("\"use strict\";\nconst calgate = (() => {\nconst kit = {};\n");
        for part in SCRIPTS {
            script.push_str(part);
        }
        script.push_str("kit.start();\nreturn kit;\n})();\n");
        script.push_str(self.script);
        // a script ends where its element's end is written, even within a text; a comment of HTML
        // could keep it from ending
        script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
    }

    /// The words that the scripts show. What stands in braces they fill in themselves.
    fn script_words(&self) -> serde_json::Value {
        let word = |key: &str| self.words.word(key);
        let with = |key: &str, names: &[&str]| {
            let braces: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
            let values: Vec<(&str, Value<'_>)> =
                names.iter().zip(&braces).map(|(name, text)| (*name, Value::Text(text))).collect();
            self.words.phrase(key, &values)
        };
        json!({
            "decimalMark": word("number-decimal-mark"),
            "none": word("summary-none"),
            "timeMs": word("figure-time-axis-ms"),
            "timeS": word("figure-time-axis-s"),
            "timeH": word("figure-time-axis-h"),
            "timeD": word("page-time-axis-d"),
            "now": word("page-line-now"),
            "pinned": word("page-line-pinned"),
            "busy": word("page-busy"),
            "slow": word("page-slow"),
            "nearest": with("page-nearest", &["values"]),
            "noEngine": word("page-no-engine"),
            "stopped": word("page-stopped"),
            "unanswered": word("page-unanswered"),
            "described": with("page-described", &["title", "peak", "at", "least", "last"]),
            "describedPinned": with("page-described-pinned", &["peak"]),
            "describedEmpty": with("page-described-empty", &["title"]),
            "read": with("page-read", &["title"]),
            "readAt": with("page-read-at", &["time", "values"]),
            "outside": with("page-outside", &["low", "high"]),
            "notANumber": word("page-not-a-number"),
            "light": word("page-theme-light"),
            "dark": word("page-theme-dark"),
            "valuesShort": word("page-values-short"),
            "values": with("page-values", &["title"]),
        })
    }
}

/// What a browser may do with the page: nothing but run this script and the engine. Styles may stand
/// in attributes, as they do in figures; nothing can be loaded with them.
fn rules(engine: Engine<'_>, script: &str) -> String {
    let digest = base64(&Sha256::digest(script.as_bytes()));
    let connect = if let Engine::Server(_) = engine { "'self'" } else { "'none'" };
    format!(
        "default-src 'none'; script-src 'sha256-{digest}' 'wasm-unsafe-eval'; worker-src blob:; \
         style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; \
         connect-src {connect}; base-uri 'none'; form-action 'none'"
    )
}

/// Bytes as text, in the alphabet of RFC 4648.
#[must_use]
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sextet = bits >> (18 - 6 * at) & 63;
            let letter = char::from(ALPHABET[sextet as usize]);
            text.push(if at <= three.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_base64_as_in_rfc_4648() {
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    #[test]
    fn a_page_is_one_file_that_asks_the_network_for_nothing() {
        let words = Catalogue::english();
        let mut body = Html::new();
        body.element("h1", &[], "A < B");
        let page = Page { title: "A < B", body: &body, ..Page::new("en", &words) };
        for engine in [Engine::Module, Engine::Server("/run"), Engine::None] {
            let text = Page { engine, ..page }.render();
            assert!(text.contains("<title>A &lt; B</title>"));
            assert!(text.contains(&words.word("disclaimer-full")));
            assert!(text.contains("default-src &#39;none&#39;"));
            for reference in ["src=\"", "@import", "url(", "http://", "https://"] {
                // the namespace of SVG is a name and leads nowhere
                let text = text.replace("http://www.w3.org/2000/svg", "");
                assert!(!text.contains(reference), "{reference} in a page");
            }
        }
    }

    #[test]
    fn the_module_of_a_page_fits_and_is_a_module() {
        assert!(MODULE.starts_with(b"\0asm"), "the committed module is not WebAssembly");
        assert!(MODULE.len() < 1_500_000, "{} bytes", MODULE.len());
        let words = Catalogue::english();
        let text = Page { engine: Engine::Module, ..Page::new("en", &words) }.render();
        assert!(text.len() < 3_000_000, "{} bytes", text.len());
    }

    #[test]
    fn no_text_in_a_script_can_end_it() {
        let words = Catalogue::english();
        let page = Page { script: "const a = '</script>';", ..Page::new("en", &words) };
        assert!(page.render().contains("const a = '<\\/script>';"));
    }
}
