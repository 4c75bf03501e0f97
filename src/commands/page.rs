//! An exercise as it is read: its head, its task, and what belongs to a question.

use crate::content::{Body, Exercise, Lesson};
use crate::ui::{Line, Look, Style, Text, markdown};

use super::sheet::Sheet;

/// The head line and the task, or what a variant of a question asks.
pub fn page(look: &Look, exercise: &Exercise, variant: usize) -> Text {
    let mut text = Text::new();
    text.push(head(exercise)).blank();
    if variant > 0 {
        text.append(markdown(look, "You have passed this one before, so here it comes with other values.")).blank();
    }
    text.append(markdown(look, exercise.prompt(variant)));
    let sheet = Sheet::of(exercise, variant).map(|sheet| sheet.text(look)).unwrap_or_default();
    if !sheet.is_empty() {
        text.blank().append(sheet);
    }
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

/// The world that an exercise runs in.
pub fn world(exercise: &Exercise) -> Option<&str> {
    match &exercise.body {
        Body::Sql(task) => Some(&task.spec.world),
        Body::Predict(question) => question.world.as_deref(),
        Body::Js(_) | Body::Quiz(_) | Body::Order(_) | Body::Explain(_) => None,
    }
}
