//! `check`: grade what the learner has now, keep the attempt, and say why.

use serde::Serialize;

use crate::attempt::{self, Graded};
use crate::content::{Exercise, TextFile};
use crate::kinds::Submission;
use crate::ui::{self, Line, Shown, Style, Text};
use crate::verdict::{Isolation, Verdict};
use crate::workspace;

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, page};

/// Check your files, or answer a question
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// The answer to a question, e.g. a,c (without it you are asked)
    #[arg(long, value_name = "KEYS")]
    answer: Option<String>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    if page::quiz(&exercise).is_some() && args.answer.is_none() && app.ui.is_interactive() {
        let look = app.ui.look();
        app.ui.show(page::page(&look, &exercise).push(""));
    }
    check(app, &exercise, args.answer)
}

/// Grades an exercise; a question without an answer is asked.
pub fn check(app: &mut App, exercise: &Exercise, answer: Option<String>) -> Result {
    let submission = match (page::quiz(exercise), answer) {
        (_, Some(answer)) => Submission::Answer { variant: 0, text: answer },
        (Some(quiz), None) => Submission::Answer { variant: 0, text: ask(app, exercise, quiz)? },
        (None, None) => Submission::Files(app.workspace()?.read(exercise)?),
    };
    let worker = app.worker()?;
    let worlds = app.worlds(page::world(exercise))?;
    let now_ms = app.now_ms;
    let graded = attempt::attempt(&worker, &worlds, exercise, &submission, app.store(), now_ms)?;
    tell(app, exercise, &submission, &graded);
    Ok(Outcome::passed_if(graded.verdict.passed))
}

/// Asks in place; without a terminal the message names the flag.
fn ask(app: &mut App, exercise: &Exercise, quiz: &crate::content::PickQuestion) -> Result<String> {
    let mut prompt = app.ui.prompt().map_err(|_| {
        let what = format!("{} is a question, and there is no terminal to ask on", exercise.id);
        let example = if quiz.many { "a,c" } else { "a" };
        Failure::new(
            "no_terminal",
            what,
            format!("Answer it with `backlings check {} --answer {example}`.", exercise.id),
        )
    })?;
    let choices = page::choices(quiz);
    let chosen = match quiz.many {
        true => prompt.many("Which ones?", &choices)?,
        false => vec![prompt.select("Which one?", &choices)?],
    };
    let keys: Vec<&str> = chosen.iter().map(|at| choices[*at].key.as_str()).collect();
    Ok(keys.join(" "))
}

fn tell(app: &mut App, exercise: &Exercise, submission: &Submission, graded: &Graded) {
    app.ui.data("backlings.check/1", &Report::of(exercise, graded));
    let look = app.ui.look();
    let files: &[TextFile] = match submission {
        Submission::Files(files) => files,
        Submission::Answer { .. } | Submission::Explanation { .. } => &[],
    };
    let next = next(exercise, &graded.verdict);
    let mut text = match page::quiz(exercise) {
        Some(_) => answered(&look, exercise, &graded.verdict),
        None => ui::verdict(
            &look,
            &Shown {
                verdict: &graded.verdict,
                id: exercise.id.as_str(),
                title: &exercise.title,
                files,
                after: &exercise.after,
                next: "",
            },
        ),
    };
    if graded.verdict.isolation < Isolation::Full {
        let level = format!("{:?}", graded.verdict.isolation).to_lowercase();
        let words = format!("The sandbox is {level}, not full: `backlings doctor` says why.");
        text.blank().append(ui::markdown(&look, &words));
    }
    text.blank().append(ui::markdown(&look, &next));
    app.ui.show(&text);
    if let Err(words) = &graded.saved {
        let result = if graded.verdict.passed { "passed" } else { "failed" };
        app.warn(&format!("{} {result}, but this is not saved: {words}", exercise.id));
    }
}

/// The verdict of a question: every remark, and the explanation whether right or wrong.
fn answered(look: &ui::Look, exercise: &Exercise, verdict: &Verdict) -> Text {
    let mut text = Text::new();
    let (sign, word, style) = match verdict.passed {
        true => (look.passed(), "right", Style::Pass),
        false => (look.failed(), "not right", Style::Fail),
    };
    let chosen = verdict.cases.first().and_then(|case| case.actual.as_deref()).unwrap_or_default();
    text.push(
        Line::of(style, &format!("{sign} {word}"))
            .and(Style::Plain, "  ")
            .and(Style::Code, exercise.id.as_str())
            .and(Style::Plain, "  you chose ")
            .and(Style::Key, chosen),
    );
    if let Some(known) = &verdict.known {
        text.blank().append(ui::markdown(look, &known.says));
    }
    for remark in verdict.cases.iter().filter_map(|case| case.detail.as_deref()).flat_map(str::lines) {
        text.blank().append(ui::markdown(look, remark));
    }
    if !exercise.after.trim().is_empty() {
        text.blank().append(ui::markdown(look, &exercise.after));
    }
    text
}

fn next(exercise: &Exercise, verdict: &Verdict) -> String {
    if verdict.passed {
        return "Next: type `backlings` to go on.".to_owned();
    }
    match workspace::main_file(exercise) {
        Some(file) => {
            format!("Next: edit `{file}`, then type `backlings check`. Stuck? Type `backlings hint`.")
        }
        None => format!("Next: type `backlings check {}` to answer again.", exercise.id),
    }
}

/// The verdict as data, with nothing hidden in it.
#[derive(Serialize)]
struct Report {
    exercise: String,
    pack: String,
    saved: bool,
    /// The attempt's name in the store.
    attempt: Option<String>,
    not_saved_because: Option<String>,
    duration_ms: u64,
    #[serde(flatten)]
    verdict: Verdict,
}

impl Report {
    fn of(exercise: &Exercise, graded: &Graded) -> Report {
        Report {
            exercise: exercise.id.to_string(),
            pack: exercise.pack.to_string(),
            saved: graded.saved.is_ok(),
            attempt: graded.saved.as_ref().ok().cloned(),
            not_saved_because: graded.saved.as_ref().err().cloned(),
            duration_ms: graded.duration_ms,
            verdict: graded.verdict.for_learner(),
        }
    }
}
