// get, all, iterate: rows, missing rows, null prototypes, early exit.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec(`CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, year INT, price REAL); INSERT INTO books (title, year, price) VALUES ('Dune', 1965, 9.5), ('Emma', 1815, NULL), ('Ulysses', 1922, 12)`);
const byId = db.prepare('SELECT * FROM books WHERE id = ?');
console.log(byId.get(1), byId.get(99), byId.all(99), Object.getPrototypeOf(byId.get(1)), Object.keys(byId.get(2)));
const all = db.prepare('SELECT title, year FROM books ORDER BY year');
console.log(all.all(), all.get(), Array.isArray(all.all()));
for (const row of all.iterate()) { console.log(row.title); if (row.year > 1900) break; }
const it = all.iterate();
console.log(it.next(), typeof it[Symbol.iterator], [...it].length, it.next(), it.return?.());
console.log([...db.prepare('SELECT id FROM books WHERE year > ?').iterate(1900)].map((r) => r.id), all.iterate().map((r) => r.title).toArray());
console.log(db.prepare('SELECT 1 AS a, 2 AS a').get(), db.prepare('SELECT 1, \'x\', 1 + 1, count(*)').get(), db.prepare('SELECT title AS "a b" FROM books LIMIT 1').get());
console.log(JSON.stringify(byId.get(1)), { ...byId.get(2) }, byId.get(1) instanceof Object, db.prepare('INSERT INTO books (title) VALUES (\'New\')').get(), db.prepare('UPDATE books SET year = 1').all());
console.log(byId.get(3)?.title, byId.get(1.0), byId.get(1.5), byId.get('1'), byId.get(null), byId.get(1n)?.id);
