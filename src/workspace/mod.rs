//! The learner's folder: where it is, the files of each task in it, and reading them back. No file is overwritten whose
//! text was not kept.

mod checks;
mod config;
mod files;
mod profile;
mod replace;
mod versions;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use checks::node_tests;
pub use config::{CONFIG, Config, Key};
pub use files::SetUp;
pub use profile::Profile;
pub use replace::Replacement;
pub use versions::{Back, Version, Versions, What};

use crate::content::{Body, Exercise, TextFile};

/// The file that makes a folder a workspace.
pub const MARKER: &str = "backlings.toml";

const MARKER_TEXT: &str = "# This folder is a workspace of backlings: one folder a task, grouped by pack.\n\
    # `backlings` finds it again from anywhere; move or copy it as you like.\nformat = 1\n";

/// What can go wrong with the learner's files; each message says what to do next.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    #[error("there is no home folder for a workspace; name one with --workspace DIR")]
    NoHome,
    #[error("{} holds other things and is no workspace; name another folder with --workspace DIR", .0.display())]
    Occupied(PathBuf),
    #[error("{} is the workspace of {theirs}, and this is {ours}; {fix}", root.display())]
    OtherProfile { root: PathBuf, theirs: String, ours: String, fix: String },
    #[error("{}: {what} ({why}); name another folder with --workspace DIR", path.display())]
    NotWritten { path: PathBuf, what: &'static str, why: std::io::Error },
    #[error("{}: {what}", path.display())]
    File { path: PathBuf, what: String },
    #[error("{} is not there; type `backlings start {id}`, which writes what is missing", path.display())]
    NotStarted { id: String, path: PathBuf },
    #[error("{}: {what}; mend the file, or delete it", path.display())]
    Config { path: PathBuf, what: String },
    #[error("{}: the configuration cannot be written ({why}); set BACKLINGS_HOME to a folder that you can write", path.display())]
    NotSaved { path: PathBuf, why: std::io::Error },
}

/// Where a workspace may come from, strongest first.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// `--workspace`
    pub flag: Option<PathBuf>,
    /// The folder one stands in.
    pub here: PathBuf,
    /// `BACKLINGS_WORKSPACE`
    pub variable: Option<OsString>,
    /// The workspace that the configuration names.
    pub remembered: Option<PathBuf>,
    /// Whose workspace it is.
    pub profile: Profile,
}

/// Which of the places it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Flag,
    Here,
    Variable,
    Remembered,
    /// In the home folder. Nobody named it, so a folder of other things must not become one.
    Default,
}

/// The learner's folder; it need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub root: PathBuf,
    pub place: Place,
    profile: Profile,
}

impl Workspace {
    /// `--workspace`, else the workspace one stands in, else `BACKLINGS_WORKSPACE`, else the remembered one, else
    /// `backlings` (with a profile `backlings-NAME`) in the home folder. That of another profile is refused.
    pub fn locate(places: &Places) -> Result<Workspace, WorkspaceError> {
        let (root, place) = Workspace::root(places)?;
        let workspace = Workspace { root, place, profile: places.profile.clone() };
        workspace.check_profile()?;
        Ok(workspace)
    }

    fn root(places: &Places) -> Result<(PathBuf, Place), WorkspaceError> {
        if let Some(root) = &places.flag {
            return Ok((places.here.join(root), Place::Flag));
        }
        if let Some(root) = around(&places.here) {
            return Ok((root.to_owned(), Place::Here));
        }
        if let Some(root) = places.variable.as_ref().filter(|root| !root.is_empty()) {
            return Ok((places.here.join(root), Place::Variable));
        }
        if let Some(root) = &places.remembered {
            return Ok((root.clone(), Place::Remembered));
        }
        let home = directories::BaseDirs::new().ok_or(WorkspaceError::NoHome)?;
        Ok((home.home_dir().join(places.profile.folder()), Place::Default))
    }

    /// Two learners in one folder would overwrite one another's attempts.
    fn check_profile(&self) -> Result<(), WorkspaceError> {
        let theirs = profile_of(&self.root).filter(|theirs| *theirs != self.profile);
        let Some(theirs) = theirs else { return Ok(()) };
        let words = |profile: &Profile| match profile.name() {
            Some(name) => format!("profile `{name}`"),
            None => "the default profile".to_owned(),
        };
        let name = theirs.name().unwrap_or("default");
        let fix = format!("add `--profile {name}`, or name another folder with `--workspace DIR`");
        Err(WorkspaceError::OtherProfile {
            root: self.root.clone(),
            theirs: words(&theirs),
            ours: words(&self.profile),
            fix,
        })
    }

    pub fn exists(&self) -> bool {
        self.root.join(MARKER).is_file()
    }

