//! A bar on standard error that shows how much of the simulated time is done.
//!
//! It is shown to people only: not when standard error goes to a file or a pipe, not with
//! `--quiet`, not on a terminal that cannot move its cursor (`TERM=dumb`). `NO_COLOR` is respected.

use super::language;
use crate::text::Value;
use std::borrow::Cow;
use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// Parts that the bar is divided into; finer than any terminal is wide.
const PARTS: u64 = 1000;

/// How the bar is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Hidden,
    Plain,
    Coloured,
}

/// A bar that is on the screen from [`Progress::start`] until it is dropped.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Puts up a bar called `label`, unless nobody would see it or `quiet` was asked for.
    #[must_use]
    pub(super) fn start(label: impl Into<Cow<'static, str>>, quiet: bool) -> Self {
        const WIDEST: usize = 32; // with the bar that fits into 80 columns
        let label: String = label.into().chars().take(WIDEST).collect();
        let set = |name| std::env::var(name).ok();
        let terminal = std::io::stderr().is_terminal();
        Self::with_look(label, look(terminal, quiet, set("TERM"), set("NO_COLOR")))
    }

    /// A bar that counts rows, of which `done` of `all` are there, with how many are made in a
    /// second and how long the rest will take.
    #[must_use]
    pub(super) fn rows(label: &str, done: u64, all: u64, quiet: bool) -> Self {
        const WIDEST: usize = 20; // with the bar that fits into 80 columns
        let this = Self::start(label.chars().take(WIDEST).collect::<String>(), quiet);
        let left = language::words().phrase("progress-left", &[("eta", Value::Text("{eta}"))]);
        let template = format!("{{msg}} [{{bar:14}}] {{human_pos}}/{{human_len}} {{rate}} {left}");
        let style = ProgressStyle::with_template(&template)
            .unwrap_or_else(|_| unreachable!("a test loads each template"))
            .with_key("rate", move |state: &ProgressState, text: &mut dyn std::fmt::Write| {
                let made = state.pos().saturating_sub(done) as f64;
                let per_s = made / state.elapsed().as_secs_f64().max(f64::MIN_POSITIVE);
                let digits = usize::from(per_s < 10.0);
                let _ = write!(text, "{per_s:.digits$}/s"); // a rate that is not shown is no harm
            })
            .progress_chars("=> ");
        this.bar.set_style(style);
        this.bar.set_length(all);
        this.bar.set_position(done);
        // what was there before says nothing of how fast rows are made now
        this.bar.reset_eta();
        this
    }

    /// One more row is made.
    pub(super) fn one_more(&self) {
        self.bar.inc(1);
    }

    fn with_look(label: impl Into<Cow<'static, str>>, look: Look) -> Self {
        let (target, template) = match look {
            Look::Hidden => (ProgressDrawTarget::hidden(), "{msg}"),
            Look::Plain => (ProgressDrawTarget::stderr(), "{msg} [{bar:30}] {percent:>3} % {eta}"),
            Look::Coloured => {
                (ProgressDrawTarget::stderr(), "{msg} [{bar:30.cyan}] {percent:>3} % {eta}")
            }
        };
        let style = ProgressStyle::with_template(template)
            .unwrap_or_else(|_| unreachable!("a test loads each template"))
            .progress_chars("=> ");
        let bar = ProgressBar::with_draw_target(Some(PARTS), target)
            .with_style(style)
            .with_message(label);
        Self { bar }
    }

    /// Shows the fraction of the simulated time that is done, from 0 to 1; what is not a number
    /// is ignored. Cheap enough to be called at every step: the screen is redrawn 20 times a
    /// second at most.
    pub(super) fn show(&self, done_frac: f64) {
        if done_frac.is_nan() {
            return;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the fraction is held between 0 and 1 first"
        )]
        let parts = (done_frac.clamp(0.0, 1.0) * PARTS as f64) as u64;
        self.bar.set_position(parts);
    }
}

impl Drop for Progress {
    /// Takes the bar off the screen, also when the run failed, so that messages stand clean.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// How to show the bar: `terminal` tells whether standard error is one, `term` and `no_color` are
/// the values of `TERM` and `NO_COLOR`. An empty `NO_COLOR` counts as not set (no-color.org).
fn look(terminal: bool, quiet: bool, term: Option<String>, no_color: Option<String>) -> Look {
    if quiet || !terminal || term.is_some_and(|term| term == "dumb") {
        Look::Hidden
    } else if no_color.is_some_and(|value| !value.is_empty()) {
        Look::Plain
    } else {
        Look::Coloured
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_shown_only_to_people_and_coloured_only_if_they_like() {
        let text = |value: &str| Some(value.to_owned());
        assert_eq!(look(true, false, text("xterm"), None), Look::Coloured);
        assert_eq!(look(true, false, None, text("")), Look::Coloured);
        assert_eq!(look(true, false, text("xterm"), text("1")), Look::Plain);
        assert_eq!(look(true, false, text("dumb"), None), Look::Hidden);
        assert_eq!(look(true, true, text("xterm"), None), Look::Hidden);
        assert_eq!(look(false, false, text("xterm"), None), Look::Hidden);
    }

    #[test]
    fn the_bar_follows_the_fraction_and_stays_within_its_ends() {
        let progress = Progress::with_look("run", Look::Hidden);
        let show = |done_frac| progress.show(done_frac);
        for (fraction, parts) in
            [(0.0, 0), (0.25, 250), (f64::NAN, 250), (1.5, PARTS), (-1.0, 0), (1.0, PARTS)]
        {
            show(fraction);
            assert_eq!(progress.bar.position(), parts, "{fraction}");
        }
    }

    #[test]
    fn every_look_has_a_template_that_loads() {
        for look in [Look::Hidden, Look::Plain, Look::Coloured] {
            let _ = Progress::with_look("run", look);
        }
        let _ = Progress::rows("rows", 0, 1, true);
    }
}
