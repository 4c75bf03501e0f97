//! What the files of a root have to agree on: concepts, data, and ids that nobody else has.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{ConceptId, ExerciseId, World};

use super::toml_file::TomlFile;

#[derive(Default)]
pub(crate) struct Context {
    /// Nothing when `concepts.toml` cannot be read: then no concept can be missed.
    pub concepts: Option<BTreeSet<String>>,
    pub worlds: Vec<World>,
    /// Every id of an exercise, present or former, with the file that has it.
    pub taken: BTreeMap<String, String>,
    /// One exercise is read alone: what concerns others is not asked, and `concepts` is nothing.
    pub alone: bool,
}

impl Context {
    /// Checks an exercise's id, and that no other has it.
    pub fn claim(&mut self, file: &mut TomlFile<'_>, at: &str, id: &ExerciseId) {
        if !id.is_well_formed() {
            file.issue("ids", at, format!("`{id}` cannot be an id"), ID_FORM);
        }
        if let Some(other) = self.taken.insert(id.0.clone(), file.path.to_owned()) {
            let place = if other == file.path { "this file".to_owned() } else { other };
            file.issue("ids", at, format!("`{id}` is taken: {place} has it too"), "choose an id that is not in use");
        }
    }

    /// Checks that concepts are there, and not twice.
    pub fn check_concepts(&self, file: &mut TomlFile<'_>, at: &str, concepts: &[ConceptId]) {
        for (n, concept) in concepts.iter().enumerate() {
            let at = format!("{at}.{n}");
            if concepts[..n].contains(concept) {
                file.issue("concepts", &at, format!("`{concept}` is here twice"), "keep one of them");
            } else if let Some(known) = &self.concepts
                && !known.contains(concept.as_str())
            {
                let fix = nearest(concept.as_str(), known.iter().map(String::as_str))
                    .unwrap_or_else(|| "add it to lessons/concepts.toml".to_owned());
                file.issue("concepts", &at, format!("there is no concept `{concept}`"), fix);
            }
        }
    }
}

pub(crate) const ID_FORM: &str = "use lower-case letters, digits and single hyphens, at most 40 of them";

/// "did you mean …?", when something is near enough. A name far longer than any, or too many to compare with, has none.
pub(crate) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    const LONGEST: usize = 80;
    const MOST: usize = 500;
    let known: Vec<&str> = known.filter(|known| known.len() <= LONGEST).take(MOST).collect();
    if name.len() > LONGEST {
        return None;
    }
    similar::get_close_matches(name, &known, 1, 0.6).first().map(|near| format!("did you mean `{near}`?"))
}
