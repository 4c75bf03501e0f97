//! The only writer to the terminal: streams, and what their looks are; everything shown is made of [`Text`].

mod ago;
mod clean;
mod diff;
mod excerpt;
mod grid;
mod markdown;
mod pages;
mod prompt;
#[cfg(test)]
mod snapshot;
mod table;
mod text;
mod theme;
mod verdict;

use std::io::{self, ErrorKind, IsTerminal, Write};

use serde::Serialize;

pub use ago::ago;
pub use clean::{clean, clean_bytes, clean_line, clean_lines, clip, width};
pub use diff::{changes, diff};
pub use excerpt::excerpt;
pub use markdown::markdown;
pub use prompt::{LinePrompt, Prompt, PromptError, TerminalPrompt};
pub use table::{Cell, Table};
pub use text::{Line, Text};
pub use theme::{Look, Style};
pub use verdict::{Shown, console, verdict};

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    #[default]
    Auto,
    Always,
    Never,
}

/// What the command line says about output.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    pub color: When,
    pub plain: bool,
    pub json: bool,
    /// Columns; by default the terminal's, else 80.
    pub width: Option<usize>,
}

/// Results go to standard output; prompts, progress and notices to standard error.
pub struct Ui {
    out: Stream,
    err: Stream,
    json: bool,
    interactive: bool,
    /// The lines of the screen, where text is shown page by page.
    rows: Option<usize>,
}

struct Stream {
    sink: Box<dyn Write>,
    look: Look,
    /// Nobody reads any more; what follows is dropped without a word.
    closed: bool,
    failed: Option<io::Error>,
}

impl Ui {
    /// The process's own streams. `env` reads an environment variable.
    pub fn new(options: Options, env: impl Fn(&str) -> Option<String>) -> Ui {
        let (out, err) = (io::stdout(), io::stderr());
        let size = terminal_size::terminal_size().map(|(columns, rows)| (columns.0 as usize, rows.0 as usize));
        let columns = options.width.or(size.map(|(columns, _)| columns));
        let look = |is_terminal| decide(&options, &env, is_terminal, columns.unwrap_or(80));
        let (out_look, err_look) = (look(out.is_terminal()), look(err.is_terminal()));
        let interactive = io::stdin().is_terminal() && err.is_terminal();
        let by_page = interactive && out.is_terminal() && !out_look.plain;
        let rows = by_page.then(|| size.map_or(24, |(_, rows)| rows));
        Ui { rows, ..Ui::with(Box::new(out), out_look, Box::new(err), err_look, options.json, interactive) }
    }

    /// Streams and looks of one's own choice.
    pub fn with(
        out: Box<dyn Write>,
        out_look: Look,
        err: Box<dyn Write>,
        err_look: Look,
        json: bool,
        interactive: bool,
    ) -> Ui {
        // The crate would ask the environment itself, for standard output alone; a stream without colour never
        // paints, so here it only has to be out of the way.
        colored::control::set_override(true);
        let stream = |sink, look| Stream { sink, look, closed: false, failed: None };
        Ui { out: stream(out, out_look), err: stream(err, err_look), json, interactive, rows: None }
    }

    /// The look of standard output.
    pub fn look(&self) -> Look {
        self.out.look
    }

    /// The look of standard error.
    pub fn note_look(&self) -> Look {
        self.err.look
    }

    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Someone sits at a terminal and can answer.
    pub fn is_interactive(&self) -> bool {
        self.interactive
    }

    /// A result for people; nothing with `--json`.
    pub fn show(&mut self, text: &Text) {
        if !self.json {
            self.out.write(text);
        }
    }

    /// A result in parts. On a terminal each is read by itself, and Enter goes on to the next; so is what is longer than
    /// the screen. Everywhere else, and with `--plain`, all of it at once.
    pub fn show_parts(&mut self, parts: Vec<Text>) -> Result<(), PromptError> {
        let Some(rows) = self.rows.filter(|_| !self.json) else {
            parts.iter().for_each(|part| self.show(part));
            return Ok(());
        };
        // The last line of the screen is for the invitation, or for the shell.
        let pages: Vec<Text> = parts.iter().flat_map(|part| pages::split(part, rows.saturating_sub(1))).collect();
        for (number, page) in pages.iter().enumerate() {
            if number > 0 {
                self.err.write_raw(&pages::invitation(self.err.look.colour));
                pages::wait(&mut io::stdin().lock())?;
                self.err.write_raw(pages::GONE);
                self.show(Text::new().push(""));
            }
            self.show(page);
        }
        Ok(())
    }

    /// Text that was asked for as such, whatever the form of results: help and version.
    pub fn show_always(&mut self, text: &Text) {
        self.out.write(text);
    }

    /// A notice on standard error.
    pub fn note(&mut self, text: &Text) {
        self.err.write(text);
    }

    /// A result for machines, with its schema first, e.g. `backlings.check/1`. Only with `--json`.
    pub fn data(&mut self, schema: &str, value: &impl Serialize) {
        if self.json {
            let text = json(schema, value);
            self.out.write_raw(&text);
        }
    }

