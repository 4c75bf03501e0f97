//! The glossary: words, codes and error names of the field, each explained to somebody who met it a moment ago.

use serde::{Deserialize, Serialize};

use super::ConceptId;

/// `lessons/glossary.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    #[serde(default, rename = "term")]
    pub terms: Vec<Term>,
}

/// One `[[term]]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub name: String,
    /// Other spellings, and numbers that mean the same.
    #[serde(default)]
    pub also: Vec<String>,
    pub kind: TermKind,
    /// One sentence.
    pub short: String,
    /// Markdown, at most 12 lines: what it means, the usual cause, what to do next.
    pub text: String,
    /// Concepts whose exercises train it.
    #[serde(default)]
    pub concepts: Vec<ConceptId>,
    /// Other terms, by any of their spellings.
    #[serde(default)]
    pub see: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TermKind {
    /// A status code of HTTP.
    Status,
    /// A class of errors, by its name.
    Error,
    /// The code of an error of Node or SQLite.
    Code,
    Word,
}

impl Term {
    /// The name and the other spellings.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.also).map(String::as_str)
    }

    /// A spelling as it is compared: `Event-Loop` and `event  loop` are one, and so are `ERR_X` and `err_x`.
    pub fn key(spelling: &str) -> String {
        let lower = spelling.to_lowercase();
        let words = lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_')).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }
}

impl TermKind {
    /// In the order in which they are listed.
    pub const ALL: [TermKind; 4] = [TermKind::Status, TermKind::Error, TermKind::Code, TermKind::Word];

    pub fn word(self) -> &'static str {
        match self {
            TermKind::Status => "status",
            TermKind::Error => "error",
            TermKind::Code => "code",
            TermKind::Word => "word",
        }
    }
}
