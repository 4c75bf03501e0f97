//! What every form of question makes of what people type, on the questions of the fixture.

use super::{Asking, CannotGrade, Submission, asking, marks, of};
use crate::content::{Body, Exercise, LessonFile, Mark, PackId, Question, Quiz};
use crate::sandbox::job::{ConsoleLine, JsEnd, JsReport, Limit, Report, Stage, Stream, Thrown};
use crate::value::Value;
use crate::verdict::{Case, Status};

fn exercise_of(question: &impl Question, body: Body) -> Exercise {
    let head = question.head();
    Exercise {
        id: head.id.clone(),
        pack: PackId("questions".into()),
        title: head.title.into(),
        concepts: vec![],
        difficulty: head.difficulty,
        minutes: 1,
        task: head.prompt.into(),
        hints: vec![],
        after: head.explain.into(),
        was: vec![],
        lock: None,
        body,
    }
}

fn exercises() -> Vec<Exercise> {
    let text = include_str!("../../tests/fixtures/packs/good/lessons/questions/01-forms.toml");
    let file: LessonFile = toml::from_str(text).unwrap();
    let mut all = Vec::new();
    all.extend(file.quiz.iter().map(|own| exercise_of(own, Body::Quiz(Quiz::Pick(own.clone())))));
    all.extend(file.matching.iter().map(|own| exercise_of(own, Body::Quiz(Quiz::Match(own.clone())))));
    all.extend(file.number.iter().map(|own| exercise_of(own, Body::Quiz(Quiz::Number(own.clone())))));
    all.extend(file.word.iter().map(|own| exercise_of(own, Body::Quiz(Quiz::Word(own.clone())))));
    all.extend(file.table.iter().map(|own| exercise_of(own, Body::Quiz(Quiz::Table(own.clone())))));
    all.extend(file.predict.iter().map(|own| exercise_of(own, Body::Predict(own.clone()))));
    all.extend(file.order.iter().map(|own| exercise_of(own, Body::Order(own.clone()))));
    all.extend(file.explain.iter().map(|own| exercise_of(own, Body::Explain(own.clone()))));
    all
}

fn exercise(id: &str) -> Exercise {
    exercises().into_iter().find(|exercise| exercise.id.as_str() == id).unwrap()
}

/// A report of a program that printed this and ended so.
fn report(lines: &[(Stream, &str)], end: JsEnd) -> Report {
    let console = lines.iter().map(|(stream, text)| ConsoleLine { stream: *stream, text: format!("{text}\n") });
    let js = JsReport { console: console.collect(), end, ..JsReport::cut("main.mjs", Limit::Ticks) };
    Report { js: vec![js], ..Report::default() }
}

fn cases(exercise: &Exercise, submission: &Submission, reference: &Report) -> Result<Vec<Case>, CannotGrade> {
    of(exercise).cases(exercise, submission, &Report::default(), reference)
}

/// `right`, `wrong: the known mistake | the remarks`, or `unreadable: why`.
fn judged(id: &str, variant: usize, typed: &str, printed: &str) -> String {
    let exercise = exercise(id);
    let submission = Submission::Answer { variant, text: typed.to_owned() };
    let reference = report(&[(Stream::Err, "not counted"), (Stream::Out, printed)], JsEnd::Exit(0));
    let case = match cases(&exercise, &submission, &reference) {
        Ok(mut cases) => cases.remove(0),
        Err(error) => return format!("unreadable: {error}"),
    };
    if case.status == Status::Passed {
        return "right".to_owned();
    }
    let known = of(&exercise).known_wrong(&exercise, &submission).map(|known| known.name).unwrap_or_default();
    format!("wrong: {known} | {}", case.detail.unwrap_or_default().replace('\n', " "))
}

#[test]
fn options_are_picked_by_letters() {
    for (variant, typed, expected) in [
        (0, "a", "right"),
        (0, " A. ", "right"),
        (0, "b", "wrong:  | b does not fit: this is a number."),
        (1, "b", "right"),
        (1, "a", "wrong:  | a does not fit: the quotes make it a text."),
        (2, "a", "unreadable: qu-pick has no variant 2"),
        (0, "a b", "unreadable: this question has one answer: choose one letter"),
        (0, "", "unreadable: no option is chosen: choose from a b"),
        (0, "a, x", "unreadable: «x» is none of the letters a b"),
        (0, "1", "unreadable: «1» is none of the letters a b"),
    ] {
        assert_eq!(judged("qu-pick", variant, typed, ""), expected, "{typed:?}");
    }
}

