//! The commands of upkeep as a learner meets them: progress, dispute, completions, man.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

struct Home(TempDir);

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Home {
        Home(tempfile::tempdir().unwrap())
    }

    /// A home with an answered question and a failed task.
    fn used() -> Home {
        let home = Home::new();
        assert_eq!(home.run(&["check", "fi-01", "--answer", "a,c"]).code, 0);
        assert_eq!(home.run(&["start", "fi-02"]).code, 0);
        assert_eq!(home.run(&["check"]).code, 1);
        home
    }

    fn command(&self, args: &[&str]) -> Command {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roots/small");
        let mut command = Command::new(env!("CARGO_BIN_EXE_backlings"));
        command.env_clear().env("HOME", self.0.path()).current_dir(self.0.path());
        command.arg("--root").arg(root).args(args).stdin(Stdio::null());
        command
    }

    fn run(&self, args: &[&str]) -> Said {
        said(self.command(args).output().unwrap())
    }

    fn json(&self, args: &[&str]) -> (i32, Value) {
        let said = self.run(&[&["--json"], args].concat());
        (said.code, serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}", said.out)))
    }

    fn with_input(&self, args: &[&str], input: &[u8]) -> Said {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        said(child.wait_with_output().unwrap())
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }
}

fn said(output: std::process::Output) -> Said {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn progress_goes_to_another_machine_and_back() {
    let (here, there) = (Home::used(), Home::new());
    there.run(&["check", "fi-01", "--answer", "b"]);
    let said = here.run(&["progress", "export", "mine.jsonl"]);
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "3 events written to mine.jsonl\nOn the other machine, type `backlings progress import FILE`.\n", "")
    );
    let file = here.path("mine.jsonl");
    let taken = there.run(&["progress", "import", file.to_str().unwrap()]);
    assert_eq!((taken.code, taken.out.as_str()), (0, "3 events are new here; 0 were here already\n"));
    assert_eq!(there.json(&["status"]).1["passed"], 1);
    let back = here.with_input(&["progress", "import", "-"], there.run(&["progress", "export"]).out.as_bytes());
    assert_eq!((back.code, back.out.as_str()), (0, "1 event is new here; 3 were here already\n"));
    assert_eq!(here.run(&["progress", "export"]).out, there.run(&["progress", "export", "-"]).out);
    let (code, report) = here.json(&["progress", "import", "mine.jsonl"]);
    assert_eq!((code, &report["added"], &report["known"], &report["refused"]), (0, &0.into(), &3.into(), &0.into()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600, "the learner's files are in it");
    }
}

#[test]
fn what_cannot_be_taken_is_told_line_by_line() {
    let home = Home::used();
    let text = home.run(&["progress", "export"]).out;
    let damaged = text.replacen("fi-01", "fi-03", 1).replace("\"events\":3", "\"events\":5");
    fs::write(home.path("damaged.jsonl"), damaged).unwrap();
    let said = Home::new().run(&["progress", "import", home.path("damaged.jsonl").to_str().unwrap()]);
    let expected = "\
2 events are new here; 0 were here already

✗ 1 line was not taken:
  line 2: its checksum does not hold: it was changed

The file was cut off: 2 events at its end are missing. Export it again.
";
    assert_eq!((said.code, said.out.as_str()), (1, expected));
    let state = home.path(".local/share/backlings/progress.db");
    for (file, code, words) in [
        ("nothing.jsonl", "not_read", "cannot be read"),
        (".", "not_read", "cannot be read"),
        (state.to_str().unwrap(), "not_an_export", "type `backlings progress export FILE` where it comes from"),
    ] {
        let (exit, report) = home.json(&["progress", "import", file]);
        assert_eq!((exit, report["error"].as_str()), (2, Some(code)), "{report}");
        assert!(report["message"].as_str().unwrap().contains(words), "{report}");
    }
}

