//! The files of a pack root as text in memory; a loader takes out what it reads, and what is left nobody reads.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::issue::{Issue, Issues};
use super::paths;

/// Bytes of one file.
pub(crate) const FILE_CAP: usize = 256 << 10;

/// Paths and bytes as they were found.
pub(crate) type Raw = Vec<(String, Option<Cow<'static, [u8]>>)>;

/// Files by path from the root.
#[derive(Default)]
pub(crate) struct Tree {
    /// Nothing for a file that was refused: it is there, and has been told of already.
    files: BTreeMap<String, Option<Cow<'static, str>>>,
}

impl Tree {
    /// Checks paths, sizes and encoding. A file that breaks a rule is told, and has no text. `raw` has no bytes for
    /// what could not be read.
    pub fn new(raw: Raw, issues: &mut Issues) -> Self {
        let mut sorted = raw;
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        paths::check_all(sorted.iter().map(|(path, _)| path.as_str()), issues);
        let mut files = BTreeMap::new();
        for (path, bytes) in sorted {
            let text = bytes.map(|bytes| text_of(&path, bytes)).transpose().unwrap_or_else(|issue| {
                issues.push(issue);
                None
            });
            files.insert(path, text);
        }
        Tree { files }
    }

    /// Takes a file out.
    pub fn take(&mut self, path: &str) -> Option<String> {
        self.files.remove(path).flatten().map(Cow::into_owned)
    }

    /// Takes out every file below a folder; the paths are relative to it, and a refused file is empty.
    pub fn take_below(&mut self, folder: &str) -> Vec<(String, String)> {
        let prefix = format!("{folder}/");
        let paths: Vec<String> = self.below(&prefix).map(str::to_owned).collect();
        paths.iter().map(|path| (path[prefix.len()..].to_owned(), self.take(path).unwrap_or_default())).collect()
    }

    /// Whether the file is there, readable or not.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Names of the files that lie directly in a folder.
    pub fn files_in(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        self.below(&prefix)
            .map(|path| &path[prefix.len()..])
            .filter(|rest| !rest.contains('/'))
            .map(str::to_owned)
            .collect()
    }

    /// Names of the folders that lie directly in a folder, and hold a file somewhere.
    pub fn folders_in(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        let mut names: Vec<String> =
            self.below(&prefix).filter_map(|path| Some(path[prefix.len()..].split_once('/')?.0.to_owned())).collect();
        names.dedup();
        names
    }

    /// The paths nobody took. A refused file was told of already.
    pub fn left(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|(_, text)| text.is_some()).map(|(path, _)| path.as_str())
    }

    fn below<'t>(&'t self, prefix: &'t str) -> impl Iterator<Item = &'t str> {
        self.files.range(prefix.to_owned()..).map(|(path, _)| path.as_str()).take_while(move |p| p.starts_with(prefix))
    }
}

/// The file as UTF-8 with LF: a checkout on Windows may have put CR before it.
fn text_of(path: &str, bytes: Cow<'static, [u8]>) -> Result<Cow<'static, str>, Issue> {
    let wrong = |what: String, fix: &str| Issue::of_file("files", path, what, fix);
    if bytes.len() > FILE_CAP {
        return Err(wrong(
            format!("this file is larger than {} KiB", FILE_CAP >> 10),
            "make it smaller: a lesson that needs more is two lessons",
        ));
    }
    let text = match bytes {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).map(Cow::Borrowed),
        Cow::Owned(bytes) => String::from_utf8(bytes).map(Cow::Owned).map_err(|error| error.utf8_error()),
    };
    let text = text.map_err(|error| {
        let at = error.valid_up_to();
        wrong(format!("byte {} of this file is not UTF-8", at + 1), "save it as UTF-8 text")
    })?;
    if text.starts_with('\u{feff}') {
        return Err(wrong("this file begins with a byte order mark".to_owned(), "save it as UTF-8 without BOM"));
    }
    if text.contains("\r\n") {
        return Ok(Cow::Owned(text.replace("\r\n", "\n")));
    }
    Ok(text)
}
