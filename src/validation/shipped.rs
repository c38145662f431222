//! The claims that calgate ships: one file for each part of the chain, read once.

use super::claim::{self, Claim};
use std::sync::LazyLock;

/// The files, in the order of the signal.
const FILES: &[(&str, &str)] = &[
    ("surface_charge.toml", include_str!("claims/surface_charge.toml")),
    ("nerve.toml", include_str!("claims/nerve.toml")),
    ("calcium.toml", include_str!("claims/calcium.toml")),
    ("release.toml", include_str!("claims/release.toml")),
    ("plasticity.toml", include_str!("claims/plasticity.toml")),
    ("quanta.toml", include_str!("claims/quanta.toml")),
    ("muscle.toml", include_str!("claims/muscle.toml")),
    ("muscle_whole.toml", include_str!("claims/muscle_whole.toml")),
    ("body.toml", include_str!("claims/body.toml")),
    ("central.toml", include_str!("claims/central.toml")),
];

static ALL: LazyLock<Vec<Claim>> = LazyLock::new(|| {
    FILES
        .iter()
        .flat_map(|(name, text)| match claim::load_text(name, text) {
            Ok(claims) => claims,
            // the shipped claims are tested, so that this can only be met while one is written
            Err(error) => unreachable!("{error}"),
        })
        .collect()
});

/// All of them, in the order of the signal.
#[must_use]
pub fn all() -> &'static [Claim] {
    &ALL
}

/// The one with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Claim> {
    all().iter().find(|claim| claim.name == name)
}
