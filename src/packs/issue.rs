//! What is wrong with a pack: where, what, and what to do next.

use std::fmt;

use serde::Serialize;

/// One thing an author has to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Relative to the pack root, with `/`.
    pub file: String,
    /// Lines and columns count from 1; columns count characters.
    pub line: Option<u32>,
    pub column: Option<u32>,
    /// The group of rules that was broken, e.g. `toml` or `wrong`.
    pub gate: &'static str,
    pub what: String,
    /// What to do next.
    pub fix: String,
}

impl Issue {
    /// A rule of good authorship; exercises work all the same.
    pub(crate) fn is_about_craft(&self) -> bool {
        matches!(self.gate, "text" | "wrong" | "exercise" | "glossary")
    }

    /// An issue of a file as a whole.
    pub fn of_file(
        gate: &'static str,
        file: impl Into<String>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Issue { file: file.into(), line: None, column: None, gate, what: what.into(), fix: fix.into() }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
        }
        write!(f, ": {}\n  fix: {}", self.what, self.fix)
    }
}

/// Everything that is wrong with a pack root, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Issues(pub Vec<Issue>);

impl Issues {
    pub fn push(&mut self, issue: Issue) {
        self.0.push(issue);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorts by place, so that two runs over one root say the same in the same order.
    pub fn sort(&mut self) {
        self.0.sort_by(|a, b| (&a.file, a.line, a.column, &a.what).cmp(&(&b.file, b.line, b.column, &b.what)));
    }

    /// The value, unless something was found.
    pub(crate) fn or<T>(mut self, value: T) -> Result<T, Issues> {
        if self.is_empty() {
            return Ok(value);
        }
        self.sort();
        Err(self)
    }
}

impl fmt::Display for Issues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, issue) in self.0.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            issue.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Issues {}

/// At most 200 characters: an error may carry a whole line of somebody's file.
pub(crate) fn cut(text: &str) -> String {
    const MOST: usize = 200;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}
