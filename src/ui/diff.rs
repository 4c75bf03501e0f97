//! Two texts side by side: what was expected, what came back, and the very characters that differ.

use similar::{ChangeTag, TextDiff};

use super::clean::{MAX_LINES, clean, clean_line, clip, width};
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// Shows `expected` and `actual`. Texts of one line stand under each other with the difference marked; longer ones as
/// one listing with `-` for lines that were expected and `+` for lines that came instead. Where only white space
/// differs, it is made visible.
pub fn diff(look: &Look, expected: &str, actual: &str) -> Text {
    let visible = squeezed(expected) == squeezed(actual);
    if expected.contains('\n') || actual.contains('\n') {
        listing(look, ["expected", "got"], expected, actual, visible)
    } else {
        pair(look, expected, actual, visible)
    }
}

/// What became of a file: lines that went and lines that came, under what the two sides are called.
pub fn changes(look: &Look, names: [&str; 2], before: &str, after: &str) -> Text {
    let visible = squeezed(before) == squeezed(after);
    // Whether the last line is ended matters only where nothing else differs.
    let ended = |text: &str| if visible { text.to_owned() } else { format!("{}\n", text.trim_end_matches('\n')) };
    listing(look, names, &ended(before), &ended(after), visible)
}

const EXPECTED: &str = "expected  ";
const CAME_BACK: &str = "got       ";

fn pair(look: &Look, expected: &str, actual: &str, visible: bool) -> Text {
    let (expected, actual) = (show(expected, visible), show(actual, visible));
    let changes = TextDiff::from_chars(expected.as_str(), actual.as_str());
    // When little is alike, marks on single letters only confuse.
    let alike = changes.ratio() > 0.5;
    let side = |skip: ChangeTag| {
        let (mut line, mut marks) = (Line::new(), String::new());
        for change in changes.iter_all_changes().filter(|change| change.tag() != skip) {
            let differs = change.tag() != ChangeTag::Equal && alike;
            line.add(if differs { Style::Mark } else { Style::Plain }, change.value());
            marks.push_str(&if differs { "^" } else { " " }.repeat(width(change.value())));
        }
        (line, marks.trim_end().to_owned())
    };
    let (expected, removed) = side(ChangeTag::Insert);
    let (actual, added) = side(ChangeTag::Delete);
    let mut text = Text::new();
    labelled(look, &mut text, EXPECTED, &expected, if added.is_empty() { &removed } else { "" });
    labelled(look, &mut text, CAME_BACK, &actual, &added);
    text
}

/// The value behind its label; what is too wide goes on below, under its own beginning, and has no carets.
fn labelled(look: &Look, text: &mut Text, label: &str, value: &Line, marks: &str) {
    let below = Line::plain(&" ".repeat(label.len()));
    let mut folded = Text::new();
    folded.prose(value.clone(), look.width.saturating_sub(label.len()).max(20));
    if folded.lines().len() == 1 && !marks.is_empty() {
        folded.push(Line::of(Style::Fail, marks));
    }
    text.prefixed(&Line::of(Style::Dim, label), &below, folded);
}

fn listing(look: &Look, names: [&str; 2], expected: &str, actual: &str, visible: bool) -> Text {
    // Without a line end on both sides the last line would differ from itself.
    let (expected, actual) = match expected.ends_with('\n') == actual.ends_with('\n') && expected.ends_with('\n') {
        true => (expected.to_owned(), actual.to_owned()),
        false if !visible => (format!("{expected}\n"), format!("{actual}\n")),
        false => (expected.to_owned(), actual.to_owned()),
    };
    let changes = TextDiff::from_lines(expected.as_str(), actual.as_str());
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, &format!("- {}   + {}", names[0], names[1])));
    let lines: Vec<_> = changes.iter_all_changes().collect();
    let near = |at: usize| {
        lines[at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(lines.len())]
            .iter()
            .any(|c| c.tag() != ChangeTag::Equal)
    };
    let mut skipped = 0;
    for (at, change) in lines.iter().enumerate() {
        if !near(at) || text.lines().len() > MAX_LINES {
            skipped += 1;
            continue;
        }
        said(&mut text, &mut skipped);
        let (sign, style) = match change.tag() {
            ChangeTag::Equal => (" ", Style::Dim),
            ChangeTag::Delete => ("-", Style::Pass),
            ChangeTag::Insert => ("+", Style::Fail),
        };
        let value = change.value();
        let shown = show(value.strip_suffix('\n').unwrap_or(value), visible && change.tag() != ChangeTag::Equal);
        let ending = match (value.ends_with('\n'), visible && change.tag() != ChangeTag::Equal) {
            (true, true) => "⏎",
            _ => "",
        };
        text.push(Line::of(style, &format!("{sign} {}{ending}", clip(&shown, look.width.saturating_sub(3)))));
    }
    said(&mut text, &mut skipped);
    text
}

