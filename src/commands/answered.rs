//! What is said once a question was answered: right or not, the known mistake, what was printed, and the explanation.

use crate::content::{Body, Exercise, Quiz};
use crate::kinds;
use crate::ui::{self, Line, Look, Style, Text, markdown};
use crate::verdict::{Case, Verdict};

/// Lines of output shown.
const PRINTED: usize = 40;

pub fn text(look: &Look, exercise: &Exercise, variant: usize, verdict: &Verdict) -> Text {
    let mut text = Text::new();
    let Some(case) = verdict.cases.first() else { return text };
    text.push(headline(look, exercise, case, verdict.passed));
    let predicted = matches!(exercise.body, Body::Predict(_));
    if predicted {
        if !verdict.passed {
            text.blank().append(compared(look, exercise, case));
        }
        text.blank().push(Line::of(Style::Dim, "printed:"));
        text.append(ui::console(look, &case.console, case.console_cut, PRINTED));
    }
    if let Some(known) = &verdict.known {
        text.blank().append(markdown(look, &known.says));
    }
    if !predicted {
        for remark in case.detail.as_deref().unwrap_or_default().lines() {
            text.blank().append(markdown(look, remark));
        }
    }
    let explain = exercise.explain(variant);
    if !explain.trim().is_empty() {
        text.blank().append(markdown(look, explain));
    }
    text
}

fn headline(look: &Look, exercise: &Exercise, case: &Case, passed: bool) -> Line {
    let (sign, style) = match passed {
        true => (look.passed(), Style::Pass),
        false => (look.failed(), Style::Fail),
    };
    let word = match (&exercise.body, passed) {
        (Body::Explain(_), true) => "enough",
        (Body::Explain(_), false) => "not enough yet",
        (_, true) => "right",
        (_, false) => "not right",
    };
    let line =
        Line::of(style, &format!("{sign} {word}")).and(Style::Plain, "  ").and(Style::Code, exercise.id.as_str());
    let said = case.actual.as_deref().unwrap_or_default();
    match &exercise.body {
        Body::Quiz(Quiz::Pick(_)) => line.and(Style::Plain, "  you chose ").and(Style::Key, said),
        Body::Quiz(Quiz::Number(number)) => {
            let unit = number.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
            line.and(Style::Plain, "  you said ").and(Style::Key, &format!("{said}{unit}"))
        }
        Body::Quiz(Quiz::Match(_)) | Body::Quiz(Quiz::Word(_)) | Body::Order(_) => {
            line.and(Style::Plain, "  you said ").and(Style::Key, said)
        }
        Body::Explain(_) => {
            let wanted = case.expected.as_deref().unwrap_or_default();
            line.and(Style::Plain, &format!("  you marked {said} points, and {wanted} are wanted"))
        }
        _ => line,
    }
}

/// What the learner said above what was printed, and where the two part.
fn compared(look: &Look, exercise: &Exercise, case: &Case) -> Text {
    const SAID: &str = "you said    ";
    const PRINTED: &str = "it printed  ";
    let words = |text: &Option<String>| -> Vec<String> {
        text.as_deref().unwrap_or_default().split(' ').map(str::to_owned).collect()
    };
    let (said, printed) = (words(&case.actual), words(&case.expected));
    let at = kinds::first_difference(exercise, &said, &printed);
    let marked = |words: &[String]| {
        let mut line = Line::new();
        for (n, word) in words.iter().enumerate() {
            line.add(Style::Plain, if n == 0 { "" } else { " " });
            line.add(if Some(n) == at { Style::Mark } else { Style::Plain }, word);
        }
        line
    };
    let mut text = Text::new();
    let room = look.width.saturating_sub(SAID.len()).max(20);
    let mut whole = true;
    for (label, words) in [(SAID, &said), (PRINTED, &printed)] {
        let mut folded = Text::new();
        folded.prose(marked(words), room);
        whole &= folded.lines().len() == 1;
        text.prefixed(&Line::of(Style::Dim, label), &Line::plain(&" ".repeat(label.len())), folded);
    }
    if let Some(at) = at.filter(|_| whole) {
        let before =
            Line::plain(&printed[..at.min(printed.len())].iter().map(|word| format!("{word} ")).collect::<String>());
        let carets = printed.get(at).map_or(1, |word| ui::width(word));
        text.push(Line::plain(&" ".repeat(SAID.len() + before.width())).and(Style::Fail, &"^".repeat(carets)));
    }
    if let Some(detail) = &case.detail {
        text.blank().append(markdown(look, detail));
    }
    text
}
