//! Two texts side by side: what was expected, what came back, and the values in which they differ.

use similar::{ChangeTag, TextDiff};

use super::clean::{MAX_LINES, clean, clean_line, clip, width};
use super::grid;
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// Shows `expected` and `actual`. Texts of one line stand under each other with the differing values marked; longer ones as one listing
/// with `-` for lines that were expected and `+` for lines that came instead. Where only white space differs, it is made visible.
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
/// Lines that one value may take.
const FOLDED: usize = 12;

fn pair(look: &Look, expected: &str, actual: &str, visible: bool) -> Text {
    let (expected, actual) = (show(expected, visible), show(actual, visible));
    let (left, right) = (values(&expected), values(&actual));
    let changes = TextDiff::configure().diff_slices(&left, &right);
    // When little is alike, or a list stands against a text, marks only confuse.
    let alike = changes.ratio() > 0.3 && opening(&expected) == opening(&actual);
    let side = |skip: ChangeTag| -> Vec<(String, bool)> {
        let kept = changes.iter_all_changes().filter(|change| change.tag() != skip);
        kept.map(|change| {
            let blank = change.value().trim().is_empty();
            (change.value().to_owned(), alike && !blank && change.tag() != ChangeTag::Equal)
        })
        .collect()
    };
    let mut text = Text::new();
    labelled(look, &mut text, EXPECTED, &side(ChangeTag::Insert));
    labelled(look, &mut text, CAME_BACK, &side(ChangeTag::Delete));
    text
}

/// The quote or bracket that a value begins with.
fn opening(value: &str) -> Option<char> {
    value.chars().next().filter(|c| matches!(c, '\'' | '"' | '[' | '{' | '('))
}

/// A line of code as values, blanks and signs. A text in quotes is one value, unless it is all there is: then its words are.
fn values(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '-' | '+');
        let is_sign = |c: char| matches!(c, '·' | '→' | '⍽');
        let end = if is_sign(first) {
            rest.find(|c| !is_sign(c)).unwrap_or(rest.len())
        } else if matches!(first, '\'' | '"') {
            closing(rest, first).unwrap_or(rest.len())
        } else if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if first.is_whitespace() {
            rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (part, after) = rest.split_at(end);
        parts.push(part);
        rest = after;
    }
    if parts.len() == 1 && line.len() > 2 && line.starts_with(['\'', '"']) {
        let inside = values(&line[1..line.len() - 1]);
        return [&line[..1]].into_iter().chain(inside).chain([&line[line.len() - 1..]]).collect();
    }
    parts
}

/// The byte behind the quote that closes the text.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The value behind its label, folded under its own beginning, with carets below what is marked: colour is not the only sign.
fn labelled(look: &Look, text: &mut Text, label: &str, parts: &[(String, bool)]) {
    let room = look.width.saturating_sub(label.len()).max(20);
    let lines = fold(parts, room);
    let below = Line::plain(&" ".repeat(label.len()));
    let mut shown = Text::new();
    for line in lines.iter().take(FOLDED) {
        let (mut value, mut carets) = (Line::new(), String::new());
        for (c, marked) in line {
            let c = c.to_string();
            value.add(if *marked { Style::Mark } else { Style::Plain }, &c);
            carets.push_str(&if *marked { "^" } else { " " }.repeat(width(&c)));
        }
        shown.push(value);
        if carets.contains('^') {
            shown.push(Line::of(Style::Fail, carets.trim_end()));
        }
    }
    if lines.len() > FOLDED {
        shown.push(Line::of(Style::Dim, &format!("… ({} more lines)", lines.len() - FOLDED)));
    }
    text.prefixed(&Line::of(Style::Dim, label), &below, shown);
}

