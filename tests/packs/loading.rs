//! What a good root holds once it is loaded, and the ways to an exercise.

use std::path::Path;

use backlings::content::{Body, TextFile};
use backlings::packs::{Found, Issue, Outline, Root, Source};

use crate::bench::{Bench, Do};

fn good() -> Root {
    Root::folder(Path::new(crate::bench::GOOD)).map_err(|issues| issues.to_string()).unwrap()
}

fn outline() -> Outline {
    Outline::of(Source::Folder(crate::bench::GOOD.into())).map_err(|issues| issues.to_string()).unwrap()
}

fn paths(files: &[TextFile]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn packs_and_exercises_come_in_teaching_order() {
    let root = good();
    let packs: Vec<_> = root.packs.iter().map(|pack| pack.file.id.as_str()).collect();
    assert_eq!(packs, ["basics", "later", "questions"]);
    let ids: Vec<_> = root.exercises().map(|exercise| exercise.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "ba-type",
            "ba-add",
            "ba-pick",
            "ba-list",
            "ba-sell",
            "ba-table",
            "la-clock",
            "qu-pick",
            "qu-match",
            "qu-number",
            "qu-word",
            "qu-table",
            "qu-print",
            "qu-rows",
            "qu-order",
            "qu-explain"
        ]
    );
    assert_eq!(root.exercise("ba-type").unwrap().minutes, 2, "a question takes what its difficulty takes");
    assert_eq!(root.exercise("ba-pick").unwrap().minutes, 1);
    assert_eq!(root.exercise("ba-pick").unwrap().after, "NaN is a number, too.");
    assert_eq!(
        root.lesson_of("la-clock").map(|(pack, lesson)| (pack.file.id.as_str(), lesson.slug.as_str())),
        Some(("later", "01-time"))
    );
    assert_eq!(root.concept("functions").unwrap().needs[0].as_str(), "values");
    let kinds: Vec<_> = root.exercises().map(|exercise| exercise.body.kind()).collect();
    assert_eq!(kinds[..7], ["quiz", "js", "quiz", "sql", "sql", "sql", "js"]);
    assert_eq!(kinds[7..], ["quiz", "quiz", "quiz", "quiz", "quiz", "predict", "predict", "order", "explain"]);
}

#[test]
fn solutions_and_specimens_are_whole_sets_of_files() {
    let root = good();
    let Body::Js(task) = &root.exercise("ba-add").unwrap().body else { panic!("not js") };
    assert_eq!(paths(&task.start), ["add.js", "shop.js"]);
    assert_eq!(paths(&task.solution), ["add.js", "shop.js"]);
    assert_eq!(task.solution[0].text, "export const add = (a = 0, b = 0) => a + b;\n");
    assert_eq!((task.also[0].0.as_str(), paths(&task.also[0].1)), ("named", vec!["add.js", "shop.js"]));
    let found: Vec<_> = (task.wrong.iter())
        .flat_map(|(name, specimens)| specimens.iter().map(move |s| (name.as_str(), s.name.as_str(), paths(&s.files))))
        .collect();
    let two = || vec!["add.js", "shop.js"];
    assert_eq!(
        found,
        [
            ("no-default", "a", two()),
            ("no-default", "b", vec!["add.js", "shop.js", "sum.js"]),
            ("no-return", "a", two()),
            ("no-return", "b", two()),
        ]
    );
    let Body::Js(clock) = &root.exercise("la-clock").unwrap().body else { panic!("not js") };
    assert_eq!(clock.checks.as_ref().unwrap().path, "checks.js");
    assert_eq!(clock.hidden_checks.as_ref().unwrap().path, "hidden/checks.js");
}

#[test]
fn sql_cases_have_the_names_that_fails_uses() {
    let root = good();
    for (id, names) in [
        ("ba-list", &["columns", "rows: small", "rows: other", "rows: empty", "order"][..]),
        ("ba-sell", &["state: small", "state: other", "statements"]),
        ("ba-table", &["search by name", "no name", "twice"]),
    ] {
        let Body::Sql(task) = &root.exercise(id).unwrap().body else { panic!("{id} is not sql") };
        let have: Vec<String> = task.spec.case_names().into_iter().map(|(name, _)| name).collect();
        assert_eq!(have, names);
    }
}

#[test]
fn a_world_always_has_the_empty_set_and_the_binary_lends_the_others() {
    let root = good();
    let shop = root.world("shop").unwrap();
    assert_eq!(shop.set("empty"), Some(""));
    assert_eq!(shop.set("other"), Some("INSERT INTO things VALUES ('pen', 3, 1);\n"));
    assert!(shop.schema.starts_with("CREATE TABLE things"));
    assert!(root.world("inkwell").unwrap().set("small").unwrap().contains("Rhea Owner"));
    assert_eq!(outline().world("shop").unwrap().schema, shop.schema);
    assert!(outline().world("inkwell").unwrap().set("edge").is_some());
    assert!(outline().world("nowhere").is_none());
}

