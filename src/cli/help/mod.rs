//! `--help` in another language than English.
//!
//! The English words stand in the code, beside the command or the option that they explain. What they
//! are in another language stands in the `help.ftl` of that language, under a key that is made of the
//! names of the command and of what is explained: `help-sweep-run-shard` for `--shard` of `calgate
//! sweep run`. What several commands say alike stands once, under `help-any-`. A language without
//! such a file shows the English help whole.

mod foot;
mod mistake;
mod page;

use super::exit::WIDTH;
use crate::scenario::wrapped;
use crate::text::{Catalogue, Language};
use clap::builder::styling::Style;
use clap::builder::{PossibleValue, StyledStr, Styles};
use clap::{Arg, ArgAction, ArgMatches, Command};
pub(super) use page::page_told;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// The languages of the help, beside English.
const FILES: [(&str, &str); 1] = [("nl", include_str!("../../text/nl/help.ftl"))];

/// Width that `clap` takes for `Usage: `.
const USAGE: &str = "Usage: ";

/// Columns before a long help.
const BEFORE_HELP: usize = 10;

/// The words of the help, for the messages that `clap` has them formed for.
static WORDS: OnceLock<Option<Catalogue>> = OnceLock::new();

/// Reads what was typed, and ends the program where help was asked for or a mistake was made; both
/// are told in `language`, if there is help in it.
pub(super) fn read(command: Command, typed: Vec<OsString>, language: Language) -> ArgMatches {
    match WORDS.get_or_init(|| words_of(language)) {
        None => command.get_matches_from(typed),
        Some(words) => {
            let typed = as_option(&command, typed);
            let command = told(command, &|keys, english| said(words, keys, english));
            let matches = command.try_get_matches_from(typed);
            matches.unwrap_or_else(|error| error.apply::<mistake::Told>().exit())
        }
    }
}

/// The words of the help in a language; nothing where that is English.
fn words_of(language: Language) -> Option<Catalogue> {
    let (_, file) = FILES.iter().find(|(tag, _)| *tag == language.tag)?;
    let files: Vec<&str> = language.files.iter().chain([file]).copied().collect();
    Some(Catalogue::with(language.tag, &files))
}

/// What stands under the first of the keys that has an entry.
fn said(words: &Catalogue, keys: &[String], english: &str) -> String {
    let key = keys.iter().find(|key| words.has(key));
    debug_assert!(key.is_some(), "no word for {keys:?}: {english}");
    key.map_or_else(|| english.to_owned(), |key| words.word(key))
}

/// Gives the word under one of the keys, for what is said in English.
type Say<'a> = dyn Fn(&[String], &str) -> String + 'a;

