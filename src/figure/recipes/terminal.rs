//! A nerve ending on its muscle fibre, drawn, with the numbers of a run written in.

use super::super::canvas::{Canvas, Side, part};
use super::super::fit::{Room as Page, fit};
use super::super::sheet::Sheet;
use super::super::theme::{self, Hue, mm};
use super::super::{FigureError, Heading, Stamp, Svg};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::problem::{Named, RecipeError};
use super::scene::{Outline, Paragraph, Place, Room, Scene, arc, height_of, overlaps, scattered};
use super::told::plain;
use crate::analysis::{Measure, Summary, force, summarise};
use crate::model::choices::MagnesiumMechanism;
use crate::model::magnesium_block::{pore_open, site_occupancy};
use crate::model::physiology::Physiology;
use crate::scenario::Scenario;
use crate::text::{Catalogue, Value};
use crate::trace::Trace;

const COLUMNS: [&str; 6] = [
    "nerve_potential_mV",
    "calcium_influx_pA",
    "calcium_near_channels_uM",
    "calcium_bulk_uM",
    "fibre_potential_mV",
    "force_frac",
];

/// Width and height of the drawing, in its own millimetres.
const SIZE: Place = (104.0, 102.0);
/// A page narrower than this has the numbers below the drawing.
const NARROW: i32 = mm(140.0);
/// Part of the width that the drawing takes beside its numbers, and at most.
const BESIDE: f64 = 0.61;
const MOST: f64 = 0.66;
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

/// What is written in and what decides on the drawing.
struct Numbers {
    summary: Summary,
    impulse_mV: f64,
    influx_pA: f64,
    near_uM: f64,
    bulk_uM: f64,
    quanta: f64,
    /// Highest rise of the fibre's potential.
    rise_mV: f64,
    calcium_mM: f64,
    magnesium_mM: f64,
    /// Parts of the sites at the channels that calcium and magnesium hold, or the part of the
    /// pores that magnesium plugs.
    block: Block,
}

/// How magnesium stands to the channels.
enum Block {
    /// Parts of the sites that calcium and magnesium hold.
    Sites { calcium_frac: f64, magnesium_frac: f64 },
    /// Part of the pores that magnesium plugs at 0 mV.
    Pores { plugged_frac: f64 },
    /// It was switched off.
    Off,
}

impl Numbers {
    fn of(trace: &Trace, scenario: &Scenario) -> Option<Self> {
        let peak = |column: &str| force::peak(trace, column).map(|(_, value)| value);
        let summary = summarise(trace);
        let first = |column: &str| trace.column(column)?.first().copied();
        let (calcium_mM, magnesium_mM) = (first("bath_calcium_mM")?, first("bath_magnesium_mM")?);
        Some(Self {
            impulse_mV: peak("nerve_potential_mV")?,
            influx_pA: peak("calcium_influx_pA")?,
            near_uM: peak("calcium_near_channels_uM")?,
            bulk_uM: peak("calcium_bulk_uM")?,
            quanta: summary.quantal_content_first.or(summary.quanta_released)?,
            rise_mV: Measure::find("endplate_amplitude_mV")?.of(trace)?,
            calcium_mM,
            magnesium_mM,
            block: block(scenario, calcium_mM, magnesium_mM),
            summary,
        })
    }

    /// How many of the drawn channels hold calcium and magnesium.
    fn held(&self) -> (usize, usize) {
        let (calcium_frac, magnesium_frac) = match self.block {
            Block::Sites { calcium_frac, magnesium_frac } => (calcium_frac, magnesium_frac),
            Block::Pores { plugged_frac } => (1.0 - plugged_frac, plugged_frac),
            Block::Off => (1.0, 0.0),
        };
        let all = CHANNELS.len();
        let magnesium = whole(magnesium_frac * all as f64).min(all);
        (whole(calcium_frac * all as f64).min(all - magnesium), magnesium)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small number that is made positive first"
)]
fn whole(value: f64) -> usize {
    value.max(0.0).round() as usize
}

/// What magnesium does at the channels of a scenario.
fn block(scenario: &Scenario, calcium_mM: f64, magnesium_mM: f64) -> Block {
    let p = &scenario.parameters.magnesium_block;
    if !scenario.choices.switches.calcium_block {
        return Block::Off;
    }
    match scenario.choices.magnesium {
        MagnesiumMechanism::Competition => {
            let calcium_frac = site_occupancy::<f64>(calcium_mM, magnesium_mM, p);
            // both ions hold a site in proportion to concentration over constant
            let held = magnesium_mM / p.magnesium_constant_mM;
            let ratio = held * p.calcium_constant_mM / calcium_mM;
            let empty = 1.0 / (1.0 + calcium_mM / p.calcium_constant_mM + held);
            let magnesium_frac = if calcium_mM > 0.0 { calcium_frac * ratio } else { 1.0 - empty };
            Block::Sites { calcium_frac, magnesium_frac }
        }
        MagnesiumMechanism::Mechanistic => {
            let thermal_mV = Physiology::new(&scenario.parameters, scenario.choices).thermal_mV;
            Block::Pores { plugged_frac: 1.0 - pore_open::<f64>(0.0, magnesium_mM, thermal_mV, p) }
        }
    }
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.run(recipe, source)?;
    taken.need(recipe, source, &COLUMNS)?;
    let too_little = |what: &str| {
        let given = Named::new(&source.name(recipe));
        RecipeError::TooLittle { recipe: recipe.name, given, what: what.to_owned() }
    };
    let scenario = taken.run.scenario.as_deref();
    let scenario = scenario.ok_or_else(|| too_little("its `scenario.resolved.toml` is needed"))?;
    let numbers = Numbers::of(&taken.run.trace, scenario)
        .ok_or_else(|| too_little("no impulse of the nerve releases anything"))?;
    let paragraphs = paragraphs(&numbers, words);
    let told: Vec<String> =
        paragraphs.iter().map(|(head, text)| format!("{head}: {}", text.join(" "))).collect();
    // what was changed is told by the numbers in the drawing
    let title = if matches!(source, Source::Usual(_)) {
        words.word(recipe.title)
    } else {
        format!("{}: {}", words.word(recipe.title), taken.label)
    };
    let heading =
        Heading { title, question: words.word(recipe.question), description: told.join(" ") };
    let drawing = Drawing { heading, stamp: desk.stamp(), numbers, paragraphs, words };
    Ok(fit(desk.style, 1, |room| drawing.lay_out(room))?)
}

