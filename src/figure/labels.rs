//! Words that have to find their place: broken into lines, and moved apart where they would touch.

use super::canvas::Lettering;

/// Breaks words into lines no wider than `most`; a single word wider than that is broken itself. A
/// number stays with its unit: the space between them is one that does not break.
pub(super) fn wrap(words: &str, lettering: Lettering, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    for word in words.split(breaks).filter(|word| !word.is_empty()) {
        // Characters that no XML file may hold, and that no reader would see.
        let word: String = word.chars().filter(|c| !c.is_control()).collect();
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if lettering.width_of(&longer) <= most {
                *line = longer;
                continue;
            }
        }
        lines.push(String::new());
        for character in word.chars() {
            let line = lines.last_mut().expect("a line was just begun");
            line.push(character);
            if line.chars().count() > 1 && lettering.width_of(line) > most {
                line.pop();
                lines.push(character.to_string());
            }
        }
    }
    lines
}

/// Something that wants to stand at a height but may have to yield.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    /// Where its middle would best be.
    pub(super) middle: i32,
    /// How high it is, air included.
    pub(super) height: i32,
}

/// Moves what would overlap apart, as little as possible, and keeps all between `top` and `bottom`
/// as long as there is room. Gives the middles in the order of the wishes; equal wishes keep that
/// order.
pub(super) fn spread(wishes: &[Wish], top: i32, bottom: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|&index| wishes[index].middle);
    // Neighbours that touch become one block, which moves as a whole to the mean of its wishes.
    let mut blocks: Vec<Vec<usize>> = vec![];
    let extent = |block: &[usize]| {
        let height: i32 = block.iter().map(|&i| wishes[i].height).sum();
        let mut above = 0;
        let mut wanted = 0;
        for &index in block {
            wanted += wishes[index].middle - wishes[index].height / 2 - above;
            above += wishes[index].height;
        }
        let count = i32::try_from(block.len()).unwrap_or(i32::MAX);
        let start = (wanted / count).min(bottom - height).max(top);
        (start, start + height)
    };
    for index in order {
        let mut block = vec![index];
        while let Some(before) = blocks.last() {
            if extent(before).1 <= extent(&block).0 {
                break;
            }
            let mut joined = blocks.pop().unwrap_or_default();
            joined.append(&mut block);
            block = joined;
        }
        blocks.push(block);
    }
    let mut middles = vec![0; wishes.len()];
    for block in blocks {
        let mut edge = extent(&block).0;
        for index in block {
            middles[index] = edge + wishes[index].height / 2;
            edge += wishes[index].height;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::theme;
    use proptest::prelude::*;

    const PLAIN: Lettering = Lettering::new(theme::LABEL_SIZE, theme::INK);

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost() {
        let long = "No command, little magnesium: Muskelfaserverkürzungsgeschwindigkeitsmessung";
        for most in [theme::mm(6.0), theme::mm(20.0), theme::mm(100.0)] {
            let lines = wrap(long, PLAIN, most);
            assert!(lines.iter().all(|line| PLAIN.width_of(line) <= most), "{lines:?}");
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(long));
        }
        assert!(wrap("  ", PLAIN, 100).is_empty());
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        let words = "its potential rises by 132\u{a0}mV";
        let most = PLAIN.width_of("its potential rises by 132");
        let lines = wrap(words, PLAIN, most);
        assert_eq!(lines, ["its potential rises by", "132\u{a0}mV"]);
    }

    #[test]
    fn words_are_measured_with_the_embedded_font() {
        assert!(PLAIN.width_of("mmmm") > 2 * PLAIN.width_of("iiii"));
        assert!(PLAIN.bold().width_of("mmmm") > PLAIN.width_of("mmmm"));
        assert!(PLAIN.width_of("Ca²⁺ µM") > PLAIN.width_of("Ca²⁺"));
    }

    #[test]
    fn exact_wishes_far_apart_are_granted() {
        let wishes = [(500, 100), (100, 100), (300, 100)];
        let wishes = wishes.map(|(middle, height)| Wish { middle, height });
        assert_eq!(spread(&wishes, 0, 1000), [500, 100, 300]);
    }

    proptest! {
        #[test]
        fn nothing_overlaps_and_nothing_leaves_while_there_is_room(
            wishes in prop::collection::vec((-200..1400i32, 50..150i32), 1..7)
        ) {
            let wishes: Vec<Wish> = wishes
                .into_iter()
                .map(|(middle, height)| Wish { middle, height: height / 2 * 2 })
                .collect();
            let middles = spread(&wishes, 0, 1200);
            let mut edges: Vec<(i32, i32)> = wishes
                .iter()
                .zip(&middles)
                .map(|(wish, middle)| (middle - wish.height / 2, wish.height))
                .collect();
            edges.sort_unstable();
            prop_assert!(edges.windows(2).all(|pair| pair[0].0 + pair[0].1 <= pair[1].0));
            let (last, height) = edges[edges.len() - 1];
            prop_assert!(edges[0].0 >= 0 && last + height <= 1200);
        }
    }
}
