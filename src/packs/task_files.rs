//! The files beside an `exercise.toml`: what each folder means, and which must be there.

use std::collections::BTreeSet;

use crate::content::{Specimen, TextFile, WrongSpec};

use super::context::{ID_FORM, nearest};
use super::exercise_rules::{check_filled, check_unique};
use super::issue::Issue;
use super::toml_file::TomlFile;
use super::tree::Tree;

/// What the folders have to fit to.
pub(crate) struct Wanted<'s> {
    /// `exercises/PACK/ID`.
    pub dir: &'s str,
    /// The task's `file`.
    pub file: &'s str,
    pub difficulty: u8,
    pub wrongs: &'s [WrongSpec],
    /// Solutions and wrong solutions stayed with the mentor.
    pub stripped: bool,
}

/// Fewer known wrong solutions prove nothing about the checks.
const FEWEST_WRONGS: usize = 2;

/// `start/`; it must hold the task's file.
pub(crate) fn take_start(tree: &mut Tree, toml: &mut TomlFile<'_>, wanted: &Wanted<'_>) -> Vec<TextFile> {
    let start = files_below(tree, &format!("{}/start", wanted.dir));
    if !start.iter().any(|file| file.path == wanted.file) {
        let what = format!("`{}` is not in start/", wanted.file);
        let names: Vec<&str> = start.iter().map(|file| file.path.as_str()).collect();
        let fix = nearest(wanted.file, names.into_iter())
            .unwrap_or_else(|| format!("add start/{}: what the learner begins with", wanted.file));
        toml.issue("files", "file", what, fix);
    }
    start
}

/// `solution/`, laid over `start`.
pub(crate) fn take_solution(
    tree: &mut Tree,
    toml: &mut TomlFile<'_>,
    wanted: &Wanted<'_>,
    start: &[TextFile],
) -> Vec<TextFile> {
    let solution = files_below(tree, &format!("{}/solution", wanted.dir));
    if solution.is_empty() {
        if !wanted.stripped {
            let fix = format!("add solution/{}", wanted.file);
            toml.issues.push(Issue::of_file("files", format!("{}/solution", wanted.dir), "there is no solution", fix));
        }
        return Vec::new();
    }
    overlay(start, solution)
}

/// `also/NAME/`, each laid over `start`.
pub(crate) fn take_also(tree: &mut Tree, dir: &str, start: &[TextFile]) -> Vec<(String, Vec<TextFile>)> {
    let also = format!("{dir}/also");
    let names = tree.folders_in(&also);
    names
        .into_iter()
        .map(|name| {
            let files = files_below(tree, &format!("{also}/{name}"));
            (name, overlay(start, files))
        })
        .collect()
}

/// `wrong/NAME/`: the specimens of every `[[wrong]]`, in its order.
pub(crate) fn take_wrong(
    tree: &mut Tree,
    toml: &mut TomlFile<'_>,
    wanted: &Wanted<'_>,
    start: &[TextFile],
) -> Vec<(String, Vec<Specimen>)> {
    let folder = format!("{}/wrong", wanted.dir);
    let mut known = Vec::new();
    for (n, spec) in wanted.wrongs.iter().enumerate() {
        let specimens = ["a", "b"].iter().filter_map(|letter| specimen(tree, toml, wanted, start, &spec.name, letter));
        let specimens: Vec<Specimen> = specimens.collect();
        if !wanted.stripped {
            check_specimens(toml, &format!("wrong.{n}.name"), wanted, spec, &specimens);
            known.push((spec.name.clone(), specimens));
        }
    }
    for name in tree.folders_in(&folder) {
        if !wanted.wrongs.iter().any(|spec| spec.name == name) {
            tree.take_below(&format!("{folder}/{name}"));
            let fix = nearest(&name, wanted.wrongs.iter().map(|spec| spec.name.as_str()))
                .unwrap_or_else(|| format!("add a `[[wrong]]` with name = \"{name}\", or delete the folder"));
            let what = format!("no `[[wrong]]` of exercise.toml is called `{name}`");
            toml.issues.push(Issue::of_file("wrong", format!("{folder}/{name}"), what, fix));
        }
    }
    known
}

