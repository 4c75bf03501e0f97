//! Questions to whoever sits at the terminal: menus, or numbered lines where menus cannot be.

use std::io::{BufRead, ErrorKind, Write};

use super::clean::clean_line;
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// One of several things to choose; `key` is what may be typed for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub key: String,
    pub text: String,
}

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

/// Asks, and returns what was answered; indices count from 0.
pub trait Prompt {
    fn select(&mut self, question: &str, choices: &[Choice]) -> Result<usize, PromptError>;
    /// Any number of choices, in their order.
    fn many(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, PromptError>;
    fn line(&mut self, question: &str) -> Result<String, PromptError>;
    fn confirm(&mut self, question: &str, default: bool) -> Result<bool, PromptError>;
}

/// Menus with arrow keys.
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

    /// A menu's item has one line. What is longer is cut, so then all choices stand in full above the menu.
    fn items(&self, choices: &[Choice]) -> Vec<String> {
        let whole: Vec<String> = choices.iter().map(|c| clean_line(&format!("{}) {}", c.key, c.text))).collect();
        let room = self.look.width.saturating_sub(8).max(20);
        let items: Vec<String> = whole.iter().map(|item| super::clean::clip(item, room)).collect();
        if items != whole {
            let full = listed(&self.look, choices).push("").render(self.look.colour);
            // If the terminal is gone, the menu itself will say so.
            let _ = dialoguer::console::Term::stderr().write_all(full.as_bytes());
        }
        items
    }
}

/// All choices with their keys, wrapped.
fn listed(look: &Look, choices: &[Choice]) -> Text {
    let mut text = Text::new();
    for choice in choices {
        let key = Line::of(Style::Key, &choice.key).and(Style::Plain, ") ");
        let mut words = Text::new();
        words.prose(choice.text.as_str(), look.prose().saturating_sub(key.width()));
        let below = Line::plain(&" ".repeat(key.width()));
        text.prefixed(&key, &below, words);
    }
    text
}

impl Prompt for TerminalPrompt {
    fn select(&mut self, question: &str, choices: &[Choice]) -> Result<usize, PromptError> {
        let menu =
            dialoguer::Select::with_theme(&*self.theme).with_prompt(clean_line(question)).default(0).report(false);
        asking(|| menu.items(self.items(choices)).interact_opt())?.ok_or(PromptError::Left)
    }

    fn many(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, PromptError> {
        let mut question = format!("{} (space marks, Enter ends)", clean_line(question));
        loop {
            let menu = dialoguer::MultiSelect::with_theme(&*self.theme).with_prompt(&question).report(false);
            let chosen = asking(|| menu.items(self.items(choices)).interact_opt())?.ok_or(PromptError::Left)?;
            if !chosen.is_empty() {
                return Ok(chosen);
            }
            question = "Nothing is marked yet: move with the arrows, mark with space, end with Enter".to_owned();
        }
    }

    fn line(&mut self, question: &str) -> Result<String, PromptError> {
        let input = dialoguer::Input::<String>::with_theme(&*self.theme).with_prompt(clean_line(question));
        asking(|| input.allow_empty(true).interact_text())
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

/// Numbered lines: works on every terminal, with a screen reader, and in tests.
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

    fn list(&mut self, question: &str, choices: &[Choice]) -> Result<(), PromptError> {
        let mut text = Text::new();
        text.prose(Line::of(Style::Title, question), self.look.prose());
        text.append(listed(&self.look, choices));
        self.say(&text)
    }

    fn reject(&mut self, words: &str) -> Result<(), PromptError> {
        let mut text = Text::new();
        text.push(words);
        self.say(&text)
    }
}

impl<R: BufRead, W: Write> Prompt for LinePrompt<R, W> {
    fn select(&mut self, question: &str, choices: &[Choice]) -> Result<usize, PromptError> {
        self.list(question, choices)?;
        loop {
            let typed = self.read("Type one: ")?;
            match pick(&typed, choices)[..] {
                [Some(one)] => return Ok(one),
                _ => self.reject(&format!("Type one of {}.", keys(choices)))?,
            }
        }
    }

    fn many(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, PromptError> {
        self.list(question, choices)?;
        loop {
            let typed = self.read("Type all that fit, e.g. a,c: ")?;
            let picked: Option<Vec<usize>> = pick(&typed, choices).into_iter().collect();
            if let Some(mut picked) = picked.filter(|picked| !picked.is_empty()) {
                picked.sort_unstable();
                picked.dedup();
                return Ok(picked);
            }
            self.reject(&format!("Type some of {}, with commas between them.", keys(choices)))?;
        }
    }

    fn line(&mut self, question: &str) -> Result<String, PromptError> {
        self.read(&format!("{question} "))
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

/// Each typed word as an index, by key or by number; `None` for one that is neither.
fn pick(typed: &str, choices: &[Choice]) -> Vec<Option<usize>> {
    let words = typed.split([',', ' ', ';']).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let by_key = choices.iter().position(|choice| choice.key.eq_ignore_ascii_case(word));
            by_key.or_else(|| word.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < choices.len()))
        })
        .collect()
}

fn keys(choices: &[Choice]) -> String {
    choices.iter().map(|choice| choice.key.as_str()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { colour: false, plain: true, width: 30 };

    fn choices() -> Vec<Choice> {
        let choice = |(key, text): (&str, &str)| Choice { key: key.into(), text: text.into() };
        [("a", "checking prices on the server"), ("b", "drawing the page"), ("c", "\x1b[2Jhidden")].map(choice).to_vec()
    }

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
    fn one_is_chosen_by_letter_or_number() {
        for (typed, chosen) in
            [("b\n", Ok(1)), ("2\n", Ok(1)), ("B \n", Ok(1)), ("x\n9\n0\na,b\n\nc\n", Ok(2)), ("", Err(()))]
        {
            let (answer, _) = ask(typed, |prompt| prompt.select("Which?", &choices()));
            assert_eq!(answer.map_err(|_| ()), chosen, "{typed:?}");
        }
        let (_, shown) = ask("z\na\n", |prompt| prompt.select("Which?", &choices()));
        let expected = "Which?\na) checking prices on the\n   server\nb) drawing the page\nc) ␛[2Jhidden\n\
            Type one: Type one of a, b, c.\nType one: ";
        assert_eq!(shown, expected);
    }

    #[test]
    fn several_are_chosen_in_their_order() {
        let cases: [(&str, &[usize]); 4] =
            [("c,a\n", &[0, 2]), ("3 1 1\n", &[0, 2]), ("x\n\na, b;c\n", &[0, 1, 2]), ("b\n", &[1])];
        for (typed, chosen) in cases {
            let (answer, _) = ask(typed, |prompt| prompt.many("Which?", &choices()));
            assert_eq!(answer.as_deref(), Ok(chosen), "{typed:?}");
        }
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
}
