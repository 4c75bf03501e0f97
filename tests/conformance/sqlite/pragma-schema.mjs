// PRAGMA table_info and friends, sqlite_schema, views, triggers, generated columns, indexes.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec(`CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT 'x', price REAL, total REAL GENERATED ALWAYS AS (price * 2)); CREATE UNIQUE INDEX t_name ON t (name); CREATE VIEW v AS SELECT name FROM t;
CREATE TABLE log (what TEXT); CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('added ' || new.name); END`);
console.log(db.prepare('PRAGMA table_info(t)').all());
console.log(db.prepare('PRAGMA index_list(t)').all(), db.prepare('SELECT type, name, tbl_name FROM sqlite_schema ORDER BY rowid').all(), db.prepare('PRAGMA user_version').get());
db.exec('PRAGMA user_version = 7'); console.log(db.prepare('PRAGMA user_version').get(), db.prepare('SELECT name FROM pragma_table_info(\'t\') WHERE pk').all());
console.log(db.prepare("INSERT INTO t (name, price) VALUES ('a', 1.5) RETURNING *").get(), db.prepare('SELECT * FROM log').all(), db.prepare('SELECT total FROM t').all(), db.prepare('SELECT * FROM v').all());
db.exec("DELETE FROM t; INSERT INTO t (name) VALUES ('again')"); console.log(db.prepare('SELECT id FROM t').get(), db.prepare('SELECT sql FROM sqlite_schema WHERE name = \'v\'').get(), db.prepare('SELECT * FROM sqlite_sequence').all());
for (const sql of ['UPDATE t SET total = 1', 'INSERT INTO v VALUES (1)', 'DROP TABLE v', 'SELECT * FROM pragma_nothing']) { try { db.exec(sql); } catch (err) { console.log(err.errcode, err.message); } }
console.log(db.prepare('EXPLAIN QUERY PLAN SELECT * FROM t WHERE name = ?').all('x').map((r) => r.detail), db.prepare('EXPLAIN QUERY PLAN SELECT * FROM t WHERE price = 1').all().map((r) => r.detail));
