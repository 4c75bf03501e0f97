//! Questions to whoever sits at the terminal. Answers are typed, a letter or a line, so that a screen reader, a dumb terminal
//! and a test can give them too; menus would hide long options and take no letters.

use std::io::{BufRead, ErrorKind, Write};

use super::clean::clean_line;
use super::text::Text;
use super::theme::Look;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum PromptError {
    #[error("there is no terminal to ask on")]
    NoTerminal,
    /// Ctrl-C, Esc, or the end of the input.
    #[error("nothing was chosen")]
    Left,
    #[error("the terminal cannot be read ({0})")]
    Broken(std::io::Error),
}

impl From<std::io::Error> for PromptError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotConnected => PromptError::NoTerminal,
            ErrorKind::Interrupted | ErrorKind::UnexpectedEof => PromptError::Left,
            _ => PromptError::Broken(error),
        }
    }
}

impl From<dialoguer::Error> for PromptError {
    fn from(error: dialoguer::Error) -> Self {
        std::io::Error::from(error).into()
    }
}

/// Asks, and returns what was answered.
pub trait Prompt {
    /// One line, without white space around it.
    fn line(&mut self, question: &str) -> Result<String, PromptError>;
    /// Lines up to one that holds a single full stop, or to the end of the input; never empty.
    fn text(&mut self, question: &str) -> Result<String, PromptError>;
    fn confirm(&mut self, question: &str, default: bool) -> Result<bool, PromptError>;
}

/// Lines that can be edited with the arrow keys.
pub struct TerminalPrompt {
    theme: Box<dyn dialoguer::theme::Theme>,
    look: Look,
}

impl TerminalPrompt {
    pub fn new(look: Look) -> Self {
        let theme: Box<dyn dialoguer::theme::Theme> = if look.colour {
            Box::new(dialoguer::theme::ColorfulTheme::default())
        } else {
            Box::new(dialoguer::theme::SimpleTheme)
        };
        TerminalPrompt { theme, look }
    }
}

impl Prompt for TerminalPrompt {
    fn line(&mut self, question: &str) -> Result<String, PromptError> {
        let question = clean_line(question);
        let input = dialoguer::Input::<String>::with_theme(&*self.theme).with_prompt(question.trim_end_matches(':'));
        let typed = asking(|| input.allow_empty(true).report(false).interact_text())?;
        // What was typed stays to be read above the answer.
        let echo = format!("{question} {}\n", clean_line(&typed));
        dialoguer::console::Term::stderr().write_all(echo.as_bytes())?;
        Ok(typed.trim().to_owned())
    }

    /// The terminal itself edits these lines, so that a pasted text keeps its own.
    fn text(&mut self, question: &str) -> Result<String, PromptError> {
        LinePrompt::new(std::io::stdin().lock(), std::io::stderr(), self.look).text(question)
    }

    fn confirm(&mut self, question: &str, default: bool) -> Result<bool, PromptError> {
        let ask = dialoguer::Confirm::with_theme(&*self.theme).with_prompt(clean_line(question)).default(default);
        asking(|| ask.interact_opt())?.ok_or(PromptError::Left)
    }
}

/// Menus hide the cursor, and Ctrl-C would end the process before they show it again. So while one is open, Ctrl-C ends
/// only the menu; at all other times it ends the process with 130.
fn asking<T>(menu: impl FnOnce() -> dialoguer::Result<T>) -> Result<T, PromptError> {
    #[cfg(unix)]
    let ends_process = {
        use std::sync::atomic::{AtomicBool, Ordering};
        use std::sync::{Arc, OnceLock};
        static ENDS_PROCESS: OnceLock<Arc<AtomicBool>> = OnceLock::new();
        let flag = ENDS_PROCESS.get_or_init(|| {
            let flag = Arc::new(AtomicBool::new(true));
            // Without the handler Ctrl-C does what it always did.
            let _ = signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGINT, 130, flag.clone());
            flag
        });
        flag.store(false, Ordering::SeqCst);
        flag
    };
    let answer = menu();
    if answer.is_err() {
        let _ = dialoguer::console::Term::stderr().show_cursor();
    }
    #[cfg(unix)]
    ends_process.store(true, std::sync::atomic::Ordering::SeqCst);
    Ok(answer?)
}

/// Plain lines: works on every terminal, with a screen reader, and in tests.
pub struct LinePrompt<R, W> {
    input: R,
    output: W,
    look: Look,
}

