//! `[[quiz]]`: one letter, or all that are right.

use std::collections::BTreeSet;

use super::super::question::{Mistake, letters};
use super::Form;
use crate::content::PickSheet;
use crate::verdict::KnownWrong;

impl Form for PickSheet<'_> {
    fn read(&self, typed: &str) -> Result<String, String> {
        let known: Vec<&str> = self.options.iter().map(|option| option.key.as_str()).collect();
        let chosen: BTreeSet<String> = letters(typed, &known)?.into_iter().collect();
        match chosen.len() {
            0 => Err(format!("no option is chosen: choose from {}", known.join(" "))),
            2.. if !self.many => Err("this question has one answer: choose one letter".to_owned()),
            _ => Ok(join(&chosen)),
        }
    }

    fn right(&self) -> String {
        let right = self.options.iter().filter(|option| option.right).map(|option| option.key.clone());
        join(&right.collect())
    }

    fn is_right(&self, said: &str) -> bool {
        said == self.right()
    }

    fn remarks(&self, said: &str) -> Vec<String> {
        let chosen: BTreeSet<&str> = said.split(' ').collect();
        self.options
            .iter()
            .filter(|option| option.right != chosen.contains(option.key.as_str()))
            .filter(|option| self.many || !option.right)
            .filter_map(|option| {
                let lead = if option.right { "belongs in" } else { "does not fit" };
                option.says.as_ref().map(|says| format!("{} {lead}: {says}", option.key))
            })
            .collect()
    }

    fn known(&self, said: &str) -> Option<KnownWrong> {
        let wrong = self.wrong.iter().find(|wrong| wrong.answer == said)?;
        Some(KnownWrong { name: wrong.answer.clone(), says: wrong.says.clone() })
    }

    fn mistakes(&self) -> Vec<Mistake> {
        self.wrong.iter().map(|wrong| Mistake::same(&wrong.answer)).collect()
    }

    /// The same for every question: an example that kept clear of the right answer would give it away.
    fn examples(&self) -> Vec<String> {
        let keys: Vec<&str> = self.options.iter().map(|option| option.key.as_str()).collect();
        vec![match (self.many, &keys[..]) {
            (true, [first, _, third, ..]) => format!("{first},{third}"),
            (_, keys) => keys.first().map(ToString::to_string).unwrap_or_default(),
        }]
    }
}

fn join(keys: &BTreeSet<String>) -> String {
    keys.iter().cloned().collect::<Vec<_>>().join(" ")
}
