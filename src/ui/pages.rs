//! Long text on a screen: cut into pages, so that nothing scrolls away unread.

use std::io::BufRead;

use super::prompt::PromptError;
use super::text::{Line, Text};
use super::theme::Style;

/// The text in pieces of at most so many lines, cut at an empty line where one is near.
pub(super) fn split(text: &Text, rows: usize) -> Vec<Text> {
    let rows = rows.max(4);
    let mut rest: &[Line] = text.lines();
    let mut pages = Vec::new();
    while !rest.is_empty() {
        let mut cut = rest.len();
        if cut > rows {
            let is_empty = |at: &usize| rest[*at].width() == 0;
            cut = (rows / 2..=rows).rev().find(is_empty).unwrap_or(rows);
        }
        let mut page = Text::new();
        let last = rest[..cut].iter().rposition(|line| line.width() > 0).map_or(0, |at| at + 1);
        for line in &rest[..last] {
            page.push(line.clone());
        }
        rest = &rest[cut..];
        let next = rest.iter().position(|line| line.width() > 0);
        rest = &rest[next.unwrap_or(rest.len())..];
        pages.push(page);
    }
    pages
}

/// What stands below a page that is not the last, without a line end: the cursor stays on the screen's last line.
pub(super) fn invitation(colour: bool) -> String {
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, "(Enter goes on)"));
    text.render(colour).trim_end().to_owned()
}

/// Takes the invitation away after Enter: up to its line, and clear from there.
pub(super) const GONE: &str = "\x1b[1A\x1b[J";

/// Waits for Enter.
pub(super) fn wait(input: &mut impl BufRead) -> Result<(), PromptError> {
    match input.read_line(&mut String::new())? {
        0 => Err(PromptError::Left),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(text: &str, rows: usize) -> Vec<String> {
        let mut whole = Text::new();
        for line in text.lines() {
            whole.push(line);
        }
        split(&whole, rows).iter().map(|page| page.render(false).replace('\n', "|")).collect()
    }

    #[test]
    fn a_page_ends_at_an_empty_line_where_one_is_near() {
        let cases: [(&str, &[&str]); 6] = [
            ("", &[]),
            ("a\nb\nc\nd", &["a|b|c|d|"]),
            ("a\nb\nc\nd\ne\nf", &["a|b|c|d|", "e|f|"]),
            ("a\nb\n\nc\nd\ne", &["a|b|", "c|d|e|"]),
            ("a\nb\nc\n\n\n\ne\n\n", &["a|b|c|", "e|"]),
            ("a\nb\nc\nd\n\n\n", &["a|b|c|d|"]),
        ];
        for (text, expected) in cases {
            assert_eq!(pages(text, 4), expected, "{text:?}");
        }
    }

    #[test]
    fn enter_goes_on_and_the_end_of_the_input_leaves() {
        assert!(wait(&mut &b"\n"[..]).is_ok());
        assert!(matches!(wait(&mut &b""[..]), Err(PromptError::Left)));
    }
}
