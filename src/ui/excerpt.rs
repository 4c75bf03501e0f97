//! The learner's line: a few lines of source with their numbers and a caret under the column.

use crate::verdict::Place;

use super::clean::{clean, clip, width};
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// Lines shown before the one in question.
const BEFORE: u32 = 2;

/// The place and its source; empty when the file has no such line.
pub fn excerpt(look: &Look, place: &Place, source: &str) -> Text {
    let mut text = Text::new();
    let lines: Vec<&str> = source.lines().collect();
    let Some(at) = place.line.checked_sub(1).filter(|at| (*at as usize) < lines.len()) else { return text };
    text.push(Line::of(Style::Code, &format!("{}:{}:{}", place.file, place.line, place.column)));
    let gutter = place.line.to_string().len();
    for number in at.saturating_sub(BEFORE)..=at {
        let shown = clip(&clean(lines[number as usize]), look.width.saturating_sub(gutter + 5).max(20));
        let style = if number == at { Style::Plain } else { Style::Dim };
        let mark = if number == at { ">" } else { " " };
        text.push(
            Line::of(Style::Fail, mark).and(Style::Dim, &format!(" {:>gutter$} | ", number + 1)).and(style, &shown),
        );
    }
    if place.column > 0 {
        let before: String = lines[at as usize].chars().take(place.column as usize - 1).collect();
        let column = width(&clean(&before));
        if column < look.width {
            text.push(
                Line::of(Style::Dim, &format!("  {:>gutter$} | ", ""))
                    .and(Style::Fail, &format!("{}^", " ".repeat(column))),
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { colour: false, plain: false, width: 40 };

    fn shown(line: u32, column: u32, source: &str) -> String {
        excerpt(&LOOK, &Place { file: "shop.js".into(), line, column }, source).render(false)
    }

    #[test]
    fn the_caret_stands_under_the_column() {
        let source = "const a = 1;\n\tconst b = 2;\nreturn a +  c;\n";
        assert_eq!(
            shown(3, 13, source),
            "shop.js:3:13\n  1 | const a = 1;\n  2 |     const b = 2;\n> 3 | return a +  c;\n    |             ^\n"
        );
        assert_eq!(shown(2, 2, source).lines().last(), Some("    |     ^"), "behind a tab");
        assert_eq!(shown(1, 3, "本本x").lines().last(), Some("    |     ^"), "behind wide characters");
    }

    #[test]
    fn a_place_outside_the_file_shows_nothing() {
        for line in [0, 4, u32::MAX] {
            assert_eq!(shown(line, 1, "a\nb\nc\n"), "", "{line}");
        }
    }

    #[test]
    fn a_long_line_is_cut() {
        let shown = shown(1, 900, &"x".repeat(1000));
        assert!(shown.lines().all(|line| line.chars().count() <= 40), "{shown}");
    }
}
