//! Whatever instructions a processor has, lanes hold the same bits.

use super::*;
use crate::scenario;

#[test]
fn every_level_of_processor_gives_the_same_bits() {
    let mut levels = vec![pulp::Arch::Scalar];
    #[cfg(target_arch = "x86_64")]
    {
        levels.extend(pulp::x86::V3::try_new().map(pulp::Arch::V3));
        levels.extend(pulp::x86::V4::try_new().map(pulp::Arch::V4));
    }
    let text = "schema = 1\nrun.duration = \"40 ms\"\n[[stimulus.pair]]\nat = \"1 ms\"\n\
                interval = \"10 ms\"\n";
    let with = |magnesium: &str| {
        let set = [format!("bath.magnesium={magnesium} mM")];
        scenario::load_text("variant", text, &set).unwrap()
    };
    let scenarios = ["0", "0.55", "1.7", "4", "9"].map(with);
    let runs = |arch| {
        let mut next = scenarios.iter().map(Setup::of).enumerate();
        let mut found = scenarios.each_ref().map(|_| None);
        Group::<WIDTH>::new(
            scenarios[0].choices,
            Wanted::of(scenarios[0].choices.target, None),
            arch,
        )
        .run(&mut || next.next(), &mut |number, run, _| found[number] = run.ok(), &|_| true);
        found.map(Option::unwrap)
    };
    let plain = runs(levels[0]);
    for level in &levels[1..] {
        assert!(runs(*level) == plain, "{level:?}");
    }
}
