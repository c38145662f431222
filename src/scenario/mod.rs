//! (to come)

pub mod protocol;
