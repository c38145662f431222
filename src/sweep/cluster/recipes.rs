//! The same shards on other engines, in a few lines to be copied: GNU parallel and Dask.

use super::{Commands, quoted};

/// Lines of shell that make all shards with GNU parallel, `at_once` of them at a time, and put
/// them together.
#[must_use]
pub fn parallel(commands: &Commands, shards: u64, jobs: u32) -> String {
    // parallel hands its words to a shell once more, so the command is one word to it
    let command = quoted(&commands.shard(&format!("{{}}/{shards}"), &jobs.to_string()).join(" "));
    let merge = commands.merge().join(" ");
    let at_once = quoted(&format!("{}%", 100 / jobs.max(1)));
    format!(
        "\
# {shards} shards on this machine; with `--sshlogin one,two` on others that see this folder.
# What is there is not made again: after an interruption run the same lines.
parallel --jobs {at_once} \\
    {command} \\
    ::: $(seq {shards})
{merge}
"
    )
}

/// A program for Python that makes all shards with Dask and puts them together.
#[must_use]
pub fn dask(commands: &Commands, shards: u64, jobs: u32) -> String {
    // Python reads a text of JSON as we meant it
    let text = |word: &str| serde_json::Value::from(word).to_string();
    let Commands { program, file, folder, set } = commands;
    let mut of: Vec<String> = vec![text(file)];
    of.extend(set.iter().flat_map(|change| [text("--set"), text(change)]));
    of.extend([text("--out"), text(folder)]);
    let (program, folder, of) = (text(program), text(folder), of.join(", "));
    format!(
        "\
# {shards} shards with Dask (`dask[distributed]`): save as shards.py, then python shards.py.
# What is there is not made again: after an interruption run the same file.
import subprocess
from dask.distributed import Client

PROGRAM = {program}
SWEEP = [{of}]

def make(shard):
    words = [\"--shard\", f\"{{shard}}/{shards}\", \"--jobs\", \"{jobs}\", \"--quiet\"]
    return subprocess.run([PROGRAM, \"sweep\", \"run\", *SWEEP, *words]).returncode

if __name__ == \"__main__\":
    client = Client(threads_per_worker=1)  # or Client(\"tcp://SCHEDULER:8786\")
    ended = client.gather(client.map(make, range(1, {shards} + 1), pure=False))
    print(\"exit codes of the shards:\", ended)
    raise SystemExit(subprocess.run([PROGRAM, \"sweep\", \"merge\", {folder}]).returncode)
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands() -> Commands {
        Commands {
            program: "/opt/calgate".into(),
            file: "/home/ann/block.toml".into(),
            folder: "/home/ann/output/block".into(),
            set: Vec::new(),
        }
    }

    #[test]
    fn the_lines_for_gnu_parallel() {
        assert_eq!(
            parallel(&commands(), 8, 1),
            r"# 8 shards on this machine; with `--sshlogin one,two` on others that see this folder.
# What is there is not made again: after an interruption run the same lines.
parallel --jobs 100% \
    '/opt/calgate sweep run /home/ann/block.toml --out /home/ann/output/block --shard {}/8 --jobs 1' \
    ::: $(seq 8)
/opt/calgate sweep merge /home/ann/output/block
"
        );
    }

    #[test]
    fn parallel_and_its_shell_leave_odd_names_as_they_are() {
        let odd = Commands { program: "printf".into(), file: "it's $HOME".into(), ..commands() };
        let text = parallel(&odd, 2, 1).replace("printf sweep", r"printf %s, sweep");
        // what parallel does with its words: a shell reads them once more
        let text = text.replace("parallel --jobs 100%", "sh -c");
        let said = std::process::Command::new("sh").arg("-c").arg(text).output().unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        assert!(said.starts_with("sweep,run,it's $HOME,--out,"), "{said}");
    }

    #[test]
    fn the_program_for_dask() {
        assert_eq!(
            dask(&Commands { set: vec!["bath.calcium=1.2 mM".into()], ..commands() }, 8, 2),
            r#"# 8 shards with Dask (`dask[distributed]`): save as shards.py, then python shards.py.
# What is there is not made again: after an interruption run the same file.
import subprocess
from dask.distributed import Client

PROGRAM = "/opt/calgate"
SWEEP = ["/home/ann/block.toml", "--set", "bath.calcium=1.2 mM", "--out", "/home/ann/output/block"]

def make(shard):
    words = ["--shard", f"{shard}/8", "--jobs", "2", "--quiet"]
    return subprocess.run([PROGRAM, "sweep", "run", *SWEEP, *words]).returncode

if __name__ == "__main__":
    client = Client(threads_per_worker=1)  # or Client("tcp://SCHEDULER:8786")
    ended = client.gather(client.map(make, range(1, 8 + 1), pure=False))
    print("exit codes of the shards:", ended)
    raise SystemExit(subprocess.run([PROGRAM, "sweep", "merge", "/home/ann/output/block"]).returncode)
"#
        );
    }
}