/// The key of the names in a command, `help-sweep-run-shard`; the program itself has an empty path.
fn key(path: &[&str], names: &[&str]) -> String {
    let mut key = "help".to_owned();
    for name in path.iter().chain(names) {
        key.push('-');
        key.push_str(&name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-"));
    }
    key
}

/// Something of `clap`'s own: a heading, a remark.
fn own(say: &Say<'_>, name: &str, english: &str) -> String {
    say(&[key(&["clap"], &[name])], english)
}

/// A command whose help is told in other words.
fn told(command: Command, say: &Say<'_>) -> Command {
    let mut built = command.clone();
    built.build();
    let heading = Styles::styled().get_usage().to_owned();
    let usage = own(say, "usage", "Usage");
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{heading}{usage}:{heading:#} {{usage}}\n\n\
         {{all-args}}{{after-help}}"
    );
    command_told(command, &built, &[], &StyledStr::from(template), say)
}

fn command_told(
    mut command: Command,
    built: &Command,
    path: &[&str],
    template: &StyledStr,
    say: &Say<'_>,
) -> Command {
    let plain = |text: &StyledStr| text.to_string();
    if let Some(about) = command.get_about().map(plain) {
        command = command.about(say(&[key(path, &["about"])], &about));
    }
    if let Some(about) = command.get_long_about().map(plain) {
        command = command.long_about(say(&[key(path, &["about", "long"])], &about));
    }
    if let Some(foot) = command.get_after_help().map(plain) {
        command = command.after_help(foot::told(&foot, path, say));
    }
    let usage = usage_told(&built.clone().render_usage().to_string(), say);
    let long = command.get_long_about().is_some()
        || command.get_arguments().any(|arg| values(arg).iter().any(|v| v.get_help().is_some()));
    command = command
        .help_template(template.clone())
        .override_usage(usage)
        .mut_args(|arg| argument_told(arg, path, say))
        .disable_help_flag(true)
        .arg(help_option(long, say));
    if let Some(version) = command.get_version().map(str::to_owned) {
        let shown = own(say, "version", "Print version");
        command = command.version(version).disable_version_flag(true).arg(
            option("version", 'V', ArgAction::Version, shown)
                .help_heading(own(say, "options", "Options")),
        );
    }
    if !command.has_subcommands() {
        return command;
    }
    command =
        command.subcommand_help_heading(own(say, "commands", "Commands")).mut_subcommands(|sub| {
            let name = sub.get_name().to_owned();
            let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
            match built.find_subcommand(&name) {
                Some(built) => command_told(sub, built, &path, template, say),
                None => sub,
            }
        });
    let about =
        own(say, "help-command", "Print this message or the help of the given subcommand(s)");
    command.disable_help_subcommand(true).subcommand(
        // it is only shown: what is typed with it is made `--help` of
        Command::new("help").about(about).disable_help_flag(true),
    )
}

/// `-h` and `--help`.
fn help_option(long: bool, say: &Say<'_>) -> Arg {
    let heading = own(say, "options", "Options");
    let (short, full) = (
        own(say, "help-see-more", "Print help (see more with '--help')"),
        own(say, "help-see-less", "Print help (see a summary with '-h')"),
    );
    if long {
        option("help", 'h', ArgAction::Help, short).long_help(full).help_heading(heading)
    } else {
        let shown = own(say, "help", "Print help");
        option("help", 'h', ArgAction::Help, shown).help_heading(heading)
    }
}

/// An option of `clap`'s own, behind all others as `clap` sets it.
fn option(name: &'static str, short: char, action: ArgAction, help: String) -> Arg {
    const LAST: usize = 999;
    Arg::new(name).short(short).long(name).action(action).help(help).display_order(LAST)
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}

/// The values of an argument that are shown.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    let all = if takes_value(arg) { arg.get_possible_values() } else { Vec::new() };
    all.into_iter().filter(|value| !value.is_hide_set()).collect()
}

