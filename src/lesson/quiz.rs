//! Questions and their answers. The model gives the right one; wrong ones are made from it by rule.

use super::compute::{Faults, Found};
use super::file::{Asked, Form};
use super::{Had, Lesson, Number, Question};
use crate::message::message;

/// How far a typed number may be from the right one, as a part of it: readers use a ruler.
const TOLERANCE_FRAC: f64 = 0.1;

/// Least difference between two options, as a part of the larger: less cannot be told apart.
const APART_FRAC: f64 = 0.05;

/// Wrong options of a question that has one right number.
const WRONG: usize = 3;

/// The answer of a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A number is typed; it is right within the tolerance.
    Typed {
        /// The right number.
        right: f64,
        /// How far off still counts as right.
        tolerance: f64,
    },
    /// One of several numbers, smallest first.
    Chosen {
        /// The numbers, in the unit of the number that is asked for.
        options: Vec<f64>,
        /// Place of the right one.
        right: usize,
    },
    /// Place of the right option among those of the question.
    Compared(usize),
    /// Whether the statement is true.
    Statement(bool),
}

/// The answer of a question; what stands in its way is noted.
pub(super) fn answer(
    question: &Question,
    lesson: &Lesson,
    numbers: &[Found],
    faults: &mut Faults,
) -> Option<Answer> {
    match question.asked {
        Asked::Number => {
            let right = numbers[question.number].value;
            Some(Answer::Typed { right, tolerance: tolerance(right) })
        }
        Asked::Statement => {
            let value = numbers[question.number].value;
            Some(Answer::Statement(question.range.0 <= value && value < question.range.1))
        }
        Asked::Choose => {
            let number = &lesson.numbers[question.number];
            let right = numbers[question.number].value;
            let wrong = wrong_numbers(right, number);
            if wrong.len() < WRONG {
                faults.add(
                    question.place,
                    message!(
                        "tell-lesson-wrong-answers",
                        "wrong answers beside {right} would be the same as the right one",
                        right = crate::units::number(right)
                    ),
                    message!(
                        "tell-lesson-ask-otherwise",
                        "ask for another number, or ask in the form `compare` or `statement`"
                    ),
                );
                return None;
            }
            let mut options: Vec<f64> = wrong.into_iter().take(WRONG).chain([right]).collect();
            options.sort_by(f64::total_cmp);
            let right = options.iter().position(|option| *option == right)?;
            Some(Answer::Chosen { options, right })
        }
        Asked::Compare => compare(question, numbers, faults),
    }
}

fn tolerance(right: f64) -> f64 {
    // a reader who reads nothing where there is nothing is right
    if right == 0.0 { 0.5 } else { TOLERANCE_FRAC * right.abs() }
}

fn differ(a: f64, b: f64, part: f64) -> bool {
    (a - b).abs() > part * a.abs().max(b.abs())
}

fn compare(question: &Question, numbers: &[Found], faults: &mut Faults) -> Option<Answer> {
    let value = |at: &usize| numbers[question.options[*at].1].value;
    let mut order: Vec<usize> = (0..question.options.len()).collect();
    order.sort_by(|a, b| value(b).total_cmp(&value(a)));
    if question.smallest {
        order.reverse();
    }
    let (first, second) = (order.first()?, order.get(1)?);
    if !differ(value(first), value(second), APART_FRAC) {
        faults.add(
            question.place,
            message!(
                "tell-lesson-alike",
                "two options are too much alike: {first} and {second}",
                first = format!("{:.4}", value(first)),
                second = format!("{:.4}", value(second))
            ),
            message!("tell-lesson-compare-others", "compare what differs by more than a twentieth"),
        );
        return None;
    }
    Some(Answer::Compared(*first))
}

/// Numbers that somebody who thinks wrongly may arrive at: the opposite direction, a power of ten,
/// a factor of three, the rest of a whole. All of them differ from the right one and each other.
fn wrong_numbers(right: f64, number: &Number) -> Vec<f64> {
    let form = match &number.had {
        Had::Measured { form, .. } => *form,
        Had::Given(..) => Form::Given,
        Had::Where { .. } => Form::Where,
    };
    let is_part = matches!(form, Form::PercentLess | Form::PercentOf) && right < 100.0;
    let mut rules = Vec::new();
    match form {
        Form::Ratio => rules.push(1.0 / right),
        Form::PercentLess | Form::PercentOf if is_part => rules.push(100.0 - right),
        _ => {}
    }
    rules.extend([3.0 * right, right / 3.0, 10.0 * right, right / 10.0, 30.0 * right]);
    let mut wrong: Vec<f64> = Vec::new();
    for value in rules {
        let possible = value.is_finite() && !(is_part && value >= 100.0);
        let is_apart = |other: &f64| differ(value, *other, 4.0 * APART_FRAC);
        if possible && is_apart(&right) && wrong.iter().all(is_apart) {
            wrong.push(value);
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Measure;
    use crate::lesson::Start;

    fn number(form: Form) -> Number {
        let start = Start { scenario: String::new(), set: Vec::new() };
        let measure = Measure::find("quantal_content_first").unwrap();
        let had = Had::Measured { form, measure, at: start.clone(), against: start };
        Number { name: "n".into(), digits: 2, had, place: None }
    }

    #[test]
    fn exact_wrong_answers_follow_from_the_right_one() {
        assert_eq!(wrong_numbers(4.0, &number(Form::Ratio))[..3], [0.25, 12.0, 4.0 / 3.0]);
        let part = wrong_numbers(40.0, &number(Form::PercentLess));
        assert_eq!(part[..3], [60.0, 40.0 / 3.0, 4.0]);
    }

    #[test]
    fn wrong_answers_are_told_apart_from_the_right_one_and_each_other() {
        for form in [Form::Value, Form::Ratio, Form::PercentLess, Form::PercentMore] {
            for right in [0.001, 0.3, 1.0, 1.1, 25.0, 50.0, 97.0, 1300.0] {
                let wrong = wrong_numbers(right, &number(form));
                for (at, value) in wrong.iter().enumerate() {
                    assert!(differ(*value, right, 0.2), "{form:?} {right}: {wrong:?}");
                    assert!(wrong[..at].iter().all(|other| differ(*value, *other, 0.2)));
                }
            }
        }
    }

    #[test]
    fn of_nothing_there_are_no_wrong_multiples() {
        assert!(wrong_numbers(0.0, &number(Form::Value)).is_empty());
    }
}
