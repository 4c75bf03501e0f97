//! The versions of a task's files that the progress file keeps: numbered, and which of them is the one before.

use std::collections::BTreeMap;

use crate::content::TextFile;
use crate::store::{Attempt, Happened, Past, Submitted};

/// What the learner handed in or had, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Counted from 1, oldest first.
    pub number: usize,
    /// Its name in the store.
    pub uuid: String,
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Attempt(Box<Attempt>),
    /// Never checked; kept when `undo` put another version in its place.
    BeforeUndo(Vec<TextFile>),
    /// Never checked; kept when `reset` put the starting files in its place.
    BeforeReset(Vec<TextFile>),
}

/// All versions of one exercise, oldest first.
#[derive(Clone, Debug)]
pub struct Versions {
    pub list: Vec<Version>,
    base: Base,
}

/// Where the files that are there now came from, but for what was edited since. Versions are named by their place in
/// the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    /// They were never handed in and never replaced.
    Nothing,
    Version(usize),
    /// The starting files, by a `reset` of what is kept as this version.
    Start {
        kept: usize,
    },
}

/// What `undo` leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Back<'v> {
    Version(&'v Version),
    Start,
    Nothing,
}

impl Version {
    /// The files; an answer to a question has none.
    pub fn files(&self) -> Option<&[TextFile]> {
        match &self.what {
            What::Attempt(attempt) => match &attempt.submitted {
                Submitted::Files(files) => Some(files),
                Submitted::Answer(_) => None,
            },
            What::BeforeUndo(files) | What::BeforeReset(files) => Some(files),
        }
    }

    /// Whether these files have everything of this version.
    pub fn is_in(&self, now: &[TextFile]) -> bool {
        self.files().is_some_and(|files| are_in(files, now))
    }
}

/// Whether each of the files is there with the same text.
fn are_in(files: &[TextFile], now: &[TextFile]) -> bool {
    files.iter().all(|file| now.iter().any(|other| other.path == file.path && bare(&other.text) == bare(&file.text)))
}

