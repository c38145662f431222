//! The Slurm job array of a sweep, as a script that people can read.

use super::{ClusterError, Commands, folded, quoted, ranges};
use crate::message::{Message, message};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A job array: what is run, and what each task of it asks of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What is run.
    pub commands: Commands,
    /// Name of the sweep, for `squeue`.
    pub name: String,
    /// Folder for what the tasks say, absolute.
    pub logs: String,
    /// How many shards the sweep is in.
    pub shards: u64,
    /// The shards that are to be made, rising from 1.
    pub wanted: Vec<u64>,
    /// What each task asks for.
    pub ask: Ask,
}

/// What a task asks of the cluster; what is left out is the cluster's to decide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ask {
    /// Processors, and threads of the program.
    pub cpus: u32,
    /// Longest time, as Slurm writes it (`90`, `1:30:00`, `2-0`).
    pub time: Option<String>,
    /// Memory, as Slurm writes it (`1G`).
    pub memory: Option<String>,
    /// Part of the cluster.
    pub partition: Option<String>,
    /// Whose budget.
    pub account: Option<String>,
}

impl Ask {
    /// Whether Slurm will understand this.
    ///
    /// # Errors
    ///
    /// What it would not.
    pub fn check(&self) -> Result<(), ClusterError> {
        let refused = |what: Message,
                       typed: &Option<String>,
                       expected,
                       fits: &dyn Fn(&str) -> bool| match typed {
            Some(typed) if !fits(typed) => {
                Err(ClusterError::Option { what, typed: typed.clone(), expected })
            }
            _ => Ok(()),
        };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let time = |text: &str| {
            let (days, clock) = text.split_once('-').unwrap_or(("0", text));
            let fields: Vec<&str> = clock.split(':').collect();
            digits(days) && fields.len() <= 3 && fields.iter().all(|field| digits(field))
        };
        let memory = |text: &str| digits(text.strip_suffix(['K', 'M', 'G', 'T']).unwrap_or(text));
        let word = |text: &str| {
            !text.is_empty()
                && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.,+".contains(c))
        };
        let one_word = || message!("tell-cluster-one-word", "one word");
        refused(
            message!("tell-cluster-time", "time"),
            &self.time,
            message!(
                "tell-cluster-time-form",
                "Slurm's own form, such as `30` (minutes), `1:30:00` or `2-0` (days-hours)"
            ),
            &time,
        )?;
        refused(
            message!("tell-cluster-memory", "memory"),
            &self.memory,
            message!("tell-cluster-memory-form", "Slurm's own form, such as `500M` or `2G`"),
            &memory,
        )?;
        let partition = message!("tell-cluster-partition", "partition");
        refused(partition, &self.partition, one_word(), &word)?;
        let account = message!("tell-cluster-account", "account");
        refused(account, &self.account, one_word(), &word)
    }

    /// The options that a job that puts parts together shares with the others.
    fn shared(&self) -> impl Iterator<Item = (&'static str, &str, &'static str)> {
        [
            (
                "time",
                &self.time,
                "longest time; a task that needs more is ended and can be resumed",
            ),
            ("mem", &self.memory, "memory"),
            ("partition", &self.partition, "part of the cluster"),
            ("account", &self.account, "whose budget"),
        ]
        .into_iter()
        .filter_map(|(option, value, why)| Some((option, value.as_deref()?, why)))
    }
}

