//! What text means, and how each meaning looks in colour. Without colour every meaning still has its word.

use colored::{ColoredString, Colorize};

/// The meaning of a piece of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    #[default]
    Plain,
    Pass,
    Fail,
    /// Besides the point: numbers of lines, NULL, what is already known.
    Dim,
    Title,
    /// Code, a file's name, a command to type.
    Code,
    /// A key to press or the letter of an option.
    Key,
    /// The very characters in which two texts differ.
    Mark,
}

/// How a stream shows things; decided once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub colour: bool,
    /// No boxes, no symbols, no cursor movement.
    pub plain: bool,
    /// Columns.
    pub width: usize,
}

/// Prose gets hard to read beyond this.
const PROSE: usize = 100;

impl Look {
    /// The width for running text.
    pub fn prose(&self) -> usize {
        self.width.min(PROSE)
    }

    pub fn passed(&self) -> &'static str {
        if self.plain { "ok" } else { "✓" }
    }

    pub fn failed(&self) -> &'static str {
        if self.plain { "FAIL" } else { "✗" }
    }

    pub fn not_run(&self) -> &'static str {
        if self.plain { "--" } else { "–" }
    }
}

/// Wraps clean text in its colour's codes.
pub(super) fn paint(style: Style, text: &str) -> ColoredString {
    match style {
        Style::Plain => text.normal(),
        Style::Pass => text.green().bold(),
        Style::Fail => text.red().bold(),
        Style::Dim => text.dimmed(),
        Style::Title => text.bold(),
        Style::Code => text.cyan(),
        Style::Key => text.yellow().bold(),
        Style::Mark => text.black().on_yellow(),
    }
}