#[test]
fn a_root_without_concepts_builds_on_those_of_the_binary() {
    let bench = Bench::broken(&[Do::Delete("lessons/concepts.toml")]);
    let issues = bench.load().unwrap_err();
    let unknown: Vec<_> = issues.0.iter().map(|issue| issue.what.as_str()).collect();
    assert!(unknown.contains(&"there is no concept `functions`"), "{issues}");
    let bench = Bench::broken(&[
        Do::Delete("lessons/concepts.toml"),
        Do::Delete("lessons/basics"),
        Do::Delete("lessons/questions"),
        Do::Delete("exercises/basics"),
        Do::Swap("lessons/later/pack.toml", "\"basics\"", ""),
        Do::Swap("exercises/later/la-clock/exercise.toml", "\"functions\"", "\"js-functions\""),
    ]);
    assert_eq!(bench.load().map_err(|issues| issues.to_string()).unwrap().concepts.len(), 77);
}

#[test]
fn a_copy_for_learners_needs_no_solutions() {
    let bench = Bench::broken(&[
        Do::Delete("exercises/basics/ba-add/solution"),
        Do::Delete("exercises/basics/ba-add/also"),
        Do::Delete("exercises/basics/ba-add/wrong"),
        Do::Swap(
            "exercises/basics/ba-add/exercise.toml",
            "[[case]]\nname = \"one number\"\ncall = \"add(1)\"\nexpect = \"1\"\nhidden = true\nbecause = \"A missing argument counts as 0.\"\n",
            "",
        ),
    ]);
    assert_eq!(bench.load().unwrap_err().0.len(), 7);
    bench.apply(&Do::Swap("lessons/basics/pack.toml", "version", "stripped = true\nversion"));
    let root = bench.load().map_err(|issues| issues.to_string()).unwrap();
    let Body::Js(task) = &root.exercise("ba-add").unwrap().body else { panic!("not js") };
    assert_eq!((task.solution.len(), task.wrong.len(), task.spec.wrongs.len()), (0, 0, 2));
    let outline = Outline::of(Source::Folder(bench.path().to_owned())).unwrap();
    assert!(outline.exercise(outline.listed("ba-add").unwrap()).is_ok());
}

#[test]
fn lines_may_end_as_on_windows() {
    let bench = Bench::new();
    for file in [
        "lessons/basics/01-first.toml",
        "exercises/basics/ba-add/exercise.toml",
        "exercises/basics/ba-add/start/add.js",
    ] {
        let path = bench.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
        std::fs::write(path, text).unwrap();
    }
    let (windows, unix) = (bench.load().unwrap(), good());
    assert_eq!(format!("{:?}", windows.packs), format!("{:?}", unix.packs));
}

#[test]
fn an_exercise_is_found_by_what_is_typed() {
    let (root, outline) = (good(), outline());
    for (typed, expected) in [("ba-add", "ba-add"), (" BA-ADD ", "ba-add"), ("la", "la-clock"), ("ba-sum", "ba-add")] {
        assert!(matches!(root.find(typed), Found::One(exercise) if exercise.id.as_str() == expected), "{typed}");
        assert!(matches!(outline.find(typed), Found::One(listed) if listed.id.as_str() == expected), "{typed}");
    }
    let Found::Several(begin) = outline.find("ba-t") else { panic!("ba-t is not several") };
    assert_eq!(begin.iter().map(|listed| listed.id.as_str()).collect::<Vec<_>>(), ["ba-type", "ba-table"]);
    let Found::Nearest(near) = root.find("ba-lits") else { panic!("ba-lits was found") };
    assert_eq!(near.iter().map(|exercise| exercise.id.as_str()).collect::<Vec<_>>()[0], "ba-list");
    assert_eq!(near.len(), 1);
}

#[test]
fn neighbours_reach_over_lessons_and_packs() {
    let root = good();
    let around = |id| {
        let (before, after) = root.neighbours(id);
        (before.map(|exercise| exercise.id.as_str()), after.map(|exercise| exercise.id.as_str()))
    };
    assert_eq!(around("ba-type"), (None, Some("ba-add")));
    assert_eq!(around("la-clock"), (Some("ba-table"), Some("qu-pick")));
    assert_eq!(around("nothing"), (None, None));
    assert_eq!(outline().neighbours("la-clock").0.unwrap().id.as_str(), "ba-table");
}

#[test]
fn the_outline_reads_the_same_exercises_one_by_one() {
    let (root, outline) = (good(), outline());
    assert_eq!(outline.exercises.len(), root.exercises().count());
    for (listed, exercise) in outline.exercises.iter().zip(root.exercises()) {
        let alone = outline.exercise(listed).map_err(|issues| issues.to_string()).unwrap();
        assert_eq!(format!("{alone:?}"), format!("{exercise:?}"));
    }
}

