//! The drawing itself: the ending with its channels and vesicles, the muscle fibre, the legend.

use super::SIZE;
use super::numbers::{Block, Numbers};
use crate::figure::FigureError;
use crate::figure::canvas::{Canvas, Side};
use crate::figure::recipes::scene::{Outline, Place, Room, Scene, arc, overlaps, scattered};
use crate::figure::theme::{self, Hue};
use crate::text::Catalogue;

/// Where the channels stand in the membrane, and the docked vesicles between them.
const CHANNELS: [f64; 6] = [28.0, 38.0, 48.0, 58.0, 68.0, 78.0];
const DOCKED: [f64; 5] = [33.0, 43.0, 53.0, 63.0, 73.0];
/// The order in which channels are given their ion, so that these do not stand in a heap.
const ORDER: [usize; 6] = [2, 4, 0, 3, 5, 1];
/// Where the membranes on both sides of the cleft are.
const MEMBRANE: f64 = 58.0;
const END_PLATE: f64 = 69.0;
/// Vesicles that wait.
const WAITING: [Place; 14] = [
    (23.5, 35.0),
    (31.0, 31.0),
    (75.5, 31.0),
    (83.0, 36.0),
    (18.5, 42.0),
    (26.5, 42.5),
    (35.0, 44.5),
    (44.0, 42.5),
    (53.0, 45.0),
    (62.0, 42.5),
    (71.0, 44.5),
    (79.5, 42.5),
    (87.5, 42.5),
    (53.0, 37.0),
];
const VESICLE: f64 = 2.5;
/// Dots of an ion for a millimole in a litre, and the most there is room for.
const DOTS_PER_mM: f64 = 8.0;
const MOST_DOTS: f64 = 80.0;
/// A drawn vesicle that has opened stands for so many quanta.
const QUANTA_PER_VESICLE: f64 = 5.0;

const CALCIUM: Hue = theme::VERMILLION;
const MAGNESIUM: Hue = theme::SKY;
const NERVE: Hue = theme::BLUE;
const TRANSMITTER: Hue = theme::GREEN;
const MUSCLE: Hue = theme::PURPLE;
const CHANNEL: Hue = Hue { line: theme::QUIET, text: theme::QUIET };

/// Where the first name of the legend begins, and its rows.
const LEGEND: Place = (4.5, 4.0);
const ROW: f64 = 4.4;

/// The outline of the nerve ending, open at its top where the nerve fibre goes on.
fn ending() -> Outline {
    Outline::from((46.0, 0.0))
        .to((46.0, 12.0))
        .curve((46.0, 21.0), (13.0, 18.0), (11.0, 37.0))
        .curve((10.0, 51.0), (15.0, MEMBRANE), (24.0, MEMBRANE))
        .to((82.0, MEMBRANE))
        .curve((91.0, MEMBRANE), (96.0, 51.0), (95.0, 37.0))
        .curve((93.0, 18.0), (60.0, 21.0), (60.0, 12.0))
        .to((60.0, 0.0))
}

/// The surface of the muscle fibre with the folds of its end plate.
fn surface() -> Vec<Place> {
    const FOLDS: i32 = 7;
    const DEPTH: f64 = 3.6;
    let (from, to) = (22.0, 84.0);
    let steps = FOLDS * 24;
    let mut places =
        Outline::from((0.0, 76.0)).curve((10.0, 76.0), (15.0, 69.0), (22.0, END_PLATE)).0;
    places.extend((1..=steps).map(|step| {
        let along = f64::from(step) / f64::from(steps);
        let (_, cos) = crate::math::sin_cos(along * f64::from(FOLDS) * std::f64::consts::TAU);
        (from + (to - from) * along, END_PLATE + DEPTH * (1.0 - cos))
    }));
    let end = Outline::from((to, END_PLATE)).curve((91.0, 69.0), (95.0, 76.0), (SIZE.0, 76.0)).0;
    places.extend(end);
    places
}

