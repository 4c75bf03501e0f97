//! A question as it is read: what belongs to its form, as text and as data; and the same with its answer filled in.

use serde::Serialize;

use crate::content::{Body, Exercise, LineLanguage, MatchQuestion, OrderQuestion, Quiz, TableQuestion};
use crate::kinds;
use crate::ui::{Cell, Line, Look, Style, Table, Text, clean_lines, markdown};

/// What is shown below the prompt.
#[derive(Serialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Sheet<'a> {
    Quiz {
        many: bool,
        options: Vec<Lettered<'a>>,
    },
    Match {
        items: Vec<&'a str>,
        choices: Vec<Lettered<'a>>,
    },
    Number {
        unit: Option<&'a str>,
    },
    Word,
    /// Rows have the cells that are given.
    Table {
        columns: &'a [String],
        rows: Vec<&'a [String]>,
    },
    Predict {
        language: &'static str,
        code: &'a str,
    },
    Order {
        code: bool,
        lines: Vec<Lettered<'a>>,
    },
    Explain {
        points: usize,
    },
}

/// Something that is chosen by its letter.
#[derive(Serialize)]
pub struct Lettered<'a> {
    key: &'a str,
    text: &'a str,
}

impl<'a> Sheet<'a> {
    /// Nothing for a task.
    pub fn of(exercise: &'a Exercise, variant: usize) -> Option<Sheet<'a>> {
        let lettered = |(key, text): (&'a String, &'a String)| Lettered { key, text: text.trim_end() };
        Some(match &exercise.body {
            Body::Quiz(Quiz::Pick(pick)) => {
                let options = pick.sheet(variant).options.iter().map(|option| lettered((&option.key, &option.text)));
                Sheet::Quiz { many: pick.many, options: options.collect() }
            }
            Body::Quiz(Quiz::Match(own)) => Sheet::Match {
                items: own.items.iter().map(|item| item.text.trim()).collect(),
                choices: own.choices.iter().map(|choice| lettered((&choice.key, &choice.text))).collect(),
            },
            Body::Quiz(Quiz::Number(number)) => Sheet::Number { unit: number.unit.as_deref() },
            Body::Quiz(Quiz::Word(_)) => Sheet::Word,
            Body::Quiz(Quiz::Table(table)) => {
                Sheet::Table { columns: &table.columns, rows: table.rows.iter().map(|row| &*row.given).collect() }
            }
            Body::Predict(own) => {
                Sheet::Predict { language: own.language.word(), code: own.sheet(variant).code.trim_matches('\n') }
            }
            Body::Order(order) => Sheet::Order {
                code: order.language == LineLanguage::Js,
                lines: order.lines.iter().map(|line| lettered((&line.key, &line.text))).collect(),
            },
            Body::Explain(explain) => Sheet::Explain { points: explain.points.len() },
            Body::Js(_) | Body::Sql(_) => return None,
        })
    }

    pub fn text(&self, look: &Look) -> Text {
        let mut text = Text::new();
        match self {
            Sheet::Quiz { options, .. } => options.iter().for_each(|option| prose(look, &mut text, option)),
            Sheet::Match { items, choices } => {
                for (n, item) in items.iter().enumerate() {
                    below_each_other(&mut text, Style::Title, &format!("{}. ", n + 1), |room| {
                        markdown(&narrower(look, room), item)
                    });
                }
                text.blank();
                choices.iter().for_each(|choice| prose(look, &mut text, choice));
            }
            Sheet::Table { columns, rows } => {
                let asked = |given: &&[String]| vec!["?".to_owned(); columns.len().saturating_sub(given.len())];
                let rows = rows.iter().map(|given| [given.to_vec(), asked(given)].concat()).collect();
                text.append(table(look, columns, rows));
            }
            Sheet::Predict { language, code } => {
                text.append(block(look, language, code));
            }
            Sheet::Order { code, lines } => {
                for line in lines {
                    match code {
                        true => as_code(&mut text, line),
                        false => prose(look, &mut text, line),
                    }
                }
            }
            Sheet::Number { .. } | Sheet::Word | Sheet::Explain { .. } => {}
        }
        text
    }
}

/// The answer, in the way in which the question was put.
pub fn solved(look: &Look, exercise: &Exercise, variant: usize) -> Text {
    let mut text = Text::new();
    let right = kinds::asking(exercise).map(|asking| asking.right(exercise, variant)).unwrap_or_default();
    match &exercise.body {
        Body::Explain(explain) => {
            text.append(markdown(look, &explain.model));
        }
        Body::Order(order) => solved_order(look, &mut text, order, &right),
        Body::Quiz(Quiz::Match(own)) => solved_match(look, &mut text, own, &right),
        Body::Quiz(Quiz::Table(own)) => {
            text.append(solved_table(look, own));
        }
        body => {
            let unit = match body {
                Body::Quiz(Quiz::Number(number)) => number.unit.as_deref().unwrap_or_default(),
                _ => "",
            };
            text.prose(Line::plain("The answer: ").and(Style::Key, format!("{right} {unit}").trim_end()), look.prose());
        }
    }
    text
}

fn solved_order(look: &Look, text: &mut Text, order: &OrderQuestion, right: &str) {
    text.push(Line::plain("One right order: ").and(Style::Key, right)).blank();
    for line in right.split(' ').filter_map(|key| order.line(key)) {
        let lettered = Lettered { key: &line.key, text: line.text.trim_end() };
        match order.language {
            LineLanguage::Js => as_code(text, &lettered),
            LineLanguage::Text => prose(look, text, &lettered),
        }
    }
}

fn solved_match(look: &Look, text: &mut Text, own: &MatchQuestion, right: &str) {
    text.push(Line::plain("The answer: ").and(Style::Key, right)).blank();
    for (n, item) in own.items.iter().enumerate() {
        let fits = own.choices.iter().filter(|choice| item.answer.contains(&choice.key));
        let choices: Vec<&str> = fits.map(|choice| choice.text.trim()).collect();
        let words = format!("{}: {}", item.text.trim(), choices.join(", or "));
        below_each_other(text, Style::Title, &format!("{}. ", n + 1), |room| markdown(&narrower(look, room), &words));
    }
}

fn solved_table(look: &Look, own: &TableQuestion) -> Text {
    table(look, &own.columns, own.rows.iter().map(|row| [row.given.clone(), row.answer.clone()].concat()).collect())
}

fn table(look: &Look, columns: &[String], rows: Vec<Vec<String>>) -> Text {
    let rows = rows.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect();
    Table { columns: columns.to_vec(), rows }.text(look)
}

/// Code as a Markdown block; its fence is longer than any in the code.
pub fn block(look: &Look, language: &str, code: &str) -> Text {
    let fence = code.split(|c| c != '`').map(str::len).max().unwrap_or(0).max(2) + 1;
    let fence = "`".repeat(fence);
    markdown(look, &format!("{fence}{language}\n{code}\n{fence}\n"))
}

fn prose(look: &Look, text: &mut Text, lettered: &Lettered<'_>) {
    let key = format!("{}) ", lettered.key);
    below_each_other(text, Style::Key, &key, |room| markdown(&narrower(look, room), lettered.text.trim()));
}

/// Code keeps its spaces.
fn as_code(text: &mut Text, lettered: &Lettered<'_>) {
    below_each_other(text, Style::Key, &format!("{}) ", lettered.key), |_| {
        let mut code = Text::new();
        for line in clean_lines(lettered.text.trim_matches('\n')) {
            code.push(Line::of(Style::Code, &line));
        }
        code
    });
}

/// `lead`, and to the right of it what `words` makes, which is told how much room the lead takes.
fn below_each_other(text: &mut Text, style: Style, lead: &str, words: impl FnOnce(usize) -> Text) {
    let lead = Line::of(style, lead);
    let below = Line::plain(&" ".repeat(lead.width()));
    let words = words(lead.width());
    text.prefixed(&lead, &below, words);
}

fn narrower(look: &Look, room: usize) -> Look {
    Look { width: look.width.saturating_sub(room), ..*look }
}
