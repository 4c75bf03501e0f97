//! The learner's folder: where it is, the files of each task in it, and reading them back. No file is ever overwritten.

mod checks;
mod config;
mod files;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use checks::node_tests;
pub use files::SetUp;

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
    #[error("{}: {what} ({why}); name another folder with --workspace DIR", path.display())]
    NotWritten { path: PathBuf, what: &'static str, why: std::io::Error },
    #[error("{}: {what}", path.display())]
    File { path: PathBuf, what: String },
    #[error("{} is not there; type `backlings start {id}`, which writes what is missing", path.display())]
    NotStarted { id: String, path: PathBuf },
    #[error("{}: {what}; mend the file, or delete it", path.display())]
    Config { path: PathBuf, what: String },
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
    /// The folder of `config.toml`, where the last workspace is remembered.
    pub config: Option<PathBuf>,
}

/// The learner's folder; it need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub root: PathBuf,
    /// Nobody named it, so a folder of other things must not become one.
    by_default: bool,
}

impl Workspace {
    /// `--workspace`, else the workspace one stands in, else `BACKLINGS_WORKSPACE`, else the remembered one, else
    /// `backlings` in the home folder.
    pub fn locate(places: &Places) -> Result<Workspace, WorkspaceError> {
        let named = |root: &Path| Workspace { root: places.here.join(root), by_default: false };
        if let Some(root) = &places.flag {
            return Ok(named(root));
        }
        if let Some(root) = places.here.ancestors().find(|folder| folder.join(MARKER).is_file()) {
            return Ok(named(root));
        }
        if let Some(root) = places.variable.as_ref().filter(|root| !root.is_empty()) {
            return Ok(named(Path::new(root)));
        }
        if let Some(root) = places.config.as_deref().map(config::workspace).transpose()?.flatten() {
            return Ok(named(&root));
        }
        let home = directories::BaseDirs::new().ok_or(WorkspaceError::NoHome)?;
        Ok(Workspace { root: home.home_dir().join("backlings"), by_default: true })
    }

    pub fn exists(&self) -> bool {
        self.root.join(MARKER).is_file()
    }

    /// Makes the folder a workspace.
    pub fn create(&self) -> Result<(), WorkspaceError> {
        let occupied = |folder: &Path| folder.read_dir().is_ok_and(|mut entries| entries.next().is_some());
        if self.by_default && !self.exists() && occupied(&self.root) {
            return Err(WorkspaceError::Occupied(self.root.clone()));
        }
        files::write_new(&self.root.join(MARKER), MARKER_TEXT)?;
        Ok(())
    }

    /// Writes it down in the configuration's folder, so that it is found from anywhere; the default one is found anyway.
    pub fn remember(&self, config: &Path) -> Result<(), WorkspaceError> {
        if self.by_default { Ok(()) } else { config::remember(config, &self.root) }
    }

    /// The folder of a task.
    pub fn folder(&self, exercise: &Exercise) -> PathBuf {
        self.root.join(exercise.pack.as_str()).join(exercise.id.as_str())
    }

    /// The id of the task whose folder holds this path, by the layout of folders alone.
    pub fn id_at(&self, path: &Path) -> Option<String> {
        let root = self.root.canonicalize().ok()?;
        let path = path.canonicalize().ok()?;
        let mut parts = path.strip_prefix(root).ok()?.components().skip(1);
        Some(parts.next()?.as_os_str().to_str()?.to_owned())
    }

    /// Writes what a task needs and is not there yet.
    pub fn set_up(&self, exercise: &Exercise) -> Result<SetUp, WorkspaceError> {
        files::set_up(&self.folder(exercise), &contents(exercise))
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

/// The file of a task that the learner edits.
pub fn main_file(exercise: &Exercise) -> Option<&str> {
    match &exercise.body {
        Body::Js(task) => Some(&task.spec.file),
        Body::Sql(task) => Some(&task.spec.file),
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => None,
    }
}

/// Everything a task's folder begins with.
fn contents(exercise: &Exercise) -> Vec<TextFile> {
    let file = |path: &str, text: String| TextFile { path: path.to_owned(), text };
    let mut all = match &exercise.body {
        Body::Js(task) => task.start.clone(),
        Body::Sql(task) => task.start.clone(),
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => return Vec::new(),
    };
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
        std::fs::create_dir(at("config")).unwrap();
        std::fs::write(at("config/config.toml"), format!("workspace = {:?}\n", at("remembered"))).unwrap();
        let outside = Places { here: folder.path().to_owned(), ..Places::default() };
        let config = Some(at("config"));
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
                    config: config.clone(),
                    ..outside.clone()
                },
                "ws",
                "",
            ),
            (Places { variable: Some(at("v").into()), config: config.clone(), ..outside.clone() }, "v", ""),
            (Places { variable: Some("".into()), config, ..outside.clone() }, "remembered", ""),
        ];
        for (places, name, why) in cases {
            let found = Workspace::locate(&places).unwrap().root;
            assert!(found.ends_with(name), "{} is not {name} {why}", found.display());
        }
        assert!(Workspace::locate(&outside).unwrap().root.ends_with("backlings"));
        let workspace = Workspace { root: at("ws"), by_default: false };
        assert_eq!(workspace.id_at(&at("ws/js-logic/js-fn-01")).as_deref(), Some("js-fn-01"));
        assert_eq!(workspace.id_at(&at("ws/js-logic")), None);
        assert_eq!(workspace.id_at(&at("config")), None);
    }

    #[test]
    fn a_folder_of_other_things_becomes_a_workspace_only_when_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("thesis.txt"), "mine").unwrap();
        let root = folder.path().to_owned();
        let error = Workspace { root: root.clone(), by_default: true }.create().unwrap_err();
        assert!(error.to_string().ends_with("name another folder with --workspace DIR"), "{error}");
        assert!(!root.join(MARKER).exists());
        let config = folder.path().join("config");
        let named = Workspace { root: root.clone(), by_default: false };
        named.create().unwrap();
        named.remember(&config).unwrap();
        assert!(root.join(MARKER).exists());
        assert_eq!(config::workspace(&config).unwrap(), Some(root));
    }
}
