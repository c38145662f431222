//! Slurm, asked by its own programs: `sbatch`, `squeue`, `scancel`.

use super::super::exit::Exit;
use super::super::output::json;
use super::super::study::refused;
use super::known::{Known, full, not_understood, text};
use crate::message::{Piece, message};
use crate::sweep::cluster::slurm::{Ask, Job};
use crate::sweep::store::{CLUSTER, StoreError, write_whole};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::process::Command;

/// File that remembers what was submitted.
const SUBMITTED: &str = "slurm.json";
/// File with the script that was submitted last.
const SCRIPT: &str = "shards.sbatch";

/// `cluster/slurm.json`: what was submitted. It only helps to find jobs again; what is done is
/// known from the parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Submitted {
    /// How many shards the sweep is in.
    pub(super) shards: u64,
    /// What each task asks for.
    pub(super) ask: Ask,
    /// Job arrays, the first first.
    arrays: Vec<String>,
    /// Jobs that put parts together.
    merges: Vec<String>,
}

/// A task that is waiting or running.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Task {
    /// Its job.
    job: String,
    /// Its shard; none where the job is no array.
    shard: Option<u64>,
}

/// What Slurm was told, for a person.
#[derive(Debug)]
pub(super) struct Told {
    /// The job array, if any shard had to be made.
    pub(super) array: Option<String>,
    /// The shards in it.
    pub(super) wanted: Vec<u64>,
    /// Shards that were waiting or running already.
    pub(super) alive: Vec<u64>,
    /// The job that puts the parts together.
    pub(super) merge: String,
}

impl Submitted {
    /// What was submitted for a folder; nothing if nothing was.
    pub(super) fn read(known: &Known) -> Result<Option<Self>, Exit> {
        let path = known.folder.join(CLUSTER).join(SUBMITTED);
        match fs::read(&path) {
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(reason) => Err(StoreError::Read { path, reason }.into()),
            Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|error| {
                let help = message!(
                    "tell-slurm-remove-help",
                    "remove it and submit again; the parts that are made stay"
                );
                refused(&not_understood(&path, &error), help, 7)
            }),
        }
    }

    fn write(&self, known: &Known) -> Result<(), Exit> {
        Ok(write_whole(&known.cluster()?.join(SUBMITTED), json(self).as_bytes())?)
    }
}

/// The job array for these shards.
pub(super) fn job(known: &Known, shards: u64, wanted: Vec<u64>, ask: Ask) -> Result<Job, Exit> {
    let logs = text(&full(&known.folder.join(CLUSTER))?)?;
    Ok(Job { commands: known.commands()?, name: known.name(), logs, shards, wanted, ask })
}

/// Submits the shards among `wanted` that are not waiting or running, and a job that puts the
/// parts together when all have ended.
pub(super) fn submit(
    known: &Known,
    earlier: Option<Submitted>,
    shards: u64,
    ask: Ask,
    wanted: &[u64],
) -> Result<Told, Exit> {
    let (divided, arrays, merges) = earlier.map_or((shards, Vec::new(), Vec::new()), |earlier| {
        (earlier.shards, earlier.arrays, earlier.merges)
    });
    let tasks = queue()?;
    let at_work: Vec<&Task> = tasks.iter().filter(|task| arrays.contains(&task.job)).collect();
    let mut jobs: BTreeSet<String> = at_work.iter().map(|task| task.job.clone()).collect();
    if divided != shards && !jobs.is_empty() {
        let jobs: Vec<String> = jobs.into_iter().collect();
        let help = message!(
            "tell-slurm-in-queue-help",
            "wait until it has ended, or end it with `scancel {jobs}`",
            jobs = jobs.join(" ")
        );
        let message = message!(
            "tell-slurm-in-queue",
            "job {jobs} with {shards} shards is still in the queue",
            jobs = Piece::AllOf(jobs.into()),
            shards = divided
        );
        return Err(refused(&message, help, 2));
    }
    let alive: BTreeSet<u64> = at_work.iter().filter_map(|task| task.shard).collect();
    let wanted: Vec<u64> = wanted.iter().filter(|shard| !alive.contains(shard)).copied().collect();
    let job = job(known, shards, wanted.clone(), ask.clone())?;
    let mut submitted = Submitted { shards, ask, arrays, merges };
    let mut array = None;
    if !wanted.is_empty() {
        let path = known.cluster()?.join(SCRIPT);
        write_whole(&path, job.script()?.as_bytes())?;
        let number = sbatch(&[text(&path)?])?;
        submitted.arrays.push(number.clone());
        // remembered at once: what comes now may go wrong
        submitted.write(known)?;
        jobs.insert(number.clone());
        array = Some(number);
    }
    // one that waits for earlier tasks only would come too soon
    for merge in tasks.iter().filter(|task| submitted.merges.contains(&task.job)) {
        ask_slurm("scancel", &["--state=PENDING".to_owned(), merge.job.clone()])?;
    }
    let after: Vec<String> = jobs.into_iter().collect();
    let merge = sbatch(&job.merge_options(&after.join(":"))?)?;
    submitted.merges.push(merge.clone());
    submitted.write(known)?;
    Ok(Told { array, wanted, alive: alive.into_iter().collect(), merge })
}

