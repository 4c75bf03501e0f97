//! `config.toml` beside the progress file: what is remembered between commands, with the comments that people write.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, value};

use super::{WorkspaceError, files};
use crate::ui::When;

/// The file's name in the folder for progress and configuration.
pub const CONFIG: &str = "config.toml";

/// What can be set; [`Key::ALL`] has them in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Workspace,
    Editor,
    Color,
    Plain,
}

impl Key {
    pub const ALL: [Key; 4] = [Key::Workspace, Key::Editor, Key::Color, Key::Plain];

    pub fn name(self) -> &'static str {
        match self {
            Key::Workspace => "workspace",
            Key::Editor => "editor",
            Key::Color => "color",
            Key::Plain => "plain",
        }
    }

    /// What it may be, after "use".
    pub fn values(self) -> &'static str {
        match self {
            Key::Workspace => "a folder for your files",
            Key::Editor => "a command that edits a file, e.g. `code --wait`",
            Key::Color => "auto, always or never",
            Key::Plain => "true or false",
        }
    }

    pub fn named(name: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.name() == name)
    }

    /// The value as the file holds it.
    fn item(self, text: &str) -> Option<Item> {
        match self {
            Key::Workspace | Key::Editor => Some(text).filter(|text| !text.trim().is_empty()).map(value),
            Key::Color => color(text).map(|_| value(text)),
            Key::Plain => text.parse::<bool>().ok().map(value),
        }
    }
}

/// A path that begins with `~` is in the home folder.
fn at_home(path: &str) -> PathBuf {
    match (path.strip_prefix("~/"), directories::BaseDirs::new()) {
        (Some(rest), Some(home)) => home.home_dir().join(rest),
        _ => PathBuf::from(path),
    }
}

fn color(text: &str) -> Option<When> {
    match text {
        "auto" => Some(When::Auto),
        "always" => Some(When::Always),
        "never" => Some(When::Never),
        _ => None,
    }
}

/// The configuration as it was read; a file that is not there has nothing set.
#[derive(Clone, Debug)]
pub struct Config {
    path: PathBuf,
    document: DocumentMut,
}

