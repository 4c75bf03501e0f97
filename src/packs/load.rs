//! Reads a whole pack root and finds everything that is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{
    Concept, ConceptsFile, ExerciseId, FORMAT, Lesson, Locks, Pack, PackFile, PackId, TextFile, World,
};

use super::context::{Context, ID_FORM, nearest};
use super::exercise_rules::check_filled;
use super::issue::{Issue, Issues};
use super::lesson::{self, Listing, ReadLesson};
use super::toml_file::TomlFile;
use super::tree::Tree;
use super::{Root, Source, embed, glossary, graph, task, text_rules};

const CONCEPTS: &str = "lessons/concepts.toml";
/// Beside `pack.toml`; written by `pack check --write`.
pub(crate) const FINGERPRINTS: &str = "fingerprints.toml";
/// `exercises/data/` holds the worlds, so no pack can have this name.
const DATA: &str = "data";

/// Loads what the tree holds; where issues come out, the root is as complete as it could be.
pub(crate) fn root(mut tree: Tree, source: Source, issues: &mut Issues) -> Root {
    let concepts = concepts(&mut tree, &source, issues);
    let known = |concepts: &Vec<Concept>| concepts.iter().map(|concept| concept.id.0.clone()).collect();
    let worlds = worlds(&mut tree, &source, issues);
    let mut context = Context { concepts: concepts.as_ref().map(known), worlds, ..Context::default() };
    let terms = glossary::read(&mut tree, &source, &context, issues);
    let mut packs = Vec::new();
    let names = tree.folders_in("lessons");
    for name in &names {
        packs.extend(pack(&mut tree, name, &names, &mut context, issues));
    }
    for name in tree.folders_in("exercises").into_iter().filter(|name| !names.contains(name)) {
        tree.take_below(&format!("exercises/{name}"));
        let fix = format!("add lessons/{name}/pack.toml, or delete the folder");
        issues.push(Issue::of_file("files", format!("exercises/{name}"), format!("there is no pack `{name}`"), fix));
    }
    for path in tree.left() {
        issues.push(stray(path));
    }
    let packs = in_order(packs, issues);
    Root { packs, concepts: concepts.unwrap_or_default(), terms, worlds: context.worlds, source }
}

/// A root without its own `concepts.toml` builds on the graph in the binary. Nothing when it cannot be read.
fn concepts(tree: &mut Tree, source: &Source, issues: &mut Issues) -> Option<Vec<Concept>> {
    if tree.has(CONCEPTS) || *source == Source::Embedded {
        return read_concepts(&tree.take(CONCEPTS)?, issues);
    }
    let text = embed::read(&["lessons"], &mut Issues::default()).take(CONCEPTS).unwrap_or_default();
    read_concepts(&text, issues)
}

fn read_concepts(text: &str, issues: &mut Issues) -> Option<Vec<Concept>> {
    let mut toml = TomlFile::new(CONCEPTS, text);
    let concepts = toml.table().and_then(|table| {
        text_rules::check_words(&mut toml, &table);
        toml.decode::<ConceptsFile>(table)
    });
    if let Some(file) = &concepts {
        check_concepts(&mut toml, &file.concepts);
    }
    issues.0.append(&mut toml.issues.0);
    concepts.map(|file| file.concepts)
}

fn check_concepts(toml: &mut TomlFile<'_>, concepts: &[Concept]) {
    let nodes: BTreeMap<&str, Vec<&str>> = (concepts.iter())
        .map(|concept| (concept.id.as_str(), concept.needs.iter().map(|need| need.as_str()).collect()))
        .collect();
    let mut seen = BTreeSet::new();
    for (n, concept) in concepts.iter().enumerate() {
        let at = format!("concept.{n}");
        if !concept.id.is_well_formed() {
            toml.issue("ids", &format!("{at}.id"), format!("`{}` cannot be an id", concept.id), ID_FORM);
        }
        if !seen.insert(concept.id.as_str()) {
            let what = format!("concept `{}` is here twice", concept.id);
            toml.issue("concepts", &format!("{at}.id"), what, "give each an id of its own");
        }
        check_filled(toml, &format!("{at}.strand"), "strand", &concept.strand);
        check_filled(toml, &format!("{at}.definition"), "definition", &concept.definition);
        for (m, need) in concept.needs.iter().enumerate().filter(|(_, need)| !nodes.contains_key(need.as_str())) {
            let fix = nearest(need.as_str(), nodes.keys().copied())
                .unwrap_or_else(|| "add the concept, or take it off `needs`".to_owned());
            toml.issue("concepts", &format!("{at}.needs.{m}"), format!("there is no concept `{need}`"), fix);
        }
    }
    if let Err(cycle) = graph::order(&nodes) {
        let first = concepts.iter().position(|concept| Some(&concept.id.as_str()) == cycle.first()).unwrap_or(0);
        let what = format!("these concepts need one another: {}", cycle.join(" → "));
        toml.issue("concepts", &format!("concept.{first}.needs"), what, "take one of them off `needs`");
    }
}