fn argument_told(mut arg: Arg, path: &[&str], say: &Say<'_>) -> Arg {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str()).to_owned();
    let keys = |tail: &[&str]| {
        let names: Vec<&str> = [name.as_str()].iter().chain(tail).copied().collect();
        [key(path, &names), key(&["any"], &names)]
    };
    let heading = match arg.get_help_heading() {
        Some(own_heading) => own(say, own_heading, own_heading),
        None if arg.is_positional() => own(say, "arguments", "Arguments"),
        None => own(say, "options", "Options"),
    };
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = say(&keys(&[]), &help);
    let values = values(&arg);
    let default = arg.get_default_values().iter().map(|value| value.to_string_lossy());
    let default = default.collect::<Vec<_>>().join(" ");
    let remark = |name: &str, english: &str, value: &str| {
        let name = own(say, name, english);
        format!("[{name}: {value}]")
    };
    let mut remarks = Vec::new();
    if !default.is_empty() {
        remarks.push(remark("default", "default", &default));
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let possible = (!names.is_empty())
        .then(|| remark("possible-values", "possible values", &names.join(", ")));
    let explained = values.iter().any(|value| value.get_help().is_some());
    let long = paragraphs(&[
        help.clone(),
        if explained { listed(&values, &keys, say) } else { String::new() },
        remarks
            .iter()
            .chain(possible.iter().filter(|_| !explained))
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
    ]);
    remarks.extend(possible);
    let short = [help].into_iter().chain(remarks).collect::<Vec<_>>().join(" ");
    arg = arg.help(short).help_heading(heading);
    if takes_value(&arg) {
        let shown = arg.get_value_names().map(<[_]>::to_vec).unwrap_or_default();
        arg = arg.hide_default_value(true).hide_possible_values(true);
        if !shown.is_empty() {
            arg = arg.value_names(shown.iter().map(|name| value_told(name, say)));
        }
    }
    if explained || long.contains('\n') { arg.long_help(long) } else { arg }
}

fn paragraphs(all: &[String]) -> String {
    all.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
}

/// Values, each with what it means.
fn listed(
    values: &[PossibleValue],
    keys: &dyn Fn(&[&str]) -> [String; 2],
    say: &Say<'_>,
) -> String {
    const DASH: usize = "- ".len();
    let bold: Style = Styles::styled().get_literal().to_owned();
    let width = values.iter().map(|value| value.get_name().len()).max().unwrap_or(0);
    let mut text = own(say, "possible-values-long", "Possible values") + ":";
    for value in values {
        let name = value.get_name();
        let help = value.get_help().map(ToString::to_string);
        let help = help.map_or_else(String::new, |english| say(&keys(&[name]), &english));
        let room = width - name.len();
        let meaning = wrapped(&help, BEFORE_HELP + DASH + width + ": ".len(), WIDTH);
        let meaning = meaning.replace('\n', &format!("\n{:1$}", "", DASH + width + ": ".len()));
        let _ = write!(text, "\n- {bold}{name}{bold:#}: {:room$}{meaning}", "");
    }
    text
}

/// What stands in place of a value: `FOLDER`.
fn value_told(name: &str, say: &Say<'_>) -> String {
    say(&[key(&["value"], &[name])], name)
}

/// Usage lines: their words between brackets are others, and each stands behind the heading.
fn usage_told(usage: &str, say: &Say<'_>) -> String {
    let usage = usage.strip_prefix(USAGE).unwrap_or(usage).trim_end();
    let mut lines: Vec<String> = Vec::new();
    for line in usage.lines() {
        let below = line.len() - line.trim_start().len() > USAGE.len();
        match lines.last_mut().filter(|_| below) {
            // the rest of a line that was broken
            Some(last) => *last = format!("{last} {}", line.trim()),
            None => lines.push(line.trim().to_owned()),
        }
    }
    let heading = own(say, "usage", "Usage").chars().count() + ": ".len();
    let margin = format!("\n{:heading$}", "");
    let told = |line: String| wrapped(&usage_line(&line, say), heading, WIDTH);
    lines.into_iter().map(told).collect::<Vec<_>>().join("\n").replace('\n', &margin)
}

fn usage_line(line: &str, say: &Say<'_>) -> String {
    let mut text = String::new();
    for piece in line.split_inclusive(['<', '>', '[', ']']) {
        let (word, end) = piece.split_at(piece.trim_end_matches(['<', '>', '[', ']']).len());
        match end {
            ">" | "]" if word.chars().any(char::is_uppercase) => text += &value_told(word, say),
            _ => text += word,
        }
        text += end;
    }
    text
}

/// `calgate help sweep run` as `calgate sweep run --help`.
fn as_option(command: &Command, mut typed: Vec<OsString>) -> Vec<OsString> {
    let mut here = command;
    let mut at = 1;
    while let Some(word) = typed.get(at).and_then(|word| word.to_str()) {
        if word == "help" && here.has_subcommands() {
            typed.remove(at);
            typed.push("--help".into());
            break;
        }
        match here.find_subcommand(word) {
            Some(next) => here = next,
            // the language may stand before the command
            None if word == "--lang" => at += 1,
            None if word.starts_with("--lang=") => {}
            None => break,
        }
        at += 1;
    }
    typed
}

#[cfg(test)]
mod tests;
