//! Questions: taken from the command line or asked in place, read, and handed on to be graded.

use std::path::PathBuf;

use serde::Serialize;

use crate::attempt;
use crate::content::{Body, Exercise, ExplainQuestion, Quiz, TableQuestion};
use crate::kinds::{self, Asking, Submission};
use crate::ui::{Line, Look, Prompt, Style, Text, markdown};

use super::{App, Failure, Outcome, Result, check, hint};

/// How a question is answered on the command line.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Flags {
    /// The answer to a question, e.g. a,c (without it you are asked)
    #[arg(long, value_name = "TEXT")]
    answer: Option<String>,
    /// A file with the answer to a question
    #[arg(long, value_name = "FILE", conflicts_with = "answer")]
    answer_file: Option<PathBuf>,
    /// With an explanation: s (said), h (half) or m (missed) for each point
    #[arg(long, value_name = "MARKS")]
    marks: Option<String>,
}

impl Flags {
    pub fn is_empty(&self) -> bool {
        self.answer.is_none() && self.answer_file.is_none() && self.marks.is_none()
    }

    /// Tasks are answered with files.
    pub fn refuse(&self, exercise: &Exercise) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        let what = format!("{} is a task, so your files are checked and no answer is read", exercise.id);
        Err(Failure::new("usage", what, format!("Type `backlings check {}`.", exercise.id)))
    }

    /// What was given, not read yet.
    fn text(&self, app: &App) -> Result<Option<String>> {
        let Some(path) = &self.answer_file else { return Ok(self.answer.clone()) };
        let failed = |why: String| {
            let what = format!("{} cannot be read: {why}", path.display());
            Failure::new("answer_file", what, "Name a text file, or type the answer after `--answer`.")
        };
        let bytes = std::fs::read(app.here.join(path)).map_err(|error| failed(error.to_string()))?;
        let text = String::from_utf8(bytes).map_err(|_| failed("it is not UTF-8 text".to_owned()))?;
        Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
    }
}

/// Grades a question: with the answer from the flags, else with the one that is asked for.
pub fn run(app: &mut App, exercise: &Exercise, flags: &Flags) -> Result {
    let variant = variant(app, exercise);
    let asked = Asked { exercise, variant, asking: asking(exercise)? };
    let given = flags.text(app)?;
    if let Some(marks) = &flags.marks
        && !matches!(exercise.body, Body::Explain(_))
    {
        let what = format!("{} has no points to mark, so --marks {marks} means nothing", exercise.id);
        return Err(Failure::new("usage", what, asked.how()));
    }
    let text = match given {
        Some(text) => asked.asking.read(exercise, variant, &text).map_err(|why| asked.unreadable(why))?,
        None => {
            let text = asked.ask(app)?;
            app.ui.show(Text::new().push(""));
            text
        }
    };
    let submission = match &exercise.body {
        Body::Explain(question) => match marks(app, &asked, question, flags)? {
            Some(marks) => Submission::Explanation { text, marks },
            None => return Ok(Outcome::Done),
        },
        _ => Submission::Answer { variant, text },
    };
    check::grade(app, exercise, &submission)
}

/// Which variant is asked now: the question itself until it is passed, then the next one after each pass.
pub fn variant(app: &mut App, exercise: &Exercise) -> usize {
    match app.store() {
        Ok(store) => attempt::next_variant(store, exercise),
        Err(_) => 0,
    }
}

/// What to type to answer this question without being asked.
pub fn how(exercise: &Exercise, variant: usize) -> Result<String> {
    Ok(Asked { exercise, variant, asking: asking(exercise)? }.command())
}

fn asking(exercise: &Exercise) -> Result<&'static dyn Asking> {
    let what = || format!("{} is no question", exercise.id);
    kinds::asking(exercise).ok_or_else(|| Failure::new("usage", what(), ""))
}

/// A question that waits for its answer.
struct Asked<'a> {
    exercise: &'a Exercise,
    variant: usize,
    asking: &'static dyn Asking,
}

