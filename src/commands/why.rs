//! `why`: what a word, a code or an error's name means, and which exercises train it.

use serde::Serialize;

use crate::content::{Concept, ConceptId, Exercise, Term, TermKind};
use crate::packs::{Entry, Found, Root};
use crate::ui::{Line, Look, Style, Text, markdown};

use super::{App, Failure, Outcome, Result};

/// What a word, a status code or an error means: `why 409`
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// E.g. `closure`, `event loop`, `TypeError`, `409`; without one, all words are listed
    #[arg(value_name = "WORD")]
    word: Vec<String>,
}

/// Exercises named for one word.
const EXERCISES: usize = 5;
/// Words named where several begin as typed.
const SEVERAL: usize = 8;

#[derive(Serialize)]
struct Explained<'r> {
    name: &'r str,
    kind: &'static str,
    also: &'r [String],
    short: &'r str,
    text: &'r str,
    concepts: Vec<&'r str>,
    /// What has to be known before a concept.
    needs: Vec<&'r str>,
    lessons: Vec<LessonRow<'r>>,
    exercises: Vec<ExerciseRow<'r>>,
    see: Vec<&'r str>,
}

#[derive(Serialize)]
struct LessonRow<'r> {
    pack: &'r str,
    slug: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct ExerciseRow<'r> {
    id: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct Words<'r> {
    kinds: Vec<WordsOfKind<'r>>,
}

#[derive(Serialize)]
struct WordsOfKind<'r> {
    kind: &'static str,
    #[serde(skip)]
    title: &'static str,
    words: Vec<&'r str>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    let look = app.ui.look();
    let typed = args.word.join(" ");
    if args.word.is_empty() {
        let words = words(&root);
        app.ui.data("backlings.words/1", &words);
        app.ui.show_parts(vec![words.text(&look)])?;
        return Ok(Outcome::Done);
    }
    let entry = look_up(&root, typed.trim())?;
    let explained = match entry {
        Entry::Term(term) => of_term(&root, term),
        Entry::Concept(concept) => of_concept(&root, concept),
    };
    app.ui.data("backlings.why/1", &explained);
    app.ui.show(&explained.text(&look));
    Ok(Outcome::Done)
}

/// A whole message may be typed: then the word before its colon counts, too.
fn look_up<'r>(root: &'r Root, typed: &str) -> Result<Entry<'r>> {
    let found = match (root.explain(typed), typed.split_once(':')) {
        (Found::Nearest(_), Some((word, _))) => root.explain(word),
        (found, _) => found,
    };
    let code = |entries: &[Entry<'r>]| entries.iter().map(|entry| format!("`{}`", entry.name())).collect::<Vec<_>>();
    match found {
        Found::One(entry) => Ok(entry),
        Found::Several(entries) => {
            let mut names = code(&entries[..entries.len().min(SEVERAL)]);
            if entries.len() > SEVERAL {
                names.push("…".to_owned());
            }
            let what = format!("{} words begin with `{typed}`: {}", entries.len(), names.join(", "));
            Err(Failure::new("ambiguous_word", what, "Type more of the word."))
        }
        Found::Nearest(entries) => {
            let what = format!("the glossary has no word `{typed}`");
            let near = code(&entries).join(", ");
            let next = match &entries[..] {
                [] => "All its words: `backlings why`.".to_owned(),
                [one] => format!("Near is {near}: type `backlings why {}`. All words: `backlings why`.", one.name()),
                [first, ..] => format!(
                    "Near are {near}: type `backlings why {}`, for example. All words: `backlings why`.",
                    first.name()
                ),
            };
            Err(Failure::new("unknown_word", what, next))
        }
    }
}

fn of_term<'r>(root: &'r Root, term: &'r Term) -> Explained<'r> {
    let concepts: Vec<&ConceptId> = term.concepts.iter().collect();
    Explained {
        name: &term.name,
        kind: term.kind.word(),
        also: &term.also,
        short: &term.short,
        text: &term.text,
        concepts: term.concepts.iter().map(ConceptId::as_str).collect(),
        needs: Vec::new(),
        lessons: Vec::new(),
        exercises: exercises(root, &concepts),
        see: term.see.iter().map(String::as_str).collect(),
    }
}

fn of_concept<'r>(root: &'r Root, concept: &'r Concept) -> Explained<'r> {
    let lessons = root.packs.iter().flat_map(|pack| pack.lessons.iter().map(move |lesson| (pack, lesson)));
    let trained = root.terms.iter().filter(|term| term.concepts.contains(&concept.id));
    Explained {
        name: concept.id.as_str(),
        kind: "concept",
        also: &[],
        short: &concept.definition,
        text: "",
        concepts: vec![concept.id.as_str()],
        needs: concept.needs.iter().map(ConceptId::as_str).collect(),
        lessons: lessons
            .filter(|(_, lesson)| lesson.concepts.contains(&concept.id))
            .map(|(pack, lesson)| LessonRow { pack: pack.file.id.as_str(), slug: &lesson.slug, title: &lesson.title })
            .collect(),
        exercises: exercises(root, &[&concept.id]),
        see: trained.map(|term| term.name.as_str()).collect(),
    }
}