impl Job {
    /// The batch script of the array.
    ///
    /// # Errors
    ///
    /// What Slurm would not understand.
    pub fn script(&self) -> Result<String, ClusterError> {
        self.ask.check()?;
        let Self { shards, wanted, .. } = self;
        let mut script = format!(
            "\
#!/bin/bash
# A sweep in {shards} shards, for Slurm: sbatch THIS_FILE
# Each task of the array makes one shard: every {}of the sweep. What is
# there is not made again, so tasks may be ended, started again, submitted twice.

",
            every(*shards),
        );
        let mut option = |why: &str, option: &str| {
            let _ = write!(script, "# {why}\n#SBATCH --{option}\n");
        };
        option("what squeue calls it", &format!("job-name={}", word(&self.name)));
        option("one task for each of these shards", &format!("array={}", ranges(wanted)));
        option("each task is one process on one machine", "ntasks=1");
        option("with so many threads", &format!("cpus-per-task={}", self.ask.cpus));
        for (name, value, why) in self.ask.shared() {
            option(why, &format!("{name}={value}"));
        }
        option("where a machine fails, the task is started again on another", "requeue");
        option("and goes on with its log", "open-mode=append");
        option(
            "what it says: one file for each task",
            &format!("output=\"{}\"", self.log("%A_%a")?),
        );
        option("a minute before its time is over it is asked to end", "signal=B:TERM@60");
        let shard = format!(r#""$SLURM_ARRAY_TASK_ID/{shards}""#);
        let command = self.commands.shard(&shard, r#""$SLURM_CPUS_PER_TASK""#);
        let command = folded(&command, "    ");
        let merge: Vec<String> = self.merge_options("JOB")?.iter().map(|o| quoted(o)).collect();
        let merge = folded(&merge, "#     ");
        let _ = write!(
            script,
            "
set -eu
# exec, so that signals reach the program: it then keeps what is finished
exec {command}

# When all tasks have ended, well or not, a job of its own puts the parts together:
#   sbatch{merge}
"
        );
        Ok(script)
    }

    /// What `sbatch` is given for the job that puts the parts together once the jobs `after`
    /// (numbers with colons between them) have ended.
    ///
    /// # Errors
    ///
    /// What Slurm would not understand.
    pub fn merge_options(&self, after: &str) -> Result<Vec<String>, ClusterError> {
        self.ask.check()?;
        let mut options = vec![
            format!("--job-name={}", word(&format!("{}-merge", self.name))),
            format!("--output={}", self.log("%j_merge")?),
            "--ntasks=1".to_owned(),
            "--open-mode=append".to_owned(),
            "--requeue".to_owned(),
        ];
        if !after.is_empty() {
            // not `afterok`: such a job waits for ever once a task has failed
            options.insert(0, format!("--dependency=afterany:{after}"));
        }
        options.extend(self.ask.shared().map(|(name, value, _)| format!("--{name}={value}")));
        options.push("--wrap".to_owned());
        options.push(self.commands.merge().join(" "));
        Ok(options)
    }

    /// File of a log; Slurm replaces what begins with `%` in `name`.
    fn log(&self, name: &str) -> Result<String, ClusterError> {
        let odd = |c: &char| c.is_control() || "\"'\\".contains(*c);
        if let Some(character) = self.logs.chars().find(odd) {
            let character = character.escape_default().to_string();
            return Err(ClusterError::Path { path: self.logs.clone(), character });
        }
        Ok(format!("{}/{name}.log", self.logs.replace('%', "%%")))
    }
}

/// `8th part `, and nothing to count where there is one shard.
fn every(shards: u64) -> String {
    if shards == 1 { "part ".to_owned() } else { format!("{shards}th part ") }
}

/// A name without what options of Slurm cannot hold.
fn word(name: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    name.chars().map(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job() -> Job {
        let commands = Commands {
            program: "/opt/calgate".into(),
            file: "/home/ann/my sweeps/block.toml".into(),
            folder: "/home/ann/output/block".into(),
            set: vec!["bath.calcium=1.2 mM".into()],
        };
        let ask = Ask { cpus: 4, time: Some("2:00:00".into()), ..Ask::default() };
        Job {
            commands,
            name: "block".into(),
            logs: "/home/ann/output/block/cluster".into(),
            shards: 8,
            wanted: vec![1, 2, 3, 7],
            ask,
        }
    }

    #[test]
    fn the_script_is_one_that_people_can_read() {
        assert_eq!(
            job().script().unwrap(),
            r#"#!/bin/bash
# A sweep in 8 shards, for Slurm: sbatch THIS_FILE
# Each task of the array makes one shard: every 8th part of the sweep. What is
# there is not made again, so tasks may be ended, started again, submitted twice.

# what squeue calls it
#SBATCH --job-name=block
# one task for each of these shards
#SBATCH --array=1-3,7
# each task is one process on one machine
#SBATCH --ntasks=1
# with so many threads
#SBATCH --cpus-per-task=4
# longest time; a task that needs more is ended and can be resumed
#SBATCH --time=2:00:00
# where a machine fails, the task is started again on another
#SBATCH --requeue
# and goes on with its log
#SBATCH --open-mode=append
# what it says: one file for each task
#SBATCH --output="/home/ann/output/block/cluster/%A_%a.log"
# a minute before its time is over it is asked to end
#SBATCH --signal=B:TERM@60

set -eu
# exec, so that signals reach the program: it then keeps what is finished
exec /opt/calgate sweep run '/home/ann/my sweeps/block.toml' \
    --set 'bath.calcium=1.2 mM' \
    --out /home/ann/output/block \
    --shard "$SLURM_ARRAY_TASK_ID/8" \
    --jobs "$SLURM_CPUS_PER_TASK"

# When all tasks have ended, well or not, a job of its own puts the parts together:
#   sbatch \
#     --dependency=afterany:JOB \
#     --job-name=block-merge \
#     --output=/home/ann/output/block/cluster/%j_merge.log \
#     --ntasks=1 \
#     --open-mode=append \
#     --requeue \
#     --time=2:00:00 \
#     --wrap '/opt/calgate sweep merge /home/ann/output/block'
"#
        );
    }

    #[test]
    fn a_shell_finds_the_script_in_order_and_runs_the_shard_of_its_task() {
        let mut job = job();
        job.commands.program = "printf".into();
        job.commands.file = "it's $HOME".into();
        let script = job.script().unwrap().replace("printf sweep run", r"printf '%s\n' sweep run");
        let mut shell = std::process::Command::new("bash");
        shell.env("SLURM_ARRAY_TASK_ID", "7").env("SLURM_CPUS_PER_TASK", "4");
        let said = shell.arg("-c").arg(script).output().unwrap();
        let words = "sweep\nrun\nit's $HOME\n--set\nbath.calcium=1.2 mM\n--out\n\
                     /home/ann/output/block\n--shard\n7/8\n--jobs\n4\n";
        assert_eq!(String::from_utf8(said.stdout).unwrap(), words);
    }

    #[test]
    fn the_job_that_puts_parts_together_waits_for_all_others_however_they_end() {
        let options = job().merge_options("12:15").unwrap();
        assert_eq!(options[0], "--dependency=afterany:12:15");
        assert_eq!(options.last().unwrap(), "/opt/calgate sweep merge /home/ann/output/block");
        let nothing_to_wait_for = job().merge_options("").unwrap();
        assert!(!nothing_to_wait_for.iter().any(|option| option.starts_with("--dependency")));
    }

    #[test]
    fn what_slurm_would_not_understand_is_refused_before_it_is_asked() {
        let told = |change: &dyn Fn(&mut Ask)| {
            let mut job = job();
            change(&mut job.ask);
            job.script().unwrap_err().to_string()
        };
        assert_eq!(
            told(&|ask| ask.time = Some("2 h".into())),
            "`2 h` cannot be the time of a job; expected Slurm's own form, such as `30` \
             (minutes), `1:30:00` or `2-0` (days-hours)"
        );
        assert!(told(&|ask| ask.time = Some("1:2:3:4".into())).contains("`1:2:3:4`"));
        assert!(told(&|ask| ask.memory = Some("2 GB".into())).contains("such as `500M` or `2G`"));
        assert!(told(&|ask| ask.partition = Some("a b".into())).contains("one word"));
        assert!(told(&|ask| ask.account = Some(String::new())).contains("one word"));
        for time in ["30", "30:00", "1:30:00", "2-0", "2-12:00:00"] {
            let ask = Ask { time: Some(time.into()), ..Ask::default() };
            assert_eq!(ask.check(), Ok(()), "{time}");
        }
    }

    #[test]
    fn a_folder_that_a_script_cannot_hold_is_refused() {
        let mut job = job();
        job.logs = "/home/ann/a\"b".into();
        let told = job.script().unwrap_err().to_string();
        assert!(told.starts_with("`/home/ann/a\"b` cannot stand in a batch script"), "{told}");
        job.logs = "/home/ann/50 %".into();
        let script = job.script().unwrap();
        assert!(script.contains("--output=\"/home/ann/50 %%/%A_%a.log\""), "{script}");
    }
}
