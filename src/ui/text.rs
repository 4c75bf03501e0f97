//! Text before it is printed: lines of spans that have a meaning, wrapped and indented by columns.

use unicode_width::UnicodeWidthChar;

use super::clean::{clean_line, width};
use super::theme::{Style, paint};

/// Code up to so many columns stays on one line.
const UNBROKEN: usize = 40;

/// A piece of one line. Its text is clean from the start, so that widths are true.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    style: Style,
    text: String,
}

/// One line of spans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    spans: Vec<Span>,
}

/// Lines to print.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    lines: Vec<Line>,
}

impl Line {
    pub fn new() -> Self {
        Line::default()
    }

    pub fn of(style: Style, text: &str) -> Self {
        Line::new().and(style, text)
    }

    pub fn plain(text: &str) -> Self {
        Line::of(Style::Plain, text)
    }

    /// Adds a piece; whatever it holds, it stays on this line.
    pub fn and(mut self, style: Style, text: &str) -> Self {
        self.add(style, text);
        self
    }

    pub fn add(&mut self, style: Style, text: &str) {
        let text = clean_line(text);
        match self.spans.last_mut() {
            Some(last) if last.style == style => last.text.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.spans.push(Span { style, text }),
        }
    }

    pub fn extend(&mut self, other: Line) {
        for span in other.spans {
            self.add(span.style, &span.text);
        }
    }

    /// Adds spaces up to a column.
    pub fn pad_to(&mut self, column: usize) {
        let spaces = column.saturating_sub(self.width());
        self.add(Style::Plain, &" ".repeat(spaces));
    }

    pub fn width(&self) -> usize {
        self.spans.iter().map(|span| width(&span.text)).sum()
    }

    /// The characters without their meaning.
    pub fn bare(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Every character with its style, and whether the line may break there: at spaces, but not inside a short piece of
    /// code, since a command is typed as one.
    fn chars(&self) -> impl Iterator<Item = (Style, char, bool)> + '_ {
        self.spans.iter().flat_map(|span| {
            let whole = span.style == Style::Code && width(&span.text) <= UNBROKEN;
            span.text.chars().map(move |c| (span.style, c, c == ' ' && !whole))
        })
    }

    /// Breaks the line at spaces so that no part is wider than `columns`; a longer word is broken where it must be.
    pub fn wrap(&self, columns: usize) -> Vec<Line> {
        let columns = columns.max(8);
        let mut done = Vec::new();
        let (mut line, mut word) = (Line::new(), Line::new());
        let mut gap = 0;
        for (style, c, breaks) in self.chars().chain([(Style::Plain, ' ', true)]) {
            if !breaks {
                if word.width() + c.width().unwrap_or(0) > columns {
                    done.extend((line.width() > 0).then(|| std::mem::take(&mut line)));
                    done.push(std::mem::take(&mut word));
                    gap = 0;
                }
                word.spans_push(style, c);
                continue;
            }
            if word.width() > 0 {
                if line.width() > 0 && line.width() + gap + word.width() > columns {
                    done.push(std::mem::take(&mut line));
                } else {
                    line.pad_to(line.width() + gap);
                }
                line.extend(std::mem::take(&mut word));
                gap = 0;
            }
            gap += 1;
        }
        if line.width() > 0 || done.is_empty() {
            done.push(line);
        }
        done
    }

    fn spans_push(&mut self, style: Style, c: char) {
        match self.spans.last_mut() {
            Some(last) if last.style == style => last.text.push(c),
            _ => self.spans.push(Span { style, text: c.to_string() }),
        }
    }

    fn render(&self, colour: bool, out: &mut String) {
        let bare = self.bare();
        if !colour || bare.trim().is_empty() {
            out.push_str(bare.trim_end());
        } else {
            for span in &self.spans {
                out.push_str(&paint(span.style, &span.text).to_string());
            }
        }
        out.push('\n');
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Line::plain(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Line::plain(&text)
    }
}

impl Text {
    pub fn new() -> Self {
        Text::default()
    }

    pub fn push(&mut self, line: impl Into<Line>) -> &mut Self {
        self.lines.push(line.into());
        self
    }

    /// An empty line, unless the text is empty or ends in one.
    pub fn blank(&mut self) -> &mut Self {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::new());
        }
        self
    }

    /// Running text, wrapped.
    pub fn prose(&mut self, line: impl Into<Line>, columns: usize) -> &mut Self {
        self.lines.extend(line.into().wrap(columns));
        self
    }

    pub fn append(&mut self, other: Text) -> &mut Self {
        self.lines.extend(other.lines);
        self
    }

    /// Appends with so many spaces before each line.
    pub fn indented(&mut self, spaces: usize, other: Text) -> &mut Self {
        self.prefixed(&Line::plain(&" ".repeat(spaces)), &Line::plain(&" ".repeat(spaces)), other)
    }

    /// Appends with `first` before the first line and `rest` before each other.
    pub fn prefixed(&mut self, first: &Line, rest: &Line, other: Text) -> &mut Self {
        for (number, line) in other.lines.into_iter().enumerate() {
            let mut whole = if number == 0 { first.clone() } else { rest.clone() };
            whole.extend(line);
            self.lines.push(whole);
        }
        self
    }

    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The text as it goes to a stream.
    pub fn render(&self, colour: bool) -> String {
        let mut out = String::new();
        for line in &self.lines {
            line.render(colour, &mut out);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_at_columns() {
        let cases: [(&str, usize, &[&str]); 7] = [
            ("", 10, &[""]),
            ("one two three", 8, &["one two", "three"]),
            ("one two three", 13, &["one two three"]),
            ("keep  two spaces", 20, &["keep  two spaces"]),
            ("abcdefghijklmnop qr", 10, &["abcdefghij", "klmnop qr"]),
            ("a abcdefghijkl", 10, &["a", "abcdefghij", "kl"]),
            ("本本本本 本本", 8, &["本本本本", "本本"]),
        ];
        for (text, columns, expected) in cases {
            let lines: Vec<String> = Line::plain(text).wrap(columns).iter().map(Line::bare).collect();
            assert_eq!(lines, expected, "{text} at {columns}");
        }
    }

    #[test]
    fn a_style_lives_on_after_a_break() {
        let line = Line::plain("see ").and(Style::Title, "the last book");
        let wrapped = line.wrap(9);
        assert_eq!(wrapped[0], Line::plain("see ").and(Style::Title, "the"));
        assert_eq!(wrapped[1], Line::of(Style::Title, "last").and(Style::Plain, " ").and(Style::Title, "book"));
    }

    #[test]
    fn a_command_is_not_broken() {
        let line = Line::plain("then type ").and(Style::Code, "backlings check").and(Style::Plain, ".");
        let lines: Vec<String> = line.wrap(20).iter().map(Line::bare).collect();
        assert_eq!(lines, ["then type", "backlings check."]);
    }

    #[test]
    fn a_line_stays_one_line_and_has_no_control_characters() {
        let mut text = Text::new();
        text.push(Line::of(Style::Fail, "a\nb\x1b[2J"));
        assert_eq!(text.render(false), "a␊b␛[2J\n");
    }
}
