//! `config`: what can be set, what it is now, and where that comes from.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;

use crate::ui::{Cell, Line, Style, Table, Text, When, markdown};
use crate::workspace::{self, Key, Place};

use super::{App, Failure, Outcome, Result, edit};

/// What you can set: your workspace, your editor, colour
#[derive(Clone, Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    /// One value as it is now
    Get {
        /// workspace, editor, color or plain
        #[arg(value_name = "KEY")]
        key: String,
    },
    /// Set a value, e.g. `config set editor "code --wait"`
    Set {
        /// workspace, editor, color or plain
        #[arg(value_name = "KEY")]
        key: String,
        /// A folder; a command; auto, always or never; true or false
        #[arg(value_name = "VALUE", allow_hyphen_values = true)]
        value: String,
    },
    /// Back to the default
    Unset {
        /// workspace, editor, color or plain
        #[arg(value_name = "KEY")]
        key: String,
    },
    /// Where the file is
    Path,
}

/// A value and where it comes from.
#[derive(Serialize)]
struct Setting {
    key: &'static str,
    /// `None` where there is none.
    value: Option<String>,
    from: &'static str,
}

const FILE: &str = "config.toml";
const DEFAULT: &str = "default";

pub fn run(app: &mut App, args: Args) -> Result {
    match args.verb {
        None => show(app),
        Some(Verb::Get { key }) => get(app, named(&key)?),
        Some(Verb::Set { key, value }) => set(app, named(&key)?, &value),
        Some(Verb::Unset { key }) => unset(app, named(&key)?),
        Some(Verb::Path) => path(app),
    }
}

fn named(key: &str) -> Result<Key> {
    Key::named(key).ok_or_else(|| {
        let all: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
        let what = format!("there is no key `{key}`; the keys are {}", all.join(", "));
        Failure::new("unknown_key", what, "Type `backlings config` to see what they are now.")
    })
}

/// What a key is now.
fn setting(app: &mut App, key: Key) -> Result<Setting> {
    let configured = app.config()?.get(key)?;
    let in_file = configured.is_some();
    let set = |name: &str| std::env::var(name).is_ok_and(|value| !value.is_empty());
    let (value, from) = match key {
        Key::Workspace => {
            let workspace = app.workspace()?;
            (Some(workspace.root.display().to_string()), from_place(workspace.place))
        }
        Key::Editor => match edit::editor(app)? {
            Some(editor) => (Some(configured.unwrap_or(editor.words.join(" "))), editor.from),
            None => (None, DEFAULT),
        },
        Key::Color => match app.flags().color() {
            Some(when) => (Some(word(when)), "--color"),
            None if in_file => (configured, FILE),
            None if set("NO_COLOR") => (Some(word(When::Never)), "NO_COLOR"),
            None if std::env::var("CLICOLOR_FORCE").is_ok_and(|value| !value.is_empty() && value != "0") => {
                (Some(word(When::Always)), "CLICOLOR_FORCE")
            }
            None => (Some(word(When::Auto)), DEFAULT),
        },
        Key::Plain if app.flags().plain => (Some("true".to_owned()), "--plain"),
        Key::Plain if in_file => (configured, FILE),
        Key::Plain if std::env::var("TERM").is_ok_and(|term| term == "dumb") => (Some("true".to_owned()), "TERM"),
        Key::Plain => (Some("false".to_owned()), DEFAULT),
    };
    Ok(Setting { key: key.name(), value, from })
}

fn from_place(place: Place) -> &'static str {
    match place {
        Place::Flag => "--workspace",
        Place::Here => "the folder you are in",
        Place::Variable => "BACKLINGS_WORKSPACE",
        Place::Remembered => FILE,
        Place::Default => DEFAULT,
    }
}

fn word(when: When) -> String {
    match when {
        When::Auto => "auto",
        When::Always => "always",
        When::Never => "never",
    }
    .to_owned()
}

