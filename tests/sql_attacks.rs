//! Hostile scripts against a room, in this process: what each must end as. They run one after another, since the
//! cap on SQLite's heap is the process's.
//!
//! Left to the worker's own tests: `replace` and `instr` over a megabyte, which only the parent's kill ends.

use std::sync::{Arc, Mutex};

use backlings::sandbox::job::{DataSet, Job, Limit, Limits, SqlMode, SqlReport, SqlWork, Work};
use backlings::sandbox::{Event, Outbox, sql};

const SEED: &str = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 2000) \
                    INSERT INTO big SELECT n, 's' || n FROM c";

#[derive(Debug)]
enum Must {
    /// Ends well; the last result's first value.
    Give(&'static str),
    /// Is refused by the rules; words of the message.
    Deny(&'static str),
    /// Fails in SQL; words of the message.
    Fail(&'static str),
    Hit(Limit),
}

use Must::{Deny, Fail, Give, Hit};

fn run(script: &str, mode: SqlMode) -> SqlReport {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let work = SqlWork {
        schema: "CREATE TABLE big(x INTEGER PRIMARY KEY, s TEXT)".to_owned(),
        sets: vec![DataSet { name: "seed".to_owned(), sql: SEED.to_owned() }],
        script: script.to_owned(),
        mode,
        watch: vec!["nothing".to_owned()],
        probes: Vec::new(),
        plan: false,
    };
    let job = Job { seed: 1, now_ms: 0, limits: Limits::default(), work: Work::Sql(work.clone()) };
    let seen = Arc::new(Mutex::new(None));
    let sink = seen.clone();
    let outbox = Outbox::new(0, move |event| {
        if let Event::Sql(report) = event {
            *sink.lock().unwrap() = Some(report);
        }
    });
    sql::run(&job, &work, &outbox);
    seen.lock().unwrap().take().expect("one report for one set")
}

fn check(name: &str, script: &str, must: &Must) {
    let report = run(script, SqlMode::Schema);
    let error = report.error.as_ref();
    let kept = match must {
        Give(first) => {
            let cell = report.results.last().and_then(|r| r.rows.first()).and_then(|row| row.first());
            error.is_none() && report.limit.is_none() && cell.map_or("".to_owned(), plain) == *first
        }
        Deny(words) => report.limit.is_none() && error.is_some_and(|e| e.denied && e.message.contains(words)),
        Fail(words) => report.limit.is_none() && error.is_some_and(|e| !e.denied && e.message.contains(words)),
        Hit(limit) => report.limit == Some(*limit) && error.is_none(),
    };
    let shown: String = script.chars().take(100).collect();
    assert!(
        kept,
        "{name}: {shown}\n  must {must:?}\n  error {error:?}, limit {:?}, rows {:?}",
        report.limit,
        rows(&report)
    );
}

fn plain(value: &backlings::sandbox::job::SqlValue) -> String {
    use backlings::sandbox::job::SqlValue as V;
    match value {
        V::Null => "NULL".to_owned(),
        V::Int(n) => n.to_string(),
        V::Real(n) => n.get().to_string(),
        V::Text(text) | V::Blob(text) => text.clone(),
    }
}

fn rows(report: &SqlReport) -> Vec<usize> {
    report.results.iter().map(|r| r.rows.len()).collect()
}

fn many(piece: &str, times: usize, between: &str) -> String {
    vec![piece; times].join(between)
}

/// Fixed scripts.
const FIXED: &[(&str, &str, Must)] = &[
    (
        "endless count",
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT count(*) FROM c",
        Hit(Limit::Ticks),
    ),
    (
        "endless dedupe",
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n+1 FROM c) SELECT count(*) FROM c",
        Hit(Limit::Ticks),
    ),
    (
        "endless rows",
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT n FROM c",
        Hit(Limit::Output),
    ),
    (
        "doubling text",
        "WITH RECURSIVE c(s) AS (SELECT 'xx' UNION ALL SELECT s||s FROM c) SELECT length(s) FROM c",
        Fail("too big"),
    ),
    ("randomblob", "SELECT length(randomblob(1000000000))", Fail("too big")),
    ("zeroblob", "SELECT length(zeroblob(1000000000))", Fail("too big")),
    ("zeroblob rows", "CREATE TABLE z(b); INSERT INTO z SELECT zeroblob(900000) FROM big", Fail("full")),
    ("hex of hex", "SELECT length(hex(hex(hex(hex(hex(zeroblob(30000)))))))", Give("960000")),
    ("printf width", "SELECT length(printf('%.*c',2000000000,'x'))", Fail("too big")),
    ("printf digits", "SELECT length(printf('%2000000000d',1))", Fail("too big")),
    ("printf float", "SELECT length(printf('%.*f',2000000000,1e308))", Fail("too big")),
    ("group_concat", "SELECT length(group_concat(printf('%.900000c','x'))) FROM big", Fail("too big")),
    ("replace", "SELECT length(replace(printf('%.100000c','a'),'a',printf('%.100000c','b')))", Fail("too big")),
    ("cross join", "SELECT count(*) FROM big a, big b, big c, big d", Hit(Limit::Ticks)),
    ("cross join rows", "SELECT * FROM big a, big b, big c", Hit(Limit::Output)),
    ("cross join sort", "SELECT a.s FROM big a, big b, big c ORDER BY a.s||b.s||c.s", Hit(Limit::Memory)),
    (
        "window",
        "SELECT sum(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM (SELECT a.x FROM big a, big b)",
        Hit(Limit::Ticks),
    ),
    ("insert bomb", "CREATE TABLE q AS SELECT a.x,b.s FROM big a, big b; CREATE INDEX qi ON q(s,x)", Fail("full")),
    ("attach file", "ATTACH '/tmp/backlings-evil.db' AS e; CREATE TABLE e.t(x)", Deny("ATTACH")),
    ("attach memory", "ATTACH ':memory:' AS e", Deny("ATTACH")),
    ("attach uri", "ATTACH 'file:/tmp/backlings-evil.db?mode=rwc' AS e", Deny("ATTACH")),
    ("attach other vfs", "ATTACH 'file:/tmp/backlings-evil.db?vfs=unix&mode=rwc' AS e", Deny("ATTACH")),
    ("detach", "DETACH main", Deny("DETACH")),
    ("vacuum into", "VACUUM INTO '/tmp/backlings-evil.db'", Deny("VACUUM")),
    ("vacuum into uri", "VACUUM INTO 'file:/tmp/backlings-evil.db?vfs=unix&mode=rwc'", Deny("VACUUM")),
    ("vacuum", "VACUUM", Deny("VACUUM")),
    ("load_extension", "SELECT load_extension('/tmp/x.so')", Deny("load_extension")),
    ("readfile", "SELECT readfile('/etc/passwd')", Fail("no such function")),
    ("writefile", "SELECT writefile('/tmp/backlings-evil.db','y')", Fail("no such function")),
    ("edit", "SELECT edit('x','rm')", Fail("no such function")),
    ("fsdir", "SELECT * FROM fsdir('/')", Fail("no such table")),
    ("writable schema", "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql='x'", Deny("writable_schema")),
    ("update schema", "UPDATE sqlite_master SET sql='x'", Fail("may not be modified")),
    ("delete schema", "DELETE FROM sqlite_master", Fail("may not be modified")),
    ("heap limit", "PRAGMA hard_heap_limit=0", Deny("hard_heap_limit")),
    ("soft heap limit", "PRAGMA soft_heap_limit=0", Deny("soft_heap_limit")),
    ("max pages", "PRAGMA max_page_count=1000000000", Deny("max_page_count")),
    ("temp directory", "PRAGMA temp_store_directory='/tmp'", Deny("temp_store_directory")),
    ("temp store", "PRAGMA temp_store=1", Deny("temp_store")),
    ("mmap", "PRAGMA mmap_size=1000000000000", Deny("mmap_size")),
    ("cache", "PRAGMA cache_size=1000000000", Deny("cache_size")),
    ("threads", "PRAGMA threads=64", Deny("threads")),
    ("no journal", "PRAGMA journal_mode=OFF; BEGIN; DELETE FROM big; ROLLBACK; SELECT count(*) FROM big", Give("2000")),
    ("function list", "SELECT count(*) FROM pragma_function_list", Deny("function_list")),
    ("table info", "PRAGMA table_info(big)", Give("0")),
    ("table info function", "SELECT name FROM pragma_table_info('big') WHERE pk = 0", Give("s")),
    ("tokenizer", "SELECT fts3_tokenizer('simple', x'4141414141414141')", Deny("fts3_tokenizer")),
    ("fts3", "CREATE VIRTUAL TABLE f3 USING fts3(s)", Deny("virtual")),
    ("fts5", "CREATE VIRTUAL TABLE f USING fts5(s); INSERT INTO f_data VALUES(1,x'00')", Deny("virtual")),
    ("rtree", "CREATE VIRTUAL TABLE r USING rtree(id,a,b)", Deny("virtual")),
    (
        "like, short text",
        "SELECT replace(hex(zeroblob(20000)),'0','a') LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%ab'",
        Give("0"),
    ),
    (
        "like, long pattern",
        "SELECT 'a' LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%ab'",
        Fail("too complex"),
    ),
    ("like, long text", "SELECT printf('%.*c',900000,'a') LIKE '%a%a%a%a%a%ab'", Give("0")),
    ("glob", "SELECT printf('%.*c',100000,'a') GLOB '*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*ab'", Give("0")),
    (
        "recursive trigger",
        "CREATE TABLE t(x); CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO t VALUES(new.x+1); END; PRAGMA recursive_triggers=ON",
        Deny("recursive_triggers"),
    ),
    (
        "mutual triggers",
        "CREATE TABLE a(x); CREATE TABLE b(x); \
        CREATE TRIGGER ta AFTER INSERT ON a BEGIN INSERT INTO b VALUES(1); INSERT INTO b VALUES(2); END; \
        CREATE TRIGGER tb AFTER INSERT ON b BEGIN INSERT INTO a VALUES(1); INSERT INTO a VALUES(2); END; \
        INSERT INTO a VALUES(1); SELECT count(*) < 100 FROM a",
        Give("1"),
    ),
    (
        "endless view",
        "CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT n FROM c; SELECT max(n) FROM v",
        Hit(Limit::Ticks),
    ),
    ("json depth", "SELECT json(printf('%.*c',200000,'['))", Fail("malformed JSON")),
    (
        "json_each",
        "SELECT count(*) FROM big a, json_each((SELECT json_group_array(s) FROM big)) b, json_each((SELECT json_group_array(s) FROM big)) c",
        Hit(Limit::Ticks),
    ),
    ("NUL", "SELECT 1; \0 garbage", Fail("NUL")),
    ("trim", "SELECT length(trim(printf('%.900000c','a'), printf('%.400000c','b')||'a'))", Fail("too big")),
    ("pages", "SELECT * FROM dbstat", Give("sqlite_schema")),
    ("explain", "EXPLAIN SELECT * FROM big", Give("0")),
    (
        "temp table",
        "CREATE TEMP TABLE t AS SELECT a.s FROM big a, big b LIMIT 100000; SELECT count(*) FROM t",
        Give("100000"),
    ),
    ("reindex", "REINDEX; SELECT 1", Give("1")),
    ("analyze", "CREATE INDEX i ON big(s); ANALYZE; SELECT count(*) FROM sqlite_stat1", Give("1")),
    ("begin and no commit", "BEGIN; CREATE TABLE k(x); SELECT 1", Give("1")),
    ("savepoints", "SAVEPOINT a; SAVEPOINT b; RELEASE a; SELECT 1", Give("1")),
    ("drop all", "DROP TABLE big; SELECT 1", Give("1")),
    ("and the next one has it", "SELECT count(*) FROM big", Give("2000")),
];

#[test]
fn fixed_scripts() {
    for (name, script, must) in FIXED {
        check(name, script, must);
    }
    assert!(!std::path::Path::new("/tmp/backlings-evil.db").exists());
}

#[test]
fn built_scripts() {
    let columns = (0..3_000).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
    let tables = (0..64).map(|n| format!("big b{n}")).collect::<Vec<_>>().join(",");
    let views: String =
        (1..25).map(|n| format!("CREATE VIEW v{n} AS SELECT a.x FROM v{} a, v{} b;", n - 1, n - 1)).collect();
    for (name, script, must) in [
        ("parentheses", format!("SELECT {}1{}", many("(", 20_000, ""), many(")", 20_000, "")), Fail("ecursion limit")),
        ("nots", format!("SELECT {} 1", many("NOT", 20_000, " ")), Fail("ecursion limit")),
        ("sums", format!("SELECT 1{}", many("+1", 20_000, "")), Fail("Expression tree is too large")),
        (
            "subqueries",
            format!("SELECT {}1{}", many("(SELECT ", 5_000, ""), many(")", 5_000, "")),
            Fail("ecursion limit"),
        ),
        ("compound", many("SELECT 1", 3_000, " UNION ALL "), Fail("too many terms in compound SELECT")),
        ("columns", format!("CREATE TABLE w({columns})"), Fail("too many columns")),
        ("arguments", format!("SELECT max({})", many("1", 120, ",")), Fail("too many arguments")),
        ("long text", format!("SELECT '{}'", many("x", 2_000_000, "")), Fail("too big")),
        ("long script of short statements", many("SELECT 1;", 20_000, "\n"), Give("1")),
        ("too many statements", many("SELECT 1;", 100_001, ""), Hit(Limit::Output)),
        ("IN list", format!("SELECT count(*) FROM big WHERE x IN ({})", many("7", 40_000, ",")), Give("1")),
        ("64 tables", format!("SELECT count(*) FROM {tables}"), Hit(Limit::Ticks)),
        (
            "views on views",
            format!("CREATE VIEW v0 AS SELECT 1 AS x;{views}SELECT count(*) FROM v24"),
            Fail("too many references"),
        ),
    ] {
        check(name, &script, &must);
    }
}

#[test]
fn a_reading_script_changes_nothing() {
    for statement in [
        "INSERT INTO big VALUES (0, 'x')",
        "REPLACE INTO big VALUES (1, 'x')",
        "UPDATE big SET s = 'x'",
        "DELETE FROM big",
        "DROP TABLE big",
        "CREATE TABLE t(x)",
        "CREATE TEMP TABLE t(x)",
        "CREATE TEMP TRIGGER t AFTER INSERT ON big BEGIN SELECT 1; END",
        "ALTER TABLE big RENAME TO small",
        "CREATE VIEW v AS SELECT 1",
        "ANALYZE",
        "BEGIN",
        "SAVEPOINT s",
        "PRAGMA user_version = 1",
    ] {
        let error = run(statement, SqlMode::Read).error;
        assert!(error.as_ref().is_some_and(|e| e.denied), "{statement}: {error:?}");
    }
}