#[test]
fn items_are_matched_by_pairs_or_by_letters_alone() {
    for (typed, expected) in [
        ("1a 2b 3c", "right"),
        ("3c,1A;2b", "right"),
        ("1-a 2: b 3)a", "right"),
        ("1a2b3c", "right"),
        ("a b c", "right"),
        ("ABA", "right"),
        ("1c 2b 3c", "wrong: 1c | 1 does not go with c: it comes out of sums."),
        (
            "caa",
            "wrong: 1c 2a | 1 does not go with c: it comes out of sums. 2 does not go with a: there is no type of its own for \
             lists.",
        ),
        ("a c c", "wrong:  | 2 does not go with c: there is no type of its own for lists."),
        ("1a 2b", "unreadable: every item needs a letter, and these have none: 3"),
        ("ab", "unreadable: every item needs a letter, and these have none: 3"),
        ("abca", "unreadable: there is no item 4: they go from 1 to 3"),
        ("0a 1a 2b 3c", "unreadable: there is no item 0: they go from 1 to 3"),
        ("1a 1b 2b", "unreadable: item 1 is there twice"),
        ("1a 2d 3c", "unreadable: there is no choice «d» for 2: choose from a b c"),
        ("1a b 3c", "unreadable: «b» is no pair: write the item's number and a letter, e.g. 1b"),
        ("", "unreadable: every item needs a letter, and these have none: 1, 2, 3"),
    ] {
        assert_eq!(judged("qu-match", 0, typed, ""), expected, "{typed:?}");
    }
}

#[test]
fn numbers_and_words_are_taken_as_people_write_them() {
    for (id, typed, expected) in [
        ("qu-number", "1250", "right"),
        ("qu-number", "1,250 Cents", "right"),
        ("qu-number", "1 250.00cents", "right"),
        ("qu-number", "12.50", "wrong: 12.5 | "),
        ("qu-number", "-1250", "wrong:  | "),
        ("qu-number", "", "unreadable: write a number"),
        ("qu-number", "cents", "unreadable: «cents» is no number: write digits, with a point before the decimals"),
        ("qu-number", "12,5", "unreadable: «12,5» is no number: write digits, with a point before the decimals"),
        ("qu-word", "undefined", "right"),
        ("qu-word", "`Undefined`", "right"),
        ("qu-word", " the  value\nundefined ", "right"),
        ("qu-word", "NULL", "wrong: null | "),
        ("qu-word", "nan", "wrong:  | "),
        ("qu-word", " \n", "unreadable: write a word or two"),
    ] {
        assert_eq!(judged(id, 0, typed, ""), expected, "{typed:?}");
    }
}

#[test]
fn capital_letters_count_where_a_word_is_exact() {
    let mut exact = exercise("qu-word");
    if let Body::Quiz(Quiz::Word(word)) = &mut exact.body {
        word.exact = true;
    }
    for (typed, passes, remark) in [
        ("undefined", true, None),
        ("'undefined'", true, None),
        ("Undefined", false, Some("Only capital letters or spaces differ, and here they count.")),
        ("none", false, None),
    ] {
        let submission = Submission::Answer { variant: 0, text: typed.into() };
        let case = cases(&exact, &submission, &Report::default()).unwrap().remove(0);
        assert_eq!((case.status == Status::Passed, case.detail.as_deref()), (passes, remark), "{typed}");
    }
}

