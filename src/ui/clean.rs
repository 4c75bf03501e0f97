//! Makes untrusted text harmless: no control character but the line feed reaches the terminal, and none hides.

use unicode_width::UnicodeWidthChar;

/// Longest line shown, in columns.
pub const MAX_COLUMNS: usize = 200;
/// Most lines shown of one text.
pub const MAX_LINES: usize = 200;
/// Most combining marks on one letter.
const MAX_MARKS: usize = 3;
/// Tabs end at multiples of this.
const TAB: usize = 4;

/// Shows what is invisible and disarms what steers the terminal: C0 and DEL as their pictures (`␛`), C1, bidirectional,
/// zero-width and tag characters as `<U+202E>`, tabs as spaces. Line feeds stay. Cleaning twice changes nothing.
pub fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let (mut column, mut marks) = (0, 0);
    for c in text.chars() {
        let before = shown.len();
        match c {
            '\n' => {
                shown.push('\n');
                column = 0;
                continue;
            }
            '\t' => {
                let spaces = TAB - column % TAB;
                shown.extend(std::iter::repeat_n(' ', spaces));
            }
            '\0'..='\x1f' => shown.push(picture(c)),
            '\x7f' => shown.push('␡'),
            _ if is_hidden(c) => shown.push_str(&format!("<U+{:04X}>", u32::from(c))),
            _ if c.width() == Some(0) => {
                marks += 1;
                if marks <= MAX_MARKS {
                    shown.push(c);
                }
                continue;
            }
            _ => shown.push(c),
        }
        marks = 0;
        column += width(&shown[before..]);
    }
    shown
}

/// [`clean`] for text that has to stay on one line: line feeds show as `␊`.
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', "␊")
}

/// [`clean`] for bytes of unknown origin: what is no UTF-8 shows as `U+FFFD`.
pub fn clean_bytes(bytes: &[u8]) -> String {
    clean(&String::from_utf8_lossy(bytes))
}

/// The lines of an untrusted text, at most [`MAX_LINES`] of at most [`MAX_COLUMNS`]; what was cut is said.
pub fn clean_lines(text: &str) -> Vec<String> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let mut lines: Vec<String> = text.split('\n').take(MAX_LINES).map(|line| clip(&clean(line), MAX_COLUMNS)).collect();
    let more = text.split('\n').count() - lines.len();
    if more > 0 {
        lines.push(format!("… ({more} more lines)"));
    }
    lines
}

/// Cuts a clean line to so many columns, the last of which is then `…`.
pub fn clip(line: &str, columns: usize) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for c in line.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide + 1 > columns {
            break;
        }
        used += wide;
        kept.push(c);
    }
    kept.push('…');
    kept
}

/// Columns that a clean text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// The visible stand-in of a C0 control character: U+2400 onwards has one for each.
fn picture(c: char) -> char {
    char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')
}

/// Characters that show nothing, or change how their neighbours show.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}'                                    // C1
        | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'       // soft hyphen, marks of direction, BOM
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'    // Hangul fillers
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_shown_and_not_obeyed() {
        let cases = [
            ("clear screen", "\x1b[2J", "␛[2J"),
            ("clipboard", "\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇"),
            ("fake link", "\x1b]8;;http://evil\x1b\\bank\x1b]8;;\x1b\\", "␛]8;;http://evil␛\\bank␛]8;;␛\\"),
            ("C1 CSI", "\u{9b}2J", "<U+009B>2J"),
            ("carriage return", "PASS\rFAIL", "PASS␍FAIL"),
            ("backspace", "PASS\x08\x08", "PASS␈␈"),
            ("right to left", "abc\u{202e}fdp.exe", "abc<U+202E>fdp.exe"),
            ("zero width", "ad\u{200b}min", "ad<U+200B>min"),
            ("byte order mark", "\u{feff}x", "<U+FEFF>x"),
            ("tag characters", "\u{e0061}x", "<U+E0061>x"),
            ("title", "\x1b]0;x\x07", "␛]0;x␇"),
            ("device control", "\x1bP1$r0m\x1b\\", "␛P1$r0m␛\\"),
            ("delete and NUL", "a\x7f\0", "a␡␀"),
            ("zalgo", "e\u{301}\u{301}\u{301}\u{301}\u{301}a", "e\u{301}\u{301}\u{301}a"),
            ("line separator", "a\u{2028}b", "a<U+2028>b"),
            ("tabs", "a\tb\n\tc", "a   b\n    c"),
            ("plain", "Žluť 本 👍 O'Neil\n", "Žluť 本 👍 O'Neil\n"),
        ];
        for (name, text, shown) in cases {
            assert_eq!(clean(text), shown, "{name}");
            assert_eq!(clean(shown), shown, "{name}: cleaned twice");
            assert!(!clean_line(text).chars().any(char::is_control), "{name}");
        }
    }

    #[test]
    fn no_character_escapes() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            let shown = clean(&c.to_string());
            assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{:X}", u32::from(c));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        assert_eq!(clean_bytes(b"a\x9b2J\xff"), "a\u{fffd}2J\u{fffd}");
    }

    #[test]
    fn long_texts_are_cut_and_that_is_said() {
        let line = clean_lines(&"x".repeat(1_000_000));
        assert_eq!((line.len(), width(&line[0])), (1, MAX_COLUMNS));
        assert!(line[0].ends_with("x…"));
        let many = clean_lines(&"line\n".repeat(1000));
        assert_eq!((many.len(), many[MAX_LINES].as_str()), (MAX_LINES + 1, "… (800 more lines)"));
        assert_eq!(clean_lines("a\nb\n"), ["a", "b"]);
    }

    #[test]
    fn clipping_counts_columns() {
        for (text, columns, kept) in [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("本本本", 4, "本…"), ("本本", 4, "本本")]
        {
            assert_eq!(clip(text, columns), kept);
        }
    }
}