    /// Standard output for a format that was asked for as such, e.g. an export or a script; the caller has made it harmless.
    pub fn raw(&mut self) -> impl Write + '_ {
        io::BufWriter::new(Raw(&mut self.out))
    }

    /// The one way to ask: lines that can be edited on a terminal, plain ones with `--plain`, and nothing without a
    /// terminal.
    pub fn prompt(&self) -> Result<Box<dyn Prompt>, PromptError> {
        if !self.interactive || self.json {
            return Err(PromptError::NoTerminal);
        }
        if self.err.look.plain {
            return Ok(Box::new(LinePrompt::new(io::stdin().lock(), io::stderr(), self.err.look)));
        }
        Ok(Box::new(TerminalPrompt::new(self.err.look)))
    }

    /// The first error of standard output that is no closed pipe.
    pub fn finish(&mut self) -> io::Result<()> {
        match self.out.failed.take() {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }
}

/// Bytes as they are; a closed pipe is an error here, so that the writer can stop.
struct Raw<'s>(&'s mut Stream);

impl Write for Raw<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.sink.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.sink.flush()
    }
}

impl Stream {
    fn write(&mut self, text: &Text) {
        self.write_raw(&text.render(self.look.colour));
    }

    fn write_raw(&mut self, text: &str) {
        if self.closed {
            return;
        }
        if let Err(error) = self.sink.write_all(text.as_bytes()).and_then(|()| self.sink.flush()) {
            self.closed = true;
            if error.kind() != ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }
}

/// `--color` > `NO_COLOR` > `CLICOLOR_FORCE` > whether the stream is a terminal; `TERM=dumb` is `--plain`.
fn decide(options: &Options, env: &impl Fn(&str) -> Option<String>, is_terminal: bool, width: usize) -> Look {
    let set = |name: &str| env(name).is_some_and(|value| !value.is_empty());
    let plain = options.plain || env("TERM").is_some_and(|term| term == "dumb");
    let colour = match options.color {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR") => false,
        When::Auto if set("CLICOLOR_FORCE") && env("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        When::Auto => is_terminal && !plain,
    };
    Look { colour, plain, width: width.max(20) }
}

/// JSON in one line. What could steer a terminal is escaped; inside JSON such characters only stand in strings.
fn json(schema: &str, value: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct Envelope<'a, T> {
        schema: &'a str,
        #[serde(flatten)]
        value: &'a T,
    }
    let text = serde_json::to_string(&Envelope { schema, value }).unwrap_or_else(|error| {
        serde_json::json!({ "schema": "backlings.error/1", "message": error.to_string() }).to_string()
    });
    let mut safe = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if c == '\x7f' || clean::is_hidden(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(c);
        }
    }
    safe.push('\n');
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_decided_in_the_documented_order() {
        type Env<'a> = &'a [(&'a str, &'a str)];
        let auto = Options::default();
        let always = Options { color: When::Always, ..auto };
        let never = Options { color: When::Never, ..auto };
        let plain = Options { plain: true, ..auto };
        let cases: [(&str, Options, Env<'_>, bool, bool, bool); 13] = [
            ("terminal", auto, &[], true, true, false),
            ("pipe", auto, &[], false, false, false),
            ("asked for in a pipe", always, &[("NO_COLOR", "1")], false, true, false),
            ("refused on a terminal", never, &[("CLICOLOR_FORCE", "1")], true, false, false),
            ("NO_COLOR", auto, &[("NO_COLOR", "1")], true, false, false),
            ("NO_COLOR beats force", auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false, false),
            ("NO_COLOR empty", auto, &[("NO_COLOR", "")], true, true, false),
            ("force", auto, &[("CLICOLOR_FORCE", "1")], false, true, false),
            ("force 0", auto, &[("CLICOLOR_FORCE", "0")], false, false, false),
            ("dumb", auto, &[("TERM", "dumb")], true, false, true),
            ("plain", plain, &[], true, false, true),
            ("plain with colour", Options { plain: true, ..always }, &[], false, true, true),
            ("xterm", auto, &[("TERM", "xterm")], true, true, false),
        ];
        for (name, options, vars, is_terminal, colour, plain) in cases {
            let env = |name: &str| vars.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            let look = decide(&options, &env, is_terminal, 80);
            assert_eq!((look.colour, look.plain), (colour, plain), "{name}");
        }
    }

    #[test]
    fn json_carries_its_schema_and_steers_nothing() {
        #[derive(Serialize)]
        struct Said {
            text: String,
        }
        let text = "\x1b[2J\u{9b}\u{202e}\u{e0061}é\x7f".to_owned();
        let line = json("backlings.test/1", &Said { text: text.clone() });
        assert_eq!(
            line,
            "{\"schema\":\"backlings.test/1\",\"text\":\"\\u001b[2J\\u009b\\u202e\\udb40\\udc61é\\u007f\"}\n"
        );
        assert_eq!(serde_json::from_str::<serde_json::Value>(&line).unwrap()["text"], text);
    }

    /// Fails after so many writes.
    struct Pipe(u32, ErrorKind);

    impl Write for Pipe {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(self.1.into());
            }
            self.0 -= 1;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_ends_quietly_and_a_full_disk_does_not() {
        let look = Look { colour: false, plain: true, width: 80 };
        for (kind, quiet) in [(ErrorKind::BrokenPipe, true), (ErrorKind::StorageFull, false)] {
            let mut ui = Ui::with(Box::new(Pipe(1, kind)), look, Box::new(io::sink()), look, false, false);
            let mut text = Text::new();
            text.push("line");
            for _ in 0..3 {
                ui.show(&text);
            }
            assert_eq!(ui.finish().is_ok(), quiet);
        }
    }
}