#[test]
fn an_export_overwrites_nothing() {
    let home = Home::used();
    fs::write(home.path("thesis.txt"), "mine").unwrap();
    let said = home.run(&["progress", "export", "thesis.txt"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (2, "error: thesis.txt is there already, and nothing is overwritten\nName another file.\n")
    );
    assert_eq!(fs::read_to_string(home.path("thesis.txt")).unwrap(), "mine");
    let said = home.run(&["progress", "export", "no/such/folder"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("there is no such folder"), "{}", said.err);
}

#[test]
fn progress_says_where_it_is_and_what_was_put_away() {
    let home = Home::used();
    let (_, report) = home.json(&["progress", "path"]);
    assert_eq!((&report["events"], &report["exercises"]), (&3.into(), &2.into()));
    assert!(report["file"].as_str().unwrap().ends_with(".local/share/backlings/progress.db"), "{report}");
    assert_eq!(report["backups"].as_array().unwrap().len(), 1);
    // A flipped bit in the body of an event, found when it is read.
    let path = home.path(".local/share/backlings/progress.db");
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(8).rposition(|part| part == b"\"passed\"").unwrap();
    bytes[at + 1] ^= 1;
    fs::write(&path, bytes).unwrap();
    let said = home.run(&["progress", "export", "x.jsonl"]);
    let words = said.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.starts_with("note: the progress file was damaged: 3 events were saved, "), "{words}");
    assert!(words.contains("of them from a backup; nothing is lost. The damaged file is kept as"), "{words}");
    assert_eq!(fs::read_to_string(home.path("x.jsonl")).unwrap().lines().count(), 4);
    let (_, report) = home.json(&["progress", "path"]);
    assert_eq!(report["damaged"].as_array().unwrap().len(), 1);
    assert!(home.run(&["progress", "path"]).out.contains("damaged   ~/.local/share/backlings/progress.corrupt-"));
}

#[test]
fn a_dispute_has_what_its_author_needs_and_nothing_private() {
    let home = Home::used();
    let said = home.run(&["dispute", "--note", "Mine is right: \u{1b}[2J"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let folder = home.path("backlings/disputes");
    let first = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    assert!(first.file_name().unwrap().to_str().unwrap().starts_with("fi-02-20"), "{}", first.display());
    let flat = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Written: ~/backlings/disputes/fi-02-20",
        "In it: your file (your last attempt), the verdict",
        "Send it to whoever gave you the pack `first`.",
    ] {
        assert!(flat.contains(words), "{words}: {flat}");
    }
    let text = fs::read_to_string(&first).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["schema"], "backlings.dispute/1");
    assert_eq!(file["note"], "Mine is right: \u{1b}[2J");
    assert_eq!((&file["exercise"]["id"], &file["exercise"]["pack"]), (&"fi-02".into(), &"first".into()));
    assert_eq!(file["exercise"]["content_hash"], file["attempt"]["content_hash"]);
    assert!(file["files"][0]["text"].as_str().unwrap().contains("shopName"));
    assert_eq!((&file["verdict"]["passed"], &file["attempt"]["passed"]), (&false.into(), &false.into()));
    assert_eq!(file["versions"]["os"], std::env::consts::OS);
    let private = home.0.path().to_str().unwrap();
    assert!(!text.contains(private) && !text.contains("Lisbon"), "a path, or what is hidden: {text}");
    // Disputed again: another file.
    let (_, report) = home.json(&["dispute", "fi-02"]);
    assert!(report["file"].as_str().unwrap().ends_with("-2.json"), "{report}");
    assert_eq!(fs::read_to_string(&first).unwrap(), text);
    // They do not stand where the next check would take them for a part of the answer.
    assert_eq!(home.json(&["check", "fi-02"]).1["passed"], false);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
}

#[test]
fn answers_can_be_disputed_too_and_nothing_cannot() {
    let home = Home::used();
    let (code, report) = home.json(&["dispute", "fi-01"]);
    assert_eq!((code, &report["passed"]), (0, &true.into()));
    let file: Value = serde_json::from_str(&fs::read_to_string(report["file"].as_str().unwrap()).unwrap()).unwrap();
    assert_eq!((&file["answer"], file["files"].as_array().unwrap().len()), (&"a c".into(), 0));
    let fresh = Home::new();
    assert_eq!(fresh.json(&["dispute", "fi-01"]).1["error"], "no_attempt");
    assert_eq!(fresh.json(&["dispute", "fi-02"]).1["error"], "workspace");
}

#[test]
fn completions_know_commands_and_exercises() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = home.run(&["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{shell}");
        assert!(
            said.out.contains("progress") && said.out.contains("--answer") || said.out.contains("-l answer"),
            "{shell}"
        );
        let knows = said.out.contains("fi-01 fi-02 fi-03") || said.out.contains("fi-01\nfi-02\nfi-03");
        assert_eq!(knows, ["bash", "zsh", "fish"].contains(&shell), "{shell}");
    }
    assert_eq!(home.run(&["completions", "sh"]).code, 2);
    // bash is asked itself, where there is one.
    let script = home.run(&["completions", "bash"]).out;
    let ask = format!(
        "{script}\nCOMP_WORDS=(backlings check fi-); COMP_CWORD=2; _backlings backlings fi- check; echo \"${{COMPREPLY[@]}}\""
    );
    match Command::new("bash").args(["-c", &ask]).output() {
        Ok(output) => assert_eq!(String::from_utf8_lossy(&output.stdout), "fi-01 fi-02 fi-03\n"),
        Err(error) => println!("skipped: no bash here ({error})"),
    }
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let home = Home::new();
    let page = home.run(&["man"]).out;
    assert!(page.contains(".TH backlings 1") && page.contains("backlings\\-check(1)"), "{page}");
    let said = home.run(&["man", "--dir", "pages"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let pages: Vec<_> = fs::read_dir(home.path("pages")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(said.out.starts_with(&format!("{} pages written to pages\n", pages.len())), "{}", said.out);
    for name in ["backlings.1", "backlings-check.1", "backlings-progress-import.1"] {
        assert!(pages.contains(&name.into()), "{name} of {pages:?}");
    }
    let page = fs::read_to_string(home.path("pages/backlings-progress-import.1")).unwrap();
    assert!(page.contains("two machines that import from one another know"), "{page}");
}
