//! Rust files as the rules see them: words, literals and paths, without comments.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Literal,
    Sign,
    Open,
    Close,
}

/// One token of a file.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) line: usize,
    /// Within something marked `#[cfg(test)]`, which the program does not contain.
    pub(crate) test: bool,
    /// Within an attribute; text of documentation is an attribute too.
    pub(crate) attribute: bool,
}

/// One file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path from the root of the repository, with `/` on every system.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
}

/// Words joined by `::`, with groups taken apart: `use a::{b, c}` is `a::b` and `a::c`.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) words: Vec<String>,
    pub(crate) line: usize,
    pub(crate) test: bool,
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the repository, by path.
pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    fn visit(folder: &Path, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    visit(&root().join(folder), &mut found);
    found.sort();
    found
        .iter()
        .map(|path| {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            Source::new(&name, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let stream = TokenStream::from_str(text).unwrap_or_else(|e| panic!("{path}: {e}"));
        let mut tokens = Vec::new();
        let test = path.ends_with("/tests.rs") || path.starts_with("tests/");
        flatten(stream, test, false, &mut tokens);
        Self { path: path.to_owned(), text: text.to_owned(), tokens }
    }

    /// Names of the modules from the crate to this file: `src/model/state.rs` is `model`, `state`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inner.split('/').filter(|part| *part != "mod").collect()
    }

    /// Where a token stands, for messages.
    pub(crate) fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// Every path of two or more words.
    pub(crate) fn paths(&self) -> Vec<Joined> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let starts = self.tokens[at].kind == Kind::Word;
            at = if starts { collect(&self.tokens, at, &[], &mut found) } else { at + 1 };
        }
        found.retain(|path| path.words.len() > 1);
        found
    }

    /// The content of every plain string literal outside attributes and tests.
    pub(crate) fn strings(&self) -> impl Iterator<Item = (&str, usize)> {
        self.tokens
            .iter()
            .filter(|token| token.kind == Kind::Literal && !token.test && !token.attribute)
            .filter_map(|token| {
                let inner = token.text.strip_prefix('"')?.strip_suffix('"')?;
                Some((inner, token.line))
            })
    }
}

fn flatten(stream: TokenStream, test: bool, attribute: bool, tokens: &mut Vec<Token>) {
    // Set by `#[cfg(test)]` until the item that it marks has ended.
    let mut marked = false;
    let mut previous_hash = false;
    for tree in stream {
        let line = tree.span().start().line;
        let test = test || marked;
        let mut push = |text: String, kind, attribute| {
            tokens.push(Token { text, kind, line, test, attribute });
        };
        let mut hash = false;
        match tree {
            TokenTree::Ident(word) => push(word.to_string(), Kind::Word, attribute),
            TokenTree::Literal(literal) => push(literal.to_string(), Kind::Literal, attribute),
            TokenTree::Punct(sign) => {
                hash = sign.as_char() == '#' || (previous_hash && sign.as_char() == '!');
                marked &= sign.as_char() != ';';
                push(sign.as_char().to_string(), Kind::Sign, attribute);
            }
            TokenTree::Group(group) => {
                let attribute = attribute || previous_hash;
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                push(open.to_owned(), Kind::Open, attribute);
                let content = group.stream().to_string().replace(' ', "");
                flatten(group.stream(), test, attribute, tokens);
                let line = group.span_close().start().line;
                let text = close.to_owned();
                tokens.push(Token { text, kind: Kind::Close, line, test, attribute });
                if previous_hash && content == "cfg(test)" {
                    marked = true;
                } else if group.delimiter() == Delimiter::Brace {
                    marked = false;
                }
            }
        }
        previous_hash = hash;
    }
}

/// Reads the path that starts at `at` and returns where the next one can start.
fn collect(tokens: &[Token], mut at: usize, before: &[String], found: &mut Vec<Joined>) -> usize {
    let (line, test) = (tokens[at].line, tokens[at].test);
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let mut words = before.to_vec();
    loop {
        words.push(tokens[at].text.clone());
        at += 1;
        if !(is(at, ":") && is(at + 1, ":")) {
            break;
        }
        if tokens.get(at + 2).is_some_and(|token| token.kind == Kind::Word) {
            at += 2;
        } else if is(at + 2, "{") {
            at += 3;
            while !is(at, "}") {
                let word = tokens[at].kind == Kind::Word;
                at = if word { collect(tokens, at, &words, found) } else { at + 1 };
            }
            return at;
        } else {
            break;
        }
    }
    found.push(Joined { words, line, test });
    at
}

#[test]
fn a_file_is_read_as_the_compiler_reads_it() {
    let source = Source::new(
        "src/model/state.rs",
        "// use crate::comment::x;\nuse crate::{a::B, c::{self, d}};\nfn f() -> e::F { \"g::h\"; i::j::<K>() }\n\
         #[cfg(test)]\nmod tests { use l::m; }\nfn n() { o::p }",
    );
    assert_eq!(source.module(), ["model", "state"]);
    let shown: Vec<(String, usize, bool)> =
        source.paths().iter().map(|path| (path.words.join("::"), path.line, path.test)).collect();
    let expected = [
        ("crate::a::B", 2, false),
        ("crate::c::self", 2, false),
        ("crate::c::d", 2, false),
        ("e::F", 3, false),
        ("i::j", 3, false),
        ("l::m", 5, true),
        ("o::p", 6, false),
    ];
    assert_eq!(shown, expected.map(|(path, line, test)| (path.to_owned(), line, test)));
    assert_eq!(source.strings().collect::<Vec<_>>(), [("g::h", 3)]);
}
