//! The page: the parts of a report in the order in which they are read, with what every page must
//! say.

use super::folder::Folder;
use super::parts::{Figure, Parts, Table};
use super::{Report, ReportError, honesty_lines};
use crate::message::Told as _;
use crate::page::{Engine, Html, Page};
use crate::references;
use crate::scenario::meaning::Story;
use crate::text::{Catalogue, Value};

/// What a report adds to the style of every page.
const STYLE: &str = include_str!("report.css");

/// Puts a page together.
pub(super) fn page(
    folder: &Folder,
    parts: Parts,
    words: &Catalogue,
) -> Result<Report, ReportError> {
    let mut main = Html::new();
    main.element("p", &[("class", "kind")], &words.word(parts.kind));
    main.element("h1", &[], &parts.title);
    if !parts.question.is_empty() {
        main.element("p", &[("class", "question")], &parts.question);
    }
    main.element("p", &[("class", "disclaimer")], &words.word("disclaimer-full"));
    section(&mut main, "told", &words.word("report-head-told"), |inside| {
        for told in &parts.told {
            inside.element("p", &[], told);
        }
        for warning in &parts.warnings {
            let warning = words.phrase("report-warning", &[("warning", Value::Text(warning))]);
            inside.element("p", &[("class", "warning")], &warning);
        }
        notes(inside, folder, &parts, words);
    });
    if !parts.figures.is_empty() {
        section(&mut main, "figures", &words.word("report-head-figures"), |inside| {
            for (number, shown) in parts.figures.iter().enumerate() {
                figure(inside, shown, number + 1);
            }
        });
    }
    if let Some(why) = &parts.why {
        section(&mut main, "why", &words.word("report-head-why"), |inside| inside.add(why));
    }
    if !parts.tables.is_empty() {
        section(&mut main, "tables", &words.word("report-head-tables"), |inside| {
            parts.tables.iter().for_each(|shown| table(inside, shown, words));
        });
    }
    if !parts.stories.is_empty() {
        section(&mut main, "evidence", &words.word("report-head-evidence"), |inside| {
            parts.stories.iter().for_each(|told| story(inside, told, words));
        });
    }
    let honest = honesty_lines(words).map_err(|error| ReportError::Honesty(error.told()))?;
    section(&mut main, "honesty", &words.word("honesty-title"), |inside| list(inside, &honest));
    sources(&mut main, &parts.sources, words);
    origin(&mut main, folder, &parts, words);
    let page = Page {
        title: &parts.title,
        description: parts.told.first().map_or("", String::as_str),
        body: &main,
        engine: Engine::None,
        style: STYLE,
        stamp: &folder.provenance.stamp(),
        ..Page::new(words.language(), words)
    };
    let html = page.render();
    Ok(Report { title: parts.title, html })
}

/// A part of the page under its heading.
fn section(main: &mut Html, id: &str, head: &str, inside: impl FnOnce(&mut Html)) {
    let label = format!("{id}-head");
    main.within("section", &[("id", id), ("aria-labelledby", &label)], |section| {
        section.element("h2", &[("id", &label)], head);
        inside(section);
    });
}

/// What a reader must know of the folder itself.
fn notes(inside: &mut Html, folder: &Folder, parts: &Parts, words: &Catalogue) {
    if !folder.changed.is_empty() {
        let names = folder.changed.join(", ");
        let told = words.phrase("report-changed", &[("files", Value::Text(&names))]);
        inside.element("p", &[("class", "warning")], &told);
    }
    if parts.stored && folder.provenance.language != words.language() {
        inside.element("p", &[("class", "quiet")], &words.word("report-stored"));
    }
}

/// A figure; the names by which its parts are called are made its own, so that several can stand on
/// one page.
fn figure(inside: &mut Html, shown: &Figure, number: usize) {
    let svg = shown.svg.split_once("<svg").map_or("", |(_, rest)| rest);
    let svg = format!("<svg{svg}")
        .replace("id=\"figure-", &format!("id=\"figure-{number}-"))
        .replace("aria-labelledby=\"figure-", &format!("aria-labelledby=\"figure-{number}-"))
        .replace(" figure-", &format!(" figure-{number}-"));
    inside.within("figure", &[], |figure| {
        figure.within("div", &[("class", "sheet")], |paper| paper.add(&Html::trusted(&svg)));
        figure.element("figcaption", &[], &shown.caption);
    });
}