/// Our own tasks that wait or run. One that is only being tidied up after does not count.
fn queue() -> Result<Vec<Task>, Exit> {
    // job of the array, number in it, state
    let words = ["--me", "--noheader", "--array", "--format=%F %K %T"].map(str::to_owned);
    Ok(tasks(&ask_slurm("squeue", &words)?))
}

fn tasks(said: &str) -> Vec<Task> {
    let task = |line: &str| {
        let mut words = line.split_whitespace();
        let (job, number, state) = (words.next()?, words.next()?, words.next()?);
        let alive = state != "COMPLETING";
        alive.then(|| Task { job: job.to_owned(), shard: number.parse().ok() })
    };
    said.lines().filter_map(task).collect()
}

/// Submits a job and gives its number.
fn sbatch(options: &[String]) -> Result<String, Exit> {
    let mut words = vec!["--parsable".to_owned()];
    words.extend_from_slice(options);
    let said = ask_slurm("sbatch", &words)?;
    // on some clusters the name of the cluster follows
    Ok(said.trim().split(';').next().unwrap_or_default().to_owned())
}

/// Runs a program of Slurm and gives what it says.
fn ask_slurm(program: &str, words: &[String]) -> Result<String, Exit> {
    let said = Command::new(program).args(words).output().map_err(|error| {
        let message = message!(
            "tell-slurm-not-started",
            "`{program}` could not be started: {reason}",
            program,
            reason = Piece::of_system(&error)
        );
        let help = message!(
            "tell-slurm-not-started-help",
            "submit from a machine of the cluster that has Slurm's programs; `--dry-run` prints the \
             script anywhere"
        );
        refused(&message, help, 7)
    })?;
    if said.status.success() {
        return Ok(String::from_utf8_lossy(&said.stdout).into_owned());
    }
    let why = String::from_utf8_lossy(&said.stderr).trim().to_owned();
    let help = if why.contains("array specification") {
        message!(
            "tell-slurm-array-help",
            "ask for fewer `--shards`: the cluster does not allow such long job arrays"
        )
    } else {
        message!(
            "tell-slurm-refused-help",
            "nothing that is made is lost; the same command tries again"
        )
    };
    let message = message!("tell-slurm-refused", "`{program}` refused: {why}", program, why);
    Err(refused(&message, help, 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_squeue_says_is_read_line_by_line() {
        let said = "12 3 RUNNING\n12 4 PENDING\n12 5 COMPLETING\n15 N/A PENDING\n\n";
        let task = |job: &str, shard| Task { job: job.into(), shard };
        assert_eq!(tasks(said), [task("12", Some(3)), task("12", Some(4)), task("15", None)]);
    }
}