/// Equal lines shown around a change.
const CONTEXT: usize = 3;

fn said(text: &mut Text, skipped: &mut usize) {
    if *skipped > 0 {
        let lines = if *skipped == 1 { "line" } else { "lines" };
        text.push(Line::of(Style::Dim, &format!("  … ({skipped} {lines})")));
        *skipped = 0;
    }
}

/// Clean text; with `visible`, every kind of white space has a sign: `·` space, `→` tab, `⍽` no-break space.
fn show(text: &str, visible: bool) -> String {
    if !visible {
        return clean_line(text);
    }
    let signs: String = text
        .chars()
        .map(|c| match c {
            ' ' => '·',
            '\t' => '→',
            '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => '⍽',
            other => other,
        })
        .collect();
    clean(&signs).replace('\n', "⏎")
}

/// The text without any white space, to see whether that is all that differs.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { colour: false, plain: false, width: 60 };

    fn check(expected: &str, actual: &str, shown: &[&str]) {
        assert_eq!(diff(&LOOK, expected, actual).render(false).lines().collect::<Vec<_>>(), shown);
    }

    #[test]
    fn one_line_marks_the_characters() {
        check("'Inkwell'", "'inkwell'", &["expected  'Inkwell'", "got       'inkwell'", "           ^"]);
        check("[ 1, 2, 3 ]", "[ 1, 2 ]", &["expected  [ 1, 2, 3 ]", "                ^^^", "got       [ 1, 2 ]"]);
        check("undefined", "42", &["expected  undefined", "got       42"]);
    }

    #[test]
    fn white_space_shows_when_it_is_all_that_differs() {
        check("'a b'", "'a  b'", &["expected  'a·b'", "got       'a··b'", "             ^"]);
        check("a\tb", "a b", &["expected  a→b", "got       a·b", "           ^"]);
        check("a\u{a0}b", "a b", &["expected  a⍽b", "got       a·b", "           ^"]);
        check("a\r\nb\n", "a\nb\n", &["- expected   + got", "- a␍⏎", "+ a⏎", "  b"]);
        check("a\nb\n", "a\nb", &["- expected   + got", "  a", "- b⏎", "+ b"]);
    }

    #[test]
    fn many_lines_become_a_listing_around_the_changes() {
        let expected: String = (1..20).map(|n| format!("row {n}\n")).collect();
        let actual = expected.replace("row 10\n", "row ten\n");
        check(
            &expected,
            &actual,
            &[
                "- expected   + got",
                "  … (6 lines)",
                "  row 7",
                "  row 8",
                "  row 9",
                "- row 10",
                "+ row ten",
                "  row 11",
                "  row 12",
                "  row 13",
                "  … (6 lines)",
            ],
        );
    }

    #[test]
    fn a_wide_value_is_folded_and_a_hostile_one_disarmed() {
        let shown = diff(&LOOK, &"word ".repeat(40), "\x1b[2J").render(false);
        assert!(shown.lines().all(|line| width(line) <= 60), "{shown}");
        assert!(shown.contains("got       ␛[2J"), "{shown}");
    }
}
