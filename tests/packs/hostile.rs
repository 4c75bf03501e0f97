//! A pack from somebody who means harm: it is refused quickly, in a few words, without much memory, and reads nothing outside.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use backlings::packs::Issues;

use crate::bench::{Bench, Do};

const ADD: &str = "exercises/basics/ba-add/exercise.toml";
const START: &str = "exercises/basics/ba-add/start";
const FIRST: &str = "lessons/basics/01-first.toml";

/// Far more than any of these packs takes on a busy machine; without the caps it is minutes.
const SOON: Duration = Duration::from_secs(20);

/// What is said about a root, which has to come soon.
fn refused(bench: &Bench, what: &str) -> Issues {
    let start = Instant::now();
    let issues = bench.load().map(drop).expect_err(what);
    assert!(start.elapsed() < SOON, "{what}: {:?}", start.elapsed());
    println!("{what}: {} issues in {:?}", issues.0.len(), start.elapsed());
    for issue in &issues.0 {
        let long = issue.what.chars().count().max(issue.file.chars().count()).max(issue.fix.chars().count());
        assert!(long <= 300, "{what}: {long} characters");
    }
    issues
}

fn says(issues: &Issues, words: &str, what: &str) {
    let said = issues.0.iter().any(|issue| issue.what.contains(words));
    let few: Vec<String> = issues.0.iter().take(5).map(ToString::to_string).collect();
    assert!(said, "{what}: nobody says «{words}»: {few:#?}");
}

#[test]
fn paths_in_a_pack_lead_nowhere_outside() {
    for file in
        ["../../.bashrc", "/etc/passwd", "C:\\x", "\\\\srv\\x", "a:b", "NUL", "x. ", "../start/add.js", "./add.js"]
    {
        let bench = Bench::new();
        let path = bench.path().join(ADD);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("file = \"add.js\"", &format!("file = {file:?}"))).unwrap();
        says(&refused(&bench, file), "is not in start/", file);
    }
    for world in ["../../../etc", "/etc", "shop/../shop"] {
        let bench = Bench::new();
        let path = bench.path().join("exercises/basics/ba-list/exercise.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("world = \"shop\"", &format!("world = {world:?}"))).unwrap();
        says(&refused(&bench, world), "there is no", world);
    }
}

#[cfg(unix)]
#[test]
fn names_that_mean_something_else_elsewhere_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for (name, words) in [
        ("C:\\x.js", "`:` in a file name"),
        ("\\\\srv\\x", "`\\` in a file name"),
        ("a:b", "`:` in a file name"),
        ("NUL", "a device on Windows"),
        ("com1.js", "a device on Windows"),
        ("x. ", "` ` in a file name"),
        ("x.", "ends in a dot"),
        ("a\nb", "`U+000A` in a file name"),
        ("\u{1b}[2J.js", "`U+001B` in a file name"),
        ("gp\u{202e}sj.js", "in a file name"),
        (".git", "hidden"),
        ("e\u{301}.js", "in a file name"),
    ] {
        let bench = Bench::new();
        fs::write(bench.path().join(START).join(name), "x").unwrap();
        says(&refused(&bench, name), words, name);
    }
    let bench = Bench::new();
    fs::write(bench.path().join(START).join(OsStr::from_bytes(b"caf\xe9.js")), "x").unwrap();
    says(&refused(&bench, "latin 1"), "this name is not UTF-8", "latin 1");
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_not_read() {
    use std::os::unix::net::UnixListener;
    let bench = Bench::new();
    let start = bench.path().join(START);
    let _socket = UnixListener::bind(start.join("socket.js")).unwrap();
    let made = |args: &[&str]| std::process::Command::new(args[0]).args(&args[1..]).current_dir(&start).status();
    assert!(made(&["mkfifo", "pipe.js"]).unwrap().success());
    // A device takes root to make.
    let device = made(&["mknod", "zero.js", "c", "1", "5"]).is_ok_and(|status| status.success());
    let issues = refused(&bench, "no plain files");
    assert_eq!(issues.0.len(), 2 + usize::from(device), "{issues}");
    says(&issues, "neither a file nor a folder", "no plain files");
    for folder in ["lessons", "exercises/basics", START] {
        let bench = Bench::new();
        let away = tempfile::tempdir_in(bench.path().parent().unwrap()).unwrap();
        let there = away.path().join("there");
        fs::rename(bench.path().join(folder), &there).unwrap();
        std::os::unix::fs::symlink(&there, bench.path().join(folder)).unwrap();
        says(&refused(&bench, folder), "this is a link", folder);
    }
}

/// Loads in a process that may not have more than this much memory.
#[cfg(target_os = "linux")]
fn refused_with_little_memory(root: &Path, words: &str) {
    let limited = "ulimit -v 500000; exec \"$0\" --json pack check \"$1\"";
    let mut command = std::process::Command::new("sh");
    let home = tempfile::tempdir().unwrap();
    command.args(["-c", limited, env!("CARGO_BIN_EXE_backlings")]).arg(root).env("HOME", home.path());
    let output = command.output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{out}{}", String::from_utf8_lossy(&output.stderr));
    assert!(out.contains(words), "{out}");
}