/// A table, in a frame that can be moved sideways on a narrow screen.
fn table(inside: &mut Html, shown: &Table, words: &Catalogue) {
    let frame = [
        ("class", "wide"),
        ("tabindex", "0"),
        ("role", "group"),
        ("aria-label", shown.caption.as_str()),
    ];
    inside.within("div", &frame, |frame| {
        frame.within("table", &[], |table| {
            table.element("caption", &[], &shown.caption);
            table.within("thead", &[], |head| {
                head.within("tr", &[], |row| {
                    for (i, name) in shown.heads.iter().enumerate() {
                        let class = if i == 0 { "name" } else { "number" };
                        row.element("th", &[("scope", "col"), ("class", class)], name);
                    }
                });
            });
            table.within("tbody", &[], |body| {
                for cells in &shown.rows {
                    body.within("tr", &[], |row| {
                        for (i, cell) in cells.iter().enumerate() {
                            if i == 0 {
                                row.element("th", &[("scope", "row")], cell);
                            } else {
                                row.element("td", &[("class", "number")], cell);
                            }
                        }
                    });
                }
            });
        });
    });
    if shown.left_out > 0 {
        let more = [("rows", Value::Count(shown.left_out as u64))];
        inside.element("p", &[("class", "quiet")], &words.phrase("report-more-rows", &more));
    }
}

fn list(inside: &mut Html, sentences: &[String]) {
    inside.within("ul", &[], |list| {
        for sentence in sentences {
            list.element("li", &[], sentence);
        }
    });
}

/// What a scenario says of itself.
fn story(inside: &mut Html, story: &Story, words: &Catalogue) {
    let tag = words.language();
    for (key, sentences) in [
        ("report-look-for", story.look_for_in(tag)),
        ("report-established", story.established_in(tag)),
        ("report-contested", story.contested_in(tag)),
    ] {
        if !sentences.is_empty() {
            inside.element("h3", &[], &words.word(key));
            list(inside, sentences);
        }
    }
}

fn sources(main: &mut Html, keys: &[String], words: &Catalogue) {
    let known: Vec<String> = keys
        .iter()
        .filter_map(|key| references::find(key))
        .map(|reference| {
            let doi = reference.doi;
            let doi = if doi.is_empty() { String::new() } else { format!(", doi:{doi}") };
            format!("{}. {}{doi}", reference.short, reference.place)
        })
        .collect();
    if !known.is_empty() {
        section(main, "sources", &words.word("report-head-sources"), |inside| list(inside, &known));
    }
}

/// Where the numbers come from, and the texts to make them again.
fn origin(main: &mut Html, folder: &Folder, parts: &Parts, words: &Catalogue) {
    let provenance = &folder.provenance;
    section(main, "origin", &words.word("report-head-origin"), |inside| {
        inside.within("dl", &[("class", "origin")], |list| {
            let mut pair = |key: &str, value: &str| {
                list.element("dt", &[], &words.word(key));
                list.element("dd", &[], value);
            };
            pair("report-origin-folder", &folder.name());
            let program =
                format!("{} {} ({})", provenance.program, provenance.version, provenance.commit);
            pair("report-origin-program", &program);
            for run in &provenance.runs {
                pair("report-origin-scenario", &run.scenario);
                pair("report-origin-digits", &run.resolved_sha256);
                pair("report-origin-seed", &run.seed.to_string());
            }
            let files = [
                ("files", Value::Count(folder.files.len() as u64)),
                ("changed", Value::Count(folder.changed.len() as u64)),
                ("unread", Value::Count(folder.unread as u64)),
            ];
            pair("report-origin-files", &words.phrase("report-origin-same", &files));
        });
        for (name, text) in &parts.attached {
            inside.within("details", &[], |details| {
                details.element("summary", &[], name);
                details.element("pre", &[("tabindex", "0")], text);
            });
        }
    });
}