/// `exercises/data/NAME/`, and those of the binary that the root does not have itself.
fn worlds(tree: &mut Tree, source: &Source, issues: &mut Issues) -> Vec<World> {
    let mut worlds = own_worlds(tree, issues);
    if *source != Source::Embedded {
        let mut builtin = embed::read(&["exercises/data"], &mut Issues::default());
        for world in own_worlds(&mut builtin, &mut Issues::default()) {
            if !worlds.iter().any(|own| own.name == world.name) {
                worlds.push(world);
            }
        }
    }
    worlds
}

pub(crate) fn own_worlds(tree: &mut Tree, issues: &mut Issues) -> Vec<World> {
    let folder = format!("exercises/{DATA}");
    let mut worlds = Vec::new();
    for name in tree.folders_in(&folder) {
        let dir = format!("{folder}/{name}");
        let path = format!("{dir}/schema.sql");
        let there = tree.has(&path);
        let schema = tree.take(&path);
        if !there {
            let fix = "add schema.sql with the CREATE TABLE statements";
            issues.push(Issue::of_file("files", &dir, "this world has no schema.sql", fix));
        }
        let mut sets = Vec::new();
        for file in tree.files_in(&dir) {
            if let Some(set) = file.strip_suffix(".sql")
                && let Some(text) = tree.take(&format!("{dir}/{file}"))
            {
                sets.push(TextFile { path: set.to_owned(), text });
            }
        }
        if !sets.iter().any(|set| set.path == "empty") {
            sets.insert(0, TextFile { path: "empty".to_owned(), text: String::new() });
        }
        worlds.push(World { name, schema: schema.unwrap_or_default(), sets });
    }
    worlds
}

fn pack(tree: &mut Tree, name: &str, all: &[String], context: &mut Context, issues: &mut Issues) -> Option<Pack> {
    let dir = format!("lessons/{name}");
    let path = format!("{dir}/pack.toml");
    let there = tree.has(&path);
    let file = match tree.take(&path) {
        Some(text) => {
            let mut toml = TomlFile::new(&path, &text);
            let file = pack_file(&mut toml, name, all);
            issues.0.append(&mut toml.issues.0);
            file
        }
        None => Err(Unread::Broken),
    };
    if !there {
        issues.push(Issue::of_file("files", &dir, "this folder has no pack.toml", "add one, or delete the folder"));
    }
    if let Err(Unread::Newer) = file {
        tree.take_below(&dir);
        tree.take_below(&format!("exercises/{name}"));
        return None;
    }
    // The lessons of a pack whose own file is broken are read all the same, for what is wrong with them.
    let stripped = file.as_ref().is_ok_and(|file| file.stripped);
    let lessons = lessons(tree, &PackId(name.to_owned()), stripped, context, issues);
    let mut lessons = lessons;
    let locks = locks(tree, name, issues);
    for exercise in lessons.iter_mut().flat_map(|lesson| &mut lesson.exercises) {
        exercise.lock = locks.get(exercise.id.as_str()).cloned();
    }
    Some(Pack { file: file.ok()?, lessons })
}

/// The fingerprints of a pack; none where it was never checked.
pub(crate) fn locks(tree: &mut Tree, pack: &str, issues: &mut Issues) -> Locks {
    let path = format!("lessons/{pack}/{FINGERPRINTS}");
    let Some(text) = tree.take(&path) else { return Locks::default() };
    toml::from_str(&text).unwrap_or_else(|_| {
        let fix = "delete it, and run `backlings pack check --write`";
        issues.push(Issue::of_file("fingerprints", &path, "this file cannot be read", fix));
        Locks::default()
    })
}

/// Why there is no pack file.
pub(crate) enum Unread {
    /// The whole pack is of a newer format, and nothing else is said about it.
    Newer,
    Broken,
}

/// `format` is checked before anything else: a newer file may have keys that mean nothing here.
pub(crate) fn pack_file(toml: &mut TomlFile<'_>, name: &str, all: &[String]) -> Result<PackFile, Unread> {
    let table = toml.table().ok_or(Unread::Broken)?;
    let format = table.get_ref().get("format").and_then(|value| value.get_ref().as_integer());
    if format.and_then(|format| format.as_str().parse::<u64>().ok()).is_some_and(|format| format > u64::from(FORMAT)) {
        let what = format!("this pack is of a newer format than {FORMAT}, the newest that this backlings reads");
        toml.issue("format", "format", what, "install a newer backlings");
        return Err(Unread::Newer);
    }
    text_rules::check_words(toml, &table);
    let file: PackFile = toml.decode(table).ok_or(Unread::Broken)?;
    if file.format == 0 {
        toml.issue("format", "format", "there is no format 0", format!("write format = {FORMAT}"));
    }
    if file.id.as_str() != name {
        let what = format!("this pack is called `{}`, and its folder `{name}`", file.id);
        toml.issue("ids", "id", what, "give both the same name");
    }
    if !file.id.is_well_formed() || file.id.as_str() == DATA {
        toml.issue("ids", "id", format!("`{}` cannot be the id of a pack", file.id), ID_FORM);
    }
    for (key, text) in [("title", &file.title), ("about", &file.about), ("version", &file.version)] {
        check_filled(toml, key, key, text);
    }
    let known: BTreeSet<&str> =
        all.iter().map(String::as_str).chain(embed::folders_in("lessons")).filter(|other| *other != name).collect();
    for (n, after) in file.after.iter().enumerate().filter(|(_, after)| !known.contains(after.as_str())) {
        let fix = nearest(after.as_str(), known.iter().copied())
            .unwrap_or_else(|| "name another pack, or take it off `after`".to_owned());
        toml.issue("ids", &format!("after.{n}"), format!("there is no other pack `{after}`"), fix);
    }
    Ok(file)
}

