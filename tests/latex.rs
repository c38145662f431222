//! The model as a LaTeX document, through LaTeX itself where there is one.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says why")]

use std::fs;
use std::process::Command;

use calgate::scenario::choices::PresetName;
use calgate::show::{Filter, Format, whole};

/// By how much a line may stick out into the margin.
const OVERFULL_PT: f64 = 8.0;

#[test]
fn cross_the_whole_model_passes_latex_and_fits_the_page() {
    if Command::new("pdflatex").arg("--version").output().is_err() {
        println!("skipped: there is no pdflatex here");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let text = whole::page(Filter::all_of(PresetName::Human)).unwrap().render(Format::Latex);
    fs::write(place.path().join("model.tex"), text).unwrap();
    let mut latex = Command::new("pdflatex");
    latex.args(["-interaction=nonstopmode", "-halt-on-error", "model.tex"]);
    // the second time the tables know their widths
    for _ in 0..2 {
        let ended = latex.current_dir(place.path()).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
    }
    let log = fs::read(place.path().join("model.log")).unwrap();
    let log = String::from_utf8_lossy(&log);
    let overfull = log.lines().filter_map(|line| {
        let rest = line.strip_prefix("Overfull \\hbox (")?;
        Some((rest.split_once("pt")?.0.parse::<f64>().ok()?, line))
    });
    for (by_pt, line) in overfull {
        assert!(by_pt < OVERFULL_PT, "{line}");
    }
    assert!(!log.contains("undefined"), "{log}");
    assert!(fs::metadata(place.path().join("model.pdf")).unwrap().len() > 50_000);
}