/// Breaks a value into lines, at blanks where there are any.
fn fold(parts: &[(String, bool)], room: usize) -> Vec<Vec<(char, bool)>> {
    let mut lines: Vec<Vec<(char, bool)>> = vec![Vec::new()];
    let mut used = 0;
    for (c, marked) in parts.iter().flat_map(|(part, marked)| part.chars().map(|c| (c, *marked))) {
        let wide = width(&c.to_string());
        if used + wide > room {
            let line = lines.last_mut().map(std::mem::take).unwrap_or_default();
            let blank = line.iter().rposition(|(c, _)| *c == ' ').filter(|at| *at > line.len() / 2);
            let at = blank.map_or(line.len(), |blank| blank + 1);
            let rest = line[at..].to_vec();
            used = rest.iter().map(|(c, _)| width(&c.to_string())).sum();
            if let Some(last) = lines.last_mut() {
                *last = line[..at].to_vec();
            }
            lines.push(rest);
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push((c, marked));
        }
    }
    lines
}

fn listing(look: &Look, names: [&str; 2], expected: &str, actual: &str, visible: bool) -> Text {
    // Without a line end on both sides the last line would differ from itself.
    let (expected, actual) = match expected.ends_with('\n') == actual.ends_with('\n') && expected.ends_with('\n') {
        true => (expected.to_owned(), actual.to_owned()),
        false if !visible => (format!("{expected}\n"), format!("{actual}\n")),
        false => (expected.to_owned(), actual.to_owned()),
    };
    let changes = TextDiff::from_lines(expected.as_str(), actual.as_str());
    let table = grid::Grid::of(&expected);
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, &format!("- {}   + {}", names[0], names[1])));
    let lines: Vec<_> = changes.iter_all_changes().collect();
    let near = |at: usize| {
        let end = (at + CONTEXT + 1).min(lines.len());
        lines[at.saturating_sub(CONTEXT).min(end)..end].iter().any(|c| c.tag() != ChangeTag::Equal)
    };
    let mut skipped = 0;
    for (at, change) in lines.iter().enumerate() {
        let is_head = table.is_some() && at < 2;
        // A single line is not worth leaving out.
        let lone = at > 0 && (near(at - 1) || is_head || (table.is_some() && at == 2)) && near(at + 1);
        if !(near(at) || is_head || lone) || text.lines().len() > MAX_LINES {
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
        let shown = match &table {
            Some(table) => table.line(look, &shown),
            None => format!("{shown}{ending}"),
        };
        text.push(Line::of(style, &format!("{sign} {}", clip(&shown, look.width.saturating_sub(2)))));
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
    fn one_line_marks_the_values() {
        check(
            "'Inkwell'",
            "'inkwell'",
            &["expected  'Inkwell'", "           ^^^^^^^", "got       'inkwell'", "           ^^^^^^^"],
        );
        check(
            "'Inkwell, Porto'",
            "'Inkwell, Lisbon'",
            &[
                "expected  'Inkwell, Porto'",
                "                    ^^^^^",
                "got       'Inkwell, Lisbon'",
                "                    ^^^^^^",
            ],
        );
        check("[1, 2, 3]", "[1, 2]", &["expected  [1, 2, 3]", "               ^ ^", "got       [1, 2]"]);
        check(
            "{ year: 1965 }",
            "{ year: 1956 }",
            &[
                "expected  { year: 1965 }",
                "                  ^^^^",
                "got       { year: 1956 }",
                "                  ^^^^",
            ],
        );
        check("[12]", "['12']", &["expected  [12]", "           ^^", "got       ['12']", "           ^^^^"]);
        check("undefined", "42", &["expected  undefined", "got       42"]);
    }

    #[test]
    fn a_wide_value_keeps_its_carets() {
        let expected = format!("[{}, 7]", vec!["'item'"; 9].join(", "));
        let actual = expected.replace('7', "8");
        let shown = diff(&LOOK, &expected, &actual).render(false);
        assert!(shown.lines().all(|line| width(line) <= 60), "{shown}");
        assert_eq!(shown.lines().filter(|line| line.trim() == "^").count(), 2, "{shown}");
    }

    #[test]
    fn white_space_shows_when_it_is_all_that_differs() {
        check("'a b'", "'a  b'", &["expected  'a·b'", "            ^", "got       'a··b'", "            ^^"]);
        check("a\tb", "a b", &["expected  a→b", "           ^", "got       a·b", "           ^"]);
        check("a\u{a0}b", "a b", &["expected  a⍽b", "           ^", "got       a·b", "           ^"]);
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
