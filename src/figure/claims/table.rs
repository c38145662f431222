//! The words around the chart of claims: what is claimed on its left, both values and the verdict
//! on its right, a key above.

use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::super::labels::wrap;
use super::super::plot::field::corners;
use super::super::theme::{self, CAPITAL, LEADING, mm};
use super::super::{FigureError, Words};
use super::chart::{accepted, hue, sign};
use super::{ClaimRow, Claims, Verdict};

/// The widest what is claimed and what was published may grow before they are broken into lines.
const LABEL_MOST: i32 = mm(58.0);
const PUBLISHED_MOST: i32 = mm(34.0);
const OURS_MOST: i32 = mm(20.0);
/// Between columns.
const GAP: i32 = mm(3.0);
/// Air between the rows, and above the name of a group.
const ROW_AIR: i32 = mm(1.1);
const GROUP_AIR: i32 = mm(1.6);

/// From the left end of a verdict to its word.
const SIGN: i32 = mm(3.4);

const HEAD: Lettering = Lettering::new(theme::TICK_SIZE, theme::QUIET);
const GROUP: Lettering = Lettering::new(theme::LABEL_SIZE, theme::INK).bold();
const VERDICTS: [Verdict; 3] = [Verdict::Passes, Verdict::Open, Verdict::Fails];

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passes => "figure-claim-passes",
        Verdict::Open => "figure-claim-open",
        Verdict::Fails => "figure-claim-fails",
    }
}

/// The sign of a verdict before words. Gives their right end.
fn named_sign(
    canvas: &mut Canvas<'_>,
    (x, baseline): (i32, i32),
    verdict: Verdict,
    words: &str,
) -> Result<i32, FigureError> {
    let middle = baseline - part(theme::LABEL_SIZE, CAPITAL / 2.0);
    sign(canvas, (x + mm(1.2), middle), verdict)?;
    let lettering = Lettering { colour: hue(verdict).text, ..LABEL };
    canvas.words(words, (x + SIGN, baseline), lettering)?;
    Ok(x + SIGN + LABEL.width_of(words))
}

fn lines_height(lines: usize) -> i32 {
    part(theme::LABEL_SIZE, LEADING) * count(lines)
}

/// A row with its place.
struct Row<'a> {
    claim: &'a ClaimRow,
    label: Vec<String>,
    ours: Vec<String>,
    published: Vec<String>,
    top: i32,
    height: i32,
    /// Every other row is tinted, to lead the eye.
    tinted: bool,
}

/// All words with their place.
pub(super) struct Table<'a> {
    rows: Vec<Row<'a>>,
    /// Names of groups and their baselines.
    groups: Vec<(&'a str, i32)>,
    /// Left and right end of the chart, top and bottom of chart and rows.
    pub(super) chart: (i32, i32),
    pub(super) body: (i32, i32),
    /// Right end of our values; left end of the published values and of the verdicts.
    ours: i32,
    published: i32,
    verdict: i32,
    width: i32,
    key_baseline: i32,
}

impl<'a> Table<'a> {
    pub(super) fn new(claims: &'a Claims, words: &dyn Words, width: i32, top: i32) -> Self {
        let key_baseline = top + mm(5.0);
        let top = key_baseline + mm(8.5);
        let (mut rows, mut groups, mut y) = (vec![], vec![], top);
        for group in &claims.groups {
            if !group.title.is_empty() && !group.rows.is_empty() {
                y += GROUP_AIR + lines_height(1);
                groups.push((group.title.as_str(), y - mm(0.2)));
                y += mm(1.0);
            }
            for (index, row) in group.rows.iter().enumerate() {
                let label = wrap(&row.label, LABEL, LABEL_MOST);
                let ours = wrap(&row.ours_text, LABEL, OURS_MOST);
                let published = wrap(&row.published_text, LABEL, PUBLISHED_MOST);
                let most = label.len().max(ours.len()).max(published.len()).max(1);
                let height = lines_height(most) + ROW_AIR;
                let tinted = index % 2 == 0;
                rows.push(Row { claim: row, label, ours, published, top: y, height, tinted });
                y += height;
            }
        }
        let widest = |lines: &mut dyn Iterator<Item = &Vec<String>>, head: &str| {
            let widths = lines.flatten().map(|line| LABEL.width_of(line));
            widths.max().unwrap_or(0).max(HEAD.width_of(head))
        };
        let label = widest(&mut rows.iter().map(|row| &row.label), "");
        let ours_head = words.word("figure-claim-model");
        let ours = widest(&mut rows.iter().map(|row| &row.ours), &ours_head);
        let published_head = words.word("figure-claim-published");
        let published = widest(&mut rows.iter().map(|row| &row.published), &published_head);
        let verdicts = VERDICTS.iter().map(|verdict| LABEL.width_of(&words.word(word(*verdict))));
        let verdict = verdicts.max().unwrap_or(0) + SIGN;
        let verdict_left = width - theme::EDGE - verdict;
        let published_left = verdict_left - GAP - published;
        let ours_right = published_left - GAP;
        let chart = (theme::EDGE + label + GAP + mm(1.0), ours_right - ours - GAP - mm(1.0));
        Self {
            rows,
            groups,
            chart,
            body: (top, y + mm(0.8)),
            ours: ours_right,
            published: published_left,
            verdict: verdict_left,
            width,
            key_baseline,
        }
    }

