//! `calgate sweep figure`: the figures of a sweep, drawn from its table alone.

use super::super::Outcome;
use super::super::drawing::{Drawing, Pictures};
use super::super::exit::{Exit, entry};
use super::super::language;
use super::super::output::{self, json};
use super::super::study::{refused, written};
use crate::export::folder::{OutputFolder, Policy};
use crate::export::provenance::{Provenance, sha256};
use crate::figure::{
    MOST_MEASURES, Stamp, SweepAsked, SweepFigure, SweepFigureError, SweepKind, sweep_figures,
};
use crate::message::{Told as _, message};
use crate::sweep::merge::PARQUET;
use crate::sweep::spikes::{POTENTIAL, spikes};
use crate::sweep::store::StoreError;
use crate::sweep::table::{self, SweepTable};
use crate::text::{Catalogue, Value as Told};
use crate::units;
use serde_json::{Value, json as value};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Name of the file that tells every figure in words.
const REPORT: &str = "figures.json";

/// What `calgate sweep figure` understands.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(in super::super) struct Arguments {
    /// Folder of a finished sweep, or its rows.parquet
    table: PathBuf,
    /// Kind of figure; what fits the sweep if left out
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// Draw this measure; may be repeated; all of the table, up to six, if left out
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    measure: Vec<String>,
    /// The axis across, for example bath.magnesium
    #[arg(long, value_name = "AXIS")]
    along: Option<String>,
    /// The axis with a curve for each value; the upright axis of a heat map
    #[arg(long, value_name = "AXIS")]
    family: Option<String>,
    /// Follow this level of a measure in a heat map; fibre_spikes=0.5 if left out
    #[arg(long, value_name = "NAME=LEVEL")]
    boundary: Option<String>,
    /// Count the measure in powers of ten
    #[arg(long)]
    log: bool,
    /// Write to this folder instead of FOLDER-figure
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace an earlier result instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Print the result as JSON, and nothing else
    #[arg(long)]
    json: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
    #[command(flatten)]
    drawing: Drawing,
}

/// A kind of figure as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// A measure along one axis, with the band of everything else that varies
    DoseResponse,
    /// The same, a curve for each value of a second axis
    Family,
    /// A measure over two axes as colours, with the edge of transmission
    HeatMap,
    /// When the nerve fires, or the measure of each run: a row for each value
    Raster,
    /// Small panels that share their axes
    Multiples,
    /// How far each axis alone moves the measure
    Tornado,
}

impl Kind {
    fn of_figure(self) -> SweepKind {
        match self {
            Self::DoseResponse => SweepKind::DoseResponse,
            Self::Family => SweepKind::Family,
            Self::HeatMap => SweepKind::HeatMap,
            Self::Raster => SweepKind::Raster,
            Self::Multiples => SweepKind::Multiples,
            Self::Tornado => SweepKind::Tornado,
        }
    }
}

/// A measure and its level.
fn level(typed: &str) -> Result<(&str, f64), Exit> {
    let parts = typed.split_once('=').and_then(|(name, level)| {
        let level: f64 = level.trim().parse().ok()?;
        level.is_finite().then(|| (name.trim(), level))
    });
    parts.ok_or_else(|| {
        let what = message!(
            "tell-figure-boundary",
            "--boundary: `{typed}` is no measure with a number",
            typed = units::shown(typed)
        );
        let example = "--boundary fibre_spikes=0.5";
        let help = message!("tell-for-example", "write for example {example}", example);
        refused(&what, help, 2)
    })
}

impl From<SweepFigureError> for Exit {
    fn from(error: SweepFigureError) -> Self {
        match error {
            SweepFigureError::Figure(error) => Exit::Figure(error),
            _ => refused(&error.told(), None, 2),
        }
    }
}