/// Everything that is drawn, before it is known how large.
struct Drawing<'a> {
    heading: Heading,
    stamp: Stamp,
    numbers: Numbers,
    /// Head and sentences of each step.
    paragraphs: Vec<(String, Vec<String>)>,
    words: &'a Catalogue,
}

impl Drawing<'_> {
    /// The scene with its paragraphs beside it, or below it on a narrow page.
    fn lay_out(&self, room: Page) -> Result<Svg, FigureError> {
        let sheet = Sheet::new(&self.heading, &self.stamp, room);
        let inner = sheet.width - 2 * theme::EDGE;
        let beside = sheet.width >= NARROW;
        let gap = mm(5.0);
        let widest = if beside { part(inner, BESIDE) } else { inner };
        let scene_width = room.flexible(widest).min(part(inner, MOST)).min(inner);
        let unit = f64::from(scene_width) / SIZE.0;
        let column = if beside { inner - scene_width - gap } else { inner };
        let paragraphs: Vec<Paragraph> = self
            .paragraphs
            .iter()
            .enumerate()
            .map(|(index, (head, text))| Paragraph::new(index + 1, head.clone(), text, column))
            .collect();
        let top = sheet.top + mm(4.0);
        let scene_height = part(scene_width, SIZE.1 / SIZE.0);
        let (text_left, text_top, bottom) = if beside {
            let left = theme::EDGE + scene_width + gap;
            (left, top, top + scene_height.max(height_of(&paragraphs)))
        } else {
            let below = top + scene_height + mm(3.0);
            (theme::EDGE, below, below + height_of(&paragraphs))
        };
        // beside the drawing the paragraphs share its height
        let spare = ((bottom - text_top - height_of(&paragraphs)) / 6).clamp(0, mm(6.0));
        sheet.draw(bottom, |canvas| {
            paint(canvas, (theme::EDGE, top), unit, &self.numbers, self.words)?;
            let mut y = text_top;
            for paragraph in &paragraphs {
                paragraph.draw(canvas, (text_left, y))?;
                y += paragraph.height() + spare;
            }
            Ok(())
        })
    }
}

/// Head and sentences of each step, in the order of the badges.
fn paragraphs(n: &Numbers, words: &Catalogue) -> Vec<(String, Vec<String>)> {
    let percent = |frac: f64| Value::Quantity(100.0 * frac, "%");
    let quantity = |key: &str, name: &str, value: f64, unit: &str| {
        words.phrase(key, &[(name, Value::Quantity(value, unit))])
    };
    let (calcium, magnesium) = (plain(n.calcium_mM, words), plain(n.magnesium_mM, words));
    let bath = [("calcium", Value::Text(&calcium)), ("magnesium", Value::Text(&magnesium))];
    let block = match n.block {
        Block::Sites { calcium_frac, magnesium_frac } => {
            let values =
                [("calcium", percent(calcium_frac)), ("magnesium", percent(magnesium_frac))];
            words.phrase("recipes-terminal-sites", &values)
        }
        Block::Pores { plugged_frac } => {
            words.phrase("recipes-terminal-pores", &[("magnesium", percent(plugged_frac))])
        }
        Block::Off => words.word("recipes-terminal-off"),
    };
    let fires = n.summary.fibre_spikes.is_some_and(|spikes| spikes > 0);
    let answer = if fires { "recipes-terminal-fires" } else { "recipes-terminal-silent" };
    let levels =
        [("near", Value::Quantity(n.near_uM, "µM")), ("bulk", Value::Quantity(n.bulk_uM, "µM"))];
    let force_frac = n.summary.peak_force_frac.unwrap_or(0.0);
    // far below what could be felt
    let pulls = force_frac > 1e-4;
    let force = if pulls { "recipes-terminal-pulls" } else { "recipes-terminal-slack" };
    vec![
        (
            words.word("recipes-terminal-impulse"),
            vec![quantity("recipes-terminal-peak", "potential", n.impulse_mV, "mV")],
        ),
        (
            words.word("recipes-terminal-magnesium"),
            vec![words.phrase("recipes-terminal-bath", &bath), block],
        ),
        (
            words.word("recipes-terminal-calcium"),
            vec![
                quantity("recipes-terminal-influx", "current", n.influx_pA, "pA"),
                words.phrase("recipes-terminal-levels", &levels),
            ],
        ),
        (
            words.word("recipes-terminal-release"),
            vec![words.phrase("recipes-terminal-quanta", &[("quanta", Value::Number(n.quanta))])],
        ),
        (
            words.word("recipes-terminal-end-plate"),
            vec![quantity(answer, "potential", n.rise_mV, "mV")],
        ),
        (
            words.word("recipes-terminal-force"),
            vec![words.phrase(force, &[("force", percent(force_frac))])],
        ),
    ]
}

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

fn paint(
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
    let (calcium, magnesium) = numbers.held();
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
