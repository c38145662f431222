//! Factors: the parameters that are varied, each over the range that its preset states.

use super::SensitivityError;
use crate::model::parameters::{CATALOGUE, ParameterInfo};
use crate::scenario::Scenario;
use crate::scenario::choices::Confidence;
use crate::scenario::overrides::{find_parameter, groups, nearest_parameter, override_text};
use crate::scenario::problem::nearest;

/// A parameter and the range over which it is varied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// Which.
    pub info: &'static ParameterInfo,
    /// Lowest plausible value, in the unit of the catalogue.
    pub low: f64,
    /// Highest plausible value.
    pub high: f64,
    /// Its value in the scenario.
    pub value: f64,
}

impl Factor {
    /// `group.name`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.{}", self.info.group, self.info.name)
    }

    /// The value at a fraction of the range.
    #[must_use]
    pub fn at(&self, fraction: f64) -> f64 {
        self.low + (self.high - self.low) * fraction
    }

    /// The change of a scenario that gives it this value.
    #[must_use]
    pub fn set(&self, value: f64) -> String {
        override_text(self.info, value)
    }
}

/// Which parameters are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted<'a> {
    /// These, by `group.name`.
    pub names: &'a [String],
    /// All of these groups; all groups if neither names nor groups are given.
    pub groups: &'a [String],
    /// But not these.
    pub except: &'a [String],
    /// Nor those that were fitted so that the model meets a measurement: where the measurement is
    /// what is asked for, their range says little.
    pub without_fitted: bool,
}

/// The parameters that are wanted, in the order of the catalogue. Those that are known exactly,
/// with a range of no width, are left out unless they are named.
///
/// # Errors
///
/// Names that do not exist, or parameters without a range.
pub fn factors(scenario: &Scenario, wanted: Wanted<'_>) -> Result<Vec<Factor>, SensitivityError> {
    let Wanted { names, groups: wanted_groups, except, without_fitted } = wanted;
    for name in names.iter().chain(except) {
        if find_parameter(name).is_none() {
            let nearest = nearest_parameter(name);
            return Err(SensitivityError::NoSuchParameter { name: name.clone(), nearest });
        }
    }
    for group in wanted_groups {
        if !groups().contains(&group.as_str()) {
            let nearest = nearest(group, groups());
            let (group, all) = (group.clone(), groups().join(", "));
            return Err(SensitivityError::NoSuchGroup { group, nearest, all });
        }
    }
    let everything = names.is_empty() && wanted_groups.is_empty();
    let mut found = Vec::new();
    for info in CATALOGUE {
        let is = |name: &String| find_parameter(name) == Some(info);
        let named = names.iter().any(is);
        let grouped = wanted_groups.iter().any(|group| group == info.group);
        let entry = scenario.preset.entry(info);
        let (Some(entry), Some(value)) = (entry, scenario.parameters.get(info.group, info.name))
        else {
            continue;
        };
        let fitted = without_fitted && entry.confidence == Confidence::Fitted;
        if except.iter().any(is) || (fitted && !named) {
            continue;
        }
        let factor = Factor { info, low: entry.low, high: entry.high, value };
        if entry.low < entry.high && (named || grouped || everything) {
            found.push(factor);
        } else if named {
            return Err(SensitivityError::NoRange { name: factor.name() });
        }
    }
    if found.is_empty() { Err(SensitivityError::NothingToVary) } else { Ok(found) }
}
