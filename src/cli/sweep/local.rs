//! The shards of a sweep as processes on this machine: the same as on a cluster, without one.

use super::super::study::refused;
use super::super::{Outcome, interrupt};
use super::known::Known;
use super::merge;
use crate::message::message;
use crate::sweep::store::StoreError;
use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::process::{Child, Command};
use std::time::Duration;

/// How often it is looked whether a process has ended.
const LOOK_AGAIN_S: f64 = 0.02;

/// Runs the shards `wanted`, as many at once as there are processors for, and puts the parts
/// together.
pub(super) fn run(known: &Known, wanted: &[u64], shards: u64, cpus: u32, quiet: bool) -> Outcome {
    let here = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let at_once = (here / usize::try_from(cpus).unwrap_or(usize::MAX).max(1)).max(1);
    let commands = known.commands()?;
    let start = |shard: u64| {
        let mut command = Command::new(&commands.program);
        command.args(["sweep", "run", &commands.file, "--out", &commands.folder]);
        command.args(commands.set.iter().flat_map(|change| ["--set", change]));
        command.args(["--shard", &format!("{shard}/{shards}"), "--jobs", &cpus.to_string()]);
        // their bars would run over each other
        command.env("TERM", "dumb");
        if quiet {
            command.arg("--quiet");
        }
        let refused = |reason| StoreError::Read { path: commands.program.clone().into(), reason };
        command.spawn().map_err(refused)
    };
    let mut waiting: VecDeque<u64> = wanted.iter().copied().collect();
    let mut running: Vec<Child> = Vec::new();
    while !waiting.is_empty() || !running.is_empty() {
        if interrupt::asked() {
            // Ctrl-C has reached the others too, which keep what is finished
            waiting.clear();
        }
        while running.len() < at_once
            && let Some(shard) = waiting.pop_front()
        {
            running.push(start(shard)?);
        }
        // how they ended does not matter: the parts tell
        running.retain_mut(|child| matches!(child.try_wait(), Ok(None)));
        std::thread::sleep(Duration::from_secs_f64(LOOK_AGAIN_S));
    }
    if interrupt::asked() {
        let message = message!(
            "tell-sweep-stopped",
            "stopped; what is finished is kept in {folder}",
            folder = known.folder.display().to_string()
        );
        let help = message!("tell-sweep-stopped-help", "`calgate sweep resume` makes the rest");
        return Err(refused(&message, help, 130));
    }
    merge::put_together(known, false, false, quiet)
}