impl<R: BufRead, W: Write> LinePrompt<R, W> {
    pub fn new(input: R, output: W, look: Look) -> Self {
        LinePrompt { input, output, look }
    }

    fn say(&mut self, text: &Text) -> Result<(), PromptError> {
        self.output.write_all(text.render(self.look.colour).as_bytes())?;
        Ok(self.output.flush()?)
    }

    /// Shows `ask` and reads a line; `Left` at the end of the input.
    fn read(&mut self, ask: &str) -> Result<String, PromptError> {
        self.output.write_all(clean_line(ask).as_bytes())?;
        self.output.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            return Err(PromptError::Left);
        }
        Ok(line.trim().to_owned())
    }

    fn reject(&mut self, words: &str) -> Result<(), PromptError> {
        let mut text = Text::new();
        text.push(words);
        self.say(&text)
    }
}

impl<R: BufRead, W: Write> Prompt for LinePrompt<R, W> {
    fn line(&mut self, question: &str) -> Result<String, PromptError> {
        self.read(&format!("{question} "))
    }

    fn text(&mut self, question: &str) -> Result<String, PromptError> {
        let mut asked = Text::new();
        asked.prose(question, self.look.prose());
        self.say(&asked)?;
        let mut text = String::new();
        loop {
            let mut line = String::new();
            let ends = self.input.read_line(&mut line)? == 0;
            if !ends && line.trim() != "." {
                text.push_str(line.trim_end());
                text.push('\n');
            } else if !text.trim().is_empty() {
                return Ok(text.trim().to_owned());
            } else if ends {
                return Err(PromptError::Left);
            } else {
                self.reject("Nothing is written yet. Write at least a sentence, then a line with a single full stop.")?;
            }
        }
    }

    fn confirm(&mut self, question: &str, default: bool) -> Result<bool, PromptError> {
        loop {
            let typed = self.read(&format!("{question} [{}] ", if default { "Y/n" } else { "y/N" }))?;
            match typed.to_lowercase().as_str() {
                "" => return Ok(default),
                "y" | "yes" => return Ok(true),
                "n" | "no" => return Ok(false),
                _ => self.reject("Type y or n.")?,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { colour: false, plain: true, width: 30 };

    /// Asks with the lines typed, and returns the answer with what was shown.
    fn ask<T>(
        typed: &str,
        question: impl Fn(&mut dyn Prompt) -> Result<T, PromptError>,
    ) -> (Result<T, String>, String) {
        let mut shown = Vec::new();
        let answer = question(&mut LinePrompt::new(typed.as_bytes(), &mut shown, LOOK));
        (answer.map_err(|error| error.to_string()), String::from_utf8(shown).unwrap())
    }

    #[test]
    fn yes_and_no_have_a_default() {
        for (typed, default, answer) in
            [("\n", true, true), ("\n", false, false), ("what\nYES\n", false, true), ("n\n", true, false)]
        {
            assert_eq!(ask(typed, |prompt| prompt.confirm("Go on?", default)).0, Ok(answer), "{typed:?}");
        }
        assert_eq!(ask("", |prompt| prompt.confirm("Go on?", true)).0, Err("nothing was chosen".to_owned()));
    }

    #[test]
    fn a_line_is_taken_without_its_ends() {
        assert_eq!(ask(" A C E \r\n", |prompt| prompt.line("Order?")), (Ok("A C E".to_owned()), "Order? ".to_owned()));
    }

    #[test]
    fn a_text_ends_with_a_full_stop_or_with_the_input() {
        let cases = [
            ("one\n\n  two \n.\nthree\n", Ok("one\n\n  two")),
            ("one", Ok("one")),
            (".\n\n.\nnow. \n . \n", Ok("now.")),
            ("\n\n", Err("nothing was chosen")),
            ("", Err("nothing was chosen")),
        ];
        for (typed, expected) in cases {
            let (answer, _) = ask(typed, |prompt| prompt.text("Write:"));
            assert_eq!(answer.as_deref().map_err(String::as_str), expected, "{typed:?}");
        }
        let (_, shown) = ask(".\n", |prompt| prompt.text("In your own words, then a full stop:"));
        assert!(shown.starts_with("In your own words, then a full\nstop:\nNothing is written yet."), "{shown}");
    }
}
