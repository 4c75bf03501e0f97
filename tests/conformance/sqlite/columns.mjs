// columns(): names, tables and types of a statement's result.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born VARCHAR(10))');
console.log(db.prepare('SELECT id, name AS label, born, count(*), 1 + 1 AS two FROM users AS u').columns());
console.log(db.prepare('INSERT INTO users (name) VALUES (?)').columns(), db.prepare('SELECT * FROM users').columns().map((c) => `${c.name}:${c.type}`));
console.log(db.prepare('INSERT INTO users (name) VALUES (?) RETURNING id, name').columns().map((c) => c.name), Object.getPrototypeOf(db.prepare('SELECT 1').columns()[0]));
db.exec('CREATE VIEW v AS SELECT id AS vid FROM users'); console.log(db.prepare('SELECT * FROM v').columns());