/// A text without its byte order mark.
fn bare(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

impl Versions {
    /// `past` is oldest first.
    pub fn of(past: Vec<Past>) -> Versions {
        let mut versions = Versions { list: Vec::new(), base: Base::Nothing };
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for one in past {
            let Past { uuid, at_ms, what } = one;
            match what {
                Happened::Attempt(attempt) => {
                    let at = versions.add(uuid.clone(), at_ms, What::Attempt(Box::new(attempt)));
                    places.insert(uuid, at);
                    versions.base = Base::Version(at);
                }
                Happened::Snapshot(snapshot) => {
                    let what = if snapshot.restored.is_some() { What::BeforeUndo } else { What::BeforeReset };
                    let kept = match versions.same(&snapshot.files) {
                        // There were no files: nothing to show, and one goes back to what came before.
                        _ if snapshot.files.is_empty() => versions.list.len().checked_sub(1),
                        Some(known) => Some(known),
                        None => Some(versions.add(uuid.clone(), at_ms, what(snapshot.files))),
                    };
                    places.extend(kept.map(|kept| (uuid, kept)));
                    let restored = snapshot.restored.map(|name| places.get(&name).copied());
                    versions.base = match (restored, kept) {
                        (Some(Some(at)), _) | (Some(None), Some(at)) => Base::Version(at),
                        (None, Some(kept)) => Base::Start { kept },
                        (_, None) => Base::Nothing,
                    };
                }
            }
        }
        versions
    }

    fn add(&mut self, uuid: String, at_ms: i64, what: What) -> usize {
        self.list.push(Version { number: self.list.len() + 1, uuid, at_ms, what });
        self.list.len() - 1
    }

    /// The latest version of exactly these files.
    pub fn exactly(&self, files: &[TextFile]) -> Option<&Version> {
        self.same(files).and_then(|at| self.list.get(at))
    }

    /// Its place in the list: what a version holds need not be kept a second time.
    fn same(&self, files: &[TextFile]) -> Option<usize> {
        let is_same =
            |version: &Version| version.files().is_some_and(|kept| kept.len() == files.len() && are_in(kept, files));
        self.list.iter().rposition(is_same)
    }

    /// By its number.
    pub fn get(&self, number: usize) -> Option<&Version> {
        self.list.get(number.checked_sub(1)?)
    }

    /// The version that the files are now, and whether they were edited since.
    pub fn now(&self, now: &[TextFile]) -> Option<(&Version, bool)> {
        match self.base {
            Base::Version(at) => Some((&self.list[at], !self.list[at].is_in(now))),
            Base::Nothing | Base::Start { .. } => None,
        }
    }

    /// One step back from the files that are there now. What was edited since the last attempt is one step; so is a
    /// `reset`. Steps back leave no steps behind: they go on to what came before.
    pub fn back(&self, now: &[TextFile], start: &[TextFile]) -> Back<'_> {
        let before = match self.base {
            Base::Version(at) if !self.list[at].is_in(now) => return Back::Version(&self.list[at]),
            Base::Start { .. } if !are_in(start, now) => return Back::Start,
            Base::Start { kept } if !self.list[kept].is_in(now) => return Back::Version(&self.list[kept]),
            Base::Start { kept: at } | Base::Version(at) => at,
            Base::Nothing => 0,
        };
        let is_step = |version: &&Version| {
            !matches!(version.what, What::BeforeUndo(_)) && version.files().is_some() && !version.is_in(now)
        };
        self.list[..before].iter().rev().find(is_step).map_or(Back::Nothing, Back::Version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{ExerciseId, PackId};
    use crate::store::{Snapshot, Summary};

    fn files(text: &str) -> Vec<TextFile> {
        vec![TextFile { path: "shop.js".into(), text: text.into() }]
    }

    /// `a` is an attempt with the text a; `a>2` replaces the text a by the event numbered 2, `a>0` by the start.
    fn versions(events: &[&str]) -> Versions {
        let exercise = ExerciseId("fi-02".into());
        let past = |(number, event): (usize, &&str)| {
            let what = match event.split_once('>') {
                None => Happened::Attempt(Attempt {
                    exercise: exercise.clone(),
                    pack: PackId("first".into()),
                    content_hash: String::new(),
                    submitted: Submitted::Files(files(event)),
                    variant: 0,
                    marks: Vec::new(),
                    passed: false,
                    summary: Summary::default(),
                    hints_seen: 0,
                    duration_ms: 1,
                }),
                Some((text, to)) => Happened::Snapshot(Snapshot {
                    exercise: exercise.clone(),
                    files: if text.is_empty() { Vec::new() } else { files(text) },
                    restored: (to != "0").then(|| to.to_owned()),
                }),
            };
            Past { uuid: (number + 1).to_string(), at_ms: number as i64, what }
        };
        Versions::of(events.iter().enumerate().map(past).collect())
    }

    #[test]
    fn each_step_back_is_the_state_before() {
        let cases: [(&[&str], &str, &str); 19] = [
            (&[], "x", "nothing"),
            (&["a"], "a", "nothing"),
            (&["a"], "x", "a"),
            (&["a", "b"], "b", "a"),
            (&["a", "b"], "x", "b"),
            (&["a", "b", "b"], "b", "a"),
            // Steps back, one after the other.
            (&["a", "b", "c", "c>2"], "b", "a"),
            (&["a", "b", "x>2"], "b", "a"),
            (&["a", "b", "x>2", "b>1"], "a", "nothing"),
            // An attempt after a step back: what was undone is no step.
            (&["a", "b", "x>2", "c"], "c", "b"),
            // To a kept version and on from there.
            (&["a", "b", "x>2", "b>3"], "x", "b"),
            // A reset, and back.
            (&["a", "x>0"], "start", "x"),
            (&["a", "a>0"], "start", "a"),
            (&["a", "x>0"], "y", "start"),
            (&["a", "x>0", "start>2"], "x", "a"),
            // The files were gone, and the starting files came back.
            (&["a", "b", ">0"], "start", "b"),
            (&[">0"], "start", "nothing"),
            (&["a", "b", ">1"], "a", "nothing"),
            // What was never checked, reset twice.
            (&["x>0", "y>0"], "start", "y"),
        ];
        for (events, now, expected) in cases {
            let versions = versions(events);
            let back = match versions.back(&files(now), &files("start")) {
                Back::Nothing => "nothing",
                Back::Start => "start",
                Back::Version(version) => &version.files().unwrap()[0].text,
            };
            assert_eq!(back, expected, "{events:?} with {now}");
        }
    }

    #[test]
    fn what_is_kept_already_gets_no_number_of_its_own() {
        let versions = versions(&["a", "b", "b>1", "x>2", "a>3"]);
        let numbers: Vec<_> =
            versions.list.iter().map(|one| (one.number, one.files().unwrap()[0].text.as_str())).collect();
        assert_eq!(numbers, [(1, "a"), (2, "b"), (3, "x")]);
        assert_eq!(versions.now(&files("b")).map(|(one, edited)| (one.number, edited)), Some((2, false)));
        assert_eq!(versions.get(3).unwrap().what, What::BeforeUndo(files("x")));
        assert!(versions.get(0).is_none() && versions.get(4).is_none());
    }

    #[test]
    fn other_files_beside_a_version_do_not_matter_and_a_missing_one_does() {
        let version = &versions(&["a"]).list[0];
        let mut now = files("\u{feff}a");
        now.push(TextFile { path: "try.js".into(), text: "mine".into() });
        assert!(version.is_in(&now) && !version.is_in(&now[1..]));
    }
}