/// Those that train most of the concepts come first, and else those that come first on the way.
fn exercises<'r>(root: &'r Root, concepts: &[&ConceptId]) -> Vec<ExerciseRow<'r>> {
    let shared = |exercise: &Exercise| concepts.iter().filter(|concept| exercise.concepts.contains(concept)).count();
    let mut all: Vec<&Exercise> = root.exercises().filter(|exercise| shared(exercise) > 0).collect();
    all.sort_by_key(|exercise| std::cmp::Reverse(shared(exercise)));
    let row = |exercise: &'r Exercise| ExerciseRow { id: exercise.id.as_str(), title: &exercise.title };
    all.into_iter().take(EXERCISES).map(row).collect()
}

impl Explained<'_> {
    fn text(&self, look: &Look) -> Text {
        let mut text = Text::new();
        let mut kind = self.kind.to_owned();
        if !self.also.is_empty() {
            kind.push_str(&format!("; also {}", self.also.join(", ")));
        }
        let head = Line::of(Style::Code, self.name).and(Style::Dim, &format!("  ({kind})"));
        text.prose(head, look.prose()).blank();
        text.append(markdown(look, self.short));
        if !self.text.is_empty() {
            text.blank().append(markdown(look, self.text));
        }
        if !self.needs.is_empty() {
            text.blank().append(markdown(look, &format!("Know before: {}.", coded(&self.needs))));
        }
        let widest = self.exercises.iter().map(|row| row.id.len()).max().unwrap_or(0);
        if !self.lessons.is_empty() {
            text.blank().push(Line::of(Style::Title, "Lessons"));
        }
        for lesson in &self.lessons {
            let line = Line::plain("  ").and(Style::Plain, lesson.title);
            text.push(line.and(Style::Dim, &format!("  {}", lesson.pack)));
        }
        if !self.exercises.is_empty() {
            text.blank().push(Line::of(Style::Title, "Exercises that train it"));
        }
        for row in &self.exercises {
            let mut line = Line::plain("  ").and(Style::Code, row.id);
            line.pad_to(2 + widest + 2);
            text.push(line.and(Style::Plain, row.title));
        }
        if !self.see.is_empty() {
            text.blank().append(markdown(look, &format!("See also: {}.", coded(&self.see))));
        }
        text
    }
}

/// Names as code: typed as one, whatever is in them.
fn coded(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn words(root: &Root) -> Words<'_> {
    let mut kinds: Vec<WordsOfKind<'_>> = Vec::new();
    for kind in TermKind::ALL {
        let terms = root.terms.iter().filter(|term| term.kind == kind);
        let mut words: Vec<&str> = terms.map(|term| term.name.as_str()).collect();
        words.sort_by_key(|word| word.to_lowercase());
        kinds.push(WordsOfKind { kind: kind.word(), title: title(kind), words });
    }
    let concepts = root.concepts.iter().map(|concept| concept.id.as_str()).collect();
    kinds.push(WordsOfKind { kind: "concept", title: "Concepts", words: concepts });
    Words { kinds }
}

fn title(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Status => "Status codes of HTTP",
        TermKind::Error => "Errors by their name",
        TermKind::Code => "Codes of errors",
        TermKind::Word => "Words",
    }
}

impl Words<'_> {
    fn text(&self, look: &Look) -> Text {
        let mut text = Text::new();
        for kind in self.kinds.iter().filter(|kind| !kind.words.is_empty()) {
            text.push(Line::of(Style::Title, kind.title));
            if look.plain {
                text.prose(Line::plain(&kind.words.join(", ")), look.prose());
            } else {
                columns(&mut text, look, &kind.words);
            }
            text.blank();
        }
        text.append(markdown(look, "One of them: `backlings why 409`, or `backlings why closure`."));
        text
    }
}

/// As many columns as fit, read from top to bottom.
fn columns(text: &mut Text, look: &Look, words: &[&str]) {
    const GAP: usize = 2;
    let widest = words.iter().map(|word| crate::ui::width(word)).max().unwrap_or(0) + GAP;
    let columns = ((look.width - GAP.min(look.width)) / widest).max(1);
    let rows = words.len().div_ceil(columns);
    for row in 0..rows {
        let mut line = Line::new();
        for (column, word) in words.iter().skip(row).step_by(rows).enumerate() {
            line.pad_to(column * widest + GAP);
            line.add(Style::Plain, word);
        }
        text.push(line);
    }
}
