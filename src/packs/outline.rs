//! The order of a root's exercises without their bodies, and one exercise at a time: what `check ID` needs at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::content::{Exercise, ExerciseId, LessonFile, PackId, Term, World};

use super::context::Context;
use super::issue::{Issue, Issues};
use super::lesson::{self, Listing};
use super::load::{self, lesson_slug, own_worlds, pack_file};
use super::lookup::{self, Found};
use super::toml_file::TomlFile;
use super::tree::Tree;
use super::{Root, Source, glossary, graph, task};

/// The ids of a root. Texts and rules are left for [`Outline::exercise`] and [`Root`].
#[derive(Clone, Debug)]
pub struct Outline {
    /// In teaching order.
    pub exercises: Vec<Listed>,
    source: Source,
}

/// An id, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: ExerciseId,
    pub pack: PackId,
    /// The lesson's file without `.toml`.
    pub lesson: String,
    /// The pack was written for learners, without solutions.
    stripped: bool,
}

/// The part of a lesson file that comes before its questions.
#[derive(Deserialize)]
struct Head {
    exercises: Vec<ExerciseId>,
}

impl Outline {
    pub fn embedded() -> Result<Outline, Issues> {
        Outline::of(Source::Embedded)
    }

    /// Reads `lessons/` alone. Says only what keeps it from reading the order; [`Root`] finds the rest.
    pub fn of(source: Source) -> Result<Outline, Issues> {
        let mut issues = Issues::default();
        let mut tree = source.read(&["lessons"], &mut issues);
        let names = tree.folders_in("lessons");
        let mut packs = BTreeMap::new();
        for name in &names {
            let path = format!("lessons/{name}/pack.toml");
            let text = tree.take(&path).unwrap_or_default();
            let mut toml = TomlFile::new(&path, &text);
            packs.extend(pack_file(&mut toml, name, &names).ok().map(|file| (name.as_str(), file)));
            issues.0.append(&mut toml.issues.0);
        }
        let nodes =
            packs.iter().map(|(name, file)| (*name, file.after.iter().map(|after| after.as_str()).collect())).collect();
        let order = graph::order(&nodes).unwrap_or_else(|_| nodes.keys().copied().collect());
        let mut exercises = Vec::new();
        for name in order {
            list_pack(&mut tree, name, packs[name].stripped, &mut exercises, &mut issues);
        }
        issues.or(Outline { exercises, source })
    }

    /// By id, unique beginning of an id, or former id (which reads the whole root); else what is near.
    pub fn find(&self, text: &str) -> Found<&Listed> {
        let typed = text.trim().to_ascii_lowercase();
        let renamed = || match Root::load(self.source.clone()).ok()?.find(&typed) {
            Found::One(exercise) => self.listed(exercise.id.as_str()),
            Found::Several(_) | Found::Nearest(_) => None,
        };
        lookup::find(&typed, self.exercises.iter().map(|listed| (listed.id.as_str(), listed)), renamed)
    }

    /// The exercises before and after, across lessons and packs.
    pub fn neighbours(&self, id: &str) -> (Option<&Listed>, Option<&Listed>) {
        lookup::neighbours(self.exercises.iter(), |listed| listed.id.as_str() == id)
    }

    pub fn listed(&self, id: &str) -> Option<&Listed> {
        self.exercises.iter().find(|listed| listed.id.as_str() == id)
    }

    /// Reads one exercise, whole, and nothing else.
    pub fn exercise(&self, listed: &Listed) -> Result<Exercise, Issues> {
        let mut issues = Issues::default();
        let mut context = Context { alone: true, ..Context::default() };
        let (id, pack) = (listed.id.as_str(), &listed.pack);
        let mut tree = self.source.read(&[&format!("exercises/{pack}/{id}")], &mut issues);
        let exercise = if tree.has(&format!("exercises/{pack}/{id}/exercise.toml")) {
            task::read(&mut tree, pack, listed.stripped, id, &mut context, &mut issues)
        } else {
            self.question(listed, &mut context, &mut issues)
        };
        match exercise {
            Some(mut exercise) => {
                let lessons = &[&*format!("lessons/{pack}")];
                let mut locks = load::locks(&mut self.source.read(lessons, &mut issues), pack.as_str(), &mut issues);
                exercise.lock = locks.remove(id);
                issues.0.retain(|issue| !issue.is_about_craft());
                issues.or(exercise)
            }
            None => {
                if issues.is_empty() {
                    let what = format!("`{id}` is not here any more");
                    issues.push(Issue::of_file("files", lesson_path(listed), what, "run `backlings list`"));
                }
                issues.sort();
                Err(issues)
            }
        }
    }

    fn question(&self, listed: &Listed, context: &mut Context, issues: &mut Issues) -> Option<Exercise> {
        let path = lesson_path(listed);
        let text = self.source.read(&[&format!("lessons/{}", listed.pack)], issues).take(&path)?;
        let folders = BTreeSet::new();
        let mut listing = Listing { pack: &listed.pack, folders: &folders, listed: BTreeMap::new() };
        let lesson = lesson::read(&path, &text, &mut listing, context, issues)?;
        lesson.questions.into_iter().map(|read| read.exercise).find(|question| question.id == listed.id)
    }

    /// The term of the glossary that is spelled so. What is wrong with the glossary, [`Root`] tells.
    pub fn term(&self, spelling: &str) -> Option<Term> {
        let mut tree = self.source.read(&["lessons"], &mut Issues::default());
        let terms = glossary::read(&mut tree, &self.source, &Context::default(), &mut Issues::default());
        let key = Term::key(spelling);
        terms.into_iter().find(|term| term.spellings().any(|other| Term::key(other) == key))
    }

    /// A database of the root, or of the binary where the root has none of that name.
    pub fn world(&self, name: &str) -> Option<World> {
        let folder = format!("exercises/data/{name}");
        [&self.source, &Source::Embedded].into_iter().find_map(|source| {
            let mut tree = source.read(&[&folder], &mut Issues::default());
            own_worlds(&mut tree, &mut Issues::default()).into_iter().next()
        })
    }
}

fn list_pack(tree: &mut Tree, name: &str, stripped: bool, exercises: &mut Vec<Listed>, issues: &mut Issues) {
    let dir = format!("lessons/{name}");
    for file in tree.files_in(&dir) {
        let Some(slug) = lesson_slug(&file) else { continue };
        let path = format!("{dir}/{file}");
        let text = tree.take(&path).unwrap_or_default();
        let ids = ids(&path, &text, issues);
        exercises.extend(ids.into_iter().map(|id| Listed {
            id,
            pack: PackId(name.to_owned()),
            lesson: slug.to_owned(),
            stripped,
        }));
    }
}

/// Questions make up most of a lesson's file, and the list of exercises stands before them.
fn ids(path: &str, text: &str, issues: &mut Issues) -> Vec<ExerciseId> {
    let head = text.split("\n[[").next().unwrap_or_default();
    if let Ok(head) = toml::from_str::<Head>(head) {
        return head.exercises;
    }
    // Some text has a line that begins with `[[`, or the file cannot be read.
    let mut toml = TomlFile::new(path, text);
    let file: Option<LessonFile> = toml.read();
    issues.0.append(&mut toml.issues.0);
    file.map(|file| file.exercises).unwrap_or_default()
}

fn lesson_path(listed: &Listed) -> String {
    format!("lessons/{}/{}.toml", listed.pack, listed.lesson)
}