    /// Makes the folder a workspace.
    pub fn create(&self) -> Result<(), WorkspaceError> {
        if self.place == Place::Default && !self.exists() && is_occupied(&self.root) {
            return Err(WorkspaceError::Occupied(self.root.clone()));
        }
        let whose = self.profile.name().map(|name| format!("profile = \"{name}\"\n")).unwrap_or_default();
        files::write_new(&self.root.join(MARKER), &format!("{MARKER_TEXT}{whose}"))?;
        Ok(())
    }

    /// Writes it down in the configuration, so that it is found from anywhere, and missed when it is gone. The default one
    /// goes with the home folder.
    pub fn remember(&self, config: &mut Config) -> Result<(), WorkspaceError> {
        let words = match self.place {
            Place::Default => format!("~/{}", self.profile.folder()),
            _ => self.root.to_string_lossy().into_owned(),
        };
        config.set(Key::Workspace, &words).map(|_| ())
    }

    /// The folder of a task.
    pub fn folder(&self, exercise: &Exercise) -> PathBuf {
        self.root.join(exercise.pack.as_str()).join(exercise.id.as_str())
    }

    /// The id of the task whose folder holds this path, by the layout of folders alone. The path need not exist.
    pub fn id_at(&self, path: &Path) -> Option<String> {
        let root = self.root.canonicalize().ok()?;
        let path = real(path);
        let mut parts = path.strip_prefix(root).ok()?.components().skip(1);
        Some(parts.next()?.as_os_str().to_str()?.to_owned())
    }

    /// The tasks whose folders have a file of this name, by their ids.
    pub fn ids_with(&self, name: &str) -> Vec<String> {
        let folders = |folder: &Path| -> Vec<PathBuf> {
            let entries = folder.read_dir().into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
        };
        let tasks = folders(&self.root).into_iter().flat_map(|pack| folders(&pack));
        let with_it = tasks.filter(|task| task.join(name).is_file());
        let mut ids: Vec<String> = with_it.filter_map(|task| task.file_name()?.to_str().map(str::to_owned)).collect();
        ids.sort();
        ids
    }

    /// Writes what a task needs and is not there yet.
    pub fn set_up(&self, exercise: &Exercise) -> Result<SetUp, WorkspaceError> {
        let folder = self.folder(exercise);
        let mut files = contents(exercise);
        // A main file that the learner renamed is there, and a second one would take its place.
        files.retain(|file| replace::on_disk(&folder, exercise, &file.path) == file.path);
        files::set_up(&folder, &files)
    }

    /// The learner's files of a task as they are now.
    pub fn read(&self, exercise: &Exercise) -> Result<Vec<TextFile>, WorkspaceError> {
        let folder = self.folder(exercise);
        if !folder.is_dir() {
            return Err(WorkspaceError::NotStarted { id: exercise.id.to_string(), path: folder });
        }
        let mut found = files::read(&folder)?;
        if let Body::Js(task) = &exercise.body {
            crate::kinds::rename_mjs(&task.spec, &mut found);
        }
        match main_file(exercise) {
            Some(main) if !found.iter().any(|file| file.path == main) => {
                Err(WorkspaceError::NotStarted { id: exercise.id.to_string(), path: folder.join(main) })
            }
            _ => Ok(found),
        }
    }
}

/// The workspace that holds this folder, if one does.
pub fn around(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(MARKER).is_file())
}

/// Whether there is something in a folder.
pub fn is_occupied(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut entries| entries.next().is_some())
}

/// Whose workspace this is, where it is one; a marker that cannot be read says nothing.
fn profile_of(root: &Path) -> Option<Profile> {
    let text = std::fs::read_to_string(root.join(MARKER)).ok()?;
    let table: toml::Table = text.parse().ok()?;
    Profile::named(table.get("profile").and_then(|name| name.as_str()).unwrap_or_default()).ok()
}

/// The path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let above = path.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    match above {
        Some((above, real)) => real.join(path.strip_prefix(above).unwrap_or(Path::new(""))),
        None => path.to_owned(),
    }
}

/// The file of a task that the learner edits.
pub fn main_file(exercise: &Exercise) -> Option<&str> {
    match &exercise.body {
        Body::Js(task) => Some(&task.spec.file),
        Body::Sql(task) => Some(&task.spec.file),
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => None,
    }
}

/// What the learner begins with; nothing for a question.
pub fn start(exercise: &Exercise) -> &[TextFile] {
    match &exercise.body {
        Body::Js(task) => &task.start,
        Body::Sql(task) => &task.start,
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => &[],
    }
}