    /// All claims with the height they stand at.
    pub(super) fn middles(&self) -> impl Iterator<Item = (&'a ClaimRow, i32)> {
        self.rows.iter().map(|row| (row.claim, row.top + row.height / 2))
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        claims: &Claims,
        words: &dyn Words,
    ) -> Result<(), FigureError> {
        self.draw_key(canvas, claims, words)?;
        let baseline = self.body.0 - mm(0.4);
        let head = words.word("figure-claim-model");
        canvas.words(&head, (self.ours, baseline), HEAD.side(Side::End))?;
        let head = words.word("figure-claim-published");
        canvas.words(&head, (self.published, baseline), HEAD)?;
        for (title, baseline) in &self.groups {
            canvas.words(title, (theme::EDGE, *baseline), GROUP)?;
        }
        for row in &self.rows {
            self.draw_row(canvas, row, words)?;
        }
        Ok(())
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas<'_>,
        row: &Row<'_>,
        words: &dyn Words,
    ) -> Result<(), FigureError> {
        if row.tinted {
            let left = theme::EDGE - mm(0.8);
            let width = self.width - 2 * left;
            let shape = Frame { left, top: row.top, width, height: row.height };
            canvas.tint(corners(shape), theme::QUIET, 0.06)?;
        }
        let middle = row.top + row.height / 2;
        let first = |lines: usize| {
            let extra = lines_height(lines.max(1) - 1) / 2;
            middle + part(theme::LABEL_SIZE, CAPITAL / 2.0) - extra
        };
        let columns = [
            (&row.label, theme::EDGE, LABEL),
            (&row.ours, self.ours, LABEL.side(Side::End)),
            (&row.published, self.published, LABEL),
        ];
        for (lines, x, lettering) in columns {
            for (index, line) in lines.iter().enumerate() {
                let y = first(lines.len()) + lines_height(index);
                canvas.words(line, (x, y), lettering)?;
            }
        }
        let verdict = words.word(word(row.claim.verdict));
        let place = (self.verdict, first(1));
        named_sign(canvas, place, row.claim.verdict, &verdict).map(|_| ())
    }

    /// What signs and bars mean, and how many claims ended how.
    fn draw_key(
        &self,
        canvas: &mut Canvas<'_>,
        claims: &Claims,
        words: &dyn Words,
    ) -> Result<(), FigureError> {
        let rows = || claims.groups.iter().flat_map(|group| &group.rows);
        let (mut x, y) = (theme::EDGE, self.key_baseline);
        for verdict in VERDICTS {
            let number = rows().filter(|row| row.verdict == verdict).count();
            if number == 0 {
                continue;
            }
            let text = format!("{} {number}", words.word(word(verdict)));
            x = named_sign(canvas, (x, y), verdict, &text)? + mm(5.0);
        }
        let top = y - part(theme::LABEL_SIZE, CAPITAL / 2.0) - mm(0.75);
        accepted(canvas, Frame { left: x, top, width: mm(6.0), height: mm(1.5) })?;
        canvas.words(&words.word("figure-claim-interval"), (x + mm(7.2), y), LABEL)
    }
}
