//! Why a module gives a case nothing to call: it does not parse, or does not hand out what the task names.

use super::super::words;
use crate::content::{JsTask, TextFile};
use crate::sandbox::engine::{Exports, exports};
use crate::sandbox::job::{Stage, Thrown};
use crate::sandbox::nearest;
use crate::verdict::Place;

/// What is said, and the line that it is about.
#[derive(Debug, PartialEq)]
pub struct Told {
    pub words: String,
    pub place: Option<Place>,
}

/// An error while the learner's files were loaded.
pub fn words(spec: &JsTask, files: &[TextFile], thrown: &Thrown) -> Told {
    if let Some(name) = missing_export(spec, thrown) {
        return not_exported(&spec.file, &read(spec, files), name);
    }
    let place = thrown.stack.iter().find(|place| files.iter().any(|file| file.path == place.file)).cloned();
    let file = place.as_ref().map_or(spec.file.as_str(), |place| place.file.as_str());
    let mut words = format!("{file} does not load, so nothing was called.\n{}", words::named(thrown));
    if let Some(hint) = &thrown.hint {
        words.push('\n');
        words.push_str(hint);
    }
    Told { words, place }
}

/// A name of the task's that the module does not export.
fn missing_export<'s>(spec: &'s JsTask, thrown: &Thrown) -> Option<&'s str> {
    if thrown.stage != Stage::Load || thrown.name != "SyntaxError" {
        return None;
    }
    let (_, rest) = thrown.message.split_once("does not provide an export named '")?;
    let name = rest.strip_suffix('\'')?;
    spec.exports.iter().map(String::as_str).find(|export| *export == name)
}

fn read(spec: &JsTask, files: &[TextFile]) -> Exports {
    files.iter().find(|file| file.path == spec.file).map(|file| exports(&file.path, &file.text)).unwrap_or_default()
}

fn not_exported(file: &str, found: &Exports, name: &str) -> Told {
    if found.is_empty {
        return Told { words: format!("{file} is empty: there is no code in it that could be called."), place: None };
    }
    let (words, place) = if let Some((_, place)) = found.kept.iter().find(|(kept, _)| kept == name)
        && found.common_js.is_none()
        && found.default.is_none()
    {
        (format!("{file} has `{name}` but keeps it to itself. Write `export` in front of it."), Some(place))
    } else if let Some(place) = &found.common_js {
        let words = format!(
            "{file} hands out its functions with `module.exports`, as older Node programs do. These files are ES modules: write `export` \
             in front of `{name}` instead."
        );
        (words, Some(place))
    } else if let Some(place) = &found.default {
        let words = format!(
            "{file} exports by `default`, without a name. The task asks for `{name}` by name: write `export` in front of it, without \
             `default`."
        );
        (words, Some(place))
    } else {
        let near = nearest(name, found.names.iter().map(|(name, _)| name.as_str()));
        match near.and_then(|near| found.names.iter().find(|(name, _)| name == near)) {
            Some((near, place)) => (
                format!(
                    "{file} exports `{near}`; the task asks for `{name}`. Names have to be the same letter by letter."
                ),
                Some(place),
            ),
            None => (
                format!(
                    "{file} does not export `{name}`. The task asks for a function of this name, with `export` in front of it."
                ),
                None,
            ),
        }
    };
    Told { words, place: place.cloned() }
}

/// The case calls something that the module exports and that is no function: the words, and where it is exported.
pub fn no_function(spec: &JsTask, files: &[TextFile], thrown: &Thrown) -> Option<(String, Place)> {
    let name = thrown.message.strip_suffix(" is not a function")?;
    let name = spec.exports.iter().find(|export| *export == name)?;
    if thrown.stack.iter().any(|place| !place.file.starts_with('(')) {
        return None;
    }
    let found = read(spec, files);
    let (_, place) = found.names.into_iter().find(|(exported, _)| exported == name)?;
    let words = format!("{} exports `{name}`, but it is no function, so it cannot be called.", spec.file);
    Some((words, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_export_is_explained_by_what_is_there() {
        let cases = [
            ("", "is empty", None),
            ("// later\n", "is empty", None),
            ("function shopName() {}\n", "keeps it to itself", Some(1)),
            ("const x = 1;\nconst shopName = () => 1;\n", "keeps it to itself", Some(2)),
            ("function shopName() {}\nmodule.exports = { shopName };\n", "ES modules", Some(2)),
            ("exports.shopName = () => 1;\n", "ES modules", Some(1)),
            ("export default function shopName() {}\n", "without a name", Some(1)),
            ("export const shopname = () => 1;\n", "exports `shopname`; the task asks for `shopName`", Some(1)),
            ("export const other = 1;\n", "does not export `shopName`", None),
        ];
        for (source, words, line) in cases {
            let told = not_exported("shop.js", &exports("shop.js", source), "shopName");
            assert!(told.words.contains(words), "{source}: {}", told.words);
            assert_eq!(told.place.map(|place| place.line), line, "{source}");
        }
    }
}
