//! The physiology, in the order of the signal. No files, clock, randomness or solver in here:
//! every mechanism is a short file of pure functions, each equation beside its citation.

pub mod circadian;
pub mod parameters;