fn lessons(tree: &mut Tree, pack: &PackId, stripped: bool, context: &mut Context, issues: &mut Issues) -> Vec<Lesson> {
    let dir = format!("lessons/{pack}");
    let folders: BTreeSet<String> = tree.folders_in(&format!("exercises/{pack}")).into_iter().collect();
    let mut listing = Listing { pack, folders: &folders, listed: BTreeMap::new() };
    let mut read = BTreeMap::new();
    for name in tree.files_in(&dir) {
        let Some(slug) = lesson_slug(&name) else { continue };
        let path = format!("{dir}/{name}");
        let lesson = tree.take(&path).and_then(|text| lesson::read(&path, &text, &mut listing, context, issues));
        read.insert(slug.to_owned(), lesson);
    }
    if read.is_empty() {
        let fix = format!("add {dir}/01-NAME.toml");
        issues.push(Issue::of_file("files", &dir, "this pack has no lesson", fix));
    }
    // A lesson that could not be read may list any of them.
    let all_read = read.values().all(Option::is_some);
    let listed = listing.listed;
    let mut tasks = BTreeMap::new();
    for id in &folders {
        let file = format!("exercises/{pack}/{id}/exercise.toml");
        if all_read && tree.has(&file) && !listed.contains_key(id) {
            let fix = format!("add \"{id}\" to `exercises` of a lesson in {dir}/");
            issues.push(Issue::of_file("ids", file, format!("no lesson lists `{id}`"), fix));
        }
        let exercise = task::read(tree, pack, stripped, id, context, issues);
        tasks.extend(exercise.map(|exercise| (id.clone(), exercise)));
    }
    let read = read.into_iter().filter_map(|(slug, lesson)| Some((slug, lesson?)));
    read.map(|(slug, lesson)| assemble(slug, lesson, &mut tasks)).collect()
}

fn assemble(slug: String, lesson: ReadLesson, tasks: &mut BTreeMap<String, crate::content::Exercise>) -> Lesson {
    let ReadLesson { file, mut questions } = lesson;
    let mut take = |id: &ExerciseId| match questions.iter().position(|question| question.exercise.id == *id) {
        Some(n) => Some(questions.swap_remove(n).exercise),
        None => tasks.remove(id.as_str()),
    };
    let exercises = file.exercises.iter().filter_map(&mut take).collect();
    Lesson { slug, title: file.title, concepts: file.concepts, text: file.text, exercises }
}

/// `05-async.toml` → `05-async`.
pub(crate) fn lesson_slug(name: &str) -> Option<&str> {
    let slug = name.strip_suffix(".toml")?;
    let (number, rest) = slug.split_once('-')?;
    let numbered = number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
    (numbered && PackId(rest.to_owned()).is_well_formed()).then_some(slug)
}

fn stray(path: &str) -> Issue {
    let in_pack = path.strip_prefix("lessons/").and_then(|rest| rest.split_once('/'));
    let fix = match in_pack {
        Some((_, name)) if name.ends_with(".toml") => {
            "lesson files are called NN-NAME.toml, two digits first; otherwise delete it"
        }
        _ => "delete it, or put it where a pack has its files (docs/PACKS.md)",
    };
    Issue::of_file("files", path, "no part of a pack reads this file", fix)
}

/// Packs in the order in which they are learnt.
fn in_order(mut packs: Vec<Pack>, issues: &mut Issues) -> Vec<Pack> {
    let nodes: BTreeMap<&str, Vec<&str>> = (packs.iter())
        .map(|pack| (pack.file.id.as_str(), pack.file.after.iter().map(|after| after.as_str()).collect()))
        .collect();
    match graph::order(&nodes) {
        Ok(order) => {
            let place: BTreeMap<String, usize> =
                order.iter().enumerate().map(|(n, id)| ((*id).to_owned(), n)).collect();
            packs.sort_by_key(|pack| place.get(pack.file.id.as_str()).copied());
        }
        Err(cycle) => {
            let file = format!("lessons/{}/pack.toml", cycle.first().copied().unwrap_or_default());
            let what = format!("these packs come after one another: {}", cycle.join(" → "));
            issues.push(Issue::of_file("ids", file, what, "take one of them off `after`"));
        }
    }
    packs
}
