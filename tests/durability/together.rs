//! Several programs at once: no save is lost, none is doubled, and a damaged file is salvaged once.

use std::fs;
use std::path::Path;

use backlings::store::Store;

use crate::bench::{NOW, fill, home, id, names, times, view};
use crate::children::{Process, Work};

const PROCESSES: usize = 4;

fn start(work: Work, path: &Path) -> Vec<Process> {
    (0..PROCESSES).map(|number| Process::start(work, path, &format!("js-hof-{number:02}"))).collect()
}

/// Each process's attempts are there, as often as it acknowledged them: once.
fn check_saved(path: &Path, processes: Vec<Process>, each: usize, what: &str) {
    let acked: Vec<Vec<String>> = processes.into_iter().map(|one| one.finish().expect(what)).collect();
    let mut store = Store::open(path, NOW).unwrap();
    for (number, acked) in acked.iter().enumerate() {
        let mut found: Vec<String> =
            store.attempts(&id(&format!("js-hof-{number:02}"))).unwrap().into_iter().map(|one| one.uuid).collect();
        let mut acked = acked.clone();
        found.sort();
        acked.sort();
        assert_eq!(acked.len(), each, "{what}");
        assert!(found == acked, "{what}: {} found, {each} acknowledged", found.len());
    }
    store.check().unwrap();
    assert_eq!(store.salvaged(), None, "{what}");
}

#[test]
fn four_processes_save_a_hundred_times_each() {
    let (_folder, path) = home();
    let mut processes = start(Work::WaitOpenSave(100), &path);
    processes.iter_mut().for_each(|one| drop(one.next("ready")));
    // The file is not there yet: all four make it at the same moment.
    processes.iter_mut().for_each(Process::go);
    check_saved(&path, processes, 100, "four writers");
    assert_eq!(Store::open(&path, NOW).unwrap().check().unwrap().events, 400);
}

#[test]
fn a_file_damaged_under_four_processes_is_salvaged_once() {
    for round in 0..times(4, 60) {
        let (_folder, path) = home();
        fill(&path);
        let whole = view(&path).unwrap().0;
        let work = if round % 2 == 0 { Work::WaitOpenSave(5) } else { Work::OpenWaitSave(5) };
        let mut processes = start(work, &path);
        processes.iter_mut().for_each(|one| drop(one.next("ready")));
        // Not through another file that is exchanged: whoever has it open must see the damage.
        let mut bytes = fs::read(&path).unwrap();
        match round % 3 {
            0 => bytes[..24].fill(b'?'),
            1 => bytes[100..4096].fill(0),
            _ => bytes.truncate(24_576),
        }
        fs::write(&path, &bytes).unwrap();
        processes.iter_mut().for_each(Process::go);
        let what = format!("round {round}: {:?}", names(&path));
        check_saved(&path, processes, 5, &what);
        let kept = names(&path).iter().filter(|name| name.starts_with("progress.corrupt-")).count();
        // Who has the file open knows its first page, and writes it anew with the next save: no damage is left then.
        assert!(kept == 1 || (kept == 0 && round % 2 == 1), "{what}: {kept} kept");
        let after = view(&path).unwrap().0;
        let old = whole.attempts.iter().filter(|one| after.attempts.contains(one)).count();
        assert_eq!(after.attempts.len(), old + 20, "{what}");
        assert!(old == 40 || (round % 3 == 2 && kept == 1), "{what}: {old} of 40 are left");
    }
}
