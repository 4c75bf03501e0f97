//! `edit`: opens the file of an exercise in the learner's editor, and comes back when that ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Serialize;

use crate::content::Exercise;
use crate::ui::markdown;
use crate::workspace::{self, Key, WorkspaceError};

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result};

/// Open the file of an exercise in your editor
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "The editor is the one of `backlings config set editor`, else $VISUAL, else $EDITOR.")]
pub struct Args {
    /// A file of the exercise you are at, or an exercise; by default the file to edit
    #[arg(value_name = "FILE or EXERCISE", allow_negative_numbers = true)]
    what: Option<String>,
}

/// Editors that are looked for where none is named, the easiest first.
const USUAL: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "micro", "nvim", "vim", "vi", "emacs"] };

/// A program with its arguments, and where it was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    pub words: Vec<String>,
    /// E.g. `$VISUAL`.
    pub from: &'static str,
}

#[derive(Serialize)]
struct Edited<'a> {
    exercise: &'a str,
    file: &'a Path,
    editor: &'a [String],
    from: &'a str,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let (exercise, file) = file(app, args.what)?;
    if !file.is_file() {
        return Err(WorkspaceError::NotStarted { id: exercise.id.to_string(), path: file }.into());
    }
    let shown = app.shown(&file);
    let editor = editor(app)?.ok_or_else(|| {
        let next =
            format!("Set one: `backlings config set editor \"code --wait\"`, for example. Or open `{shown}` yourself.");
        Failure::new("no_editor", "no editor is set, and none of the usual ones was found", next)
    })?;
    if editor.from == FOUND {
        if !app.ui.is_interactive() {
            let what = format!("no editor is set, and there is no terminal for {}", editor.words[0]);
            return Err(Failure::new("no_terminal", what, format!("Edit `{shown}`, or set VISUAL to an editor.")));
        }
        app.warn(&format!(
            "no editor is set, so this is {}; `backlings config set editor COMMAND` changes that",
            editor.words[0]
        ));
    }
    open(app, &editor, &file)?;
    let (id, words) = (exercise.id.as_str(), &editor.words);
    app.ui.data("backlings.edit/1", &Edited { exercise: id, file: &file, editor: words, from: editor.from });
    let is_current = app.current().as_ref() == Some(&exercise.id);
    let check = if is_current { "backlings check".to_owned() } else { format!("backlings check {id}") };
    let text = markdown(&app.ui.look(), &format!("Next: when `{shown}` is saved, type `{check}`."));
    app.ui.show(&text);
    Ok(Outcome::Done)
}

/// Which file is meant: a path, a file of the exercise one is at, or an exercise, of which it is the main file.
fn file(app: &mut App, typed: Option<String>) -> Result<(Exercise, PathBuf)> {
    let workspace = app.workspace()?;
    if let Some(name) = &typed {
        let path = app.here.join(name);
        if path.is_file() {
            let exercise = target::task(app, &Target { exercise: Some(name.clone()) }, "to edit")?;
            return Ok((exercise, path));
        }
        if let Ok(here) = target::resolve(app, &Target::default()) {
            let path = workspace.folder(&here).join(name);
            if path.is_file() && workspace.id_at(&path).as_deref() == Some(here.id.as_str()) {
                return Ok((here, path));
            }
        }
    }
    let exercise = target::task(app, &Target { exercise: typed }, "to edit")?;
    let main = workspace::main_file(&exercise).unwrap_or_default();
    let path = workspace.file(&exercise, main);
    Ok((exercise, path))
}

const FOUND: &str = "found on your PATH";

/// The editor: of the configuration, of `$VISUAL`, of `$EDITOR`, or a usual one.
pub fn editor(app: &mut App) -> Result<Option<Editor>> {
    let configured = app.config()?.get(Key::Editor)?;
    let variable = |name: &str| std::env::var(name).ok();
    Ok(choose(configured, variable, is_on_path))
}

