//! `[[number]]` and `[[word]]`: what was typed is compared as people write it.

use super::super::question::Mistake;
use super::Form;
use crate::content::{Decimal, NumberQuestion, WordQuestion, WordWrong};
use crate::verdict::KnownWrong;

impl Form for &NumberQuestion {
    fn read(&self, typed: &str) -> Result<String, String> {
        let bare = typed.trim();
        let number = self.unit.as_deref().and_then(|unit| without_unit(bare, unit)).unwrap_or(bare);
        Decimal::read(number).map(|number| number.to_string()).ok_or_else(|| match bare {
            "" => "write a number".to_owned(),
            _ => format!("«{bare}» is no number: write digits, with a point before the decimals"),
        })
    }

    fn right(&self) -> String {
        self.answer.to_string()
    }

    fn is_right(&self, said: &str) -> bool {
        said == self.answer.as_str()
    }

    fn remarks(&self, _: &str) -> Vec<String> {
        Vec::new()
    }

    fn known(&self, said: &str) -> Option<KnownWrong> {
        let wrong = self.wrong.iter().find(|wrong| wrong.answer.as_str() == said)?;
        Some(KnownWrong { name: wrong.answer.to_string(), says: wrong.says.clone() })
    }

    fn mistakes(&self) -> Vec<Mistake> {
        self.wrong.iter().map(|wrong| Mistake::same(wrong.answer.as_str())).collect()
    }

    fn examples(&self) -> Vec<String> {
        ["100", "25"].map(str::to_owned).to_vec()
    }
}

fn without_unit<'t>(text: &'t str, unit: &str) -> Option<&'t str> {
    let cut = text.len().checked_sub(unit.len()).filter(|cut| text.is_char_boundary(*cut))?;
    let (number, end) = text.split_at(cut);
    end.eq_ignore_ascii_case(unit).then(|| number.trim_end())
}

impl Form for &WordQuestion {
    fn read(&self, typed: &str) -> Result<String, String> {
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() { Err("write a word or two".to_owned()) } else { Ok(words) }
    }

    fn right(&self) -> String {
        self.answers.first().cloned().unwrap_or_default()
    }

    fn is_right(&self, said: &str) -> bool {
        self.answers.iter().any(|answer| same(self.exact, answer, said))
    }

    fn remarks(&self, said: &str) -> Vec<String> {
        let only_case = self.exact && self.answers.iter().any(|answer| same(false, answer, said));
        only_case
            .then(|| "Only capital letters or spaces differ, and here they count.".to_owned())
            .into_iter()
            .collect()
    }

    fn known(&self, said: &str) -> Option<KnownWrong> {
        let wrong =
            self.wrong.iter().find(|wrong| wrong.answers.iter().any(|answer| same(self.exact, answer, said)))?;
        Some(KnownWrong { name: wrong.answers.first().cloned().unwrap_or_default(), says: wrong.says.clone() })
    }

    fn mistakes(&self) -> Vec<Mistake> {
        let mistake = |wrong: &WordWrong| Mistake {
            name: wrong.answers.first().cloned().unwrap_or_default(),
            answers: wrong.answers.clone(),
        };
        self.wrong.iter().map(mistake).collect()
    }

    fn examples(&self) -> Vec<String> {
        ["your words", "some words"].map(str::to_owned).to_vec()
    }
}

fn same(exact: bool, answer: &str, said: &str) -> bool {
    let normal = |text: &str| match exact {
        true => text.split_whitespace().collect::<Vec<_>>().join(" "),
        false => loose(text),
    };
    normal(answer) == normal(said) || normal(answer) == normal(unquoted(said))
}

/// A text of which neither capital letters, white space nor quotes around it count.
pub fn loose(text: &str) -> String {
    unquoted(text.trim()).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// The text without one pair of quotes around it.
fn unquoted(text: &str) -> &str {
    ['`', '"', '\'']
        .iter()
        .find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
        .filter(|inner| !inner.is_empty())
        .unwrap_or(text)
}
