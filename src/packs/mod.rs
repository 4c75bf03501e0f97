//! Packs on disk and in the binary: reads them, checks them, and finds an exercise by what a learner types.

mod context;
mod embed;
mod exercise_rules;
mod folder;
mod glossary;
mod graph;
mod issue;
mod js_rules;
mod lesson;
mod load;
mod lookup;
mod outline;
mod paths;
mod question_rules;
mod sql_rules;
mod task;
mod task_files;
mod text_rules;
mod toml_error;
mod toml_file;
mod tree;
pub mod validate;

use std::path::{Path, PathBuf};

use crate::content::{Concept, Exercise, Lesson, Pack, Term, World};

pub use glossary::Entry;
pub use issue::{Issue, Issues};
pub use lookup::Found;
pub use outline::{Listed, Outline};
use tree::Tree;

/// Where a root comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Inside this binary.
    Embedded,
    /// A folder with `lessons/` and `exercises/`.
    Folder(PathBuf),
}

impl Source {
    /// The files below the named folders of the root.
    fn read(&self, under: &[&str], issues: &mut Issues) -> Tree {
        match self {
            Source::Embedded => embed::read(under, issues),
            Source::Folder(root) => folder::read(root, under, issues),
        }
    }
}

/// A pack root with everything in it. Where one exercise is enough, [`Outline`] is many times faster.
#[derive(Clone, Debug)]
pub struct Root {
    /// In the order in which they are learnt.
    pub packs: Vec<Pack>,
    pub concepts: Vec<Concept>,
    /// The glossary.
    pub terms: Vec<Term>,
    pub worlds: Vec<World>,
    pub source: Source,
}

impl Root {
    /// The lessons that this binary carries.
    pub fn embedded() -> Result<Root, Issues> {
        Root::load(Source::Embedded)
    }

    /// A folder with `lessons/` and `exercises/`. Concepts, worlds and words that it lacks are the binary's.
    pub fn folder(path: &Path) -> Result<Root, Issues> {
        Root::load(Source::Folder(path.to_owned()))
    }

    /// For whoever learns with it: rules about an author's craft (how many known wrongs, how long a text) keep nobody from working.
    pub fn for_learners(source: Source) -> Result<Root, Issues> {
        let (root, mut issues) = Root::read(source);
        issues.0.retain(|issue| !issue.is_about_craft());
        issues.or(root)
    }

    fn load(source: Source) -> Result<Root, Issues> {
        let (root, issues) = Root::read(source);
        issues.or(root)
    }

    fn read(source: Source) -> (Root, Issues) {
        let mut issues = Issues::default();
        check_is_root(&source, &mut issues);
        let tree = source.read(&["lessons", "exercises"], &mut issues);
        let root = load::root(tree, source, &mut issues);
        (root, issues)
    }

    /// In teaching order.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> + Clone {
        self.packs.iter().flat_map(|pack| &pack.lessons).flat_map(|lesson| &lesson.exercises)
    }

    /// By its present id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises().find(|exercise| exercise.id.as_str() == id)
    }

    /// By id, unique beginning of an id, or former id; else what is near.
    pub fn find(&self, text: &str) -> Found<&Exercise> {
        let typed = text.trim().to_ascii_lowercase();
        let renamed = || self.exercises().find(|exercise| exercise.was.iter().any(|was| was.as_str() == typed));
        lookup::find(&typed, self.exercises().map(|exercise| (exercise.id.as_str(), exercise)), renamed)
    }

    /// The exercises whose title has these words or their beginnings.
    pub fn titled(&self, words: &str) -> Vec<&Exercise> {
        lookup::titled(words, self.exercises().map(|exercise| (exercise.title.as_str(), exercise)))
    }

    /// The exercises before and after, across lessons and packs.
    pub fn neighbours(&self, id: &str) -> (Option<&Exercise>, Option<&Exercise>) {
        lookup::neighbours(self.exercises(), |exercise| exercise.id.as_str() == id)
    }

    /// The pack and the lesson of an exercise.
    pub fn lesson_of(&self, id: &str) -> Option<(&Pack, &Lesson)> {
        let lessons = self.packs.iter().flat_map(|pack| pack.lessons.iter().map(move |lesson| (pack, lesson)));
        lessons.into_iter().find(|(_, lesson)| lesson.exercises.iter().any(|exercise| exercise.id.as_str() == id))
    }

    /// An issue without words yet, at a question's place in its lesson.
    fn place_of_question(&self, exercise: &Exercise) -> Issue {
        let folder = format!("lessons/{}", exercise.pack);
        let slug = self.lesson_of(exercise.id.as_str()).map_or("", |(_, lesson)| lesson.slug.as_str());
        let path = format!("{folder}/{slug}.toml");
        let text = self.source.read(&[&folder], &mut Issues::default()).take(&path).unwrap_or_default();
        let id = format!("\"{}\"", exercise.id);
        let line = text.lines().position(|line| line.starts_with("id") && line.contains(&id));
        let line = line.and_then(|at| u32::try_from(at + 1).ok());
        Issue { line, column: line.map(|_| 1), ..Issue::of_file("", path, "", "") }
    }

    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.file.id.as_str() == id)
    }

    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id.as_str() == id)
    }

    /// The term that is spelled so, else the concept, else what begins so; else what is near.
    pub fn explain(&self, word: &str) -> Found<Entry<'_>> {
        glossary::find(word, &self.terms, &self.concepts)
    }

    pub fn world(&self, name: &str) -> Option<&World> {
        self.worlds.iter().find(|world| world.name == name)
    }
}

fn check_is_root(source: &Source, issues: &mut Issues) {
    if let Source::Folder(root) = source
        && !root.join("lessons").is_dir()
    {
        let what = format!("{} is no pack root: it has no folder `lessons`", root.display());
        issues.push(Issue::of_file("files", "lessons", what, "name a folder that holds lessons/ and exercises/"));
    }
}