/// Everything a task's folder begins with.
fn contents(exercise: &Exercise) -> Vec<TextFile> {
    let file = |path: &str, text: String| TextFile { path: path.to_owned(), text };
    let mut all = start(exercise).to_vec();
    if all.is_empty() {
        return all;
    }
    all.push(file("TASK.md", task_page(exercise)));
    if let Body::Js(task) = &exercise.body {
        all.push(file("package.json", "{\n  \"private\": true,\n  \"type\": \"module\"\n}\n".to_owned()));
        if let Some(text) = node_tests(exercise.id.as_str(), &task.spec) {
            all.push(file("cases.test.js", text));
        }
        if let Some(checks) = &task.checks {
            all.push(file("checks.test.js", checks.text.clone()));
        }
    }
    all
}

fn task_page(exercise: &Exercise) -> String {
    let main = main_file(exercise).unwrap_or_default();
    let node = match exercise.body {
        Body::Js(_) => "- `node --test` runs the visible cases in real Node, if you have it.\n",
        _ => "",
    };
    format!(
        "# {}\n\n{}\n\n---\n\n- Edit `{main}`, save, then type `backlings check`.\n- `backlings run` runs the file and shows what \
         it prints.\n- `backlings hint` helps step by step.\n{node}",
        exercise.title,
        exercise.task.trim()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_comes_from_the_strongest_place() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("ws/js-logic/js-fn-01")).unwrap();
        std::fs::write(at("ws").join(MARKER), MARKER_TEXT).unwrap();
        let remembered = Some(at("remembered"));
        let outside = Places { here: folder.path().to_owned(), ..Places::default() };
        let cases = [
            (
                Places { flag: Some("named".into()), here: at("ws"), ..outside.clone() },
                "named",
                "relative to where one stands",
            ),
            (
                Places {
                    here: at("ws/js-logic/js-fn-01"),
                    variable: Some("v".into()),
                    remembered: remembered.clone(),
                    ..outside.clone()
                },
                "ws",
                "",
            ),
            (Places { variable: Some(at("v").into()), remembered: remembered.clone(), ..outside.clone() }, "v", ""),
            (Places { variable: Some("".into()), remembered, ..outside.clone() }, "remembered", ""),
            (Places { profile: ada(), ..outside.clone() }, "backlings-ada", ""),
        ];
        for (places, name, why) in cases {
            let found = Workspace::locate(&places).unwrap().root;
            assert!(found.ends_with(name), "{} is not {name} {why}", found.display());
        }
        assert!(Workspace::locate(&outside).unwrap().root.ends_with("backlings"));
        let workspace = named(at("ws"));
        for (path, id) in [
            ("ws/js-logic/js-fn-01", Some("js-fn-01")),
            ("ws/js-logic/js-fn-01/not/there.js", Some("js-fn-01")),
            ("ws/js-logic/js-fn-02/shop.js", Some("js-fn-02")),
            ("ws/js-logic", None),
            ("elsewhere", None),
        ] {
            assert_eq!(workspace.id_at(&at(path)).as_deref(), id, "{path}");
        }
        std::fs::write(at("ws/js-logic/js-fn-01/shop.js"), "").unwrap();
        assert_eq!((workspace.ids_with("shop.js"), workspace.ids_with("no.js")), (vec!["js-fn-01".into()], vec![]));
    }

    fn ada() -> Profile {
        Profile::named("ada").unwrap()
    }

    fn named(root: PathBuf) -> Workspace {
        Workspace { root, place: Place::Flag, profile: Profile::default() }
    }

    #[test]
    fn nobody_works_in_the_workspace_of_another_profile() {
        let folder = tempfile::tempdir().unwrap();
        let places = |profile: Profile| Places { flag: Some(folder.path().join("ws")), profile, ..Places::default() };
        Workspace::locate(&places(ada())).unwrap().create().unwrap();
        assert!(Workspace::locate(&places(ada())).is_ok());
        let inside = Places { here: folder.path().join("ws"), ..Places::default() };
        for places in [places(Profile::default()), inside] {
            let error = Workspace::locate(&places).unwrap_err().to_string();
            let end = "is the workspace of profile `ada`, and this is the default profile; add `--profile ada`, or name \
                       another folder with `--workspace DIR`";
            assert!(error.ends_with(end), "{error}");
        }
    }

    #[test]
    fn a_folder_of_other_things_becomes_a_workspace_only_when_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("thesis.txt"), "mine").unwrap();
        let root = folder.path().to_owned();
        let error = Workspace { place: Place::Default, ..named(root.clone()) }.create().unwrap_err();
        assert!(error.to_string().ends_with("name another folder with --workspace DIR"), "{error}");
        assert!(!root.join(MARKER).exists());
        let mut config = Config::read(&folder.path().join("config")).unwrap();
        let named = named(root.clone());
        named.create().unwrap();
        named.remember(&mut config).unwrap();
        assert!(root.join(MARKER).exists());
        let again = Config::read(&folder.path().join("config")).unwrap();
        assert_eq!(again.workspace().unwrap(), Some(root));
    }
}
