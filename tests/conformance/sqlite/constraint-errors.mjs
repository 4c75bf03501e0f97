// Constraint failures: code, errcode, errstr and message of UNIQUE, NOT NULL, CHECK and others.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec(`CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE NOT NULL, age INT CHECK (age >= 0), team INT REFERENCES teams(id)); CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE pairs (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE named (x INT CONSTRAINT positive CHECK (x > 0)); CREATE TABLE typed (n INTEGER, t TEXT) STRICT; INSERT INTO users (email, age) VALUES ('a@b.c', 1); INSERT INTO pairs VALUES (1, 1)`);
const test = (label, sql, ...args) => { try { console.log(label, db.prepare(sql).run(...args).changes); } catch (err) { console.log(label, err.name, err.code, err.errcode, err.errstr, '|', err.message, err instanceof Error); } };
test('unique', 'INSERT INTO users (email) VALUES (?)', 'a@b.c');
test('not null', 'INSERT INTO users (email) VALUES (NULL)');
test('check', 'INSERT INTO users (email, age) VALUES (?, ?)', 'x', -1);
test('named check', 'INSERT INTO named VALUES (0)');
test('primary key', 'INSERT INTO users (id, email) VALUES (1, \'y\')');
test('two columns', 'INSERT INTO pairs VALUES (1, 1)');
test('foreign key', 'INSERT INTO users (email, team) VALUES (\'z\', 5)');
test('strict type', 'INSERT INTO typed VALUES (\'abc\', \'x\')');
test('strict fine', 'INSERT INTO typed VALUES (\'12\', 5)');
test('rowid type', 'INSERT INTO users (id, email) VALUES (\'abc\', \'q\')');
test('or ignore', 'INSERT OR IGNORE INTO users (email) VALUES (?)', 'a@b.c');
test('or replace', 'INSERT OR REPLACE INTO users (email, age) VALUES (?, ?)', 'a@b.c', 7);
console.log(db.prepare('SELECT * FROM users').all(), db.prepare('SELECT *, typeof(n) AS tn FROM typed').all());
try { db.exec("INSERT INTO teams VALUES (1, 'ok'); INSERT INTO teams VALUES (1, 'twice'); INSERT INTO teams VALUES (2, 'never')"); } catch (err) { console.log(err.errcode, db.prepare('SELECT count(*) AS n FROM teams').get().n); }
