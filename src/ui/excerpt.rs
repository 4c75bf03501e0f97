//! The learner's line: a few lines of source with their numbers and a caret under the column.

use crate::verdict::Place;

use super::clean::{clean, clip, width};
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// Lines shown before and after the one in question.
const BEFORE: usize = 2;
const AFTER: usize = 1;

/// The place and its source; empty when the file has no such line.
pub fn excerpt(look: &Look, place: &Place, source: &str) -> Text {
    let mut text = Text::new();
    let lines: Vec<&str> = source.lines().collect();
    let Some(at) = (place.line as usize).checked_sub(1).filter(|at| *at < lines.len()) else { return text };
    text.push(Line::of(Style::Code, &format!("{}:{}:{}", place.file, place.line, place.column)));
    let last = (at + AFTER).min(lines.len() - 1);
    let gutter = (last + 1).to_string().len();
    let room = look.width.saturating_sub(gutter + 5).max(20);
    let before: String = lines[at].chars().take((place.column as usize).saturating_sub(1)).collect();
    let column = width(&clean(&before));
    // A caret beyond the edge would point at nothing: then the lines are shown from further to the right.
    let skip = if column + 10 > room { column + 10 - room } else { 0 };
    for (number, line) in lines.iter().enumerate().take(last + 1).skip(at.saturating_sub(BEFORE)) {
        let is_it = number == at;
        // An empty line around it says nothing.
        if !is_it && line.trim().is_empty() && (number == last || number == at.saturating_sub(BEFORE)) {
            continue;
        }
        let shown = clip(&scrolled(&clean(line), skip), room);
        let (mark, style) = if is_it { (">", Style::Plain) } else { (" ", Style::Dim) };
        text.push(
            Line::of(Style::Fail, mark).and(Style::Dim, &format!(" {:>gutter$} | ", number + 1)).and(style, &shown),
        );
        if is_it && place.column > 0 {
            let caret = format!("{}^", " ".repeat(column - skip));
            text.push(Line::of(Style::Dim, &format!("  {:>gutter$} | ", "")).and(Style::Fail, &caret));
        }
    }
    text
}

/// The line without its first columns, which an ellipsis stands for.
fn scrolled(line: &str, columns: usize) -> String {
    if columns == 0 {
        return line.to_owned();
    }
    let mut used = 0;
    let rest: String = line
        .chars()
        .skip_while(|c| {
            used += width(&c.to_string());
            used <= columns + 1
        })
        .collect();
    if rest.is_empty() { rest } else { format!("…{rest}") }
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
        assert_eq!(shown(2, 2, source).lines().nth(3), Some("    |     ^"), "behind a tab");
        assert_eq!(shown(1, 3, "本本x").lines().last(), Some("    |     ^"), "behind wide characters");
        assert_eq!(shown(1, 1, "a\nb\nc").lines().last(), Some("  2 | b"), "one line more");
    }

    #[test]
    fn a_place_outside_the_file_shows_nothing() {
        for line in [0, 4, u32::MAX] {
            assert_eq!(shown(line, 1, "a\nb\nc\n"), "", "{line}");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_its_caret() {
        let long = shown(1, 900, &format!("{}!{}", "x".repeat(899), "y".repeat(99)));
        assert!(long.lines().all(|line| line.chars().count() <= 40), "{long}");
        let lines: Vec<&str> = long.lines().collect();
        let caret = lines[2].chars().position(|c| c == '^');
        assert_eq!(lines[1].chars().position(|c| c == '!'), caret, "{long}");
    }
}