#[cfg(target_os = "linux")]
#[test]
fn size_is_refused_before_it_takes_memory() {
    let bench = Bench::new();
    let sparse = bench.path().join(START).join("big.js");
    fs::File::create(&sparse).unwrap().set_len(4 << 30).unwrap();
    refused_with_little_memory(bench.path(), "larger than 256 KiB");
    fs::remove_file(sparse).unwrap();
    fs::write(bench.path().join(FIRST), "[[t]]\n".repeat(480_000)).unwrap();
    refused_with_little_memory(bench.path(), "larger than 256 KiB");
    fs::write(bench.path().join(FIRST), "[[t]]\n".repeat(43_000)).unwrap();
    refused_with_little_memory(bench.path(), "is not a key here");
}

#[test]
fn floods_of_files_and_folders_end_soon() {
    // The full count takes a while to make, not to refuse.
    let full = std::env::var_os("BACKLINGS_DURABILITY").is_some_and(|value| value == "full");
    let (files, packs, folders) = if full { (100_001, 5_000, 30_000) } else { (2_050, 120, 700) };
    let bench = Bench::new();
    for n in 0..files {
        fs::write(bench.path().join(START).join(format!("f{n}.js")), "").unwrap();
    }
    says(&refused(&bench, "files"), "holds more than 2000 files or folders", "files");
    let bench = Bench::new();
    for n in 0..packs {
        let pack = bench.path().join(format!("lessons/p{n}"));
        fs::create_dir(&pack).unwrap();
        fs::write(pack.join("pack.toml"), "").unwrap();
    }
    says(&refused(&bench, "packs"), "there are more than 100 packs", "packs");
    let bench = Bench::new();
    for n in 0..folders {
        fs::create_dir_all(bench.path().join(START).join(format!("d{}/e{n}/f/g", n % 90))).unwrap();
    }
    says(&refused(&bench, "empty folders"), "holds more than 2000 files or folders", "empty folders");
}

#[test]
fn depth_in_toml_is_refused_in_a_few_words() {
    let deep = 100_000;
    for (what, text) in [
        ("arrays", format!("a = {}", "[".repeat(deep))),
        ("closed arrays", format!("a = {}{}", "[".repeat(deep), "]".repeat(deep))),
        ("inline tables", format!("a = {}", "{a=".repeat(deep * 8 / 10))),
        ("dotted keys", format!("{}a = 1", "a.".repeat(deep))),
        ("headers", format!("[{}a]", "a.".repeat(deep))),
        ("headers of lists", format!("[[{}a]]", "a.".repeat(deep))),
        ("a line of 200 KB", format!("{} = 1", "x".repeat(200_000))),
        ("a text without end", format!("title = '''{}", "x".repeat(200_000))),
    ] {
        for file in [FIRST, ADD, "lessons/basics/pack.toml", "lessons/concepts.toml"] {
            let bench = Bench::new();
            fs::write(bench.path().join(file), &text).unwrap();
            refused(&bench, what);
        }
    }
}

/// One mistake after another in one file, each of which has to be told with its place and the nearest right name.
#[test]
fn thousands_of_mistakes_are_told_soon() {
    let bench = Bench::new();
    let append = |file: &str, text: &str| {
        let path = bench.path().join(file);
        let before = fs::read_to_string(&path).unwrap();
        fs::write(path, before + text).unwrap();
    };
    append(ADD, &"\n[[case]]\nname = \"a\"\ncall = \"1\"\nexpect = \"1\"\n".repeat(5_000));
    says(&refused(&bench, "cases of one name"), "is here twice", "cases of one name");
    let unknown: Vec<String> = (0..12_000).map(|n| format!("\"functioms{n}\"")).collect();
    let bench = Bench::broken(&[]);
    let path = bench.path().join(FIRST);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("concepts = [\"functions\"", &format!("concepts = [{}", unknown.join(",")))).unwrap();
    says(&refused(&bench, "unknown concepts"), "there is no concept", "unknown concepts");
    let bench = Bench::broken(&[]);
    let path = bench.path().join(FIRST);
    let text = fs::read_to_string(&path).unwrap();
    let long = format!("concepts = [\"{}\"", "functions".repeat(20_000));
    fs::write(&path, text.replace("concepts = [\"functions\"", &long)).unwrap();
    says(&refused(&bench, "a concept of 180 KB"), "there is no concept", "a concept of 180 KB");
}

#[test]
fn limits_above_the_most_are_told() {
    for (limits, words) in [
        ("ticks = 1_000_000_000", "1000000000 ticks are more than the most, 50000"),
        ("virtual_ms = 999_999_999_999", "999999999999 virtual milliseconds are more than the most, 31622400000"),
    ] {
        let bench = Bench::new();
        let path = bench.path().join(ADD);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}\n[limits]\n{limits}\n")).unwrap();
        let issues = refused(&bench, limits);
        says(&issues, words, limits);
        assert_eq!(issues.0.len(), 1, "{issues}");
        assert!(issues.0[0].line.is_some(), "{issues}");
    }
    let bench = Bench::broken(&[Do::Swap(
        ADD,
        "minutes = 5",
        "minutes = 5\nlimits = { ticks = 50000, virtual_ms = 31622400000 }",
    )]);
    assert!(bench.load().is_ok());
}
