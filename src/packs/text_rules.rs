//! Rules for the text that a learner reads: its length, and words that help nobody.

use toml::de::{DeTable, DeValue};

use super::toml_file::{Table, TomlFile};

/// Words of a task or a prompt; tables and code do not count.
pub(crate) const TASK_WORDS: usize = 120;
/// Lines of a lesson's text.
pub(crate) const LESSON_LINES: usize = 40;
/// Lines of a term's text in the glossary.
pub(crate) const TERM_LINES: usize = 12;

/// They blame the reader, or claim that something is easy to somebody who is stuck on it.
const BANNED: [&str; 6] = ["fatal", "illegal", "invalid", "just", "obviously", "simply"];

/// The keys whose text a learner reads, wherever they stand.
const READ: [&str; 13] = [
    "about",
    "after",
    "because",
    "definition",
    "explain",
    "hints",
    "model",
    "prompt",
    "says",
    "short",
    "task",
    "text",
    "title",
];

/// Tells every banned word in a text for learners, at its own line and column.
pub(crate) fn check_words(file: &mut TomlFile<'_>, table: &Table<'_>) {
    let mut places = Vec::new();
    walk(table.get_ref(), "", file.text, &mut places);
    places.sort_unstable();
    for (at, word) in places {
        file.issue_at(
            "text",
            at,
            format!("`{word}` in a text for learners"),
            "say what is the case and what to do; code goes between backquotes",
        );
    }
}

/// `of` is the key that holds the table.
fn walk(table: &DeTable<'_>, of: &str, source: &str, places: &mut Vec<(usize, &'static str)>) {
    for (key, value) in table {
        let key: &str = key.get_ref();
        // The name of a known wrong is its folder's, and no learner sees it; a case's name is read.
        // Lines to be put in order are mostly code.
        let read = (READ.contains(&key) && of != "line") || (key == "name" && of != "wrong");
        let mut texts = vec![value];
        while let Some(value) = texts.pop() {
            match value.get_ref() {
                DeValue::String(_) if read => {
                    let span = value.span();
                    let raw = source.get(span.clone()).unwrap_or_default();
                    places.extend(banned(raw).map(|(at, word)| (span.start + at, word)));
                }
                DeValue::Array(items) => texts.extend(items.iter()),
                DeValue::Table(inner) => walk(inner, key, source, places),
                _ => {}
            }
        }
    }
}

/// Banned words of a TOML string as it stands in the file, with their byte.
fn banned(raw: &str) -> impl Iterator<Item = (usize, &'static str)> {
    // Escapes become blanks and the characters they stand for, byte for byte, so that places stay true.
    let plain = if raw.starts_with('"') {
        raw.replace("\\n", " \n").replace("\\t", "  ").replace("\\\"", " \"")
    } else {
        raw.to_owned()
    };
    let prose = without_code(&plain).to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    for word in prose.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
        if let Some(banned) = BANNED.iter().find(|banned| **banned == word) {
            found.push((at, *banned));
        }
        at += word.len();
        at += prose[at..].chars().next().map_or(0, char::len_utf8);
    }
    found.into_iter()
}

/// The text with fenced blocks and code between backquotes blanked, byte for byte.
fn without_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fenced = false;
    let mut inline = false;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_start().starts_with("```");
        if fence || fenced {
            fenced ^= fence;
            blank(line, &mut out);
            continue;
        }
        // A code span may go over a line's end, never over a paragraph's.
        inline &= !line.trim().is_empty();
        for piece in line.split_inclusive('`') {
            if inline {
                blank(piece, &mut out)
            } else {
                out.push_str(piece)
            }
            inline ^= piece.ends_with('`');
        }
    }
    out
}

fn blank(text: &str, out: &mut String) {
    for c in text.chars() {
        if c == '\n' {
            out.push('\n');
        } else {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        }
    }
}

/// Words of prose: without code and without the rows of tables.
pub(crate) fn word_count(text: &str) -> usize {
    let prose = without_code(text);
    let rows = prose.lines().filter(|line| !line.trim_start().starts_with('|'));
    rows.flat_map(str::split_whitespace).filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Lines of a text, without the blank ones around it.
pub(crate) fn line_count(text: &str) -> usize {
    text.trim().lines().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_they_stand_and_not_in_code() {
        for (raw, expected) in [
            ("'''Simply add.'''", vec![(3, "simply")]),
            ("'adjust the ERR_INVALID_URL'", vec![]),
            ("'`Invalid Date` is printed, obviously.'", vec![(28, "obviously")]),
            ("'''a\n```js\njust()\n```\njust'''", vec![(22, "just")]),
            ("\"é\\njust\"", vec![(5, "just")]),
            ("'''a `open\n\njust'''", vec![(12, "just")]),
        ] {
            assert_eq!(banned(raw).collect::<Vec<_>>(), expected, "{raw}");
        }
    }

    #[test]
    fn code_and_tables_are_no_words() {
        for (text, words) in [
            ("one two – three", 3),
            ("one `two three` four", 2),
            ("one\n| two | three |\n| --- | --- |\nfour", 2),
            ("one\n```sql\nSELECT 1\n```\nfour", 2),
        ] {
            assert_eq!(word_count(text), words, "{text}");
        }
    }
}