impl Config {
    /// Reads the file in this folder.
    pub fn read(folder: &Path) -> Result<Config, WorkspaceError> {
        let path = folder.join(CONFIG);
        let failed = |what| WorkspaceError::Config { path: path.clone(), what };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => String::new(),
            Err(error) => return Err(failed(error.to_string())),
        };
        match text.parse::<DocumentMut>() {
            Ok(document) => Ok(Config { path, document }),
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start.min(text.len()));
                let line = text[..start].matches('\n').count() + 1;
                Err(failed(format!("line {line}: {}", error.message().trim())))
            }
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A value as one would type it; `None` when it is not set. A value that the key cannot have is an error.
    pub fn get(&self, key: Key) -> Result<Option<String>, WorkspaceError> {
        let Some(item) = self.document.get(key.name()) else { return Ok(None) };
        let text = match (item.as_str(), item.as_bool()) {
            (Some(text), _) if key != Key::Plain => Some(text.to_owned()),
            (_, Some(flag)) if key == Key::Plain => Some(flag.to_string()),
            _ => None,
        };
        let fits = text.filter(|text| key.item(text).is_some());
        fits.map(Some).ok_or_else(|| {
            let what = format!("`{}` must be {}", key.name(), key.values());
            WorkspaceError::Config { path: self.path.clone(), what }
        })
    }

    pub fn color(&self) -> Result<Option<When>, WorkspaceError> {
        Ok(self.get(Key::Color)?.as_deref().and_then(color))
    }

    pub fn plain(&self) -> Result<bool, WorkspaceError> {
        Ok(self.get(Key::Plain)?.is_some_and(|text| text == "true"))
    }

    pub fn workspace(&self) -> Result<Option<PathBuf>, WorkspaceError> {
        Ok(self.get(Key::Workspace)?.map(|path| at_home(&path)))
    }

    /// Names in the file that mean nothing here.
    pub fn unknown(&self) -> Vec<&str> {
        self.document.iter().map(|(name, _)| name).filter(|name| Key::named(name).is_none()).collect()
    }

    /// Sets a value and saves the file; says whether the value is one that the key can have.
    pub fn set(&mut self, key: Key, text: &str) -> Result<bool, WorkspaceError> {
        let Some(mut item) = key.item(text) else { return Ok(false) };
        match self.document.get_mut(key.name()) {
            Some(old) => {
                if let (Some(before), Some(new)) = (old.as_value(), item.as_value_mut()) {
                    // A comment behind the value stays there.
                    *new.decor_mut() = before.decor().clone();
                }
                *old = item;
            }
            None => {
                self.document.insert(key.name(), item);
            }
        }
        self.save().map(|()| true)
    }

    /// Removes a value and saves the file; says whether there was one.
    pub fn unset(&mut self, key: Key) -> Result<bool, WorkspaceError> {
        let above =
            self.document.key(key.name()).and_then(|key| key.leaf_decor().prefix()?.as_str().map(str::to_owned));
        let after = self.document.iter().map(|(name, _)| name.to_owned()).skip_while(|name| name != key.name()).nth(1);
        if self.document.remove(key.name()).is_none() {
            return Ok(false);
        }
        self.keep_comment(above.filter(|text| text.contains('#')), after);
        self.save().map(|()| true)
    }

    /// The comment above a removed key may be about the whole file: it moves to what comes next.
    fn keep_comment(&mut self, comment: Option<String>, next: Option<String>) {
        let Some(comment) = comment else { return };
        let joined =
            |old: Option<&toml_edit::RawString>| format!("{comment}{}", old.and_then(|old| old.as_str()).unwrap_or(""));
        let Some(next) = next else {
            let trailing = joined(Some(self.document.trailing()));
            return self.document.set_trailing(trailing);
        };
        if let Some(table) = self.document.get_mut(&next).and_then(Item::as_table_mut) {
            let prefix = joined(table.decor().prefix());
            table.decor_mut().set_prefix(prefix);
        } else if let Some(mut key) = self.document.key_mut(&next) {
            let prefix = joined(key.leaf_decor().prefix());
            key.leaf_decor_mut().set_prefix(prefix);
        }
    }

    fn save(&self) -> Result<(), WorkspaceError> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let written = fs::create_dir_all(folder)
            .and_then(|()| files::write_whole(&self.path, self.document.to_string().as_bytes()));
        written.map_err(|why| WorkspaceError::NotSaved { path: self.path.clone(), why })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(text: &str) -> (tempfile::TempDir, Config) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(CONFIG), text).unwrap();
        let config = Config::read(folder.path()).unwrap();
        (folder, config)
    }

    #[test]
    fn setting_leaves_comments_and_other_keys_as_they_are() {
        let (_folder, mut config) = config("# mine\neditor = \"vi\" # the best\nlater = 1\n\n[table]\nx = 1\n");
        assert!(config.set(Key::Editor, "code --wait").unwrap());
        assert!(config.set(Key::Plain, "true").unwrap());
        let text = fs::read_to_string(config.path()).unwrap();
        assert_eq!(text, "# mine\neditor = \"code --wait\" # the best\nlater = 1\nplain = true\n\n[table]\nx = 1\n");
        assert_eq!(config.unknown(), ["later", "table"]);
    }

    #[test]
    fn unsetting_leaves_comments_too() {
        for (text, after) in [
            ("# all\neditor = \"vi\"\nplain = true # p\n", "# all\nplain = true # p\n"),
            ("plain = true\n# mine\neditor = \"vi\"\n", "plain = true\n# mine\n"),
            ("# mine\neditor = \"vi\"\n\n[table]\nx = 1\n", "# mine\n\n[table]\nx = 1\n"),
            ("editor = \"vi\"\n", ""),
        ] {
            let (_folder, mut config) = config(text);
            assert!(config.unset(Key::Editor).unwrap());
            assert_eq!(fs::read_to_string(config.path()).unwrap(), after);
            assert!(!config.unset(Key::Editor).unwrap(), "once");
        }
    }

    #[test]
    fn only_what_a_key_can_have_is_set() {
        let (_folder, mut config) = config("");
        for (key, good, bad) in [
            (Key::Workspace, "/somewhere", ""),
            (Key::Editor, "vi", " "),
            (Key::Color, "never", "blue"),
            (Key::Plain, "false", "yes"),
        ] {
            assert!(!config.set(key, bad).unwrap(), "{bad}");
            assert!(config.set(key, good).unwrap(), "{good}");
            assert_eq!(config.get(key).unwrap().as_deref(), Some(good));
            assert_eq!(Key::named(key.name()), Some(key));
        }
        assert_eq!(Key::named("colour"), None);
    }

    #[test]
    fn a_workspace_may_be_named_by_the_home_folder() {
        let home = directories::BaseDirs::new().unwrap().home_dir().to_owned();
        for (text, path) in [("~/ws", home.join("ws")), ("/ws", "/ws".into()), ("~ws", "~ws".into())] {
            let (_folder, config) = config(&format!("workspace = \"{text}\"\n"));
            assert_eq!(config.workspace().unwrap(), Some(path));
        }
    }

    #[test]
    fn a_broken_file_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Config::read(folder.path()).unwrap().workspace().unwrap().is_none(), "no file, nothing set");
        fs::write(folder.path().join(CONFIG), "editor = \"vi\"\nworkspace = oops\n").unwrap();
        let error = Config::read(folder.path()).unwrap_err().to_string();
        assert!(error.contains("config.toml: line 2") && error.ends_with("mend the file, or delete it"), "{error}");
        for text in ["color = \"blue\"", "color = 1", "plain = \"true\"", "workspace = true", "editor = []"] {
            let (_folder, config) = config(text);
            let key = Key::named(text.split(' ').next().unwrap()).unwrap();
            let error = config.get(key).unwrap_err().to_string();
            assert!(error.contains(&format!("`{}` must be {}", key.name(), key.values())), "{error}");
        }
    }
}