fn show(app: &mut App) -> Result {
    #[derive(Serialize)]
    struct All<'a> {
        path: &'a Path,
        settings: Vec<Setting>,
        /// Names in the file that mean nothing.
        unknown: Vec<String>,
    }
    let settings = Key::ALL.into_iter().map(|key| setting(app, key)).collect::<Result<Vec<Setting>>>()?;
    let config = app.config()?;
    let (path, unknown) = (config.path().to_owned(), config.unknown().into_iter().map(str::to_owned).collect());
    let all = All { path: &path, settings, unknown };
    app.ui.data("backlings.config/1", &all);
    let look = app.ui.look();
    let mut table = Table { columns: ["key", "value", "from"].map(str::to_owned).to_vec(), rows: Vec::new() };
    for setting in &all.settings {
        let value = match (&setting.value, setting.key) {
            (Some(value), "workspace") => app.shown(Path::new(value)),
            (Some(value), _) => value.clone(),
            (None, _) => "none".to_owned(),
        };
        table.rows.push([setting.key, &value, setting.from].map(|cell| Cell::Text(cell.to_owned())).to_vec());
    }
    let mut text = table.text(&look);
    text.blank();
    for name in &all.unknown {
        text.prose(
            Line::of(Style::Key, "note: ").and(Style::Plain, &format!("{FILE} has `{name}`, which means nothing here")),
            look.prose(),
        );
    }
    let words = format!("Change one: `backlings config set KEY VALUE`. The file: `{}`.", app.shown(&path));
    text.append(markdown(&look, &words));
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn get(app: &mut App, key: Key) -> Result {
    let setting = setting(app, key)?;
    let Some(value) = &setting.value else {
        let next = format!("Set it: `backlings config set {} VALUE`, {}.", key.name(), key.values());
        return Err(Failure::new("not_set", format!("{} is not set", key.name()), next));
    };
    let mut text = Text::new();
    text.push(value.as_str());
    app.ui.data("backlings.config.get/1", &setting);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn set(app: &mut App, key: Key, value: &str) -> Result {
    let value = match key {
        Key::Workspace => workspace_at(app, value)?.display().to_string(),
        Key::Editor | Key::Color | Key::Plain => value.to_owned(),
    };
    if !app.config()?.set(key, &value)? {
        let what = format!("`{value}` is no value for {}", key.name());
        return Err(Failure::new("bad_value", what, format!("Use {}.", key.values())));
    }
    changed(app, key, "backlings.config.set/1")
}

/// A folder that is a workspace, or may become one: it is empty or not there. Anything else is a slip.
fn workspace_at(app: &App, typed: &str) -> Result<PathBuf> {
    let root = std::path::absolute(app.here.join(typed)).unwrap_or_else(|_| app.here.join(typed));
    let found = app.workspace_at(&root)?;
    if !found.exists() && workspace::is_occupied(&root) {
        let what = format!("{} holds other things and is no workspace", app.shown(&root));
        let next = format!("Name your workspace (it has a file `{}`), or an empty or new folder.", workspace::MARKER);
        return Err(Failure::new("workspace", what, next));
    }
    found.create()?;
    Ok(root)
}

fn unset(app: &mut App, key: Key) -> Result {
    app.config()?.unset(key)?;
    changed(app, key, "backlings.config.unset/1")
}

/// Says what holds now, which may be something stronger than the file.
fn changed(app: &mut App, key: Key, schema: &str) -> Result {
    let setting = setting(app, key)?;
    app.ui.data(schema, &setting);
    let value = match (&setting.value, key) {
        (Some(value), Key::Workspace) => app.shown(Path::new(value)),
        (Some(value), _) => value.clone(),
        (None, _) => "not set".to_owned(),
    };
    app.say(&format!("{} is now `{value}` (from {}).", setting.key, setting.from));
    Ok(Outcome::Done)
}

fn path(app: &mut App) -> Result {
    #[derive(Serialize)]
    struct Where<'a> {
        path: &'a Path,
        exists: bool,
    }
    let path = app.home()?.join(workspace::CONFIG);
    app.ui.data("backlings.config.path/1", &Where { path: &path, exists: path.is_file() });
    let mut text = Text::new();
    text.push(path.display().to_string());
    app.ui.show(&text);
    Ok(Outcome::Done)
}
