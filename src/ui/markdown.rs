//! Lesson and task text: the part of Markdown that packs use, for a terminal.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::clean::clean_lines;
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// Renders Markdown at the look's width for prose. Code keeps its lines as they are.
pub fn markdown(look: &Look, source: &str) -> Text {
    let mut writer = Writer { look, frames: vec![Frame::default()], line: Line::new(), styles: vec![], link: None };
    for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
        writer.event(event);
    }
    writer.end_line();
    writer.frames.swap_remove(0).text
}

/// What is open: the document itself, a list item, a quotation, a code block, a table.
#[derive(Default)]
struct Frame {
    text: Text,
    kind: Kind,
    /// No blank lines between its blocks.
    tight: bool,
}

#[derive(Default)]
enum Kind {
    #[default]
    Document,
    List {
        next: Option<u64>,
    },
    Item {
        bullet: String,
    },
    Quote,
    Code {
        source: String,
    },
    Grid {
        rows: Vec<Vec<Line>>,
    },
}

struct Writer<'a> {
    look: &'a Look,
    frames: Vec<Frame>,
    line: Line,
    styles: Vec<Style>,
    link: Option<String>,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.top().kind {
                Kind::Code { source } => source.push_str(&text),
                _ => self.words(&text),
            },
            Event::Code(code) => self.code(&code),
            Event::Html(text) | Event::InlineHtml(text) => self.words(&text),
            Event::SoftBreak => self.line.add(Style::Plain, " "),
            Event::HardBreak => self.end_line(),
            Event::Rule => {
                let rule = if self.look.plain { "-" } else { "─" }.repeat(self.look.prose().min(40));
                self.block().push(Line::of(Style::Dim, &rule));
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.styles.push(Style::Title),
            Tag::Strong | Tag::Emphasis => self.styles.push(Style::Title),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.link = Some(dest_url.to_string()),
            Tag::List(next) => {
                self.end_line();
                self.open(Kind::List { next });
            }
            Tag::Item => {
                let bullet = match &mut self.top().kind {
                    Kind::List { next: Some(number) } => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.open(Kind::Item { bullet });
            }
            Tag::BlockQuote(_) => self.open(Kind::Quote),
            Tag::CodeBlock(_) => {
                self.end_line();
                self.open(Kind::Code { source: String::new() });
            }
            Tag::Table(_) => self.open(Kind::Grid { rows: vec![] }),
            Tag::TableHead | Tag::TableRow => {
                if let Kind::Grid { rows } = &mut self.top().kind {
                    rows.push(vec![]);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_line(),
            TagEnd::Heading(level) => {
                self.styles.pop();
                let underline = (level == HeadingLevel::H1 && !self.look.colour).then(|| self.line.width());
                self.end_line();
                if let Some(columns) = underline {
                    let rule = "=".repeat(columns.min(self.look.prose()));
                    self.top().text.push(Line::plain(&rule));
                }
            }
            TagEnd::Strong | TagEnd::Emphasis => {
                self.styles.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                if let Some(target) = self.link.take().filter(|target| !self.line.bare().ends_with(target)) {
                    self.line.add(Style::Dim, &format!(" ({target})"));
                }
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.line);
                if let Kind::Grid { rows } = &mut self.top().kind
                    && let Some(row) = rows.last_mut()
                {
                    row.push(cell);
                }
            }
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::Table => self.close(),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        let style = self.styles.last().copied().unwrap_or_default();
        self.line.add(style, &text.replace('\n', " "));
    }

    /// Without colour the back-ticks stay, or code could not be told from prose.
    fn code(&mut self, code: &str) {
        if self.look.colour {
            self.line.add(Style::Code, code);
        } else {
            self.line.add(Style::Code, &format!("`{code}`"));
        }
    }

    fn open(&mut self, kind: Kind) {
        let tight = matches!(kind, Kind::List { .. } | Kind::Item { .. });
        self.frames.push(Frame { text: Text::new(), kind, tight });
    }

    fn close(&mut self) {
        self.end_line();
        // The document's own frame is never closed.
        if self.frames.len() < 2 {
            return;
        }
        let Some(frame) = self.frames.pop() else { return };
        let plain = |text: &str| Line::plain(text);
        match frame.kind {
            Kind::Document | Kind::List { .. } => {
                self.block().append(frame.text);
            }
            Kind::Item { bullet } => {
                let rest = plain(&" ".repeat(bullet.len()));
                self.block().prefixed(&plain(&bullet), &rest, frame.text);
            }
            Kind::Quote => {
                let bar = Line::of(Style::Dim, if self.look.plain { "> " } else { "│ " });
                self.block().prefixed(&bar, &bar, frame.text);
            }
            Kind::Code { source } => {
                let mut text = Text::new();
                for line in clean_lines(&source) {
                    text.push(Line::of(Style::Code, &line));
                }
                self.block().indented(4, text);
            }
            Kind::Grid { rows } => {
                let text = grid(self.look, rows);
                self.block().append(text);
            }
        }
    }

    /// Ends the running line of words, wrapped to what the open frames leave.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.width() > 0 {
            let room = self.room();
            self.block().prose(line, room);
        }
    }

    fn room(&self) -> usize {
        let used: usize = self
            .frames
            .iter()
            .map(|frame| match &frame.kind {
                Kind::Item { bullet } => bullet.len(),
                Kind::Quote => 2,
                _ => 0,
            })
            .sum();
        self.look.prose().saturating_sub(used).max(20)
    }

    /// The open frame, with the blank line that separates the next block.
    fn block(&mut self) -> &mut Text {
        let top = self.top();
        if !top.tight {
            top.text.blank();
        }
        &mut top.text
    }

    fn top(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }
}

