//! The running example's data: every set loads, keeps its foreign keys, and holds the rows it exists for.

use backlings::packs::Root;
use rusqlite::Connection;

fn open(set: &str) -> Connection {
    let root = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    let inkwell = root.world("inkwell").unwrap();
    let db = Connection::open_in_memory().unwrap();
    db.pragma_update(None, "foreign_keys", true).unwrap();
    db.execute_batch(&inkwell.schema).unwrap();
    db.execute_batch(inkwell.set(set).unwrap()).unwrap();
    db
}

/// All rows as text, columns joined by `|`.
fn rows(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cell = |n| {
            row.get::<_, rusqlite::types::Value>(n).map(|value| match value {
                rusqlite::types::Value::Null => "NULL".to_owned(),
                rusqlite::types::Value::Integer(n) => n.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => panic!("{other:?} in {sql}"),
            })
        };
        (0..columns).map(cell).collect::<Result<Vec<_>, _>>().map(|cells| cells.join("|"))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_set_loads_and_keeps_its_foreign_keys() {
    for (set, counts) in [
        ("small", "8 4 7 12 14 10 18 10 10 3"),
        ("shuffled", "8 4 7 12 14 10 18 10 10 3"),
        ("edge", "7 6 7 11 12 8 13 8 7 2"),
        ("borders", "0 4 6 8 0 0 0 0 5 0"),
        ("few", "0 1 0 2 0 0 0 0 0 0"),
        ("empty", "0 0 0 0 0 0 0 0 0 0"),
        ("busy", "3 2 2 4 2 6 7 4 1 0"),
        ("grown", "2 3 2 9 4 1 2 1 0 0"),
        ("import", "1 3 2 5 2 1 2 1 0 0"),
        ("reimport", "1 2 1 3 2 1 2 1 1 0"),
        ("big", "500 12 300 2000 2788 20000 54893 17228 8000 63"),
    ] {
        let db = open(set);
        assert_eq!(rows(&db, "PRAGMA foreign_keys"), ["1"], "{set}");
        assert_eq!(rows(&db, "PRAGMA foreign_key_check"), [""; 0], "{set}");
        assert_eq!(rows(&db, "PRAGMA integrity_check"), ["ok"], "{set}");
        let tables = "users genres authors books book_authors orders order_items payments reviews sessions";
        let found: Vec<_> =
            tables.split(' ').map(|table| rows(&db, &format!("SELECT count(*) FROM {table}")).remove(0)).collect();
        assert_eq!(found.join(" "), counts, "{set}");
    }
}

/// Every table by what its rows mean, without ids.
const MEANINGS: [&str; 10] = [
    "SELECT u.email, u.name, u.role, u.password_hash, m.email, u.created_at FROM users u LEFT JOIN users m ON m.id = u.manager_id",
    "SELECT name FROM genres",
    "SELECT name, country FROM authors",
    "SELECT b.isbn, b.title, g.name, b.price_cents, b.stock, b.published_year, b.version FROM books b LEFT JOIN genres g ON g.id = b.genre_id",
    "SELECT b.isbn, a.name FROM book_authors x JOIN books b ON b.id = x.book_id JOIN authors a ON a.id = x.author_id",
    "SELECT u.email, o.status, o.placed_at, o.shipped_at FROM orders o JOIN users u ON u.id = o.user_id",
    "SELECT o.placed_at, b.isbn, i.quantity, i.unit_price_cents FROM order_items i JOIN orders o ON o.id = i.order_id JOIN books b ON b.id = i.book_id",
    "SELECT o.placed_at, p.amount_cents, p.method, p.paid_at FROM payments p JOIN orders o ON o.id = p.order_id",
    "SELECT b.isbn, u.email, r.rating, r.body, r.created_at FROM reviews r JOIN books b ON b.id = r.book_id LEFT JOIN users u ON u.id = r.user_id",
    "SELECT s.token_hash, u.email, s.created_at, s.expires_at FROM sessions s JOIN users u ON u.id = s.user_id",
];

#[test]
fn shuffled_is_small_under_other_ids() {
    let (small, shuffled) = (open("small"), open("shuffled"));
    for sql in MEANINGS {
        let sorted = |db| {
            let mut rows = rows(db, sql);
            rows.sort();
            rows
        };
        assert_eq!(sorted(&small), sorted(&shuffled), "{sql}");
    }
    for (table, key) in
        [("users", "email"), ("genres", "name"), ("authors", "name"), ("books", "isbn"), ("orders", "placed_at")]
    {
        let pairs = |db| rows(db, &format!("SELECT {key}, id FROM {table} ORDER BY {key}"));
        let same: Vec<_> = pairs(&small).into_iter().filter(|pair| pairs(&shuffled).contains(pair)).collect();
        assert!(same.is_empty(), "{table}: {same:?} kept their ids");
        let by_id = |db| rows(db, &format!("SELECT {key} FROM {table} ORDER BY id"));
        assert_ne!(by_id(&small), by_id(&shuffled), "{table} comes out in the old order");
    }
}

#[test]
fn edge_holds_what_small_does_not() {
    let db = open("edge");
    for (what, sql, expected) in [
        (
            "books without authors",
            "SELECT id FROM books WHERE id NOT IN (SELECT book_id FROM book_authors)",
            &["116", "119"][..],
        ),
        ("orders without items", "SELECT id FROM orders WHERE id NOT IN (SELECT order_id FROM order_items)", &["314"]),
        (
            "customers without orders",
            "SELECT id FROM users WHERE role = 'customer' AND id NOT IN (SELECT user_id FROM orders)",
            &["58"],
        ),
        (
            "a tie at place three",
            "SELECT title FROM books WHERE price_cents = (SELECT price_cents FROM books ORDER BY price_cents DESC LIMIT 1 OFFSET 2) ORDER BY id",
            &["Zebra Parts", "🚤 Paper Boat"],
        ),
        (
            "a genre with books and no year",
            "SELECT g.name FROM genres g JOIN books b ON b.genre_id = g.id GROUP BY g.id HAVING count(b.published_year) = 0",
            &["Travel"],
        ),
        (
            "a genre with one book",
            "SELECT g.name FROM genres g JOIN books b ON b.genre_id = g.id GROUP BY g.id HAVING count(*) = 1",
            &["Poetry"],
        ),
        (
            "a genre with none",
            "SELECT name FROM genres WHERE id NOT IN (SELECT genre_id FROM books WHERE genre_id IS NOT NULL)",
            &["Comics", "Maps"],
        ),
        (
            "odd characters",
            "SELECT title FROM books WHERE title LIKE '%!%%' ESCAPE '!' OR title LIKE '%!_%' ESCAPE '!' OR title LIKE '%''%' OR title LIKE '%é%' OR unicode(title) > 65535 ORDER BY id",
            &["100% Rain", "snake_case", "Don't Panic Twice", "Café Tides", "🚤 Paper Boat"],
        ),
        (
            "two authors of one name",
            "SELECT name FROM authors GROUP BY name HAVING count(*) > 1 ORDER BY name",
            &["Ann Zed", "Duarte Pires"],
        ),
        ("a title twice", "SELECT title FROM books GROUP BY title HAVING count(*) > 1", &["Echo"]),
        ("stock none and one", "SELECT DISTINCT stock FROM books WHERE stock < 2 ORDER BY 1", &["0", "1"]),
        ("a dozen", "SELECT quantity FROM order_items WHERE quantity = 12", &["12"]),
        ("one cent", "SELECT title FROM books WHERE price_cents = 1", &["Café Tides"]),
        (
            "equal payments of one order",
            "SELECT order_id FROM payments GROUP BY order_id, amount_cents HAVING count(*) > 1",
            &["308"],
        ),
        ("other ids than small", "SELECT count(*) FROM books WHERE id <= 24", &["0"]),
    ] {
        assert_eq!(rows(&db, sql), expected, "{what}");
    }
}
