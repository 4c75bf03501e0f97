//! The program as a learner meets it: from an empty home, command by command; output, code and files are compared exactly.

#[path = "support/home.rs"]
mod home;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

#[cfg(unix)]
use home::on_a_terminal;
use home::{Home, flat, said};

const SHOP: &str = "backlings/first/fi-02/shop.js";
const RIGHT: &str = "export const shopName = (town) => (town ? `Inkwell, ${town}` : 'Inkwell');\n";

#[test]
fn a_first_time_user_is_told_exactly_what_to_do() {
    let home = Home::new();
    let expected = "\
Welcome to backlings: backend development, learnt by doing, in this terminal.

Your files are in `~/backlings`. Each exercise says what to do;
`backlings check` says whether it works, and why not. `backlings --help` lists
the rest.

────────────────────────────────────────

Lesson: How this works

A backend answers requests. You write a part of it, and `backlings check` says
whether it works.

- read the task
- edit the file
- check

fi-01  What does a backend do?  (quiz, about 2 minutes)

Which jobs must the server do, even if the page does them too?

a) Check the price of an order
b) Draw the page
c) Check who may see an order

Next: type `backlings check fi-01 --answer a,c` with your own answer.
";
    assert_eq!(home.run(&[]), said(0, expected, ""));
    let state = ".local/share/backlings/";
    let names = ["config.toml", "progress.db", "progress.db-journal", "progress.lock"];
    let mut expected = names.map(|name| format!("{state}{name}")).to_vec();
    expected.push("backlings/backlings.toml".to_owned());
    assert_eq!(home.files(), expected);
}

#[test]
fn a_task_goes_from_start_to_pass() {
    let home = Home::new();
    home.run(&[]);
    assert_eq!(home.run(&["check", "--answer", "c a"]).code, 0);
    let expected = "\
fi-02  Make the test green  (js, about 2 minutes)

`shopName()` must return the name of the shop, `Inkwell`. Called with a town, it
returns the name, a comma and the town.

Next:
1. edit `~/backlings/first/fi-02/shop.js` in your editor and save it
2. type `backlings check`
`backlings edit` opens it. Stuck? `backlings hint`. Try it: `backlings run`.
";
    assert_eq!(home.run(&[]), said(0, expected, ""));
    let folder = "backlings/first/fi-02/";
    let files: Vec<String> =
        home.files().iter().filter_map(|path| path.strip_prefix(folder)).map(str::to_owned).collect();
    assert_eq!(files, ["TASK.md", "cases.test.js", "package.json", "shop.js"]);

    home.write(SHOP, "export function shopName(town) {\n  console.log('town', town);\n  return town ? 'Inkwell,' + town : 'Inkwell';\n}\n");
    let expected = "\
✗ failed  fi-02  Make the test green (1 of 3 cases pass)

✗ with a town
  called    shopName('Porto')
  expected  'Inkwell,·Porto'
                     ^
  got       'Inkwell,Porto'

  Only white space differs.

  printed:
  │ town Porto

✓ the name
  │ town undefined
✗ another town (hidden)

Next: edit `shop.js`, then type `backlings check`. Stuck? Type `backlings hint`.
";
    assert_eq!(home.run(&["check"]), said(1, expected, ""));

    home.write(SHOP, RIGHT);
    let expected = "\
✓ passed  fi-02  Make the test green (3 cases)

✓ the name
✓ with a town
✓ another town (hidden)

A function hands back what stands after `return`; what it prints is for people.

Next: type `backlings` to go on.
";
    assert_eq!(home.run(&["check"]), said(0, expected, ""));
    assert!(home.run(&[]).out.starts_with("fi-03  Ask the database"));
    assert_eq!(fs::read_to_string(home.path(SHOP)).unwrap(), RIGHT);
}