#[test]
fn a_table_is_filled_row_by_row_or_on_one_line() {
    for (typed, expected) in [
        ("object | no\nstring | yes", "right"),
        ("object|no;string|yes", "right"),
        ("Object | NO | 'string' | yes", "right"),
        ("\n object | no \n\n string | yes \n", "right"),
        (
            "null | no; string | yes",
            "wrong: 1: null | no | Row 1 (null) is not right: the type of `null` is not what it should be.",
        ),
        ("object | no; number | yes", "wrong:  | Row 2 ('0') is not right"),
        ("object | no | string", "unreadable: row 2 has 1 of its 2 cells"),
        ("object | no; string", "unreadable: row 2 has 1 of its 2 cells"),
        ("object | ; string | yes", "unreadable: row 1 has 1 of its 2 cells"),
        ("object", "unreadable: the table has 4 empty cells, and here are 1: write | between cells"),
        ("", "unreadable: the table has 4 empty cells, and here are 0: write | between cells"),
        ("a|b;c|d;e|f", "unreadable: the table has 4 empty cells, and here are 6: write | between cells"),
    ] {
        assert_eq!(judged("qu-table", 0, typed, ""), expected, "{typed:?}");
    }
}

#[test]
fn a_prediction_is_compared_with_what_was_really_printed() {
    const PRINTED: &str = "[ 1, 10, 9 ]\nDone";
    for (variant, typed, expected) in [
        (0, "1 10 9 Done", "right"),
        (0, "[1,10,9]\n'Done'", "right"),
        (0, "1 9 10 Done", "wrong: 1 9 10 Done | The 2nd value differs: you said `9`, and it printed `10`."),
        (0, "1 9 9 9", "wrong: 9 at 2 | The 2nd value differs: you said `9`, and it printed `10`."),
        (0, "10 1 9 Done", "wrong:  | The 1st value differs: you said `10`, and it printed `1`."),
        (0, "1 10", "wrong:  | You stopped after 2, and it went on with `9`."),
        (0, "1 10 9 Done.", "wrong:  | The 4th value differs: you said `Done.`, and it printed `Done`."),
        (0, "1 10 9 Done undefined", "wrong:  | It printed nothing more after 4, and you went on with `undefined`."),
        (
            0,
            "1 10 9 done",
            "wrong:  | Only capital letters differ, and they count: you said `done`, and it printed `Done`.",
        ),
        (0, " [,] ", "unreadable: nothing is predicted yet: type what is printed, with spaces between"),
        (3, "1", "unreadable: qu-print has no variant 3"),
    ] {
        assert_eq!(judged("qu-print", variant, typed, PRINTED), expected, "{typed:?}");
    }
    for (typed, expected) in [
        ("2 14.0 error ink NULL", "right"),
        ("2.0 14 error ink NULL", "right"),
        ("2 14 error ink 1", "wrong: 1 at 5 | The 5th value differs: you said `1`, and it printed `NULL`."),
        ("2 | 14 | error | ink | null", "right"),
        ("2 14 Error ink 1", "wrong: 1 at 5 | Capital letters count: you said `Error`, and it printed `error`."),
    ] {
        assert_eq!(judged("qu-rows", 0, typed, "2  14.0\nerror\nink\nNULL"), expected, "{typed:?}");
    }
}

#[test]
fn a_pack_that_says_something_else_than_is_printed_fails_nobody() {
    let exercise = exercise("qu-print");
    let submission = Submission::Answer { variant: 0, text: "1 10 9 Done".into() };
    let thrown = Thrown {
        name: "TypeError".into(),
        code: None,
        message: "no".into(),
        hint: None,
        place: None,
        stack: vec![],
        stage: Stage::Run,
        value: Value::Undefined,
    };
    let started = [(Stream::Out, "[ 1, 10, 9 ]")];
    let whole = [(Stream::Out, "1 10 9 Done")];
    for (reference, expected) in [
        (report(&started, JsEnd::Exit(0)), Err("the code prints «1 10 9», and the pack says «1 10 9 Done»")),
        (
            report(&started, JsEnd::Threw(thrown.clone())),
            Err("the code prints «1 10 9» (It threw TypeError: no), and the pack says «1 10 9 Done»"),
        ),
        (report(&whole, JsEnd::Limit(Limit::Wall)), Err(Limit::Wall.sentence())),
        (Report::default(), Err("the code did not run")),
        (report(&whole, JsEnd::Threw(thrown)), Ok("It threw TypeError: no\n")),
        (report(&whole, JsEnd::Exit(1)), Ok("1 10 9 Done\n")),
    ] {
        let told = cases(&exercise, &submission, &reference).map(|cases| cases[0].console.last().unwrap().text.clone());
        match (told, expected) {
            (Ok(told), Ok(expected)) => assert_eq!(told, expected, "the end is shown too"),
            (Err(CannotGrade::Expectation { why, .. }), Err(expected)) => assert_eq!(why, expected),
            (told, expected) => panic!("{told:?} instead of {expected:?}"),
        }
    }
}

