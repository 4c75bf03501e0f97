//! Processes that die by SIGKILL at any moment: every attempt they acknowledged is there afterwards.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use backlings::store::Store;

use crate::bench::{NOW, Random, fill, home, id, names, slow_home, times, view};
use crate::children::{Process, Work};
use crate::tool::backlings;

/// Everything whole, nothing salvaged, and each acknowledged attempt there once.
fn check(path: &Path, exercise: &str, acked: &[String], what: &str) -> usize {
    let mut store = Store::open(path, NOW).unwrap_or_else(|error| panic!("{what}: {error}"));
    store.check().unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(store.salvaged(), None, "{what}");
    let found: Vec<String> = store.attempts(&id(exercise)).unwrap().into_iter().map(|one| one.uuid).collect();
    let lost: Vec<&String> = acked.iter().filter(|uuid| !found.contains(uuid)).collect();
    assert!(lost.is_empty(), "{what}: {} of {} are lost", lost.len(), acked.len());
    found.len()
}

#[test]
fn a_process_that_saves_all_the_time_is_killed() {
    let (_folder, path) = home();
    let mut random = Random(4);
    let mut acked = Vec::new();
    let kills = times(12, 100);
    for kill in 0..kills {
        let mut process = Process::start(Work::Save(usize::MAX >> 33), &path, "js-fn-01");
        for _ in 0..random.below(60) {
            acked.extend(process.next("saved "));
        }
        process.kill();
        acked.extend(process.after_kill());
        check(&path, "js-fn-01", &acked, &format!("kill {kill}"));
    }
    println!("{kills} kills of a process that saves: {} acknowledged, 0 lost", acked.len());
    assert!(acked.len() > kills, "{} saves are too few", acked.len());
}

fn check_command(home: &Path) -> Command {
    let mut command = backlings(home, &["--json", "check", "fi-01", "--answer", "a,c"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// The name of the attempt in a complete report that says it is saved.
fn saved(report: &str) -> Option<String> {
    let report: serde_json::Value = serde_json::from_str(report.strip_suffix('\n')?).ok()?;
    (report["saved"] == true).then(|| report["attempt"].as_str().unwrap().to_owned())
}

/// Runs a check and kills it: after a while, or as soon as its save has begun.
fn killed_check(home: &Path, journal: Option<&Path>, after: Duration) -> Option<String> {
    let mut child = check_command(home).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let (send, done) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut report = String::new();
        out.read_to_string(&mut report).unwrap();
        let _ = send.send(());
        report
    });
    match journal {
        Some(journal) => {
            let start = Instant::now();
            let begun = || fs::metadata(journal).is_ok_and(|found| found.len() > 0);
            while !begun() && done.try_recv().is_err() && start.elapsed() < Duration::from_secs(5) {
                std::hint::spin_loop();
            }
        }
        None => drop(done.recv_timeout(after)),
    }
    child.kill().unwrap();
    child.wait().unwrap();
    saved(&reader.join().unwrap())
}

#[test]
fn the_program_is_killed_while_it_checks() {
    let (folder, path) = slow_home();
    let journal = PathBuf::from(format!("{}-journal", path.display()));
    let start = Instant::now();
    let first = check_command(folder.path()).output().unwrap();
    let usual = start.elapsed();
    let mut acked = Vec::from_iter(saved(&String::from_utf8(first.stdout).unwrap()));
    assert_eq!(acked.len(), 1);
    let mut random = Random(5);
    let kills = times(12, 100);
    let mut in_the_save = 0;
    for kill in 0..kills {
        let after = usual * random.below(1_100) as u32 / 1_000;
        let journal = (kill % 2 == 0).then_some(journal.as_path());
        let saved = killed_check(folder.path(), journal, after);
        in_the_save += usize::from(journal.is_some() && saved.is_none());
        acked.extend(saved);
        check(&path, "fi-01", &acked, &format!("kill {kill}"));
    }
    println!("{kills} kills of `check`, {in_the_save} in the middle of a save: {} acknowledged, 0 lost", acked.len());
    assert!(in_the_save > 0, "no kill hit a save");
}

#[test]
fn a_salvage_that_is_killed_is_done_by_the_next() {
    let (_folder, path) = slow_home();
    fill(&path);
    let whole = view(&path).unwrap().0;
    let mut damaged = fs::read(&path).unwrap();
    damaged[..24].fill(b'?');
    let mut random = Random(6);
    let (kills, mut halfway) = (times(10, 100), 0);
    for kill in 0..kills {
        let (_folder, path) = slow_home();
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, &damaged).unwrap();
        let mut process = Process::start(Work::WaitOpenSave(0), &path, "js-fn-01");
        process.next("ready").unwrap();
        process.go();
        let start = Instant::now();
        while !names(&path).iter().any(|name| name.ends_with(".tmp")) && start.elapsed() < Duration::from_secs(5) {}
        let (begun, more) = (Instant::now(), Duration::from_micros(random.below(20_000) as u64));
        while begun.elapsed() < more {
            std::hint::spin_loop();
        }
        process.kill();
        process.after_kill();
        halfway += usize::from(names(&path).iter().any(|name| name.ends_with(".tmp")));
        assert!(view(&path).unwrap().0 == whole, "kill {kill}: something is lost");
        assert!(!names(&path).iter().any(|name| name.contains(".tmp")), "kill {kill}: {:?}", names(&path));
        let kept = names(&path).into_iter().find(|name| name.starts_with("progress.corrupt-")).unwrap();
        assert!(
            fs::read(path.with_file_name(kept)).unwrap() == damaged,
            "kill {kill}: the damaged file is kept as it was"
        );
    }
    println!("{kills} kills of a salvage, {halfway} of them halfway");
    assert!(halfway > 0, "no kill hit a salvage");
}