fn choose(
    configured: Option<String>,
    variable: impl Fn(&str) -> Option<String>,
    is_there: impl Fn(&str) -> bool,
) -> Option<Editor> {
    let named = [("config.toml", configured), ("$VISUAL", variable("VISUAL")), ("$EDITOR", variable("EDITOR"))];
    for (from, command) in named {
        let words = command.map(|command| split(&command)).unwrap_or_default();
        if !words.is_empty() {
            return Some(Editor { words, from });
        }
    }
    let name = USUAL.iter().find(|name| is_there(name))?;
    Some(Editor { words: vec![(*name).to_owned()], from: FOUND })
}

/// Words at spaces; quotes keep a path with spaces together. A backslash is a letter, since Windows writes paths so.
fn split(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in command.chars() {
        match (c, quote) {
            (_, Some(open)) if c == open => quote = None,
            (_, Some(_)) => word.get_or_insert_default().push(c),
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (_, None) if c.is_whitespace() => words.extend(word.take()),
            (_, None) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

fn is_on_path(name: &str) -> bool {
    let names = if cfg!(windows) { vec![format!("{name}.exe"), format!("{name}.cmd")] } else { vec![name.to_owned()] };
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| names.iter().any(|name| is_program(&folder.join(name))))
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

/// Starts the program itself, never a shell: a file's name is only ever a file's name.
fn open(app: &App, editor: &Editor, file: &Path) -> Result<()> {
    let [program, arguments @ ..] = &editor.words[..] else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(arguments).arg(file);
    if app.ui.is_json() {
        // Standard output is for the report.
        command.stdout(Stdio::from(std::io::stderr()));
    }
    let another = "Set another one: `backlings config set editor COMMAND`.";
    let status = command.status().map_err(|error| {
        let why = match error.kind() {
            std::io::ErrorKind::NotFound => "it was not found".to_owned(),
            _ => error.to_string(),
        };
        Failure::new("editor", format!("the editor `{program}` ({}) cannot be started: {why}", editor.from), another)
    })?;
    match status.success() {
        true => Ok(()),
        false => {
            let what = format!("the editor `{program}` ({}) ended with an error ({status})", editor.from);
            Err(Failure::new("editor", what, another))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_words_and_quotes_keep_spaces() {
        for (command, words) in [
            ("vi", &["vi"][..]),
            ("  code   --wait ", &["code", "--wait"]),
            ("\"/Applications/My Editor/edit\" -w", &["/Applications/My Editor/edit", "-w"]),
            ("'a b'c", &["a bc"]),
            (r"C:\Tools\ed.exe -x", &[r"C:\Tools\ed.exe", "-x"]),
            ("vi; rm -rf x", &["vi;", "rm", "-rf", "x"]),
            ("ed ''", &["ed", ""]),
            ("", &[]),
            ("  ", &[]),
        ] {
            assert_eq!(split(command), words, "{command:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_editor_is_the_one_named_last_by_the_learner() {
        type Named<'a> = (Option<&'a str>, &'a [(&'a str, &'a str)], &'a [&'a str]);
        let cases: [(Named<'_>, Option<(&str, &str)>); 6] = [
            ((Some("hx"), &[("VISUAL", "v"), ("EDITOR", "e")], &["nano"]), Some(("hx", "config.toml"))),
            ((None, &[("VISUAL", "v"), ("EDITOR", "e")], &["nano"]), Some(("v", "$VISUAL"))),
            ((None, &[("VISUAL", " "), ("EDITOR", "e")], &["nano"]), Some(("e", "$EDITOR"))),
            ((None, &[], &["vi", "nano"]), Some(("nano", FOUND))),
            ((None, &[("VISUAL", "")], &["vi"]), Some(("vi", FOUND))),
            ((None, &[], &[]), None),
        ];
        for ((configured, variables, there), expected) in cases {
            let variable = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, v)| (*v).to_owned());
            let editor = choose(configured.map(str::to_owned), variable, |name| there.contains(&name));
            let expected = expected.map(|(word, from)| Editor { words: vec![word.to_owned()], from });
            assert_eq!(editor, expected);
        }
    }
}