/// A table of words; cells keep their styles, and the last column wraps.
fn grid(look: &Look, rows: Vec<Vec<Line>>) -> Text {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![1; columns];
    for row in &rows {
        for (column, cell) in widths.iter_mut().zip(row) {
            *column = (*column).max(cell.width());
        }
    }
    let before: usize = widths.iter().take(columns.saturating_sub(1)).map(|width| width + 2).sum();
    let last = look.prose().saturating_sub(before).max(20);
    let mut text = Text::new();
    for (number, row) in rows.into_iter().enumerate() {
        let mut line = Line::new();
        let mut parts = Vec::new();
        for (at, cell) in row.into_iter().enumerate() {
            line.pad_to(widths[..at].iter().map(|width| width + 2).sum());
            if at + 1 == columns {
                parts = cell.wrap(last);
            } else {
                line.extend(cell);
            }
        }
        let wrapped = parts.into_iter().fold(Text::new(), |mut wrapped, part| {
            wrapped.push(part);
            wrapped
        });
        text.prefixed(
            &line,
            &Line::plain(&" ".repeat(before)),
            if wrapped.is_empty() { one(Line::new()) } else { wrapped },
        );
        if number == 0 {
            widths[columns - 1] = widths[columns - 1].min(last);
            let rule = if look.plain { "-" } else { "─" };
            let rules: Vec<String> = widths.iter().map(|width| rule.repeat(*width)).collect();
            text.push(Line::of(Style::Dim, &rules.join("  ")));
        }
    }
    text
}

fn one(line: Line) -> Text {
    let mut text = Text::new();
    text.push(line);
    text
}

#[cfg(test)]
mod tests {
    use super::super::clean::width;
    use super::*;

    const LOOK: Look = Look { colour: false, plain: false, width: 44 };

    const SOURCE: &str = "# Closures

A function keeps the *variables* (not copies of values) of the scope it was made in, as `makeCounter` shows.
Two lines are one paragraph.

- first, with words that are long enough to go on in the next line
- second
  1. inner `code`
  2. more

```js
const a = 1;

  if (a) { run('\u{1b}[2J') }
```

> Quoted words
> go on.

| status | meaning |
|---|---|
| `404` | there is no such thing, at least not here and not today |
| 409 | a conflict |

See [Node](https://nodejs.org/api) and <b>bold</b>.
";

    #[test]
    fn the_markdown_of_lessons_is_shown() {
        let shown = markdown(&LOOK, SOURCE).render(false);
        let expected = "\
Closures
========

A function keeps the variables (not copies
of values) of the scope it was made in, as
`makeCounter` shows. Two lines are one
paragraph.

- first, with words that are long enough to
  go on in the next line
- second
  1. inner `code`
  2. more

    const a = 1;

      if (a) { run('␛[2J') }

│ Quoted words go on.

status  meaning
──────  ────────────────────────────────────
`404`   there is no such thing, at least not
        here and not today
409     a conflict

See Node (https://nodejs.org/api) and
<b>bold</b>.
";
        assert_eq!(shown, expected);
        assert!(shown.lines().all(|line| width(line) <= LOOK.width));
    }

    #[test]
    fn broken_markdown_never_fails() {
        for source in ["", "```", "|", "|a|\n|-|", "- ", "> > > x", "1. ", "**", "[](", "\u{202e}", &"> ".repeat(500)] {
            markdown(&LOOK, source).render(true);
        }
    }
}
