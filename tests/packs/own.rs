//! The lessons of this repository: they load without an issue, and the binary has all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use backlings::content::Term;
use backlings::packs::{Entry, Found, Outline, Root};

#[test]
fn the_repository_and_the_binary_hold_the_same_lessons() {
    let folder = Root::folder(Path::new(env!("CARGO_MANIFEST_DIR"))).map_err(|issues| issues.to_string()).unwrap();
    let binary = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    assert_eq!(format!("{:?}", binary.packs), format!("{:?}", folder.packs));
    assert_eq!(binary.terms, folder.terms);
    assert_eq!(format!("{:?}", binary.worlds), format!("{:?}", folder.worlds));
    let outline = Outline::embedded().map_err(|issues| issues.to_string()).unwrap();
    let listed: Vec<_> = outline.exercises.iter().map(|listed| listed.id.clone()).collect();
    assert_eq!(listed, binary.exercises().map(|exercise| exercise.id.clone()).collect::<Vec<_>>());
}

#[test]
fn the_graph_has_its_concepts_and_strands() {
    let root = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    assert_eq!(root.concepts.len(), 77);
    let mut strands: Vec<_> = root.concepts.iter().map(|concept| concept.strand.as_str()).collect();
    strands.dedup();
    assert_eq!(strands, ["JS", "Async", "HTTP", "Database", "Auth & security", "Debugging", "Meta"]);
}

fn explained(root: &Root, word: &str) -> Option<String> {
    match root.explain(word) {
        Found::One(Entry::Term(term)) if term.spellings().any(|spelling| Term::key(spelling) == Term::key(word)) => {
            Some(term.name.clone())
        }
        _ => None,
    }
}

#[test]
fn every_word_of_the_glossary_is_found_and_leads_on() {
    let root = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    assert!(root.terms.len() >= 110, "{} terms", root.terms.len());
    for term in &root.terms {
        for spelling in term.spellings() {
            assert_eq!(explained(&root, spelling).as_ref(), Some(&term.name), "{spelling}");
        }
        assert!(!term.concepts.is_empty() && !term.see.is_empty(), "{} leads nowhere", term.name);
        for see in &term.see {
            assert!(explained(&root, see).is_some(), "{}: {see}", term.name);
        }
        for concept in &term.concepts {
            assert!(root.concept(concept.as_str()).is_some(), "{}: {concept}", term.name);
        }
    }
    for concept in &root.concepts {
        let id = concept.id.as_str();
        assert!(matches!(root.explain(id), Found::One(entry) if entry.name() == id), "{id}");
    }
}

/// Codes that stand in a text, and the numbers right after `errcode`.
fn codes(text: &str, found: &mut BTreeSet<String>) {
    let is_code = |word: &&str| ["ERR_", "HPE_", "SQLITE_CONSTRAINT"].iter().any(|begin| word.starts_with(begin));
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    found.extend(words.filter(is_code).map(str::to_owned));
    for after in text.split("errcode").skip(1) {
        let number = after.trim_start_matches([' ', '=', '!', ':', '(', '`', ',', '\'']);
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        found.extend((!digits.is_empty()).then_some(digits));
    }
}

fn codes_below(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_below(&path, found);
        } else {
            codes(&fs::read_to_string(&path).unwrap(), found);
        }
    }
}

#[test]
fn every_code_of_the_course_is_in_the_glossary() {
    let mut found = BTreeSet::new();
    codes("if (e.errcode !== 2067) `errcode` 787: ERR_X", &mut found);
    assert_eq!(found, ["2067", "787", "ERR_X"].map(str::to_owned).into());
    found.clear();
    for folder in ["exercises", "lessons"] {
        codes_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    assert!(found.contains("2067"), "the glossary itself names it");
    let root = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    let missing: Vec<&String> = found.iter().filter(|code| explained(&root, code).is_none()).collect();
    assert!(missing.is_empty(), "add them to lessons/glossary.toml: {missing:?}");
}