#[test]
fn every_order_that_breaks_no_need_is_right() {
    for (typed, expected) in [
        ("b c a d", "right"),
        ("bcda", "right"),
        ("B,D,C,A", "right"),
        ("c b a d", "wrong: c before b | c stands before b, and needs it first."),
        ("a c b d", "wrong: a c b d | a stands before c, and needs it first."),
        ("e b c a d", "wrong: uses e | e does not belong in it: a browser can be lied with."),
        ("b a c d", "wrong:  | a stands before c, and needs it first."),
        ("b d a", "wrong:  | a needs a line that is missing here."),
        ("b c a", "wrong:  | A line that belongs in it is missing."),
        ("b c c a d", "unreadable: c is there twice, the second time in place 3"),
        ("b c f", "unreadable: «f» is none of the letters a b c d e"),
        ("", "unreadable: no order is given: write the letters a b c d e in your order"),
    ] {
        assert_eq!(judged("qu-order", 0, typed, ""), expected, "{typed:?}");
    }
    let mut whole = exercise("qu-order");
    if let Body::Order(order) = &mut whole.body {
        order.lines.pop();
    }
    let read = asking(&whole).unwrap().read(&whole, 0, "b c a");
    assert_eq!(read, Err("every line belongs in it, and these are missing: d".to_owned()));
}

#[test]
fn an_explanation_passes_by_its_points() {
    let exercise = exercise("qu-explain");
    for (typed, expected) in [
        (
            "s h m s",
            Ok((true, "2.5 of 4", "half: the value goes to the caller missed: without a value it is `undefined`")),
        ),
        ("SSSS", Ok((true, "4 of 4", ""))),
        ("said, half, half, missed", Ok((false, "2 of 4", ""))),
        ("s h m", Err("there are 4 points, and here are 3 marks: write one letter for each")),
        ("s h m x", Err("«x» is no mark: write s (said), h (half) or m (missed)")),
    ] {
        let marks = marks(typed, 4);
        let Ok((passes, reached, remarks)) = expected else {
            assert_eq!(marks.as_ref().map_err(String::as_str).err(), expected.err(), "{typed}");
            continue;
        };
        let submission = Submission::Explanation { text: "It ends.".into(), marks: marks.unwrap() };
        let case = cases(&exercise, &submission, &Report::default()).unwrap().remove(0);
        assert_eq!((case.status == Status::Passed, case.actual.as_deref()), (passes, Some(reached)), "{typed}");
        assert_eq!(case.expected.as_deref(), Some("2.5"), "60 % of four points, in halves");
        if !remarks.is_empty() || passes {
            assert_eq!(case.detail.unwrap_or_default().replace('\n', " "), remarks, "{typed}");
        }
    }
    for (text, marks) in [(" ", vec![Mark::Said; 4]), ("It ends.", vec![Mark::Said; 3])] {
        let submission = Submission::Explanation { text: text.into(), marks };
        assert!(matches!(cases(&exercise, &submission, &Report::default()), Err(CannotGrade::Submission(_))));
    }
}

#[test]
fn every_question_can_be_read_in_its_own_words() {
    for exercise in exercises() {
        let asking: &dyn Asking = asking(&exercise).unwrap();
        for variant in 0..exercise.variants() {
            let (right, example) = (asking.right(&exercise, variant), asking.example(&exercise, variant));
            assert_eq!(asking.read(&exercise, variant, &right).as_deref(), Ok(right.as_str()), "{}", exercise.id);
            assert!(asking.read(&exercise, variant, &example).is_ok(), "{}: {example}", exercise.id);
        }
        for submission in [Submission::Files(vec![]), Submission::Answer { variant: 9, text: "a".into() }] {
            assert!(matches!(of(&exercise).jobs(&exercise, &[], &submission), Err(CannotGrade::Submission(_))));
        }
    }
}