pub(in super::super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    let boundary = arguments.boundary.as_deref().map(level).transpose()?;
    let (folder, path) = place(&arguments.table)?;
    let table = table::read(&path)?;
    let spikes = match arguments.kind {
        Some(Kind::Raster) => spikes(&folder, table.rows())?,
        _ => None,
    };
    let asked = SweepAsked {
        kind: arguments.kind.map(Kind::of_figure),
        measures: &arguments.measure,
        along: arguments.along.as_deref(),
        family: arguments.family.as_deref(),
        boundary,
        logarithmic: arguments.log,
        spikes: spikes.as_ref(),
    };
    let provenance = language::provenance(&words)?;
    let stamp = stamp(&provenance, &path, &words)?;
    let style = arguments.drawing.style();
    let figures = sweep_figures(&table, &asked, &stamp, &words, &style)?;

    let target = arguments.out.clone().unwrap_or_else(|| beside(&folder));
    let policy = if arguments.force { Policy::Replace } else { Policy::Beside };
    let mut output = OutputFolder::begin(&target, policy)?;
    let described: Vec<Value> = figures.iter().map(in_words).collect();
    let pictures: Pictures = figures.into_iter().map(|figure| (figure.name, figure.svg)).collect();
    for (name, bytes) in arguments.drawing.files(&pictures)? {
        output.add(&name, &bytes)?;
    }
    let mut report = value!({ "figures": described });
    output.add(REPORT, json(&report).as_bytes())?;
    let place = output::put(output, &provenance)?;
    let text = if arguments.json {
        report["folder"] = value!(place);
        json(&report)
    } else if let Some(told) = arguments.drawing.told(&place, &pictures) {
        told
    } else {
        told(arguments, &table, &place, spikes.is_some(), &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// The folder of a sweep and its table, whichever was named.
fn place(named: &Path) -> Result<(PathBuf, PathBuf), Exit> {
    let (folder, path) = if named.is_dir() {
        (named.to_owned(), named.join(PARQUET))
    } else {
        (named.parent().unwrap_or(Path::new("")).to_owned(), named.to_owned())
    };
    if path.is_file() {
        return Ok((folder, path));
    }
    let shown = units::shown(&path.display().to_string());
    if named.is_dir() {
        let what = message!("tell-figure-no-table", "there is no table `{path}`", path = shown);
        let help = message!(
            "tell-figure-finish-first",
            "finish the sweep first: the command that began it goes on"
        );
        return Err(refused(&what, help, 2));
    }
    let what = message!("tell-stored-missing", "there is no `{path}`", path = shown);
    let help = message!(
        "tell-figure-name-a-sweep",
        "name the folder of a finished sweep, for example output/1-release-against-magnesium"
    );
    Err(refused(&what, help, 2))
}

/// Where the figures of a sweep stand unless something else is said.
fn beside(folder: &Path) -> PathBuf {
    match folder.file_name() {
        Some(name) => folder.with_file_name(format!("{}-figure", name.to_string_lossy())),
        None => PathBuf::from("output/sweep-figure"),
    }
}

/// Where the figures come from: this program, and the record that the table carries.
fn stamp(provenance: &Provenance, path: &Path, words: &Catalogue) -> Result<Stamp, Exit> {
    let bytes =
        fs::read(path).map_err(|reason| StoreError::Read { path: path.to_owned(), reason })?;
    let digits = sha256(&bytes);
    let origin: Value = serde_json::from_str(&table::provenance(path)?).unwrap_or_default();
    let mut line = provenance.stamp();
    if let Some(file) = origin.pointer("/sweep/file").and_then(Value::as_str) {
        line = format!("{line} · {file}");
    }
    line = format!("{line} · {PARQUET} sha256 {}", digits.get(..8).unwrap_or(&digits));
    if let Some(seed) = origin.pointer("/sweep/seed").and_then(Value::as_u64) {
        line = format!("{line} · seed {seed}");
    }
    let drawn: Value = serde_json::from_str(&provenance.json()?).unwrap_or_default();
    let record = value!({
        "figure": drawn,
        "table": { "name": PARQUET, "sha256": digits, "provenance": origin },
    });
    Ok(Stamp {
        line: format!("{line} · {}", words.word("disclaimer-short")),
        record: json(&record),
    })
}

/// A figure as `figures.json` tells it.
fn in_words(figure: &SweepFigure) -> Value {
    value!({ "name": figure.name, "description": figure.svg.description() })
}

/// What is said on the terminal.
fn told(
    arguments: &Arguments,
    table: &SweepTable,
    place: &Path,
    spikes: bool,
    words: &Catalogue,
) -> String {
    if arguments.quiet {
        return String::new();
    }
    let mut text = String::new();
    let left_out = table.head.measures.len().saturating_sub(MOST_MEASURES);
    if arguments.measure.is_empty() && left_out > 0 {
        let count = [("count", Told::Count(left_out as u64))];
        text += &entry("  ", &words.phrase("sweep-figure-more", &count));
    }
    if arguments.kind == Some(Kind::Raster) && !spikes {
        let column = [("column", Told::Text(POTENTIAL))];
        text += &entry("  ", &words.phrase("sweep-figure-no-traces", &column));
    }
    text + &written(place, words)
}