pub(super) fn paint(
    canvas: &mut Canvas<'_>,
    corner: (i32, i32),
    unit: f64,
    numbers: &Numbers,
    words: &Catalogue,
) -> Result<(), FigureError> {
    let mut scene = Scene { canvas, corner, unit };
    muscle(&mut scene)?;
    let ending = ending();
    scene.ground(&ending.0, NERVE, 0.10)?;
    scene.line(&ending.0, NERVE, theme::CURVE + 14)?;
    // where names stand, before ions are scattered around them
    let names: [(&str, Place, Side, Room); 7] = [
        ("recipes-part-calcium", LEGEND, Side::Start, (0.0, 1.0, 26.0, 15.0)),
        ("recipes-part-nerve", (63.0, 5.0), Side::Start, (62.0, 2.0, 95.0, 8.0)),
        ("recipes-part-ending", (53.0, 24.5), Side::Middle, (30.0, 22.0, 76.0, 27.0)),
        ("recipes-part-vesicles", (53.0, 31.5), Side::Middle, (36.0, 29.0, 70.0, 34.0)),
        ("recipes-part-cleft", (1.0, 66.5), Side::Start, (0.0, 63.5, 24.0, 69.0)),
        ("recipes-part-end-plate", (53.0, 81.5), Side::Middle, (0.0, 79.0, 40.0, 84.0)),
        ("recipes-part-fibre", (2.0, 97.0), Side::Start, (0.0, 94.0, 40.0, 100.0)),
    ];
    ions(&mut scene, numbers, &ending, &names.each_ref().map(|name| name.3))?;
    for place in WAITING {
        vesicle(&mut scene, place)?;
    }
    release(&mut scene, numbers)?;
    channels(&mut scene, numbers)?;
    scene.arrow((53.0, 8.5), (53.0, 18.0), NERVE)?;
    for (key, at, side, _) in names {
        scene.words(&words.word(key), at, side)?;
    }
    legend(&mut scene, words)?;
    for (index, at) in
        [(53.0, 4.5), (19.5, 62.0), (21.5, 52.0), (84.5, 52.5), (88.0, 66.0), (98.0, 91.0)]
            .into_iter()
            .enumerate()
    {
        scene.badge(index + 1, at)?;
    }
    Ok(())
}

/// The muscle fibre: its ground, its stripes and its surface.
fn muscle(scene: &mut Scene<'_, '_>) -> Result<(), FigureError> {
    let surface = surface();
    let bottom = 101.0;
    let mut outline = surface.clone();
    outline.extend([(SIZE.0, bottom), (0.0, bottom)]);
    scene.ground(&outline, MUSCLE, 0.16)?;
    for stripe in 0..13 {
        let left = 2.0 + 8.0 * f64::from(stripe);
        let right = (left + 3.4).min(SIZE.0);
        scene.ground(&[(left, 86.0), (right, 86.0), (right, 93.0), (left, 93.0)], MUSCLE, 0.22)?;
    }
    scene.line(&surface, MUSCLE, theme::CURVE + 14)
}

/// A vesicle with transmitter in it.
fn vesicle(scene: &mut Scene<'_, '_>, middle: Place) -> Result<(), FigureError> {
    scene.ring(middle, VESICLE, TRANSMITTER)?;
    for (dx, dy) in [(-0.8, -0.7), (0.8, -0.6), (-0.7, 0.8), (0.85, 0.75), (0.0, 0.05)] {
        scene.dot((middle.0 + dx, middle.1 + dy), 0.38, TRANSMITTER)?;
    }
    Ok(())
}

/// Docked vesicles; as many of them as the run released are open, and empty into the cleft.
fn release(scene: &mut Scene<'_, '_>, numbers: &Numbers) -> Result<(), FigureError> {
    let whole_vesicles = whole(numbers.quanta / QUANTA_PER_VESICLE);
    let open = if numbers.quanta >= 0.5 { whole_vesicles.max(1) } else { 0 };
    // from the middle outward
    let order = [2, 1, 3, 0, 4];
    for (rank, place) in order.into_iter().enumerate() {
        let x = DOCKED[place];
        if rank >= open {
            vesicle(scene, (x, MEMBRANE - VESICLE - 0.4))?;
            continue;
        }
        let middle = (x, MEMBRANE - 1.9);
        // the membrane is open where the vesicle has joined it
        let gap = [
            (x - 1.6, MEMBRANE - 0.6),
            (x + 1.6, MEMBRANE - 0.6),
            (x + 1.6, MEMBRANE + 0.6),
            (x - 1.6, MEMBRANE + 0.6),
        ];
        let corners = gap.map(|place| scene.at(place)).to_vec();
        scene.canvas.shape(corners, theme::GROUND)?;
        let around = arc(middle, VESICLE, 0.36, 1.14);
        let corners = around.iter().map(|place| scene.at(*place)).collect();
        scene.canvas.shape(corners, theme::GROUND)?;
        scene.line(&around, NERVE, theme::CURVE + 14)?;
        let cloud = [
            (0.0, -1.2),
            (-0.9, 0.2),
            (0.9, 0.3),
            (0.1, 1.6),
            (-1.2, 2.9),
            (1.2, 3.0),
            (0.0, 3.9),
            (-2.2, 5.0),
            (2.3, 5.2),
            (-0.8, 6.0),
            (0.9, 6.4),
            (-3.2, 7.2),
            (3.1, 7.4),
            (0.1, 8.2),
            (-1.7, 8.7),
            (1.8, 8.6),
        ];
        for (dx, dy) in cloud {
            scene.dot((middle.0 + dx, middle.1 + dy), 0.42, TRANSMITTER)?;
        }
    }
    Ok(())
}

