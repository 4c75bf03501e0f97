//! Questions as a learner meets them: answered by flag, with and without a terminal, in every form.

#[path = "support/home.rs"]
mod home;

use serde_json::json;

#[cfg(unix)]
use home::on_a_terminal;
use home::{Home, flat, said};

fn home() -> Home {
    Home { root: "tests/fixtures/packs/good", ..Home::new() }
}

/// Each part stands somewhere behind the one before it.
fn follow(shown: &str, parts: &[&str]) {
    let mut rest = shown;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} does not follow in {shown}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn every_form_is_answered_by_flag() {
    let home = home();
    let cases: [(&str, &str, i32, &[&str]); 16] = [
        ("qu-pick", "b", 1, &["✗ not right  qu-pick  you chose b", "b does not fit: this is a number.", "Quotes make"]),
        ("qu-pick", "A", 0, &["✓ right  qu-pick  you chose a", "Quotes make", "Next: type `backlings` to go on."]),
        (
            "qu-match",
            "c a c",
            1,
            &["you said 1c 2a 3c", "Which one is a container?", "1 does not go with c", "`typeof` knows"],
        ),
        ("qu-match", "1a 2b 3c", 0, &["✓ right  qu-match  you said 1a 2b 3c"]),
        ("qu-number", "12.50", 1, &["you said 12.5 cents", "How many cents are in one?", "Money"]),
        ("qu-number", "1 250", 0, &["✓ right  qu-number  you said 1250 cents"]),
        ("qu-word", "NULL", 1, &["you said NULL", "What is there when nobody does?"]),
        ("qu-word", "undefined", 0, &["✓ right"]),
        (
            "qu-table",
            "null | no; string | yes",
            1,
            &["What does it really give?", "Row 1 (null) is not right", "`typeof null`"],
        ),
        ("qu-table", "object | no | string | yes", 0, &["✓ right  qu-table"]),
        (
            "qu-rows",
            "2 14 error ink 1",
            1,
            &["The 5th value differs", "│ 2  14.0", "│ NULL", "What does SQL say", "A statement"],
        ),
        ("qu-rows", "2 14 error ink NULL", 0, &["✓ right  qu-rows", "printed:", "│ ink", "A statement that fails"]),
        ("qu-order", "cbad", 1, &["You write what nobody checked.", "c stands before b, and needs it first."]),
        ("qu-order", "b d c a", 0, &["✓ right  qu-order  you said b d c a"]),
        ("qu-order", "b c a d e", 1, &["Who can change", "e does not belong in it"]),
        (
            "qu-explain",
            "It ends.",
            0,
            &["1. it ends there", "goes to the caller, and the function ends.", "Nothing is graded yet."],
        ),
    ];
    for (id, answer, code, parts) in cases {
        let said = home.run(&["check", id, "--answer", answer]);
        assert_eq!((said.code, said.err.as_str()), (code, ""), "{id} {answer}: {}", said.out);
        follow(&said.out, parts);
    }
}

#[test]
fn a_wrong_prediction_shows_what_was_really_printed() {
    let home = home();
    let expected = "\
✗ not right  qu-print

you said    1 9 10 Done
it printed  1 10 9 Done
              ^^

The 2nd value differs: you said `9`, and it printed `10`.

printed:
│ not counted
│ [ 1, 10, 9 ]
│ Done

So numbers are sorted. Does sort know that these are numbers?

Without a comparator everything is compared as text.

Next: type `backlings check qu-print` to answer again. Stuck? Type
`backlings hint qu-print`.
";
    assert_eq!(home.run(&["check", "qu-print", "--answer", "1 9 10 Done"]), said(1, expected, ""));
    let plain = home.run(&["--plain", "check", "qu-print", "--answer", "1 9 10 Done"]).out;
    assert_eq!(plain, expected.replace("✗", "FAIL").replace("│", "|"));
    let long = vec!["word"; 40].join(" ");
    let said = home.run(&["check", "qu-print", "--answer", &long]).out;
    assert!(said.lines().all(|line| line.chars().count() <= 80) && !said.contains('^'), "{said}");
}

#[test]
fn what_cannot_be_read_is_no_attempt() {
    let home = home();
    for (id, answer, why, example) in [
        ("qu-pick", "x", "«x» is none of the letters a b", "a"),
        ("qu-match", "1a", "every item needs a letter, and these have none: 2, 3", "\"1b 2c 3a\""),
        ("qu-number", "many", "«many» is no number: write digits, with a point before the decimals", "100"),
        ("qu-word", "", "write a word or two", "\"your words\""),
        ("qu-table", "a", "the table has 4 empty cells, and here are 1: write | between cells", "\"x | x; x | x\""),
        ("qu-print", "[]:,", "", ""),
        ("qu-print", ":,", "nothing is predicted yet: type what is printed, with spaces between", "\"1 2 3\""),
        ("qu-order", "b b", "b is there twice, the second time in place 2", "\"a b c d e\""),
    ] {
        if why.is_empty() {
            assert_eq!(home.run(&["check", id, "--answer", answer]).code, 1, "an empty list is a value");
            continue;
        }
        let expected = format!("error: {why} Answer it with `backlings check {id} --answer {example}`.");
        let said = home.run(&["check", id, "--answer", answer]);
        assert_eq!((said.code, said.out.as_str(), flat(&said.err)), (2, "", expected), "{id}");
        let (code, report) = home.json(&["check", id, "--answer", answer]);
        assert_eq!((code, report["error"].clone()), (2, json!("unreadable_answer")));
    }
    let (_, list) = home.json(&["list", "qu-"]);
    let rows = list["packs"][0]["lessons"][0]["exercises"].as_array().unwrap();
    let attempts: Vec<_> = rows.iter().map(|row| row["attempts"].as_u64().unwrap()).collect();
    assert_eq!(attempts, [0, 0, 0, 0, 0, 1, 0, 0, 0]);
}

