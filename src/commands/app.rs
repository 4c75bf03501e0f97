//! What commands share: the streams, the time, and, opened when first needed, lessons, progress and workspace.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::content::{ExerciseId, World};
use crate::packs::{Outline, Root, Source};
use crate::sandbox::Worker;
use crate::store::{self, Progress, Store};
use crate::ui::{Line, Style, Text, Ui, markdown};
use crate::workspace::{Config, Places, Profile, Workspace};

use super::{Failure, Global, Result};

pub struct App {
    pub ui: Ui,
    /// Milliseconds since 1970, UTC; read once.
    pub now_ms: i64,
    pub here: PathBuf,
    /// Whose progress and files these are.
    pub profile: Profile,
    global: Global,
    config: std::result::Result<Config, Failure>,
    store: Option<std::result::Result<Store, String>>,
    /// What became of a damaged progress file was said.
    told: bool,
    outline: Option<Outline>,
}

/// The process's own streams. Colour and form are those of the command line, else of the configuration.
pub fn ui(global: &Global, config: Option<&Config>) -> Ui {
    let mut options = global.options();
    if let Some(config) = config {
        // A value that cannot be is told by whoever needs the configuration; it must not hide the message.
        options.color = global.color().or(config.color().ok().flatten()).unwrap_or_default();
        options.plain |= config.plain().unwrap_or_default();
    }
    Ui::new(options, |name| std::env::var(name).ok())
}

impl App {
    /// Fails only for a profile that cannot be; then the streams come back to say so.
    pub fn new(global: Global) -> std::result::Result<App, Box<(Ui, Failure)>> {
        let profile = match profile(&global) {
            Ok(profile) => profile,
            Err(failure) => return Err(Box::new((ui(&global, None), failure))),
        };
        let home = home(&profile).map_err(Failure::from);
        let config = home.and_then(|home| Ok(Config::read(&home)?));
        Ok(App {
            ui: ui(&global, config.as_ref().ok()),
            now_ms: super::now(),
            here: std::env::current_dir().unwrap_or_default(),
            profile,
            global,
            config,
            store: None,
            told: false,
            outline: None,
        })
    }

    fn source(&self) -> Source {
        match &self.global.root {
            Some(root) => Source::Folder(root.clone()),
            None => Source::Embedded,
        }
    }

    /// The folder given with `--root`.
    pub fn root_folder(&self) -> Option<&PathBuf> {
        self.global.root.as_ref()
    }

    /// All lessons, with their texts.
    pub fn root(&self) -> Result<Root> {
        Ok(Root::for_learners(self.source())?)
    }

    /// The order of all exercises, which is read much faster.
    pub fn outline(&mut self) -> Result<&Outline> {
        let outline = match self.outline.take() {
            Some(outline) => outline,
            None => Outline::of(self.source())?,
        };
        Ok(self.outline.insert(outline))
    }

    /// The worlds an exercise runs in; none where it needs none.
    pub fn worlds(&mut self, name: Option<&str>) -> Result<Vec<World>> {
        let Some(name) = name else { return Ok(Vec::new()) };
        Ok(self.outline()?.world(name).into_iter().collect())
    }

    pub fn worker(&self) -> Result<Worker> {
        let failed = |error| Failure::new("sandbox", format!("the sandbox cannot be started: {error}"), "");
        Worker::current().map_err(failed)
    }

    /// The profile's folder for progress and configuration.
    pub fn home(&self) -> std::result::Result<PathBuf, store::StoreError> {
        home(&self.profile)
    }

    pub fn config(&mut self) -> Result<&mut Config> {
        self.config.as_mut().map_err(|failure| failure.clone())
    }

    /// The progress file; what was wrong with it is said once, and from then on it is the same words.
    pub fn store(&mut self) -> std::result::Result<&mut Store, String> {
        if self.store.is_none() {
            let opened = self.home().and_then(|home| Store::open(&home.join(store::FILE), self.now_ms));
            self.store = Some(opened.map_err(|error| error.to_string()));
            self.say_how_it_opened();
        }
        match &mut self.store {
            Some(Ok(store)) => Ok(store),
            Some(Err(words)) => Err(words.clone()),
            None => Err(String::new()),
        }
    }

    /// Works on the progress file; that it cannot be opened is a failure here, while elsewhere it costs only the record.
    pub fn with_store<T>(&mut self, work: impl FnOnce(&mut Store, &mut Ui) -> T) -> Result<T> {
        let path = self.home()?.join(store::FILE);
        let App { store, ui, .. } = self;
        let store = match store {
            Some(Ok(store)) => store,
            _ => {
                let opened = Store::open(&path, self.now_ms)?;
                store.insert(Ok(opened)).as_mut().map_err(|words| Failure::new("store", words.clone(), ""))?
            }
        };
        Ok(work(store, ui))
    }

