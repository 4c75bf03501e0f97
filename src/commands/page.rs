//! An exercise as it is read: its head, its task, and the options of a question.

use crate::content::{Body, Exercise, Lesson, PickQuestion, Quiz};
use crate::ui::{Choice, Line, Look, Style, Text, markdown};

/// The head line and the task.
pub fn page(look: &Look, exercise: &Exercise) -> Text {
    let mut text = Text::new();
    text.push(head(exercise)).blank();
    text.append(markdown(look, &exercise.task));
    text
}

pub fn head(exercise: &Exercise) -> Line {
    let minutes = match exercise.minutes {
        1 => "1 minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    Line::of(Style::Code, exercise.id.as_str())
        .and(Style::Plain, "  ")
        .and(Style::Title, &exercise.title)
        .and(Style::Dim, &format!("  ({}, about {minutes})", exercise.body.kind()))
}

/// The lesson's title and text.
pub fn lesson(look: &Look, lesson: &Lesson) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, "Lesson: ").and(Style::Title, &lesson.title)).blank();
    text.append(markdown(look, &lesson.text));
    text
}

/// The options of a question, as a list.
pub fn options(look: &Look, quiz: &PickQuestion) -> Text {
    let mut text = Text::new();
    for choice in choices(quiz) {
        let key = Line::of(Style::Key, &choice.key).and(Style::Plain, ") ");
        let below = Line::plain(&" ".repeat(key.width()));
        let words = markdown(&Look { width: look.width.saturating_sub(key.width()), ..*look }, &choice.text);
        text.prefixed(&key, &below, words);
    }
    text
}

pub fn choices(quiz: &PickQuestion) -> Vec<Choice> {
    quiz.options.iter().map(|option| Choice { key: option.key.clone(), text: option.text.trim().to_owned() }).collect()
}

/// The question of an exercise that is one.
pub fn quiz(exercise: &Exercise) -> Option<&PickQuestion> {
    match &exercise.body {
        Body::Quiz(Quiz::Pick(quiz)) => Some(quiz),
        _ => None,
    }
}

/// The world that a task runs in.
pub fn world(exercise: &Exercise) -> Option<&str> {
    match &exercise.body {
        Body::Sql(task) => Some(&task.spec.world),
        Body::Predict(question) => question.world.as_deref(),
        Body::Js(_) | Body::Quiz(_) | Body::Order(_) | Body::Explain(_) => None,
    }
}
