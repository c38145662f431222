//! From axes to points.

use super::{Level, Sweep};

impl Sweep {
    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> u64 {
        todo!()
    }

    /// How many rows there are: points times replicates. Rows are numbered from 0, the replicates
    /// of a point one after another.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.points().saturating_mul(u64::from(self.replicates))
    }

    /// What each axis is at a point; none where a walk along another axis leaves it alone.
    #[must_use]
    pub fn levels(&self, _point: u64) -> Vec<Option<Level>> {
        todo!()
    }

    /// Everything that row `row` lays on the scenario: what holds for all, its levels, its seed.
    #[must_use]
    pub fn overrides(&self, _row: u64) -> Vec<String> {
        todo!()
    }
}
