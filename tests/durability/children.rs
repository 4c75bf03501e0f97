//! Other processes: this test binary again, told by its environment what to do, so that it can be killed or compete.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use backlings::store::Store;

use crate::bench::{NOW, attempt};

const WORK: &str = "BACKLINGS_TEST_WORK";

/// What a process of these tests does with the progress file.
#[derive(Clone, Copy)]
pub enum Work {
    /// Opens, saves so many attempts.
    Save(usize),
    /// Waits for a word, then opens and saves.
    WaitOpenSave(usize),
    /// Opens, waits for a word, then saves.
    OpenWaitSave(usize),
}

pub struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: BufReader<ChildStdout>,
}

impl Process {
    pub fn start(work: Work, path: &Path, exercise: &str) -> Process {
        let (name, count) = match work {
            Work::Save(count) => ("save", count),
            Work::WaitOpenSave(count) => ("wait-open-save", count),
            Work::OpenWaitSave(count) => ("open-wait-save", count),
        };
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "children::work_of_another_process", "--ignored", "--nocapture"]);
        command.env(WORK, format!("{name}|{count}|{exercise}|{}", path.display()));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Process { input: child.stdin.take(), lines, child }
    }

    /// Reads on to the next line of this kind; `None` when the process is over.
    pub fn next(&mut self, kind: &str) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            // A line that was cut off by a kill acknowledges nothing.
            if let Some(rest) = line.strip_prefix(kind).and_then(|rest| rest.strip_suffix('\n')) {
                return Some(rest.trim().to_owned());
            }
        }
    }

    /// The word that it waits for.
    pub fn go(&mut self) {
        self.input.take().unwrap().write_all(b"go\n").unwrap();
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
    }

    /// The rest of what it acknowledged, when it is over; `None` for one that went wrong by itself.
    pub fn finish(mut self) -> Option<Vec<String>> {
        drop(self.input.take());
        let mut saved = Vec::new();
        while let Some(uuid) = self.next("saved ") {
            saved.push(uuid);
        }
        self.child.wait().unwrap().success().then_some(saved)
    }

    /// As [`Process::finish`], for one that was killed.
    pub fn after_kill(mut self) -> Vec<String> {
        let mut saved = Vec::new();
        while let Some(uuid) = self.next("saved ") {
            saved.push(uuid);
        }
        let mut rest = Vec::new();
        self.lines.read_to_end(&mut rest).unwrap();
        self.child.wait().unwrap();
        saved
    }
}

#[test]
#[ignore = "other tests start this as a process of its own"]
fn work_of_another_process() {
    let work = std::env::var(WORK).unwrap();
    let [name, count, exercise, path] = work.splitn(4, '|').collect::<Vec<_>>()[..] else { panic!("{work}") };
    let wait = || {
        say("ready");
        std::io::stdin().read_line(&mut String::new()).unwrap();
    };
    if name == "wait-open-save" {
        wait();
    }
    let mut store = Store::open(Path::new(path), NOW).unwrap();
    if name == "open-wait-save" {
        wait();
    }
    say("open");
    for number in 0..count.parse().unwrap() {
        say(&format!("saved {}", store.record_attempt(&attempt(exercise, true), NOW + 1_000 + number).unwrap()));
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // The harness writes the test's name without an end of line.
    writeln!(out, "\n{line}").unwrap();
    out.flush().unwrap();
}