#[test]
fn the_outline_says_where_a_file_is_broken() {
    let bench = Bench::broken(&[
        Do::Swap("lessons/basics/01-first.toml", "exercises = [", "exercise = ["),
        Do::Swap("exercises/later/la-clock/exercise.toml", "minutes = 2", "minutes = two"),
    ]);
    let issues = Outline::of(Source::Folder(bench.path().to_owned())).unwrap_err();
    assert_eq!(
        issues.to_string(),
        "lessons/basics/01-first.toml:13:1: `exercise` is not a key here\n  fix: did you mean `exercises`?"
    );
    bench.apply(&Do::Swap("lessons/basics/01-first.toml", "exercise = [", "exercises = ["));
    let outline = Outline::of(Source::Folder(bench.path().to_owned())).unwrap();
    let issues = outline.exercise(outline.listed("la-clock").unwrap()).unwrap_err();
    assert_eq!(issues.0.iter().map(|issue| (issue.line, issue.column)).collect::<Vec<_>>(), [(Some(5), Some(11))]);
}

#[test]
fn issues_are_data_too() {
    let bench = Bench::broken(&[Do::Swap("lessons/basics/pack.toml", "id = \"basics\"", "id = \"basic\"")]);
    let issues = bench.load().unwrap_err();
    let json = serde_json::to_string(&issues).unwrap();
    assert_eq!(
        json,
        r#"[{"file":"lessons/basics/pack.toml","line":2,"column":1,"gate":"ids","what":"this pack is called `basic`, and its folder `basics`","fix":"give both the same name"}]"#
    );
}

#[test]
fn what_is_no_root_says_so() {
    let empty = tempfile::tempdir().unwrap();
    let issues = Root::folder(empty.path()).unwrap_err();
    let Issue { file, what, fix, .. } = &issues.0[0];
    assert_eq!((file.as_str(), fix.as_str()), ("lessons", "name a folder that holds lessons/ and exercises/"));
    assert!(what.ends_with(" is no pack root: it has no folder `lessons`"), "{what}");
    assert_eq!(issues.0.len(), 1);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let secret = tempfile::NamedTempFile::new().unwrap();
    let bench = Bench::new();
    let start = bench.path().join("exercises/basics/ba-add/start");
    symlink(secret.path(), start.join("soft.js")).unwrap();
    symlink(bench.path(), start.join("folder")).unwrap();
    std::fs::hard_link(start.join("add.js"), start.join("hard.js")).unwrap();
    symlink(bench.path(), bench.path().join("exercises/all")).unwrap();
    let issues = bench.load().unwrap_err();
    let links: Vec<_> = (issues.0.iter())
        .map(|issue| {
            assert_eq!(issue.what, "this is a link, and a pack may not point outside itself");
            issue.file.trim_start_matches("exercises/basics/ba-add/start/")
        })
        .collect();
    assert_eq!(links, ["exercises/all", "add.js", "folder", "hard.js", "soft.js"]);
}

#[cfg(unix)]
#[test]
fn pipes_and_floods_end() {
    let bench = Bench::new();
    let start = bench.path().join("exercises/basics/ba-add/start");
    assert!(std::process::Command::new("mkfifo").arg(start.join("pipe.js")).status().unwrap().success());
    for n in 0..2_050 {
        std::fs::write(start.join(format!("f{n}.js")), "").unwrap();
    }
    let said = bench.load().unwrap_err().to_string();
    assert!(said.contains("exercises/basics: this folder holds more than 2000 files or folders, or 16 MiB"), "{said}");
    std::fs::remove_dir_all(&start).unwrap();
    bench.apply(&Do::Write("exercises/basics/ba-add/start/add.js", b"x"));
    assert!(std::process::Command::new("mkfifo").arg(start.join("pipe.js")).status().unwrap().success());
    let issues = bench.load().unwrap_err();
    assert_eq!(
        issues.to_string(),
        "exercises/basics/ba-add/start/pipe.js: this is neither a file nor a folder\n  fix: delete it"
    );
}

#[test]
fn a_long_line_of_a_stranger_is_cut() {
    let bench = Bench::new();
    let path = bench.path().join("lessons/basics/pack.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}{} = 1\n", "x".repeat(200_000))).unwrap();
    let issues = bench.load().unwrap_err();
    assert_eq!(issues.0.iter().map(|issue| issue.what.chars().count()).collect::<Vec<_>>(), [200]);
}

#[test]
fn a_root_adds_to_the_glossary_of_the_binary() {
    let bench = Bench::broken(&[Do::Write(
        "lessons/glossary.toml",
        b"[[term]]\nname = \"Cart\"\nalso = [\"closures\"]\nkind = \"word\"\nshort = \"A list.\"\ntext = \"Of books.\"\nsee = [\"409\"]\n",
    )]);
    let root = bench.load().map_err(|issues| issues.to_string()).unwrap();
    let named = |word: &str| match root.explain(word) {
        Found::One(entry) => entry.name().to_owned(),
        other => panic!("{word}: {other:?}"),
    };
    assert_eq!((named("cart"), named("409"), named("functions")), ("Cart".into(), "409".into(), "functions".into()));
    assert_eq!(named("closures"), "Cart", "what a root spells is its own");
    assert!(matches!(root.explain("Closure"), Found::One(_)), "the beginning of its spelling");
    let known: Vec<&str> = root.concepts.iter().map(|concept| concept.id.as_str()).collect();
    let concepts = root.terms.iter().flat_map(|term| &term.concepts);
    assert_eq!(concepts.filter(|concept| !known.contains(&concept.as_str())).count(), 0, "of another graph");
}
