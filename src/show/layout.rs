//! Columns that fit a terminal: which width each gets, and how its text is broken.

use std::fmt::Write as _;

use crate::scenario::wrapped;

/// Width of the terminal that we write for.
pub(super) const WIDTH: usize = 80;

/// Between two columns.
const GAP: usize = 2;

/// Letters of a text.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// Rows as lines of at most `width` letters. The widest columns give way first, and their text is
/// broken between words, a long name where an underscore or a dot ends a part of it.
pub(super) fn lines(rows: &[Vec<String>], width: usize) -> Vec<String> {
    let widths = widths(rows, width);
    let mut lines = Vec::new();
    for row in rows {
        let cells: Vec<Vec<String>> =
            row.iter().zip(&widths).map(|(cell, &width)| broken(cell, width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for i in 0..height {
            let mut line = String::new();
            for (cell, &width) in cells.iter().zip(&widths) {
                let text = cell.get(i).map_or("", String::as_str);
                // writing into a text cannot fail
                let _ = write!(line, "{text:width$}{:GAP$}", "");
            }
            lines.push(line.trim_end().to_owned());
        }
    }
    lines
}

/// The width of each column: as wide as its longest text, less what must go to fit in.
fn widths(rows: &[Vec<String>], width: usize) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let of = |column: usize, measure: &dyn Fn(&str) -> usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|text| measure(text)).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..columns).map(|column| of(column, &length)).collect();
    let longest_word = |text: &str| pieces(text).into_iter().map(length).max().unwrap_or(0);
    let least: Vec<usize> = (0..columns).map(|column| of(column, &longest_word)).collect();
    let room = width.saturating_sub(GAP * columns.saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        // the widest of those that can still give way; in the end all must
        let can = |column: &usize| widths[*column] > least[*column];
        let widest = |columns: &mut dyn Iterator<Item = usize>| columns.max_by_key(|&c| widths[c]);
        let Some(column) =
            widest(&mut (0..columns).filter(can)).or_else(|| widest(&mut (0..columns)))
        else {
            break;
        };
        if widths[column] <= 1 {
            break;
        }
        widths[column] -= 1;
    }
    widths
}

/// The pieces between which a text may be broken: words.
fn pieces(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

/// A text in lines of at most `width` letters.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in pieces(text) {
        let mut word = word;
        if !line.is_empty() && length(&line) + 1 + length(word) <= width {
            line.push(' ');
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        while length(&line) + length(word) > width.max(1) {
            let end = word.char_indices().nth(width.max(1)).map_or(word.len(), |(at, _)| at);
            let end = word[..end].rfind(['_', '.', '-', '/']).map_or(end, |at| at + 1);
            lines.push(word[..end].to_owned());
            word = &word[end..];
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// Sentences in lines of at most [`WIDTH`], each after `indent` spaces.
pub(super) fn paragraph(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let text = wrapped(text, indent, WIDTH);
    let lines: Vec<String> =
        text.lines().map(|line| format!("{margin}{}", line.trim_end())).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_stand_under_one_another_and_the_widest_gives_way() {
        let rows = [row(&["a", "one two three four"]), row(&["long", "five"])];
        assert_eq!(lines(&rows, 80), ["a     one two three four", "long  five"]);
        assert_eq!(lines(&rows, 15), ["a     one two", "      three", "      four", "long  five"]);
    }

    #[test]
    fn a_name_longer_than_its_column_is_broken_where_a_part_of_it_ends() {
        assert_eq!(broken("slow_potassium_conductance", 16), ["slow_potassium_", "conductance"]);
        assert_eq!(broken("abcdef", 4), ["abcd", "ef"]);
        let wide = [row(&["abcdefghij", "klmnopqrst"])];
        assert!(lines(&wide, 12).iter().all(|line| length(line) <= 12));
    }
}