/// `wrong/NAME/a.EXT` in place of the task's file, or the files of `wrong/NAME/a/`, laid over `start`.
fn specimen(
    tree: &mut Tree,
    toml: &mut TomlFile<'_>,
    wanted: &Wanted<'_>,
    start: &[TextFile],
    name: &str,
    letter: &str,
) -> Option<Specimen> {
    let folder = format!("{}/wrong/{name}/{letter}", wanted.dir);
    let single = format!("{folder}.{}", extension(wanted.file));
    let mut files = files_below(tree, &folder);
    if let Some(text) = tree.take(&single) {
        if !files.is_empty() {
            let fix = format!("keep the file or the folder {letter}/");
            toml.issues.push(Issue::of_file("wrong", single, format!("specimen {letter} is here twice"), fix));
        }
        files = vec![TextFile { path: wanted.file.to_owned(), text }];
    }
    (!files.is_empty()).then(|| Specimen { name: letter.to_owned(), files: overlay(start, files) })
}

fn check_specimens(toml: &mut TomlFile<'_>, at: &str, wanted: &Wanted<'_>, spec: &WrongSpec, specimens: &[Specimen]) {
    let path = |letter: &str| format!("wrong/{}/{letter}.{}", spec.name, extension(wanted.file));
    let has = |letter: &str| specimens.iter().any(|specimen| specimen.name == letter);
    if !has("a") {
        let fix = format!("add {} with the mistake", path("a"));
        toml.issue("wrong", at, format!("wrong `{}` has no specimen a", spec.name), fix);
    }
    if wanted.difficulty >= 2 && !has("b") {
        let fix = format!("add {}: the same mistake, written by another hand", path("b"));
        toml.issue("wrong", at, format!("wrong `{}` has no specimen b", spec.name), fix);
    }
    if let [a, b] = specimens
        && a.files == b.files
    {
        let fix = "write b as another learner would: a wrong compared with itself proves nothing";
        toml.issue("wrong", at, format!("the specimens of wrong `{}` are the same", spec.name), fix);
    }
}

/// What `[[wrong]]` itself says. `cases` is empty when the names of the cases are known only after a run.
pub(crate) fn check_wrongs(toml: &mut TomlFile<'_>, wrongs: &[WrongSpec], cases: Option<&[String]>) {
    if wrongs.len() < FEWEST_WRONGS {
        let what = format!("too few known wrong solutions ({}): two are the least, three the rule", wrongs.len());
        toml.issue("wrong", "wrong", what, "add a `[[wrong]]` for each mistake that learners make");
    }
    check_unique(toml, "wrong", wrongs.iter().map(|wrong| wrong.name.as_str()), |n| format!("wrong.{n}.name"));
    for (n, wrong) in wrongs.iter().enumerate() {
        let at = format!("wrong.{n}");
        if !crate::content::ExerciseId(wrong.name.clone()).is_well_formed() {
            let what = format!("`{}` cannot be the name of a wrong solution", wrong.name);
            toml.issue("wrong", &format!("{at}.name"), what, ID_FORM);
        }
        check_filled(toml, &format!("{at}.says"), "says", &wrong.says);
        if wrong.fails.is_empty() {
            let what = format!("wrong `{}` fails no case", wrong.name);
            toml.issue("wrong", &format!("{at}.fails"), what, "name the cases that show the mistake");
        }
        check_unique(toml, "wrong", wrong.fails.iter().map(String::as_str), |m| format!("{at}.fails.{m}"));
        let Some(cases) = cases else { continue };
        let known: BTreeSet<&str> = cases.iter().map(String::as_str).collect();
        for (m, name) in wrong.fails.iter().enumerate().filter(|(_, name)| !known.contains(name.as_str())) {
            let fix =
                nearest(name, known.iter().copied()).unwrap_or_else(|| format!("the cases are: {}", cases.join(", ")));
            toml.issue("wrong", &format!("{at}.fails.{m}"), format!("there is no case `{name}`"), fix);
        }
    }
}

fn files_below(tree: &mut Tree, folder: &str) -> Vec<TextFile> {
    tree.take_below(folder).into_iter().map(|(path, text)| TextFile { path, text }).collect()
}

/// The files of `start` with those of `over` in their place or besides, by path.
fn overlay(start: &[TextFile], over: Vec<TextFile>) -> Vec<TextFile> {
    let mut files: Vec<TextFile> =
        start.iter().filter(|file| !over.iter().any(|new| new.path == file.path)).cloned().collect();
    files.extend(over);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn extension(file: &str) -> &str {
    file.rsplit_once('.').map_or("js", |(_, extension)| extension)
}