#[test]
fn a_question_is_answered_by_flag_where_nobody_can_be_asked() {
    let home = Home::at("fi-01");
    let expected = "error: fi-01 is a question, and there is no terminal to ask on\n\
        Answer it with `backlings check fi-01 --answer a,c`.\n";
    assert_eq!(home.run(&["check"]), said(2, "", expected));
    let expected = "\
✗ not right  fi-01  you chose a b c

Drawing happens in the browser. Which of these would still matter if somebody
sent the request by hand?

b does not fit: the browser draws.

Everything that comes from a browser can be changed on the way, so the server
checks it again.

Next: type `backlings check fi-01` to answer again. Stuck? Type
`backlings hint fi-01`.
";
    assert_eq!(home.run(&["check", "--answer", "a,b,c"]), said(1, expected, ""));
    assert_eq!(home.run(&["check", "--answer", "x"]).code, 2);
    assert_eq!(home.run(&["check", "--answer", "a,c"]).code, 0);
}

#[test]
fn an_exercise_is_named_in_many_ways() {
    let home = Home::at("fi-02");
    home.run(&["start", "fi-03"]);
    home.run(&["start", "fi-02"]);
    let shown = |here: &str, name: &str| {
        let home = Home { here: home.path(here), variables: home.variables.clone(), ..Home::new() };
        let mut command = home.command(&["show", name]);
        if name.is_empty() {
            command = home.command(&["show"]);
        }
        command.env("HOME", home.here.ancestors().find(|f| f.join(".local").exists()).unwrap());
        let output = command.output().unwrap();
        let text = String::from_utf8(if output.status.success() { output.stdout } else { output.stderr }).unwrap();
        text.lines().next().unwrap().to_owned()
    };
    let cases = [
        ("", "", "fi-02  Make"),
        ("", "fi-03", "fi-03  Ask"),
        ("", "FI-03", "fi-03  Ask"),
        ("", "+1", "fi-03  Ask"),
        ("", "-1", "fi-01  What"),
        ("backlings/first/fi-03", "", "fi-03  Ask"),
        ("backlings/first/fi-03", "-1", "fi-02  Make"),
        ("backlings/first/fi-03", "genres.sql", "fi-03  Ask"),
        ("backlings/first", "fi-03/genres.sql", "fi-03  Ask"),
        ("", "backlings/first/fi-03/TASK.md", "fi-03  Ask"),
        ("", "fi", "error: 3 exercises begin with `fi`: fi-01, fi-02, fi-03"),
        ("", "fi-20", "error: no exercise is called `fi-20`; do you mean one of these?"),
        ("", "fi/20", "error: there is no file `fi/20` here"),
        ("", "+2", "error: there is no exercise +2 from fi-02"),
    ];
    for (here, name, expected) in cases {
        let line = shown(here, name);
        assert!(line.starts_with(expected), "`show {name}` in {here:?}: {line}");
    }
    assert_eq!(home.json(&["status"]).1["current"]["id"], "fi-02", "reading changes nothing");
}

#[test]
fn nothing_is_overwritten() {
    let home = Home::at("fi-02");
    home.write(SHOP, "mine");
    fs::remove_file(home.path("backlings/first/fi-02/TASK.md")).unwrap();
    let (code, started) = home.json(&["start", "fi-02"]);
    assert_eq!((code, &started["written"]), (0, &serde_json::json!(["TASK.md"])));
    assert_eq!(fs::read_to_string(home.path(SHOP)).unwrap(), "mine");
    fs::remove_file(home.path(SHOP)).unwrap();
    let said = home.run(&["check"]);
    assert_eq!(said.code, 2);
    assert!(flat(&said.err).contains("shop.js is not there; type `backlings start fi-02`"), "{}", said.err);
}

