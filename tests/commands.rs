//! The learner's everyday commands: moving, editing, going back, settings and profiles. No learner's text is ever lost.

#[path = "support/home.rs"]
mod home;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

#[cfg(unix)]
use home::on_a_terminal;
use home::{Home, flat, said};

const SHOP: &str = "backlings/first/fi-02/shop.js";
const RIGHT: &str = "export const shopName = (town) => (town ? `Inkwell, ${town}` : 'Inkwell');\n";
const PRINTS: &str = "export function shopName(town) {\n  console.log('Inkwell');\n}\n";

fn start_file() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roots/small");
    fs::read_to_string(root.join("exercises/first/fi-02/start/shop.js")).unwrap()
}

impl Home {
    fn shop(&self) -> String {
        fs::read_to_string(self.path(SHOP)).unwrap()
    }

    /// Writes the file and checks it.
    fn hand_in(&self, text: &str) {
        self.write(SHOP, text);
        self.run(&["check", "fi-02"]);
    }

    fn current(&self) -> Value {
        self.json(&["status"]).1["current"]["id"].clone()
    }
}

// Moving

#[test]
fn next_leaves_an_exercise_that_is_not_passed_and_says_so() {
    let home = Home::at("fi-01");
    let said = home.run(&["next"]);
    assert_eq!(said.code, 0);
    let first = "fi-01 is not passed yet: it comes again later, or with `backlings goto fi-01`.\n\nfi-02  Make";
    assert!(said.out.starts_with(first), "{}", said.out);
    let (_, report) = home.json(&["next"]);
    let part = (&report["schema"], &report["exercise"], &report["left"]);
    assert_eq!(part, (&json!("backlings.next/1"), &json!("fi-03"), &json!("fi-02")));
    // Round the end, to what was left.
    assert_eq!(home.json(&["next"]).1["exercise"], "fi-01");
    home.run(&["check", "--answer", "a,c"]);
    let said = home.run(&["next"]);
    assert!(said.out.starts_with("fi-02  Make"), "nothing to say about what is passed: {}", said.out);
    home.hand_in(RIGHT);
    home.run(&["next"]);
    let said = home.run(&["next"]);
    assert!(said.out.starts_with("fi-03 is the only exercise left.\n\nfi-03  Ask"), "{}", said.out);
}

