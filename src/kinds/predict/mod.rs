//! `predict`: the code is run in the sandbox each time, and what it printed is compared with what the learner said.

mod tokens;

use tokens::bare;
pub use tokens::tokens;

use super::question::{ANSWER, Asking, Mistake, answered, first_wrong};
use super::{CannotGrade, Jobs, Kind, SEED, START_MS, Submission};
use crate::content::{Body, Decimal, Exercise, Language, PredictQuestion, PredictSheet, PredictWrong, TextFile, World};
use crate::sandbox::job::{
    ConsoleLine, Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limits, Report, SourceFile, Stream, Work,
};
use crate::value::short_hash;
use crate::verdict::{Case, End, KnownWrong, Status};

pub struct Predict;

/// The main module of a question's program.
pub const MAIN: &str = "main.mjs";

impl Kind for Predict {
    fn name(&self) -> &'static str {
        "predict"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Predict(_))
    }

    /// The code is the pack's, so it runs as the reference; the learner's words run nowhere.
    fn jobs(&self, exercise: &Exercise, worlds: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        let (variant, _) = answered(self, exercise, submission)?;
        let mut files = prediction(question(exercise), variant, worlds)?;
        let code = files.iter().position(|file| file.path == MAIN).map(|at| files.swap_remove(at).text);
        let run =
            JsRun { name: MAIN.to_owned(), code: code.unwrap_or_default(), path: MAIN.to_owned(), goal: Goal::Program };
        let files = files.into_iter().map(|file| SourceFile { path: file.path, text: file.text }).collect();
        let work = Work::Js(JsWork { files, runs: vec![run] });
        let job = Job { seed: SEED, now_ms: START_MS, limits: Limits::default(), work };
        Ok(Jobs { attempt: None, reference: Some(job) })
    }

    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        _: &Report,
        reference: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let (variant, said) = answered(self, exercise, submission)?;
        let question = question(exercise);
        let report = printed(question.sheet(variant), question.language, reference)?;
        let output = tokens(&output(report));
        let said = spread(tokens(&said), &output);
        let different = first_different(question.language, &said, &output);
        Ok(vec![Case {
            status: if different.is_none() { Status::Passed } else { Status::Failed },
            end: End::Value,
            actual_hash: Some(short_hash(said.join(" ").as_bytes())),
            detail: different.map(|at| difference(at, &said, &output)),
            expected: Some(output.join(" ")),
            actual: Some(said.join(" ")),
            console: shown(report),
            ticks: report.ticks,
            ..Case::new(ANSWER, false)
        }])
    }

    fn known_wrong(&self, exercise: &Exercise, submission: &Submission) -> Option<KnownWrong> {
        let (variant, said) = answered(self, exercise, submission).ok()?;
        let question = question(exercise);
        let sheet = question.sheet(variant);
        let said = spread(tokens(&said), &tokens(sheet.answer));
        let wrong = sheet.wrong;
        let same = |a: &[String], b: &[String]| first_different(question.language, a, b).is_none();
        let whole = wrong.iter().find(|wrong| wrong.at.is_none() && same(&tokens(&wrong.answer), &said));
        let at_place = |wrong: &&PredictWrong| {
            let said = wrong.at.and_then(|at| said.get(at.checked_sub(1)?));
            said.is_some_and(|said| same(&tokens(&wrong.answer), std::slice::from_ref(said)))
        };
        let known = whole.or_else(|| wrong.iter().find(at_place))?;
        Some(KnownWrong { name: name(known), says: known.says.clone() })
    }

    fn case_names(&self, _: &Exercise) -> Vec<(String, bool)> {
        vec![(ANSWER.to_owned(), false)]
    }

    fn asking(&self) -> Option<&dyn Asking> {
        Some(self)
    }
}