#[test]
fn a_folder_of_other_things_is_no_workspace_and_another_is_remembered() {
    let home = Home::new();
    home.write("backlings/README.md", "a clone of something");
    let said = home.run(&[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let expected =
        "error: [HOME]/backlings holds other things and is no workspace; name another folder with --workspace DIR";
    assert_eq!(flat(&said.err), expected);
    assert_eq!(home.run(&["--workspace", "learning", "start", "fi-02"]).code, 0);
    assert!(home.path("learning/first/fi-02/shop.js").exists());
    assert_eq!(home.run(&["check"]).code, 1, "found again without the flag");
}

#[test]
fn hints_come_one_by_one_and_then_the_solution() {
    let home = Home::at("fi-02");
    for number in 1..=3 {
        let (code, hint) = home.json(&["hint"]);
        assert_eq!((code, &hint["number"], &hint["of"]), (0, &number.into(), &3.into()));
    }
    let expected = "\
All 3 hints  fi-02

1. What does a function hand back without `return`?
2. Look at the last line of `shopName`.
3.     return 'Inkwell';

One of them in full: `backlings hint fi-02 --number 3`. If they do not help,
look at a solution: `backlings solution fi-02`.
";
    assert_eq!(home.run(&["hint"]), said(0, expected, ""));
    assert_eq!(home.json(&["hint"]).1["all"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        home.run(&["hint", "--number", "1"]).out,
        "Hint 1 of 3  fi-02\n\nWhat does a function hand back without `return`?\n"
    );
    let expected = "error: fi-02 has 3 hints, and no hint 4\nThe last one is `backlings hint fi-02 --number 3`.\n";
    assert_eq!(home.run(&["hint", "--number", "4"]), said(2, "", expected));
    assert!(home.run(&["solution"]).out.contains("return town === undefined"));
    let (_, list) = home.json(&["list"]);
    let row = &list["packs"][0]["lessons"][0]["exercises"][1];
    assert_eq!((row["hints"].clone(), row["standing"].clone()), (3.into(), "tried".into()));
}

#[test]
fn list_and_status_say_where_one_stands() {
    let home = Home::at("fi-01");
    home.run(&["check", "--answer", "a,c"]);
    home.run(&["start", "fi-02"]);
    home.run(&["check"]);
    let expected = "\
First steps  first  (1 of 3 passed)
  How this works  (1 of 3 passed)
    ok    fi-01  What does a backend do?  quiz
    tried fi-02  Make the test green  js  (you are here)
    -     fi-03  Ask the database  sql
";
    assert_eq!(home.run(&["--plain", "list"]), said(0, expected, ""));
    assert_eq!(home.run(&["list", "fi-03"]).out.lines().count(), 3);
    let expected = "\
pack  | passed | of | title
------+--------+----+------------
first |      1 |  3 | First steps

You are at fi-02  Make the test green  (1 attempt, 0 hints)
Type `backlings` to go on.
";
    assert_eq!(home.run(&["--plain", "status"]), said(0, expected, ""));
}

#[test]
fn json_keeps_what_is_hidden() {
    let home = Home::at("fi-02");
    let (code, report) = home.json(&["check"]);
    assert_eq!(code, 1);
    assert_eq!(report["schema"], "backlings.check/1");
    assert_eq!((report["passed"].clone(), report["saved"].clone()), (false.into(), true.into()));
    assert_eq!(report["attempt"].as_str().unwrap().len(), 32);
    let cases = report["cases"].as_array().unwrap();
    assert_eq!(cases[0]["expected"], "'Inkwell'");
    assert_eq!(
        (cases[2]["hidden"].clone(), cases[2]["expected"].clone(), cases[2]["called"].clone()),
        (true.into(), Value::Null, Value::Null)
    );
    assert!(!report.to_string().contains("Lisbon"));
    assert_eq!(report["known"]["name"], "prints", "returning nothing behaves like printing");
}

#[test]
fn errors_are_json_too_and_usage_is_two() {
    let home = Home::new();
    for (args, error) in [
        (&["check", "nope"][..], "unknown_exercise"),
        (&["check"], "no_current"),
        (&["frobnicate"], "usage"),
        (&["check", "--colour"], "usage"),
        (&["list", "zz"], "unknown_pack"),
        (&["check", "fi-02"], "workspace"),
        (&["run", "fi-01"], "nothing_to_run"),
    ] {
        let (code, report) = home.json(args);
        assert_eq!(
            (code, report["schema"].as_str(), report["error"].as_str()),
            (2, Some("backlings.error/1"), Some(error)),
            "{args:?}"
        );
        let plain = home.run(args);
        assert_eq!((plain.code, plain.out.as_str()), (2, ""), "{args:?}");
        assert!(plain.err.starts_with("error: ") && plain.err.contains("ackling"), "{args:?}: {}", plain.err);
    }
}

#[test]
fn a_verdict_is_shown_also_when_it_cannot_be_saved() {
    let mut home = Home::at("fi-02");
    home.write(SHOP, RIGHT);
    home.write("file", "");
    home.variables.insert("BACKLINGS_HOME", home.path("file/inside").display().to_string());
    let said = home.run(&["check", "fi-02"]);
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("✓ passed  fi-02"), "{}", said.out);
    assert!(
        flat(&said.err).contains("fi-02 passed, but this is not saved: [HOME]/file/inside: the folder for progress"),
        "{}",
        said.err
    );
    let (code, report) = home.json(&["check", "fi-02"]);
    assert_eq!((code, report["saved"].clone(), report["attempt"].clone()), (0, false.into(), Value::Null));
}

#[test]
fn a_damaged_progress_file_is_told_and_what_is_whole_is_kept() {
    let home = Home::at("fi-01");
    home.run(&["check", "--answer", "a,c"]);
    let path = home.path(".local/share/backlings/progress.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(0);
    fs::write(&path, &bytes).unwrap();
    let said = home.run(&["--plain", "status"]);
    assert!(said.err.starts_with("note: the progress file was damaged: 2 events were saved"), "{}", said.err);
    assert!(said.out.contains("first |      1 |  3"), "{}", said.out);
    assert_eq!(home.run(&["status"]).err, "", "said once");
}

#[test]
fn run_shows_what_the_file_does() {
    let home = Home::at("fi-02");
    home.write(SHOP, "console.log('hello', 'you');\nnull.x;\n");
    let said = home.run(&["run"]);
    assert_eq!(said.code, 1);
    assert!(said.out.starts_with("hello you\n\n✗ "), "{}", said.out);
    assert!(said.out.contains("TypeError") && said.out.contains("> 2 | null.x;"), "{}", said.out);
    home.write(
        "backlings/first/fi-02/try.js",
        "import { shopName } from './shop.js';\nconsole.log(shopName('Porto'));\n",
    );
    home.write(SHOP, RIGHT);
    assert_eq!(home.run(&["run", "backlings/first/fi-02/try.js"]).out, "Inkwell, Porto\n");
    home.run(&["start", "fi-03"]);
    home.write("backlings/first/fi-03/genres.sql", "SELECT id, name, NULL AS gap FROM genres WHERE id < 3;");
    let expected = "\
data set small

id | name      | gap
---+-----------+-----
 1 | Fiction   | NULL
 2 | Technical | NULL
2 rows
";
    assert_eq!(home.run(&["--plain", "run"]).out, expected);
}

#[test]
fn colour_only_where_it_is_wanted() {
    let mut home = Home::at("fi-02");
    let coloured = |home: &Home, args: &[&str]| home.run(args).out.contains('\x1b');
    assert!(!coloured(&home, &["list"]), "a pipe");
    assert!(coloured(&home, &["--color", "always", "list"]));
    home.variables.insert("CLICOLOR_FORCE", "1".into());
    assert!(coloured(&home, &["list"]));
    assert!(!coloured(&home, &["--color", "never", "list"]));
    home.variables.insert("NO_COLOR", "1".into());
    assert!(!coloured(&home, &["list"]));
}

#[test]
fn hostile_output_steers_no_terminal() {
    let home = Home::at("fi-02");
    home.write(
        SHOP,
        "export const shopName = 1;\nconsole.log('\\x1b[2J\\x9b\\u202e');\nthrow new Error('\\x1b]0;x\\x07');\n",
    );
    for args in [&["check"][..], &["run"], &["--json", "check"], &["--json", "run"]] {
        let said = home.run(args);
        let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!said.out.chars().any(steers) && !said.err.chars().any(steers), "{args:?}: {said:?}");
        assert!(said.out.contains("[2J"), "{args:?}: {said:?}");
    }
}

#[test]
fn help_and_version_touch_nothing() {
    let home = Home::new();
    assert_eq!(home.run(&["--version"]), said(0, concat!("backlings ", env!("CARGO_PKG_VERSION"), "\n"), ""));
    let help = home.run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for word in ["start", "check", "hint", "doctor", "--json", "--plain", "--workspace"] {
        assert!(help.out.contains(word), "{word} is missing: {}", help.out);
    }
    assert!(home.run(&["check", "--help"]).out.contains("--answer"));
    assert_eq!(home.files(), [""; 0]);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::at("fi-02");
    for args in [&["list"][..], &["--json", "list"], &["--help"]] {
        let mut child = home.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_not_done() {
    let home = Home::at("fi-02");
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    assert_eq!(home.command(&["list"]).stdout(full).status().unwrap().code(), Some(2));
}

#[test]
fn doctor_looks_at_everything() {
    let home = Home::at("fi-02");
    let (code, report) = home.json(&["doctor"]);
    assert_eq!(report["progress"]["ok"], true, "{report}");
    assert_eq!(home.hide(report["lessons"]["words"].as_str().unwrap()), "[ROOT]: 1 packs, 3 exercises");
    let strong = ["full", "strong"].contains(&report["isolation"].as_str().unwrap());
    let allowed = report["escapes"].as_array().unwrap().iter().any(|escape| escape["denied"] == false);
    assert_eq!(code == 0, strong && !(report["isolation"] == "full" && allowed), "{report}");
}

#[test]
fn a_pack_of_someone_else_is_checked_and_every_issue_told() {
    let home = Home::new();
    assert_eq!(home.run(&["pack", "check"]), said(0, "✓ 3 exercises, 17 submissions graded\n", ""));
    home.write(
        "mine/lessons/p/pack.toml",
        "format = 1\nid = \"p\"\ntitle = \"P\"\nabout = \"A\"\nversion = \"1\"\nnonsense = 1\n",
    );
    let said = home.run(&["pack", "check", "mine"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("lessons/p/pack.toml:6:1: ") && said.out.contains("issue"), "{}", said.out);
}

#[test]
fn fingerprints_are_written_for_a_folder() {
    let home = Home::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roots/small");
    let copied = Command::new("cp").arg("-r").arg(&from).arg(home.path("mine")).status().unwrap();
    assert!(copied.success());
    let file = home.path("mine/lessons/first/fingerprints.toml");
    let committed = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    let (code, report) = home.json(&["pack", "check", "mine"]);
    let gates: Vec<&str> = report["issues"].as_array().unwrap().iter().filter_map(|one| one["gate"].as_str()).collect();
    assert_eq!((code, gates), (1, vec!["fingerprints"; 2]));
    assert_eq!(home.run(&["pack", "check", "mine", "--only", "fi-03", "--write"]).code, 0);
    assert!(!fs::read_to_string(&file).unwrap().contains("fi-02"));
    let written = "written: lessons/first/fingerprints.toml\n\n✓ 3 exercises, 17 submissions graded\n";
    assert_eq!(home.run(&["pack", "check", "mine", "--write"]), said(0, written, ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), committed);
}

#[cfg(unix)]
#[test]
fn a_question_is_asked_in_place_and_leads_on() {
    let mut home = Home::new();
    home.variables.insert("TERM", "dumb".into());
    let (code, shown) = on_a_terminal(&home, &[], "z\na c\ny\n");
    assert_eq!(code, 0, "{shown}");
    let order = [
        "a) Check the price",
        "All that fit",
        "is none of the letters a b c",
        "ok right  fi-01  you chose a c",
        "Go on with fi-02",
        "shop.js",
    ];
    let mut rest = shown.as_str();
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} does not follow in {shown}"));
        rest = &rest[at + part.len()..];
    }
    assert_eq!(home.json(&["status"]).1["current"]["id"], "fi-02");
}

#[cfg(unix)]
#[test]
fn leaving_a_question_ends_with_130_and_stores_nothing() {
    let mut home = Home::new();
    home.variables.insert("TERM", "dumb".into());
    // The end of the input, as Ctrl-D types it.
    let (code, shown) = on_a_terminal(&home, &["check", "fi-01"], "\x04");
    assert_eq!(code, 130, "{shown}");
    assert!(shown.contains("Which jobs must the server do"), "the question itself is shown: {shown}");
    assert_eq!(home.json(&["status"]).1["passed"], 0);
}
