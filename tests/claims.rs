//! The published claims: the model against the laboratory, through the same files and overrides
//! that anybody may write.

use calgate::message::Message;
use calgate::scenario::Look;
use calgate::scenario::library::Alone;
use calgate::text::Catalogue;
use calgate::validation::{self, Verdict, claim, report};

#[test]
fn published_every_claim_is_met_or_openly_not() {
    let outcomes = validation::test(validation::all(), &|| {});
    let trouble: Vec<String> = outcomes
        .iter()
        .filter(|outcome| outcome.verdict.is_trouble())
        .map(|outcome| format!("{}: {:?}", outcome.claim.name, outcome.ours))
        .collect();
    assert!(trouble.is_empty(), "{trouble:#?}");
    // the table that readers see is the one of this program
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("output/gallery/claims.md");
    let table = format!("# Published experiments and calgate\n\n{}", report::markdown(&outcomes));
    if std::env::var_os("CALGATE_WRITE").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let shown = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        shown == table,
        "output/gallery/claims.md is stale; run this test with CALGATE_WRITE=1 to write it anew"
    );
    let (met, open, _) = report::counts(&outcomes);
    assert!(met >= 26 && met + open >= 30, "{met} met, {open} open");
}

#[test]
fn claims_have_names_of_their_own_and_every_open_one_says_why() {
    let mut names: Vec<&str> = validation::all().iter().map(|claim| claim.name.as_str()).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    for claim in validation::all() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(claim.name.chars().all(plain), "{}", claim.name);
        assert!(claim.open.as_ref().is_none_or(|why| why.len() > 40), "{}", claim.name);
        assert!(claim.says.ends_with('.'), "{}", claim.name);
    }
}

/// A claim that no model of ours can meet, with changes to its text.
fn with(change: impl Fn(&str) -> String) -> String {
    change(
        r#"schema = 1
[[claim]]
name = "mine"
says = "The nerve fires twice."
source = "dodge-1967"
place = "nowhere"
confidence = "memory"
published = "2"
accept = [2, 2]
how = "counted"
scenario = """
schema = 1
[run]
target = "nerve"
duration = "5 ms"
[[stimulus.single]]
at = "1 ms"
"""
measure = "nerve_spikes"
"#,
    )
}

fn load(text: &str) -> Result<Vec<claim::Claim>, String> {
    claim::load(&Alone { name: "mine.toml", text }, "mine.toml")
        .map_err(|error| calgate::scenario::render_error(&error, Look::default()))
}

#[test]
fn a_claim_that_does_not_hold_is_told_so() {
    let claims = load(&with(str::to_owned)).unwrap();
    let outcomes = validation::test(&claims, &|| {});
    assert_eq!(outcomes[0].verdict, Verdict::Failed);
    assert_eq!(outcomes[0].ours, Ok(1.0));
    let open = load(&with(|text| text.replace("accept = [2, 2]", "accept = [2, 2]\nopen = \"?\"")));
    assert_eq!(validation::test(&open.unwrap(), &|| {})[0].verdict, Verdict::Open);
    // a claim that is met must not be called open
    let met = load(&with(|text| text.replace("accept = [2, 2]", "accept = [1, 1]\nopen = \"?\"")));
    assert_eq!(validation::test(&met.unwrap(), &|| {})[0].verdict, Verdict::OpenButMet);
}

#[test]
fn a_claim_on_what_a_run_does_not_have_fails_with_the_reason() {
    let claims = load(&with(|text| text.replace("nerve_spikes", "peak force_frac"))).unwrap();
    let outcomes = validation::test(&claims, &|| {});
    assert_eq!(outcomes[0].verdict, Verdict::Failed);
    let why = outcomes[0].ours.as_ref().unwrap_err();
    assert_eq!(why.to_string(), "the run has no `peak force_frac`");
}

#[test]
fn faults_of_a_claim_file_are_told_with_place_and_cure() {
    let cases: &[(&str, &str, &[&str])] = &[
        (
            "schema = 1",
            "schema = 1\ncheck = [\"release-slope-low-calcum\"]",
            &[
                "there is no claim `release-slope-low-calcum`",
                "did you mean `release-slope-low-calcium`?",
            ],
        ),
        ("nerve_spikes", "nerve_spike", &["there is no measure", "did you mean `nerve_spikes`?"]),
        ("dodge-1967", "dodge-1976", &["not in the list of references", "\"dodge-1967\""]),
        ("accept = [2, 2]", "accept = [3, 2]", &["lowest and the highest value"]),
        ("accept = [2, 2]\n", "", &["needs the key `accept`"]),
        ("how = \"counted\"", "how = \"counted\"\nvary = \"bath.calcium\"", &["values"]),
        (
            "how = \"counted\"",
            "how = \"counted\"\nvary = \"bath.calcium\"\nvalues = [\"1 mM\", \"2 uM\"]",
            &["`2 uM` is no number in the unit of the other values"],
        ),
        (
            "how = \"counted\"",
            "how = \"counted\"\nvary = \"bath.calcium\"\nvalues = [\"1 mM\"]\npoints = [1, 2]",
            &["`points` holds 2 numbers for 1 values"],
        ),
        ("\"memory\"", "\"guess\"", &["confidence", "it can be"]),
        ("says =", "sais =", &["did you mean `says`?"]),
        ("measure", "reduce = \"slop\"\nmeasure", &["did you mean \"slope\"?"]),
    ];
    for (from, to, expected) in cases {
        let text = with(|text| text.replacen(from, to, 1));
        let message = load(&text).expect_err(&text);
        for words in *expected {
            let plain = message.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain.contains(words), "{words}\n{message}");
        }
        assert!(message.contains("mine.toml:"), "{message}");
    }
}

/// The table in Dutch.
fn in_dutch(outcomes: &[validation::Outcome]) -> String {
    let words = Catalogue::for_language("nl").expect("Dutch is spoken");
    let told = outcomes.iter().map(|outcome| {
        let claim = words.claim(&outcome.claim);
        validation::Outcome { claim, ..outcome.clone() }
    });
    let (tell, number) =
        (|message: &Message| words.tell(message), |text: &str| words.as_written(text));
    let telling = report::Telling { tell: &tell, number: &number };
    report::markdown_in(&told.collect::<Vec<_>>(), telling)
}

#[test]
fn the_table_of_claims_holds_every_claim_in_every_form() {
    let outcomes = validation::test(&validation::all()[..7], &|| {});
    let markdown = report::markdown(&outcomes);
    let json = report::json(&outcomes);
    for outcome in &outcomes {
        assert_eq!(markdown.matches(&format!("| {} |", outcome.claim.name)).count(), 1);
    }
    assert_eq!(json["claims"].as_array().map(Vec::len), Some(7));
    let dutch = in_dutch(&outcomes);
    for said in
        ["7 beweringen: ", "| wat er gevonden is |", " tot ", "Hoe elk getal wordt berekend"]
    {
        assert!(dutch.contains(said), "no `{said}` in\n{dutch}");
    }
    for said in [" claims", " to ", "published", "How "] {
        assert!(!dutch.contains(said), "`{said}` in\n{dutch}");
    }
    // no row is broken by a bar in a sentence
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    for table in [markdown, dutch] {
        assert!(table.lines().filter(|line| line.starts_with('|')).all(|line| bars(line) == 9));
    }
}