/// Channels in the membrane, each with what holds its site: calcium passes, magnesium does not.
fn channels(scene: &mut Scene<'_, '_>, numbers: &Numbers) -> Result<(), FigureError> {
    let (calcium, magnesium) = held(numbers);
    for (rank, place) in ORDER.into_iter().enumerate() {
        let x = CHANNELS[place];
        let blocked = rank < magnesium;
        let passes = !blocked && rank < magnesium + calcium;
        if passes {
            // calcium is high only near the pore
            scene.ground(&arc((x, MEMBRANE - 2.6), 3.2, 0.5, 1.0), CALCIUM, 0.30)?;
        }
        for (from, to) in [(-1.9, -0.8), (0.8, 1.9)] {
            let (top, bottom) = (MEMBRANE - 1.9, MEMBRANE + 1.9);
            scene.block((x + from, top), (x + to, bottom), CHANNEL)?;
        }
        if blocked {
            magnesium_at(scene, (x, MEMBRANE + 2.1))?;
        } else if passes {
            for dy in [2.4, -0.2, -2.9] {
                scene.dot((x, MEMBRANE + dy), 0.72, CALCIUM)?;
            }
        }
    }
    Ok(())
}

/// A magnesium ion: larger than calcium with its shell of water, and with a rim.
fn magnesium_at(scene: &mut Scene<'_, '_>, at: Place) -> Result<(), FigureError> {
    scene.ring(at, 1.15, MAGNESIUM)?;
    scene.dot(at, 0.72, MAGNESIUM)
}

/// Ions outside, as many as the bath holds, where neither cells nor names are.
fn ions(
    scene: &mut Scene<'_, '_>,
    numbers: &Numbers,
    ending: &Outline,
    names: &[Room],
) -> Result<(), FigureError> {
    const APART: f64 = 2.5;
    const AIR: f64 = 2.0;
    let around = [(-AIR, 0.0), (AIR, 0.0), (0.0, -AIR), (0.0, AIR)];
    let free = |(x, y): Place| {
        let outside = !ending.contains((x, y))
            && around.iter().all(|(dx, dy)| !ending.contains((x + dx, y + dy)));
        // the cleft under the channels belongs to what happens there
        let busy = x > 16.0 && x < 90.0 && y > 56.0;
        outside && !busy && names.iter().all(|room| !overlaps((x, y), *room, 1.5))
    };
    let count = |value_mM: f64| whole((DOTS_PER_mM * value_mM).min(MOST_DOTS));
    let (calcium, magnesium) = (count(numbers.calcium_mM), count(numbers.magnesium_mM));
    let mut taken: Vec<Place> = vec![];
    for place in scattered((1.5, 9.0, SIZE.0 - 1.5, 72.0)).take(6000) {
        if taken.len() == calcium + magnesium {
            break;
        }
        let apart = |other: &Place| (other.0 - place.0).hypot(other.1 - place.1) > APART;
        // the surface of the muscle slopes at both ends
        let above = place.1 < 66.0 || (place.0 > 3.0 && place.0 < SIZE.0 - 3.0 && place.1 < 70.0);
        if free(place) && above && taken.iter().all(apart) {
            taken.push(place);
        }
    }
    let all = taken.len();
    for (index, place) in taken.into_iter().enumerate() {
        // both kinds evenly among each other
        let magnesium_so_far = |count: usize| count * magnesium / (calcium + magnesium).max(1);
        if index < all && magnesium_so_far(index + 1) > magnesium_so_far(index) {
            magnesium_at(scene, place)?;
        } else {
            scene.dot(place, 0.82, CALCIUM)?;
        }
    }
    Ok(())
}

/// What the dots are; the name of the first stands with the other names.
fn legend(scene: &mut Scene<'_, '_>, words: &Catalogue) -> Result<(), FigureError> {
    let (x, y) = LEGEND;
    scene.dot((x - 2.4, y), 0.82, CALCIUM)?;
    magnesium_at(scene, (x - 2.4, y + ROW))?;
    scene.words(&words.word("recipes-part-magnesium"), (x, y + ROW), Side::Start)?;
    scene.dot((x - 2.4, y + 2.0 * ROW), 0.42, TRANSMITTER)?;
    scene.words(&words.word("recipes-part-transmitter"), (x, y + 2.0 * ROW), Side::Start)
}

/// How many of the drawn channels hold calcium and magnesium.
fn held(numbers: &Numbers) -> (usize, usize) {
    let (calcium_frac, magnesium_frac) = match numbers.block {
        Block::Sites { calcium_frac, magnesium_frac } => (calcium_frac, magnesium_frac),
        Block::Pores { plugged_frac } => (1.0 - plugged_frac, plugged_frac),
        Block::Off => (1.0, 0.0),
    };
    let all = CHANNELS.len();
    let magnesium = whole(magnesium_frac * all as f64).min(all);
    (whole(calcium_frac * all as f64).min(all - magnesium), magnesium)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small number that is made positive first"
)]
fn whole(value: f64) -> usize {
    value.max(0.0).round() as usize
}
