//! `lessons/glossary.toml`: reads it, finds what is wrong with it, and looks a word up.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Concept, GlossaryFile, Term};

use super::context::{Context, nearest};
use super::exercise_rules::check_filled;
use super::issue::Issues;
use super::lookup::{self, Found};
use super::toml_file::TomlFile;
use super::tree::Tree;
use super::{Source, embed, text_rules};

pub(crate) const GLOSSARY: &str = "lessons/glossary.toml";

/// What a word stands for.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'r> {
    Term(&'r Term),
    Concept(&'r Concept),
}

impl<'r> Entry<'r> {
    /// The term's name, or the concept's id.
    pub fn name(self) -> &'r str {
        match self {
            Entry::Term(term) => &term.name,
            Entry::Concept(concept) => concept.id.as_str(),
        }
    }
}

/// The terms of a root, and those of the binary that the root does not spell itself.
pub(crate) fn read(tree: &mut Tree, source: &Source, context: &Context, issues: &mut Issues) -> Vec<Term> {
    let built_in = match source {
        Source::Embedded => Vec::new(),
        Source::Folder(_) => built_in(context),
    };
    let Some(text) = tree.take(GLOSSARY) else { return built_in };
    let mut toml = TomlFile::new(GLOSSARY, &text);
    let file = toml.table().and_then(|table| {
        text_rules::check_words(&mut toml, &table);
        toml.decode::<GlossaryFile>(table)
    });
    let mut terms = file.map(|file| file.terms).unwrap_or_default();
    check(&mut toml, &terms, &built_in, context);
    issues.0.append(&mut toml.issues.0);
    let own = keys(&terms);
    let lacks = |term: &Term| term.spellings().all(|spelling| !own.contains_key(&Term::key(spelling)));
    let others: Vec<Term> = built_in.into_iter().filter(lacks).collect();
    terms.extend(others);
    terms
}

/// The binary's own terms, without the concepts that a root with a graph of its own does not have.
fn built_in(context: &Context) -> Vec<Term> {
    let text = embed::lesson_file(GLOSSARY).unwrap_or_default();
    let file: Option<GlossaryFile> = TomlFile::new(GLOSSARY, text).read();
    let mut terms = file.map(|file| file.terms).unwrap_or_default();
    if let Some(known) = &context.concepts {
        terms.iter_mut().for_each(|term| term.concepts.retain(|concept| known.contains(concept.as_str())));
    }
    terms
}

/// Every spelling with the number of its term; the first one has it.
fn keys(terms: &[Term]) -> BTreeMap<String, usize> {
    let mut keys = BTreeMap::new();
    for (n, term) in terms.iter().enumerate() {
        for spelling in term.spellings() {
            keys.entry(Term::key(spelling)).or_insert(n);
        }
    }
    keys
}

fn check(toml: &mut TomlFile<'_>, terms: &[Term], built_in: &[Term], context: &Context) {
    let (own, others) = (keys(terms), keys(built_in));
    let concepts = context.concepts.iter().flatten().map(|id| Term::key(id)).collect();
    let mut taken = BTreeMap::new();
    for (n, term) in terms.iter().enumerate() {
        let at = format!("term.{n}");
        for (key, text) in [("name", &term.name), ("short", &term.short), ("text", &term.text)] {
            check_filled(toml, &format!("{at}.{key}"), key, text);
        }
        let also = term.also.iter().enumerate().map(|(m, also)| (format!("{at}.also.{m}"), also));
        for (place, spelling) in std::iter::once((format!("{at}.name"), &term.name)).chain(also) {
            check_spelling(toml, &place, spelling, &term.name, &concepts, &mut taken);
        }
        let lines = text_rules::line_count(&term.text);
        if lines > text_rules::TERM_LINES {
            let what = format!("this text has {lines} lines, and {} at most", text_rules::TERM_LINES);
            toml.issue("text", &format!("{at}.text"), what, "keep what it means, the usual cause, and what to do next");
        }
        context.check_concepts(toml, &format!("{at}.concepts"), &term.concepts);
        for (m, see) in term.see.iter().enumerate() {
            let (place, key) = (format!("{at}.see.{m}"), Term::key(see));
            if own.get(&key) == Some(&n) {
                toml.issue("glossary", &place, format!("`{see}` is this term itself"), "take it off `see`");
            } else if !own.contains_key(&key) && !others.contains_key(&key) {
                let names = terms.iter().chain(built_in).map(|term| term.name.as_str());
                let fix = nearest(see, names).unwrap_or_else(|| "add the term, or take it off `see`".to_owned());
                toml.issue("glossary", &place, format!("there is no term `{see}`"), fix);
            }
        }
    }
}

/// `taken` has the spellings before this one, with the names of their terms.
fn check_spelling<'t>(
    toml: &mut TomlFile<'_>,
    at: &str,
    spelling: &str,
    term: &'t str,
    concepts: &BTreeSet<String>,
    taken: &mut BTreeMap<String, &'t str>,
) {
    let key = Term::key(spelling);
    if key.is_empty() {
        // An empty name was told of as an empty text.
        if at.contains(".also.") {
            toml.issue("glossary", at, "this spelling is empty", "write it, or take it off `also`");
        }
        return;
    }
    if concepts.contains(&key) {
        let what = format!("`{spelling}` is the id of a concept");
        toml.issue("glossary", at, what, "choose another spelling: the concept is found by its id");
    }
    if let Some(other) = taken.insert(key, term) {
        let what = match other == term {
            true => format!("`{spelling}` is here twice"),
            false => format!("`{spelling}` is taken: the term `{other}` has it too"),
        };
        toml.issue("glossary", at, what, "give each spelling to one term; case, hyphens and underscores do not count");
    }
}

/// By any spelling of a term, then by the id of a concept; else by the beginning of either.
pub(crate) fn find<'r>(word: &str, terms: &'r [Term], concepts: &'r [Concept]) -> Found<Entry<'r>> {
    let typed = Term::key(word);
    let mut keys: Vec<(String, Entry<'r>)> =
        terms.iter().map(|term| (Term::key(&term.name), Entry::Term(term))).collect();
    for term in terms {
        keys.extend(term.also.iter().map(|also| (Term::key(also), Entry::Term(term))));
    }
    keys.extend(concepts.iter().map(|concept| (Term::key(concept.id.as_str()), Entry::Concept(concept))));
    match lookup::find(&typed, keys.iter().map(|(key, entry)| (key.as_str(), *entry)), || None) {
        Found::Several(entries) => match &once_each(entries)[..] {
            [one] => Found::One(*one),
            several => Found::Several(several.to_vec()),
        },
        Found::Nearest(entries) => Found::Nearest(once_each(entries)),
        one => one,
    }
}

/// A term with several spellings is found once for each.
fn once_each(entries: Vec<Entry<'_>>) -> Vec<Entry<'_>> {
    let mut once: Vec<Entry<'_>> = Vec::new();
    for entry in entries {
        if !once.iter().any(|other| other.name() == entry.name()) {
            once.push(entry);
        }
    }
    once
}
