//! Two machines and one learner: exports merge as a union, whatever their order; a stranger's file does no harm.

use std::io::Cursor;
use std::path::Path;

use backlings::content::TextFile;
use backlings::store::{Health, ImportError, Imported, Store, StoreError, Submitted};
use serde_json::{Value, json};

use crate::bench::{NOW, Random, View, attempt, home, id, names, times, view};

const DAY: i64 = 86_400_000;

fn export(path: &Path) -> String {
    let mut out = Vec::new();
    Store::open(path, NOW).unwrap().export(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn import(path: &Path, text: &str) -> Imported {
    Store::open(path, NOW).unwrap().import(&mut Cursor::new(text), NOW).unwrap()
}

/// Some history: times repeat within a machine and between machines, and go back.
fn live(path: &Path, random: &mut Random) {
    let mut store = Store::open(path, NOW).unwrap();
    for _ in 0..random.below(12) {
        let exercise = format!("js-fn-{:02}", random.below(4));
        let at_ms = NOW - random.below(5) as i64;
        match random.below(6) {
            0 => store.record_hint(&id(&exercise), 1 + random.below(3) as u32, at_ms).unwrap(),
            1 => store.record_solution(&id(&exercise), at_ms).unwrap(),
            2 => store.record_current(&id(&exercise), at_ms).unwrap(),
            _ => {
                let mut one = attempt(&exercise, random.below(2) == 0);
                one.content_hash = format!("h{}", random.below(3));
                one.hints_seen = random.below(4) as u32;
                store.record_attempt(&one, at_ms).map(drop).unwrap();
            }
        }
    }
}

/// What two machines must agree on, byte by byte and row by row.
fn everything(path: &Path) -> (String, View, Health) {
    let (view, salvaged) = view(path).unwrap();
    assert_eq!(salvaged, None);
    (export(path), view, Store::open(path, NOW).unwrap().check().unwrap())
}

#[test]
fn merging_is_a_union_whatever_the_order() {
    for round in 0..times(15, 400) {
        let mut random = Random(round as u64);
        let machines: Vec<_> = (0..3).map(|_| home()).collect();
        let [(_, a), (_, b), (_, c)] = &machines[..] else { unreachable!("three machines") };
        for _ in 0..2 {
            machines.iter().for_each(|(_, path)| live(path, &mut random));
            // A part of what they did is known to another already.
            let known = export(a);
            import(b, &known);
        }
        let exports = [export(a), export(b), export(c)];
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let mut results = Vec::new();
        for order in orders {
            let (_folder, path) = home();
            order.iter().for_each(|from| drop(import(&path, &exports[*from])));
            results.push(everything(&path));
        }
        // And each machine itself, with the others' exports.
        for (at, (_, path)) in machines.iter().enumerate() {
            for from in (0..3).filter(|from| *from != at).rev() {
                import(path, &exports[from]);
            }
            results.push(everything(path));
        }
        for other in &results[1..] {
            assert!(*other == results[0], "round {round}: two orders, two results");
        }
        let again = import(a, &results[0].0);
        assert_eq!((again.added, again.refused), (0, 0), "round {round}: importing again adds nothing");
        assert!(everything(a) == results[0], "round {round}: importing again changes nothing");
    }
}

#[test]
fn an_export_names_its_form_and_comes_in_order() {
    let (_folder, path) = home();
    let mut store = Store::open(&path, NOW).unwrap();
    store.record_hint(&id("js-fn-02"), 2, NOW + 5).unwrap();
    let mut odd = attempt("js-fn-01", true);
    odd.submitted = Submitted::Answer("\u{1b}[2J \u{202e} 本 👍".into());
    store.record_attempt(&odd, NOW).unwrap();
    let text = export(&path);
    assert!(text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')), "{text}");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0], json!({ "schema": "backlings.progress/1", "events": 2 }));
    assert_eq!((&lines[1]["kind"], &lines[2]["kind"]), (&"attempt".into(), &"hint".into()));
    assert_eq!(lines[2]["body"], r#"{"kind":"hint","exercise":"js-fn-02","number":2}"#);
    assert_eq!(lines[2].as_object().unwrap().keys().collect::<Vec<_>>(), ["at_ms", "body", "crc", "kind", "uuid"]);
    let (_folder, other) = home();
    import(&other, &text);
    let there = Store::open(&other, NOW).unwrap().attempts(&id("js-fn-01")).unwrap();
    assert_eq!(there[0].attempt, odd);
}

/// A line whose checksum holds, whatever stands in it.
fn line(uuid: &str, at_ms: i64, kind: &str, body: &str) -> String {
    let mut hasher = crc32fast::Hasher::new();
    for part in [uuid, &at_ms.to_string(), kind, body] {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    json!({ "uuid": uuid, "at_ms": at_ms, "kind": kind, "body": body, "crc": hasher.finalize() }).to_string()
}

const NAME: &str = "0123456789abcdef0123456789abcdef";
const HEADER: &str = "{\"schema\":\"backlings.progress/1\"}\n";
const HINT: &str = r#"{"kind":"hint","exercise":"js-fn-01","number":2}"#;

#[test]
fn a_line_that_is_no_event_is_refused_and_the_others_are_taken() {
    let with_file = |path: &str| {
        let mut one = serde_json::to_value(attempt("js-fn-01", true)).unwrap();
        one["kind"] = "attempt".into();
        one["submitted"] = json!({ "files": [TextFile { path: path.into(), text: String::new() }] });
        line(NAME, NOW, "attempt", &one.to_string())
    };
    let good = line(NAME, NOW, "hint", HINT);
    let cases = [
        ("not JSON", "hint".to_owned(), "not a line of an export"),
        ("a list", "[1]".to_owned(), "not a line of an export"),
        ("a number", "7".to_owned(), "not a line of an export"),
        ("cut off", good[..good.len() - 9].to_owned(), "not a line of an export"),
        ("deep", "[".repeat(1_000_000), "not a line of an export"),
        ("wrong type", good.replace("1795348800000", "\"1795348800000\""), "not a line of an export"),
        ("not a whole number", good.replace("1795348800000", "1795348800000.5"), "not a line of an export"),
        ("a further key", good.replace("\"uuid\"", "\"id\":1,\"uuid\""), "not a line of an export"),
        ("a key less", good.replace("\"kind\":\"hint\",", ""), "not a line of an export"),
        ("a key twice", good.replace("\"uuid\"", "\"at_ms\":1,\"uuid\""), "not a line of an export"),
        ("changed", good.replace("js-fn-01", "js-fn-02"), "its checksum does not hold"),
        ("a short name", line("0123", NOW, "hint", HINT), "32 digits"),
        ("a name in capitals", line(&NAME.to_uppercase(), NOW, "hint", HINT), "32 digits"),
        ("from the future", line(NAME, NOW + DAY + 1, "hint", HINT), "more than a day ahead"),
        ("from the end of time", line(NAME, i64::MAX, "hint", HINT), "more than a day ahead"),
        ("from before 1970", line(NAME, -1, "hint", HINT), "before 1970"),
        ("an unknown kind", line(NAME, NOW, "dance", r#"{"kind":"dance","exercise":"js-fn-01"}"#), "update backlings"),
        ("another kind", line(NAME, NOW, "current", HINT), "of another kind"),
        ("no kind", line(NAME, NOW, "hint", r#"{"exercise":"js-fn-01","number":2}"#), "not that of its kind"),
        ("half a body", line(NAME, NOW, "hint", r#"{"kind":"hint"}"#), "not that of its kind"),
        ("no body", line(NAME, NOW, "hint", ""), "not that of its kind"),
        ("a number too large", line(NAME, NOW, "hint", &HINT.replace('2', "4294967296")), "not that of its kind"),
        ("an odd exercise", line(NAME, NOW, "hint", &HINT.replace("js-fn-01", "../x")), "cannot be the id"),
        ("a file above", with_file("../../.bashrc"), "lies outside"),
        ("a file of the system", with_file("/etc/passwd"), "lies outside"),
        ("a file of Windows", with_file("C:\\x"), "lies outside"),
        ("a hidden file", with_file("a/.git/hooks"), "lies outside"),
        ("a path of 2 KB", with_file(&"a/".repeat(1_000)), "lies outside"),
    ];
    for (what, bad, why) in cases {
        let (_folder, path) = home();
        let last = line(&NAME.replace('0', "f"), NOW + 1, "hint", HINT);
        let done = import(&path, &format!("\u{feff}{HEADER}{bad}\r\n\n{last}"));
        assert_eq!((done.added, done.refused, done.told[0].line), (1, 1, 2), "{what}: {done:?}");
        assert!(done.told[0].why.contains(why), "{what}: {}", done.told[0].why);
        assert_eq!(Store::open(&path, NOW).unwrap().check().unwrap(), Health { events: 1, exercises: 1 }, "{what}");
    }
}

#[test]
fn the_first_of_two_events_of_one_name_is_kept() {
    let (_folder, path) = home();
    let twice = HINT.replace("\"number\"", "\"exercise\":\"js-fn-09\",\"number\"");
    let text = [
        line(NAME, NOW, "hint", HINT),
        line(NAME, NOW, "hint", HINT),
        line(NAME, NOW, "hint", &HINT.replace('2', "3")),
        line(NAME, NOW + 1, "hint", HINT),
        line(&NAME.replace('0', "a"), NOW, "hint", &twice),
    ];
    let done = import(&path, &format!("{HEADER}{}", text.join("\n")));
    assert_eq!((done.added, done.known, done.refused), (1, 1, 3), "{done:?}");
    let lines: Vec<u64> = done.told.iter().map(|refused| refused.line).collect();
    assert_eq!(lines, [4, 5, 6]);
    assert!(done.told[0].why.contains("the first one is kept"), "{:?}", done.told);
    let mut store = Store::open(&path, NOW).unwrap();
    assert_eq!(store.progress().unwrap()[&id("js-fn-01")].hints, 2);
    assert_eq!(store.check().unwrap(), Health { events: 1, exercises: 1 });
    assert_eq!(store.salvaged(), None);
}

#[test]
fn what_is_no_export_is_said_and_costs_nothing() {
    let long = format!("{{\"schema\":\"{}\"}}\n", "x".repeat(5_000_000));
    let noise = format!("{HEADER}{}", "noise\n".repeat(20_000));
    let cases: [(&str, &[u8], &str); 8] = [
        ("nothing", b"", "it is empty"),
        ("a text", b"my notes\n", "not that of an export"),
        ("bytes", b"\xff\xfe\n", "not that of an export"),
        ("another export", b"{\"schema\":\"backlings.check/1\"}\n", "not that of an export"),
        ("a progress file", b"SQLite format 3\0\x10\0", "it is a progress file itself"),
        ("a first line without end", long.as_bytes(), "not that of an export"),
        ("noise behind a header", noise.as_bytes(), "most of its lines"),
        ("no header", HINT.as_bytes(), "not that of an export"),
    ];
    for (what, bytes, why) in cases {
        let (_folder, path) = home();
        match Store::open(&path, NOW).unwrap().import(&mut Cursor::new(bytes), NOW) {
            Err(ImportError::NotAnExport(said)) => assert!(said.contains(why), "{what}: {said}"),
            other => panic!("{what}: {other:?}"),
        }
        assert_eq!(Store::open(&path, NOW).unwrap().check().unwrap().events, 0, "{what}");
    }
    let (_folder, path) = home();
    let newer = Store::open(&path, NOW).unwrap().import(&mut &b"{\"schema\":\"backlings.progress/2\"}\n"[..], NOW);
    assert!(matches!(newer, Err(ImportError::Newer(form)) if form == "backlings.progress/2"));
}

/// A line of the letter `a` that has no end for this many bytes, and then an event.
struct LongLine(usize, Cursor<String>);

impl std::io::Read for LongLine {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return self.1.read(bytes);
        }
        let count = self.0.min(bytes.len());
        bytes[..count].fill(b'a');
        self.0 -= count;
        Ok(count)
    }
}

#[test]
fn a_line_of_a_hundred_megabytes_is_passed_over() {
    let (_folder, path) = home();
    let rest = Cursor::new(format!("\n{}\n", line(NAME, NOW, "hint", HINT)));
    let input = std::io::Read::chain(HEADER.as_bytes(), LongLine(100 << 20, rest));
    let done = Store::open(&path, NOW).unwrap().import(&mut std::io::BufReader::new(input), NOW).unwrap();
    assert_eq!((done.added, done.refused, done.told[0].why.as_str()), (1, 1, "it has more than 16 MiB"));
}

#[test]
fn a_file_that_was_cut_off_says_how_much_is_missing() {
    let (_folder, path) = home();
    live(&path, &mut Random(3));
    let whole = export(&path);
    let count = whole.lines().count() as u64 - 1;
    let half = &whole[..whole.len() / 2];
    let complete = half.lines().count() as u64 - 2;
    let (_folder, other) = home();
    let done = import(&other, half);
    assert_eq!((done.added, done.refused, done.missing), (complete, 1, count - complete - 1));
}

#[test]
fn an_import_that_meets_a_full_disk_goes_on_later() {
    use crate::disk::{self, Failure};
    let (_folder, from) = home();
    let mut store = Store::open(&from, NOW).unwrap();
    (0..1_200).for_each(|number| store.record_hint(&id("js-fn-01"), 1, NOW - number).unwrap());
    let text = export(&from);
    let mut stopped = 0;
    for at in (0..times(200, 2_000)).step_by(times(25, 3)) {
        let (_folder, path) = home();
        let mut store = Store::open(&path, NOW).unwrap();
        let failure = Failure { at, code: rusqlite::ffi::SQLITE_FULL, for_good: true };
        let (done, ..) = disk::record(Some(failure), || store.import(&mut Cursor::new(&text), NOW));
        if let Err(error) = done {
            assert!(matches!(error, ImportError::Store(StoreError::Full { .. })), "{error:?}");
            stopped += 1;
        }
        import(&path, &text);
        assert_eq!(export(&path), text, "full at operation {at}");
        assert_eq!(store.check().unwrap().events, 1_200);
    }
    assert!(stopped > 0, "no import met the full disk");
}

#[test]
fn what_was_there_before_an_import_is_kept_beside_it() {
    let (_folder, path) = home();
    let mut store = Store::open(&path, NOW).unwrap();
    store.record_hint(&id("js-fn-01"), 1, NOW).unwrap();
    store.import(&mut Cursor::new(format!("{HEADER}{}", line(NAME, NOW, "hint", HINT))), NOW).unwrap();
    assert!(names(&path).contains(&"progress-import.bak".to_owned()), "{:?}", names(&path));
    let before = rusqlite::Connection::open(path.with_file_name("progress-import.bak")).unwrap();
    assert_eq!(before.query_row("SELECT count(*) FROM events", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
}
