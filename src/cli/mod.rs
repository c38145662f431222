//! (to come)

pub mod progress;

/// (to come)
#[must_use]
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
