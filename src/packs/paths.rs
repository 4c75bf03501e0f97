//! Which paths a pack may use: those that mean one and the same file on every system.

use std::collections::{BTreeMap, BTreeSet};

use super::issue::{Issue, Issues, cut};

/// Bytes of a path, from the pack root.
pub(crate) const LONGEST: usize = 200;

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Why a relative path with `/` may not be in a pack, and what to do; nothing when it may.
pub(crate) fn objection(path: &str) -> Option<(String, &'static str)> {
    if path.len() > LONGEST {
        return Some((format!("this path has {} bytes; {LONGEST} is the most", path.len()), "use shorter names"));
    }
    path.split('/').find_map(name_objection)
}

fn name_objection(name: &str) -> Option<(String, &'static str)> {
    let shown = cut(name);
    if name.is_empty() {
        return Some(("a name in this path is empty".to_owned(), "write one `/` between names"));
    }
    if name == "." || name == ".." {
        return Some((format!("`{name}` is not a name"), "write the path without it"));
    }
    if name.starts_with('.') {
        return Some((format!("`{shown}` is a hidden file"), "delete it, or rename it if it belongs to the pack"));
    }
    if let Some(odd) = name.chars().find(|c| !(c.is_ascii_alphanumeric() || "._-".contains(*c))) {
        let odd = if odd.is_control() { format!("U+{:04X}", u32::from(odd)) } else { odd.to_string() };
        return Some((
            format!("`{odd}` in a file name is not the same on every system"),
            "use letters a to z, digits, `.`, `_` and `-`",
        ));
    }
    if name.ends_with('.') {
        return Some((format!("`{shown}` ends in a dot, which Windows drops"), "drop the last dot"));
    }
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = |prefix: &str| stem.strip_prefix(prefix).is_some_and(|n| matches!(n.as_bytes(), [b'1'..=b'9']));
    if DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt") {
        return Some((format!("`{shown}` is the name of a device on Windows"), "choose another name"));
    }
    None
}

/// Adds an issue for each path that breaks a rule, and for each pair that differs only in case.
pub(crate) fn check_all<'p>(paths: impl Iterator<Item = &'p str>, issues: &mut Issues) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut told = BTreeSet::new();
    for path in paths {
        if let Some((what, fix)) = objection(path) {
            issues.push(Issue::of_file("paths", cut(path), what, fix));
        }
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        for part in ends.map(|end| &path[..end]) {
            let first = *seen.entry(part.to_ascii_lowercase()).or_insert(part);
            if first != part && told.insert(part) {
                issues.push(Issue::of_file(
                    "paths",
                    part,
                    format!("this differs from `{first}` only in capital letters"),
                    "rename one of them: some systems take the two for one file",
                ));
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_mean_the_same_file_everywhere_pass() {
        for path in ["a", "lessons/start/pack.toml", "wrong/no-map/b/lib/x_1.mjs", "com0.js", "console.js", "a.b.c"] {
            assert_eq!(objection(path), None, "{path}");
        }
    }

    #[test]
    fn the_others_are_refused_for_a_reason() {
        let long = "a/".repeat(100) + "b";
        for (path, says) in [
            ("", "empty"),
            ("a//b", "empty"),
            ("a/../b", "`..` is not a name"),
            ("./a", "`.` is not a name"),
            ("a/.git", "hidden"),
            ("a\\b", "`\\` in a file name"),
            ("c:x", "`:` in a file name"),
            ("a b", "` ` in a file name"),
            ("caf\u{e9}", "`é` in a file name"),
            ("a\tb", "`U+0009` in a file name"),
            ("a.", "ends in a dot"),
            ("x/NUL", "device"),
            ("com1.txt", "device"),
            ("Lpt9", "device"),
            (&long, "201 bytes"),
        ] {
            let (what, _) = objection(path).unwrap_or_else(|| panic!("{path} passed"));
            assert!(what.contains(says), "{path}: {what}");
        }
    }

    #[test]
    fn twins_are_told_once_a_folder() {
        let mut issues = Issues::default();
        check_all(["A/x", "A/y", "a/x", "a/z", "b/Q", "b/q"].into_iter(), &mut issues);
        let files: Vec<_> = issues.0.iter().map(|issue| issue.file.as_str()).collect();
        assert_eq!(files, ["a", "b/q"]);
    }
}