impl Asking for Predict {
    fn read(&self, _: &Exercise, _: usize, typed: &str) -> Result<String, String> {
        if tokens(typed).is_empty() {
            return Err("nothing is predicted yet: type what is printed, with spaces between".to_owned());
        }
        // Brackets say where quotes count, so the words stay as they were typed.
        Ok(typed.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn right(&self, exercise: &Exercise, variant: usize) -> String {
        tokens(question(exercise).sheet(variant).answer).join(" ")
    }

    fn mistakes(&self, exercise: &Exercise, variant: usize) -> Vec<Mistake> {
        let sheet = question(exercise).sheet(variant);
        let answer = |wrong: &PredictWrong| {
            let Some(at) = wrong.at.and_then(|at| at.checked_sub(1)) else { return vec![wrong.answer.clone()] };
            let right = tokens(sheet.answer);
            // Beside right values, or beside nonsense, where such an answer as a whole shows another mistake.
            [right.clone(), vec!["?".to_owned(); right.len()]]
                .map(|mut said| {
                    match said.get_mut(at) {
                        Some(token) => *token = wrong.answer.clone(),
                        None => said.push(wrong.answer.clone()),
                    }
                    said.join(" ")
                })
                .to_vec()
        };
        sheet.wrong.iter().map(|wrong| Mistake { name: name(wrong), answers: answer(wrong) }).collect()
    }

    fn example(&self, exercise: &Exercise, variant: usize) -> String {
        let right = self.right(exercise, variant);
        first_wrong(["1 2 3", "a b c"].map(str::to_owned).to_vec(), |example| example == right)
    }
}

fn question(exercise: &Exercise) -> &PredictQuestion {
    match &exercise.body {
        Body::Predict(question) => question,
        _ => unreachable!("is_of chose this kind"),
    }
}

/// What the mistake is called in a verdict.
pub fn name(wrong: &PredictWrong) -> String {
    match wrong.at {
        Some(at) => format!("{} at {at}", wrong.answer),
        None => wrong.answer.clone(),
    }
}

/// The files of the program that shows what a variant prints, `main.mjs` among them; Node runs the same.
pub fn prediction(question: &PredictQuestion, variant: usize, worlds: &[World]) -> Result<Vec<TextFile>, CannotGrade> {
    let file = |path: &str, text: &str| TextFile { path: path.to_owned(), text: text.to_owned() };
    let code = question.sheet(variant).code;
    if question.language == Language::Js {
        return Ok(vec![file(MAIN, code)]);
    }
    let (schema, data) = match &question.world {
        None => ("", ""),
        Some(name) => {
            let world = worlds.iter().find(|world| world.name == *name);
            let world = world.ok_or_else(|| CannotGrade::NoWorld(name.clone()))?;
            let set = question.data.as_deref().unwrap_or("empty");
            let data = world.set(set).or((set == "empty").then_some(""));
            (&*world.schema, data.ok_or_else(|| CannotGrade::NoWorld(format!("{name}/{set}")))?)
        }
    };
    Ok(vec![
        file(MAIN, include_str!("sql.mjs")),
        file("schema.sql", schema),
        file("data.sql", data),
        file("code.sql", code),
    ])
}

/// The program's report, once it agrees with what the author says that it prints.
fn printed<'r>(
    sheet: PredictSheet<'_>,
    language: Language,
    reference: &'r Report,
) -> Result<&'r JsReport, CannotGrade> {
    let broken = |why: String| CannotGrade::Expectation { case: ANSWER.to_owned(), why };
    let report = reference.js.first().ok_or_else(|| broken("the code did not run".to_owned()))?;
    if let JsEnd::Limit(limit) = &report.end {
        return Err(broken(limit.sentence().to_owned()));
    }
    if report.console_cut {
        return Err(broken("the code prints more than is kept".to_owned()));
    }
    let (output, answer) = (tokens(&output(report)), tokens(sheet.answer));
    match first_different(language, &answer, &output) {
        None => Ok(report),
        Some(_) => {
            let ended = match &report.end {
                JsEnd::Threw(thrown) => format!(" ({})", super::words::thrown(thrown)),
                _ => String::new(),
            };
            Err(broken(format!(
                "the code prints «{}»{ended}, and the pack says «{}»",
                output.join(" "),
                answer.join(" ")
            )))
        }
    }
}