#[test]
fn without_a_terminal_the_flag_is_named_with_an_example_that_can_be_read() {
    let home = home();
    for id in ["qu-pick", "qu-match", "qu-number", "qu-word", "qu-table", "qu-print", "qu-rows", "qu-order"] {
        let said = home.run(&["check", id]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{id}");
        let words = flat(&said.err);
        assert!(
            words.starts_with(&format!("error: {id} is a question, and there is no terminal to ask on")),
            "{words}"
        );
        let example = words.split("--answer ").nth(1).unwrap().split('`').next().unwrap().trim_matches('"');
        assert!(home.run(&["check", id, "--answer", example]).code < 2, "{id}: {example}");
        let shown = home.run(&["start", id]).out;
        assert!(flat(&shown).contains(&format!("Next: type `backlings check {id} --answer ")), "{shown}");
    }
    let words = flat(&home.run(&["check", "qu-explain"]).err);
    assert!(words.ends_with("then type `backlings check qu-explain --answer-file FILE`."), "{words}");
}

#[test]
fn variants_come_in_turn_after_each_pass() {
    let home = home();
    let asked = || home.json(&["show", "qu-print"]).1["question"]["code"].as_str().unwrap()[..20].to_owned();
    let (first, second) = ("console.error('not c", "console.log([200, 30");
    for (answer, code, variant, next) in [
        ("1 9 10 Done", 1, 0, first),
        ("1 10 9 Done", 0, 0, second),
        ("1 10 9 Done", 1, 1, second),
        ("200 30 4 Done", 0, 1, first),
        ("1 10 9 Done", 0, 0, second),
    ] {
        let (ended, report) = home.json(&["check", "qu-print", "--answer", answer]);
        assert_eq!((ended, &report["variant"]), (code, &json!(variant)), "{answer}");
        assert_eq!(asked(), next, "after {answer}");
    }
    assert!(home.run(&["show", "qu-print"]).out.contains("You have passed this one before"));
    let answered = home.run(&["check", "qu-print", "--answer", "1"]);
    follow(&answered.out, &["[200, 30, 4]", "✗ not right  qu-print", "you said    1"]);
    assert!(home.run(&["solution", "qu-print"]).out.contains("The answer: 200 30 4 Done"));
    assert_eq!(home.json(&["list", "qu-print"]).1["packs"][0]["lessons"][0]["exercises"][0]["standing"], "passed");
}

#[test]
fn an_explanation_is_marked_in_a_second_step() {
    let home = home();
    home.write("answer.md", "\u{feff}It ends,\r\nand hands a value back.\n");
    let with = |marks: &[&str]| home.run(&[&["check", "qu-explain", "--answer-file", "answer.md"], marks].concat());
    assert_eq!(with(&[]).code, 0);
    let (_, rubric) = home.json(&["check", "qu-explain", "--answer-file", "answer.md"]);
    assert_eq!((&rubric["schema"], &rubric["points"][0]), (&json!("backlings.rubric/1"), &json!("it ends there")));
    let failed = with(&["--marks", "s h m m"]);
    assert_eq!(failed.code, 1);
    follow(
        &failed.out,
        &["✗ not enough yet  qu-explain  you marked 1.5 of 4 points, and 2.5 are wanted", "half: the value", "missed:"],
    );
    assert_eq!(with(&["--marks", "sshm"]).code, 0);
    for (args, error) in [
        (&["qu-explain", "--answer-file", "answer.md", "--marks", "s"][..], "unreadable_marks"),
        (&["qu-explain", "--answer", " "], "unreadable_answer"),
        (&["qu-explain", "--answer-file", "nothing.md"], "answer_file"),
        (&["qu-explain", "--marks", "s s s s"], "no_terminal"),
        (&["qu-explain", "--answer", "a", "--answer-file", "answer.md"], "usage"),
        (&["qu-pick", "--answer", "a", "--marks", "s"], "usage"),
        (&["ba-add", "--answer", "a"], "usage"),
    ] {
        let (code, report) = home.json(&[&["check"], args].concat());
        assert_eq!((code, &report["error"]), (2, &json!(error)), "{args:?}");
    }
}

#[test]
fn the_report_is_data() {
    let home = home();
    let (code, report) = home.json(&["check", "qu-print", "--answer", "1 9 9 Done"]);
    assert_eq!((code, &report["schema"], &report["saved"]), (1, &json!("backlings.check/1"), &json!(true)));
    let case = &report["cases"][0];
    assert_eq!((&case["expected"], &case["actual"]), (&json!("1 10 9 Done"), &json!("1 9 9 Done")));
    assert_eq!(case["console"][1], json!({"stream": "out", "text": "[ 1, 10, 9 ]\n"}));
    assert_eq!(report["known"]["name"], "9 at 2");
    let (_, shown) = home.json(&["show", "qu-match"]);
    assert_eq!((&shown["kind"], &shown["question"]["form"]), (&json!("quiz"), &json!("match")));
    assert_eq!(shown["question"]["choices"][1], json!({"key": "b", "text": "object"}));
    assert!(!shown.to_string().contains("answer"), "what is shown does not tell: {shown}");
}

#[test]
fn every_question_is_shown_hinted_and_solved() {
    let home = home();
    for (id, shown, solved) in [
        ("qu-pick", "a) `'1'`\nb) `1`\n", "The answer: a\n"),
        ("qu-match", "2. `[]`\n3. `typeof 1`\n\na) number", "3. `typeof 1`: number, or a text\n"),
        ("qu-number", "12.50 in cents?", "The answer: 1250 cents\n"),
        ("qu-word", "without `return` give?", "The answer: undefined\n"),
        ("qu-table", "null  │ ?      │ ?\n", "null  │ object │ no\n'0'   │ string │ yes\n"),
        ("qu-print", "    console.log([10, 9, 1].sort());\n", "The answer: 1 10 9 Done\n"),
        ("qu-rows", "    SELECT NULL = NULL;\n", "The answer: 2 14 error ink NULL\n"),
        ("qu-order", "d) log the request\ne) trust", "One right order: b c a d\n\nb) check the fields\nc) write"),
        ("qu-explain", "when a function returns?", "The value after `return` goes to the caller"),
    ] {
        for (verb, part) in [("show", shown), ("solution", solved)] {
            let said = home.run(&[verb, id]);
            assert!(said.code == 0 && said.out.contains(part), "{verb} {id}: {}", said.out);
        }
        assert_eq!(home.json(&["hint", id]).1["number"], 1, "{id}");
    }
    let kinds: Vec<_> = home.json(&["list", "qu-"]).1["packs"][0]["lessons"][0]["exercises"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds[4..], ["quiz", "predict", "predict", "order", "explain"]);
}

#[cfg(unix)]
#[test]
fn questions_are_asked_one_after_another() {
    let mut home = home();
    home.variables.insert("TERM", "dumb".into());
    let typed = "?\nz\na\ny\n1a 2b 3c\ny\nmany\n1250\ny\nundefined\ny\nobject\nobject | no\nstring | yes\ny\n1 10 9\n";
    let (code, shown) = on_a_terminal(&home, &["start", "qu-pick"], typed);
    assert_eq!(code, 1, "{shown}");
    let parts = [
        "One letter (? for a hint):",
        "Hint 1",
        "Look at the quotes.",
        "«z» is none of the letters a b",
        "ok right  qu-pick  you chose a",
        "Go on with qu-match",
        "A letter for each number, e.g. 1b 2c 3a",
        "ok right  qu-match",
        "A number, in cents",
        "«many» is no number",
        "ok right  qu-number",
        "Your answer (? for a hint):",
        "ok right  qu-word",
        "null: typeof | truthy (? for a hint):",
        "write 2 cells, with | between them",
        "'0': typeof | truthy:",
        "ok right  qu-table",
        "What is printed, on one line",
        "You stopped after 3",
        "to answer again",
    ];
    follow(&shown, &parts);
    assert_eq!(home.json(&["status"]).1["current"]["id"], "qu-print");
}

#[cfg(unix)]
#[test]
fn an_explanation_is_written_and_marked_in_the_terminal() {
    let mut home = home();
    home.variables.insert("TERM", "dumb".into());
    let typed = "It ends.\n\nA value comes back.\n.\ns h\ns s h m\n";
    let (code, shown) = on_a_terminal(&home, &["check", "qu-explain"], typed);
    assert_eq!(code, 0, "{shown}");
    let parts = [
        "end with a line that holds a single full stop:",
        "What a good answer says:",
        "4. closures keep its variables",
        "An answer that says it:",
        "For each point s (said), h (half) or m (missed), e.g. s h m s:",
        "there are 4 points, and here are 2 marks",
        "ok enough  qu-explain  you marked 2.5 of 4 points",
    ];
    follow(&shown, &parts);
}

#[cfg(unix)]
#[test]
fn a_terminal_with_colours_asks_alike() {
    let mut home = home();
    home.variables.insert("TERM", "xterm-256color".into());
    let (code, shown) = on_a_terminal(&home, &["check", "qu-order"], "b x\rb c d a\r");
    assert_eq!(code, 0, "{shown}");
    let parts = ["The letters in order, e.g. a b c d e", "b x", "«x» is none of the letters", "right", "b c d a"];
    follow(&shown, &parts);
}
