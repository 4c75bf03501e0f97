//! The house rules that no lint knows: floors, sizes, names, registries, the table of dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file in `src/`, its tests not counted.
const LONGEST_FILE: usize = 400;
const MEDIAN_FILE: usize = 150;
const LONGEST_FUNCTION: usize = 60;
const JUNK: &[&str] = &["util", "utils", "helper", "helpers", "misc", "common", "manager", "stuff"];

#[test]
fn modules_use_only_lower_floors() {
    let floors = floors();
    let mut breaches = Vec::new();
    for path in rust_files() {
        let Some(own) = top_module(&path) else { continue };
        let Some(&floor) = floors.get(&own) else { continue };
        for (number, line) in code_lines(&path) {
            for used in crate_paths(&line) {
                let Some(&other) = floors.get(&used) else { continue };
                if used != own && other >= floor {
                    breaches
                        .push(format!("{}:{number}: {own} (floor {floor}) uses {used} (floor {other})", show(&path)));
                }
            }
        }
    }
    assert!(floors.len() >= 8, "lib.rs names its floors: {floors:?}");
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in rust_files() {
        let first = read(&path).lines().next().unwrap_or_default().to_owned();
        assert!(
            first.starts_with("//! ") && first.len() > 20,
            "{}: the first line is `//!` and a purpose",
            show(&path)
        );
    }
}

#[test]
fn files_and_functions_are_short() {
    let mut sizes = Vec::new();
    let mut too_long = Vec::new();
    for path in rust_files() {
        let lines = code_lines(&path);
        sizes.push(lines.len());
        if lines.len() > LONGEST_FILE {
            too_long.push(format!("{}: {} lines", show(&path), lines.len()));
        }
        too_long.extend(long_functions(&path, &lines));
    }
    sizes.sort_unstable();
    let median = sizes[sizes.len() / 2];
    assert!(too_long.is_empty(), "{}", too_long.join("\n"));
    assert!(median <= MEDIAN_FILE, "the median file has {median} lines");
}

#[test]
fn names_say_what_is_inside() {
    for path in rust_files() {
        let name = path.file_stem().expect("name").to_string_lossy().into_owned();
        assert!(!JUNK.contains(&name.as_str()), "{} is a junk drawer's name", show(&path));
    }
}

#[test]
fn every_file_of_a_registry_is_registered() {
    let modules = read(&root().join("src/sandbox/engine/modules/mod.rs"));
    for path in files(&root().join("src/sandbox/engine/modules"), "js") {
        let name = path.file_name().expect("name").to_string_lossy().into_owned();
        assert!(
            modules.contains(&format!("compiled!(\"{}\")", name.trim_end_matches(".js"))),
            "{name} is not in MODULES"
        );
    }
    let kinds = read(&root().join("src/kinds/mod.rs"));
    let registry = kinds.split("pub const KINDS").nth(1).expect("KINDS").split("];").next().expect("a list").to_owned();
    for path in files(&root().join("src/kinds"), "rs").into_iter().chain(folders(&root().join("src/kinds"))) {
        let text = if path.is_dir() { read(&path.join("mod.rs")) } else { read(&path) };
        let module = path.file_stem().expect("name").to_string_lossy().into_owned();
        let is_kind = text.contains("\nimpl Kind for ");
        assert!(!is_kind || registry.contains(&format!("{module}::")), "{module} is not in KINDS");
    }
    let commands = read(&root().join("src/commands/mod.rs"));
    for path in files(&root().join("src/commands"), "rs") {
        let name = path.file_stem().expect("name").to_string_lossy().into_owned();
        assert!(name == "mod" || commands.contains(&format!("mod {name};")), "{name} is not a module of commands");
    }
}

#[test]
fn dependencies_are_those_of_the_table() {
    let manifest: toml::Table = read(&root().join("Cargo.toml")).parse().expect("Cargo.toml");
    let mut have = BTreeSet::new();
    collect_dependencies(&manifest, &mut have);
    let text = read(&root().join("ARCHITECTURE.md"));
    let table =
        text.split("## Dependencies").nth(1).expect("a section Dependencies").split("\n## ").next().expect("text");
    let listed: BTreeSet<String> =
        table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned)).collect();
    assert_eq!(have, listed, "Cargo.toml and ARCHITECTURE.md's table");
}

fn collect_dependencies(table: &toml::Table, into: &mut BTreeSet<String>) {
    for (key, value) in table {
        match value.as_table() {
            Some(names) if key.ends_with("dependencies") => into.extend(names.keys().cloned()),
            Some(inner) if key != "profile" => collect_dependencies(inner, into),
            _ => {}
        }
    }
}

/// Top module → floor, from the comments of `lib.rs`.
fn floors() -> BTreeMap<String, u32> {
    let mut floors = BTreeMap::new();
    let mut floor = None;
    for line in read(&root().join("src/lib.rs")).lines() {
        if let Some(rest) = line.strip_prefix("// Floor ") {
            floor = rest.chars().next().and_then(|digit| digit.to_digit(10));
        } else if let (Some(floor), Some(name)) = (floor, line.trim_start_matches("pub ").strip_prefix("mod ")) {
            floors.insert(name.trim_end_matches(';').to_owned(), floor);
        }
    }
    floors
}

fn top_module(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    Some(first.trim_end_matches(".rs").to_owned())
}

/// Module names after `crate::` (also in `crate::{a, b}`).
fn crate_paths(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .flat_map(|rest| {
            let list = rest.strip_prefix('{').map(|inner| inner.split('}').next().unwrap_or(inner)).unwrap_or(rest);
            let names = if rest.starts_with('{') { list.split(',').collect() } else { vec![list] };
            names.into_iter().map(|name| {
                name.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            })
        })
        .collect()
}

/// Functions longer than allowed; a function is counted from its `fn` to the `}` at its own indentation.
fn long_functions(path: &Path, lines: &[(usize, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, (number, line)) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let starts = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "unsafe fn ", "unsafe extern \"C\" fn "];
        if !starts.iter().any(|start| trimmed.starts_with(start)) {
            continue;
        }
        let indent = line.len() - trimmed.len();
        let end = format!("{}}}", " ".repeat(indent));
        let length = lines[at..].iter().position(|(_, l)| *l == end).unwrap_or(0);
        if length > LONGEST_FUNCTION {
            found.push(format!("{}:{number}: a function of {length} lines", show(path)));
        }
    }
    found
}

/// Numbered lines before the file's test module; a file of tests alone has none.
fn code_lines(path: &Path) -> Vec<(usize, String)> {
    let name = path.file_stem().expect("name").to_string_lossy().into_owned();
    if name == "tests" || name.ends_with("_tests") {
        return Vec::new();
    }
    let text = read(path);
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect()
}

fn rust_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("folder") {
            let path = entry.expect("entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries.map(|e| e.expect("entry").path()).filter(|p| p.extension().is_some_and(|e| e == extension)).collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries.map(|e| e.expect("entry").path()).filter(|p| p.is_dir()).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn show(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