/// What counts: everything on standard output.
fn output(report: &JsReport) -> String {
    report.console.iter().filter(|line| line.stream == Stream::Out).map(|line| line.text.as_str()).collect()
}

/// What a terminal would show, an error that ended the program included.
fn shown(report: &JsReport) -> Vec<ConsoleLine> {
    let mut lines = report.console.clone();
    if let JsEnd::Threw(thrown) = &report.end {
        lines.push(ConsoleLine { stream: Stream::Err, text: format!("{}\n", super::words::thrown(thrown)) });
    }
    lines
}

/// Where the values that were said and those that were printed part, counted from 0; nothing where they agree.
pub fn first_difference(exercise: &Exercise, said: &[String], printed: &[String]) -> Option<usize> {
    match &exercise.body {
        Body::Predict(question) => first_different(question.language, said, printed),
        _ => None,
    }
}

/// Counted from 0. In SQL `2000` and `2000.0` are the same value, and so are `NULL` and `null`.
/// Letters may run together, as in `ACB`, where single letters are printed.
fn spread(said: Vec<String>, printed: &[String]) -> Vec<String> {
    let letters = printed.len() > 1 && printed.iter().all(|token| token.chars().count() == 1);
    match said.as_slice() {
        [one] if letters && one.chars().count() == printed.len() => one.chars().map(String::from).collect(),
        _ => said,
    }
}

fn first_different(language: Language, said: &[String], printed: &[String]) -> Option<usize> {
    let number = |token: &str| Decimal::read(token);
    let null = |token: &str| token.eq_ignore_ascii_case("null");
    let alike = |a: &str, b: &str| (null(a) && null(b)) || number(a).is_some_and(|a| number(b).is_some_and(|b| a == b));
    // Quotes may be left out, but not put around what has none.
    let same = |said: &str, printed: &str| {
        said == printed || said == bare(printed) || (language == Language::Sql && alike(said, printed))
    };
    let at = said.iter().zip(printed).position(|(said, printed)| !same(said, printed));
    at.or((said.len() != printed.len()).then_some(said.len().min(printed.len())))
}

fn difference(at: usize, said: &[String], printed: &[String]) -> String {
    let lower = |tokens: &[String]| tokens.join(" ").to_lowercase();
    let all_alike = lower(said) == lower(printed);
    match (said.get(at), printed.get(at)) {
        (Some(said), Some(printed)) if bare(said) == printed => {
            format!(
                "The {} differs: you said the text `{said}`, and it printed `{printed}`, without quotes.",
                place(at)
            )
        }
        (Some(said), Some(printed)) if said.to_lowercase() == printed.to_lowercase() => {
            let lead = if all_alike { "Only capital letters differ, and they count" } else { "Capital letters count" };
            format!("{lead}: you said `{said}`, and it printed `{printed}`.")
        }
        (Some(said), Some(printed)) => {
            format!("The {} differs: you said `{said}`, and it printed `{printed}`.", place(at))
        }
        (Some(said), None) => format!("It printed nothing more after {at}, and you went on with `{said}`."),
        (None, Some(printed)) => format!("You stopped after {at}, and it went on with `{printed}`."),
        (None, None) => String::new(),
    }
}

/// `1st value`, `2nd value`, …
fn place(at: usize) -> String {
    let number = at + 1;
    let end = match (number % 10, number % 100) {
        (1, n) if n != 11 => "st",
        (2, n) if n != 12 => "nd",
        (3, n) if n != 13 => "rd",
        _ => "th",
    };
    format!("{number}{end} value")
}