impl Asked<'_> {
    fn command(&self) -> String {
        let id = &self.exercise.id;
        if let Body::Explain(_) = self.exercise.body {
            return format!("backlings check {id} --answer-file FILE");
        }
        let example = self.asking.example(self.exercise, self.variant);
        // What a shell would take apart or understand otherwise goes between quotes.
        let bare = example.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ',' | '.'));
        let quote = if bare { "" } else { "\"" };
        format!("backlings check {id} --answer {quote}{example}{quote}")
    }

    fn how(&self) -> String {
        match self.exercise.body {
            Body::Explain(_) => format!("Write your answer into a file, then type `{}`.", self.command()),
            _ => format!("Answer it with `{}`.", self.command()),
        }
    }

    fn no_terminal(&self) -> Failure {
        let what = format!("{} is a question, and there is no terminal to ask on", self.exercise.id);
        Failure::new("no_terminal", what, self.how())
    }

    /// What cannot be read is no attempt.
    fn unreadable(&self, why: String) -> Failure {
        Failure::new("unreadable_answer", why, self.how())
    }

    fn ask(&self, app: &mut App) -> Result<String> {
        let mut prompt = app.ui.prompt().map_err(|_| self.no_terminal())?;
        match &self.exercise.body {
            Body::Explain(_) => {
                let words = "In your own words; end with a line that holds a single full stop:";
                loop {
                    let typed = prompt.text(words)?;
                    match self.asking.read(self.exercise, self.variant, &typed) {
                        Ok(text) => return Ok(text),
                        Err(why) => say(app, &why),
                    }
                }
            }
            Body::Quiz(Quiz::Table(table)) => self.ask_rows(app, &mut *prompt, table),
            _ => self.ask_line(app, &mut *prompt, &self.words(), |typed| {
                self.asking.read(self.exercise, self.variant, typed)
            }),
        }
    }

    /// The line above which an answer is typed.
    fn words(&self) -> String {
        let example = self.asking.example(self.exercise, self.variant);
        let ask = match &self.exercise.body {
            Body::Quiz(Quiz::Pick(pick)) if pick.many => format!("All that fit, e.g. {example}"),
            Body::Quiz(Quiz::Pick(_)) => "One letter".to_owned(),
            Body::Quiz(Quiz::Match(_)) => format!("A letter for each number, e.g. {example}"),
            Body::Quiz(Quiz::Number(number)) => match &number.unit {
                Some(unit) => format!("A number, in {unit}"),
                None => "A number".to_owned(),
            },
            Body::Predict(_) => "What is printed, on one line".to_owned(),
            Body::Order(_) => format!("The letters in order, e.g. {example}"),
            _ => "Your answer".to_owned(),
        };
        format!("{ask} (? for a hint):")
    }

    /// Asks until the line can be read; `?` gives the next hint.
    fn ask_line(
        &self,
        app: &mut App,
        prompt: &mut dyn Prompt,
        words: &str,
        read: impl Fn(&str) -> std::result::Result<String, String>,
    ) -> Result<String> {
        loop {
            let typed = prompt.line(words)?;
            if typed == "?" {
                self.hint(app);
                continue;
            }
            match read(&typed) {
                Ok(said) => return Ok(said),
                Err(why) => say(app, &why),
            }
        }
    }

    /// One line a row, so that each one stands beside what it is about.
    fn ask_rows(&self, app: &mut App, prompt: &mut dyn Prompt, table: &TableQuestion) -> Result<String> {
        let columns = table.asked().len();
        let mut rows = Vec::new();
        for (n, row) in table.rows.iter().enumerate() {
            let hint = if n == 0 { " (? for a hint)" } else { "" };
            let words = format!("{}: {}{hint}:", row.given.join(", "), table.asked().join(" | "));
            rows.push(self.ask_line(app, prompt, &words, |typed| {
                let cells = typed.split('|').filter(|cell| !cell.trim().is_empty()).count();
                match cells == columns && !typed.contains(';') {
                    true => Ok(typed.to_owned()),
                    false if columns == 1 => Err("write what belongs into this cell".to_owned()),
                    false => Err(format!("write {columns} cells, with | between them")),
                }
            })?);
        }
        self.asking.read(self.exercise, self.variant, &rows.join(";")).map_err(|why| self.unreadable(why))
    }

    fn hint(&self, app: &mut App) {
        match hint::give(app, self.exercise, None) {
            Ok(given) => {
                let look = app.ui.note_look();
                app.ui.note(&given.text(&look));
            }
            Err(Failure::Stopped { what, .. }) => say(app, &what),
            Err(_) => {}
        }
    }
}

fn say(app: &mut App, words: &str) {
    let look = app.ui.note_look();
    let mut text = Text::new();
    text.prose(words, look.prose());
    app.ui.note(&text);
}

/// What an explanation is compared with.
#[derive(Serialize)]
struct Rubric<'a> {
    exercise: &'a str,
    points: Vec<&'a str>,
    model: &'a str,
    next: String,
}

/// How each point was met: from the flag, or asked for below the rubric. Without a terminal the rubric is shown, and
/// nothing is graded yet.
fn marks(
    app: &mut App,
    asked: &Asked<'_>,
    question: &ExplainQuestion,
    flags: &Flags,
) -> Result<Option<Vec<crate::content::Mark>>> {
    let points = question.points.len();
    let letters = ["s", "h", "m"].iter().cycle().take(points).copied().collect::<Vec<_>>().join(" ");
    let next = format!(
        "Mark each point with s (said), h (half) or m (missed): type the same command again, with `--marks \"{letters}\"`."
    );
    if let Some(marks) = &flags.marks {
        return kinds::marks(marks, points).map(Some).map_err(|why| Failure::new("unreadable_marks", why, next));
    }
    let look = app.ui.look();
    let mut text = rubric(&look, question);
    let Ok(mut prompt) = app.ui.prompt() else {
        let points = question.points.iter().map(|point| point.text.trim()).collect();
        let exercise = asked.exercise.id.as_str();
        app.ui
            .data("backlings.rubric/1", &Rubric { exercise, points, model: question.model.trim(), next: next.clone() });
        text.blank().append(markdown(&look, &format!("Nothing is graded yet. {next}")));
        app.ui.show(&text);
        return Ok(None);
    };
    app.ui.show(&text);
    loop {
        let typed = prompt.line(&format!("For each point s (said), h (half) or m (missed), e.g. {letters}:"))?;
        match kinds::marks(&typed, points) {
            Ok(marks) => return Ok(Some(marks)),
            Err(why) => say(app, &why),
        }
    }
}

fn rubric(look: &Look, question: &ExplainQuestion) -> Text {
    let mut text = Text::new();
    text.blank().push(Line::of(Style::Title, "What a good answer says:"));
    for (n, point) in question.points.iter().enumerate() {
        let number = Line::of(Style::Key, &format!("{}. ", n + 1));
        let below = Line::plain(&" ".repeat(number.width()));
        let narrow = Look { width: look.width.saturating_sub(number.width()), ..*look };
        text.prefixed(&number, &below, markdown(&narrow, &point.text));
    }
    text.blank().push(Line::of(Style::Title, "An answer that says it:"));
    text.append(markdown(look, &question.model));
    text.push("");
    text
}