    fn say_how_it_opened(&mut self) {
        if let Some(Err(words)) = &self.store {
            let words = format!("progress is not available: {words}");
            self.warn(&words);
        }
        self.say_what_was_salvaged();
    }

    /// Says once what became of a damaged progress file, whenever the damage was noticed.
    pub fn say_what_was_salvaged(&mut self) {
        let Some(Ok(store)) = &self.store else { return };
        let Some(salvage) = store.salvaged().filter(|_| !self.told) else { return };
        let events = |count: u64| format!("{count} event{}", if count == 1 { "" } else { "s" });
        let lost = match salvage.lost {
            Some(0) => "nothing is lost".to_owned(),
            Some(1) => "1 is lost".to_owned(),
            Some(lost) => format!("{lost} are lost"),
            None => "how many are lost cannot be told".to_owned(),
        };
        let words = format!(
            "the progress file was damaged: {} were saved, {} of them from a backup; {lost}. The damaged file is kept as {}",
            events(salvage.saved),
            salvage.from_backup,
            salvage.kept_as.display()
        );
        self.told = true;
        self.warn(&words);
    }

    /// Every exercise's progress; empty where there is no store.
    pub fn progress(&mut self) -> BTreeMap<ExerciseId, Progress> {
        let read = self.store().map(|store| store.progress().map_err(|error| error.to_string()));
        match read {
            Ok(Ok(progress)) => progress,
            Ok(Err(words)) => {
                self.warn(&format!("progress is not available: {words}"));
                BTreeMap::new()
            }
            Err(_) => BTreeMap::new(),
        }
    }

    /// The exercise one is at.
    pub fn current(&mut self) -> Option<ExerciseId> {
        self.store().ok()?.current().ok()?
    }

    pub fn workspace(&self) -> Result<Workspace> {
        Ok(Workspace::locate(&self.places()?)?)
    }

    /// The workspace in a folder of one's choice.
    pub fn workspace_at(&self, root: &std::path::Path) -> Result<Workspace> {
        Ok(Workspace::locate(&Places { flag: Some(root.to_owned()), ..self.places()? })?)
    }

    /// Where the workspace may come from. Without a home folder nothing is remembered; a configuration that cannot be
    /// read might name it, so it is an error.
    fn places(&self) -> Result<Places> {
        let remembered = match &self.config {
            Ok(config) => config.workspace()?,
            Err(Failure::Stopped { code: "no_home", .. }) => None,
            Err(failure) => return Err(failure.clone()),
        };
        Ok(Places {
            flag: self.global.workspace.clone(),
            here: self.here.clone(),
            variable: std::env::var_os("BACKLINGS_WORKSPACE"),
            remembered,
            profile: self.profile.clone(),
        })
    }

    /// Skipped exercises; none where there is no store.
    pub fn skipped(&mut self) -> BTreeSet<ExerciseId> {
        self.store().ok().and_then(|store| store.skipped().ok()).unwrap_or_default()
    }

    /// Colour and form as the command line gives them: for `config`, which says where each value comes from.
    pub fn flags(&self) -> &Global {
        &self.global
    }

    /// A notice that is no result.
    pub fn warn(&mut self, words: &str) {
        let look = self.ui.note_look();
        let mut text = Text::new();
        text.prose(Line::of(Style::Key, "note: ").and(Style::Plain, words), look.prose());
        self.ui.note(&text);
    }

    /// Markdown, shown as a result.
    pub fn say(&mut self, source: &str) {
        let text = markdown(&self.ui.look(), source);
        self.ui.show(&text);
    }

    /// A path as one would type it: with `~` for the home folder.
    pub fn shown(&self, path: &std::path::Path) -> String {
        let home = directories::BaseDirs::new();
        match home.as_ref().and_then(|dirs| path.strip_prefix(dirs.home_dir()).ok()) {
            Some(rest) if cfg!(unix) => format!("~/{}", rest.display()),
            _ => path.display().to_string(),
        }
    }
}

/// `--profile`, else `BACKLINGS_PROFILE`.
fn profile(global: &Global) -> Result<Profile> {
    let variable = || std::env::var("BACKLINGS_PROFILE").unwrap_or_default();
    let (name, from) = match &global.profile {
        Some(name) => (name.clone(), "--profile"),
        None => (variable(), "BACKLINGS_PROFILE"),
    };
    Profile::named(&name).map_err(|words| {
        Failure::new("profile", words, format!("Change `{from}`; without one, the default profile is used."))
    })
}

fn home(profile: &Profile) -> std::result::Result<PathBuf, store::StoreError> {
    Ok(profile.home(&store::home(std::env::var_os("BACKLINGS_HOME"))?))
}
