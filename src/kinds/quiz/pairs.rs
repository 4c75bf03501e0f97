//! `[[match]]`: a partner for each item, as `1b 2a 3c` or `b a c`.

use std::collections::BTreeMap;

use super::super::question::{Mistake, letters};
use super::Form;
use crate::content::{MatchQuestion, MatchWrong};
use crate::verdict::KnownWrong;

/// Items, counted from 1, and the key each one got.
pub type Pairs = BTreeMap<usize, String>;

impl Form for &MatchQuestion {
    fn read(&self, typed: &str) -> Result<String, String> {
        let known: Vec<&str> = self.choices.iter().map(|choice| choice.key.as_str()).collect();
        let items = self.items.len();
        let pairs = match typed.contains(|c: char| c.is_ascii_digit()) {
            true => pairs(typed)?,
            false => letters(typed, &known)?.into_iter().enumerate().map(|(n, key)| (n + 1, key)).collect(),
        };
        if let Some((item, key)) = pairs.iter().find(|(_, key)| !known.contains(&key.as_str())) {
            return Err(format!("there is no choice «{key}» for {item}: choose from {}", known.join(" ")));
        }
        if let Some(item) = pairs.keys().find(|item| !(1..=items).contains(*item)) {
            return Err(format!("there is no item {item}: they go from 1 to {items}"));
        }
        if pairs.len() != items {
            let open: Vec<String> =
                (1..=items).filter(|item| !pairs.contains_key(item)).map(|item| item.to_string()).collect();
            return Err(format!("every item needs a letter, and these have none: {}", open.join(", ")));
        }
        Ok(join(&pairs))
    }

    fn right(&self) -> String {
        let first = |(n, item): (usize, &crate::content::Item)| Some((n + 1, item.answer.first()?.clone()));
        join(&self.items.iter().enumerate().filter_map(first).collect())
    }

    fn is_right(&self, said: &str) -> bool {
        pairs(said).is_ok_and(|said| {
            self.items
                .iter()
                .enumerate()
                .all(|(n, item)| said.get(&(n + 1)).is_some_and(|key| item.answer.contains(key)))
        })
    }

    fn remarks(&self, said: &str) -> Vec<String> {
        let said = pairs(said).unwrap_or_default();
        let remark = |(n, item): (usize, &crate::content::Item)| {
            let key = said.get(&(n + 1)).filter(|key| !item.answer.contains(key))?;
            Some(format!("{} does not go with {key}: {}", n + 1, item.says))
        };
        self.items.iter().enumerate().filter_map(remark).collect()
    }

    /// Most pairs first, then the order of the file.
    fn known(&self, said: &str) -> Option<KnownWrong> {
        let said = pairs(said).ok()?;
        let mut best: Option<(usize, KnownWrong)> = None;
        for wrong in &self.wrong {
            let Ok(sign) = pairs(&wrong.answer) else { continue };
            let shows = sign.iter().all(|(item, key)| said.get(item) == Some(key));
            if shows && best.as_ref().is_none_or(|(most, _)| sign.len() > *most) {
                best = Some((sign.len(), KnownWrong { name: wrong.answer.clone(), says: wrong.says.clone() }));
            }
        }
        best.map(|(_, known)| known)
    }

    /// The pairs of the mistake, and right ones for the other items.
    fn mistakes(&self) -> Vec<Mistake> {
        let answer = |sign: &str| {
            let mut all = pairs(&self.right()).unwrap_or_default();
            all.extend(pairs(sign).unwrap_or_default());
            join(&all)
        };
        let mistake = |wrong: &MatchWrong| Mistake { name: wrong.answer.clone(), answers: vec![answer(&wrong.answer)] };
        self.wrong.iter().map(mistake).collect()
    }

    /// Every item gets the letter of its own place, or of the one before.
    fn examples(&self) -> Vec<String> {
        let choices = self.choices.len().max(1);
        let turned = |by: usize| {
            let key = |n: usize| self.choices.get((n + by) % choices).map(|choice| choice.key.clone());
            join(&(0..self.items.len()).filter_map(|n| Some((n + 1, key(n)?))).collect())
        };
        (0..choices).map(turned).collect()
    }
}

/// Reads `1b 2a`; the error says which part is no pair.
pub fn pairs(text: &str) -> Result<Pairs, String> {
    let mut pairs = Pairs::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let after = rest[digits..].trim_start_matches([' ', '-', '=', ':', '.', ')']);
        let key = after.chars().next().filter(char::is_ascii_alphabetic);
        let (Ok(item), Some(key)) = (rest[..digits].parse::<usize>(), key) else {
            let part = rest.split_whitespace().next().unwrap_or(rest);
            return Err(format!("«{part}» is no pair: write the item's number and a letter, e.g. 1b"));
        };
        if pairs.insert(item, key.to_ascii_lowercase().to_string()).is_some() {
            return Err(format!("item {item} is there twice"));
        }
        rest = after[1..].trim_start_matches([' ', ',', ';', '\n', '\t', '\r']);
    }
    Ok(pairs)
}

fn join(pairs: &Pairs) -> String {
    pairs.iter().map(|(item, key)| format!("{item}{key}")).collect::<Vec<_>>().join(" ")
}