#[test]
fn goto_moves_without_a_greeting() {
    let home = Home::new();
    let said = home.run(&["goto", "fi-03"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("Lesson: How this works"), "{}", said.out);
    assert!(home.path("backlings/first/fi-03/genres.sql").exists());
    let (_, report) = home.json(&["goto", "-1"]);
    assert_eq!((&report["schema"], &report["left"]), (&json!("backlings.goto/1"), &json!("fi-03")));
    assert!(home.run(&["goto", "fi-02"]).out.starts_with("fi-02  Make"), "the lesson was read");
    assert_eq!(home.current(), "fi-02");
    assert_eq!(home.run(&["goto"]).code, 2, "an exercise must be named");
}

#[test]
fn a_skipped_exercise_comes_last_and_is_shown_as_such() {
    let home = Home::at("fi-01");
    let said = home.run(&["skip"]);
    let first =
        "fi-01 is skipped: it comes again when the others are passed, or with\n`backlings goto fi-01`.\n\nfi-02";
    assert!(said.out.starts_with(first), "{}", said.out);
    assert!(home.run(&["list"]).out.contains("fi-01  What does a backend do?  quiz, skipped for now\n"));
    assert_eq!(home.json(&["status"]).1["skipped"], json!(["fi-01"]));
    assert!(home.run(&["status"]).out.contains("Skipped for now: fi-01\n"));
    home.hand_in(RIGHT);
    assert_eq!(home.json(&[]).1["exercise"], "fi-03");
    // Only skipped ones are left after this one.
    assert_eq!(home.json(&["next"]).1["exercise"], "fi-01");
    assert_eq!(home.json(&["status"]).1["skipped"], json!([]), "opened, so it is not skipped any more");
}

#[test]
fn a_skip_ends_with_goto_and_with_a_pass() {
    let home = Home::at("fi-02");
    let (_, report) = home.json(&["skip", "fi-03"]);
    assert_eq!(report, json!({"schema": "backlings.skip/1", "left": "fi-03", "exercise": "fi-02"}));
    assert_eq!(home.current(), "fi-02", "skipped from afar");
    home.run(&["skip", "fi-01"]);
    home.run(&["check", "fi-01", "--answer", "a,c"]);
    assert_eq!(home.json(&["status"]).1["skipped"], json!(["fi-03"]));
    home.run(&["goto", "fi-03"]);
    assert_eq!(home.json(&["status"]).1["skipped"], json!([]));
    let expected = "error: fi-01 is passed, so it does not come again anyway\nType `backlings next` to go on.\n";
    assert_eq!(home.run(&["skip", "fi-01"]), said(2, "", expected));
}

#[test]
fn the_end_says_what_was_done_and_what_to_do_again() {
    let home = Home::at("fi-01");
    home.run(&["check", "--answer", "a,c"]);
    home.run(&["start", "fi-02"]);
    home.run(&["check"]);
    home.run(&["hint"]);
    home.hand_in(RIGHT);
    home.run(&["start", "fi-03"]);
    home.run(&["solution"]);
    home.write("backlings/first/fi-03/genres.sql", "SELECT id, name FROM genres;");
    assert_eq!(home.run(&["check"]).code, 0);
    let expected = "\
✓ Well done: all 3 exercises are passed.

    3  First steps

These took the most. In a week or two, when they have faded, do them again:

exercise │ title               │ it took
─────────┼─────────────────────┼────────────────────────
fi-03    │ Ask the database    │ 1 attempt, the solution
fi-02    │ Make the test green │ 2 attempts, 1 hint

From the beginning: `backlings reset fi-03`, then `backlings goto fi-03`.
All of them: `backlings list --all`. What you handed in: `backlings history ID`.
";
    assert_eq!(home.run(&[]), said(0, expected, ""));
    assert_eq!(home.json(&["next"]).1, json!({"schema": "backlings.done/1", "passed": 3, "again": ["fi-03", "fi-02"]}));
}

#[test]
fn status_counts_attempts_up_to_the_pass() {
    let home = Home::at("fi-02");
    home.run(&["check"]);
    home.hand_in(RIGHT);
    assert!(home.run(&["status"]).out.contains("(passed at attempt 2)"));
    home.run(&["check"]);
    home.hand_in(PRINTS);
    assert!(home.run(&["status"]).out.contains("(passed at attempt 2, 2 more since)"));
    let current = &home.json(&["status"]).1["current"];
    assert_eq!((&current["attempts"], &current["attempts_to_pass"]), (&json!(4), &json!(2)));
}

#[test]
fn a_lesson_is_shown_once_when_one_comes_to_it() {
    let home = Home::new();
    assert!(home.run(&[]).out.contains("Lesson: How this works"));
    assert!(home.run(&[]).out.starts_with("fi-01  What"), "resumed");
    assert!(home.run(&["start", "fi-01"]).out.starts_with("fi-01  What"));
}

#[cfg(unix)]
#[test]
fn on_a_terminal_lesson_and_task_are_two_pages() {
    let mut home = Home::new();
    home.variables.insert("TERM", "xterm".into());
    let (code, shown) = on_a_terminal(&home, &["--color", "never", "start", "fi-02"], "\n");
    assert_eq!(code, 0, "{shown}");
    let (lesson, task) = shown.split_once("(Enter goes on)\u{1b}[1A\u{1b}[J").expect("an invitation that goes away");
    assert!(lesson.contains("Lesson: How this works") && !lesson.contains("fi-02"), "{lesson}");
    assert!(task.starts_with("\nfi-02  Make") && task.trim_end().ends_with("backlings run`."), "{task}");
    let (code, shown) = on_a_terminal(&Home { variables: home.variables.clone(), ..Home::new() }, &[], "\x04");
    assert_eq!(code, 130, "left at the invitation: {shown}");
}

// Naming

#[test]
fn what_cannot_be_found_leads_to_what_can_be_typed() {
    let home = Home::at("fi-03");
    home.write("elsewhere/query.sql", "SELECT 1;");
    for (typed, expected) in [
        (
            "green",
            "error: no exercise is called `green`; do you mean this one? fi-02 Make the test green Type `backlings list \
             --all` to see them all.",
        ),
        ("hello", "error: no exercise is called `hello` Type `backlings list --all` to see them all."),
        (
            "query.sql",
            "error: there is no file `query.sql` here Name the exercise by its id; `backlings list` shows them.",
        ),
        (
            "genres.sql",
            "error: there is no file `genres.sql` here A file of this name belongs to fi-03: type `fi-03` instead.",
        ),
        (
            "elsewhere/query.sql",
            "error: `elsewhere/query.sql` is not in your workspace ~/backlings, so it belongs to no exercise Name the \
             exercise by its id; `backlings list` shows them.",
        ),
    ] {
        let said = home.run(&["show", typed]);
        assert_eq!((said.code, flat(&said.err).as_str()), (2, expected));
    }
    home.run(&["start", "fi-02"]);
    let said = home.run(&["check", "README.md"]);
    assert!(said.err.contains("there is no file `README.md` here"), "{}", said.err);
    fs::remove_file(home.path("backlings/first/fi-03/genres.sql")).unwrap();
    let said = home.run(&["check", "backlings/first/fi-03/genres.sql"]);
    assert!(flat(&said.err).contains("type `backlings start fi-03`"), "a file that is gone: {}", said.err);
}

#[test]
fn a_file_of_another_workspace_is_not_taken_for_ones_own() {
    let home = Home::at("fi-02");
    home.run(&["--workspace", "other", "start", "fi-02"]);
    home.run(&["config", "unset", "workspace"]);
    let said = home.run(&["check", "other/first/fi-02/shop.js"]);
    let expected = "error: `other/first/fi-02/shop.js` is in another workspace than ~/backlings Add `--workspace ~/other` \
                    to use that one, or name the exercise by its id.";
    assert_eq!((said.code, flat(&said.err).as_str()), (2, expected));
}

// Going back

#[test]
fn reset_and_undo_bring_back_every_text() {
    let home = Home::at("fi-02");
    home.write(SHOP, "never checked");
    let expected = "error: there is no terminal to ask whether the files of fi-02 shall be replaced\n\
        Type `backlings reset fi-02 --yes` to do it.\n";
    assert_eq!(home.run(&["reset"]), said(2, "", expected));
    assert_eq!(home.shop(), "never checked");
    let expected = "\
The files of fi-02 are now the starting files. Written: `shop.js`.
What was there is kept as number 1: `backlings undo fi-02 --to 1` brings it
back.
If your editor has a file open, let it load it again.
";
    assert_eq!(home.run(&["reset", "--yes"]), said(0, expected, ""));
    assert_eq!(home.shop(), start_file());
    let again = "The files of fi-02 are the starting files already; nothing was changed.\n";
    assert_eq!(home.run(&["reset"]), said(0, again, ""), "nothing to ask");
    let said = home.run(&["undo"]);
    let first =
        "The files of fi-02 are now as in number 1 (just now, not checked, before a reset). Written: `shop.js`.";
    assert!(flat(&said.out).starts_with(first), "{}", said.out);
    assert_eq!(home.shop(), "never checked");
}

#[test]
fn undo_goes_back_step_by_step_and_to_any_number() {
    let home = Home::at("fi-02");
    home.hand_in("first");
    home.hand_in("second");
    home.write(SHOP, "third, never checked");
    let mut undone = Vec::new();
    for _ in 0..2 {
        let (code, report) = home.json(&["undo"]);
        assert_eq!(code, 0);
        undone.push((home.shop(), report["version"].clone(), report["kept_as"].clone()));
    }
    let expected = [("second".to_owned(), json!(2), json!(3)), ("first".to_owned(), json!(1), json!(2))];
    assert_eq!(undone, expected);
    let expected = "error: the files of fi-02 are as at the first attempt, so there is no step\nbefore\n\
        Type `backlings reset fi-02` for the starting files.\n";
    assert_eq!(home.run(&["undo"]), said(2, "", expected));
    let (_, report) = home.json(&["undo", "--to", "3"]);
    assert_eq!(report["written"], json!(["shop.js"]));
    assert_eq!(home.shop(), "third, never checked");
    let expected = "error: fi-02 has versions 1 to 3, and no 4\nType `backlings history fi-02` to see them.\n";
    assert_eq!(home.run(&["undo", "--to", "4"]), said(2, "", expected));
}

#[test]
fn every_text_that_ever_was_in_the_file_can_be_had_again() {
    let home = Home::at("fi-02");
    let mut seen = Vec::new();
    // Each command right after an edit that nothing else has kept.
    let commands: [&[&str]; 8] = [
        &["reset", "--yes"],
        &["check"],
        &["undo"],
        &["undo", "--to", "1"],
        &["check"],
        &["reset", "--yes"],
        &["undo"],
        &["undo"],
    ];
    for (number, command) in commands.iter().enumerate() {
        let text = format!("// text {number}\n");
        home.write(SHOP, &text);
        home.run(command);
        seen.push(text);
    }
    let (_, history) = home.json(&["history"]);
    let numbers = history["entries"].as_array().unwrap().len();
    let mut kept = Vec::new();
    for number in 1..=numbers {
        let (code, version) = home.json(&["history", "--number", &number.to_string()]);
        assert_eq!(code, 0, "{version}");
        kept.push(version["files"][0]["text"].as_str().unwrap().to_owned());
        home.run(&["undo", "--to", &number.to_string()]);
        assert_eq!(&home.shop(), kept.last().unwrap());
    }
    for text in seen {
        assert!(kept.contains(&text), "{text:?} is lost: {kept:?}");
    }
}

#[test]
fn what_cannot_be_kept_is_not_written_over() {
    let utf16: &[u8] = &[0xff, 0xfe, b'x', 0];
    let cases: [(&str, &[u8], &str); 3] = [
        ("UTF-16", utf16, "saved as UTF-16; save it as UTF-8 in your editor"),
        ("no text", &[b'a', 0xff], "no UTF-8 text; save it as UTF-8"),
        ("large", &[b'x'; 300 << 10], "more than 256 KiB"),
    ];
    for (what, bytes, words) in cases {
        let home = Home::at("fi-02");
        home.hand_in("first");
        fs::write(home.path(SHOP), bytes).unwrap();
        for command in [&["reset", "--yes"][..], &["undo"], &["undo", "--to", "1"]] {
            let said = home.run(command);
            assert_eq!(said.code, 2, "{what}: {said:?}");
            assert!(flat(&said.err).contains(words), "{what}: {}", said.err);
            assert_eq!(fs::read(home.path(SHOP)).unwrap(), bytes, "{what}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_left_alone() {
    let home = Home::at("fi-02");
    home.hand_in("first");
    home.write("mine.js", "mine");
    fs::remove_file(home.path(SHOP)).unwrap();
    std::os::unix::fs::symlink(home.path("mine.js"), home.path(SHOP)).unwrap();
    for command in [&["reset", "--yes"][..], &["undo"]] {
        let said = home.run(command);
        assert_eq!(said.code, 2, "{said:?}");
        assert!(flat(&said.err).contains("there is a link in this path, so it is left alone"), "{}", said.err);
    }
    assert_eq!(fs::read_to_string(home.path("mine.js")).unwrap(), "mine");
    assert!(home.path(SHOP).is_symlink());
}

#[test]
fn without_a_place_to_keep_them_files_stay_as_they_are() {
    let mut home = Home::at("fi-02");
    home.write(SHOP, "mine");
    home.write("file", "");
    home.variables.insert("BACKLINGS_HOME", home.path("file/inside").display().to_string());
    let said = home.run(&["reset", "fi-02", "--yes"]);
    assert_eq!(said.code, 2);
    assert!(flat(&said.err).contains("your files stay as they are, since they could not be kept: "), "{}", said.err);
    assert_eq!(home.shop(), "mine");
}

#[test]
fn other_files_of_the_learner_stay_and_missing_ones_come_back() {
    let home = Home::at("fi-02");
    home.write("backlings/first/fi-02/lib.js", "export const a = 1;");
    home.hand_in("first");
    fs::remove_file(home.path("backlings/first/fi-02/lib.js")).unwrap();
    home.write("backlings/first/fi-02/try.js", "mine");
    home.hand_in("second");
    let (_, report) = home.json(&["undo"]);
    assert_eq!(report["written"], json!(["lib.js", "shop.js"]));
    assert_eq!(fs::read_to_string(home.path("backlings/first/fi-02/try.js")).unwrap(), "mine");
    home.run(&["reset", "--yes"]);
    assert!(home.path("backlings/first/fi-02/lib.js").exists());
    // The whole folder is gone: undo brings the files back, and what belongs around them.
    fs::remove_dir_all(home.path("backlings/first/fi-02")).unwrap();
    assert_eq!(home.run(&["undo", "fi-02", "--to", "2"]).code, 0);
    assert_eq!(home.shop(), "second");
    assert!(home.path("backlings/first/fi-02/TASK.md").exists());
}

#[test]
fn a_file_called_mjs_keeps_its_name() {
    let home = Home::at("fi-02");
    let mjs = home.path("backlings/first/fi-02/shop.mjs");
    fs::rename(home.path(SHOP), &mjs).unwrap();
    fs::write(&mjs, "\u{feff}first").unwrap();
    home.run(&["check"]);
    fs::write(&mjs, "second").unwrap();
    home.run(&["undo"]);
    assert_eq!(fs::read_to_string(&mjs).unwrap(), "first");
    assert!(!home.path(SHOP).exists());
}

#[test]
fn a_question_has_no_files_to_go_back_to() {
    let home = Home::at("fi-01");
    for (command, what) in [("undo", "to undo"), ("reset", "to reset"), ("edit", "to edit")] {
        let expected = format!(
            "error: fi-01 is a question: it has no files, so there is nothing {what}\n\
             Type `backlings check fi-01` to answer it again.\n"
        );
        assert_eq!(home.run(&[command]), said(2, "", &expected));
    }
}

#[cfg(unix)]
#[test]
fn reset_asks_in_a_terminal() {
    let mut home = Home::at("fi-02");
    home.write(SHOP, "mine");
    home.variables.insert("TERM", "dumb".into());
    let (code, shown) = on_a_terminal(&home, &["reset"], "n\n");
    assert_eq!((code, home.shop().as_str()), (0, "mine"), "{shown}");
    assert!(shown.contains("Put the starting files of fi-02 in the place of yours (shop.js)?"), "{shown}");
    assert!(shown.trim_end().ends_with("Nothing was changed."), "{shown}");
    let (code, shown) = on_a_terminal(&home, &["reset"], "y\n");
    assert_eq!((code, home.shop()), (0, start_file()), "{shown}");
}

#[test]
fn history_shows_attempts_and_what_is_different() {
    let home = Home::at("fi-02");
    let expected = "error: fi-02 was not checked yet, so there is no history\nType `backlings check fi-02`.\n";
    assert_eq!(home.run(&["history"]), said(2, "", expected));
    home.hand_in(PRINTS);
    home.hand_in(RIGHT);
    home.write(SHOP, "mine");
    home.run(&["undo"]);
    let expected = "\
fi-02  Make the test green  (js, about 2 minutes)

no. │ when     │ result              │ first that failed │ mistake
────┼──────────┼─────────────────────┼───────────────────┼────────
  1 │ just now │ failed, 0 of 3 pass │ the name          │ prints
  2 │ just now │ passed              │                   │
  3 │ just now │ not checked         │                   │

Your files are as in number 2. See one: `backlings history fi-02 --number 1`. Go
back to one: `backlings undo fi-02 --to 1`.
";
    assert_eq!(home.run(&["history"]), said(0, expected, ""));
    let (_, report) = home.json(&["history"]);
    let first = &report["entries"][0];
    let attempt = json!({"passed": false, "cases_passed": 0, "cases_failed": 3, "cases_not_run": 0, "first_failed":
        "the name", "known": "prints", "hints_seen": 0, "answer": null});
    assert_eq!((&report["schema"], &first["attempt"]), (&json!("backlings.history/1"), &attempt));
    assert_eq!(
        (&report["now"], &report["edited"], &report["entries"][2]["kind"]),
        (&json!(2), &json!(false), &json!("kept"))
    );

    let shown = home.run(&["history", "--number", "1", "--diff", "3"]).out;
    let expected = "\
Number 1  fi-02  just now, failed, 0 of 3 pass

The name is printed and not returned, so the caller gets `undefined`. What does
a function hand back?

shop.js
    export function shopName(town) {
      console.log('Inkwell');
    }

shop.js: what is different
- number 1   + number 3
- export function shopName(town) {
-   console.log('Inkwell');
- }
+ mine

Go back to it: `backlings undo fi-02 --to 1`.
";
    assert_eq!(shown, expected);
    assert!(home.run(&["history", "--number", "2"]).out.contains("It is the same as your files as they are now."));
    assert_eq!(home.json(&["history", "--number", "2"]).1["changes"], json!([]));
    assert_eq!(home.run(&["history", "--number", "9"]).code, 2);
    assert_eq!(home.run(&["history", "--diff", "1"]).code, 2);
}

#[test]
fn history_of_a_question_shows_its_answers() {
    let home = Home::at("fi-01");
    home.run(&["check", "--answer", "a,b,c"]);
    home.run(&["check", "--answer", "c a"]);
    let shown = flat(&home.run(&["history"]).out);
    assert!(shown.contains("1 │ just now │ not right │ a b c 2 │"), "{shown}");
    assert!(shown.ends_with("Answer again: `backlings check fi-01`."), "{shown}");
    assert!(home.run(&["history", "--number", "2"]).out.contains("You answered: a c\n"));
}

// The editor

/// A program that appends to the file, and says how it was called.
#[cfg(unix)]
fn editor(home: &Home, path: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    home.write(path, "#!/bin/sh\nfor last; do :; done\necho \"called with $#: $1\"\necho '// edited' >> \"$last\"\n");
    fs::set_permissions(home.path(path), fs::Permissions::from_mode(0o755)).unwrap();
    home.path(path).display().to_string()
}

#[cfg(unix)]
#[test]
fn edit_opens_the_file_in_the_editor_that_is_set() {
    let mut home = Home::at("fi-02");
    let path = editor(&home, "my tools/ed");
    home.variables.insert("EDITOR", format!("'{path}' --wait"));
    let expected =
        "called with 2: --wait\nNext: when `~/backlings/first/fi-02/shop.js` is saved, type `backlings check`.\n";
    assert_eq!(home.run(&["edit"]), said(0, expected, ""));
    assert_eq!(home.shop(), start_file() + "// edited\n");
    home.write("backlings/first/fi-02/try.js", "");
    for (here, typed) in [("", "try.js"), ("", "backlings/first/fi-02/try.js"), ("backlings/first/fi-02", "try.js")] {
        home.here = home.path(here);
        let (code, report) = home.json(&["edit", typed]);
        let file = report["file"].as_str().unwrap();
        assert!(code == 0 && file.ends_with("first/fi-02/try.js"), "{typed} in {here:?}: {report}");
        assert_eq!((&report["schema"], &report["from"]), (&json!("backlings.edit/1"), &json!("$EDITOR")));
    }
    home.here = home.path("");
    home.run(&["start", "fi-03"]);
    home.run(&["start", "fi-01"]);
    let said = flat(&home.run(&["edit", "fi-03"]).out);
    assert!(said.ends_with("genres.sql` is saved, type `backlings check fi-03`."), "{said}");
    assert_eq!(home.current(), "fi-01", "editing moves nobody");
}

#[cfg(unix)]
#[test]
fn edit_never_asks_a_shell() {
    let mut home = Home::at("fi-02");
    let path = editor(&home, "ed");
    home.variables.insert("VISUAL", format!("{path} ; touch {}", home.path("pwned").display()));
    home.run(&["edit"]);
    assert!(!home.path("pwned").exists());
}

#[test]
fn edit_says_what_to_set_where_no_editor_is() {
    let mut home = Home::at("fi-02");
    home.variables.insert("PATH", home.path("empty").display().to_string());
    let said = home.run(&["edit"]);
    let expected = "error: no editor is set, and none of the usual ones was found Set one: `backlings config set editor \
                    \"code --wait\"`, for example. Or open `~/backlings/first/fi-02/shop.js` yourself.";
    assert_eq!((said.code, flat(&said.err).as_str()), (2, expected));
    home.variables.insert("EDITOR", "no-such-editor -x".into());
    let said = home.run(&["edit"]);
    let expected = "error: the editor `no-such-editor` ($EDITOR) cannot be started: it was not found Set another one: \
                    `backlings config set editor COMMAND`.";
    assert_eq!((said.code, flat(&said.err).as_str()), (2, expected));
    home.variables.insert("EDITOR", "false".into());
    home.variables.insert("PATH", "/usr/bin:/bin".into());
    assert!(home.run(&["edit"]).err.contains("ended with an error"));
}

// Where the workspace is

#[test]
fn a_workspace_that_moved_is_missed_and_found_again() {
    let home = Home::at("fi-02");
    home.hand_in("mine");
    fs::rename(home.path("backlings"), home.path("moved")).unwrap();
    let expected = "error: your workspace ~/backlings is not there any more Moved? Type `backlings config set workspace \
                    DIR` with its new place. Gone? `backlings --workspace ~/backlings` makes it anew, and `backlings undo` \
                    brings back what you had checked.";
    for command in [&[][..], &["next"], &["goto", "fi-03"], &["undo"], &["reset", "--yes"]] {
        let said = home.run(command);
        assert_eq!((said.code, flat(&said.err).as_str()), (2, expected), "{command:?}");
    }
    assert!(!home.path("backlings").exists(), "no empty one in its place");
    let said = home.run(&["config", "set", "workspace", "moved"]);
    assert_eq!((said.code, said.out.as_str()), (0, "workspace is now `~/moved` (from config.toml).\n"));
    assert_eq!(home.run(&["check"]).code, 1);
    fs::remove_dir_all(home.path("moved")).unwrap();
    assert!(flat(&home.run(&["start"]).err).starts_with("error: your workspace ~/moved is not there any more"));
    let moved = home.path("moved").display().to_string();
    assert_eq!(home.run(&["--workspace", &moved, "start"]).code, 0);
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(fs::read_to_string(home.path("moved/first/fi-02/shop.js")).unwrap(), "mine");
}

#[test]
fn a_workspace_is_set_only_where_one_can_be() {
    let home = Home::at("fi-02");
    home.write("thesis/text.txt", "mine");
    let said = home.run(&["config", "set", "workspace", "thesis"]);
    let expected = "error: ~/thesis holds other things and is no workspace Name your workspace (it has a file \
                    `backlings.toml`), or an empty or new folder.";
    assert_eq!((said.code, flat(&said.err).as_str()), (2, expected));
    assert_eq!(home.run(&["config", "set", "workspace", "fresh"]).code, 0);
    assert_eq!(home.run(&["start", "fi-03"]).code, 0);
    assert!(home.path("fresh/first/fi-03/genres.sql").exists());
}

#[test]
fn progress_from_another_machine_needs_no_workspace_from_there() {
    let there = Home::at("fi-02");
    there.hand_in(RIGHT);
    assert_eq!(there.run(&["progress", "export", "progress.jsonl"]).code, 0);
    let here = Home::new();
    fs::copy(there.path("progress.jsonl"), here.path("progress.jsonl")).unwrap();
    assert_eq!(here.run(&["progress", "import", "progress.jsonl"]).code, 0);
    let said = here.run(&["start", "fi-02"]);
    assert!(said.code == 0 && said.out.starts_with("Welcome"), "{said:?}");
    assert_eq!(here.run(&["undo"]).code, 0);
    assert_eq!(here.shop(), RIGHT);
}

// Settings

#[test]
fn config_shows_each_value_and_where_it_comes_from() {
    let mut home = Home::new();
    home.variables.insert("PATH", String::new());
    home.variables.insert("EDITOR", "vi".into());
    let expected = "\
key       | value       | from
----------+-------------+------------
workspace | ~/backlings | default
editor    | vi          | $EDITOR
color     | auto        | default
plain     | true        | config.toml

Change one: `backlings config set KEY VALUE`. The file:
`~/.local/share/backlings/config.toml`.
";
    let set = home.run(&["config", "set", "plain", "true"]);
    assert_eq!(set, said(0, "plain is now `true` (from config.toml).\n", ""));
    assert_eq!(home.run(&["config"]), said(0, expected, ""));
    home.variables.insert("NO_COLOR", "1".into());
    let (_, report) = home.json(&["--workspace", "w", "config"]);
    assert_eq!(report["schema"], "backlings.config/1");
    let from: Vec<_> = report["settings"].as_array().unwrap().iter().map(|one| one["from"].as_str().unwrap()).collect();
    assert_eq!(from, ["--workspace", "$EDITOR", "NO_COLOR", "config.toml"]);
    assert_eq!(home.run(&["config", "get", "editor"]), said(0, "vi\n", ""));
    assert_eq!(home.run(&["config", "unset", "plain"]), said(0, "plain is now `false` (from default).\n", ""));
    assert_eq!(home.run(&["config", "path"]).out, "[HOME]/.local/share/backlings/config.toml\n");
}

#[test]
fn config_knows_its_keys_and_their_values() {
    let home = Home::new();
    let keys = "error: there is no key `colour`; the keys are workspace, editor, color, plain\n\
        Type `backlings config` to see what they are now.\n";
    for verb in
        [&["config", "get", "colour"][..], &["config", "set", "colour", "never"], &["config", "unset", "colour"]]
    {
        assert_eq!(home.run(verb), said(2, "", keys));
    }
    for (key, value, words) in [
        ("color", "blue", "Use auto, always or never."),
        ("plain", "yes", "Use true or false."),
        ("editor", "", "Use a command that edits a file, e.g. `code --wait`."),
    ] {
        let expected = format!("error: `{value}` is no value for {key}\n{words}\n");
        assert_eq!(home.run(&["config", "set", key, value]), said(2, "", &expected));
    }
    assert_eq!(home.files(), [""; 0], "nothing was written");
}

#[test]
fn color_and_plain_of_the_configuration_count() {
    let home = Home::at("fi-02");
    home.run(&["config", "set", "color", "always"]);
    assert!(home.run(&["list"]).out.contains('\x1b'));
    assert!(!home.run(&["--color", "never", "list"]).out.contains('\x1b'), "the flag is stronger");
    home.run(&["config", "set", "plain", "true"]);
    home.run(&["config", "unset", "color"]);
    assert!(home.run(&["list"]).out.contains("(you are here)"));
}

#[test]
fn a_broken_configuration_is_named_and_not_written_over() {
    let home = Home::at("fi-02");
    let file = ".local/share/backlings/config.toml";
    home.write(file, "editor = \"vi\"\nworkspace = oops\n");
    for command in [&["config"][..], &["config", "set", "plain", "true"], &["check"]] {
        let said = home.run(command);
        assert_eq!(said.code, 2, "{command:?}");
        assert!(flat(&said.err).contains("config.toml: line 2: "), "{}", said.err);
    }
    assert_eq!(fs::read_to_string(home.path(file)).unwrap(), "editor = \"vi\"\nworkspace = oops\n");
    home.write(file, "color = \"blue\"\nlater = 1\n");
    assert!(flat(&home.run(&["config"]).err).contains("`color` must be auto, always or never"));
    assert_eq!(home.run(&["config", "set", "color", "never"]).code, 0, "it can be mended");
    assert!(home.run(&["config"]).out.contains("note: config.toml has `later`, which means nothing here"));
}

// Profiles

#[test]
fn profiles_have_progress_and_files_of_their_own() {
    let mut home = Home::at("fi-02");
    let said = home.run(&["--profile", "ada"]);
    assert!(said.out.contains("You are `ada`.") && said.out.contains("`~/backlings-ada`"), "{}", said.out);
    home.run(&["--profile", "ada", "check", "fi-01", "--answer", "a,c"]);
    assert_eq!(home.json(&["status"]).1["passed"], 0);
    assert!(home.path(".local/share/backlings/profile-ada/progress.db").exists());
    home.variables.insert("BACKLINGS_PROFILE", "ada".into());
    let (_, status) = home.json(&["status"]);
    assert_eq!((&status["profile"], &status["passed"]), (&json!("ada"), &json!(1)));
    assert!(home.run(&["status"]).out.starts_with("Profile ada\n\n"));
    assert!(home.run(&["doctor"]).out.contains("profile    ada\n"));
    assert_eq!(home.json(&["--profile", "default", "status"]).1["current"]["id"], "fi-02");
    home.run(&["config", "set", "editor", "vi"]);
    home.variables.remove("BACKLINGS_PROFILE");
    assert_ne!(home.json(&["config"]).1["settings"][1]["from"], "config.toml", "settings too");
    assert_eq!(home.json(&["status"]).1.get("profile"), None);
}

#[test]
fn nobody_gets_into_the_files_of_another_profile() {
    let mut home = Home::at("fi-02");
    home.run(&["--profile", "ada", "start", "fi-02"]);
    home.here = home.path("backlings-ada/first/fi-02");
    let said = home.run(&["check"]);
    assert_eq!(said.code, 2);
    assert!(
        flat(&said.err)
            .contains("is the workspace of profile `ada`, and this is the default profile; add `--profile ada`")
    );
    assert_eq!(home.run(&["--profile", "ada", "check"]).code, 1);
    home.here = home.path("backlings/first/fi-02");
    assert!(flat(&home.run(&["--profile", "ada", "check"]).err).contains("add `--profile default`"));
}

#[test]
fn a_profile_that_cannot_be_is_refused_at_once() {
    let mut home = Home::new();
    for name in ["../x", "Ada", "a b", "-x"] {
        let name = format!("--profile={name}");
        let (code, report) = home.json(&[&name, "list"]);
        assert_eq!((code, &report["error"]), (2, &json!("profile")), "{name}");
    }
    home.variables.insert("BACKLINGS_PROFILE", "a/b".into());
    let said = home.run(&["list"]);
    assert!(flat(&said.err).contains("Change `BACKLINGS_PROFILE`"), "{}", said.err);
    assert_eq!(home.files(), [""; 0]);
}

#[test]
fn failures_are_json_too() {
    let home = Home::at("fi-01");
    for (args, error) in [
        (&["undo"][..], "no_files"),
        (&["reset", "fi-02"], "no_terminal"),
        (&["undo", "fi-02"], "nothing_before"),
        (&["history"], "no_history"),
        (&["undo", "fi-02", "--to", "1"], "no_such_version"),
        (&["skip", "nope"], "unknown_exercise"),
        (&["config", "get", "nope"], "unknown_key"),
        (&["config", "set", "color", "blue"], "bad_value"),
        (&["hint", "--number", "9"], "no_more_hints"),
    ] {
        home.write("backlings/first/fi-02/shop.js", "mine");
        let (code, report) = home.json(args);
        let part = (code, report["schema"].as_str(), report["error"].as_str());
        assert_eq!(part, (2, Some("backlings.error/1"), Some(error)), "{args:?}");
    }
}

#[test]
fn every_verb_has_help_that_reads_well() {
    let home = Home::new();
    let help = home.run(&["--help"]).out;
    let verbs =
        ["next", "goto", "skip", "edit", "undo", "reset", "history", "config", "list", "status", "hint", "start"];
    for verb in verbs {
        assert!(help.lines().any(|line| line.trim_start().starts_with(&format!("{verb} "))), "{verb}: {help}");
        let own = home.run(&[verb, "--help"]);
        assert_eq!((own.code, own.err.as_str()), (0, ""), "{verb}");
        assert!(own.out.lines().all(|line| line.chars().count() <= 100), "{verb}: {}", own.out);
    }
}

// Words

#[test]
fn why_explains_a_word_and_names_what_trains_it() {
    let home = Home { root: ".", ..Home::new() };
    let expected = "\
410  (status; also Gone)

There was something at this URL, and it was removed for good.

Like 404, but it says that asking again makes no sense.

See also: `404`.
";
    // Without the exercises of this repository, which change.
    let small = Home::new();
    assert_eq!(small.run(&["why", "410"]), said(0, expected, ""));
    assert_eq!(small.run(&["why", "gone"]).out, expected, "another spelling");
    let (code, report) = home.json(&["why", "errno-no-such", "2067"]);
    assert_eq!((code, &report["error"]), (2, &json!("unknown_word")));
    for (typed, name) in [
        (&["2067"][..], "SQLITE_CONSTRAINT_UNIQUE"),
        (&["Event", "Loop"], "event loop"),
        (&["idempotent"], "idempotent"),
        (&["err_http_h"], "ERR_HTTP_HEADERS_SENT"),
        (&["TypeError: shop.nam is not a function"], "TypeError"),
        (&["UNIQUE constraint failed: users.email"], "SQLITE_CONSTRAINT_UNIQUE"),
        (&["js-closures"], "js-closures"),
    ] {
        let (code, report) = home.json(&[&["why"], typed].concat());
        let part = (code, &report["schema"], &report["name"]);
        assert_eq!(part, (0, &json!("backlings.why/1"), &json!(name)), "{typed:?}");
    }
    let (_, concept) = home.json(&["why", "js-closures"]);
    assert_eq!((&concept["kind"], &concept["needs"]), (&json!("concept"), &json!(["js-functions"])));
    let (_, word) = home.json(&["why", "status code"]);
    assert_eq!(word["see"], json!(["200", "404", "500"]));
    assert!(home.files().is_empty(), "a word leaves no trace: {:?}", home.files());
}

#[test]
fn why_names_the_lessons_and_exercises_of_a_concept() {
    let home = Home { root: ".", ..Home::new() };
    let said = home.run(&["why", "js-closures"]);
    let parts = ["js-closures  (concept)\n\nA function keeps", "Know before: `js-functions`.\n", "See also: `closure`"];
    for part in parts.into_iter().chain(["Lessons\n  Functions and closures  js-logic\n", "  js-fn-04  Two counters\n"])
    {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    let (_, report) = home.json(&["why", "undefined"]);
    assert!((1..=5).contains(&report["exercises"].as_array().unwrap().len()), "{report}");
}

#[test]
fn a_failure_points_to_the_words_that_it_shows() {
    let home = Home { root: ".", ..Home::new() };
    home.run(&["start", "db-in-01"]);
    let file = home.files().into_iter().find(|file| file.ends_with(".sql")).unwrap();
    for (sql, points) in [
        (
            "INSERT INTO books (isbn, title, price_cents, stock, published_year)
 SELECT isbn, 'Twice', 1, 1, 2026 FROM books LIMIT 1",
            true,
        ),
        ("INSERT INTO genres (id, name1) VALUES (1, 'No column')", false),
    ] {
        home.write(&file, sql);
        let said = home.run(&["check", "db-in-01"]);
        let line = "\n`backlings why UNIQUE constraint failed` explains these words.\nNext: ";
        assert_eq!((said.code, said.out.contains(line)), (1, points), "{said:?}");
    }
    assert_eq!(home.json(&["why", "UNIQUE", "constraint", "failed"]).0, 0);
}

#[test]
fn why_lists_its_words_and_says_what_is_near() {
    let home = Home { root: ".", ..Home::new() };
    let all = home.run(&["why"]);
    assert_eq!(all.code, 0);
    assert!(all.out.starts_with("Status codes of HTTP\n  200  "), "{}", all.out);
    assert!(all.out.lines().all(|line| line.chars().count() <= 80), "{}", all.out);
    let plain = home.run(&["--plain", "why"]).out;
    assert!(plain.contains("Errors by their name\nAbortError, AggregateError, "), "{plain}");
    let (_, report) = home.json(&["why"]);
    let kinds: Vec<&Value> = report["kinds"].as_array().unwrap().iter().map(|kind| &kind["kind"]).collect();
    assert_eq!((&report["schema"], kinds.len()), (&json!("backlings.words/1"), 5));
    let near = "error: the glossary has no word `clojure`\n\
                Near are `closure`, `js-closures`: type `backlings why closure`, for example.\n\
                All words: `backlings why`.\n";
    assert_eq!(home.run(&["why", "clojure"]), said(2, "", near));
    let none = "error: the glossary has no word `zzzz`\nAll its words: `backlings why`.\n";
    assert_eq!(home.run(&["why", "zzzz"]), said(2, "", none));
    let several = home.run(&["why", "err_http"]);
    assert_eq!(several.code, 2);
    assert!(several.err.starts_with("error: 3 words begin with `err_http`: `ERR_HTTP_HEADERS_SENT`,"), "{several:?}");
}

#[test]
fn every_word_fits_into_80_columns() {
    let home = Home::new();
    let (_, report) = home.json(&["why"]);
    for word in report["kinds"].as_array().unwrap().iter().take(2).flat_map(|kind| kind["words"].as_array().unwrap()) {
        let said = home.run(&["why", word.as_str().unwrap()]);
        assert!(said.code == 0 && said.out.lines().all(|line| line.chars().count() <= 80), "{said:?}");
    }
}
